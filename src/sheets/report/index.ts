import type { Chosen } from "../../core/advice/decision";
import type { Inputs, Problem } from "../../core/model";
import type { Analysis } from "../../core/results";
import type { SheetModel } from "../model";
import type { WorkbookValues } from "../values";
import { makePlan } from "../../core/costs/plan";
import { wholeBusiness } from "../../core/commitments";
import { buildAssumptions, CHANGED } from "./assumptions";
import { buildCalculation, type Calculation } from "./calculation";
import { buildComparison } from "./comparison";
import { buildFulfilment } from "./fulfilment";
import { buildRecommendation } from "./recommendation";

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
  readonly sheets: "default" | "all";
}

/** The report's sheets, Recommendation first. "all" adds Fulfilment where that area is assessed. */
export function buildReport(report: ReportInput): SheetModel[] {
  const { inputs, analysis, workbook } = report;
  const whole = wholeBusiness(inputs, analysis, makePlan(inputs.business));
  const calculation = buildCalculation(inputs, analysis.areas, whole, workbook);
  const { sheet: assumptions, changed } = buildAssumptions(report, calculation);
  const fulfilment = analysis.areas.find(({ area }) => area === "fulfilment");
  return [
    buildRecommendation(report, whole, calculation, noticeOf(calculation, changed)),
    buildComparison(analysis.areas, calculation),
    ...(report.sheets === "all" && fulfilment && whole.plan.orders[0]! > 0
      ? [buildFulfilment(inputs, fulfilment, analysis, calculation, whole.plan, report.madeOn)]
      : []),
    calculation.sheet,
    assumptions,
  ];
}

/** What a reader must know before he reads a figure: a Horizon longer than the sheets, inputs that have changed. */
function noticeOf({ tooLong }: Calculation, changed: string): string {
  return `TRIM(${tooLong}&" "&IF(${changed},"${CHANGED}",""))`;
}
