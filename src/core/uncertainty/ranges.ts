import { numberOf } from "../costs/line";
import type { Basis, BusinessItem, CostLine, Inputs } from "../model";
import { key } from "../names";
import type { Pert } from "./distributions";

/** How far a figure may lie below and above the stated one, as shares of it. */
export type Shares = readonly [below: number, above: number];

/** What is assumed where Low and High are blank and the Business table sets nothing else. */
export const BASIS_RANGES: { readonly [basis in Basis]: Shares } = {
  contract: [0.02, 0.02],
  invoice: [0.02, 0.02],
  quote: [0.05, 0.05],
  list: [0.15, 0.15],
  estimate: [0.25, 0.25],
  published: [0.3, 0.4],
};

/** The Business item that sets the range of a Basis: "Range estimate". */
export const rangeItem = (basis: Basis): string => `Range ${basis}`;

type Stated = Pick<BusinessItem, "value" | "low" | "high" | "text">;

/** The cell of a range item that cannot be used: Low is above -100% and at most 0, High 0 or more, Value 0 to below 100%. */
export function wrongIn({ value, low, high, text }: Stated): "value" | "low" | "high" | null {
  const isNumber = (entry: typeof value): entry is number | null => entry !== "?";
  if (!isNumber(low) || (low !== null && (low > 0 || low <= -1))) return "low";
  if (!isNumber(high) || (high !== null && high < 0)) return "high";
  return text !== "" || !isNumber(value) || (value !== null && (value < 0 || value >= 1)) ? "value" : null;
}

/** The range of a Basis: Low and High of its item, a blank end of which is its Value (blank: 0); else the usual one. */
export function basisRange(business: Inputs["business"], basis: Basis): Shares {
  const item = business[key(rangeItem(basis))];
  const isSet = item && [item.value, item.low, item.high].some((entry) => entry !== null);
  if (!isSet || wrongIn(item)) return BASIS_RANGES[basis];
  const around = numberOf(item.value, 0);
  return [Math.abs(numberOf(item.low, around)), numberOf(item.high, around)];
}

/** The Business item that says what Low and High are: their ends (blank), or P10 and P90. */
export const LOW_AND_HIGH = "Low and High are";
export const arePercentiles = (said: string): boolean =>
  /^(p10andp90|10%and90%|percentiles)$/.test(key(said));

/** The plausible range of a figure, low <= likely <= high in a sound workbook. */
export interface Range {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** What the Basis gave, null where the range is stated. */
  readonly assumed: Shares | null;
  /** Whether low and high are the 10 and 90 % points and likely the median, not ends and likeliest value. */
  readonly percentiles?: true;
}

/** What a range refers to: a line's Rate, or 1 where it has Tiers, whose Low and High are factors. */
export const likelyOf = (line: CostLine, rate: number): number => (line.tiers ? 1 : rate);

/** The range stated by Low and High, a blank end of which is the Rate itself; null where both are blank. */
export function statedRange(line: CostLine, rate: number): Range | null {
  const likely = likelyOf(line, rate);
  const isStated = typeof line.low === "number" || typeof line.high === "number";
  return isStated
    ? { low: numberOf(line.low, likely), likely, high: numberOf(line.high, likely), assumed: null }
    : null;
}

/** The range stated, else the one of the line's Basis (blank: estimate), marked as assumed. */
export function rangeOf(line: CostLine, rate: number, business: Inputs["business"]): Range {
  const stated = statedRange(line, rate);
  if (stated) return stated;
  const likely = likelyOf(line, rate);
  const assumed = basisRange(business, line.basis ?? "estimate");
  const ends = [likely * (1 - assumed[0]), likely * (1 + assumed[1])];
  // A credit's ends change places.
  return { low: Math.min(...ends), likely, high: Math.max(...ends), assumed };
}

/** A range as a PERT distribution. */
export const pertOf = ({ low, likely, high }: Range): Pert => ({
  kind: "pert",
  low,
  mode: likely,
  high,
});
