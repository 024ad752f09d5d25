/** Every round-up first takes off this share, so that 0.1 + 0.2 never begins a block of its own. */
export const ROUNDING_GUARD = 1e-9;

/** Blocks begun: ceil(q / size), after taking off a relative 1e-9. 0 units begin no block. */
export function ceilBlocks(q: number, size: number): number {
  // `+ 0` turns the -0 of a tiny negative quotient into 0.
  return Math.ceil((q / size) * (1 - ROUNDING_GUARD)) + 0;
}

/** The largest quantity that still needs no more than `blocks` blocks of that size. */
export function lastQuantityInBlock(blocks: number, size: number): number {
  return (blocks * size) / (1 - ROUNDING_GUARD);
}
