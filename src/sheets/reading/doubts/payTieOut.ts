import { AREA_NAMES } from "../../../core/areas/names";
import { itemNumber } from "../../../core/business";
import { linePeople, optionRows } from "../../../core/costs/option";
import { makePlan, type Plan } from "../../../core/costs/plan";
import type { Surroundings } from "../../../core/costs/volumes";
import {
  UNKNOWN,
  type AreaInputs,
  type CostLine,
  type OptionInputs,
  type PersonInputs,
  type Problem,
} from "../../../core/model";
import { BeyondLastTier } from "../../../core/tariffs/tariff";
import { todaysLines, warningAt, type Book } from "./book";
import * as MESSAGES from "./messages";

/** Shares of the larger figure by which pay and people may differ: rounding, overtime and the odd hour explain as much. */
const PAY_APART = 1 / 5;
const PEOPLE_APART = 1 / 4;

const areApart = (a: number, b: number, share: number): boolean => Math.abs(a - b) > share * Math.max(a, b);

/** Whether a line pays people: it says so by its FTE or its group. */
const paysPeople = ({ fte, group }: CostLine): boolean =>
  (typeof fte === "number" && fte > 0) || group === "Labor";
const isUnknown = ({ rate, quantity, fte }: CostLine): boolean => [rate, quantity, fte].includes(UNKNOWN);

/** What the table of people puts on an area: people, and money a year; null where nobody is there or it is not known. */
function onPeople(
  people: readonly PersonInputs[],
  { area }: AreaInputs,
): { people: number; pay: number } | null {
  let sum = { people: 0, pay: 0 };
  for (const { shares, yearlyCost } of people) {
    const share = shares[area];
    if (share === undefined || share === 0) continue;
    if (share === UNKNOWN || typeof yearlyCost !== "number") return null;
    sum = { people: sum.people + share, pay: sum.pay + share * yearlyCost };
  }
  return sum.people > 0 ? sum : null;
}

interface Paid {
  readonly people: number;
  /** Money a year, at a settled month. */
  readonly pay: number;
  /** What the owner's time is counted as: the table of people may hold the owner or not. */
  readonly owner: number;
}

/** What today's lines of an area pay for people in a settled month; null where a line of them is not known. */
function onLines(options: readonly OptionInputs[], plan: Plan, around: Surroundings): Paid | null {
  let sum: Paid = { people: 0, pay: 0, owner: 0 };
  for (const option of options) {
    const lines = todaysLines(option);
    if (lines.some((line) => paysPeople(line) && isUnknown(line))) return null;
    for (const { line, monthly } of optionRows(lines, plan, around, () => true)) {
      const aYear = 12 * monthly[0]!;
      sum = {
        people: sum.people + linePeople(line, plan, around, "fte")[0]!,
        pay: sum.pay + (paysPeople(line) ? aYear : 0),
        owner: sum.owner + (!paysPeople(line) && line.group === "Owner" ? aYear : 0),
      };
    }
  }
  return sum;
}

/**
 * Today's options whose lines pay other people than the table of people says: the saving is what the lines say, whatever
 * the people are paid.
 */
export function checkPay({ inputs }: Book): Problem[] {
  const { people = [], business, areas } = inputs;
  if (people.length === 0) return [];
  const plan = makePlan(business);
  const flat = (value: number): Float64Array => new Float64Array(plan.months + 1).fill(value);
  const outside = itemNumber(business, "People outside the seven areas");
  const around = { people: flat(outside), space: flat(0) };
  return areas.flatMap((area) => {
    const today = area.options.filter(({ current }) => current);
    const first = today.flatMap(todaysLines).find(paysPeople);
    const table = onPeople(people, area);
    if (!first || !table) return [];
    const lines = paidOrNull(() => onLines(today, plan, around));
    if (!lines || lines.pay <= 0) return [];
    const isPayApart = [lines.pay, lines.pay + lines.owner].every((pay) =>
      areApart(pay, table.pay, PAY_APART),
    );
    const arePeopleApart = lines.people > 0 && areApart(lines.people, table.people, PEOPLE_APART);
    if (!isPayApart && !arePeopleApart) return [];
    return [
      warningAt(first.at, ["fte", "rate", "line"], MESSAGES.payApart(AREA_NAMES[area.area], lines, table)),
    ];
  });
}

/** A tariff that ends too soon has been reported where it stands. */
function paidOrNull(work: () => Paid | null): Paid | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof BeyondLastTier) return null;
    throw error;
  }
}
