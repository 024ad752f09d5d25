import { chosenOption } from "../advice/chosenOption";
import { rough } from "../commitments";
import type { AreaId, Inputs } from "../model";
import { bareKey } from "../names";
import { ordersOf } from "../volume";
import type { Event } from "./kinds";
import { areaIn, isBeyond, ordersIn, rerun, withMonths, yearOf, type World } from "./world";

const FALL = 0.3;
const FALL_MONTHS = 6;
const PEAK = 3;

const decidedAreas = ({ analysis }: World): AreaId[] =>
  analysis.areas.flatMap((area) => {
    const option = chosenOption(area);
    return option && !isBeyond(option) ? [area.area] : [];
  });

/** The cell of a Business item. */
export function cellOf({ business }: Inputs, item: string): Event["watch"] {
  const at = business[bareKey(item)]?.at;
  return at ? { sheet: at.sheet, cell: at.cells["value"] ?? Object.values(at.cells)[0] ?? "" } : null;
}

/** Orders of half a year stay 30 % below the plan: contribution lost, less the cost that falls with them. */
export function salesFall(world: World): Event[] {
  const { inputs, analysis, plan, pins, contribution } = world;
  if (ordersOf(inputs) === null) return [];
  const factors = Array.from({ length: 12 }, (_, month) => (month < FALL_MONTHS ? 1 - FALL : 1));
  const areas = decidedAreas(world);
  const before = yearOf(analysis, areas, FALL_MONTHS);
  const after = yearOf(rerun(world, withMonths(inputs, factors), pins), areas, FALL_MONTHS);
  if (before === null || after === null) return [];
  const lost = FALL * ordersIn(plan, FALL_MONTHS);
  const stays = FALL * before - (before - after);
  return [
    {
      kind: "salesFall",
      what: `Orders stay 30 % below the plan for six months`,
      areas,
      atStake: contribution === null ? stays : lost * contribution - (before - after),
      how:
        contribution === null
          ? `${rough(stays)} of cost that should have fallen with the orders stays; without a margin the lost sales are not counted`
          : `${rough(lost * contribution)} of margin lost, ${rough(before - after)} of cost saved`,
      watch: cellOf(inputs, "Orders per month"),
    },
  ];
}

/** The strongest month of the first year has three times its orders. */
export function peak(world: World): Event[] {
  const { inputs, analysis, plan, pins, contribution } = world;
  if (ordersOf(inputs) === null) return [];
  let month = 1;
  for (let other = 2; other <= 12; other++) if (plan.orders[other]! > plan.orders[month]!) month = other;
  const factors = Array.from({ length: 12 }, (_, index) => (index === month - 1 ? PEAK : 1));
  const changed = rerun(world, withMonths(inputs, factors), pins);
  const areas = decidedAreas(world);
  const more = (PEAK - 1) * plan.orders[month]!;
  const beyond = areas.filter((id) => isBeyond(chosenOption(areaIn(changed, id))!));
  const common = { kind: "peak", what: "The strongest month brings three times its orders" } as const;
  if (beyond.length > 0)
    return [
      {
        ...common,
        areas: beyond,
        atStake: contribution === null ? null : more * contribution,
        how: `${beyond.map((id) => chosenOption(areaIn(analysis, id))!.option).join(" and ")} has no price for so many: those orders' margin is lost`,
        watch: cellOf(inputs, "Orders per month"),
      },
    ];
  const cost = yearOf(changed, areas)! - yearOf(analysis, areas)!;
  const gain = contribution === null ? 0 : more * contribution;
  return [
    {
      ...common,
      areas,
      // What costs nothing loses nothing, whatever the orders bring.
      atStake: contribution === null && cost > 0 ? null : Math.max(0, cost - gain),
      how:
        contribution === null
          ? `${rough(cost)} more cost; what the orders bring is not known`
          : `${rough(gain)} of margin against ${rough(cost)} more cost`,
      watch: cellOf(inputs, "Orders per month"),
    },
  ];
}
