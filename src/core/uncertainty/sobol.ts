import { DIRECTION_NUMBERS } from "./directionNumbers";
import type { Random } from "./random";

const BITS = 32;
const SETS = DIRECTION_NUMBERS.split(";").map((set) => set.split(" ").map(Number));
/** Dimensions that have direction numbers. */
export const SOBOL_DIMENSIONS = SETS.length + 1;

/**
 * The 32 direction numbers of a dimension, counted from 0, the leading bit first.
 * m_k = 2 a_1 m_(k-1) xor ... xor 2^s m_(k-s) xor m_(k-s). Source: Bratley & Fox 1988; Joe & Kuo 2008.
 */
function directionsOf(dimension: number): Uint32Array {
  const v = new Uint32Array(BITS);
  if (dimension === 0) return v.map((_, k) => 1 << (31 - k));
  const [a, ...m] = SETS[dimension - 1]! as [number, ...number[]];
  const s = m.length;
  for (let k = 0; k < BITS; k++) {
    if (k < s) {
      v[k] = m[k]! << (31 - k);
      continue;
    }
    let bits = v[k - s]! ^ (v[k - s]! >>> s);
    for (let i = 1; i < s; i++) if ((a >>> (s - 1 - i)) & 1) bits ^= v[k - i]!;
    v[k] = bits;
  }
  return v;
}

/** One dimension of scrambled points: direction numbers and the shift of all points. */
export interface Scrambled {
  readonly directions: Uint32Array;
  readonly shift: number;
}

/** Sobol' points as they are. */
export const unscrambled = (dimension: number): Scrambled => ({
  directions: directionsOf(dimension),
  shift: 0,
});

/**
 * A random scramble of a dimension: every direction number times a random lower triangular matrix of bits, and a random
 * digital shift. Each point is then uniform, the net's balance is kept, and independent scrambles of the same points give
 * a standard error. It costs nothing a point. Its variance is that of Owen's nested scramble.
 * Source: Matousek 1998 (affine scramble); Hong & Hickernell 2003.
 */
export function scrambled(dimension: number, random: Random): Scrambled {
  const columns = new Uint32Array(BITS);
  for (let bit = 0; bit < BITS; bit++) columns[bit] = (random() & ((1 << bit) - 1)) | (1 << bit);
  const directions = directionsOf(dimension).map((v) => {
    let product = 0;
    for (let bit = 0; bit < BITS; bit++) if ((v >>> bit) & 1) product ^= columns[bit]!;
    return product;
  });
  return { directions, shift: random() >>> 0 };
}

/** Points from, from + 1, ... of one dimension, in units of 2^-32, in Gray code order: one exclusive-or a point. */
export function fillSobol({ directions, shift }: Scrambled, from: number, draws: Uint32Array): void {
  let x = shift;
  for (let gray = from ^ (from >>> 1), k = 0; gray !== 0; gray >>>= 1, k++) if (gray & 1) x ^= directions[k]!;
  for (let i = 0; i < draws.length; i++) {
    draws[i] = x;
    // The lowest zero bit of the point's number is the Gray code's bit that changes next.
    x ^= directions[31 - Math.clz32(~(from + i) & (from + i + 1))]!;
  }
}
