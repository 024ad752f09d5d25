import { ROUNDING_GUARD } from "../tariffs/blocks";
import { NO_DAY, NO_SERVICE, REASON, type Parcels, type Rating } from "./parcels";
import type { PreparedLimits, PreparedService } from "./prepare";
import { roundTo } from "./rounding";

/** What a round-up takes off, and what a half to be rounded up is given. */
const DOWN = 1 - ROUNDING_GUARD;
const UP = 1 + ROUNDING_GUARD;

const NO_BYTES = new Uint8Array(0);
const NO_NUMBERS = new Float64Array(0);
const NO_DAYS = new Int32Array(0);

// Without a comparison, which would be guessed wrong for every other parcel; exact where both are whole.
const larger = (a: number, b: number): number => 0.5 * (a + b + Math.abs(a - b));
const smaller = (a: number, b: number): number => 0.5 * (a + b - Math.abs(a - b));

function exceeds(
  { weight, longest, second, lengthAndGirth, volume }: PreparedLimits,
  actual: number,
  long: number,
  middle: number,
  girth: number,
  cube: number,
): boolean {
  return actual > weight || long > longest || middle > second || girth > lengthAndGirth || cube > volume;
}

/** Rates parcels `start` to `end` (exclusive) by one service and keeps its charge where it is the lowest so far. */
function rateBy(
  service: PreparedService,
  position: number,
  parcels: Parcels,
  rating: Rating,
  start: number,
  end: number,
): void {
  const { sides, threshold, column, columns, freight: freights, lastStep, lightBelow } = service;
  const { surcharges, limits, fuel, from, to, lightIncrement, lightFreight } = service;
  const { areas: areaCount, added: addedAt, bearing: bearingAt } = service.places;
  const { weight: weightScale, side: sideScale } = service.scale;
  const { roundTo: scale, roundFuelTo: fuelScale, roundUp } = service;
  const { weight: dueWeight, longest: dueLongest, second: dueSecond } = service.dueAbove;
  const { lengthAndGirth: dueGirth, volume: dueVolume } = service.dueAbove;
  // Products in place of quotients: what they differ by lies far within the guard of a round-up.
  const stepsAWeight = 1 / service.increment;
  const stepsAVolume = service.divisor > 0 ? 1 / (service.divisor * service.increment) : 0;
  const needsMeasures = limits !== null || surcharges.length > 0;
  const { weight: weights, zone: zones } = parcels;
  const lengths = parcels.sides?.length ?? NO_NUMBERS;
  const widths = parcels.sides?.width ?? NO_NUMBERS;
  const heights = parcels.sides?.height ?? NO_NUMBERS;
  const measured = parcels.sides !== null;
  const homes = parcels.residential ?? NO_BYTES;
  const areas = parcels.area ?? NO_BYTES;
  const days = parcels.day ?? NO_DAYS;
  const { charge: charges, service: chosen, reason: reasons } = rating;

  for (let i = start; i < end; i++) {
    let reason = 0;
    let charge = 0;
    const actual = weights[i]! * weightScale;
    let length = 0;
    let width = 0;
    let height = 0;
    if (measured) {
      length = lengths[i]! * sideScale;
      width = widths[i]! * sideScale;
      height = heights[i]! * sideScale;
      if (length > 0 && width > 0 && height > 0) {
        if (sides === "up") {
          length = Math.ceil(length * DOWN);
          width = Math.ceil(width * DOWN);
          height = Math.ceil(height * DOWN);
        } else if (sides === "nearest") {
          length = Math.floor(length * UP + 0.5);
          width = Math.floor(width * UP + 0.5);
          height = Math.floor(height * UP + 0.5);
        }
      } else {
        // None known: by actual weight. Some known, or one below 0: refused.
        if (length > 0 || width > 0 || height > 0 || length < 0 || width < 0 || height < 0)
          reason = REASON.sides;
        length = width = height = 0;
      }
    }
    const day = i < days.length ? days[i]! : NO_DAY;
    const zone = column[zones[i]!]!;
    if (!(actual > 0)) reason = REASON.weight;
    else if (reason === 0 && (day < from || day > to)) reason = REASON.day;
    else if (reason === 0 && zone < 0) reason = REASON.zone;

    if (reason === 0) {
      const cube = length * width * height;
      let longest = 0;
      let second = 0;
      let girth = 0;
      if (needsMeasures) {
        const two = length + width;
        const wide = larger(length, width);
        longest = larger(wide, height);
        girth = 2 * (two + height) - longest;
        second = two + height - longest - smaller(two - wide, height);
      }
      if (limits !== null && exceeds(limits, actual, longest, second, girth, cube)) reason = REASON.limits;
      else {
        const home = i < homes.length ? homes[i]! & 1 : 0;
        const area = i < areas.length ? areas[i]! : 0;
        const place = (home * areaCount + area) * columns + zone;
        let added = addedAt[place]!;
        let bearing = bearingAt[place]!;
        let ofFreight = 0;
        let bearingOfFreight = 0;
        let least = 0;
        let group = -1;
        // Of a group only the dearest: what the group added so far is taken back.
        let best = 0;
        let bestBearing = 0;
        const isDue =
          actual > dueWeight ||
          longest > dueLongest ||
          second > dueSecond ||
          girth > dueGirth ||
          cube > dueVolume;
        const due = isDue ? surcharges.length : 0;
        for (let s = 0; s < due; s++) {
          const one = surcharges[s]!;
          if (one.homesOnly && home === 0) continue;
          if (one.inArea !== null && one.inArea[area] !== 1) continue;
          if (day < one.from || day > one.to) continue;
          if (one.above !== null && !exceeds(one.above, actual, longest, second, girth, cube)) continue;
          const amount = one.amount[zone]!;
          if (one.leastSteps > least) least = one.leastSteps;
          if (one.ofFreight !== 0) {
            ofFreight += one.ofFreight;
            if (one.bearsFuel) bearingOfFreight += one.ofFreight;
          }
          if (one.group === group) {
            if (amount <= best) continue;
            added -= best;
            bearing -= bestBearing;
          }
          group = one.group;
          best = amount;
          bestBearing = one.bearsFuel ? amount : 0;
          added += amount;
          bearing += bestBearing;
        }
        let freight: number;
        if (actual < lightBelow && least === 0)
          freight = lightFreight[Math.ceil((actual / lightIncrement) * DOWN) * columns + zone]!;
        else {
          const dimensional = cube > threshold ? cube * stepsAVolume : 0;
          let step = Math.ceil(larger(actual * stepsAWeight, dimensional) * DOWN);
          if (step < least) step = least;
          if (step > lastStep) reason = REASON.aboveLast;
          freight = step > lastStep ? 0 : freights[step * columns + zone]!;
        }
        if (freight !== freight) reason = REASON.noRate;
        if (ofFreight !== 0) {
          added += ofFreight * freight;
          bearing += bearingOfFreight * freight;
        }
        const onTop = fuel * (freight + bearing);
        charge = freight + added + (fuelScale > 0 ? roundTo(onTop, fuelScale, roundUp) : onTop);
        if (scale > 0) charge = roundTo(charge, scale, roundUp);
      }
    }

    if (reason !== 0) {
      if (chosen[i] === NO_SERVICE && reason > reasons[i]!) reasons[i] = reason;
    } else if (chosen[i] === NO_SERVICE || charge < charges[i]!) {
      charges[i] = charge;
      chosen[i] = position;
      reasons[i] = 0;
    }
  }
}

/**
 * The cheapest service that carries each parcel, and its charge.
 *
 * charge = freight + surcharges + fuel x (freight + surcharges that bear fuel), where freight is
 * max(minimum, list rate of the billable weight and zone x (1 - discount)); rounded as the service says. A surcharge is
 * money, a share of the freight, or both. Of equal
 * charges the service named first is taken. A parcel that none carries has the charge NaN, and the reason of the
 * service that came nearest to it.
 *
 * Parcels without any side are charged by actual weight; those without a day pay no dated surcharge.
 *
 * @param rating columns to write into (emptyRating); only parcels `start` to `end` (exclusive) are touched
 */
export function rateParcels(
  services: readonly PreparedService[],
  parcels: Parcels,
  rating: Rating,
  start = 0,
  end = parcels.count,
): void {
  if (services.length >= NO_SERVICE)
    throw new RangeError(`${services.length} services were given; allowed are ${NO_SERVICE - 1}`);
  rating.charge.fill(NaN, start, end);
  rating.service.fill(NO_SERVICE, start, end);
  rating.reason.fill(0, start, end);
  services.forEach((service, position) => rateBy(service, position, parcels, rating, start, end));
}
