import { rootOf } from "../advice/root";
import { withItem } from "../advice/world";
import { itemValue } from "../business";
import { limitOf } from "../costs/line";
import type { CostLine, Delivery } from "../model";
import { meanRate } from "../parcels/profile";
import type { ParcelService } from "../parcels/service";
import { isProvider, standing, withLines, type Contest } from "./contest";
import { servicesOf } from "./delivery";
import { meanWeight, type AtWeight } from "./weights";

/** Something that could be otherwise, and the values at which the advice changes, all else as it is. */
export interface LeverFlip {
  readonly what: string;
  readonly unit: "weight" | "share" | "money" | "times";
  readonly now: number;
  /** The nearest values below and above at which another option is advised; null where none is in reach. */
  readonly below: FlipPoint | null;
  readonly above: FlipPoint | null;
  /** How far it was looked for. */
  readonly reach: readonly [number, number];
}
export interface FlipPoint {
  readonly value: number;
  readonly option: string;
}

/** A lever with the contest at every value of it. */
export interface Lever {
  readonly what: string;
  readonly unit: LeverFlip["unit"];
  readonly now: number;
  readonly reach: readonly [number, number];
  readonly at: (value: number) => Contest;
  /** The advice changes by jumps only. */
  readonly jumps?: boolean;
}

/** Between today's value and the end of the reach it is looked at so many values for a change of the answer. */
const LOOKS = 24;
/** Halvings that close in on a jump: as far as doubles go. */
const HALVINGS = 52;

/** The value nearest to today's on the way to an end at which the margin turns; null if none is found. */
function nearest({ at, now, jumps }: Lever, end: number): FlipPoint | null {
  if (end === now) return null;
  const margin = (value: number): number => standing(at(value)).margin;
  let from = now;
  for (let look = 1; look <= LOOKS; look++) {
    // Closer looks near today's value.
    const to = now + (end - now) * (look / LOOKS) ** 2;
    if (margin(to) < 0) {
      const root = jumps ? null : rootOf(margin, from, to);
      if (root !== null) {
        const beyond = root + 1e-7 * (to - from);
        return { value: root, option: standing(at(beyond)).winner() };
      }
      let [low, high] = [from, to];
      for (let turn = 0; turn < HALVINGS; turn++) {
        const middle = (low + high) / 2;
        if (margin(middle) < 0) high = middle;
        else low = middle;
      }
      return { value: high, option: standing(at(high)).winner() };
    }
    from = to;
  }
  return null;
}

/**
 * The values at which a lever, tried alone, flips the advice: every option is priced anew at each value looked at. Exact to
 * the last digits of a double for the nearest change among those found in steps of the reach.
 */
export function flipsOf(lever: Lever): LeverFlip {
  const { what, unit, now, reach } = lever;
  return { what, unit, now, reach, below: nearest(lever, reach[0]), above: nearest(lever, reach[1]) };
}

/**
 * The levers of fulfilment: parcel weight, return rate, wages, and what providers ask for freight and storage. [] where
 * no advice stands that they could change.
 */
export function leversOf(
  contest: Contest,
  atWeight: AtWeight | null,
  delivery: Delivery | undefined,
): Lever[] {
  if (contest.recommended < 0 || contest.choices.length < 2 || !(standing(contest).margin > 0)) return [];
  return [
    ...weightLever(atWeight, delivery),
    ...returnLever(contest),
    ...wageLever(contest),
    ...contest.choices
      .filter(({ kind }) => isProvider(kind))
      .flatMap(({ option, parts }) => [
        ...discountLevers(contest, option, parts.flat(), delivery),
        ...freightLever(contest, option, parts.flat()),
        ...storageLevers(contest, option, parts.flat()),
      ]),
  ];
}

function weightLever(atWeight: AtWeight | null, delivery: Delivery | undefined): Lever[] {
  if (!atWeight || !delivery?.profile) return [];
  const now = meanWeight(delivery.profile);
  return [
    {
      what: `Mean parcel weight (${delivery.profile.parcels.units.slice(0, 2)})`,
      unit: "weight",
      now,
      reach: [now / 4, now * 4],
      at: (value) => atWeight(value / now),
      jumps: true,
    },
  ];
}

const withBusiness = (contest: Contest, name: string, value: number): Contest => {
  const { situation } = withItem(contest, name, value);
  return { ...contest, situation };
};

