import { ceilBlocks, ROUNDING_GUARD } from "../tariffs/blocks";
import { freight, zoneKey } from "./freight";
import { beforeRounding, type PreparedLimits } from "./measures";
import { NO_DAY, NO_ZONE, type Parcels } from "./parcels";
import { plainCharges, type PlainCharges } from "./plain";
import { roundTo } from "./rounding";
import type { Measures, ParcelService, SideRounding, Surcharge } from "./service";
import type { TotalTerms } from "./total";
import { conversion } from "./units";

/** A rate table is spread over every step of weight; a finer one than this is refused. */
const MOST_STEPS = 2 ** 20;

/** A measure that is above its limit within a relative 1e-9 is at it. */
const limit = (of: number | undefined): number => (of === undefined ? Infinity : of * (1 + ROUNDING_GUARD));
const limitsOf = (of: Measures): PreparedLimits => ({
  weight: limit(of.weight),
  longest: limit(of.longest),
  second: limit(of.second),
  lengthAndGirth: limit(of.lengthAndGirth),
  volume: limit(of.volume),
});

/** A surcharge whose conditions are numbers; those of one group stand together. */
export interface PreparedSurcharge {
  readonly group: number;
  /** Money by column of the rate table. */
  readonly amount: Float64Array;
  /** Null: whatever the measures. */
  readonly above: PreparedLimits | null;
  readonly homesOnly: boolean;
  /** 1 by delivery area of the parcels (0: none); null: everywhere. */
  readonly inArea: Uint8Array | null;
  readonly from: number;
  readonly to: number;
  readonly ofFreight: number;
  readonly bearsFuel: boolean;
  /** Least billable weight in steps. */
  readonly leastSteps: number;
}

/** Surcharges of a place together: money, and the part of it that bears fuel. */
export interface PlaceSurcharges {
  /** Delivery areas, none included. */
  readonly areas: number;
  readonly added: Float64Array;
  readonly bearing: Float64Array;
}

/** A surcharge that depends on nothing but the place. */
const ofPlace = ({ above, group, from, to, billAtLeast, ofFreight }: Surcharge): boolean =>
  [above, group, from, to, billAtLeast, ofFreight].every((condition) => condition === undefined);

function placeSurcharges(of: readonly PreparedSurcharge[], areas: number, columns: number): PlaceSurcharges {
  const added = new Float64Array(2 * areas * columns);
  const bearing = new Float64Array(2 * areas * columns);
  for (const { homesOnly, inArea, amount, bearsFuel } of of)
    for (let place = 0; place < 2 * areas; place++) {
      if ((homesOnly && place < areas) || (inArea !== null && inArea[place % areas] !== 1)) continue;
      for (let column = 0; column < columns; column++) {
        added[place * columns + column]! += amount[column]!;
        if (bearsFuel) bearing[place * columns + column]! += amount[column]!;
      }
    }
  return { areas, added, bearing };
}

/** The lowest of every measure; below all of them no surcharge is due. One that looks at no measure: always. */
function lowest(of: readonly PreparedSurcharge[]): PreparedLimits {
  const least = (measure: keyof PreparedLimits): number =>
    of.reduce((low, { above }) => Math.min(low, above === null ? -1 : above[measure]), Infinity);
  return {
    weight: least("weight"),
    longest: least("longest"),
    second: least("second"),
    lengthAndGirth: least("lengthAndGirth"),
    volume: least("volume"),
  };
}

/** A service made ready for the parcels of one set: its freight by step of weight and zone, its rules as numbers. */
export interface PreparedService {
  /** What the parcels' weights and sides are multiplied by; sides then only need to be rounded. */
  readonly scale: { readonly weight: number; readonly side: number };
  readonly sides: SideRounding;
  readonly threshold: number;
  // Steps of weight that are rounded up as they are. Products in place of quotients: what they differ by lies far within
  // the guard of a round-up, which is in them.
  readonly stepsAWeight: number;
  /** 0: actual weight only. */
  readonly stepsAVolume: number;
  /** Column of the rate table by zone of the parcels; -1: none. */
  readonly column: Int16Array;
  readonly columns: number;
  /** Freight after discount and minimum, by step of weight x column; NaN: no rate. */
  readonly freight: Float64Array;
  readonly lastStep: number;
  /** Below this weight steps are those of `lightFreight`; 0: never. */
  readonly lightBelow: number;
  readonly lightStepsAWeight: number;
  readonly lightFreight: Float64Array;
  /** What follows from home, area and zone alone, looked up at (home x areas + area) x columns + column. */
  readonly places: PlaceSurcharges;
  /** The others. */
  readonly surcharges: readonly PreparedSurcharge[];
  /** Null: none. */
  readonly limits: PreparedLimits | null;
  readonly from: number;
  readonly to: number;
  readonly total: TotalTerms;
  readonly plain: PlainCharges;
}

/** A day that is not known is before every first day. */
const firstDay = (from: number | undefined, to: number | undefined): number =>
  from ?? (to === undefined ? NO_DAY : NO_DAY + 1);

