import { analyzeInputs } from "./core/advice/analyze";
import type { Chosen } from "./core/advice/decision";
import type { PortfolioResult } from "./core/advice/portfolio";
import type { DecisionConfidence, SavingRange } from "./core/confidence";
import { presetOf } from "./core/areas";
import { withEffects } from "./core/effects/lines";
import type { Inputs, Problem } from "./core/model";
import type { Analysis } from "./core/results";
import type { RiskRegister } from "./core/risks";
import { applyScenario } from "./core/scenario";
import type { Transition } from "./core/transition";
import type { SheetModel } from "./sheets/model";
import { key } from "./core/names";
import { readInputs, tiersTooShort } from "./sheets/reading";
import { startOf } from "./sheets/reading/dates";
import type { CellNote } from "./sheets/reading/doubts";
import { buildReport } from "./sheets/report";
import type { SheetChoice } from "./sheets/report/choice";
import type { WorkbookValues } from "./sheets/values";

/** What may differ from run to run. */
export interface AnalyzeOptions {
  /** ISO date: tells the calendar month in which the plan begins, from which terms given as dates count. */
  readonly today: string;
  /** Orders a month instead of the workbook's. */
  readonly orders?: number;
  /** A scenario of the workbook; its changes are made after `orders`. */
  readonly scenario?: string;
  /** Options fixed by hand. */
  readonly chosen?: readonly Chosen[];
}

export interface ReportOptions extends AnalyzeOptions {
  /** Name of the workbook, as the report shows it. */
  readonly fileName: string;
  /** Sheets besides those that make the report. */
  readonly sheets?: SheetChoice;
}

/** What was read. */
export interface Reading {
  readonly inputs: Inputs;
  /** Errors first, else in the order of the workbook. */
  readonly problems: readonly Problem[];
}

/** What was read, and what comes of it. */
export interface Answer extends Reading {
  readonly analysis: Analysis;
  /** How sure every decision is, where it was asked for; a report works it out itself otherwise. */
  readonly confidence?: readonly DecisionConfidence[];
  /** What all changes together save, likely; null where that is not known. A report works it out itself otherwise. */
  readonly saving?: SavingRange | null;
  /** The seven together, where `analysis` has their set already; a report looks at them itself otherwise. */
  readonly portfolio?: PortfolioResult | null;
  /** What is as well to know of cells, where it was asked for. */
  readonly notes?: readonly CellNote[];
  /** The changes in order and what could go wrong, likewise. */
  readonly transition?: Transition;
  readonly register?: RiskRegister;
}

/** Cell values -> inputs with the scenario's changes made, and everything that is wrong with them. */
export function read(workbook: WorkbookValues, options: AnalyzeOptions): Reading {
  const { today, orders, scenario } = options;
  const reading = readInputs(workbook, { today, ...(orders === undefined ? {} : { orders }) });
  const changed =
    scenario === undefined
      ? { inputs: reading.inputs, problems: [] }
      : applyScenario(reading.inputs, scenario);
  const valued = withEffects(changed.inputs);
  const found = [
    ...reading.problems,
    ...changed.problems,
    ...tiersTooShort(changed.inputs),
    ...valued.problems,
  ];
  const start = startOf(valued.inputs.business, today);
  const isSaid = typeof valued.inputs.business[key("First month")]?.value === "number";
  const inputs = start && isSaid ? { ...valued.inputs, planStart: start } : valued.inputs;
  return { inputs, problems: errorsFirst(found) };
}

/** Inputs -> results: the areas that could be read, each decided. */
export function decide(inputs: Inputs, chosen: readonly Chosen[] = []): Analysis {
  return analyzeInputs(inputs, { preset: presetOf(inputs), chosen });
}

/** The whole line up to the results. */
export function analyze(workbook: WorkbookValues, options: AnalyzeOptions): Answer {
  const reading = read(workbook, options);
  return { ...reading, analysis: decide(reading.inputs, options.chosen) };
}

/** Results -> the report's sheets as data. */
export function report(answer: Answer, workbook: WorkbookValues, options: ReportOptions): SheetModel[] {
  const { today, fileName, orders, scenario, chosen = [], sheets = "default" } = options;
  return buildReport({
    ...answer,
    workbook,
    madeOn: today,
    fileName,
    sheets,
    chosen,
    ...(orders === undefined ? {} : { orders }),
    ...(scenario === undefined ? {} : { scenario }),
  });
}

function errorsFirst(problems: readonly Problem[]): Problem[] {
  return [
    ...problems.filter(({ severity }) => severity === "error"),
    ...problems.filter(({ severity }) => severity === "warning"),
  ];
}
