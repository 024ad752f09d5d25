import { withLikeForLike } from "../../core/likeForLike";
import type { Inputs, Problem } from "../../core/model";
import type { Analysis } from "../../core/results";
import { readChecklist } from "../reading/checklist";
import type { WorkbookValues } from "../values";

/** The analysis held against the workbook's checklist (withLikeForLike), and what is wrong with that. */
export function heldAlike(
  workbook: WorkbookValues,
  inputs: Inputs,
  analysis: Analysis,
): { readonly analysis: Analysis; readonly problems: readonly Problem[] } {
  const { answers, problems } = readChecklist(workbook, inputs);
  return { analysis: withLikeForLike(inputs, analysis, answers), problems };
}
