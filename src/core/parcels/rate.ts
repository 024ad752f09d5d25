import { exceeds } from "./measures";
import { rateOne, type One } from "./one";
import { NO_DAY, NO_SERVICE, type Parcels, type Rating } from "./parcels";
import type { PreparedService } from "./prepare";

const NO_BYTES = new Uint8Array(0);
const NO_DAYS = new Int32Array(0);
const NO_NUMBERS = new Float64Array(0);

// Without a comparison, which would be guessed wrong for every other parcel.
const larger = (a: number, b: number): number => 0.5 * (a + b + Math.abs(a - b));

/**
 * Rates parcels `start` to `end` (exclusive) by one service and keeps its charge where it is the lowest so far; that of the
 * first service whatever the columns held. The charge of a plain parcel is looked up; the others go by the rules one at a
 * time.
 */
function rateBy(
  service: PreparedService,
  position: number,
  parcels: Parcels,
  rating: Rating,
  start: number,
  end: number,
): void {
  const { threshold, stepsAWeight, stepsAVolume, column, columns, lastStep, from, to } = service;
  const { charge: plainCharge, places, upTo, sumUpTo } = service.plain;
  const { weight: weightScale, side: sideScale } = service.scale;
  const leastWeight = Math.max(service.lightBelow, Number.MIN_VALUE);
  const mostWeight = upTo.weight;
  const isDated = from !== NO_DAY || to !== Infinity;
  const isMeasured = parcels.sides !== null;
  const isUp = service.sides === "up";
  const isNearest = service.sides === "nearest";
  const areaCount = service.places.areas;
  const { weight: weights, zone: zones } = parcels;
  const lengths = parcels.sides?.length ?? NO_NUMBERS;
  const widths = parcels.sides?.width ?? NO_NUMBERS;
  const heights = parcels.sides?.height ?? NO_NUMBERS;
  const homes = parcels.residential ?? NO_BYTES;
  const areas = parcels.area ?? NO_BYTES;
  const days = parcels.day ?? NO_DAYS;
  const { charge: charges, service: chosen, reason: reasons } = rating;
  const isFirst = position === 0;
  const one: One = { charge: 0, reason: 0 };

  for (let i = start; i < end; i++) {
    const actual = weights[i]! * weightScale;
    let length = 0;
    let width = 0;
    let height = 0;
    if (isMeasured) {
      length = lengths[i]! * sideScale;
      width = widths[i]! * sideScale;
      height = heights[i]! * sideScale;
      if (isUp) {
        length = Math.ceil(length);
        width = Math.ceil(width);
        height = Math.ceil(height);
      } else if (isNearest) {
        length = Math.floor(length + 0.5);
        width = Math.floor(width + 0.5);
        height = Math.floor(height + 0.5);
      }
    }
    const zone = column[zones[i]!]!;
    const home = i < homes.length ? homes[i]! & 1 : 0;
    const area = i < areas.length ? areas[i]! : 0;
    const cube = length * width * height;
    const dimensional = cube > threshold ? cube * stepsAVolume : 0;
    const step = Math.ceil(larger(actual * stepsAWeight, dimensional));
    const isPlain =
      actual >= leastWeight &&
      (!isMeasured || (length > 0 && width > 0 && height > 0)) &&
      zone >= 0 &&
      actual <= mostWeight &&
      step <= lastStep &&
      (length + width + height <= sumUpTo || !exceeds(upTo, actual, length, width, height)) &&
      (!isDated || (i < days.length && days[i]! >= from && days[i]! <= to));
    let charge = isPlain
      ? plainCharge[((step | 0) * places + home * areaCount + area) * columns + zone]!
      : NaN;
    let reason = 0;
    // Not plain, or without a rate: what it costs or why not.
    if (charge !== charge) {
      rateOne(service, parcels, i, one);
      charge = one.charge;
      reason = one.reason;
    }

    if (isFirst) {
      charges[i] = reason === 0 ? charge : NaN;
      chosen[i] = reason === 0 ? position : NO_SERVICE;
      reasons[i] = reason;
    } else if (reason !== 0) {
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
  if (services.length === 0) {
    rating.charge.fill(NaN, start, end);
    rating.service.fill(NO_SERVICE, start, end);
    rating.reason.fill(0, start, end);
  }
  services.forEach((service, position) => rateBy(service, position, parcels, rating, start, end));
}
