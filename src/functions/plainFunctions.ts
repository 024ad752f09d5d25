import type { Tariff, TariffMethod, Tier } from "../core/model";
import { key } from "../core/names";
import { outsourceScore, rankWeights, swingWeights } from "../core/scoring/score";
import { clamp, tariffCharge } from "../core/tariffs/tariff";
import { saysUnknown } from "../sheets/reading/numbers";
import { POINT } from "../sheets/reading/ranges";
import { ratingEnds } from "../sheets/reading/ratingEnds";
import { METHOD_WORDS } from "../sheets/reading/synonyms";
import type { CellValue } from "../sheets/values";
import {
  isBlankOrZero,
  isLeftOut,
  numberArgument,
  numbersOf,
  numbersOrZero,
  quoted,
  rangeArgument,
  textArgument,
} from "./arguments";
import { divisionByZero, invalid, notAvailable } from "./refusal";

const METHODS = Object.keys(METHOD_WORDS) as readonly TariffMethod[];

/** outlay x rate / (1 - (1 + rate)^-years) + yearlyCost. Source: equivalent annual cost. */
export function annualCost(outlay: unknown, yearly: unknown, years: unknown, rate: unknown): number {
  const paid = numberArgument("outlay", outlay);
  const running = numberArgument("yearlyCost", yearly);
  const life = numberArgument("years", years, { above: 0 });
  const r = numberArgument("rate", rate, { above: -1 });
  return (r === 0 ? paid / life : (paid * r) / -Math.expm1(-life * Math.log1p(r))) + running;
}

/** Months until discounted savings at month ends cover the switching cost, linear within the month. */
export function paybackMonths(switchingCost: unknown, monthlySaving: unknown, annualRate: unknown): number {
  const cost = numberArgument("switchingCost", switchingCost, { least: 0 });
  const saving = numberArgument("monthlySaving", monthlySaving);
  const annual = numberArgument("annualRate", annualRate, { least: 0 }, 0);
  if (cost === 0) return 0;
  if (saving <= 0) throw notAvailable("the switching cost is never paid back: there is no saving.");
  const monthly = Math.expm1(Math.log1p(annual) / 12);
  const ratio = cost / saving;
  if (monthly === 0) return ratio;
  if (ratio * monthly >= 1) throw notAvailable("the switching cost is never paid back at this rate.");
  // Paid back within the month in which the annuity (1 - (1 + i)^-m) / i passes cost / saving.
  const whole = Math.floor(-Math.log1p(-ratio * monthly) / Math.log1p(monthly));
  const covered = -Math.expm1(-whole * Math.log1p(monthly)) / monthly;
  return whole + (ratio - covered) * (1 + monthly) ** (whole + 1);
}

function tiersArgument(value: unknown, method: TariffMethod): Tier[] {
  const cells = rangeArgument("tiers", value);
  const tiers: Tier[] = [];
  let before = 0;
  numbersOf("tiers", value).forEach((row, r) => {
    if (cells[r]!.every(isBlankOrZero)) return;
    if (row.length !== 2)
      throw invalid(`tiers: ${row.length} columns were read; allowed are two: up to, and price.`);
    const upTo = row[0] || Infinity;
    if (upTo <= before)
      throw invalid(
        `tiers: row ${r + 1} goes up to ${upTo} after ${before}; allowed are rising limits, blank only in the last row.`,
      );
    tiers.push({ upTo, price: row[1] ?? 0 });
    before = upTo;
  });
  if (tiers.length === 0) throw invalid("tiers: nothing was read; allowed are rows of up to, and price.");
  if (method === "package" && (tiers.length !== 1 || tiers[0]!.upTo === Infinity))
    throw invalid(
      `tiers: ${tiers.length} ${tiers.length === 1 ? "row without a size was" : "rows were"} read; allowed for package is one row: size, price.`,
    );
  return tiers;
}

