import type { SheetModel } from "../model";
import type { StyleName } from "../styles";
import { cell, headingCells, rowCells, sheet, type RowOf } from "./cells";
import { SCENARIO_HEADINGS, type ScenarioColumn } from "./headings";

export type ScenarioRowCells = RowOf<ScenarioColumn>;

const HEADING_ROW = 4;

/** The example's numbers are fractions; its factors are texts such as x 0.7. */
const valueStyle =
  (value: unknown) =>
  (column: string, style: StyleName): StyleName =>
    column === "value" && typeof value === "number" ? "inputPercent" : style;

/** The sheet Scenarios: named sets of changes, a row a change. */
export function scenariosSheet(rows: readonly ScenarioRowCells[]): SheetModel {
  return sheet(
    {
      name: "Scenarios",
      cells: [
        [cell("Scenarios", "title")],
        [
          cell(
            "What if? Rows with the same name are made together. A number replaces the value; x 0.7 multiplies it. A line is named as Line or Option: Line.",
            "text",
          ),
        ],
        [{ ...cell("Back to Start", "link"), link: "'Start'!A1" }],
        [],
        headingCells(SCENARIO_HEADINGS),
        ...rows.map((row) => rowCells(SCENARIO_HEADINGS, row, valueStyle(row.value))),
      ],
      columns: SCENARIO_HEADINGS.map(({ width }) => ({ width })),
      tables: [
        {
          name: "Scenarios",
          range: {
            top: HEADING_ROW,
            left: 0,
            bottom: HEADING_ROW + rows.length,
            right: SCENARIO_HEADINGS.length - 1,
          },
        },
      ],
      freeze: { rows: HEADING_ROW + 1, columns: 1 },
    },
    `${HEADING_ROW + 1}:${HEADING_ROW + 1}`,
  );
}
