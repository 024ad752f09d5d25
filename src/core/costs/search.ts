/**
 * The first whole number in (from, to] for which a condition that never turns back holds; to + 1 if none does.
 * It is taken not to hold at `from`.
 */
export function firstWhere(from: number, to: number, holds: (n: number) => boolean): number {
  if (to <= from || !holds(to)) return to + 1;
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
