/** A fit of every option's cost on one input, over all replicates or all but one. */
export type SplineFit = (without: number | null) => {
  /** Fitted costs, an option a row, at equally likely values of the input. */
  readonly curves: readonly Float64Array[];
  /** Variance of the difference of two options' costs. */
  readonly spread: (a: number, b: number) => number;
};

/** Stretches between knots, each with as many trials; their number is the bend that a fit can follow. */
const STRETCHES = 8;
/** Equally likely values at which a fit is read off. */
const READ_OFF = 256;
const ORDER = 4;

/**
 * Least-squares regression of costs on an input by cubic B-splines whose knots are quantiles of the input. The normal
 * equations are sums over trials, so that a replicate is left out by subtracting its own.
 *
 * @param inputs values, a column a replicate; @param costs columns by replicate and option
 * @returns null where the input does not vary
 */
export function splineFit(
  inputs: readonly Float64Array[],
  costs: readonly (readonly Float64Array[])[],
): SplineFit | null {
  const sorted = new Float64Array(inputs.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const column of inputs) {
    sorted.set(column, filled);
    filled += column.length;
  }
  sorted.sort();
  const knots = knotsOf(sorted);
  if (!knots) return null;
  const size = knots.length - ORDER;
  const options = costs[0]!.length;
  const parts = inputs.map((column, r) => sumsOf(column, costs[r]!, knots, size));
  const basis = new Float64Array(ORDER);

  return (without) => {
    const kept = parts.filter((_, r) => r !== without);
    const add = (of: (part: Sums) => Float64Array): Float64Array => {
      const sum = of(kept[0]!).slice();
      for (const part of kept.slice(1)) of(part).forEach((x, i) => (sum[i]! += x));
      return sum;
    };
    const coefficients = solve(add(({ gram }) => gram), add(({ right }) => right), size, options); // prettier-ignore
    const curves = Array.from({ length: options }, () => new Float64Array(READ_OFF));
    for (let i = 0; i < READ_OFF; i++) {
      const x = sorted[Math.floor(((i + 0.5) * sorted.length) / READ_OFF)]!;
      const first = basisAt(x, knots, basis);
      for (let k = 0; k < options; k++)
        for (let b = 0; b < ORDER; b++)
          curves[k]![i]! += basis[b]! * coefficients[(first + b) * options + k]!;
    }
    const trials = kept.reduce((sum, part) => sum + part.trials, 0);
    const first = add(({ means }) => means);
    const second = add(({ squares }) => squares);
    const spread = (a: number, b: number): number => {
      const square = (i: number, j: number): number =>
        second[i * options + j]! / trials - (first[i]! / trials) * (first[j]! / trials);
      return square(a, a) - 2 * square(a, b) + square(b, b);
    };
    return { curves, spread };
  };
}

interface Sums {
  readonly trials: number;
  readonly gram: Float64Array;
  readonly right: Float64Array;
  readonly means: Float64Array;
  readonly squares: Float64Array;
}

/** Knots at quantiles, the ends four times; fewer where values repeat. */
function knotsOf(sorted: Float64Array): Float64Array | null {
  const low = sorted[0]!;
  const high = sorted[sorted.length - 1]!;
  if (!(high > low)) return null;
  const inner: number[] = [];
  for (let s = 1; s < STRETCHES; s++) {
    const knot = sorted[Math.floor((s * sorted.length) / STRETCHES)]!;
    if (knot > (inner.at(-1) ?? low) && knot < high) inner.push(knot);
  }
  const ends = (x: number): number[] => new Array<number>(ORDER).fill(x);
  return Float64Array.from([...ends(low), ...inner, ...ends(high)]);
}

/** The four B-splines that are not 0 at x. @returns the index of the first. Source: de Boor 2001, algorithm of Cox & de Boor */
function basisAt(x: number, knots: Float64Array, basis: Float64Array): number {
  let at = ORDER - 1;
  const last = knots.length - ORDER - 1;
  while (at < last && x >= knots[at + 1]!) at++;
  basis[0] = 1;
  for (let degree = 1; degree < ORDER; degree++) {
    let carried = 0;
    for (let b = 0; b < degree; b++) {
      const right = knots[at + b + 1]!;
      const left = knots[at + b + 1 - degree]!;
      const share = basis[b]! / (right - left);
      basis[b] = carried + (right - x) * share;
      carried = (x - left) * share;
    }
    basis[degree] = carried;
  }
  return at - ORDER + 1;
}

function sumsOf(
  column: Float64Array,
  costs: readonly Float64Array[],
  knots: Float64Array,
  size: number,
): Sums {
  const options = costs.length;
  const gram = new Float64Array(size * size);
  const right = new Float64Array(size * options);
  const means = new Float64Array(options);
  const squares = new Float64Array(options * options);
  const basis = new Float64Array(ORDER);
  for (let i = 0; i < column.length; i++) {
    const first = basisAt(column[i]!, knots, basis);
    for (let a = 0; a < ORDER; a++) {
      const row = first + a;
      for (let b = 0; b < ORDER; b++) gram[row * size + first + b]! += basis[a]! * basis[b]!;
      for (let k = 0; k < options; k++) right[row * options + k]! += basis[a]! * costs[k]![i]!;
    }
    for (let k = 0; k < options; k++) {
      const cost = costs[k]![i]!;
      means[k]! += cost;
      for (let j = 0; j < options; j++) squares[k * options + j]! += cost * costs[j]![i]!;
    }
  }
  return { trials: column.length, gram, right, means, squares };
}

/** Cholesky factorization of the normal equations; a spline that no trial reaches takes no part. */
function solve(gram: Float64Array, right: Float64Array, size: number, columns: number): Float64Array {
  const l = gram;
  for (let i = 0; i < size; i++) {
    const whole = l[i * size + i]!;
    for (let j = 0; j <= i; j++) {
      let sum = l[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= l[i * size + k]! * l[j * size + k]!;
      if (i === j) l[i * size + i] = sum > 1e-12 * whole ? Math.sqrt(sum) : Infinity;
      else l[i * size + j] = sum / l[j * size + j]!;
    }
  }
  for (let c = 0; c < columns; c++) {
    for (let i = 0; i < size; i++) {
      let sum = right[i * columns + c]!;
      for (let k = 0; k < i; k++) sum -= l[i * size + k]! * right[k * columns + c]!;
      right[i * columns + c] = sum / l[i * size + i]!;
    }
    for (let i = size - 1; i >= 0; i--) {
      let sum = right[i * columns + c]!;
      for (let k = i + 1; k < size; k++) sum -= l[k * size + i]! * right[k * columns + c]!;
      right[i * columns + c] = sum / l[i * size + i]!;
    }
  }
  return right;
}
