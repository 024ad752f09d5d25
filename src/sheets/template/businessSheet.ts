import { cellAddress } from "../address";
import type { SheetModel } from "../model";
import type { StyleName } from "../styles";
import { isSeldom, itemStyle, type BusinessRowCells } from "./businessRows";
import { cell, headingCells, rowCells, sheet } from "./cells";
import { BUSINESS_HEADINGS, EXAMPLE_HEADINGS, type BusinessColumn, type Heading } from "./headings";
import { BUSINESS_LISTS, tableValidations, validation, VALUE_PROPOSITION_LIST } from "./validations";

const HEADING_ROW = 4;
const VALUES: ReadonlySet<string> = new Set(["value", "low", "high"]);

/** The sheet Business: its table, with greyed examples beside where it is empty. */
export function businessSheet(rows: readonly BusinessRowCells[], { empty }: { empty: boolean }): SheetModel {
  const headings: readonly Heading<BusinessColumn | "example" | "exampleFrom">[] = empty
    ? [...BUSINESS_HEADINGS, ...EXAMPLE_HEADINGS]
    : BUSINESS_HEADINGS;
  const looksOf =
    (item: string) =>
    (column: string, style: StyleName): StyleName =>
      VALUES.has(column) ? itemStyle(item) : style;
  const top = HEADING_ROW + 1;
  const bottom = HEADING_ROW + rows.length;
  const proposition = rows.findIndex(({ item }) => item === "Value proposition");
  return sheet(
    {
      name: "Business",
      cells: [
        [cell("Business", "title")],
        [
          cell(
            "What all areas share. Only Orders per month and Discount rate are needed at first; any row that you add can be the Driver of a cost line.",
            "text",
          ),
        ],
        [{ ...cell("Back to Start", "link"), link: "'Start'!A1" }],
        [],
        headingCells(headings),
        ...rows.map((row) => rowCells(headings, row, looksOf(row.item))),
      ],
      columns: headings.map(({ width }) => ({ width })),
      rows: rows.flatMap((row, index) =>
        isSeldom(row) ? [{ row: top + index, hidden: true, level: 1 }] : [],
      ),
      tables: [
        { name: "Business", range: { top: HEADING_ROW, left: 0, bottom, right: headings.length - 1 } },
      ],
      conditionalFormats: [
        { range: `B${top + 1}:F${bottom + 1}`, formula: `B${top + 1}="?"`, style: "caution" },
      ],
      validations: [
        ...tableValidations(BUSINESS_HEADINGS, BUSINESS_LISTS, { top, bottom, left: 0 }),
        ...(proposition < 0 ? [] : [validation(cellAddress(top + proposition, 1), VALUE_PROPOSITION_LIST)]),
      ],
      freeze: { rows: HEADING_ROW + 1, columns: 1 },
    },
    `${HEADING_ROW + 1}:${HEADING_ROW + 1}`,
  );
}
