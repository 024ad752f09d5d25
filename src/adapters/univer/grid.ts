import {
  CommandType,
  ICommandService,
  UniverInstanceType,
  type ICellData,
  type Workbook,
  type Worksheet,
  type IRange,
  type Nullable,
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
import { fold, foldsOf, isFolded, type Folds } from "./folds";
import { hasFormulas, isFormula } from "./formulas";
import { registerFunctions, reasonKey, type Reasons } from "./functions";
import type { Grid, GridCell, GridOptions } from "./gridTypes";
import { guard } from "./guard";
import { pasteText, takePastes } from "./paste";
import { gridRange, placesIn, rangeOf } from "./places";
import type { Snapshot } from "./snapshot";
import { rowsOf } from "./mutations";
import { keepConditionsOutOfCells, repairFormulas } from "./repairs";
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
  const edited = new Map<string, Set<string>>();
  const recalculated = new Map<string, Set<string>>();
  const formatted = new Map<string, Set<string>>();
  let book: Workbook | null = null;
  let bookId = "";
  let shown: Snapshot | null = null;
  let registered = false;
  let formulas = false;
  let folds: ReadonlyMap<string, Folds> = new Map();
  let typing = typingOf(".", LANGUAGE);
  let tables: readonly GridTable[] = [];
  const versions = new Map<string, number>();

  const sheetNamed = (name: string): Worksheet | null => book?.getSheetBySheetName(name) ?? null;
  const headingsOf = ({ sheet, range }: Snapshot["tables"][number]): string[] =>
    Array.from({ length: range.right - range.left + 1 }, (_, at) =>
      String(sheetNamed(sheet)?.getCellRaw(range.top, range.left + at)?.v ?? ""),
    );
  const isFoldedNow = (name: string): boolean | null => {
    const [worksheet, inside] = [sheetNamed(name), folds.get(name)];
    return worksheet && inside ? isFolded(inside, worksheet) : null;
  };
  /** The formula of a report's cell; "" where it has none, or something was typed over it. */
  const resting = (sheet: string, row: number, column: number): string =>
    edited.get(sheet)?.has(`${row},${column}`) ? "" : (shown?.resting[sheet]?.[`${row},${column}`] ?? "");
  const note = (into: Map<string, Set<string>>, values: ISetRangeValuesMutationParams): string[] => {
    const sheet = book?.getSheetBySheetId(values.subUnitId);
    if (!sheet) return [];
    const name = sheet.getName();
    const places = into.get(name) ?? new Set();
    versions.set(name, (versions.get(name) ?? 0) + 1);
    const addresses: string[] = [];
    for (const [row, cells] of rowsOf(values))
      for (const [column] of cells) {
        places.add(`${row},${column}`);
        addresses.push(cellAddress(Number(row), Number(column)));
      }
    if (places.size > 0) into.set(name, places);
    return addresses;
  };

  guard(commands, events.onRefused);
  takePastes(commands, (text) => {
    const sheet = api.getWorkbook(bookId)?.getActiveSheet();
    const range = sheet?.getActiveRange()?.getRange();
    if (book && sheet && range) pasteText(commands, book, sheet.getSheet(), range, text, typing);
  });
  commands.onCommandExecuted(({ id, type, params }, options) => {
    if (id === SetRangeValuesMutation.id) {
      const values = params as ISetRangeValuesMutationParams;
      if (options?.["fromFormula"]) note(recalculated, values);
      else {
        const addresses = note(edited, values);
        note(formatted, withFormats(values));
        formulas ||= rowsOf(values).some(([, cells]) => cells.some(([, cell]) => isFormula(cell)));
        const sheet = book?.getSheetBySheetId(values.subUnitId)?.getName();
        if (sheet !== undefined && addresses.length > 0) events.onEdit(sheet, addresses);
      }
    } else if (id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = params as ISetFormulaCalculationNotificationMutation;
      // One that was stopped begins anew.
      if (functionsExecutedState !== undefined && functionsExecutedState !== STOPPED) events.onCalculated();
    } else if (type === CommandType.OPERATION && LOOKS.has(id)) events.onLook();
  });

  return {
    edited,
    recalculated,
    show: (snapshot, decimal = ".") => {
      typing = typingOf(decimal, LANGUAGE);
      if (book) api.disposeUnit(bookId);
      bookId = `book${++books}-`;
      shown = snapshot;
      edited.clear();
      formatted.clear();
      recalculated.clear();
      reasons.clear();
      versions.clear();
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
      const worksheet = sheetNamed(sheet);
      const raw = worksheet?.getCellRaw(row, column);
      const model = injector.get(FormulaDataModel);
      const sheetId = worksheet?.getSheetId() ?? "";
      const spilled = model.getArrayFormulaCellData()[bookId]?.[sheetId]?.[row]?.[column];
      const calculated = worksheet ? (model.getFormulaStringByCell(row, column, sheetId, bookId) ?? "") : "";
      const formula = calculated === "" ? resting(sheet, row, column) : calculated;
      const range = model.getArrayFormulaRange()[bookId]?.[sheetId]?.[row]?.[column];
      const pattern = (book && raw && book.getStyles().getStyleByCell(raw)?.n?.pattern) ?? undefined;
      const several = range && (range.endRow > range.startRow || range.endColumn > range.startColumn);
      return {
        value: valueOf(calculated === "" && raw?.v === undefined ? (spilled ?? raw) : raw),
        ...(pattern === undefined ? {} : { shownFormat: pattern }),
        ...(formatted.get(sheet)?.has(`${row},${column}`) ? { format: pattern ?? "General" } : {}),
        ...(formula === "" ? {} : { formula: formula.replace(/^=/, "") }),
        ...(several
          ? {
              spills: `${cellAddress(range.startRow, range.startColumn)}:${cellAddress(range.endRow, range.endColumn)}`,
            }
          : {}),
      };
    },
    version: (sheet) => versions.get(sheet) ?? 0,
    calculates: () => formulas,
    filled: (sheet) => {
      const sheetId = sheetNamed(sheet)?.getSheetId() ?? "";
      const now = injector.get(FormulaDataModel).getArrayFormulaRange()[bookId]?.[sheetId] ?? {};
      const places = new Set(Object.values(shown?.arrays[sheet] ?? {}).flatMap(placesIn));
      for (const row of Object.values(now))
        for (const range of Object.values(row ?? {}) as IRange[])
          for (const place of placesOfRange(range)) places.add(place);
      return places;
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
      return {
        sheet: name,
        address: cellAddress(row, column),
        resting: resting(name, row, column),
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
      [...edited.keys()].some((sheet) => shown?.resting[sheet] === undefined),
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

/** Those of some cells that got a number format. */
const withFormats = (values: ISetRangeValuesMutationParams): ISetRangeValuesMutationParams => ({
  ...values,
  cellValue: Object.fromEntries(
    rowsOf(values).map(([row, cells]) => [
      row,
      Object.fromEntries(cells.filter(([, cell]) => typeof cell?.s === "object" && cell.s !== null)),
    ]),
  ),
});

const key = (sheet: string): string => sheet.toLowerCase();

const placesOfRange = ({ startRow, startColumn, endRow, endColumn }: IRange): string[] =>
  placesIn(`${cellAddress(startRow, startColumn)}:${cellAddress(endRow, endColumn)}`);

/** Operations after which another cell is looked at. */
const LOOKS = new Set([
  "sheet.operation.set-selections",
  "sheet.operation.set-worksheet-active",
  "sheet.operation.set-worksheet-activate",
]);
const TRUTH = 3;
/** The computer's language. */
const LANGUAGE = new Intl.DateTimeFormat().resolvedOptions().locale;
const STOPPED: FormulaExecutedStateType = 1;

function valueOf(cell: Nullable<ICellData>): GridCell["value"] {
  const { v, t } = cell ?? {};
  if (v === undefined || v === null || v === "") return null;
  return t === TRUTH ? v === 1 || v === true || v === "1" : v;
}
