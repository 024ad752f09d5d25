import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** The next 32 random bits, as a signed whole number. */
export type Random = () => number;

/** A generator's first outputs still resemble its seed. */
const WARM_UP = 32;

/**
 * The random bits of one stream of a seed, xoroshiro128+ (Blackman & Vigna 2018): the same on every engine, for it works
 * on 32-bit whole numbers. Streams of one seed, and of neighbouring seeds, are independent for all purposes here.
 */
export function randomBits(seed: number, stream = 0): Random {
  const generator = xoroshiro128plus(mixed(seed ^ mixed(stream)));
  for (let i = 0; i < WARM_UP; i++) generator.next();
  return () => generator.next();
}

/** A one-to-one scramble of 32 bits (the finalizer of MurmurHash3), which sets neighbouring seeds far apart. */
function mixed(bits: number): number {
  let h = Math.imul(bits + 0x9e3779b9, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A block of random draws. */
export function fillRandom(random: Random, draws: Uint32Array): void {
  for (let i = 0; i < draws.length; i++) draws[i] = random();
}

/** A number in (0, 1): (2k + 1) / 2^32 for 31 random bits k. */
export const uniform = (random: Random): number => ((random() | 1) >>> 0) * 2 ** -32;
