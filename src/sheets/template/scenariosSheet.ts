import type { SheetModel } from "../model";
import type { RowOf } from "./cells";
import { SCENARIO_HEADINGS, type ScenarioColumn } from "./headings";
import { tableSheet } from "./tableSheet";

export type ScenarioRowCells = RowOf<ScenarioColumn>;

/** The sheet Scenarios: named sets of changes, a row a change. */
export function scenariosSheet(rows: readonly ScenarioRowCells[]): SheetModel {
  return tableSheet({
    name: "Scenarios",
    lead: "What if? Rows with the same name are made together. A number replaces the value; x 0.7 multiplies it. A line is named as Line or Option: Line.",
    headings: SCENARIO_HEADINGS,
    rows,
    // The example's numbers are fractions; its factors are texts such as x 0.7.
    styleOf: ({ value }, column, style) =>
      column === "value" && typeof value === "number" ? "inputPercent" : style,
  });
}
