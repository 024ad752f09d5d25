import type { ICellData, IRowData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { dateToSerial, readXlsx, type Cell, type CellValue, type Sheet, type Workbook } from "hucre";
import type { TableValues } from "../../sheets/values";
import { lookPackage } from "../xlsx/lookPackage";
import { chartsOf, type SheetChart } from "./charts";
import { conditionsOf } from "./conditions";
import { shownFormula } from "./formulas";
import { heightsOf } from "./heights";
import { rangeOf } from "./places";
import { fontOf, styleTable } from "./styles";

/** A workbook as the grid draws it: plain data, so that a worker can make it. */
export interface Snapshot {
  readonly data: IWorkbookData;
  readonly tables: readonly (TableValues & { readonly sheet: string })[];
  /** Charts that are drawn beside the grid, by the name of their sheet. */
  readonly charts: { readonly [sheet: string]: readonly SheetChart[] };
  /** Formulas that stand in several cells of the file, by sheet: in the first cell as text, in the others by number. */
  readonly shared: { readonly [sheet: string]: readonly (readonly string[])[] };
  /** Array formulas of the file, by sheet and first cell: the cells they fill. */
  readonly arrays: { readonly [sheet: string]: { readonly [place: string]: string } };
  /** The sheet that is seen first. */
  readonly active: string;
}

/** Rows and columns of free room around what is there. */
const ROOM = { rows: 40, columns: 6, leastRows: 100, leastColumns: 26 };
const TEXT = 1;
const NUMBER = 2;
const TRUTH = 3;
const pixelsOfWidth = (characters: number): number => Math.round(characters * 7 + 5);
const pixelsOfHeight = (points: number): number => Math.round((points * 4) / 3);

/** Reads a workbook as the grid draws it. The file must be one that openWorkbook takes. */
export async function snapshotOf(bytes: Uint8Array): Promise<Snapshot> {
  const { file, sheetNames } = lookPackage(bytes);
  const options = { readStyles: true, sheets: ({ name }: { name: string }) => sheetNames.has(name) };
  // A picture or pivot that cannot be read must not keep the cells from being seen.
  const book = await readXlsx(bytes, options).catch(() => readXlsx(file, options));
  const theme = book.themeColors ?? [];
  const table = styleTable(theme);
  const since1904 = book.dateSystem === "1904";
  const sheets = book.sheets.map((sheet, index) =>
    sheetData(sheet, `sheet${index}`, table.nameOf, since1904),
  );
  const first = book.sheets[book.activeSheet ?? 0];
  const active =
    first && !first.hidden ? first : (book.sheets.find(({ hidden }) => !hidden) ?? book.sheets[0]);
  return {
    data: {
      id: "book",
      name: "",
      appVersion: "",
      locale: "enUS" as IWorkbookData["locale"],
      styles: table.styles,
      defaultStyle: {
        ff: fontOf(book.defaultFont?.name ?? "Calibri"),
        fs: book.defaultFont?.size ?? 11,
        vt: 3,
      },
      sheetOrder: sheets.map(({ id }) => id!),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id!, sheet])),
      resources: resourcesOf(book, theme),
    },
    tables: book.sheets.flatMap((sheet) => tablesOf(sheet).map((each) => ({ ...each, sheet: sheet.name }))),
    charts: Object.fromEntries(book.sheets.map((sheet) => [sheet.name, chartsOf(sheet)])),
    shared: Object.fromEntries(book.sheets.map((sheet) => [sheet.name, sharedOf(sheet)])),
    arrays: Object.fromEntries(book.sheets.map((sheet) => [sheet.name, arraysOf(sheet)])),
    active: active?.name ?? "",
  };
}

