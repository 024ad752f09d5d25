import { compile, hostsOf } from "./compile";
import { measured, sumsOf, type Combination, type Limit, type Pins, type Portfolio } from "./model";
import { multipliers } from "./multipliers";
import { columnRow, rowsOfLimit, type Row } from "./rows";
import { walk } from "./walk";

/** Costs closer than this share are equal. */
const EQUAL = 1e-9;

/** So few combinations are gone through sooner than prices for the limits are found. */
const FEW = 20_000;

/** What of a portfolio is asked. */
export interface Question {
  /** The largest of these is to be least; left out: the cost. */
  readonly goal?: readonly Row[];
  /** Left out: those of the portfolio. */
  readonly limits?: readonly Limit[];
  readonly pins?: Pins;
}

export interface Found extends Combination {
  /** Largest of the goal's rows. */
  readonly value: number;
  /** Partial combinations looked at until no other could be better. */
  readonly steps: number;
}

/**
 * The combination within the limits whose goal is least, by branch and bound: a partial combination is given up where the least
 * that it can still come to, or the prices of the limits, prove that nothing below it is better. The answer is the optimum to
 * a relative 1e-9; among equals it is the same one every time.
 *
 * @returns null where no combination keeps the limits
 */
export function best(portfolio: Portfolio, question: Question = {}): Found | null {
  const goal = question.goal ?? [columnRow(portfolio.cost)];
  const bounds = [...(question.limits ?? portfolio.limits), ...(portfolio.always ?? [])].flatMap(rowsOfLimit);
  const [first] = goal;
  const rows = [...goal, ...bounds];
  let compiled = compile(portfolio, rows, question.pins);
  let prices: Row | null = null;
  const combinations = compiled.allowed.reduce((product, options) => product * options.length, 1);
  if (goal.length === 1 && bounds.length > 0 && combinations > FEW) {
    const weights = multipliers(compiled, hostsOf(portfolio));
    if (weights.some((weight, row) => row > 0 && weight > 0)) {
      prices = combined(rows, weights);
      compiled = compile(portfolio, [first!, prices, ...bounds], question.pins);
    }
  }
  // Rows that measure the goal come first, then the prices, then what must not be above 0.
  const goals = goal.length;
  const ahead = goals + (prices ? 1 : 0);
  const { rows: count, slack, leastOwn, leastOf, dependences } = compiled;
  const guide = prices ? 1 : 0;
  const orders = compiled.allowed.map((options, level) =>
    [...options].sort(
      (a, b) => compiled.own[level]![a * count + guide]! - compiled.own[level]![b * count + guide]!,
    ),
  );
  let lowest = Infinity;
  let bar = Infinity;
  let choice: number[] | null = null;
  let steps = 0;
  walk(compiled, orders, {
    prune(level, sums, states) {
      steps++;
      const at = level * count;
      const reach = (row: number): number => {
        let least = sums[at + row]! + leastOwn[at + row]!;
        for (let index = 0; index < dependences; index++)
          least += leastOf[index]![level]![states[level * dependences + index]! * count + row]!;
        return least;
      };
      for (let row = 0; row < ahead; row++) if (reach(row) >= bar) return true;
      for (let row = ahead; row < count; row++) if (reach(row) > slack[row]!) return true;
      return false;
    },
    found(sums, taken) {
      const at = taken.length * count;
      let value = -Infinity;
      for (let row = 0; row < goals; row++) value = Math.max(value, sums[at + row]!);
      if (value >= bar) return;
      lowest = value;
      bar = value - EQUAL * Math.abs(value);
      choice = [...taken];
    },
  });
  if (choice === null) return null;
  const sums = sumsOf(portfolio, choice);
  return { choice, sums, cost: sums[portfolio.cost]!, value: lowest, steps };
}

/** Rows added up with weights. */
function combined(rows: readonly Row[], by: Float64Array): Row {
  const weights = new Map<number, number>();
  let constant = 0;
  rows.forEach((row, index) => {
    constant += by[index]! * row.constant;
    for (const [column, weight] of row.weights)
      weights.set(column, (weights.get(column) ?? 0) + by[index]! * weight);
  });
  return { constant, weights: [...weights] };
}

/** Goes through every combination, kept limits or not; `see` gets its rows in a vector that is used again. */
export function everyCombination(
  portfolio: Portfolio,
  rows: readonly Row[],
  see: (values: Float64Array, choice: Int32Array) => void,
): void {
  const compiled = compile(portfolio, rows);
  const { rows: count, allowed } = compiled;
  let values: Float64Array | null = null;
  walk(compiled, allowed, {
    prune: () => false,
    found(sums, choice) {
      values ??= sums.subarray(choice.length * count);
      see(values, choice);
    },
  });
}

/** The value at which a limit would just be kept, with the other limits as they are; null where nothing reaches it. */
export function reachable(
  portfolio: Portfolio,
  limit: Limit,
  others: readonly Limit[],
  pins: Pins = [],
): number | null {
  const { measure, bound } = limit;
  const sign = bound === "at most" ? 1 : -1;
  if (measure.kind !== "ratio") {
    const goal = rowsOfLimit({ ...limit, value: 0 });
    const found = best(portfolio, { goal, limits: others, pins });
    return found && measured(measure, found.sums);
  }
  // Dinkelbach: of - v x over is least at 0 where v is the best share.
  let found = best(portfolio, { limits: others, pins });
  while (found) {
    const value = measured(measure, found.sums);
    if (value === null) return null;
    const goal = rowsOfLimit({ ...limit, value });
    const better = best(portfolio, { goal, limits: others, pins });
    const next = better && measured(measure, better.sums);
    if (next === null || sign * (value - next) <= EQUAL * Math.abs(value)) return value;
    found = better;
  }
  return null;
}
