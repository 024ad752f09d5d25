import { itemValue } from "../../../core/business";
import {
  areaName,
  comesBack,
  hasToday,
  isMove,
  isOpenMove,
  listed,
  monthOfPlan,
  rough,
  roughAbove,
  roughBelow,
  sidesOf,
  type Named,
  type SideFigures,
  type Whole,
} from "../../../core/commitments";
import { rangeText } from "../../../core/confidence";
import type { AreaResult } from "../../../core/results";

/** Nothing changes: because nothing is worth it, or because too little is known of an area to say. */
function stays(areas: readonly AreaResult[]): string {
  const open = areas
    .filter((area) => area.recommended === null || area.sure === "not enough data" || isOpenMove(area, false))
    .map(({ area }) => areaName(area));
  if (open.length === 0) return "Keep everything as it is: no change is worth its cost.";
  const rest = open.length < areas.length ? " Elsewhere no change is worth its cost." : "";
  return `Not enough is known yet to change anything in ${listed(open)}.${rest}`;
}

/** A headline names changes up to this length; the others are counted. */
const LONGEST = 190;

/** What a change saves or costs a year, as far as it is known. */
function weight(area: AreaResult): number {
  const { today, recommended } = sidesOf(area) ?? {};
  return today && recommended ? Math.abs(today.yearlyCost - recommended.yearlyCost) : 0;
}

/** The changes that can be priced, most money first: "IT to SaaS platform"; where nothing is today's: "SaaS platform for IT". */
function changes(areas: readonly AreaResult[], fresh: boolean): string[] {
  return areas
    .filter((area) => isMove(area, fresh) && !isOpenMove(area, fresh))
    .sort((a, b) => weight(b) - weight(a))
    .map((area) => {
      const option = isMix(area) ? "a mix" : area.recommended!;
      return fresh ? `${option} for ${areaName(area.area)}` : `${areaName(area.area)} to ${option}`;
    });
}

const isMix = (area: AreaResult): boolean => area.elements.length > 0 && area.recommended === "Mix";

/** As many of the changes as a headline holds, the others counted. */
function named(moves: readonly string[]): string {
  const fit = moves.filter((_, index) => moves.slice(0, index + 1).join(", ").length <= LONGEST);
  const shown = fit.length > 0 ? fit : moves.slice(0, 1);
  const more = moves.length - shown.length;
  return listed([...shown, ...(more > 0 ? [`${more} more`] : [])]);
}

/**
 * The whole decision in a sentence.
 * @param range what all changes save a year, likely; null: not known
 */
export function headline(
  areas: readonly AreaResult[],
  whole: Whole,
  range: { readonly p10: number; readonly p90: number } | null = null,
): string {
  if (areas.length === 0) return "Nothing to decide yet: no area's costs could be read.";
  if (!whole.plan.discount)
    return "No answer yet: the Discount rate, what money costs a year, is not filled in.";
  if (whole.counted.length === 0)
    return "No answer yet: of no area is a cost known both for today's option and for another.";
  const fresh = !hasToday(areas);
  const moves = changes(areas, fresh);
  if (fresh) return `Choose ${named(moves)}: ${rough(whole.recommended.yearlyCost)} a year.`;
  if (moves.length === 0) return stays(areas);
  const saving = whole.today!.yearlyCost - whole.recommended.yearlyCost;
  const kept = areas.some(({ recommended, current }) => recommended !== null && recommended === current);
  const likely = range ? ` (likely ${rangeText(range)})` : "";
  const open = areas.filter((area) => isOpenMove(area, fresh)).map(({ area }) => areaName(area));
  const wait = open.length > 0 ? ` Not enough is known yet to change ${listed(open)}.` : "";
  return `Change ${named(moves)}${kept ? ", and keep the rest" : ""}: ${moneyWords(saving, whole.atLeast)}${saving > 0 ? likely : ""}.${wait}`;
}

/** "it saves 4,000 a year"; where today's cost is known only at least, no more is said than is sure. */
function moneyWords(saving: number, atLeast: boolean): string {
  const [least, most] = atLeast ? ["at least ", "at most "] : ["", ""];
  const round = !atLeast ? rough : saving > 0 ? roughBelow : roughAbove;
  const amount = round(Math.abs(saving));
  if (Math.round(saving) === 0) return atLeast ? "it costs no more" : "it costs the same";
  return saving > 0 ? `it saves ${least}${amount} a year` : `it costs ${most}${amount} a year more`;
}

/** What it costs once, what is still to pay, when it is paid back, when cash is lowest and how low. */
export function lead(
  inputs: Named,
  areas: readonly AreaResult[],
  whole: Whole,
  people: { readonly today: number; readonly then: number } | null = null,
): string {
  const { recommended, payback } = whole;
  const parts: string[] = [];
  if (!whole.today || !areas.some((area) => isMove(area, false) && !isOpenMove(area, false))) return "";
  const tied = Math.max(0, recommended.tiedUpCash - whole.today.tiedUpCash);
  const once = Math.max(0, recommended.oneOffCash - whole.today.oneOffCash) + tied;
  const left = recommended.stillToPay - whole.today.stillToPay;
  const cash = itemValue(inputs.business, "Cash");
  const has = typeof cash === "number" ? `; ${rough(cash)} is there` : "";
  if (once > 0) parts.push(`Takes ${rough(once)} of cash once${comesBack(tied, once)}${has}.`);
  if (left > 0)
    parts.push(
      `${rough(left)} of today's costs run on until they end, with or without the change; cash and yearly cost count them.`,
    );
  const it = whole.atLeast ? "On what is known of today's cost, it" : "It";
  parts.push(
    payback === null
      ? `${it} is not paid back within the Horizon (in cash, discounted).`
      : payback > 0
        ? `${it} is paid back after ${months(payback)} (in cash, discounted).`
        : once > 0
          ? "It is paid back in the month in which it is paid."
          : "It takes no cash that it does not bring back at once.",
  );
  if (recommended.lowest && whole.today.lowest)
    parts.push(
      `Cash at month end is lowest ${lowest(inputs, recommended)}; with today's options ${lowest(inputs, whole.today)}.`,
    );
  if (people && Math.abs(people.then - people.today) >= LEAST_PEOPLE)
    parts.push(`${heads(people.then)} people are needed instead of ${heads(people.today)}.`);
  return parts.join(" ");
}

/** What is less than this of a person is not worth a word. */
const LEAST_PEOPLE = 0.05;
const heads = (people: number): string => String(Number(people.toFixed(1)));

/** "in month 29 (November 2028), at -105,000, below zero first in month 17 (November 2027)" */
function lowest(inputs: Named, { lowest: least, monthEnds }: SideFigures): string {
  const { month, cash } = least!;
  const gone = monthEnds!.findIndex((money) => money < 0);
  const first = gone >= 0 && gone !== month ? `, below zero first in ${monthOfPlan(inputs, gone)}` : "";
  return `${month === 0 ? "" : "in "}${monthOfPlan(inputs, month)}, at ${rough(cash)}${first}`;
}

/** "4.4 months" */
function months(count: number): string {
  const shown = Math.max(0.1, Number(count.toFixed(1)));
  return `${shown} month${shown === 1 ? "" : "s"}`;
}
