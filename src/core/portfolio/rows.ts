import type { Limit } from "./model";

/** A weighted sum of columns: constant + weights x sums. A limit holds where all its rows are 0 or less. */
export interface Row {
  readonly constant: number;
  readonly weights: readonly (readonly [column: number, weight: number])[];
}

/** A column, or its negative. */
export const columnRow = (column: number, sign: 1 | -1 = 1): Row => ({
  constant: 0,
  weights: [[column, sign]],
});

/** The rows of a limit. Shares are linear too: of / over <= v is of - v x over <= 0. */
export function rowsOfLimit({ measure, bound, value }: Limit): Row[] {
  const sign = bound === "at most" ? 1 : -1;
  switch (measure.kind) {
    case "sum":
      return [{ constant: -sign * value, weights: [[measure.column, sign]] }];
    case "ratio":
      return [
        {
          constant: 0,
          weights: [
            [measure.of, sign],
            [measure.over, -sign * value],
          ],
        },
      ];
    case "lowest":
      return Array.from({ length: measure.to - measure.from }, (_, place) => ({
        constant: value,
        weights: [[measure.from + place, -1]],
      }));
  }
}
