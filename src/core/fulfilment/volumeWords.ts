import type { OptionResult } from "../results";

type Shown = Pick<OptionResult, "option" | "unknown" | "spaceCost">;

/** Options of which a cost is not known. */
export const incomplete = (options: readonly Shown[]): string[] =>
  options.filter(({ unknown }) => unknown.length > 0).map(({ option }) => option);

/**
 * What the volumes at which another option costs least compare, and why those that would change the answer are others: the
 * same sentences wherever they are shown.
 */
export function volumeNotes(options: readonly Shown[]): string[] {
  const space = options.some(({ spaceCost }) => spaceCost !== 0)
    ? " the space that Facilities supplies,"
    : "";
  const open = incomplete(options);
  const [cost, they] = open.length === 1 ? ["costs", "it wins"] : ["cost", "they win"];
  return [
    `A typical month, with what is still to pay for today's option beyond a year once it is given up; without${space} growth, season and what is paid once.`,
    "What would change the answer counts all of these over the whole plan: its volumes differ.",
    ...(open.length > 0
      ? [
          `${open.join(" and ")} ${cost} at least this: what is not known counts as 0 here, and ${they} at fewer volumes once it is.`,
        ]
      : []),
  ];
}

/** What "pay back" counts. */
export const PAYBACK_NOTE =
  "Pay back counts cash alone: the owner's hours and what is left at the plan's end, which the yearly cost has, are no cash. An option can cost less a year and never pay back.";
