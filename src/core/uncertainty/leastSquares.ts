/**
 * Coefficients of the linear regression of a column on others, all of mean 0, by the normal equations and Cholesky's
 * factorization. A column that is 0, or that others make up, gets 0.
 */
export function leastSquares(columns: readonly Float64Array[], target: Float64Array): number[] {
  const size = columns.length;
  const dot = (a: Float64Array, b: Float64Array): number => {
    let sum = 0;
    for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
    return sum;
  };
  const l = columns.map(() => new Float64Array(size));
  const x = columns.map((column) => dot(column, target));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const whole = dot(columns[i]!, columns[j]!);
      let sum = whole;
      for (let k = 0; k < j; k++) sum -= l[i]![k]! * l[j]![k]!;
      if (i === j) l[i]![i] = sum > 1e-9 * whole ? Math.sqrt(sum) : Infinity;
      else l[i]![j] = sum / l[j]![j]!;
    }
    for (let k = 0; k < i; k++) x[i]! -= l[i]![k]! * x[k]!;
    x[i]! /= l[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= l[k]![i]! * x[k]!;
    x[i]! /= l[i]![i]!;
  }
  return x;
}
