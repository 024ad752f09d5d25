import type { WorkedSourceId } from "./sources";
import { figure, result, section, type WorkedRow } from "./model";

/** What a person costs and gives, for the areas that work with their own people. */
export const payRows = (
  absence: readonly [likely: number, good: number, bad: number],
  whose: string,
  wage: readonly [likely: number, good: number, bad: number, source: WorkedSourceId] = [
    26.39,
    26.39,
    26.39,
    "pay",
  ],
): WorkedRow[] => [
  section("People"),
  figure("wage", `Pay an hour of ${whose}`, "an hour", {
    look: "money",
    usual: wage,
    note: wage[3] === "pay" ? "The mean of all occupations: type what you pay" : "Type what you pay",
  }),
  figure("burden", "Taxes and benefits on top of pay", "of pay", {
    look: "percent",
    usual: [8.88 / 26.39, 8.88 / 26.39, 8.88 / 26.39, "pay"],
  }),
  figure("paidHours", "Paid hours of a full-time person", "a week", { usual: [40, 40, 40, "thumb"] }),
  figure("absence", "Paid time away from the work: leave, illness, breaks, training", "of paid time", {
    look: "percent",
    usual: [...absence, "thumb"],
  }),
  result(
    "loadedHour",
    "A paid hour with all that comes on top",
    "an hour",
    "{wage}*(1+{burden})",
    (of) => of["wage"]! * (1 + of["burden"]!),
    {
      look: "money",
    },
  ),
  result(
    "pay",
    "A full-time person, pay and benefits",
    "a month",
    "{loadedHour}*{paidHours}*52/12",
    (of) => (of["loadedHour"]! * of["paidHours"]! * 52) / 12,
    { look: "money" },
  ),
];

/** What an hour of work costs, time away included: for work that is paid by the hour. */
export const workedHour = (): WorkedRow =>
  result(
    "workedHour",
    "An hour of work, time away included",
    "an hour",
    "{loadedHour}/(1-{absence})",
    (of) => of["loadedHour"]! / (1 - of["absence"]!),
    { look: "money" },
  );

/** Full-time people that hours of work a month take. Ids `loadedHour`'s section must stand before. */
export const fteRow = (id: string, label: string, hours: string): WorkedRow =>
  result(
    id,
    label,
    "people",
    `{${hours}}*12/52/({paidHours}*(1-{absence}))`,
    (of) => (of[hours]! * 12) / 52 / (of["paidHours"]! * (1 - of["absence"]!)),
  );

/** Hours of the owner's that an area takes, and who answers for it. */
export const leadRows = (
  own: readonly [likely: number, good: number, bad: number],
  outside: readonly [likely: number, good: number, bad: number],
): WorkedRow[] => [
  section("Who leads it"),
  figure("leadHours", "Owner's hours a week to lead our own people", "hours a week", {
    usual: [...own, "thumb"],
  }),
  figure("manageHours", "Owner's hours a week to manage the provider: brief, check, decide", "hours a week", {
    usual: [...outside, "thumb"],
  }),
  result(
    "leadMonth",
    "Owner's hours to lead",
    "hours a month",
    "{leadHours}*52/12",
    (of) => (of["leadHours"]! * 52) / 12,
  ),
  result(
    "manageMonth",
    "Owner's hours to manage the provider",
    "hours a month",
    "{manageHours}*52/12",
    (of) => (of["manageHours"]! * 52) / 12,
  ),
];
