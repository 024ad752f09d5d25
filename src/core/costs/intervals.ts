import type { Interval } from "../results";
import type { Curve } from "./curve";
import { firstWhere } from "./search";

/** Two costs that differ by no more than this share of the larger are equal. */
export const TIE = 1e-9;

export const EQUAL = "equal";
/** Where no option can be priced. */
export const NONE = "none";

/** A named cost curve. */
export interface NamedCurve {
  readonly option: string;
  readonly curve: Curve;
}

/** Whether a is less than b by more than a tie. */
function clearlyLess(a: number, b: number): boolean {
  if (b === Infinity) return a < b;
  return b - a > TIE * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * Switch-over volumes: consecutive intervals of whole orders a month that cover the curves' common range, each with the
 * option that costs least, or "equal" where two tie for it. Exact: between two breakpoints every cost is a straight
 * line, so the order can change only where two lines cross.
 *
 * Source: docs/method.md, Switch-over volumes, piecewise break-even.
 *
 * @param options at least one curve, all over the same range
 */
export function switchOverIntervals(options: readonly NamedCurve[], first: number, end: number): Interval[] {
  const count = options.length;
  const at = new Int32Array(count);
  const fixed = new Float64Array(count);
  const perOrder = new Float64Array(count);
  /** Infinity beyond the option's last tier: it cannot be priced there and cannot win. */
  const value = (option: number, n: number): number =>
    n > options[option]!.curve.end ? Infinity : fixed[option]! + perOrder[option]! * n;
  const intervals: { from: number; to: number; cheapest: string }[] = [];

  const note = (n: number, to: number, cheapest: string): void => {
    const last = intervals.at(-1);
    if (last && last.cheapest === cheapest) last.to = to;
    else intervals.push({ from: n, to, cheapest });
  };

  let n = first;
  while (n <= end) {
    let to = end;
    for (let option = 0; option < count; option++) {
      const { starts, fixed: f, perOrder: p, end: last } = options[option]!.curve;
      if (n > last) continue;
      to = Math.min(to, last);
      let i = at[option]!;
      while (i + 1 < starts.length && starts[i + 1]! <= n) i++;
      at[option] = i;
      fixed[option] = f[i]!;
      perOrder[option] = p[i]!;
      if (i + 1 < starts.length && starts[i + 1]! - 1 < to) to = starts[i + 1]! - 1;
    }
    while (n <= to) {
      let best = 0;
      for (let option = 1; option < count; option++) if (value(option, n) < value(best, n)) best = option;
      if (value(best, n) === Infinity) {
        note(n, to, NONE);
        n = to + 1;
        continue;
      }
      let tied = -1;
      for (let option = 0; option < count; option++)
        if (option !== best && !clearlyLess(value(best, n), value(option, n))) tied = option;
      // Where a rival comes level with the best, the answer changes; where two are level, it changes once they part.
      let next = to + 1;
      for (let option = 0; option < count; option++) {
        if (option === best) continue;
        const from = n;
        const change =
          tied < 0
            ? (m: number): boolean => !clearlyLess(value(best, m), value(option, m))
            : option === tied
              ? (m: number): boolean =>
                  clearlyLess(value(best, m), value(option, m)) ||
                  clearlyLess(value(option, m), value(best, m))
              : (m: number): boolean => clearlyLess(value(option, m), value(best, m));
        if (change(to)) next = Math.min(next, firstWhere(from, to, change));
      }
      note(n, next - 1, tied < 0 ? options[best]!.option : EQUAL);
      n = next;
    }
  }
  return intervals;
}