/** Charge of a tariff: money. */
export function tariff(
  quantity: unknown,
  tiers: unknown,
  method: unknown,
  minimum: unknown,
  maximum: unknown,
): number {
  const q = numberArgument("quantity", quantity, { least: 0 });
  const wanted = textArgument(method) || "graduated";
  const found = METHODS.find((known) => key(known) === key(wanted));
  if (!found) throw invalid(`method: ${quoted(method)} was read; allowed are ${METHODS.join(", ")}.`);
  const least = numberArgument("minimum", minimum, { least: 0 }, 0);
  // A blank cell may arrive as 0: no maximum.
  const most = numberArgument("maximum", maximum, { least: 0 }, 0) || null;
  if (most !== null && most < least)
    throw invalid(`maximum: ${most} was read; allowed is the minimum, ${least}, or more.`);
  const read: Tariff = { method: found, tiers: tiersArgument(tiers, found) };
  return clamp(tariffCharge(read, q), least, most);
}

/** 0 to 100. Blank ratings and `?` are left out with their weight. */
export function score(ratings: unknown, weights: unknown, directions: unknown): number {
  const read = rangeArgument("ratings", ratings).flatMap((row, r) =>
    row.map((cell, c) => {
      if (isBlankOrZero(cell) || (typeof cell === "string" && saysUnknown(cell))) return null;
      const ends = ratingEnds(cell as CellValue, POINT);
      if (!ends)
        throw invalid(
          `ratings: row ${r + 1}, column ${c + 1} holds ${quoted(cell)}; allowed is 1 to 5, or a range such as "2 to 4".`,
        );
      return (ends[0] + ends[1]) / 2;
    }),
  );
  const sameCount = (name: string, count: number): void => {
    if (count !== read.length)
      throw invalid(`${name}: ${count} cells were read; allowed are as many as ratings, ${read.length}.`);
  };
  let given = read.map(() => 1);
  if (!isLeftOut(weights)) {
    given = numbersOrZero("weights", weights).flat();
    sameCount("weights", given.length);
    const negative = given.find((weight) => weight < 0);
    if (negative !== undefined) throw invalid(`weights: ${negative} was read; allowed is 0 or more.`);
    if (given.every((weight) => weight === 0))
      throw invalid("weights: all are 0 or blank; allowed is at least one above 0.");
  }
  let towardsUs = read.map(() => false);
  if (!isLeftOut(directions)) {
    const cells = rangeArgument("directions", directions).flat();
    sameCount("directions", cells.length);
    towardsUs = cells.map((cell) => {
      if (isBlankOrZero(cell) || Number(cell) === 1 || key(String(cell)) === "outsource") return false;
      if (Number(cell) === -1 || key(String(cell)) === "inhouse") return true;
      throw invalid(`directions: ${quoted(cell)} was read; allowed are outsource or 1, in-house or -1.`);
    });
  }
  const result = outsourceScore(read, given, towardsUs);
  if (result === null) throw notAvailable("no rating with a weight is left.");
  return result;
}

/** Puts a flat list back into the shape of its range. */
const shaped = (flat: readonly number[], like: readonly (readonly unknown[])[]): number[][] => {
  let next = 0;
  return like.map((row) => row.map(() => flat[next++]!));
};

/** points / sum, in the shape of the range. */
export function pointsToWeights(points: unknown): number[][] {
  const read = numbersOrZero("points", points);
  const negative = read.flat().find((point) => point < 0);
  if (negative !== undefined) throw invalid(`points: ${negative} was read; allowed is 0 or more.`);
  if (read.flat().every((point) => point === 0)) throw divisionByZero();
  return shaped(swingWeights(read.flat()), read);
}

/** Rank-order-centroid weights, in the shape of the range. */
export function ranksToWeights(ranks: unknown): number[][] {
  const read = numbersOf("ranks", ranks);
  read.forEach((row, r) => {
    row.forEach((rank, c) => {
      if (rank === null || rank <= 0)
        throw invalid(
          `ranks: row ${r + 1}, column ${c + 1} holds ${quoted(rank)}; allowed is a rank, 1 = most important.`,
        );
    });
  });
  return shaped(rankWeights(read.flat() as number[]), read);
}
