import type { Model } from "../uncertainty/simulate";

/** The model with every input where it stands; columns of trials are made from it by changing some. */
export interface Standing {
  readonly model: Model;
  readonly options: number;
  /** A value an input. */
  readonly values: readonly number[];
}

/** What options cost (a column an option) in some trials that change inputs: places and values, a value a trial. */
export function costsWith(
  { model, options, values }: Standing,
  changes: readonly { readonly input: number; readonly values: ArrayLike<number> }[],
  trials: number,
): Float64Array[] {
  const columns = values.map((value) => new Float64Array(trials).fill(value));
  for (const { input, values: changed } of changes) columns[input]!.set(changed);
  const costs = Array.from({ length: options }, () => new Float64Array(trials));
  if (trials > 0) model(columns, costs);
  return costs;
}

/** What an option costs at an input's low and high end, all else as it stands: money, an option a place. */
export interface Swing {
  readonly input: number;
  readonly atLow: readonly number[];
  readonly atHigh: readonly number[];
}

/**
 * Every input at its low and its high end, one at a time. Each changes one column of a pair of trials, so that options
 * that do not have it are worked out all the same: few trials cost little.
 */
export function swings(
  standing: Standing,
  ends: readonly { readonly input: number; readonly low: number; readonly high: number }[],
): Swing[] {
  const trials = 2 * ends.length;
  const costs = costsWith(
    standing,
    ends.map(({ input, low, high }, j) => {
      const values = new Float64Array(trials).fill(standing.values[input]!);
      values[2 * j] = low;
      values[2 * j + 1] = high;
      return { input, values };
    }),
    trials,
  );
  return ends.map(({ input }, j) => ({
    input,
    atLow: costs.map((column) => column[2 * j]!),
    atHigh: costs.map((column) => column[2 * j + 1]!),
  }));
}

/** Rows and columns of a two-way table. */
const GRID = 7;

/** Values from one end of a range to the other, evenly spaced. */
export function gridAlong({ low, high }: { readonly low: number; readonly high: number }): number[] {
  return Array.from({ length: GRID }, (_, i) => low + ((high - low) * i) / (GRID - 1));
}

/** Costs over a grid of two inputs. */
export interface TwoWay {
  /** Values of the two inputs along the table's rows and columns. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** costs[option][row][column]: money. */
  readonly costs: readonly (readonly (readonly number[])[])[];
  /** The option that costs least; ties go to the first. */
  readonly cheapest: readonly (readonly number[])[];
}

/** Two-way table of any two inputs: what every option costs at every pair of values, all else as it stands. */
export function twoWay(
  standing: Standing,
  [first, second]: readonly [number, number],
  rows: readonly number[],
  columns: readonly number[],
): TwoWay {
  const trials = rows.length * columns.length;
  const all = costsWith(
    standing,
    [
      {
        input: first,
        values: Float64Array.from({ length: trials }, (_, t) => rows[Math.floor(t / columns.length)]!),
      },
      {
        input: second,
        values: Float64Array.from({ length: trials }, (_, t) => columns[t % columns.length]!),
      },
    ],
    trials,
  );
  const table = <T>(of: (trial: number) => T): T[][] =>
    rows.map((_, r) => columns.map((_, c) => of(r * columns.length + c)));
  return {
    rows,
    columns,
    costs: all.map((column) => table((trial) => column[trial]!)),
    cheapest: table((trial) => {
      let best = 0;
      for (let k = 1; k < all.length; k++) if (all[k]![trial]! < all[best]![trial]!) best = k;
      return best;
    }),
  };
}
