/** Less than this is a sum of rounding errors. */
const HALF_CENT = 0.005;

/**
 * Months until a change has paid itself back: the discounted savings are added up month by month, and within the month
 * in which the sum reaches zero it is interpolated linearly (discounted payback). With one outlay today
 * and the same saving every month this is PAYBACKMONTHS. Where the sum falls below zero again later (a bill of month 8),
 * the last time it comes back counts.
 *
 * @param saved what the change saves in cash: index 0 = today, m = month m; negative = it costs
 * @param factors discount factors, same places
 * @returns months from today, 0 where the sum is never negative; null where it is not paid back within the months given
 */
export function discountedPayback(saved: ArrayLike<number>, factors: ArrayLike<number>): number | null {
  let sum = 0;
  let months: number | null = 0;
  for (let month = 0; month < saved.length; month++) {
    const before = sum;
    sum += saved[month]! * factors[month]!;
    if (sum < -HALF_CENT) months = null;
    else if (before < -HALF_CENT) months = month - 1 + -before / (sum - before);
  }
  return months;
}
