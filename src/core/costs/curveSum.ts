import type { Curve } from "./curve";

/** Adds up curves of one range by their changes, however many. */
export interface CurveSum {
  readonly first: number;
  readonly end: number;
  /** From order n on, the cost is more by fixed + perOrder x n. */
  readonly change: (n: number, fixed: number, perOrder: number) => void;
  /** Beyond this order nothing can be priced. */
  readonly endAt: (n: number) => void;
  readonly add: (curve: Curve, factor: number) => void;
  readonly total: () => Curve;
}

/** A sum has a place for every order once it has more changes than this share of its orders. */
const DENSE = 1 / 8;

/** A sum over whole orders from `first` to `end`, zero at the beginning. */
export function curveSum(first: number, end: number): CurveSum {
  const at: number[] = [];
  const fixed: number[] = [];
  const perOrder: number[] = [];
  const most = (end - first + 1) * DENSE;
  let dense: DenseSum | null = null;
  let last = end;
  const change = (n: number, moreFixed: number, morePerOrder: number): void => {
    if (dense) dense.change(n, moreFixed, morePerOrder);
    else if (at.push(n) > most) {
      dense = denseSum(first, end);
      for (let i = 0; i < fixed.length; i++) dense.change(at[i]!, fixed[i]!, perOrder[i]!);
      dense.change(n, moreFixed, morePerOrder);
    } else {
      fixed.push(moreFixed);
      perOrder.push(morePerOrder);
    }
  };
  return {
    first,
    end,
    change,
    endAt(n) {
      if (n < last) last = n;
    },
    add(curve, factor) {
      let fixedBefore = 0;
      let perOrderBefore = 0;
      for (let i = 0; i < curve.starts.length; i++) {
        const f = curve.fixed[i]!;
        const p = curve.perOrder[i]!;
        change(curve.starts[i]!, (f - fixedBefore) * factor, (p - perOrderBefore) * factor);
        fixedBefore = f;
        perOrderBefore = p;
      }
      if (curve.end < last) last = curve.end;
    },
    total() {
      if (dense) return { ...dense.total(), end: last };
      const starts = sortedOnce(first, at);
      const sums = [new Float64Array(starts.length), new Float64Array(starts.length)] as const;
      for (let i = 0; i < at.length; i++) {
        const place = indexOf(starts, at[i]!);
        sums[0][place]! += fixed[i]!;
        sums[1][place]! += perOrder[i]!;
      }
      sums.forEach(runningSum);
      return { starts, fixed: sums[0], perOrder: sums[1], end: last };
    },
  };
}

interface DenseSum {
  readonly change: CurveSum["change"];
  readonly total: () => Omit<Curve, "end">;
}

/** Changes with a place for every order of the range. */
function denseSum(first: number, end: number): DenseSum {
  const size = end - first + 1;
  const fixed = new Float64Array(size);
  const perOrder = new Float64Array(size);
  return {
    change(n, moreFixed, morePerOrder) {
      fixed[n - first]! += moreFixed;
      perOrder[n - first]! += morePerOrder;
    },
    total() {
      const starts = new Float64Array(size);
      let used = 0;
      for (let place = 0; place < size; place++) {
        if (place > 0 && fixed[place] === 0 && perOrder[place] === 0) continue;
        starts[used] = first + place;
        fixed[used] = fixed[place]!;
        perOrder[used] = perOrder[place]!;
        used++;
      }
      const sums = [fixed.subarray(0, used), perOrder.subarray(0, used)] as const;
      sums.forEach(runningSum);
      return { starts: starts.subarray(0, used), fixed: sums[0], perOrder: sums[1] };
    },
  };
}

/** The different values of a list and one more, rising. */
function sortedOnce(value: number, more: readonly number[]): Float64Array {
  const all = new Float64Array(more.length + 1);
  all[0] = value;
  all.set(more, 1);
  all.sort();
  let unique = 0;
  for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[unique - 1]) all[unique++] = all[i]!;
  return all.subarray(0, unique);
}

/** Index of a value that is known to be in the sorted array. */
function indexOf(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Running sum in place, compensated (Neumaier), so that hundreds of thousands of steps leave no drift. */
function runningSum(changes: Float64Array): void {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < changes.length; i++) {
    const change = changes[i]!;
    const next = sum + change;
    lost += Math.abs(sum) >= Math.abs(change) ? sum - next + change : change - next + sum;
    sum = next;
    changes[i] = sum + lost;
  }
}
