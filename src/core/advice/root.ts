/**
 * The value of x at which a quantity reaches zero between two ends, by bracketing and regula falsi (Illinois). For a
 * quantity that is continuous and piecewise linear it ends on the exact root of its last stretch.
 *
 * @param of of(x): what is to become zero
 * @param atLow of(low), where it is known
 * @returns null if it keeps its sign between the two ends
 */
export function rootOf(of: (x: number) => number, low: number, high: number, atLow = of(low)): number | null {
  let a = low;
  let b = high;
  let fa = atLow;
  let fb = of(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa * fb < 0) || !Number.isFinite(fa) || !Number.isFinite(fb)) return null;
  const close = 1e-12 * Math.max(Math.abs(fa), Math.abs(fb));
  for (let turn = 0; turn < 200; turn++) {
    const x = (a * fb - b * fa) / (fb - fa);
    const fx = of(x);
    if (Math.abs(fx) <= close || Math.abs(b - a) <= 1e-13 * Math.max(1, Math.abs(x))) return x;
    if (fx * fb < 0) {
      a = b;
      fa = fb;
    } else fa /= 2;
    b = x;
    fb = fx;
  }
  return b;
}
