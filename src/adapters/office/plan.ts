import type { SheetModel } from "../../sheets/model";
import { PortError, type WriteOptions } from "../../sheets/port";
import { failureWith, portError } from "./failures";
import { parseReference, renamedSheet, type Renaming } from "./references";
import type { SheetSurvey, Survey } from "./survey";

/** A sheet to be written. */
export interface Target {
  readonly sheet: SheetModel;
  /** An earlier report's sheet that it takes the place of. */
  readonly replaces: SheetSurvey | null;
}

/** Excel's longest name of a sheet. */
const LONGEST_NAME = 31;
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * Where each sheet goes: a place of its own, or in the place of an earlier one of Footing's. With "beside", and an
 * earlier one there, the whole set gets names with the date.
 *
 * @param today ISO date
 * @throws PortError: a name is the user's own, or sheets cannot be added or changed
 */
export function planOf(
  found: Survey,
  sheets: readonly SheetModel[],
  { marked }: Pick<WriteOptions, "marked">,
  today: string,
): Target[] {
  if (found.protected) throw portError(failureWith("AccessDenied", "Workbook structure is protected"));
  const earlier = (name: string): SheetSurvey | undefined => found.sheets.find((own) => same(own.name, name));
  for (const { name } of sheets) {
    const there = earlier(name);
    if (there && there.mark === "") throw taken("sheet", name, there.hidden);
  }
  const present = sheets.some(({ name }) => earlier(name));
  const written = present && marked === "beside" ? dated(found, sheets, today) : sheets;
  const targets = written.map((sheet) => ({ sheet, replaces: earlier(sheet.name) ?? null }));
  for (const { replaces } of targets)
    if (replaces?.protected)
      throw new PortError(
        "denied",
        `The sheet "${replaces.name}" is protected. Take the protection off (Review, Unprotect Sheet) or delete the sheet, then try again.`,
      );
  checkNames(found, targets);
  return targets;
}

const HOW_TO_RENAME = {
  sheet: "Rename that sheet",
  table: "Rename that table (Table Design, Table Name)",
  name: "Rename it (Formulas, Name Manager)",
} as const;

function taken(what: keyof typeof HOW_TO_RENAME, name: string, hidden = false): PortError {
  return new PortError(
    "name taken",
    `The workbook has a ${hidden ? "hidden " : ""}${what} "${name}" of its own, and it is left as it is. ${HOW_TO_RENAME[what]}, then try again.`,
  );
}

/** Tables and names must be free, or those of sheets that are replaced. */
function checkNames(found: Survey, targets: readonly Target[]): void {
  const replaced = new Set(targets.flatMap(({ replaces }) => replaces?.id ?? []));
  const tables = found.sheets
    .filter(({ id }) => !replaced.has(id))
    .flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const names = found.names.filter(
    ({ ofWorkbook, formula }) => ofWorkbook && !targets.some((target) => isOf(formula, target)),
  );
  for (const { sheet } of targets)
    for (const { name } of [...sheet.tables, ...sheet.names]) {
      if (tables.some((other) => same(other, name))) throw taken("table", name);
      if (names.some((other) => same(other.name, name))) throw taken("name", name);
    }
}

/** Whether a name stands for cells of the sheet that a target replaces. */
function isOf(formula: string, { replaces }: Target): boolean {
  const bare = formula.replace(/^=/, "").replace(/^([^'!]+)!/, "'$1'!");
  const sheet = parseReference(bare)?.sheet;
  return replaces !== null && sheet !== undefined && same(sheet, replaces.name);
}

/** The sheets under names with the date, and a number where those are there too; all of them alike. */
function dated(found: Survey, sheets: readonly SheetModel[], today: string): SheetModel[] {
  const used = new Set(found.sheets.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const ending = ` ${today}${number === 1 ? "" : ` (${number})`}`;
    const names = sheets.map(({ name }) => withEnding(name, ending));
    if (names.some((name) => used.has(name.toLowerCase()))) continue;
    const renaming: Renaming = {
      sheets: new Map(sheets.map(({ name }, index) => [name.toLowerCase(), names[index]!])),
      words: new Map(
        sheets
          .flatMap((sheet) => [...sheet.tables, ...sheet.names])
          .map(({ name }) => [name.toLowerCase(), name + ending.replace(/\W+/g, "_").replace(/_$/, "")]),
      ),
    };
    return sheets.map((sheet) => renamedSheet(sheet, renaming));
  }
}

/** A name with an ending; where that is too long, without its first words. */
function withEnding(name: string, ending: string): string {
  const room = LONGEST_NAME - ending.length;
  let rest = name;
  while (rest.length > room && rest.includes(" ")) rest = rest.slice(rest.indexOf(" ") + 1);
  return rest.slice(0, room) + ending;
}
