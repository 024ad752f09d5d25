import { isShared } from "../core/costs/option";
import { choiceRows, givenUp, leavesSomething, type Situation } from "../core/advice/evaluate";
import { AREA_NAMES } from "../core/areas/names";
import { itemNumber } from "../core/business";
import { addCurves } from "../core/costs/curve";
import type { NamedCurve } from "../core/costs/intervals";
import { optionCurve, strandedShare } from "../core/costs/optionCurve";
import { makePlan, type Plan } from "../core/costs/plan";
import type { AreaId, CostLine, Inputs, Problem } from "../core/model";
import { key, namesMeant } from "../core/names";
import type { CostRow } from "../core/results";
import type { Outside, PricedOption } from "../core/uncertainty/settledCosts";
import { readBusinessRange, readCostRange } from "../sheets/reading";
import { areaOfWholeName } from "../sheets/reading/areas";
import type { CellValue } from "../sheets/values";
import { isBlankOrZero, isLeftOut, quoted, rangeArgument } from "./arguments";
import { checkKnown, withoutIdleTerm } from "./known";
import { invalid, notAvailable } from "./refusal";

type Business = Inputs["business"];

/** An option of a cost table: its lines, and the lines of today's option of the same area. */
export interface TableOption {
  readonly area: AreaId | null;
  readonly name: string;
  readonly lines: readonly CostLine[];
  readonly current: boolean;
}
export interface CostTable {
  readonly business: Business;
  /** What reading warns of, by argument; errors are refused. */
  readonly problems: { readonly [argument in "costs" | "business"]: readonly Problem[] };
  readonly options: readonly TableOption[];
}

/** Refuses what reading found wrong. */
function refuseErrors(argument: string, problems: readonly Problem[]): void {
  const wrong = problems.find(({ severity }) => severity === "error");
  if (wrong) throw invalid(`${argument}: ${wrong.cell}: ${wrong.message}`);
}

/** The Business table given, or an empty one. */
function businessArgument(business: unknown): Omit<ReturnType<typeof readBusinessRange>, "headed"> {
  if (isLeftOut(business)) return { business: {}, problems: [] };
  const read = readBusinessRange(rangeArgument("business", business) as CellValue[][]);
  refuseErrors("business", read.problems);
  if (!read.headed)
    throw invalid(
      "business: no table with the headings Item and Value was read; allowed is the Business table with its heading row: add [#All].",
    );
  return read;
}

/** The options of a cost table, in table order; the `all` lines belong to every option of their area. null without a heading row. */
export function readTable(costs: unknown, business: unknown): CostTable | null {
  const values = rangeArgument("costs", costs) as CellValue[][];
  const items = businessArgument(business);
  const read = readCostRange(values, items.business);
  if (!read) return null;
  refuseErrors("costs", read.problems);
  const options: TableOption[] = [];
  for (const area of new Set(read.lines.map((entry) => entry.area))) {
    const lines = read.lines.filter((entry) => entry.area === area).map(({ line }) => line);
    const names = new Map<string, string>();
    for (const line of lines)
      if (!isShared(line) && !names.has(key(line.option))) names.set(key(line.option), line.option);
    for (const [optionKey, name] of names) {
      const own = lines.filter((line) => isShared(line) || key(line.option) === optionKey);
      options.push({ area, name, lines: own, current: own.some((line) => line.current && !isShared(line)) });
    }
  }
  return { business: items.business, problems: { costs: read.problems, business: items.problems }, options };
}

/** The cost table, or #VALUE! that suggests [#All] where it came without its heading row. */
export function costTable(costs: unknown, business: unknown): CostTable {
  const table = readTable(costs, business);
  if (!table)
    throw invalid(
      "costs: no heading row was read; allowed is a cost table with its headings Option, Cost line, Driver, Rate: pass the whole table, as in FulfilmentCosts[#All].",
    );
  if (table.options.length === 0) throw notAvailable("costs: the table has no filled-in cost line.");
  return table;
}

const areaName = ({ area }: TableOption): string => (area === null ? "" : AREA_NAMES[area]);
const fullName = (option: TableOption): string => `${areaName(option)}: ${option.name}`;

/** Options as a message lists them: with their areas where a name alone would not do. */
function listed(options: readonly TableOption[]): string {
  const several = options.some(({ area }) => area !== options[0]!.area);
  return options.map((option) => (several ? fullName(option) : option.name)).join(", ");
}

/**
 * The option an argument names ("3PL", or "Fulfilment: 3PL" on a table of several areas).
 * @param prefer which option is meant where none is named or a name stands in several areas; null = none
 */
