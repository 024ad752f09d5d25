import { writeSheets } from "../../src/adapters/xlsx";
import type { Scalar, SheetModel } from "../../src/sheets/model";

/** A plain sheet of values, as a user would type it. */
export function sheetOf(name: string, rows: readonly (readonly Scalar[])[]): SheetModel {
  return {
    name,
    mark: "",
    tabColor: "",
    columns: [],
    rows: [],
    cells: rows.map((row) => row.map((value) => (value === null ? null : { value }))),
    merges: [],
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    names: [],
    freeze: { rows: 0, columns: 0 },
    gridlines: true,
    zoom: 100,
    print: {
      orientation: "portrait",
      paper: "A4",
      fitWidth: 1,
      fitHeight: 0,
      titleRows: "",
      footer: "",
      breaks: [],
    },
  };
}

/** The bytes of a workbook of such sheets. */
export async function workbookOf(
  sheets: { readonly [name: string]: readonly (readonly Scalar[])[] },
  example = false,
): Promise<Uint8Array> {
  return writeSheets(
    null,
    Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows)),
    { example },
  );
}
