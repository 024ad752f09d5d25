import { count } from "../advice/money";
import { AREAS } from "../areas";
import type { AreaId, CostLine, Inputs } from "../model";
import { key } from "../names";
import type { AreaResult, Decision, OptionResult } from "../results";
import { sidesOf } from "./sides";

/** Significant digits that an amount in a sentence is given with: its inputs deserve no more. */
const DIGITS = 3;

/** An amount for a sentence: three significant digits, grouped, without decimals from 100 on. 108,850 -> "109,000". */
export const rough = (amount: number): string => shortened(amount, Math.round);

/** The same for "at least" and "at most": never more, and never less, than the amount. */
export const roughBelow = (amount: number): string => shortened(amount, Math.floor);
export const roughAbove = (amount: number): string => shortened(amount, Math.ceil);

function shortened(amount: number, round: (value: number) => number): string {
  if (!Number.isFinite(amount) || amount === 0) return "0";
  const step = 10 ** (Math.floor(Math.log10(Math.abs(amount))) - DIGITS + 1);
  const rounded = round(amount / step) * step;
  return Math.abs(rounded) >= 100
    ? count(rounded)
    : String(Number(rounded.toFixed(Math.max(0, Math.round(-Math.log10(step))))));
}

/** What of cash that is paid once is tied up and comes back: ", of which 12,000 is tied up and comes back"; "" if nothing. */
export function comesBack(tied: number, paid: number): string {
  if (tied <= 0) return "";
  return rough(tied) === rough(paid)
    ? ", which is tied up and comes back"
    : `, of which ${rough(tied)} is tied up and comes back`;
}

/** What is not known, as one says it: "Storage" for "Storage (Rate)"; other columns are named. */
export function unknownName(what: string): string {
  return what.replace(/ \(Rate\)$/, "");
}

/** "1 month", "36 months" */
export const monthCount = (months: number): string => `${months} month${months === 1 ? "" : "s"}`;

/** "a, b and c" */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)!}`;
}

/** An area's name as users read it. */
export function areaName(area: AreaId): string {
  return AREAS.find(({ id }) => id === area)!.name;
}

/** What names a month of the plan. */
export type Named = Pick<Inputs, "business" | "planStart">;

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/**
 * Name of a plan month: its calendar month and year where the plan's beginning is known ("March 2027"); the month alone
 * where only First month is, a later year of the plan said ("March of year 2"); else "month 3".
 */
export function monthName({ business, planStart }: Named, month: number): string {
  const start = planStart?.month ?? business[key("First month")]?.value;
  if (typeof start !== "number") return `month ${month}`;
  const place = start + month - 2;
  const name = MONTHS[place % 12]!;
  if (planStart) return `${name} ${planStart.year + Math.floor(place / 12)}`;
  const year = Math.ceil(month / 12);
  return year > 1 ? `${name} of year ${year}` : name;
}

/** A month of the plan by its number, with its calendar month where that is known: "month 9 (March)"; 0 = today. */
export function monthOfPlan(inputs: Named, month: number): string {
  if (month === 0) return "today";
  const name = monthName(inputs, month);
  return name === `month ${month}` ? name : `month ${month} (${name})`;
}

/** Whether any area marks an option as today's. Where none does, every recommendation is a choice to be made. */
export function hasToday(areas: readonly Pick<Decision, "current">[]): boolean {
  return areas.some(({ current }) => current !== null);
}

/**
 * Whether a decision changes what is done today. Where nothing is marked as today's, there is no telling, unless no area
 * marks anything (`fresh`): then everything that is recommended is new.
 */
export function isMove({ current, recommended }: Decision, fresh: boolean): boolean {
  return recommended !== null && (current === null ? fresh : recommended !== current);
}

/** Whether an area would change, but what that saves cannot be told yet: it waits for what is not known. */
export const isOpenMove = (area: AreaResult, fresh: boolean): boolean =>
  isMove(area, fresh) && sidesOf(area) === null;

/** An area's decisions: its elements where it has any. */
export const decisionsOf = (area: AreaResult): readonly Decision[] =>
  area.elements.length > 0 ? area.elements : [area];

/** The elements of which no option is marked as today's, where one is for another of the area. */
export const unmarkedElements = ({ elements }: AreaResult): readonly Decision[] =>
  hasToday(elements)
    ? elements.filter(({ current, recommended }) => current === null && recommended !== null)
    : [];

/** The recommended option, and today's. */
export function optionsOf(decision: Decision): {
  recommended: OptionResult | undefined;
  today: OptionResult | undefined;
} {
  return {
    recommended: decision.options.find(({ option }) => option === decision.recommended),
    today: decision.options.find(({ current }) => current),
  };
}

/** What an area decided by elements hands to whom: "Design to Freelancers; Search and Advertising to Brightwater". */
export function elementMoves({ elements }: AreaResult, fresh: boolean): string {
  const byOption = new Map<string, string[]>();
  for (const element of elements)
    if (isMove(element, fresh))
      byOption.set(element.recommended!, [...(byOption.get(element.recommended!) ?? []), element.element]);
  return [...byOption].map(([option, names]) => `${listed(names)} to ${option}`).join("; ");
}

/**
 * When a change takes effect: "now" where something is paid today for it, else the first month in which a line that is
 * not paid today already begins.
 */
export function startOf(decision: Decision): "now" | number {
  const { recommended, today } = optionsOf(decision);
  const kept = new Set<CostLine>(today?.rows.map(({ line }) => line));
  const fresh = (recommended?.rows ?? []).map(({ line }) => line).filter((line) => !kept.has(line));
  if (fresh.some(({ from }) => from === "today")) return "now";
  const months = fresh.map(({ from }) => (typeof from === "number" ? from : 1));
  return months.length > 0 ? Math.min(...months) : 1;
}
