import { money } from "../advice/money";
import type { Analysis } from "../results";
import { areaName, decisionsOf } from "./words";

/**
 * What the owner's hour would have to be worth for another answer, of every decision that rests on it: "Owner's hour, now 20.00:
 * above 44.00 3PL for Fulfilment; below 12.00 Own for Marketing, Design." "" where none does.
 */
export function hourWords({ areas }: Pick<Analysis, "areas">): string {
  const found = areas.flatMap((area) =>
    decisionsOf(area).flatMap(({ element, flips }) =>
      flips
        .filter(({ type }) => type === "hour")
        .map(({ from, to, option }) => ({
          now: from ?? 0,
          text: `${to > (from ?? 0) ? "above" : "below"} ${money(to)} ${option} for ${areaName(area.area)}${element === "" ? "" : `, ${element}`}`,
        })),
    ),
  );
  const [first] = found;
  return first ? `Owner's hour, now ${money(first.now)}: ${found.map(({ text }) => text).join("; ")}.` : "";
}
