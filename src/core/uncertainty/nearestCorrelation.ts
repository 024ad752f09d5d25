import { symmetricEigen } from "./eigen";

const MOST_STEPS = 2000;
/** Two steps this close, relative to the matrix, end the search. */
const CLOSE = 1e-13;

/**
 * The correlation matrix (unit diagonal, no negative eigenvalue) nearest to a symmetric matrix, by the Frobenius norm:
 * alternating projections onto the two sets, with Dykstra's correction on the one that is no plane. A valid matrix stays
 * as it is. Source: Higham 2002, algorithm 3.3.
 *
 * @param matrix size x size, row by row, symmetric
 */
export function nearestCorrelation(matrix: Float64Array, size: number): Float64Array {
  if (symmetricEigen(matrix, size).values.every((value) => value >= 0)) return matrix.slice();
  let y = matrix.slice();
  let correction = new Float64Array(size * size);
  for (let step = 0; step < MOST_STEPS; step++) {
    const corrected = y.map((value, i) => value - correction[i]!);
    const x = withoutNegative(corrected, size);
    correction = x.map((value, i) => value - corrected[i]!);
    y = x.slice();
    for (let i = 0; i < size; i++) y[i * size + i] = 1;
    if (distance(x, y) <= CLOSE * Math.sqrt(y.reduce((sum, v) => sum + v * v, 0))) break;
  }
  return y;
}

/** The matrix with its negative eigenvalues set to 0. */
function withoutNegative(matrix: Float64Array, size: number): Float64Array<ArrayBuffer> {
  const { values, vectors } = symmetricEigen(matrix, size);
  const result = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    const value = values[k]!;
    if (value <= 0) continue;
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        result[i * size + j]! += value * vectors[i * size + k]! * vectors[j * size + k]!;
  }
  return result;
}

function distance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2;
  return Math.sqrt(sum);
}

/**
 * The lower triangular L with L L' = matrix. A pivot that rounding leaves at or below 0, as a singular matrix has, makes a
 * column of zeros.
 */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array {
  const l = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    let pivot = matrix[j * size + j]!;
    for (let k = 0; k < j; k++) pivot -= l[j * size + k]! ** 2;
    const root = pivot > 1e-10 ? Math.sqrt(pivot) : 0;
    for (let i = j; i < size; i++) {
      let sum = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= l[i * size + k]! * l[j * size + k]!;
      l[i * size + j] = root > 0 ? sum / root : 0;
    }
  }
  return l;
}
