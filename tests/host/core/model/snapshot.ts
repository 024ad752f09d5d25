import type { CellSnapshot, NameSnapshot, SheetSnapshot, WorkbookSnapshot } from "../types";
import { formatArea, letters } from "./address";
import { plain } from "./bag";
import type { Book } from "./book";
import { columnOfKey, rowOfKey, type Cell, type Line, type Name, type Sheet } from "./sheet";
import { nestedStyle } from "./styles";
import { scalar } from "./text";
import { headings, valueAt } from "./write";

const names = (list: readonly Name[]): NameSnapshot[] => list.map((each) => ({ ...each }));

function cellSnapshot(book: Book, sheet: Sheet, key: number, cell: Cell): CellSnapshot {
  const style = nestedStyle(cell.style);
  return {
    value: scalar(valueAt(book, sheet, rowOfKey(key), columnOfKey(key))),
    ...(cell.formula === "" ? {} : { formula: cell.formula }),
    ...(Object.keys(style).length === 0 ? {} : { style }),
    ...(cell.link ? { hyperlink: plain(cell.link) } : {}),
  };
}

const lineSnapshot = ({ size, hidden, level }: Line, name: "width" | "height") => ({
  ...(size === undefined ? {} : { [name]: size }),
  ...(hidden ? { hidden } : {}),
  ...(level ? { level } : {}),
});

const lines = (map: ReadonlyMap<number, Line>, name: "width" | "height", label: (at: number) => string) =>
  Object.fromEntries(
    [...map]
      .sort(([a], [b]) => a - b)
      .map(([at, line]) => [label(at), lineSnapshot(line, name)] as const)
      .filter(([, line]) => Object.keys(line).length > 0),
  );

/** A sheet as plain JSON. */
export function sheetSnapshot(book: Book, sheet: Sheet): SheetSnapshot {
  const cells = [...sheet.cells].sort(([a], [b]) => a - b);
  const areas = (list: readonly Parameters<typeof formatArea>[0][]) => list.map((each) => formatArea(each));
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.gridlines,
    showHeadings: sheet.headings,
    cells: Object.fromEntries(
      cells
        .map(
          ([key, cell]) =>
            [
              formatArea({ row: rowOfKey(key), column: columnOfKey(key), rows: 1, columns: 1 }),
              cellSnapshot(book, sheet, key, cell),
            ] as const,
        )
        .filter(([, cell]) => cell.value !== "" || Object.keys(cell).length > 1),
    ),
    merges: areas(sheet.merges),
    columns: lines(sheet.columns, "width", letters),
    rows: lines(sheet.rows, "height", (at) => String(at + 1)),
    tables: sheet.tables.map((table) => ({
      ...plain(table.bag),
      name: table.name,
      address: formatArea(table.area),
      columns: headings(sheet, table),
      showHeaders: table.showHeaders,
      showTotals: table.showTotals,
      style: table.style,
    })),
    charts: sheet.charts.map((chart) => ({
      ...plain(chart.bag),
      name: chart.name,
      chartType: chart.type,
      source: chart.source,
      series: chart.series.map(plain),
    })),
    conditionalFormats: sheet.rules.map((rule, i) => ({
      ...plain(rule.bag),
      address: areas(rule.areas).join(","),
      type: rule.type,
      priority: i,
      stopIfTrue: rule.stopIfTrue,
    })),
    validations: sheet.validations.map((each) => ({
      ...plain(each.bag),
      address: areas(each.areas).join(","),
    })),
    names: names(sheet.names),
    freeze: { ...sheet.freeze },
    pageLayout: plain(sheet.page),
    pageBreaks: {
      rows: sheet.breaks.rows.map((at) => formatArea({ row: at, column: 0, rows: 1, columns: 1 })),
      columns: sheet.breaks.columns.map((at) => formatArea({ row: 0, column: at, rows: 1, columns: 1 })),
    },
    customProperties: Object.fromEntries(sheet.properties),
    protection: {
      protected: sheet.protection.on,
      ...(sheet.protection.options === undefined ? {} : { options: sheet.protection.options }),
    },
  };
}

/** The workbook as plain JSON. */
export function bookSnapshot(book: Book): WorkbookSnapshot {
  return JSON.parse(
    JSON.stringify({
      name: book.fileName,
      sheets: book.sheets.map((sheet) => sheetSnapshot(book, sheet)),
      names: names(book.names),
      settings: Object.fromEntries(book.settings),
      documentSettings: Object.fromEntries(book.documentSettings),
      customXmlParts: book.xmlParts.map((part) => part.xml),
      properties: { ...plain(book.properties), custom: Object.fromEntries(book.customProperties) },
      protected: book.protected,
      calculationMode: book.calculationMode,
    }),
  ) as WorkbookSnapshot;
}
