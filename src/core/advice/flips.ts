import type { CostLine } from "../model";
import { chargesFraction } from "../costs/volumes";
import type { CostRow, Flip, OptionResult } from "../results";
import { count, money, percent } from "./money";

/**
 * The value of x at which a rising or falling quantity reaches zero, by bracketing and regula falsi (Illinois); the
 * quantity is continuous and piecewise linear in a rate, so this ends on the exact root of its last stretch.
 *
 * @param gap gap(x): what is to become zero
 * @returns null if it keeps its sign between the two ends
 */
export function rootOf(gap: (x: number) => number, low: number, high: number): number | null {
  let a = low;
  let b = high;
  let fa = gap(a);
  let fb = gap(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (fa * fb > 0 || !Number.isFinite(fa) || !Number.isFinite(fb)) return null;
  for (let turn = 0; turn < 200; turn++) {
    const x = (a * fb - b * fa) / (fb - fa);
    const fx = gap(x);
    if (fx === 0 || Math.abs(b - a) <= 1e-13 * Math.max(1, Math.abs(x))) return x;
    if (fx * fb < 0) {
      a = b;
      fa = fb;
    } else fa /= 2;
    b = x;
    fb = fx;
    if (Math.abs(fx) < 1e-9) return x;
  }
  return b;
}

/** How far a rate is tried: up to ten times more than it is. */
const REACH = 10;
const MOST_FLIPS = 3;

/**
 * The costs whose change alone would make the rival the best, smallest relative change first: lines of the recommended
 * option that would have to rise, lines of the rival that would have to fall.
 *
 * @param gapAt judged yearly cost of the recommended less the rival's, with the rate of one line set to x; negative now
 */
export function costFlips(
  recommended: OptionResult,
  rival: OptionResult,
  gapAt: (line: CostLine, x: number) => number,
): Flip[] {
  const flips: { change: number; flip: Flip }[] = [];
  for (const [option, rises] of [
    [recommended, true],
    [rival, false],
  ] as const) {
    for (const { line } of heaviest(option)) {
      const rate = line.rate as number;
      const end = rises ? rate + REACH * Math.abs(rate) : Math.min(0, rate);
      const to = rootOf((x) => gapAt(line, x), rate, end);
      if (to === null || to === rate) continue;
      flips.push({
        change: Math.abs(to - rate) / Math.abs(rate),
        flip: {
          what: `${option.option}: ${line.name}`,
          type: "cost",
          from: rate,
          to,
          option: rival.option,
          text: `${line.name} of ${option.option} at ${figure(line, to)} instead of ${figure(line, rate)} would make ${rival.option} the choice`,
          sheet: line.at.sheet,
          cell: line.at.cells.rate ?? "",
        },
      });
    }
  }
  return flips
    .sort((a, b) => a.change - b.change)
    .slice(0, MOST_FLIPS)
    .map(({ flip }) => flip);
}

const figure = (line: CostLine, x: number): string => (chargesFraction(line) ? percent(x) : money(x));

/** The lines with a rate that weigh most: only they can close the gap with a small change of their own. */
function heaviest(option: OptionResult): CostRow[] {
  const weight = (row: CostRow): number => row.cash.reduce((sum, paid) => sum + Math.abs(paid), 0);
  return option.rows
    .filter((row) => row.type === "line" && typeof row.line.rate === "number" && row.line.rate !== 0)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, 2 * MOST_FLIPS);
}

/** How far apart the volumes are that the search for a flip tries, as a factor, and how far it looks. */
const VOLUME_STEP = 1.1;
const VOLUME_REACH = 10;

/**
 * The nearest whole order volume, below or above, at which a rival costs less than the recommended: tried outwards in
 * steps of a tenth, then found to the order by halving. Two crossings within one step are passed over; the exact
 * switch-over intervals of a settled month are Fulfilment's.
 *
 * @param leads leads(n): the recommended option is still the best at n orders a month
 */
export function volumeFlips(orders: number, leads: (n: number) => boolean): number[] {
  const found: number[] = [];
  for (const factor of [VOLUME_STEP, 1 / VOLUME_STEP]) {
    let inside = Math.round(orders);
    for (
      let n = orders * factor;
      n >= 1 && n <= orders * VOLUME_REACH && n >= orders / VOLUME_REACH;
      n *= factor
    ) {
      const tried = factor > 1 ? Math.ceil(n) : Math.floor(n);
      if (leads(tried)) {
        inside = tried;
        continue;
      }
      let outside = tried;
      while (Math.abs(outside - inside) > 1) {
        const middle = Math.round((outside + inside) / 2);
        if (leads(middle)) inside = middle;
        else outside = middle;
      }
      found.push(outside);
      break;
    }
  }
  return found.sort((a, b) => Math.abs(a - orders) - Math.abs(b - orders));
}

/** The flip by order volume, in words. */
export function orderFlip(from: number, to: number, option: string): Flip {
  return {
    what: "Orders per month",
    type: "orders",
    from,
    to,
    option,
    text: `${to > from ? "From" : "Up to"} ${count(to)} orders a month (now ${count(from)}) ${option} would be the choice`,
    sheet: "",
    cell: "",
  };
}
