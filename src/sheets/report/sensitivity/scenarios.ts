import { scenarioWords, type ScenarioOutcome } from "../../../core/scenarioTable";
import { cell, headings, row, section } from "../commitments/block";
import { say, type Sensitivity } from "./page";

/** The workbook's scenarios side by side, and what would then be recommended; nothing where there is none. */
export function writeScenarios(sheet: Sensitivity, scenarios: readonly ScenarioOutcome[]): void {
  if (scenarios.length === 0) return;
  section(sheet, "Scenarios side by side, money a year");
  headings(sheet, ["Scenario", "Today's options", "Recommended now", "Recommended then", "Change"]);
  for (const { scenario, today, kept, best } of scenarios)
    row(sheet, [
      scenario,
      today === null ? cell("not marked", "noteRight") : cell(today, "money"),
      cell(kept, "money"),
      cell(best, "money"),
      cell(best - kept, "money"),
    ]);
  for (const outcome of scenarios) say(sheet, scenarioWords(outcome));
}
