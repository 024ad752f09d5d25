import { AREAS, CRITERIA, sourceText, type Area, type TypicalLine } from "../../core/areas";
import { DRIVERS } from "../../core/model";
import type { SheetModel } from "../model";
import { areaSheet, type CostRowCells, type RatingRowCells } from "./areaSheet";
import { LIKELIHOOD_ROWS, RANGE_ROWS, STANDARD_ROWS, type BusinessRowCells } from "./businessRows";
import { businessSheet } from "./businessSheet";
import { EFFECT_EXAMPLES, effectsSheet } from "./effectsSheet";
import { peopleSheet } from "./peopleSheet";
import { scenariosSheet } from "./scenariosSheet";
import { startSheet } from "./startSheet";

/** Rows of each table that are left to the user. */
const BLANK_ROWS: readonly Record<string, never>[] = Array.from({ length: 5 }, () => ({}));

const percent = (fraction: number): string => `${+(100 * fraction).toFixed(2)}%`;
const amount = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 2 });

/** "3,377 a month" and where it comes from: texts, so that no example can be read as a number. */
function exampleOf({ driver, unit, example }: TypicalLine): Pick<CostRowCells, "example" | "exampleFrom"> {
  const figure = driver === "revenue" || driver === "percent of" ? percent : amount;
  const { low, high, source } = example;
  const range = low !== null && high !== null ? `; usually ${figure(low)} to ${figure(high)}` : "";
  return { example: `${figure(example.amount)} ${unit}`, exampleFrom: sourceText(source) + range };
}

const costRow = (line: TypicalLine): CostRowCells => ({
  option: line.option,
  line: line.name,
  driver: line.driver,
  unit: line.unit,
  group: line.group,
  ...(line.option !== "all" && { kind: line.kind }),
  ...(line.element && { element: line.element }),
  ...(line.base && { base: line.base }),
  ...exampleOf(line),
});

/** The items of the user's own that typical lines are charged by. */
function ownItems(areas: readonly Area[]): BusinessRowCells[] {
  const drivers = new Set(areas.flatMap(({ typicalLines }) => typicalLines.map(({ driver }) => driver)));
  for (const standard of DRIVERS) drivers.delete(standard);
  return [...drivers].map((item) => ({
    item,
    movesWith: "orders",
    note: "An item of your own: the driver of a cost line",
  }));
}

const RATINGS: readonly RatingRowCells[] = CRITERIA.map(({ name }) => ({ criterion: name }));

/**
 * The empty workbook: Start, Business and the seven areas, with line names, drivers and greyed examples; behind them the
 * tables that only some need.
 */
export function buildTemplate(): SheetModel[] {
  return [
    startSheet({ empty: true }),
    businessSheet([...STANDARD_ROWS, ...ownItems(AREAS), ...LIKELIHOOD_ROWS, ...RANGE_ROWS], { empty: true }),
    ...AREAS.map((area) =>
      areaSheet(area, {
        costs: [...area.typicalLines.map(costRow), ...BLANK_ROWS],
        ratings: RATINGS,
        empty: true,
      }),
    ),
    peopleSheet(BLANK_ROWS),
    effectsSheet(EFFECT_EXAMPLES),
    scenariosSheet(BLANK_ROWS),
  ];
}
