import { presetOf } from "../../../core/areas";
import { scenarioTable, scenarioWords } from "../../../core/scenarioTable";
import { inForce } from "../fixed";
import type { Work } from "./kinds";

/** The workbook's scenarios side by side; none while the answer is of one of them. */
export const work: Work<"scenarios"> = ({ inputs, analysis, question }) => {
  if (question.scenario !== undefined) return [];
  const settings = { preset: presetOf(inputs), chosen: inForce(question.chosen ?? [], inputs) };
  return scenarioTable(inputs, analysis, settings).map((outcome) => ({
    ...outcome,
    says: scenarioWords(outcome),
  }));
};
