import * as path from "node:path";
import { historyFigures } from "../core/parcels/history/figures";
import { zoneMap, type ZoneMap } from "../core/parcels/history/zones";
import { guessColumns } from "../sheets/orders/columns";
import { mappingOf, type MappingLine } from "../sheets/orders/mapping";
import type { HistoryToWrite } from "../sheets/orders/sheets";
import { cellsOfOrders, summarizeOrders } from "../sheets/orders/summarize";
import {
  exportText,
  orderTables,
  productWeights,
  savedMapping,
  zoneRanges,
  type PlainTable,
} from "../sheets/orders/workbook";
import { failure, usage } from "./terminal";
import { openWorkbook } from "./workbook";

/** Whether the orders stand in a workbook. */
export const isWorkbook = (name: string): boolean => /\.xls[xm]$/i.test(name);

/** Rows that tell how dates are written and which country is home. */
const SAMPLE_ROWS = 2000;

/** What is known besides the workbook. */
export interface Beside {
  readonly zones: ZoneMap | null;
  /** Weight of a unit by SKU, under the heading of its column. */
  readonly products: { readonly heading: string; readonly weights: ReadonlyMap<string, string> } | null;
}

/**
 * The history of the longest order table of a workbook. Its zones and products are those of the workbook's own tables
 * unless given; products only where the orders have no weights of their own.
 */
export async function historyOfWorkbook(
  name: string,
  cwd: string,
  beside: Beside,
  lines: readonly MappingLine[],
): Promise<HistoryToWrite> {
  const { workbook } = await openWorkbook(name, cwd);
  const [table] = orderTables(workbook);
  if (!table)
    throw usage(
      `${name}: no table of orders was found. Its headings need an order number, and two more such as date and weight.`,
    );
  const { weight, unitWeight } = guessColumns(table.headings);
  const products =
    beside.products ?? (weight === undefined && unitWeight === undefined ? productWeights(workbook) : null);
  const found = mappingOf(
    { headings: table.headings, samplesOf: samples(table), productWeight: products?.heading ?? null },
    [...savedMapping(workbook), ...lines],
  );
  if ("wrong" in found) throw usage(found.wrong.join(" "));
  const { mapping } = found;
  const zones = beside.zones ?? ownZones(name, zoneRanges(workbook));
  const summary = await summarizeOrders(table, mapping, { zones, weights: products?.weights ?? null });
  const figures = historyFigures(summary);
  const examples = new Set(figures.leftOut.flatMap((one) => one.examples));
  const cells = cellsOfOrders(table, mapping, examples);
  return {
    figures,
    mapping,
    source: `${path.basename(name)}, ${table.sheet.name}`,
    placeOf: (order) => cells.get(order) ?? "",
  };
}

const samples =
  ({ sheet, headingRow, headings }: PlainTable) =>
  (heading: string): string[] =>
    sheet.cells
      .slice(headingRow + 1, headingRow + 1 + SAMPLE_ROWS)
      .map((row) => exportText(row[headings.indexOf(heading)]));

function ownZones(name: string, ranges: ReturnType<typeof zoneRanges>): ZoneMap | null {
  try {
    return ranges && zoneMap(ranges);
  } catch (error) {
    throw failure(`${name}, zones: ${(error as Error).message}`);
  }
}
