import { chosenOption } from "../advice/chosenOption";
import { areaName } from "../commitments";
import { itemValue } from "../business";
import type { AreaId } from "../model";
import { cellOf } from "./demand";
import type { Event } from "./kinds";
import { areaIn, ordersAWeek, ordersIn, type World } from "./world";

const OUTAGE_DAYS = 2;
/** Replacing somebody costs half a year's pay at the least (Gallup 2019: one-half to two times a year's salary). */
const REPLACING = 0.5;
/** United States: social security and Medicare, both halves, 15.3 % of pay (26 U.S.C. 3101, 3111); 10 % for a deposit over 15 days late (26 U.S.C. 6656). */
const PAYROLL_TAX = 0.153;
const LATE_DEPOSIT = 0.1;

/** Everybody in the People table who does a share of what stays inside. */
export function keyPeople({ inputs, analysis }: World): Event[] {
  return (inputs.people ?? []).flatMap((person): Event[] => {
    const areas = (Object.entries(person.shares) as [AreaId, number | "?"][])
      .filter(([, share]) => typeof share === "number" && share > 0)
      .map(([area]) => area)
      .filter((id) => {
        const kind = chosenOption(areaIn(analysis, id))?.kind;
        return kind === "in-house" || kind === "hybrid";
      });
    if (areas.length === 0) return [];
    const pay = person.yearlyCost;
    return [
      {
        kind: "keyPerson",
        what: `${person.name} leaves (${areas.map(areaName).join(" and ")})`,
        areas,
        atStake: typeof pay === "number" ? REPLACING * pay : null,
        how:
          typeof pay === "number"
            ? "half a year's cost to find and train somebody (Gallup 2019: half to twice a year's pay)"
            : "the yearly cost of this person is not known",
        watch: { sheet: person.at.sheet, cell: Object.values(person.at.cells)[0] ?? "" },
      },
    ];
  });
}

/** The shop cannot be reached for two days. */
export function outage(world: World): Event[] {
  const { analysis, plan, contribution } = world;
  const option = chosenOption(areaIn(analysis, "it"));
  if (!option || plan.orders[0]! <= 0) return [];
  const lost = contribution === null ? null : (ordersIn(plan, 12) / 365) * OUTAGE_DAYS * contribution;
  return [
    {
      kind: "outage",
      what: `The shop is down for two days (${option.option})`,
      areas: ["it"],
      atStake: lost,
      how: lost === null ? "the margin of an order is not known" : "margin of two days' orders",
      watch: null,
    },
  ];
}

/** A quarter's payroll tax is paid late. */
export function lateFilings({ analysis }: World): Event[] {
  const option = chosenOption(areaIn(analysis, "finance"));
  if (!option) return [];
  const payroll = analysis.areas.reduce(
    (sum, area) =>
      sum +
      12 * (chosenOption(area)?.byGroup["Labor"] ?? 0) +
      12 * (area.area === "humanResources" ? 0 : (chosenOption(area)?.byGroup["People"] ?? 0)),
    0,
  );
  if (!(payroll > 0)) return [];
  return [
    {
      kind: "lateFilings",
      what: `A quarter's payroll tax is paid late (${option.option})`,
      areas: ["finance"],
      atStake: LATE_DEPOSIT * PAYROLL_TAX * (payroll / 4),
      how: "United States: 10 % of the deposit (26 U.S.C. 6656), 15.3 % of a quarter's pay; elsewhere ask your accountant",
      watch: null,
    },
  ];
}

/** Nobody answers for a week: at most every contact costs its order. */
export function unanswered({ inputs, analysis, plan, contribution }: World): Event[] {
  const option = chosenOption(areaIn(analysis, "customerService"));
  if (!option) return [];
  const contacts = itemValue(inputs.business, "Contacts per order");
  const week = ordersAWeek(plan);
  const known = typeof contacts === "number" && contribution !== null;
  return [
    {
      kind: "unanswered",
      what: `Nobody answers customers for a week (${option.option})`,
      areas: ["customerService"],
      atStake: known ? Math.min(1, contacts) * week * contribution : null,
      how: known
        ? "at most: every contact of the week costs the order it was about"
        : "contacts per order or the margin of an order are not known",
      watch: cellOf(inputs, "Contacts per order"),
    },
  ];
}