function sheetData(
  sheet: Sheet,
  id: string,
  styleName: (style: NonNullable<Cell["style"]>) => string,
  since1904: boolean,
): Partial<IWorksheetData> {
  const cellData: { [row: number]: { [column: number]: ICellData } } = {};
  let [lastRow, lastColumn] = [0, 0];
  for (const [place, cell] of sheet.cells ?? []) {
    const comma = place.indexOf(",");
    const row = Number(place.slice(0, comma));
    const column = Number(place.slice(comma + 1));
    (cellData[row] ??= {})[column] = cellOf(cell, styleName, since1904);
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  }
  const { freezePane, view } = sheet;
  const rows = freezePane?.rows ?? 0;
  const columns = freezePane?.columns ?? 0;
  return {
    id,
    name: sheet.name,
    hidden: sheet.hidden || sheet.veryHidden ? 1 : 0,
    tabColor: view?.tabColor?.rgb === undefined ? "" : `#${view.tabColor.rgb.slice(-6)}`,
    rowCount: Math.max(lastRow + 1 + ROOM.rows, ROOM.leastRows),
    columnCount: Math.max(lastColumn + 1 + ROOM.columns, ROOM.leastColumns, sheet.columns?.length ?? 0),
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
    cellData,
    mergeData: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      startRow,
      startColumn: startCol,
      endRow,
      endColumn: endCol,
    })),
    columnData: Object.fromEntries(
      (sheet.columns ?? []).map(({ width, hidden }, column) => [
        column,
        { ...(width === undefined ? {} : { w: pixelsOfWidth(width) }), ...(hidden ? { hd: 1 } : {}) },
      ]),
    ),
    rowData: rowsOf(sheet),
    freeze: { ySplit: rows, xSplit: columns, startRow: rows || -1, startColumn: columns || -1 },
    showGridlines: view?.showGridLines === false ? 0 : 1,
    rightToLeft: view?.rightToLeft ? 1 : 0,
  };
}

function rowsOf(sheet: Sheet): IWorksheetData["rowData"] {
  const rows: { [row: number]: Partial<IRowData> } = {};
  for (const [row, height] of heightsOf(sheet)) rows[row] = { h: height, ia: 0 };
  for (const [row, { height, hidden }] of sheet.rowDefs ?? [])
    rows[row] = {
      ...rows[row],
      ...(height === undefined ? {} : { h: pixelsOfHeight(height), ia: 0 }),
      ...(hidden ? { hd: 1 } : {}),
    };
  return rows;
}

function cellOf(
  cell: Cell,
  styleName: (style: NonNullable<Cell["style"]>) => string,
  since1904: boolean,
): ICellData {
  const { style, formula, formulaSharedIndex: shared, formulaType } = cell;
  const data: ICellData = valueOf(cell.type === "error" ? String(cell.value) : cell.value, since1904);
  if (style) data.s = styleName(style);
  if (formula !== undefined && formula !== "") data.f = `=${shownFormula(formula)}`;
  if (shared !== undefined && formulaType === "shared") data.si = `f${shared}`;
  return data;
}

function valueOf(value: CellValue, since1904: boolean): ICellData {
  if (value === null) return {};
  if (value instanceof Date) return { v: dateToSerial(value, since1904), t: NUMBER };
  if (typeof value === "number") return { v: value, t: NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: TRUTH };
  return { v: value, t: TEXT };
}

/** Array formulas that fill several cells. */
const arraysOf = (sheet: Sheet): { [place: string]: string } =>
  Object.fromEntries(
    [...(sheet.cells ?? [])].flatMap(([place, { formulaType, formulaRef = "", formula }]) =>
      formulaType === "array" && formula && formulaRef.includes(":") ? [[place, formulaRef]] : [],
    ),
  );

function sharedOf(sheet: Sheet): string[][] {
  const groups = new Map<number, string[]>();
  for (const [place, { formulaSharedIndex: index, formulaType, formula }] of sheet.cells ?? []) {
    if (index === undefined || formulaType !== "shared") continue;
    const group = groups.get(index) ?? [];
    groups.set(index, group);
    if (formula) group.unshift(place);
    else group.push(place);
  }
  return [...groups.values()];
}

const tablesOf = (sheet: Sheet): TableValues[] =>
  (sheet.tables ?? []).flatMap((table) => {
    const range = rangeOf(table.range ?? "");
    return range
      ? [{ name: table.displayName ?? table.name, range, totalsRow: table.showTotalRow ?? false }]
      : [];
  });

/** What Univer's plugins keep with a workbook: conditional formats and names. */
function resourcesOf(book: Workbook, theme: readonly string[]): { name: string; data: string }[] {
  const conditions = Object.fromEntries(
    book.sheets.map((sheet, index) => [`sheet${index}`, conditionsOf(sheet, theme)]),
  );
  const places = new Map(book.sheets.map(({ name }, index) => [name, `sheet${index}`]));
  const names = (book.namedRanges ?? []).filter(({ name }) => !name.startsWith("_"));
  const defined = names.map(({ name, range, scope }, index) => ({
    id: `n${index}`,
    name,
    formulaOrRefString: range.includes("(") ? `=${range}` : range,
    localSheetId: (scope === undefined ? undefined : places.get(scope)) ?? "AllDefaultWorkbook",
  }));
  return [
    { name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: JSON.stringify(conditions) },
    {
      name: "SHEET_DEFINED_NAME_PLUGIN",
      data: JSON.stringify(Object.fromEntries(defined.map((each) => [each.id, each]))),
    },
  ];
}
