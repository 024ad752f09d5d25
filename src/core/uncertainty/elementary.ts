/**
 * Natural logarithm and exponential from additions, multiplications and divisions alone, which IEEE 754 fixes to the
 * last bit: Math.log and Math.exp may differ by a bit between JavaScript engines, and the same seed must give the same
 * digits everywhere. (@stdlib's are as portable, but five kilobytes in a bundle of thirty.)
 */
const real = new Float64Array(1);
/** The same eight bytes as two words; the second holds sign and exponent on every little-endian machine. */
const words = new Int32Array(real.buffer);

/** ln 2 in two parts, so that whole multiples of the first are exact. */
const LN2_HIGH = 6.9314718036912382e-1;
const LN2_LOW = 1.9082149292705877e-10;

/**
 * ln x for normal numbers x > 0; relative error below 1e-15 (absolute near x = 1).
 *
 * x = m 2^k with m in [0.7, 1.42]; ln m = 2 artanh s, s = (m - 1) / (m + 1).
 */
export function ln(x: number): number {
  real[0] = x;
  const high = words[1]!;
  let k = (high >>> 20) - 1023;
  words[1] = (high & 0xfffff) | 0x3ff00000;
  if (real[0] > 1.4142135623730951) {
    words[1]! -= 0x100000;
    k++;
  }
  const m = real[0];
  const s = (m - 1) / (m + 1);
  const z = s * s;
  let sum = 1 / 23;
  for (let odd = 21; odd >= 3; odd -= 2) sum = sum * z + 1 / odd;
  return k * LN2_HIGH + (2 * s + (2 * s * z * sum + k * LN2_LOW));
}

/** e^x; relative error below 1e-15; 0 below e^-708, Infinity above e^709. */
export function exp(x: number): number {
  if (x < -708) return 0;
  if (x > 709) return Infinity;
  const k = Math.round(x * 1.4426950408889634);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1;
  for (let n = 14; n >= 1; n--) sum = 1 + (sum * r) / n;
  real[0] = sum;
  words[1]! += k << 20;
  return real[0];
}
