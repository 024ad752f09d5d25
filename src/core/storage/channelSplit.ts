/** All subsets of more channels than this are too many to go through. */
export const MOST_CHANNELS = 20;

/** Who does what: the least cost over all sets of channels that may be kept open. */
export interface ChannelSplit {
  readonly cost: number;
  /** Channels kept open, by position. */
  readonly open: readonly number[];
  /** Channel of each cell. */
  readonly channelOf: readonly number[];
}

/**
 * Splits the orders of a period over channels: cells are item groups, weight bands, zones or their combinations. The
 * cost of a set of channels is the sum of what keeping each open costs, and of every cell's cost in the cheapest open
 * channel; every set is tried, so the result is exact. Of equal sets the one with fewer, then earlier channels is taken.
 *
 * @param costs money of a cell (its orders x its cost an order) by channel; Infinity where the channel must not or
 *   cannot handle it
 * @param fixed money of keeping each channel open
 * @returns null if some cell has no channel at all
 * @throws RangeError above MOST_CHANNELS
 */
export function splitChannels(
  costs: readonly (readonly number[])[],
  fixed: readonly number[],
): ChannelSplit | null {
  const channels = fixed.length;
  if (channels > MOST_CHANNELS)
    throw new RangeError(`${channels} channels were given; allowed are ${MOST_CHANNELS}`);
  const cells = costs.length;
  const column = Float64Array.from(
    { length: channels * cells },
    (_, n) => costs[n % cells]![Math.floor(n / cells)]!,
  );
  // Row d holds every cell's least cost over the channels opened among the first d.
  const least = new Float64Array((channels + 1) * cells).fill(Infinity, 0, cells);
  let best = Infinity;
  let bestSet = 0;
  let bestCount = 0;
  const visit = (depth: number, set: number, count: number, kept: number): void => {
    const here = depth * cells;
    if (depth === channels) {
      let cost = kept;
      for (let cell = 0; cell < cells; cell++) cost += least[here + cell]!;
      if (cost < best || (cost === best && cost < Infinity && count < bestCount)) {
        best = cost;
        bestSet = set;
        bestCount = count;
      }
      return;
    }
    const next = here + cells;
    for (let cell = 0; cell < cells; cell++)
      least[next + cell] = Math.min(least[here + cell]!, column[here + cell]!);
    visit(depth + 1, set | (1 << depth), count + 1, kept + fixed[depth]!);
    least.copyWithin(next, here, next);
    visit(depth + 1, set, count, kept);
  };
  visit(0, 0, 0, 0);
  if (best === Infinity) return null;
  const open = fixed.map((_, channel) => channel).filter((channel) => bestSet & (1 << channel));
  const channelOf = costs.map((row) => open.reduce((a, b) => (row[b]! < row[a]! ? b : a), open[0]!));
  return { cost: best, open, channelOf };
}
