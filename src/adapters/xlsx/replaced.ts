import type { SheetModel } from "../../sheets/model";
import { tablesOf } from "./graft";
import { markOf } from "./marks";
import type { Parts } from "./parts";
import { definedNames, listedSheets } from "./workbookPart";

/** A sheet, table or name of the user's that has the name of one that is to be written: it is never touched. */
export class NameTaken extends Error {}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * Places of the workbook's sheets that are replaced: those with the name of a sheet that is to be written and with
 * Footing's mark.
 *
 * @param xml the workbook part
 * @throws NameTaken where such a sheet is the user's own
 */
export function replacedSheets(xml: string, sheets: readonly SheetModel[]): number[] {
  const marked = new Set(
    definedNames(xml).flatMap(({ name, refersTo, sheet }) =>
      sheet !== undefined && markOf(name, refersTo) !== "" ? sheet : [],
    ),
  );
  return listedSheets(xml).flatMap(({ name, hidden }, place) => {
    if (!sheets.some((sheet) => same(sheet.name, name))) return [];
    if (!marked.has(place))
      throw new NameTaken(
        `The workbook has a ${hidden ? "hidden " : ""}sheet "${name}" of its own, and it is left as it is. Rename that sheet and try again.`,
      );
    return place;
  });
}

/**
 * Checks that tables and names to be written have names of their own. A name of an earlier report's, one that stands
 * for cells of a replaced sheet, may be taken.
 *
 * @param parts the package without the replaced sheets
 * @param replaced names of the replaced sheets
 * @throws NameTaken
 */
export function checkNames(
  parts: Parts,
  xml: string,
  sheets: readonly SheetModel[],
  replaced: readonly string[],
): void {
  const tables = tablesOf(parts).map(({ name }) => name);
  const names = definedNames(xml).filter(
    ({ sheet, refersTo }) => sheet === undefined && !refersToSheet(refersTo, replaced),
  );
  for (const wanted of sheets.flatMap((sheet) => [...sheet.tables, ...sheet.names].map(({ name }) => name))) {
    if (tables.some((name) => same(name, wanted)))
      throw new NameTaken(
        `The workbook has a table "${wanted}" of its own, and it is left as it is. Rename that table (Table Design, Table Name) and try again.`,
      );
    if (names.some(({ name }) => same(name, wanted)))
      throw new NameTaken(
        `The workbook has a name "${wanted}" of its own, and it is left as it is. Rename it (Formulas, Name Manager) and try again.`,
      );
  }
}

/** Whether a name stands for cells of one of these sheets. */
export const refersToSheet = (refersTo: string, sheets: readonly string[]): boolean =>
  sheets.some((sheet) =>
    [`${sheet}!`, `'${sheet.replace(/'/g, "''")}'!`].some((start) =>
      refersTo.toLowerCase().startsWith(start.toLowerCase()),
    ),
  );