export function optionNamed(
  table: CostTable,
  argument: string,
  value: unknown,
  prefer: (option: TableOption) => boolean = () => false,
): TableOption {
  const { options } = table;
  if (isBlankOrZero(value)) {
    if (options.length === 1) return options[0]!;
    const preferred = options.filter(prefer);
    if (preferred.length === 1) return preferred[0]!;
    throw invalid(
      `${argument}: nothing was read and the table has several options; allowed are ${listed(options)}.`,
    );
  }
  const text = String(value);
  const byName = (name: string, of: readonly TableOption[]): TableOption[] => {
    const meant = namesMeant(
      name,
      of.map((option) => option.name),
    ).map(key);
    return of.filter((option) => meant.includes(key(option.name)));
  };
  let found = byName(text, options);
  const colon = text.indexOf(":");
  if (found.length === 0 && colon > 0) {
    const area = areaOfWholeName(text.slice(0, colon));
    found = byName(
      text.slice(colon + 1),
      options.filter((option) => option.area !== null && option.area === area),
    );
  }
  const isOneName = found.every(({ name }) => key(name) === key(found[0]!.name));
  if (isOneName && found.some(prefer)) found = found.filter(prefer);
  if (found.length === 1) return found[0]!;
  throw invalid(
    `${argument}: ${quoted(value)} was read; allowed are ${listed(found.length > 0 ? found : options)}.`,
  );
}

/** Two different options of a table. */
export function optionPair(
  table: CostTable,
  optionA: unknown,
  optionB: unknown,
): readonly [TableOption, TableOption] {
  const a = optionNamed(table, "optionA", optionA);
  const b = optionNamed(table, "optionB", optionB);
  if (a === b) throw invalid(`optionB: "${b.name}" was read twice; allowed is another option than optionA.`);
  return [a, b];
}

/** Lines of today's option of the same area, of which another option may have to go on paying some, for a plan's months. */
function todayOf(option: TableOption, table: CostTable, months: number): (readonly CostLine[])[] {
  const today = table.options.filter(({ area, current }) => current && area === option.area);
  const given = today.filter((other) => other !== option && other.lines.some(leavesSomething));
  const own = option.lines.map((line) => withoutIdleTerm(line, months, false));
  const left = given.flatMap(({ lines }) => lines.map((line) => withoutIdleTerm(line, months, true)));
  checkKnown([...own, ...left], table.business);
  return today.map(({ lines }) => lines);
}
const peopleOutside = ({ business }: CostTable): number =>
  itemNumber(business, "People outside the seven areas");

/**
 * The rows of an option under a plan, with what giving up today's leaves to pay: person and hire count its own people
 * and those outside, sq ft its own space.
 */
export function rowsOf(option: TableOption, table: CostTable, plan: Plan): CostRow[] {
  const flat = (value: number): Float64Array => new Float64Array(plan.months + 1).fill(value);
  const situation: Situation = {
    area: "fulfilment",
    plan,
    around: { people: flat(peopleOutside(table)), space: flat(0) },
    today: todayOf(option, table, plan.months),
  };
  return choiceRows({ parts: [option.lines] }, situation, plan);
}

/** The rows of a settled month at some orders. */
export function settledRows(option: TableOption, table: CostTable, orders: number): CostRow[] {
  return rowsOf(option, table, makePlan(table.business, { orders, settledOnly: true }));
}

/** An option as blocks of trials price it, as settledRows does. */
export function pricedOption(option: TableOption, table: CostTable): PricedOption {
  const parts = [option.lines];
  const left = givenUp({ parts }, { today: todayOf(option, table, 0) });
  return { parts, today: left.parts, givenUp: left.counts };
}

/** What is around every option of a table: its own people and those outside, its own space. */
export const outsideOf = (table: CostTable): Outside => ({
  people: peopleOutside(table),
  space: 0,
  ownPeople: true,
  ownSpace: true,
});

/** The cost of a settled month as settledRows gives it, as a curve from 1 to `end` orders a month. */
export function settledCurve(option: TableOption, table: CostTable, end: number): NamedCurve {
  const left = pricedOption(option, table);
  const plan = makePlan(table.business, { orders: 1, settledOnly: true });
  const around = outsideOf(table);
  const curve = (lines: readonly CostLine[], shareOf?: (line: CostLine) => number) =>
    optionCurve(lines, plan, around, 1, end, shareOf);
  const stranded = left.today.map((part) =>
    curve(part, (line) => (left.givenUp(line) ? strandedShare(line) : 0)),
  );
  return { option: option.name, curve: addCurves([curve(option.lines), ...stranded], 1, end) };
}
