import type { Answer } from "../../analyze";
import type { Chosen } from "../../core/advice/decision";
import { itemNumber, itemValue } from "../../core/business";
import type { Beside } from "../../core/commitments/beside";
import { AREA_IDS, type AreaId, type Inputs, type Problem } from "../../core/model";
import type { AreaResult, Decision, Interval, OptionResult, UnknownInput } from "../../core/results";
import type { SheetValues } from "../../sheets/values";
import type { CellNote } from "../../sheets/reading/doubts";
import { hasCostsOf } from "../../sheets/reading/areas";
import { ordersOf } from "../../core/volume";
import type { Settled } from "./settled";
import { isEmptyWorkbook, missingSheets } from "./emptiness";
import { volumeCurve, type VolumeCurve } from "./volumeCurve";

/** An option's figures without its lines and their schedule, which only the report needs. */
export type OptionFigures = Omit<OptionResult, "rows" | "parts">;
export interface DecisionFigures extends Omit<Decision, "options"> {
  readonly options: readonly OptionFigures[];
}
export interface AreaFigures extends DecisionFigures {
  readonly area: AreaId;
  readonly elements: readonly DecisionFigures[];
}

/** A `?` that some option waits for. */
export interface OpenQuestion extends UnknownInput {
  readonly area: AreaId;
  readonly option: string;
}

/** What a side costs a year in no area's own cost. */
export type BesideFigures = Pick<Beside, "name" | "side" | "yearly">;

/** Where an area's costs were looked for. */
export interface AreaSheet {
  readonly area: AreaId;
  /** "" where the workbook has no sheet for it. */
  readonly sheet: string;
  /** Options with cost lines; 0 = nothing filled in yet. */
  readonly options: number;
}

/** What the pane shows of a workbook: small, so that it crosses from the worker in no time. */
export interface Findings {
  readonly example: boolean;
  /** Nothing at all stands in the workbook. */
  readonly empty: boolean;
  /** Cost sheets are there, filled in or not. Without any, that they are missing is no problem of a cell. */
  readonly found: boolean;
  /** Cost sheets that could still be added. */
  readonly missing: readonly string[];
  /** Sheets of earlier reports. */
  readonly reports: readonly string[];
  readonly scenarios: readonly string[];
  /** The scenario these figures are of; null = as the workbook stands. */
  readonly scenario: string | null;
  /** Options fixed by hand in these figures. */
  readonly fixed: readonly Chosen[];
  /** Orders a month these figures are of; null without any. */
  readonly orders: number | null;
  /** Orders a month of the workbook and its scenario. */
  readonly ownOrders: number | null;
  /** What is advised for Fulfilment at the workbook's own orders. */
  readonly usualFulfilment: string | null;
  readonly businessSheet: string;
  readonly areaSheets: readonly AreaSheet[];
  readonly problems: readonly Problem[];
  /** What is as well to know of a cell and no problem. */
  readonly notes: readonly CellNote[];
  readonly open: readonly OpenQuestion[];
  readonly areas: readonly AreaFigures[];
  readonly beside: readonly BesideFigures[];
  readonly intervals: readonly Interval[];
  readonly curve: VolumeCurve | null;
  readonly plan: { readonly discountRate: number | null; readonly horizon: number; readonly nearTie: number };
}

function figuresOf(option: OptionResult): OptionFigures {
  const figures: { -readonly [Name in keyof OptionResult]?: OptionResult[Name] } = { ...option };
  delete figures.rows;
  delete figures.parts;
  return figures as OptionFigures;
}
const decisionOf = <D extends Decision>(decision: D): DecisionFigures => ({
  ...decision,
  options: decision.options.filter(({ rows }) => rows.length > 0).map(figuresOf),
});

/** What is advised for Fulfilment. */
export function fulfilmentAdvice({ analysis }: Answer): string | null {
  return analysis.areas.find(({ area }) => area === "fulfilment")?.recommended ?? null;
}

/** The answer to a question, cut down to what the pane shows. */
export function findingsOf(
  answer: Pick<Settled, "inputs" | "problems" | "analysis" | "beside">,
  sheets: readonly SheetValues[],
  base: Pick<Findings, "scenario" | "fixed" | "ownOrders" | "usualFulfilment" | "notes">,
): Findings {
  const { inputs, problems, analysis, beside } = answer;
  const discountRate = itemValue(inputs.business, "Discount rate");
  const businessSheet = Object.values(inputs.business).find(({ at }) => at.sheet !== "")?.at.sheet ?? "";
  const places = areaSheets(inputs, sheets);
  const found = businessSheet !== "" || places.some(({ sheet }) => sheet !== "");
  return {
    ...base,
    example: inputs.example,
    found,
    empty: isEmptyWorkbook(sheets),
    missing: missingSheets(sheets, places, businessSheet),
    reports: sheets.filter(({ mark }) => mark !== "").map(({ name }) => name),
    scenarios: inputs.scenarios.map(({ name }) => name),
    orders: ordersOf(inputs),
    businessSheet,
    areaSheets: places,
    problems: found ? problems : problems.filter(({ sheet }) => sheet !== ""),
    open: openQuestions(analysis.areas, problems),
    areas: analysis.areas.map((area) => ({
      ...decisionOf(area),
      area: area.area,
      elements: area.elements.map(decisionOf),
    })),
    beside: beside.map(({ name, side, yearly }) => ({ name, side, yearly })),
    intervals: analysis.fulfilment.intervals,
    curve: volumeCurve(inputs, analysis.fulfilment.intervals, base.ownOrders),
    plan: {
      discountRate: typeof discountRate === "number" ? discountRate : null,
      horizon: itemNumber(inputs.business, "Horizon", 36),
      nearTie: itemNumber(inputs.business, "Near tie", 0.05),
    },
  };
}

function areaSheets(inputs: Inputs, sheets: readonly SheetValues[]): AreaSheet[] {
  const own = sheets.filter(({ mark }) => mark === "");
  return AREA_IDS.map((area) => {
    const read = inputs.areas.find((input) => input.area === area);
    return {
      area,
      sheet: read?.sheet ?? own.find((each) => hasCostsOf(each, area))?.name ?? "",
      options: read?.options.length ?? 0,
    };
  });
}

/** Each `?` once, those that could change an answer first; what is unknown by a fault of its cell is that problem's. */
function openQuestions(areas: readonly AreaResult[], problems: readonly Problem[]): OpenQuestion[] {
  const faulty = new Set(problems.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const found = new Map<string, OpenQuestion>();
  for (const { area, elements, options } of areas)
    for (const option of [...elements.flatMap((element) => element.options), ...options])
      for (const unknown of option.unknown) {
        if (faulty.has(`${unknown.sheet}!${unknown.cell}`)) continue;
        const place = [unknown.sheet, unknown.cell, unknown.what].join("!");
        const before = found.get(place);
        if (!before || (before.flipsAt === null && unknown.flipsAt !== null))
          found.set(place, { ...unknown, area, option: option.option });
      }
  return [...found.values()].sort((a, b) => Number(a.flipsAt === null) - Number(b.flipsAt === null));
}
