import type { CostLine } from "../model";
import { addCurves, clampCurve, compose, scale, straight, type Curve } from "./curve";
import { changeFactors, isActive, limitOf, numberOf, rateOf, settlesYear } from "./line";
import { baseOf } from "./option";
import { oneOff, tiedUp } from "./cash";
import { makePlan, type Plan } from "./plan";
import { chargesFraction, COUNTED_BY, driverName, driverVolume, type Surroundings } from "./volumes";
import { blockPiece, tierPiece } from "../tariffs/tariff";

/** People and space around an option, and whether its own are added to them. */
export interface Around extends Surroundings {
  /** Whether `person` and `hire` lines count the option's own people, `sq ft` lines its own space. */
  readonly ownPeople: boolean;
  readonly ownSpace: boolean;
}

/** The plan at no orders and at one order: between them every volume that moves with orders is a straight line. */
export interface OrderPlans {
  readonly none: Plan;
  readonly one: Plan;
}

/** The plans that curves over whole orders a month are made from. */
export function orderPlans({ business, horizon, months }: Plan): OrderPlans {
  const settledOnly = months === 0;
  return {
    none: makePlan(business, { orders: 0, horizon, settledOnly }),
    one: makePlan(business, { orders: 1, horizon, settledOnly }),
  };
}

/** Volume of a driver that the plan gives: fixed + perOrder x n, by place of the plan. */
export interface StraightVolume {
  readonly fixed: Float64Array;
  readonly perOrder: Float64Array;
}
/** The volume of a driver as a straight line of orders, from its volume at none and at one. */
export function straightVolume(
  driver: CostLine["driver"],
  { none, one }: OrderPlans,
  around: Surroundings,
): StraightVolume {
  const fixed = driverVolume(driver, none, around);
  return { fixed, perOrder: driverVolume(driver, one, around).map((volume, p) => volume - fixed[p]!) };
}

/** A line's cost at every place of the plan. */
export type LineCurves = (index: number) => readonly Curve[];

/**
 * The monthly view of every line of an option as curves of whole orders a month from `first` to `end`: for a line, a
 * curve for every place of the plan (0 = the settled month). It is the engine's own arithmetic (line.ts, option.ts)
 * over curves instead of numbers, so tiers, steps, blocks held, minimums and yearly periods stay exact. A curve ends
 * early where the range passes a bounded last tier. Lines are worked out when first asked for.
 *
 * @param served orders of every place as a curve over the range, where they are not n times the place's own
 */
