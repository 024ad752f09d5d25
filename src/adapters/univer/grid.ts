import {
  CommandType,
  ICommandService,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import {
  FormulaDataModel,
  SetFormulaCalculationNotificationMutation,
  SetSuperTableMutation,
  type FormulaExecutedStateType,
  type ISetFormulaCalculationNotificationMutation,
  type ISuperTable,
} from "@univerjs/engine-formula";
import {
  ScrollToCellOperation,
  SetRangeValuesMutation,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { cellAddress } from "../../sheets/address";
import { showArrays } from "./arrays";
import { forgetChanges, noteChanges, nothingChanged } from "./changed";
import { fold, foldsOf, isFolded, type Folds } from "./folds";
import { hasFormulas, isFormula } from "./formulas";
import { registerFunctions, reasonKey, type Reasons } from "./functions";
import type { Grid, GridOptions } from "./gridTypes";
import { guard } from "./guard";
import { pasteText, takePastes } from "./paste";
import { gridRange, rangeOf } from "./places";
import type { Snapshot } from "./snapshot";
import { rowsOf } from "./mutations";
import { keepConditionsOutOfCells, repairFormulas } from "./repairs";
import { keepNames, wakeTabs } from "./sheetTabs";
import { filledPlaces, restingFormula, standingCell, type Standing } from "./standing";
import { readTables, type GridTable } from "./tables";
import { typingOf } from "./typed";
import { readTyping, typedCell } from "./typing";
import { startUniver } from "./univer";

/**
 * Univer keeps parsed formulas by workbook and text for as long as the page lives, and a workbook's tables beyond its
 * end: under a name that was there before, tables would lie where the former workbook had them.
 */
let books = 0;

/** Starts the grid in an element of the page, without a workbook. */
export function startGrid({ container, dark, functions, errorOf, events }: GridOptions): Grid {
  repairFormulas();
  const { univer, api, focus } = startUniver(container, dark);
  const injector = univer.__getInjector();
  keepConditionsOutOfCells(injector);
  const commands = injector.get(ICommandService);
  const reasons: Reasons = new Map();
  const changed = nothingChanged();
  let book: Workbook | null = null;
  let bookId = "";
  let shown: Snapshot | null = null;
  let registered = false;
  let formulas = false;
  let folds: ReadonlyMap<string, Folds> = new Map();
  let typing = typingOf(".", LANGUAGE);
  let tables: readonly GridTable[] = [];

  const sheetNamed = (name: string): Worksheet | null => book?.getSheetBySheetName(name) ?? null;
  const headingsOf = ({ sheet, range }: Snapshot["tables"][number]): string[] =>
    Array.from({ length: range.right - range.left + 1 }, (_, at) =>
      String(sheetNamed(sheet)?.getCellRaw(range.top, range.left + at)?.v ?? ""),
    );
  const isFoldedNow = (name: string): boolean | null => {
    const [worksheet, inside] = [sheetNamed(name), folds.get(name)];
    return worksheet && inside ? isFolded(inside, worksheet) : null;
  };
  const standing = (): Standing | null => book && shown && { injector, book, shown, changed };

  guard(commands, (id) => {
    events.onRefused();
    wakeTabs(injector, book, id);
  });
  keepNames(container, injector, () => bookId, events.onRefused);
  takePastes(commands, (text) => {
    const sheet = api.getWorkbook(bookId)?.getActiveSheet();
    const range = sheet?.getActiveRange()?.getRange();
    if (book && sheet && range) pasteText(commands, book, sheet.getSheet(), range, text, typing);
  });
  commands.onCommandExecuted(({ id, type, params }, options) => {
    if (id === SetRangeValuesMutation.id) {
      const values = params as ISetRangeValuesMutationParams;
      const calculated = options?.["fromFormula"] === true;
      const sheet = book?.getSheetBySheetId(values.subUnitId)?.getName();
      const addresses = sheet === undefined ? [] : noteChanges(changed, sheet, values, calculated);
      if (sheet !== undefined && !calculated && addresses.length > 0) {
        formulas ||= rowsOf(values).some(([, cells]) => cells.some(([, cell]) => isFormula(cell)));
        events.onEdit(sheet, addresses);
      }
    } else if (id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = params as ISetFormulaCalculationNotificationMutation;
      // One that was stopped begins anew.
      if (functionsExecutedState !== undefined && functionsExecutedState !== STOPPED) events.onCalculated();
    } else if (type === CommandType.OPERATION && LOOKS.has(id)) events.onLook();
  });

  return {
    edited: changed.edited,
    recalculated: changed.recalculated,
    show: (snapshot, decimal = ".") => {
      typing = typingOf(decimal, LANGUAGE);
      if (book) api.disposeUnit(bookId);
      bookId = `book${++books}-`;
      shown = snapshot;
      forgetChanges(changed);
      reasons.clear();
      formulas = hasFormulas(snapshot);
      folds = new Map(Object.values(snapshot.data.sheets).map((data) => [data.name ?? "", foldsOf(data)]));
      book = univer.createUnit(UniverInstanceType.UNIVER_SHEET, { ...snapshot.data, id: bookId });
      if (!registered) {
        registerFunctions(injector, functions, errorOf, reasons);
        readTyping(injector, () => typing);
        readTables(injector, () => tables);
      }
      registered = true;
      tables = snapshot.tables.map((table) => ({ ...table, headings: headingsOf(table) }));
      for (const { name, range, sheet, headings } of tables) {
        const worksheet = sheetNamed(sheet);
        if (!worksheet) continue;
        const reference: ISuperTable = {
          sheetId: worksheet.getSheetId(),
          titleMap: new Map(headings.map((heading, at) => [heading, at])),
          range: gridRange(range),
        };
        commands.syncExecuteCommand(SetSuperTableMutation.id, { unitId: bookId, tableName: name, reference });
      }
      showArrays(injector.get(FormulaDataModel), bookId, snapshot, (name) => sheetNamed(name)?.getSheetId());
      const first = sheetNamed(snapshot.active);
      if (first) api.getWorkbook(bookId)?.setActiveSheet(first.getSheetId());
    },
    cell: (sheet, row, column) => {
      const now = standing();
      return now ? standingCell(now, sheet, row, column) : { value: null };
    },
    version: (sheet) => changed.versions.get(sheet) ?? 0,
    calculates: () => formulas,
    filled: (sheet) => {
      const now = standing();
      return now ? filledPlaces(now, sheet) : new Set();
    },
    sharing: (sheet, place) => shown?.shared[sheet]?.find(([first]) => first === place)?.slice(1) ?? [],
    reveal: (sheet, address) => {
      // Sheets are told apart as Excel tells them: b2 of business is B2 of Business.
      const name =
        book
          ?.getSheets()
          .find((each) => key(each.getName()) === key(sheet))
          ?.getName() ?? "";
      const worksheet = api.getWorkbook(bookId)?.getSheetByName(name);
      const range = rangeOf(address.toUpperCase());
      if (!worksheet || !range || worksheet.isSheetHidden()) return false;
      const { top, left, bottom, right } = range;
      const inside = folds.get(name);
      if (inside && (inside.columns.includes(left) || inside.rows.includes(top)))
        fold(commands, inside, worksheet.getSheet(), false);
      worksheet.activate();
      worksheet.getRange(top, left, bottom - top + 1, right - left + 1).activate();
      const cell = { startRow: top, endRow: top, startColumn: left, endColumn: left };
      commands.syncExecuteCommand(ScrollToCellOperation.id, { unitId: bookId, range: cell });
      return true;
    },
    turn: async (by) => {
      await api.getActiveWorkbook()?.endEditingAsync(true);
      const sheets = (api.getWorkbook(bookId)?.getSheets() ?? []).filter((each) => !each.isSheetHidden());
      const here = api.getWorkbook(bookId)?.getActiveSheet()?.getSheetId();
      sheets[sheets.findIndex((each) => each.getSheetId() === here) + by]?.activate();
    },
    selected: () => {
      const sheet = api.getWorkbook(bookId)?.getActiveSheet();
      const range = sheet?.getActiveRange();
      const row = range?.getRow() ?? 0;
      const column = range?.getColumn() ?? 0;
      const name = sheet?.getSheetName() ?? "";
      const now = standing();
      return {
        sheet: name,
        address: cellAddress(row, column),
        resting: now ? restingFormula(now, name, row, column) : "",
        folded: isFoldedNow(name),
        reason: reasons.get(reasonKey(sheet?.getSheetId() ?? "", row, column)) ?? "",
      };
    },
    fold: (on) => {
      const name = api.getWorkbook(bookId)?.getActiveSheet()?.getSheetName() ?? "";
      const [worksheet, inside] = [sheetNamed(name), folds.get(name)];
      if (worksheet && inside) fold(commands, inside, worksheet, on);
      events.onLook();
    },
    reportIsOlder: () =>
      Object.keys(shown?.resting ?? {}).length > 0 &&
      [...changed.edited.keys()].some((sheet) => shown?.resting[sheet] === undefined),
    type: (sheet, address, text) => {
      const range = api.getWorkbook(bookId)?.getSheetByName(sheet)?.getRange(address);
      const cell = sheetNamed(sheet)?.getCellRaw(range?.getRow() ?? 0, range?.getColumn() ?? 0);
      const number = book && typedCell(text, book, cell, typing);
      range?.setValue(text.startsWith("=") ? { f: text } : (number ?? text));
    },
    focus,
    setDark: (on) => api.toggleDarkMode(on),
    endEditing: async () => {
      await api.getActiveWorkbook()?.endEditingAsync(true);
    },
    dispose: () => univer.dispose(),
  };
}

const key = (sheet: string): string => sheet.toLowerCase();

/** Operations after which another cell is looked at. */
const LOOKS = new Set([
  "sheet.operation.set-selections",
  "sheet.operation.set-worksheet-active",
  "sheet.operation.set-worksheet-activate",
]);
/** The computer's language. */
const LANGUAGE = new Intl.DateTimeFormat().resolvedOptions().locale;
const STOPPED: FormulaExecutedStateType = 1;
