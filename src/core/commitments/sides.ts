import type { Decision, OptionResult } from "../results";

/** What of an option tells whether it can be compared. */
type Shown = Pick<OptionResult, "option" | "current" | "yearlyCost" | "unknown">;
type Priced<Option> = Option & { readonly yearlyCost: number };

/** An area, or one element of it. */
interface Decided<Option extends Shown> extends Pick<Decision, "recommended"> {
  readonly options: readonly Option[];
  readonly elements?: readonly { readonly options: readonly Option[] }[];
}

const isPriced = <Option extends Shown>(option: Option | undefined): option is Priced<Option> =>
  option?.yearlyCost != null && Number.isFinite(option.yearlyCost);

const known = <Option extends Shown>(option: Option | undefined): option is Priced<Option> =>
  isPriced(option) && option.unknown.length === 0;

/** Whether a `?` of today's option could make it the choice. An area's elements know, where it has any. */
function couldStay<Option extends Shown>({ options, elements = [] }: Decided<Option>): boolean {
  const decided = elements.length > 0 ? elements.flatMap((element) => element.options) : options;
  return decided.some(({ current, unknown }) => current && unknown.some(({ flipsAt }) => flipsAt !== null));
}

/** What an area costs today and as recommended. */
export interface Sides<Option> {
  /** undefined where the area marks none. */
  readonly today: Priced<Option> | undefined;
  readonly recommended: Priced<Option>;
  /** Whether today's cost lacks a `?`: it costs at least what is known, and the change saves at least the difference. */
  readonly atLeast: boolean;
}

/**
 * An area's two sides, where they can be compared: the recommended option has a complete yearly cost, and today's has one too
 * or one that lacks but a `?` which could not make it the choice.
 */
export function sidesOf<Option extends Shown>(area: Decided<Option>): Sides<Option> | null {
  const today = area.options.find(({ current }) => current);
  const recommended = area.options.find(({ option }) => option === area.recommended);
  if (!known(recommended)) return null;
  if (today === undefined || known(today)) return { today, recommended, atLeast: false };
  return isPriced(today) && !couldStay(area) ? { today, recommended, atLeast: true } : null;
}
