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

/** Sums over trials that no input plays a part in: costs of every option, and products of two options' costs. */
export interface CostSums {
  readonly trials: number;
  readonly means: Float64Array;
  readonly squares: Float64Array;
}

/** The sums of each replicate; costs are counted from the first trial's, so that large ones lose no digits. */
export function costSums(costs: readonly (readonly Float64Array[])[]): CostSums[] {
  const options = costs[0]!.length;
  const from = costs[0]!.map((column) => column[0]!);
  return costs.map((columns) => {
    const trials = columns[0]!.length;
    const means = new Float64Array(options);
    const squares = new Float64Array(options * options);
    for (let k = 0; k < options; k++) {
      const first = columns[k]!;
      for (let i = 0; i < trials; i++) means[k]! += first[i]! - from[k]!;
      for (let j = k; j < options; j++) {
        const second = columns[j]!;
        let sum = 0;
        for (let i = 0; i < trials; i++) sum += (first[i]! - from[k]!) * (second[i]! - from[j]!);
        squares[k * options + j] = squares[j * options + k] = sum;
      }
    }
    return { trials, means, squares };
  });
}

/**
 * Least-squares regression of costs on an input by cubic B-splines whose knots are quantiles of the input. The normal
 * equations are sums over trials, so that a replicate is left out by subtracting its own.
 *
 * @param inputs values, a column a replicate; @param costs columns by replicate and option
 * @param sums costSums of the costs
 * @returns null where the input does not vary
 */
export function splineFit(
  inputs: readonly Float64Array[],
  costs: readonly (readonly Float64Array[])[],
  sums = costSums(costs),
): SplineFit | null {
  // One replicate's points are spread evenly, so that its quantiles are those of all.
  const sorted = inputs[0]!.slice().sort();
  const knots = knotsOf(sorted, inputs);
  if (!knots) return null;
  const size = knots.length - ORDER;
  const options = costs[0]!.length;
  const parts = inputs.map((column, r) => sumsOf(column, costs[r]!, knots, size));
  const whole = {
    gram: added(parts.map(({ gram }) => gram)),
    right: added(parts.map(({ right }) => right)),
    means: added(sums.map(({ means }) => means)),
    squares: added(sums.map(({ squares }) => squares)),
    trials: sums.reduce((sum, { trials }) => sum + trials, 0),
  };
  const firsts = new Uint32Array(READ_OFF);
  const basis = new Float64Array(ORDER);
  const bases = new Float64Array(READ_OFF * ORDER);
  for (let i = 0; i < READ_OFF; i++) {
    firsts[i] = basisAt(sorted[Math.floor(((i + 0.5) * sorted.length) / READ_OFF)]!, knots, basis);
    bases.set(basis, i * ORDER);
  }
  const less = (all: Float64Array, part: Float64Array | undefined): Float64Array =>
    part ? all.map((x, i) => x - part[i]!) : all.slice();

  return (without) => {
    const part = without === null ? undefined : parts[without];
    const out = without === null ? undefined : sums[without];
    const coefficients = solve(less(whole.gram, part?.gram), less(whole.right, part?.right), size, options);
    const curves = Array.from({ length: options }, () => new Float64Array(READ_OFF));
    for (let i = 0; i < READ_OFF; i++)
      for (let k = 0; k < options; k++) {
        let sum = 0;
        for (let b = 0; b < ORDER; b++)
          sum += bases[i * ORDER + b]! * coefficients[(firsts[i]! + b) * options + k]!;
        curves[k]![i] = sum;
      }
    const trials = whole.trials - (out?.trials ?? 0);
    const mean = (i: number): number => (whole.means[i]! - (out?.means[i] ?? 0)) / trials;
    const square = (i: number, j: number): number =>
      (whole.squares[i * options + j]! - (out?.squares[i * options + j] ?? 0)) / trials - mean(i) * mean(j);
    return { curves, spread: (a, b) => square(a, a) - 2 * square(a, b) + square(b, b) };
  };
}

/** Columns added up. */
function added(columns: readonly Float64Array[]): Float64Array {
  const sum = columns[0]!.slice();
  for (const column of columns.slice(1)) for (let i = 0; i < sum.length; i++) sum[i]! += column[i]!;
  return sum;
}

interface Sums {
  readonly gram: Float64Array;
  readonly right: Float64Array;
}

/** Knots at quantiles, the ends four times; fewer where values repeat. */
function knotsOf(sorted: Float64Array, inputs: readonly Float64Array[]): Float64Array | null {
  let low = Infinity;
  let high = -Infinity;
  for (const column of inputs)
    for (let i = 0; i < column.length; i++) {
      if (column[i]! < low) low = column[i]!;
      if (column[i]! > high) high = column[i]!;
    }
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
  const basis = new Float64Array(ORDER);
  for (let i = 0; i < column.length; i++) {
    const first = basisAt(column[i]!, knots, basis);
    for (let a = 0; a < ORDER; a++) {
      const row = first + a;
      const own = basis[a]!;
      for (let b = 0; b <= a; b++) gram[row * size + first + b]! += own * basis[b]!;
      for (let k = 0; k < options; k++) right[row * options + k]! += own * costs[k]![i]!;
    }
  }
  return { gram, right };
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
