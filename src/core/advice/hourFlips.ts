import { itemNumber, itemValue } from "../business";
import type { CostLine } from "../model";
import { key } from "../names";
import type { Flip } from "../results";
import { enter, marginAmong, type Entrant } from "./contest";
import { leavesSomething } from "./evaluate";
import { money } from "./money";
import { rootOf } from "./root";
import type { Rule } from "./rule";
import { knownViews, withItem, type World } from "./world";

const OWNERS_HOUR = "Owner's hour";
/** More than an owner's hour is ever worth: money. */
const MOST = 10_000;
/** How far beyond a flip it is asked who wins there. */
const BEYOND = 1e-6;

/** Whether a line is charged at the Owner's hour of the Business table. */
const isAtHour = ({ driver, rate, tiers }: CostLine): boolean =>
  driver.kind === "owner hour" && rate === null && tiers === null;

/**
 * The worths of the owner's hour, below and above the stated one, at which the rule of advice no longer recommends the option:
 * the nearest, exact. Yearly costs are straight lines in it, so that between the worths at which two options cost the same one
 * is the cheapest throughout, the margin of the advice is concave, and both ends show whether it changes sign.
 *
 * @param world the choices, in the order of the entrants
 * @param entrants the options that can be compared
 */
export function hourFlips(
  world: World,
  entrants: readonly Entrant[],
  recommended: number,
  rule: Rule,
): Flip[] {
  const { situation } = world;
  const { business } = situation.plan;
  const item = business[key(OWNERS_HOUR)];
  const rests = (parts: readonly (readonly CostLine[])[]): boolean =>
    parts.some((part) => part.some(isAtHour));
  const isLeft = situation.today.some((part) => part.some(isAtHour) && part.some(leavesSomething));
  const touched = entrants.map(({ choice }) => isLeft || rests(choice.parts));
  if (!touched.includes(true) || itemValue(business, OWNERS_HOUR) === "?") return [];
  const now = itemNumber(business, OWNERS_HOUR);
  const today = entrants.find(({ choice }) => choice.current);
  const known = entrants.map((entrant) => {
    const views = knownViews(entrant, today);
    for (const line of views.keys()) if (isAtHour(line)) views.delete(line);
    return views;
  });
  const at = (hour: number): Entrant[] => {
    const changed = withItem(world, OWNERS_HOUR, hour);
    return entrants.map((entrant, index) =>
      touched[index] ? enter(changed.choices[index]!, entrant.fit, changed.situation, known[index]) : entrant,
    );
  };
  const margin = (hour: number): number => marginAmong(at(hour), recommended, rule);
  const equal = meetings(entrants, at(now + 1), now);
  const flipTowards = (ends: readonly number[]): Flip[] => {
    let from = now;
    for (const to of ends) {
      const root = margin(to) < 0 ? rootOf(margin, from, to) : null;
      if (root !== null) {
        const beyond = at(root + BEYOND * (to < now ? -1 : 1) * Math.max(1, root));
        const winner = beyond.findIndex((_, index) => marginAmong(beyond, index, rule) > 0);
        return winner < 0 ? [] : [flipTo(root, entrants[winner]!.choice.option)];
      }
      from = to;
    }
    return [];
  };
  const flipTo = (to: number, option: string): Flip => ({
    what: OWNERS_HOUR,
    type: "hour",
    from: now,
    to,
    unit: "an hour",
    option,
    text: `${OWNERS_HOUR} at ${money(to)} instead of ${money(now)} would make ${option} the choice`,
    sheet: item?.at.sheet ?? "",
    cell: item?.at.cells["value"] ?? "",
  });
  return [
    ...flipTowards([...equal.filter((hour) => hour > 0 && hour < now).reverse(), ...(now > 0 ? [0] : [])]),
    ...flipTowards([...equal.filter((hour) => hour > now && hour < MOST), MOST]),
  ];
}

/** The worths of the hour at which two options cost the same, rising. @param dearer the entrants with the hour worth 1 more */
function meetings(entrants: readonly Entrant[], dearer: readonly Entrant[], now: number): number[] {
  const hours = entrants.map(({ yearly }, index) => dearer[index]!.yearly - yearly);
  return entrants
    .flatMap((a, i) =>
      entrants.slice(i + 1).map((b, j) => now + (b.yearly - a.yearly) / (hours[i]! - hours[i + 1 + j]!)),
    )
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
}
