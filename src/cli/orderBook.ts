import * as path from "node:path";
import { zoneMap, type ZoneMap } from "../core/parcels/history/zones";
import { guessColumns } from "../sheets/orders/columns";
import { historyOf, tableToMap } from "../sheets/orders/history";
import { mappingOf, type MappingLine } from "../sheets/orders/mapping";
import type { HistoryToWrite } from "../sheets/orders/sheets";
import { orderTables, productWeights, savedMapping, zoneRanges } from "../sheets/orders/workbook";
import { failure, usage } from "./terminal";
import { openWorkbook } from "./workbook";

/** Whether the orders stand in a workbook. */
export const isWorkbook = (name: string): boolean => /\.xls[xm]$/i.test(name);

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
  const found = mappingOf(tableToMap(table, products?.heading ?? null), [
    ...savedMapping(workbook),
    ...lines,
  ]);
  if ("wrong" in found) throw usage(found.wrong.join(" "));
  const zones = beside.zones ?? ownZones(name, zoneRanges(workbook));
  const source = `${path.basename(name)}, ${table.sheet.name}`;
  return historyOf(table, found.mapping, { zones, weights: products?.weights ?? null }, source);
}

function ownZones(name: string, ranges: ReturnType<typeof zoneRanges>): ZoneMap | null {
  try {
    return ranges && zoneMap(ranges);
  } catch (error) {
    throw failure(`${name}, zones: ${(error as Error).message}`);
  }
}
