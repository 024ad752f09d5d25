import { itemNumber, STANDARD_ITEMS } from "../../../core/business";
import { priceChange } from "../../../core/costs/plan";
import { chargesFraction } from "../../../core/costs/volumes";
import type { BusinessItem, CostLine, Inputs, Place, Problem } from "../../../core/model";
import { key } from "../../../core/names";
import { EVENT_KINDS, likelihoodItem, type EventKind } from "../../../core/risks/kinds";
import { COST_NUMBERS } from "../fields";
import { isPlainZero, todaysLines, warningAt, writtenLines, type Book } from "./book";
import * as MESSAGES from "./messages";

/** A 0 that counted as blank: where, what it is called, and what it was counted as. */
interface Zero {
  readonly at: Place;
  readonly column: string;
  readonly name: string;
  readonly counted: string;
}

const percent = (fraction: number): string => `${Number((100 * fraction).toPrecision(6))}%`;

type Counted = (line: CostLine, context: { business: Inputs["business"]; isTodays: boolean }) => string;

/** What a 0 in a column counts as, in words; "" where that costs the same as a true 0. */
const COUNTED: { readonly [column: string]: Counted } = {
  quantity: ({ rate, tiers, service }) => (rate === 0 && !tiers && service === "" ? "" : "1"),
  maximum: () => "no maximum",
  term: ({ avoidable }, { isTodays }) =>
    isTodays && avoidable !== null && avoidable < 1 ? "to the end of the Horizon" : "",
  yearlyChange: (line, { business }) => {
    const general = chargesFraction(line) && !line.minimum ? 0 : priceChange(business, line.group);
    return general === 0 ? "" : `the Business table's price change, ${percent(general)}`;
  },
  low: ({ high }) => (high === null ? "no range of its own" : "the Rate itself"),
  high: ({ low }) => (low === null ? "no range of its own" : "the Rate itself"),
  avoidable: (_, { isTodays }) => (isTodays ? "yes, all of it ends" : ""),
};

function ofLines(book: Book): Zero[] {
  const { business, areas } = book.inputs;
  const todays = new Set(areas.flatMap(({ options }) => options.flatMap(todaysLines)).map(({ at }) => at));
  return writtenLines(book.inputs).flatMap((line) =>
    Object.entries(COUNTED).flatMap(([column, countedAs]) => {
      if (!isPlainZero(book.cell(line.at, column), book.culture)) return [];
      const counted = countedAs(line, { business, isTodays: todays.has(line.at) });
      const { name } = COST_NUMBERS[column as keyof typeof COST_NUMBERS];
      return counted === "" ? [] : [{ at: line.at, column, name, counted }];
    }),
  );
}

const LIKELIHOODS = new Map(
  (Object.keys(EVENT_KINDS) as EventKind[]).map(
    (kind) => [key(likelihoodItem(kind)), EVENT_KINDS[kind].likelihood] as const,
  ),
);
/** Items of which a true 0 can be nothing. */
const NEVER_ZERO = new Set(["First month", "Horizon"].map(key));
const FALLBACKS = new Map(STANDARD_ITEMS.map((item) => [item.key, item] as const));

/** What a 0 as the Value of an item counts as; "" where that is the same, or where a blank is reported as missing. */
function countedAs(itemKey: string, name: string, business: Inputs["business"]): string {
  const likelihood = LIKELIHOODS.get(itemKey);
  if (likelihood !== undefined) return percent(likelihood);
  const general = /^(Price change|Price of fit) ./.exec(name)?.[1];
  if (general !== undefined) {
    const of = itemNumber(business, general);
    return of === 0 ? "" : `${general}, ${general === "Price change" ? percent(of) : String(of)}`;
  }
  if (/^Limit /.test(name)) return "no limit";
  if (name === "Cash") return "not known: how long it lasts is not assessed";
  if (name === "Debt service per year")
    return itemNumber(business, "Interest per year") === 0 ? "" : "the Interest per year";
  const standard = FALLBACKS.get(itemKey);
  if (!standard?.fallback || NEVER_ZERO.has(itemKey)) return "";
  return standard.type === "fraction" ? percent(standard.fallback) : String(standard.fallback);
}

function ofItems({ inputs, cell, culture }: Book): Zero[] {
  return Object.entries(inputs.business).flatMap(([itemKey, item]: [string, BusinessItem]) => {
    const found: Zero[] = [];
    const add = (column: string, name: string, counted: string): void => {
      if (counted !== "" && isPlainZero(cell(item.at, column), culture))
        found.push({ at: item.at, column, name, counted });
    };
    add("value", item.name, countedAs(itemKey, item.name, inputs.business));
    const isRange = /^Range /.test(item.name);
    const end = (other: unknown): string => (isRange ? "" : other === null ? "no range" : "the Value itself");
    add("low", "Low", end(item.high));
    add("high", "High", end(item.low));
    return found;
  });
}

/** Every typed 0 that counts as blank where blank means something else: once a column, sheet and meaning. */
export function checkZeros(book: Book): Problem[] {
  const groups = new Map<string, Zero[]>();
  for (const zero of [...ofItems(book), ...ofLines(book)]) {
    const group = [zero.at.sheet, zero.column, zero.counted].join("\n");
    groups.set(group, [...(groups.get(group) ?? []), zero]);
  }
  return [...groups.values()].map(([first, ...more]) =>
    warningAt(first!.at, [first!.column], MESSAGES.zero(first!.name, first!.counted, more.length)),
  );
}
