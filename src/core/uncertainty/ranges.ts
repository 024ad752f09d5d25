import { numberOf } from "../costs/line";
import type { Basis, CostLine } from "../model";
import type { Pert } from "./distributions";

/** How far a figure may lie from the stated one, as shares of it: what is assumed where Low and High are blank. */
export const BASIS_RANGES: { readonly [basis in Basis]: readonly [below: number, above: number] } = {
  contract: [0.02, 0.02],
  invoice: [0.02, 0.02],
  quote: [0.05, 0.05],
  list: [0.15, 0.15],
  estimate: [0.25, 0.25],
  published: [0.3, 0.4],
};

/** The plausible range of a figure, low <= likely <= high in a sound workbook. */
export interface Range {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** Taken from the Basis, not stated. */
  readonly assumed: boolean;
}

/** What a range refers to: a line's Rate, or 1 where it has Tiers, whose Low and High are factors. */
export const likelyOf = (line: CostLine, rate: number): number => (line.tiers ? 1 : rate);

/** The range stated by Low and High, a blank end of which is the Rate itself; null where both are blank. */
export function statedRange(line: CostLine, rate: number): Range | null {
  const likely = likelyOf(line, rate);
  const isStated = typeof line.low === "number" || typeof line.high === "number";
  return isStated
    ? { low: numberOf(line.low, likely), likely, high: numberOf(line.high, likely), assumed: false }
    : null;
}

/** The range stated, else the one of the line's Basis (blank: estimate), marked as assumed. */
export function rangeOf(line: CostLine, rate: number, bases = BASIS_RANGES): Range {
  const stated = statedRange(line, rate);
  if (stated) return stated;
  const likely = likelyOf(line, rate);
  const [below, above] = bases[line.basis ?? "estimate"];
  const ends = [likely * (1 - below), likely * (1 + above)];
  // A credit's ends change places.
  return { low: Math.min(...ends), likely, high: Math.max(...ends), assumed: true };
}

/** A range as a PERT distribution. */
export const pertOf = ({ low, likely, high }: Range): Pert => ({
  kind: "pert",
  low,
  mode: likely,
  high,
});