/** Freight by step x column. */
function spread(
  service: ParcelService,
  last: number,
  weightOf: (step: number) => number,
  part: (amount: number) => number,
): Float64Array {
  const columns = service.table.zones.length;
  const found = new Float64Array((last + 1) * columns);
  for (let step = 0; step <= last; step++)
    for (let zone = 0; zone < columns; zone++) {
      const amount = freight(service, weightOf(step), zone);
      found[step * columns + zone] = amount === null ? NaN : part(amount);
    }
  return found;
}

/**
 * Freight by the fine steps of light parcels. Their last step ends below where they do: a row up to 15.999 ounces is the
 * last of a pound.
 */
function spreadLight(
  service: ParcelService,
  { below, increment }: { readonly below: number; readonly increment: number },
  part: (amount: number) => number,
): Float64Array {
  const last = ceilBlocks(below, increment);
  const under = service.table.upTo.findLast((weight) => weight < below) ?? 0;
  const end = under > (last - 1) * increment ? under : below;
  return spread(service, last, (step) => Math.min(step * increment, end), part);
}

/**
 * Makes a service ready for a set of parcels.
 * @throws RangeError naming the service where its weights are too finely stepped
 */
export function prepare(
  service: ParcelService,
  parcels: Pick<Parcels, "units" | "zones" | "areas">,
): PreparedService {
  const { weight, table, rounding, surcharges } = service;
  const lastWeight = table.upTo.at(-1) ?? 0;
  const lastStep = Math.floor((lastWeight / weight.increment) * (1 + ROUNDING_GUARD));
  if (!(lastStep <= MOST_STEPS))
    throw new RangeError(
      `${service.name}: ${lastWeight} in steps of ${weight.increment} are too many; allowed are ${MOST_STEPS} steps of weight`,
    );
  const scale = rounding ? 1 / rounding.unit : 0;
  const isUp = rounding?.way === "up";
  const part = (amount: number): number => (rounding?.of === "parts" ? roundTo(amount, scale, isUp) : amount);
  const columnOf = new Map(table.zones.map((zone, index) => [zoneKey(zone), index] as const));
  const column = new Int16Array(NO_ZONE + 1).fill(-1);
  parcels.zones.forEach((zone, index) => (column[index] = columnOf.get(zoneKey(zone)) ?? -1));
  column[NO_ZONE] = -1;
  const columns = table.zones.length;
  const groups = [...new Set(surcharges.map((one) => one.group ?? one))];
  const ready = (one: Surcharge): PreparedSurcharge => ({
    group: groups.indexOf(one.group ?? one),
    amount: Float64Array.from(table.zones, (_, zone) =>
      part(typeof one.amount === "number" ? one.amount : (one.amount[zone] ?? 0)),
    ),
    above: one.above ? limitsOf(one.above) : null,
    homesOnly: one.residential ?? false,
    inArea: one.areas
      ? Uint8Array.of(0, ...parcels.areas.map((area) => (one.areas!.includes(area) ? 1 : 0)))
      : null,
    from: firstDay(one.from, one.to),
    to: one.to ?? Infinity,
    ofFreight: one.ofFreight ?? 0,
    bearsFuel: one.bearsFuel ?? false,
    leastSteps: ceilBlocks(one.billAtLeast ?? 0, weight.increment),
  });
  const others = surcharges
    .filter((one) => !ofPlace(one))
    .map(ready)
    .sort((a, b) => a.group - b.group);
  const { light } = weight;
  const charges = spread(
    service,
    lastStep,
    (step) => Math.max(step * weight.increment, weight.minimum),
    part,
  );
  const places = placeSurcharges(surcharges.filter(ofPlace).map(ready), parcels.areas.length + 1, columns);
  const dueAbove = lowest(others);
  const limits = Object.keys(service.limits).length > 0 ? limitsOf(service.limits) : null;
  const total = {
    fuel: service.fuel,
    roundTo: scale,
    roundFuelTo: rounding?.of === "parts" ? scale : 0,
    roundUp: isUp,
  };
  const scales = conversion(parcels.units, service.units);
  const guard = 1 - ROUNDING_GUARD;
  return {
    scale: { weight: scales.weight, side: scales.side * beforeRounding(weight.sides) },
    sides: weight.sides,
    threshold: weight.threshold * (1 + ROUNDING_GUARD),
    stepsAWeight: guard / weight.increment,
    stepsAVolume: weight.divisor === null ? 0 : guard / (weight.divisor * weight.increment),
    column,
    columns,
    freight: charges,
    lastStep,
    lightBelow: light?.below ?? 0,
    lightStepsAWeight: guard / (light?.increment ?? 1),
    lightFreight: light ? spreadLight(service, light, part) : new Float64Array(0),
    places,
    surcharges: others,
    limits,
    from: firstDay(service.from, service.to),
    to: service.to ?? Infinity,
    total,
    plain: plainCharges(charges, columns, places, total, dueAbove, limits),
  };
}
