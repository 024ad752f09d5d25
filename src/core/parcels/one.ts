import { exceeds, rounded } from "./measures";
import { NO_DAY, REASON, type Parcels } from "./parcels";
import type { PreparedService } from "./prepare";
import { chargeOf } from "./total";

/** What a service asks for one parcel. */
export interface One {
  /** Money, where the reason is 0. */
  charge: number;
  /** Position in REASONS; 0: the service carries it. */
  reason: number;
}

const refuse = (into: One, reason: number): void => {
  into.reason = reason;
};

/** Rates parcel `i` by every rule of a service. */
export function rateOne(service: PreparedService, parcels: Parcels, i: number, into: One): void {
  const { scale, sides, limits, surcharges, places, columns } = service;
  const actual = parcels.weight[i]! * scale.weight;
  let length = parcels.sides === null ? 0 : parcels.sides.length[i]! * scale.side;
  let width = parcels.sides === null ? 0 : parcels.sides.width[i]! * scale.side;
  let height = parcels.sides === null ? 0 : parcels.sides.height[i]! * scale.side;
  if (!(actual > 0)) return refuse(into, REASON.weight);
  if (length > 0 && width > 0 && height > 0) {
    length = rounded(length, sides);
    width = rounded(width, sides);
    height = rounded(height, sides);
  } else {
    // None known: by actual weight. Some known, or one below 0: refused.
    if (length > 0 || width > 0 || height > 0 || length < 0 || width < 0 || height < 0)
      return refuse(into, REASON.sides);
    length = width = height = 0;
  }
  const day = parcels.day === null ? NO_DAY : parcels.day[i]!;
  const zone = service.column[parcels.zone[i]!]!;
  if (day < service.from || day > service.to) return refuse(into, REASON.day);
  if (zone < 0) return refuse(into, REASON.zone);
  if (limits !== null && exceeds(limits, actual, length, width, height)) return refuse(into, REASON.limits);

  const home = parcels.residential === null ? 0 : parcels.residential[i]! & 1;
  const area = parcels.area === null ? 0 : parcels.area[i]!;
  const place = (home * places.areas + area) * columns + zone;
  let added = places.added[place]!;
  let bearing = places.bearing[place]!;
  let ofFreight = 0;
  let bearingOfFreight = 0;
  let least = 0;
  let group = -1;
  // Of a group only the dearest: what the group added so far is taken back.
  let best = 0;
  let bestBearing = 0;
  for (const one of surcharges) {
    if (one.homesOnly && home === 0) continue;
    if (one.inArea !== null && one.inArea[area] !== 1) continue;
    if (day < one.from || day > one.to) continue;
    if (one.above !== null && !exceeds(one.above, actual, length, width, height)) continue;
    const amount = one.amount[zone]!;
    if (one.leastSteps > least) least = one.leastSteps;
    ofFreight += one.ofFreight;
    if (one.bearsFuel) bearingOfFreight += one.ofFreight;
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
  if (actual < service.lightBelow && least === 0)
    freight = service.lightFreight[Math.ceil(actual * service.lightStepsAWeight) * columns + zone]!;
  else {
    const cube = length * width * height;
    const dimensional = cube > service.threshold ? cube * service.stepsAVolume : 0;
    const step = Math.max(Math.ceil(Math.max(actual * service.stepsAWeight, dimensional)), least);
    if (step > service.lastStep) return refuse(into, REASON.aboveLast);
    freight = service.freight[step * columns + zone]!;
  }
  if (Number.isNaN(freight)) return refuse(into, REASON.noRate);
  into.reason = 0;
  into.charge = chargeOf(
    service.total,
    freight,
    added + ofFreight * freight,
    bearing + bearingOfFreight * freight,
  );
}
