/**
 * A product of drawn inputs, as a line's Rate times a count an order: constant x every column of `times` x (1 - every
 * column of `rest`). Columns are those of the drawn inputs, by their places.
 */
export interface Factor {
  readonly constant: number;
  readonly times: readonly number[];
  readonly rest: readonly number[];
}

/** A factor that nothing drawn moves. */
export const still = (constant: number): Factor => ({ constant, times: [], rest: [] });
/** The value of a drawn input. */
export const drawnInput = (input: number): Factor => ({ constant: 1, times: [input], rest: [] });

/** The product of factors. */
export function product(...factors: readonly Factor[]): Factor {
  return {
    constant: factors.reduce((all, { constant }) => all * constant, 1),
    times: factors.flatMap(({ times }) => times).sort((a, b) => a - b),
    rest: factors.flatMap(({ rest }) => rest).sort((a, b) => a - b),
  };
}

/** A sum of factors, those of the same inputs taken together. */
export function sumOf(factors: readonly Factor[]): Factor[] {
  const sums = new Map<string, Factor>();
  for (const factor of factors) {
    if (factor.constant === 0) continue;
    const name = `${factor.times.join()}|${factor.rest.join()}`;
    sums.set(name, { ...factor, constant: factor.constant + (sums.get(name)?.constant ?? 0) });
  }
  return [...sums.values()];
}

/** Fills in the sum of factors of every trial. */
export function fillSum(
  sum: readonly Factor[],
  columns: readonly Float64Array[],
  values: Float64Array,
  scratch: Float64Array,
): void {
  values.fill(0);
  for (const { constant, times, rest } of sum) {
    if (rest.length === 0 && times.length <= 1) {
      if (times.length === 0) for (let i = 0; i < values.length; i++) values[i]! += constant;
      else {
        const column = columns[times[0]!]!;
        for (let i = 0; i < values.length; i++) values[i]! += constant * column[i]!;
      }
      continue;
    }
    scratch.fill(constant);
    for (const input of times) {
      const column = columns[input]!;
      for (let i = 0; i < values.length; i++) scratch[i]! *= column[i]!;
    }
    for (const input of rest) {
      const column = columns[input]!;
      for (let i = 0; i < values.length; i++) scratch[i]! *= 1 - column[i]!;
    }
    for (let i = 0; i < values.length; i++) values[i]! += scratch[i]!;
  }
}
