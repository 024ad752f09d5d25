import type { Answer, ReportOptions } from "../../src/analyze";
import { allConfidence, savingOfAll } from "../../src/core/confidence";
import type { SheetModel } from "../../src/sheets/model";
import { buildReport, settledInput } from "../../src/sheets/report";
import type { WorkbookValues } from "../../src/sheets/values";

/** As many points as the first, coarse answer of the pane takes. */
const FEW = 64;

/**
 * The report's sheets as `report` makes them, but from few trials: they take nine tenths of its time, and no formula hangs
 * on how many there are.
 */
export function reportOfFewTrials(
  answer: Answer,
  workbook: WorkbookValues,
  { today, fileName, orders, sheets = "default" }: ReportOptions,
): SheetModel[] {
  const input = settledInput({
    ...answer,
    workbook,
    madeOn: today,
    fileName,
    sheets,
    ...(orders === undefined ? {} : { orders }),
  });
  const confidence = allConfidence(input.inputs, input.analysis, { points: FEW });
  const saving = savingOfAll(input.inputs, input.analysis, { points: FEW });
  return buildReport({ ...input, confidence, saving });
}
