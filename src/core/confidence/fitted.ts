import { standardItem } from "../business";
import type { BusinessItem } from "../model";
import type { Distribution, Pert } from "../uncertainty/distributions";
import { fromPercentiles } from "../uncertainty/fromQuantiles";
import { ImpossibleInput } from "../uncertainty/impossible";
import type { Range } from "../uncertainty/ranges";

/** Values that a drawn figure may take. */
export type Bounds = readonly [least: number, most: number];

/** What a Business item may be: growth above -100%, other fractions 0 to 1, the rest 0 or more. */
export function boundsOf(item: Pick<BusinessItem, "name">, itemKey: string): Bounds {
  if (item.name === "Growth per year") return [-1, Infinity];
  return [0, standardItem(itemKey)?.type === "fraction" ? 1 : Infinity];
}

/** What a rate may be: a charge stays a charge, and a credit a credit. */
export const boundsOfRate = ({ low, high }: Range): Bounds =>
  low >= 0 ? [0, Infinity] : high <= 0 ? [-Infinity, 0] : [-Infinity, Infinity];

/** Fits take a few milliseconds each, and the same ranges are asked for again and again. */
const FITTED = new Map<string, Distribution>();
const MOST_FITTED = 2000;

/**
 * The PERT distribution whose 10, 50 and 90 % points are low, likely and high (fromPercentiles). Low and High that are the
 * stated value itself leave it as it is.
 *
 * @throws ImpossibleInput no such distribution, or one that reaches beyond what the figure may be
 */
export function fitted(input: string, { low, likely, high }: Range, [least, most]: Bounds): Distribution {
  if (low === high) return { kind: "pert", low, mode: likely, high };
  const name = [low, likely, high].join("|");
  let found = FITTED.get(name);
  if (!found) {
    found = fromPercentiles(input, "pert", { p10: low, p50: likely, p90: high });
    if (FITTED.size >= MOST_FITTED) FITTED.clear();
    FITTED.set(name, found);
  }
  const { low: from, high: to } = found as Pert;
  if (from < least || to > most) {
    const said = (value: number): string => String(Number(value.toPrecision(3)));
    throw new ImpossibleInput(
      input,
      `P10 ${low}, P50 ${likely} and P90 ${high} were read, which reach from ${said(from)} to ${said(to)}; allowed is ${from < least ? `${least} or more` : `at most ${most}`}.`,
    );
  }
  return found;
}
