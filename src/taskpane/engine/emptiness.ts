import { AREAS } from "../../core/areas";
import type { SheetValues } from "../../sheets/values";
import type { AreaSheet } from "./findings";

/** Whether nothing at all stands in the workbook. */
export function isEmptyWorkbook(sheets: readonly SheetValues[]): boolean {
  return sheets.every(
    ({ cells, tables, mark }) =>
      mark === "" &&
      tables.length === 0 &&
      cells.every((row) => row.every((cell) => cell === null || cell === "")),
  );
}

/** Names of the cost sheets that the workbook does not have yet and could take without a clash of names. */
export function missingSheets(
  sheets: readonly SheetValues[],
  found: readonly AreaSheet[],
  businessSheet: string,
): string[] {
  const sheetNames = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const tableNames = new Set(sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())));
  const free = (sheet: string, table: string): boolean =>
    !sheetNames.has(sheet.toLowerCase()) && !tableNames.has(table.toLowerCase());
  const areas = AREAS.filter(
    ({ id, name, tableName }) =>
      found.some(({ area, sheet }) => area === id && sheet === "") && free(name, tableName),
  ).map(({ name }) => name);
  return businessSheet === "" && free("Business", "Business") ? ["Business", ...areas] : areas;
}
