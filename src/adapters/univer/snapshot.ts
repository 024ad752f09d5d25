import type { ICellData, IRowData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { readXlsx, type Cell, type Sheet, type Workbook } from "hucre";
import type { TableValues } from "../../sheets/values";
import { lookPackage } from "../xlsx/lookPackage";
import { markOf } from "../xlsx/marks";
import { chartsOf, type SheetChart } from "./charts";
import { conditionsOf } from "./conditions";
import { cellOf, eachPlain, toldCells, valueOf } from "./cells";
import { heightsOf } from "./heights";
import { placesIn, rangeOf } from "./places";
import { EDGE, fontOf, styleTable } from "./styles";
import { startsInSight } from "./textWidths";

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
  /** What those fill beyond the first cell, which the grid keeps apart from what stands in cells. */
  readonly spilled: { readonly [sheet: string]: { readonly [place: string]: ICellData } };
  /** Formulas of Footing's reports, by sheet and cell: shown as they were written, and not calculated in the grid. */
  readonly resting: { readonly [sheet: string]: { readonly [place: string]: string } };
  /** The sheet that is seen first. */
  readonly active: string;
}

/** Rows and columns of free room around what is there. */
const ROOM = { rows: 40, columns: 12, leastRows: 100, leastColumns: 26 };
const pixelsOfWidth = (characters: number): number => Math.round(characters * 7 + 5);
const pixelsOfHeight = (points: number): number => Math.round((points * 4) / 3);

/**
 * Reads a workbook as the grid draws it. The file must be one that openWorkbook takes.
 *
 * @param onSheet told before each sheet: its number, and how many there are
 */
export async function snapshotOf(
  bytes: Uint8Array,
  onSheet: (sheet: number, of: number) => void = () => undefined,
): Promise<Snapshot> {
  const { file, sheetNames } = await lookPackage(bytes);
  const options = { readStyles: true, sheets: ({ name }: { name: string }) => sheetNames.has(name) };
  // A picture or pivot that cannot be read must not keep the cells from being seen.
  const book = await readXlsx(bytes, options).catch(() => readXlsx(file, options));
  const theme = book.themeColors ?? [];
  const table = styleTable(theme);
  const since1904 = book.dateSystem === "1904";
  const reports = reportsOf(book);
  const looks = book.sheets.map((sheet, index) => {
    onSheet(index + 1, book.sheets.length);
    return lookOf(sheet, `sheet${index}`, table.nameOf, since1904, reports.has(sheet.name));
  });
  const sheets = looks.map(({ data }) => data);
  const byName = <T>(of: (sheet: Sheet, look: Look) => T): { [sheet: string]: T } =>
    Object.fromEntries(book.sheets.map((sheet, index) => [sheet.name, of(sheet, looks[index]!)]));
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
        pd: EDGE,
      },
      sheetOrder: sheets.map(({ id }) => id!),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id!, sheet])),
      resources: resourcesOf(book, theme),
    },
    tables: book.sheets.flatMap((sheet) => tablesOf(sheet).map((each) => ({ ...each, sheet: sheet.name }))),
    charts: byName(chartsOf),
    shared: byName((sheet) => (reports.has(sheet.name) ? [] : sharedOf(sheet))),
    arrays: byName((_, { arrays }) => arrays),
    spilled: byName((_, { spilled }) => spilled),
    resting: Object.fromEntries(
      book.sheets.flatMap(({ name }, index) =>
        reports.has(name) ? [[name, looks[index]!.resting] as const] : [],
      ),
    ),
    active: active?.name ?? "",
  };
}

/** Sheets that carry Footing's mark. */
const reportsOf = (book: Workbook): ReadonlySet<string> =>
  new Set(
    (book.namedRanges ?? []).flatMap(({ name, range, scope }) =>
      scope !== undefined && markOf(name, range) !== "" ? [scope] : [],
    ),
  );

interface Look {
  readonly data: Partial<IWorksheetData>;
  readonly arrays: { readonly [place: string]: string };
  readonly spilled: { readonly [place: string]: ICellData };
  readonly resting: { readonly [place: string]: string };
}

function lookOf(
  sheet: Sheet,
  id: string,
  styleName: (style: NonNullable<Cell["style"]>) => string,
  since1904: boolean,
  rests: boolean,
): Look {
  const cellData: { [row: number]: { [column: number]: ICellData } } = {};
  const arrays = rests ? {} : arraysOf(sheet);
  const filled = new Set(
    Object.entries(arrays).flatMap(([first, fills]) => placesIn(fills).filter((place) => place !== first)),
  );
  const spilled: { [place: string]: ICellData } = {};
  const resting: { [place: string]: string } = {};
  let [lastRow, lastColumn] = [0, 0];
  const put = (row: number, column: number, data: ICellData | null): void => {
    if (data) (cellData[row] ??= {})[column] = data;
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  };
  const inSight = startsInSight(sheet);
  for (const { row, column, place, cell: told } of toldCells(sheet)) {
    const cell = inSight(place, column, told);
    const data = cellOf(cell, styleName, since1904);
    if (rests && data.f) {
      resting[place] = data.f;
      delete data.f;
    }
    if (rests) delete data.si;
    if (filled.has(place)) {
      const { s, ...value } = data;
      spilled[place] = value;
      put(row, column, s ? { s } : null);
    } else put(row, column, data);
  }
  eachPlain(sheet, (row, column, value) => {
    const place = filled.size > 0 ? `${row},${column}` : "";
    const data = valueOf(value, since1904);
    if (filled.has(place)) spilled[place] = data;
    put(row, column, filled.has(place) ? null : data);
  });
  const { freezePane, view } = sheet;
  const rows = freezePane?.rows ?? 0;
  const columns = freezePane?.columns ?? 0;
  const data: Partial<IWorksheetData> = {
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
  return { data, arrays, spilled, resting };
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