function returnLever(contest: Contest): Lever[] {
  const now = itemValue(contest.situation.plan.business, "Return rate");
  const isUsed = contest.choices.some(({ parts }) =>
    parts.flat().some(({ driver }) => driver.kind === "return"),
  );
  if (typeof now !== "number" || !isUsed) return [];
  return [
    {
      what: "Return rate",
      unit: "share",
      now,
      reach: [0, Math.min(1, Math.max(0.5, 3 * now))],
      at: (value) => withBusiness(contest, "Return rate", value),
    },
  ];
}

/** A line at so many times its price. */
function dearer(line: CostLine, factor: number): CostLine {
  if (line.tiers) {
    const tiers = line.tiers.tiers.map((tier) => ({ ...tier, price: tier.price * factor }));
    return { ...line, tiers: { ...line.tiers, tiers } };
  }
  return typeof line.rate === "number" ? { ...line, rate: line.rate * factor } : line;
}

function wageLever(contest: Contest): Lever[] {
  const isWage = ({ group, driver }: CostLine): boolean => group === "Labor" && driver.kind !== "percent of";
  if (!contest.choices.some(({ parts }) => parts.flat().some(isWage))) return [];
  return [
    {
      what: "Wages (all lines of Labor)",
      unit: "times",
      now: 1,
      reach: [0.25, 3],
      at: (value) => withLines(contest, (line) => (isWage(line) ? dearer(line, value) : null)),
    },
  ];
}

/** What the provider's services take off the list rates. */
function discountLevers(
  contest: Contest,
  option: string,
  lines: readonly CostLine[],
  delivery: Delivery | undefined,
): Lever[] {
  const profile = delivery?.profile;
  const own = lines.filter(({ service }) => service !== "");
  if (!profile || own.length === 0) return [];
  const services = new Map(own.flatMap((line) => servicesOf(line, delivery)).map((one) => [one.name, one]));
  const discounts = [...services.values()].map(({ discounts: bands }) =>
    bands.map(({ discount }) => discount),
  );
  const highest = Math.max(0, ...discounts.flat());
  const now = discounts.every((bands) => bands.length <= 1) && services.size === 1 ? highest : 0;
  const isFlat = services.size === 1 && discounts[0]!.length <= 1;
  const better = (service: ParcelService, by: number): ParcelService => ({
    ...service,
    discounts:
      service.discounts.length === 0
        ? [{ upTo: Infinity, discount: by }]
        : service.discounts.map(({ upTo, discount }) => ({ upTo, discount: discount + by })),
  });
  return [
    {
      what: isFlat ? `${option}: freight discount` : `${option}: freight discount, points more or less`,
      unit: "share",
      now,
      reach: [now - highest - 0.5, now + 0.95 - highest],
      at: (value) => {
        const rates = new Map<string, number>();
        const mean = (line: CostLine, by: number): number =>
          meanRate(
            servicesOf(line, delivery).map((one) => better(one, by)),
            profile,
          ).rate ?? NaN;
        return withLines(contest, (line) => {
          if (!own.includes(line)) return null;
          const known = rates.get(line.service) ?? mean(line, value - now) / mean(line, 0);
          rates.set(line.service, known);
          return dearer(line, known);
        });
      },
    },
  ];
}

/** Freight that is charged without a Service: so much more or less of it. */
function freightLever(contest: Contest, option: string, lines: readonly CostLine[]): Lever[] {
  const own = lines.filter(
    ({ group, service, driver }) =>
      group === "Delivery" && service === "" && driver.kind !== "return" && driver.kind !== "percent of",
  );
  if (own.length === 0 || lines.some(({ service }) => service !== "")) return [];
  return [
    {
      what: `${option}: freight (${own.map(({ name }) => name).join(", ")})`,
      unit: "times",
      now: 1,
      reach: [0.25, 3],
      at: (value) => withLines(contest, (line) => (own.includes(line) ? dearer(line, value) : null)),
    },
  ];
}

/** What lines that charge for goods lying there are called. */
const STORAGE = /\b(storage|storing|stored)\b/i;

function storageLevers(contest: Contest, option: string, lines: readonly CostLine[]): Lever[] {
  const isStorage = (line: CostLine): boolean =>
    limitOf(line.rate) !== null && !line.tiers && STORAGE.test(line.name);
  return lines.filter(isStorage).map((line) => {
    const now = line.rate as number;
    return {
      what: `${option}: ${line.name}${line.unit === "" ? "" : ` (${line.unit})`}`,
      unit: "money" as const,
      now,
      reach: [0, 5 * now] as const,
      at: (value: number) => withLines(contest, (one) => (one === line ? { ...line, rate: value } : null)),
    };
  });
}
