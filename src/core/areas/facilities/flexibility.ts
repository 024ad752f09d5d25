import { ceilBlocks } from "../../tariffs/blocks";

/** Growth a year of equally likely paths: the middle of each of `paths` equal parts of a triangular distribution. */
export function growthPaths(low: number, likely: number, high: number, paths: number): number[] {
  const width = high - low;
  const peak = width === 0 ? 0.5 : (likely - low) / width;
  return Array.from({ length: paths }, (_, index) => {
    const u = (index + 0.5) / paths;
    return u < peak
      ? low + Math.sqrt(u * width * (likely - low))
      : high - Math.sqrt((1 - u) * width * (high - likely));
  });
}

/** Space that can only be taken in blocks. */
export interface BlockSpace {
  /** Space needed in the first year. */
  readonly need: number;
  readonly block: number;
  /** Money a block and year. */
  readonly yearly: number;
  /** Whether a block can be given back when the need falls. */
  readonly givesBack: boolean;
}

/**
 * Present cost of space over whole years in which the need grows by `growth` a year, paid at year ends: each year
 * ceil(need / block) blocks, which a lease that cannot be left never lowers.
 */
export function presentCostOfSpace(
  { need, block, yearly, givesBack }: BlockSpace,
  growth: number,
  years: number,
  rate: number,
): number {
  let cost = 0;
  for (let year = 0; year < years; year++) {
    const factor = givesBack || growth > 0 ? (1 + growth) ** year : 1;
    cost += (yearly * ceilBlocks(need * factor, block)) / (1 + rate) ** (year + 1);
  }
  return cost;
}
