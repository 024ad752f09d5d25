/** Sets of more cells than this are too many to go through. */
export const MOST_CELLS = 12;

/** Who does which cells, and what all of it costs. */
export interface Partition {
  readonly cost: number;
  /** Channel of each cell. */
  readonly channelOf: readonly number[];
}

/**
 * Splits cells over channels where what a channel costs depends on the whole set of cells it gets, as tariffs, minimums
 * and blocks make it: every division of the cells is compared, so the result is exact. With c channels and n cells that
 * takes c x 3^n additions. Of equal divisions the one that gives more to the channels named first is taken.
 *
 * Source: dynamic programming over subsets, as for winner determination (Rothkopf, Pekec and Harstad, 1998).
 *
 * @param costs a channel: money by set of cells, a bit a cell (place 0: none); Infinity where it must not have that set
 * @returns null where no division is possible
 * @throws RangeError above MOST_CELLS
 */
export function cheapestPartition(costs: readonly ArrayLike<number>[], cells: number): Partition | null {
  if (cells > MOST_CELLS) throw new RangeError(`${cells} cells were given; allowed are ${MOST_CELLS}`);
  const sets = 1 << cells;
  let best = new Float64Array(sets).fill(Infinity);
  best[0] = 0;
  const taken = costs.map((cost) => {
    const next = new Float64Array(sets).fill(Infinity);
    const own = new Int32Array(sets);
    for (let set = 0; set < sets; set++)
      // Every subset of the set, the whole of it first.
      for (let part = set; ; part = (part - 1) & set) {
        const sum = best[set ^ part]! + cost[part]!;
        if (sum < next[set]!) {
          next[set] = sum;
          own[set] = part;
        }
        if (part === 0) break;
      }
    best = next;
    return own;
  });
  const cost = best[sets - 1]!;
  if (!(cost < Infinity)) return null;
  const channelOf = new Array<number>(cells).fill(0);
  let left = sets - 1;
  for (let channel = costs.length - 1; channel >= 0; channel--) {
    const part = taken[channel]![left]!;
    for (let cell = 0; cell < cells; cell++) if (part & (1 << cell)) channelOf[cell] = channel;
    left ^= part;
  }
  return { cost, channelOf };
}
