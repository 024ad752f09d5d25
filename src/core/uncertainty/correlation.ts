import { ImpossibleInput } from "./impossible";
import { choleskyFactor, nearestCorrelation } from "./nearestCorrelation";
import { normalQuantile } from "./normal";
import type { Source } from "./simulate";

/** A wished rank correlation (Spearman) of two inputs, by their places. */
export interface Correlation {
  readonly a: number;
  readonly b: number;
  readonly rank: number;
  /** "Business!C40": where it was wished; left out: by no cell. */
  readonly at?: string;
}

/** A pair whose wished correlation cannot be had together with the others, and the one it gets. */
export interface ChangedPair {
  readonly a: number;
  readonly b: number;
  readonly from: number;
  readonly to: number;
  readonly at?: string;
}

/** How inputs move together. */
export interface Together {
  /** Places of the inputs that are correlated with any other. */
  readonly inputs: readonly number[];
  /** Pairs that differ from what was wished: the correlations were impossible together, and the nearest were taken. */
  readonly changed: readonly ChangedPair[];
  /** Draws these inputs whole and reorders them: a column an input, by its place. */
  readonly draw: (sources: readonly Source[], points: number) => ReadonlyMap<number, Uint32Array>;
}

/** A rank correlation that moved by no more than this was not changed. */
const SAME = 1e-6;

/**
 * Inputs with wished rank correlations, by the method of Iman & Conover 1982: every column keeps its values, so that its
 * distribution and strata stay as they are, and only their order changes. The scores are normal; a rank correlation p is
 * one of 2 sin(pi p / 6) between normal scores. Where the wished correlations are impossible together, the nearest
 * possible (Higham 2002) are taken, and the result says for which pairs.
 *
 * @param names of the inputs, by their places, for messages
 * @throws ImpossibleInput a correlation that is none, of an input with itself, or of one pair twice
 */
export function movingTogether(names: readonly string[], correlations: readonly Correlation[]): Together {
  const said = new Set<string>();
  for (const { a, b, rank } of correlations) {
    const pair = `${names[a]} and ${names[b]}`;
    if (!(rank >= -1 && rank <= 1))
      throw new ImpossibleInput(pair, `a correlation of ${rank} was read; allowed is -1 to 1.`);
    if (a === b)
      throw new ImpossibleInput(pair, "a correlation with itself was read; allowed are two inputs.");
    const cell = [a, b].sort((x, y) => x - y).join();
    if (said.has(cell)) throw new ImpossibleInput(pair, "two correlations were read; allowed is one.");
    said.add(cell);
  }
  const inputs = [...new Set(correlations.flatMap(({ a, b }) => [a, b]))].sort((x, y) => x - y);
  const size = inputs.length;
  const wished = new Float64Array(size * size);
  const placeOf = new Map(inputs.map((input, place) => [input, place]));
  const cellOf = (a: number, b: number): number => placeOf.get(a)! * size + placeOf.get(b)!;
  for (let i = 0; i < size; i++) wished[i * size + i] = 1;
  for (const { a, b, rank } of correlations)
    wished[cellOf(a, b)] = wished[cellOf(b, a)] = 2 * Math.sin((Math.PI * rank) / 6);
  const matrix = nearestCorrelation(wished, size);
  const rankAt = (cell: number): number =>
    (6 / Math.PI) * Math.asin(Math.max(-1, Math.min(1, matrix[cell]!)) / 2);
  const changed: ChangedPair[] = [];
  inputs.forEach((a, i) => {
    for (const b of inputs.slice(i + 1)) {
      const from =
        correlations.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a))?.rank ?? 0;
      const to = rankAt(cellOf(a, b));
      if (Math.abs(to - from) > SAME) changed.push({ a, b, from, to });
    }
  });
  const target = choleskyFactor(matrix, size);
  return {
    inputs,
    changed,
    draw: (sources, points) => {
      const columns = new Map(inputs.map((input) => [input, new Uint32Array(points)]));
      columns.forEach((column, input) => {
        sources[input]!(0, column);
      });
      reorder([...columns.values()], target);
      return columns;
    },
  };
}

/**
 * Reorders columns so that their normal scores have the correlation T T'. The scores R that the columns have by chance,
 * correlated as S = Q Q', are first made independent: R* = R (Q^-1)' T'. Each column then takes the order of its R*.
 */
function reorder(columns: readonly Uint32Array[], target: Float64Array): void {
  const size = columns.length;
  const n = columns[0]?.length ?? 0;
  const scores = columns.map((column) => {
    const score = new Float64Array(n);
    orderOf(column).forEach((trial, rank) => (score[trial] = normalQuantile((rank + 0.5) / n)));
    return score;
  });
  const square = scores[0]?.reduce((sum, x) => sum + x * x, 0) ?? 0;
  const own = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      let sum = 0;
      for (let t = 0; t < n; t++) sum += scores[i]![t]! * scores[j]![t]!;
      own[i * size + j] = sum / square;
    }
  const q = choleskyFactor(own, size);
  const free = new Float64Array(size);
  for (let t = 0; t < n; t++) {
    for (let i = 0; i < size; i++) {
      let sum = scores[i]![t]!;
      for (let k = 0; k < i; k++) sum -= q[i * size + k]! * free[k]!;
      free[i] = q[i * size + i]! > 0 ? sum / q[i * size + i]! : 0;
    }
    for (let i = 0; i < size; i++) {
      let sum = 0;
      for (let k = 0; k <= i; k++) sum += target[i * size + k]! * free[k]!;
      scores[i]![t] = sum;
    }
  }
  columns.forEach((column, i) => {
    const sorted = column.slice().sort();
    orderOf(scores[i]!).forEach((trial, rank) => (column[trial] = sorted[rank]!));
  });
}

/** Trials in rising order of their values; equal ones in the order of the trials. */
function orderOf(values: Float64Array | Uint32Array): Uint32Array {
  return Uint32Array.from(values, (_, trial) => trial).sort((s, t) => values[s]! - values[t]! || s - t);
}
