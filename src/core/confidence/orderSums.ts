/** The drawn inputs of a block of trials, and the orders of every month of every trial, a month after the other. */
export interface Block {
  readonly trials: number;
  readonly columns: readonly Float64Array[];
  readonly orders: Float64Array;
}

/** Sums over the months of orders x weight, which many lines and options share. */
export interface OrderSums {
  /** Place of the sum with these weights a month (index 0 is not used). */
  readonly placeOf: (weights: Float64Array) => number;
  /** The sum of every trial. */
  readonly at: (place: number) => Float64Array;
  readonly fill: (block: Block) => void;
}

/** Sums of orders over the months of a horizon. */
export function orderSums(months: number): OrderSums {
  const places = new Map<string, number>();
  const weights: Float64Array[] = [];
  let sums: Float64Array[] = [];
  return {
    placeOf: (by) => {
      const name = by.join();
      const known = places.get(name);
      if (known !== undefined) return known;
      places.set(name, weights.length);
      return weights.push(by) - 1;
    },
    at: (place) => sums[place]!,
    fill: ({ trials, orders }) => {
      if (sums.length !== weights.length || sums[0]?.length !== trials)
        sums = weights.map(() => new Float64Array(trials));
      weights.forEach((by, place) => {
        const sum = sums[place]!.fill(0);
        for (let m = 1; m <= months; m++) {
          const weight = by[m]!;
          if (weight === 0) continue;
          const at = (m - 1) * trials;
          for (let i = 0; i < trials; i++) sum[i]! += weight * orders[at + i]!;
        }
      });
    },
  };
}
