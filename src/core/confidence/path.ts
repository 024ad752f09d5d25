import { exp, ln } from "../uncertainty/elementary";

/** What orders a month are drawn from: the places of the inputs; null = as stated. */
export interface PathInputs {
  readonly orders: number | null;
  readonly growth: number | null;
  /** One a month: a factor on that month's orders. [] = none. */
  readonly noise: readonly number[];
}

/**
 * Orders of every month of every trial, a month after the other: orders x (1 + growth)^((m - 1) / 12) x season of the
 * month x noise of the month.
 *
 * @param season factor of each month of the plan, month 1 first
 * @param stated orders a month and growth a year where they are not drawn
 * @param path filled in: the trials of month m from (m - 1) x trials on
 */
export function fillPaths(
  columns: readonly Float64Array[],
  inputs: PathInputs,
  stated: { readonly orders: number; readonly growth: number },
  season: Float64Array,
  path: Float64Array,
): void {
  const trials = path.length / season.length;
  const start = inputs.orders === null ? null : columns[inputs.orders]!;
  const growth = inputs.growth === null ? null : columns[inputs.growth]!;
  const step = (yearly: number): number => (yearly > -1 ? exp(ln(1 + yearly) / 12) : 0);
  const certain = growth ? 1 : step(stated.growth);
  for (let i = 0; i < trials; i++) {
    const by = growth ? step(growth[i]!) : certain;
    let orders = start ? start[i]! : stated.orders;
    for (let m = 0; m < season.length; m++) {
      path[m * trials + i] = orders * season[m]!;
      orders *= by;
    }
  }
  inputs.noise.forEach((input, m) => {
    const factor = columns[input]!;
    for (let i = 0; i < trials; i++) path[m * trials + i]! *= factor[i]!;
  });
}
