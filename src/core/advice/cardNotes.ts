import { listed } from "../commitments/words";
import type { AreaResult, Decision, OptionResult } from "../results";
import { money } from "./money";

type Shown = Pick<OptionResult, "option" | "unknown" | "monthlyCost" | "firstYearCost" | "yearlyCost"> &
  Pick<OptionResult, "oneOffCash" | "stillToPay">;
type Card = Pick<Decision, "recommended" | "current" | "runnerUp" | "flips"> & {
  readonly options: readonly Shown[];
};

interface Parted extends Pick<AreaResult, "yearlySaving"> {
  readonly elements: readonly Pick<Decision, "yearlySaving">[];
}

/** Twelve months are the cost a year where they are apart by less than this share of it. */
const SAME = 0.005;

const apart = (a: number, b: number): boolean => Math.abs(a - b) > SAME * Math.max(Math.abs(a), Math.abs(b));

/**
 * Why twelve typical months are not the cost a year, by the reasons that apply to these options: the plan's growth, season,
 * steps and prices; what is paid once; what of today's is still to pay. "" where they are.
 */
export function yearNote(options: readonly Shown[]): string {
  const known = options.filter(({ yearlyCost }) => yearlyCost !== null && Number.isFinite(yearlyCost));
  if (!known.some(({ monthlyCost, yearlyCost }) => apart(12 * monthlyCost, yearlyCost!))) return "";
  const once = known.some(({ oneOffCash }) => oneOffCash > 0);
  const left = known.some(({ stillToPay }) => stillToPay > 0);
  const moves = known.some(
    ({ monthlyCost, firstYearCost, yearlyCost, oneOffCash, stillToPay }) =>
      apart(12 * monthlyCost, firstYearCost ?? 0) ||
      (oneOffCash === 0 && stillToPay === 0 && apart(12 * monthlyCost, yearlyCost!)),
  );
  const reasons = [
    ...(moves ? ["growth, season, steps and prices over the plan"] : []),
    ...(once ? ["what is paid once"] : []),
    ...(left ? ["what is still to pay for today's"] : []),
    ...(moves || once || left ? [] : ["when what is paid falls due"]),
  ];
  return `Twelve typical months are not the cost a year, which decides: it counts ${listed(reasons)}.`;
}

/** Why what would change the answer can name another option than the next best; "" where it does not. */
export function nextNote({ runnerUp, recommended, flips }: Card): string {
  const others = flips.filter(({ type, option }) => type !== "unknown" && option !== runnerUp);
  return runnerUp !== null && recommended !== null && others.length > 0
    ? `${runnerUp} is next by cost. What would change the answer can name another option: it looks at the change itself, and a near tie goes to the option that fits better.`
    : "";
}

/** What parts share, where their savings one by one are not the area's; "" where they are. */
export function partsNote({ yearlySaving, elements }: Parted): string {
  if (elements.length === 0 || yearlySaving === null || elements.some((part) => part.yearlySaving === null))
    return "";
  const sum = elements.reduce((total, part) => total + part.yearlySaving!, 0);
  if (Math.abs(sum - yearlySaving) < 0.5) return "";
  const of = (amount: number): string => `${amount < 0 ? "cost" : "save"} ${money(Math.abs(amount))} a year`;
  return `One by one the changes ${of(sum)}, together they ${of(yearlySaving)}: ${money(Math.abs(sum - yearlySaving))} is what parts of an option share, paid once as soon as one of them is with it.`;
}
