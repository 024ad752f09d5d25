import { decidePortfolio } from "../../core/advice/portfolio";
import { allConfidence, withVerdicts, type DecisionConfidence } from "../../core/confidence";
import type { Chosen } from "../../core/advice/decision";
import type { Inputs, Problem } from "../../core/model";
import type { Analysis } from "../../core/results";
import type { SheetModel } from "../model";
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
import { isAsked, type SheetChoice } from "./names";
import { buildRecommendation } from "./recommendation";
import { buildSensitivity } from "./sensitivity";
import { buildTransition } from "./transition";

/** What a report is made of. */
export interface ReportInput {
  readonly inputs: Inputs;
  readonly problems: readonly Problem[];
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
}

/** A report's input with what several of its sheets tell of it. */
export interface Reported extends ReportInput {
  readonly transition: Transition;
  readonly register: RiskRegister;
  readonly confidence: readonly DecisionConfidence[];
}

/** The report's sheets, Recommendation first; those by choice where they are asked for, Fulfilment where it is assessed. */
export function buildReport(input: ReportInput): SheetModel[] {
  const { inputs, workbook } = input;
  const confidence = input.confidence ?? allConfidence(inputs, input.analysis);
  const analysis = withVerdicts(input.analysis, confidence);
  const plan = makePlan(inputs.business);
  const whole = wholeBusiness(inputs, analysis, plan);
  const report: Reported = {
    ...input,
    analysis,
    confidence,
    transition: transitionOf(inputs, analysis, plan),
    register: riskRegister(inputs, analysis, presetOf(inputs)),
  };
  const calculation = buildCalculation(inputs, analysis.areas, whole, workbook);
  const { sheet: assumptions, changed } = buildAssumptions(report, calculation);
  const portfolio = isAsked(report.sheets, "commitments")
    ? decidePortfolio(inputs, analysis, { chosen: input.chosen ?? [] })
    : null;
  const fulfilment = analysis.areas.find(({ area }) => area === "fulfilment");
  return [
    buildRecommendation(report, whole, calculation, noticeOf(calculation, changed)),
    buildComparison(analysis.areas, calculation),
    ...(isAsked(report.sheets, "fulfilment") && fulfilment && whole.plan.orders[0]! > 0
      ? [buildFulfilment(inputs, fulfilment, analysis, calculation, whole.plan, report.madeOn)]
      : []),
    ...(portfolio ? [buildCommitments(portfolio)] : []),
    ...(isAsked(report.sheets, "transition")
      ? [buildTransition({ ...report, whole, calculation, changed })]
      : []),
    ...(isAsked(report.sheets, "sensitivity")
      ? [buildSensitivity(analysis.areas, confidence, calculation, report.madeOn)]
      : []),
    calculation.sheet,
    assumptions,
  ];
}

/** What a reader must know before he reads a figure: a Horizon longer than the sheets, inputs that have changed. */
function noticeOf({ tooLong }: Calculation, changed: string): string {
  return `TRIM(${tooLong}&" "&IF(${changed},"${CHANGED}",""))`;
}
