import type { Piece } from "../tariffs/tariff";

/**
 * A cost as a function of whole orders a month, affine between whole-order breakpoints: from starts[i] up to (not
 * including) starts[i + 1] the cost is fixed[i] + perOrder[i] * n. starts[0] is the first order of the range and the
 * last stretch runs to `end`. Steps, tiers and minimums are exact: nothing is sampled.
 */
export interface Curve {
  readonly starts: Float64Array;
  readonly fixed: Float64Array;
  readonly perOrder: Float64Array;
  /** Last whole order that can be priced, inclusive: the range's end, or less where a bounded last tier ends. */
  readonly end: number;
}

/** Gathers stretches in rising order. */
function stretches() {
  const starts: number[] = [];
  const fixed: number[] = [];
  const perOrder: number[] = [];
  return {
    add(start: number, more: number, morePerOrder: number): void {
      if (starts.length > 0 && fixed.at(-1) === more && perOrder.at(-1) === morePerOrder) return;
      starts.push(start);
      fixed.push(more);
      perOrder.push(morePerOrder);
    },
    curve: (end: number): Curve => ({
      starts: new Float64Array(starts),
      fixed: new Float64Array(fixed),
      perOrder: new Float64Array(perOrder),
      end,
    }),
  };
}

/** A curve of one stretch. */
export function straight(fixed: number, perOrder: number, first: number, end: number): Curve {
  return {
    starts: new Float64Array([first]),
    fixed: new Float64Array([fixed]),
    perOrder: new Float64Array([perOrder]),
    end,
  };
}

/** Cost at n orders (a whole number of the range). */
export function valueAt(curve: Curve, n: number): number {
  let low = 0;
  let high = curve.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (curve.starts[middle]! <= n) low = middle;
    else high = middle - 1;
  }
  return curve.fixed[low]! + curve.perOrder[low]! * n;
}

/** Whether a quantity is short of the end it moves towards: upTo counts as within, above does not. */
const isWithin = (bound: number, rising: boolean, q: number): boolean => (rising ? q <= bound : q > bound);

/** The last whole n of [from, to] whose quantity is still within the piece, given quantity = fixed + perOrder * n. */
function lastWithin(piece: Piece, fixed: number, perOrder: number, from: number, to: number): number {
  if (perOrder === 0) return to;
  const rising = perOrder > 0;
  const bound = rising ? piece.upTo : piece.above;
  if (!Number.isFinite(bound)) return to;
  let n = Math.floor((bound - fixed) / perOrder);
  if (n < from) n = from;
  else if (n > to) n = to;
  // Division is off by an ulp at most; the piece's own bounds decide.
  while (n < to && isWithin(bound, rising, fixed + perOrder * (n + 1))) n++;
  while (n > from && !isWithin(bound, rising, fixed + perOrder * n)) n--;
  return n;
}

/**
 * The stretches of a charge on a quantity that is a straight line of orders, for whole orders from `from` to `to`:
 * emit(n, fixed, perOrder) for each, rising.
 *
 * @param pieceAt the charge's stretch at a quantity, null where it cannot be priced
 * @returns the last order that could be priced
 */
export function eachStretch(
  fixed: number,
  perOrder: number,
  from: number,
  to: number,
  pieceAt: (q: number) => Piece | null,
  emit: (n: number, fixed: number, perOrder: number) => void,
): number {
  for (let n = from; n <= to;) {
    const piece = pieceAt(fixed + perOrder * n);
    if (!piece) return n - 1;
    emit(n, piece.fixed + piece.perUnit * fixed, piece.perUnit * perOrder);
    n = lastWithin(piece, fixed, perOrder, n, to) + 1;
  }
  return to;
}

/**
 * A charge applied to a quantity that is itself a curve of orders: pieceAt gives the charge's stretch at a quantity, or
 * null where it cannot be priced, and there the curve ends.
 */
export function compose(quantity: Curve, pieceAt: (q: number) => Piece | null): Curve {
  const result = stretches();
  for (let i = 0; i < quantity.starts.length; i++) {
    const to = i + 1 < quantity.starts.length ? quantity.starts[i + 1]! - 1 : quantity.end;
    const last = eachStretch(
      quantity.fixed[i]!,
      quantity.perOrder[i]!,
      quantity.starts[i]!,
      to,
      pieceAt,
      (n, fixed, perOrder) => {
        result.add(n, fixed, perOrder);
      },
    );
    if (last < to) return result.curve(last);
  }
  return result.curve(quantity.end);
}

/** A curve held between two limits: max(minimum, .) then min(maximum, .). */
export function clampCurve(curve: Curve, minimum: number | null, maximum: number | null): Curve {
  if (minimum === null && maximum === null) return curve;
  const low = minimum ?? -Infinity;
  const high = maximum ?? Infinity;
  const constant = (value: number, above: number, upTo: number): Piece => ({
    above,
    upTo,
    fixed: value,
    perUnit: 0,
  });
  return compose(curve, (cost) => {
    // The Maximum has the last word where a sheet asks for less than its Minimum.
    if (high <= low) return constant(high, -Infinity, Infinity);
    if (cost <= low) return constant(low, -Infinity, low);
    return cost <= high ? { above: low, upTo: high, fixed: 0, perUnit: 1 } : constant(high, high, Infinity);
  });
}

/** A curve times a number. */
export function scale(curve: Curve, factor: number): Curve {
  if (factor === 1) return curve;
  const { starts, end } = curve;
  const fixed = new Float64Array(starts.length);
  const perOrder = new Float64Array(starts.length);
  for (let i = 0; i < starts.length; i++) {
    fixed[i] = curve.fixed[i]! * factor;
    perOrder[i] = curve.perOrder[i]! * factor;
  }
  return { starts, fixed, perOrder, end };
}

/** Sum of curves over the same range, from `first` to `end`; it ends where the shortest of them does. */
export function addCurves(curves: readonly Curve[], first: number, end: number): Curve {
  if (curves.length === 0) return straight(0, 0, first, end);
  if (curves.length === 1) return curves[0]!;
  const half = curves.length >> 1;
  return addTwo(addCurves(curves.slice(0, half), first, end), addCurves(curves.slice(half), first, end));
}

/** Both are gone through once, side by side. */
function addTwo(a: Curve, b: Curve): Curve {
  const sum = stretches();
  let [i, j] = [0, 0];
  for (let from = a.starts[0]!; ;) {
    sum.add(from, a.fixed[i]! + b.fixed[j]!, a.perOrder[i]! + b.perOrder[j]!);
    const nextA = a.starts[i + 1] ?? Infinity;
    const nextB = b.starts[j + 1] ?? Infinity;
    from = Math.min(nextA, nextB);
    if (from === Infinity) return sum.curve(Math.min(a.end, b.end));
    if (nextA === from) i++;
    if (nextB === from) j++;
  }
}
