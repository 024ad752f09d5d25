import { fulfilmentCurves } from "../../core/advice/analyze";
import { valueAt, type Curve } from "../../core/costs/curve";
import { makePlan } from "../../core/costs/plan";
import type { Inputs } from "../../core/model";
import type { Interval } from "../../core/results";

/** Cost per order of each fulfilment option over a range of volumes, for drawing. */
export interface VolumeCurve {
  /** Whole orders a month, rising. */
  readonly volumes: Float64Array;
  readonly options: readonly {
    readonly option: string;
    /** Cost per order at each volume; NaN where the option cannot be priced. */
    readonly costs: Float64Array;
  }[];
}

/** Evenly spaced volumes of the drawing, and jumps shown exactly at most. */
const POINTS = 150;
const MOST_JUMPS = 60;
/** The range drawn: so many times the workbook's orders, or as far as the next switch-over if that is near enough. */
const REACH = 3;
const FARTHEST = 10;

/** The highest volume drawn and asked for. */
export function volumeEnd(orders: number, intervals: readonly Interval[]): number {
  const next = intervals.find(({ from }) => from > orders * REACH)?.from;
  const end = next !== undefined && next <= orders * FARTHEST ? next * 1.2 : orders * REACH;
  return Math.max(10, Math.round(end));
}

/**
 * Settled-month cost per order of every Fulfilment option, without space supplied by Facilities: the curves whose crossings
 * are the switch-over intervals.
 *
 * @param own orders a month of the workbook and its scenario, which set the range
 */
export function volumeCurve(
  inputs: Inputs,
  intervals: readonly Interval[],
  own: number | null,
): VolumeCurve | null {
  const area = inputs.areas.find((input) => input.area === "fulfilment");
  if (!area || own === null || !(own > 0)) return null;
  const plan = makePlan(inputs.business);
  const end = volumeEnd(own, intervals);
  const curves = fulfilmentCurves(area, plan, 0, end);
  const volumes = drawnVolumes(
    curves.map(({ curve }) => curve),
    Math.max(1, Math.round(own / 10)),
    end,
  );
  return {
    volumes,
    options: curves.map(({ option, curve }) => ({
      option,
      costs: volumes.map((n) => (n <= curve.end ? valueAt(curve, n) / n : NaN)),
    })),
  };
}

function drawnVolumes(curves: readonly Curve[], first: number, end: number): Float64Array {
  const volumes = new Set<number>();
  for (let i = 0; i <= POINTS; i++) volumes.add(Math.round(first + ((end - first) * i) / POINTS));
  const jumps = curves.flatMap(({ starts }) => [...starts].filter((n) => n > first && n <= end));
  if (jumps.length <= MOST_JUMPS) for (const n of jumps) volumes.add(n - 1).add(n);
  return Float64Array.from(volumes).sort();
}
