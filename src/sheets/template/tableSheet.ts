import type { SheetModel } from "../model";
import type { StyleName } from "../styles";
import { cell, headingCells, rowCells, sheet, type RowOf } from "./cells";
import type { Heading } from "./headings";
import { tableValidations, type ListRule } from "./validations";

const HEADING_ROW = 4;

interface TableSheet<Column extends string> {
  readonly name: string;
  /** The name of its table; left out: the sheet's. */
  readonly tableName?: string;
  readonly lead: string;
  readonly headings: readonly Heading<Column>[];
  readonly rows: readonly RowOf<Column>[];
  readonly lists?: { readonly [C in Column]?: ListRule };
  /** The look of a cell where it is not its column's. */
  readonly styleOf?: (row: RowOf<Column>, column: Column, style: StyleName) => StyleName;
}

/** A sheet that holds one table and a line about it. */
export function tableSheet<Column extends string>(table: TableSheet<Column>): SheetModel {
  const { name, tableName = name, lead, headings, rows, lists = {} } = table;
  const { styleOf = (_row, _column, style) => style } = table;
  const top = HEADING_ROW + 1;
  const bottom = HEADING_ROW + rows.length;
  return sheet(
    {
      name,
      cells: [
        [cell(name, "title")],
        [cell(lead, "text")],
        [{ ...cell("Back to Start", "link"), link: "'Start'!A1" }],
        [],
        headingCells(headings),
        ...rows.map((row) => rowCells(headings, row, (column, style) => styleOf(row, column, style))),
      ],
      columns: headings.map(({ width }) => ({ width })),
      tables: [{ name: tableName, range: { top: HEADING_ROW, left: 0, bottom, right: headings.length - 1 } }],
      validations: tableValidations(headings, lists, { top, bottom, left: 0 }),
      freeze: { rows: top, columns: 1 },
    },
    `${top}:${top}`,
  );
}