export function lineCurves(
  lines: readonly CostLine[],
  { none, one }: OrderPlans,
  around: Around,
  first: number,
  end: number,
  served?: readonly Curve[],
): LineCurves {
  const places = none.months + 1;
  const each = (curveAt: (place: number) => Curve): Curve[] =>
    Array.from({ length: places }, (_, p) => curveAt(p));
  const flat = (value: number): Curve => straight(value, 0, first, end);
  const sum = (curves: readonly Curve[]): Curve => addCurves(curves, first, end);
  const less = (a: Curve, b: Curve): Curve => sum([a, scale(b, -1)]);
  const positive = (curve: Curve): Curve => clampCurve(curve, 0, null);

  const volumes = new Map<string, readonly Curve[]>();
  const volumeOf = ({ driver }: CostLine): readonly Curve[] => {
    const name = driverName(driver);
    const known = volumes.get(name);
    if (known) return known;
    const of = COUNTED_BY[driver.kind];
    let made: Curve[];
    if (of) {
      const still = { people: new Float64Array(places).fill(1), space: new Float64Array(places).fill(1) };
      const perHead = driverVolume(driver, one, still);
      const outside = of === "fte" ? around.people : around.space;
      const own = (of === "fte" ? around.ownPeople : around.ownSpace) ? ownNeeds(of) : [];
      made = each((p) => scale(sum([flat(outside[p]!), ...own.map((line) => line[p]!)]), perHead[p]!));
    } else {
      const { fixed, perOrder } = straightVolume(driver, { none, one }, around);
      made = each((p) =>
        served && perOrder[p] !== 0
          ? sum([flat(fixed[p]!), scale(served[p]!, perOrder[p]! / one.orders[p]!)])
          : straight(fixed[p]!, perOrder[p]!, first, end),
      );
    }
    volumes.set(name, made);
    return made;
  };

  const unitsOf = (line: CostLine): Curve[] => {
    const volume = volumeOf(line);
    return each((p) => (isActive(line, p) ? scale(volume[p]!, numberOf(line.quantity, 1)) : flat(0)));
  };

  /** People or space of the option's own lines; lines driven by people or space themselves count what is outside. */
  const ownNeeds = (of: "fte" | "sqft"): (readonly Curve[])[] =>
    lines.flatMap((line) => {
      const perBlock = limitOf(line[of]) ?? 0;
      if (perBlock === 0) return [];
      if (line.step === null || line.tiers)
        return [each((p) => (isActive(line, p) ? flat(perBlock) : flat(0)))];
      const units = COUNTED_BY[line.driver.kind] ? outsideUnits(line) : unitsOf(line);
      return [blocksOf(line, units).map((blocks) => scale(blocks, perBlock))];
    });
  const outsideUnits = (line: CostLine): Curve[] => {
    const volume = driverVolume(line.driver, one, around);
    return each((p) => (isActive(line, p) ? flat(volume[p]! * numberOf(line.quantity, 1)) : flat(0)));
  };

  /** Blocks held (line.ts, blocksHeld) over curves. */
  const blocksOf = (line: CostLine, units: readonly Curve[]): Curve[] => {
    const size = numberOf(line.step, 0);
    const term = Math.max(1, numberOf(line.term, 1));
    const needed = units.map((curve) => (size > 0 ? compose(curve, (q) => blockPiece(size, q)) : flat(0)));
    if (term === 1 || places === 1) return needed;
    const held = [...needed];
    const started = needed.map(() => flat(0));
    for (let m = 1; m < places; m++) {
      if (!isActive(line, m)) continue;
      const withinTerm = sum(started.slice(Math.max(1, m - term + 1), m));
      held[m] = sum([withinTerm, positive(less(needed[m]!, withinTerm))]);
      started[m] = m === 1 ? held[m]! : positive(less(held[m]!, held[m - 1]!));
    }
    return held;
  };

  /** What a line is charged (line.ts, lineCharges) over curves. */
  const charged = (line: CostLine, units: readonly Curve[]): Curve[] => {
    const change = changeFactors(line, none);
    const fraction = chargesFraction(line);
    const rate = rateOf(line, none);
    const minimum = limitOf(line.minimum);
    const maximum = limitOf(line.maximum);
    const blocks = line.step !== null && !line.tiers ? blocksOf(line, units) : null;
    const priced = (q: Curve, p: number): Curve => {
      const factor = fraction ? 1 : change[p]!;
      if (line.tiers) return scale(compose(q, tierPiece(line.tiers)), factor);
      return scale(blocks ? blocks[p]! : q, rate * factor);
    };
    const limited = (curve: Curve, p: number): Curve =>
      clampCurve(
        curve,
        minimum === null || (line.period === "year" && !settlesYear(line, p, none))
          ? null
          : minimum * change[p]!,
        maximum === null ? null : maximum * change[p]!,
      );
    if (line.period !== "year")
      return each((p) => (isActive(line, p) ? limited(priced(units[p]!, p), p) : flat(0)));

    const yearOf = running(line, (p, before) =>
      line.tiers
        ? { units: sum([before.units, units[p]!]), cost: before.cost }
        : { units: before.units, cost: sum([before.cost, priced(units[p]!, p)]) },
    );
    return yearOf(
      (p) => {
        const twelve = line.tiers ? priced(scale(units[p]!, 12), p) : scale(priced(units[p]!, p), 12);
        return scale(limited(twelve, p), 1 / 12);
      },
      ({ units: all, cost }, p) => limited(line.tiers ? priced(all, p) : cost, p),
    );
  };

  /** Top-up to a group minimum (option.ts, topUp) over curves. */
  const toppedUp = (line: CostLine, base: readonly Curve[]): Curve[] => {
    const change = changeFactors(line, none);
    const least = rateOf(line, none) * numberOf(line.quantity, 1);
    const missing = (cost: Curve, p: number): Curve => positive(less(flat(least * change[p]!), cost));
    if (line.period !== "year") return each((p) => (isActive(line, p) ? missing(base[p]!, p) : flat(0)));
    const yearOf = running(line, (p, before) => ({
      units: before.units,
      cost: sum([before.cost, base[p]!]),
    }));
    return yearOf(
      (p) => scale(missing(scale(base[p]!, 12), p), 1 / 12),
      ({ cost }, p, before) => (settlesYear(line, p, none) ? missing(cost, p) : before),
    );
  };

  /** What is due of a plan year so far, less what its earlier months were charged. */
  const running =
    (line: CostLine, add: (p: number, before: YearSoFar) => YearSoFar) =>
    (settled: (p: number) => Curve, due: (year: YearSoFar, p: number, before: Curve) => Curve): Curve[] => {
      let year: YearSoFar = { units: flat(0), cost: flat(0) };
      let before = flat(0);
      return each((p) => {
        if (p > 0 && (p - 1) % 12 === 0) {
          year = { units: flat(0), cost: flat(0) };
          before = flat(0);
        }
        if (!isActive(line, p)) return flat(0);
        if (p === 0) return settled(p);
        year = add(p, year);
        const now = due(year, p, before);
        const month = less(now, before);
        before = now;
        return month;
      });
    };

  const made: (readonly Curve[] | null)[] = lines.map(() => null);
  const visiting = new Set<number>();
  const baseCurves = (index: number): Curve[] => {
    visiting.add(index);
    const parts = baseOf(lines[index]!, lines)
      .filter((other) => !visiting.has(other))
      .map(curvesOf);
    visiting.delete(index);
    return each((p) => sum(parts.map((part) => part[p]!)));
  };
  const curvesOf = (index: number): readonly Curve[] => (made[index] ??= work(index));
  const work = (index: number): readonly Curve[] => {
    const line = lines[index]!;
    switch (line.driver.kind) {
      case "leaving":
        return each(() => flat(0));
      case "once":
        return Array.from(oneOff(line, none, false).monthly, flat);
      case "tied up": {
        const low = tiedUp(line, none).monthly;
        const high = tiedUp(line, one).monthly;
        return each((p) => straight(low[p]!, high[p]! - low[p]!, first, end));
      }
      case "percent of": {
        const base = baseCurves(index);
        return charged(
          line,
          each((p) => (isActive(line, p) ? scale(base[p]!, numberOf(line.quantity, 1)) : flat(0))),
        );
      }
      case "minimum":
        return toppedUp(line, baseCurves(index));
      default:
        return charged(line, unitsOf(line));
    }
  };

  return curvesOf;
}

interface YearSoFar {
  readonly units: Curve;
  readonly cost: Curve;
}
