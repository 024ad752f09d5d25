import { monthText } from "./cells";
import { bandOf, CLASS_RULES, sizeOf } from "./classes";
import type { Units } from "../service";
import { WHY, type OrderClass, type OrderReason } from "./summary";
import type { ZoneMap } from "./zones";

/** Where a figure of an order stands among those kept of it; prefix, zone and channel are places in a list of names. */
export const PLACE = {
  rows: 0,
  /** Rows that begin the order: more than one where it is repeated. */
  heads: 1,
  /** The earliest date's; 0: none can be read. */
  month: 2,
  prefix: 3,
  zone: 4,
  cancelled: 5,
  returned: 6,
  abroad: 7,
  trouble: 8,
  lines: 9,
  units: 10,
  weight: 11,
  most: 12,
  least: 13,
  /** Three of them. */
  sides: 14,
  channel: 17,
} as const;
export const WIDTH = 18;

interface Known {
  readonly names: readonly string[];
  readonly units: Units;
  readonly zones: ZoneMap | null;
  readonly perUnit: boolean;
}

/** The class of one order, from what its rows added up to. */
export function judge(
  order: string,
  kept: Float64Array,
  { names, units, zones, perUnit }: Known,
): OrderClass {
  const rule = CLASS_RULES[units];
  const of = (place: number): number => kept[place]!;
  const copies = Math.max(of(PLACE.heads), 1);
  const rest = (total: number): number => total % copies;
  const shared = (total: number): number => (total - rest(total)) / copies;
  const rows = of(PLACE.rows);
  const all = { lines: of(PLACE.lines), units: of(PLACE.units), weight: of(PLACE.weight) };
  const weight = perUnit ? shared(all.weight) : of(PLACE.most);
  const [longest = 0, second = 0, shortest = 0] = kept
    .slice(PLACE.sides, PLACE.sides + 3)
    .sort()
    .reverse();
  const prefix = names[of(PLACE.prefix)]!;
  const zone = names[of(PLACE.zone)]! || (zones?.zones.get(prefix) ?? "");

  const reason = ((): OrderReason => {
    if (order === "") return WHY.noNumber;
    if (of(PLACE.cancelled) > 0) return WHY.cancelled;
    const trouble = of(PLACE.trouble) as OrderReason;
    if (all.lines === 0 && trouble === 0) return WHY.nothingSent;
    const uneven = rest(rows) + rest(all.lines) + rest(all.units) + (perUnit ? rest(all.weight) : 0);
    if (uneven > 0 || (!perUnit && of(PLACE.most) > of(PLACE.least))) return WHY.differ;
    if (trouble > 0) return trouble;
    if (weight === 0) return WHY.noWeight;
    if (weight > rule.heaviest) return WHY.heavy;
    if (longest > 0 && shortest === 0) return WHY.sides;
    if (of(PLACE.abroad) > 0) return WHY.abroad;
    return zone !== "" ? WHY.fine : prefix === "" ? WHY.noPlace : WHY.noZone;
  })();
  const fine = reason === WHY.fine;
  // Rows without a number came together as one order: nothing of them adds up but how many they are.
  const numbered = reason !== WHY.noNumber;
  return {
    reason,
    month: numbered ? monthText(of(PLACE.month)) : "",
    zone: fine ? zone : "",
    channel: fine ? names[of(PLACE.channel)]! : "",
    band: fine ? bandOf(rule, weight) : 0,
    size: fine && longest > 0 ? sizeOf(rule, longest * second * shortest) : 0,
    orders: numbered ? 1 : rows,
    repeats: numbered ? rows - shared(rows) : 0,
    lines: numbered ? shared(all.lines) : 0,
    units: numbered ? shared(all.units) : 0,
    returned: numbered ? of(PLACE.returned) : 0,
    weight: fine ? weight : 0,
    longest: fine ? longest : 0,
    second: fine ? second : 0,
    shortest: fine ? shortest : 0,
    example: fine && of(PLACE.month) > 0 ? "" : order,
  };
}
