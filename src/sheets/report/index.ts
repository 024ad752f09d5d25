import type { PortfolioResult } from "../../core/advice/portfolio";
import {
  allConfidence,
  savingOfAll,
  withVerdicts,
  type DecisionConfidence,
  type SavingRange,
} from "../../core/confidence";
import type { Chosen } from "../../core/advice/decision";
import type { Inputs, Problem } from "../../core/model";
import { recommend } from "../../core/recommend";
import type { Analysis } from "../../core/results";
import { scenarioTable, type ScenarioOutcome } from "../../core/scenarioTable";
import type { SheetModel } from "../model";
import type { CellNote } from "../reading/doubts";
import type { WorkbookValues } from "../values";
import { makePlan } from "../../core/costs/plan";
import { presetOf } from "../../core/areas";
import { wholeBusiness } from "../../core/commitments";
import { riskRegister, type RiskRegister } from "../../core/risks";
import { transitionOf, type Transition } from "../../core/transition";
import { buildAssumptions, CHANGED } from "./assumptions";
import { buildCalculation, type Calculation } from "./calculation";
import { buildCommitments } from "./commitments";
import { buildComparison } from "./comparison";
import { buildFulfilment } from "./fulfilment";
import { isAsked, type SheetChoice } from "./choice";
import { buildRecommendation } from "./recommendation";
import { buildSensitivity } from "./sensitivity";
import { buildTransition } from "./transition";

/** What a report is made of. */
export interface ReportInput {
  readonly inputs: Inputs;
  readonly problems: readonly Problem[];
  /** What is as well to know of cells; left out: nobody looked. */
  readonly notes?: readonly CellNote[];
  readonly analysis: Analysis;
  readonly workbook: WorkbookValues;
  /** ISO date */
  readonly madeOn: string;
  readonly fileName: string;
  /** Set where the user asked for another order volume, or a scenario. */
  readonly orders?: number;
  readonly scenario?: string;
  /** Options fixed by hand. */
  readonly chosen?: readonly Chosen[];
  readonly sheets: SheetChoice;
  /** How sure every decision is, where that is worked out already. */
  readonly confidence?: readonly DecisionConfidence[];
  /** What all changes together save, likely, where that is worked out already. */
  readonly saving?: SavingRange | null;
  /** The seven together, where `analysis` has their set already (settledInput); null where nothing asks for them. */
  readonly portfolio?: PortfolioResult | null;
  /** The changes in order and what could go wrong, where they were worked out before; worked out here otherwise. */
  readonly transition?: Transition;
  readonly register?: RiskRegister;
}

/** A report's input with what several of its sheets tell of it. */
export interface Reported extends ReportInput {
  readonly transition: Transition;
  readonly register: RiskRegister;
  readonly confidence: readonly DecisionConfidence[];
  readonly saving: SavingRange | null;
  readonly portfolio: PortfolioResult | null;
}

/**
 * A report's input with the set that is recommended for the seven together in the place of the areas' own advice, on the
 * ranges that are known. The seven are looked at where a limit, people or effects bind them, and where their sheet is asked for.
 */
export function settledInput<Input extends ReportInput>(
  input: Input,
): Input & { readonly portfolio: PortfolioResult | null } {
  const { inputs, chosen = [] } = input;
  const settings = { preset: presetOf(inputs), chosen };
  const asks = isAsked(input.sheets, "commitments") && "frontiers";
  const { portfolio, analysis } = recommend(inputs, input.analysis, settings, asks);
  return { ...input, portfolio, analysis };
}

/** The report's sheets, Recommendation first; those by choice where they are asked for, Fulfilment where it is assessed. */
export function buildReport(input: ReportInput): SheetModel[] {
  const { inputs, workbook } = input;
  const { portfolio = null, ...settled } = input.portfolio === undefined ? settledInput(input) : input;
  const confidence = input.confidence ?? allConfidence(inputs, settled.analysis);
  const analysis = withVerdicts(settled.analysis, confidence);
  const plan = makePlan(inputs.business);
  const whole = wholeBusiness(inputs, analysis, plan, portfolio?.beside);
  const report: Reported = {
    ...settled,
    portfolio,
    analysis,
    confidence,
    saving:
      input.saving === undefined ? savingOfAll(inputs, analysis, { beside: whole.beside }) : input.saving,
    transition: input.transition ?? transitionOf(inputs, analysis, plan, whole.beside),
    register: input.register ?? riskRegister(inputs, analysis, presetOf(inputs)),
  };
  const calculation = buildCalculation(inputs, analysis.areas, whole, workbook);
  const { sheet: assumptions, changed } = buildAssumptions(report, calculation);
  const fulfilment = analysis.areas.find(({ area }) => area === "fulfilment");
  return [
    buildRecommendation(report, whole, calculation, noticeOf(calculation, changed)),
    buildComparison(analysis.areas, calculation),
    ...(isAsked(report.sheets, "fulfilment") && fulfilment && whole.plan.orders[0]! > 0
      ? [buildFulfilment(inputs, fulfilment, analysis, calculation, whole.plan, report.madeOn)]
      : []),
    ...(portfolio && isAsked(report.sheets, "commitments") ? [buildCommitments(portfolio)] : []),
    ...(isAsked(report.sheets, "transition")
      ? [buildTransition({ ...report, whole, calculation, changed })]
      : []),
    ...(isAsked(report.sheets, "sensitivity")
      ? [buildSensitivity(analysis.areas, confidence, calculation, report.madeOn, scenariosOf(report))]
      : []),
    calculation.sheet,
    assumptions,
  ];
}

/** The workbook's scenarios beside it as it stands; nothing where the report is of one of them. */
function scenariosOf({ inputs, analysis, chosen = [], scenario }: Reported): ScenarioOutcome[] {
  return scenario ? [] : scenarioTable(inputs, analysis, { preset: presetOf(inputs), chosen });
}

/** What a reader must know before he reads a figure: a Horizon longer than the sheets, inputs that have changed. */
function noticeOf({ tooLong }: Calculation, changed: string): string {
  return `TRIM(${tooLong}&" "&IF(${changed},"${CHANGED}",""))`;
}
