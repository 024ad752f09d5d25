import { key } from "../../core/names";
import type { ZoneRange } from "../../core/parcels/history/zones";
import { isDate, isError } from "../reading/grid";
import type { CellValue, SheetValues, WorkbookValues } from "../values";
import { guessColumns, guessProducts, guessZones } from "./columns";
import type { MappingLine } from "./mapping";

/** A table by its heading row. */
export interface PlainTable {
  readonly sheet: SheetValues;
  readonly headingRow: number;
  readonly headings: readonly string[];
}

type Sheets = Pick<WorkbookValues, "sheets">;

/** Headings of a mapping that is kept on a sheet. */
export const MAPPING_HEADINGS = ["Order field", "Column"] as const;
/** Headings stand within so many rows from the top. */
const HEADING_REACH = 20;
const LEAST_FIELDS = 3;

/** A cell as the text that an export would have: dates as ISO, numbers with a point, no spaces at the ends. */
export function exportText(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell.trim();
  if (isDate(cell)) return cell.text;
  return isError(cell) ? cell.error : String(cell).toLowerCase();
}

/** The first row that `fits` says is one of headings. */
function tableIn(sheet: SheetValues, fits: (headings: readonly string[]) => boolean): PlainTable | null {
  for (let row = 0; row < Math.min(sheet.cells.length, HEADING_REACH); row++) {
    const headings = (sheet.cells[row] ?? []).map((cell) => (typeof cell === "string" ? cell.trim() : ""));
    if (fits(headings)) return { sheet, headingRow: row, headings };
  }
  return null;
}
const isOwn = ({ mark }: SheetValues): boolean => mark !== "";

/** Whether headings are those of an order table: an order number, and two more fields at least. */
function areOrders(headings: readonly string[]): boolean {
  const found = guessColumns(headings);
  return found.order !== undefined && Object.keys(found).length >= LEAST_FIELDS;
}

/** Order tables of a workbook, the longest first. */
export function orderTables({ sheets }: Sheets): PlainTable[] {
  return sheets
    .filter((sheet) => !isOwn(sheet))
    .flatMap((sheet) => tableIn(sheet, areOrders) ?? [])
    .sort((a, b) => b.sheet.cells.length - a.sheet.cells.length);
}

/** The table of a sheet: its orders, else what stands below the first row of the most headings; null without two. */
export function tableOf(sheet: SheetValues): PlainTable | null {
  const [orders] = orderTables({ sheets: [sheet] });
  if (orders) return orders;
  const widths = sheet.cells
    .slice(0, HEADING_REACH)
    .map((row) => row.filter((cell) => typeof cell === "string" && cell.trim() !== "").length);
  const widest = Math.max(0, ...widths);
  if (widest < 2) return null;
  return tableIn(sheet, (headings) => headings.filter(Boolean).length === widest);
}

/** The mapping that is kept in a workbook, of several the last sheet's; none where there is no such table. */
export function savedMapping({ sheets }: Sheets): MappingLine[] {
  const [field, column] = MAPPING_HEADINGS.map(key);
  for (const sheet of [...sheets].reverse())
    for (const [row, cells] of sheet.cells.entries()) {
      const at = cells.findIndex(
        (cell, index) => key(exportText(cell)) === field && key(exportText(cells[index + 1])) === column,
      );
      if (at < 0) continue;
      const lines: MappingLine[] = [];
      for (let next = row + 1; exportText(sheet.cells[next]?.[at]) !== ""; next++) {
        const value = exportText(sheet.cells[next]![at + 1]);
        if (value !== "") lines.push({ name: exportText(sheet.cells[next]![at]), value });
      }
      return lines;
    }
  return [];
}

const texts = (
  { sheet, headingRow, headings }: PlainTable,
  names: readonly (string | null)[],
): string[][] => {
  const at = names.map((name) => (name === null ? -1 : headings.indexOf(name)));
  return sheet.cells.slice(headingRow + 1).map((row) => at.map((column) => exportText(row[column])));
};

/** Weights of a unit by SKU from a table of products; null where the workbook has none. */
export function productWeights({
  sheets,
}: Sheets): { readonly heading: string; readonly weights: ReadonlyMap<string, string> } | null {
  for (const sheet of sheets) {
    const table = isOwn(sheet)
      ? null
      : tableIn(sheet, (headings) => guessProducts(headings) !== null && !areOrders(headings));
    if (!table) continue;
    const { sku, weight } = guessProducts(table.headings)!;
    return { heading: weight, weights: weightsBySku(texts(table, [sku, weight]) as [string, string][]) };
  }
  return null;
}

/** The one weight of every SKU; "" where its rows differ. */
export function weightsBySku(rows: Iterable<readonly [sku: string, weight: string]>): Map<string, string> {
  const weights = new Map<string, string>();
  for (const [sku, weight] of rows)
    if (sku !== "" && weight !== "") weights.set(sku, (weights.get(sku) ?? weight) === weight ? weight : "");
  return weights;
}

/** Rows of a table of zones; null where the workbook has none. */
export function zoneRanges({ sheets }: Sheets): ZoneRange[] | null {
  for (const sheet of sheets) {
    const table = isOwn(sheet) ? null : tableIn(sheet, (headings) => guessZones(headings)?.to != null);
    if (!table) continue;
    const { from, to, zone } = guessZones(table.headings)!;
    return texts(table, [from, to, zone])
      .filter((row) => row.some((text) => text !== ""))
      .map(([start = "", end = "", name = ""]) => ({ from: start, to: end, zone: name }));
  }
  return null;
}
