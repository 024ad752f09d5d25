import { standardItem } from "../../core/business";
import type { CorrelationInputs, Inputs } from "../../core/model";
import { key } from "../../core/names";
import { isBlank, type Reading } from "./grid";
import { businessKeyOf } from "./items";
import { oneNamed } from "./oneNamed";
import * as MESSAGES from "./portfolioMessages";
import { numberIn, rowAt, type Row } from "./row";
import { targetsOf } from "./scenarios";
import type { FoundTable } from "./tables";

const RANK = { name: "Correlation", type: "count", least: -1, most: 1, zeroIsBlank: false } as const;

/** The figure that a column names; null where there is none of that name, which is reported. */
function figureIn(
  row: Row,
  column: "a" | "b",
  { business }: Pick<Inputs, "business">,
  known: readonly string[],
): string | null {
  const text = row.text(column);
  const itemKey = businessKeyOf(text);
  const item = business[itemKey];
  if (item ?? standardItem(itemKey)) {
    const isStill = typeof item?.low !== "number" && typeof item?.high !== "number";
    if (isStill) row.report(column, "warning", MESSAGES.correlationStill(text));
    return item?.name ?? standardItem(itemKey)!.name;
  }
  return oneNamed(row, column, "error", text, known, (near) => MESSAGES.correlationInput(text, near));
}

/**
 * Reads the Correlations tables: uncertain figures that move together. A row that cannot be used is reported and left out.
 */
export function readCorrelations(
  tables: readonly FoundTable[],
  inputs: Pick<Inputs, "business" | "areas">,
  reading: Reading,
): CorrelationInputs[] {
  if (tables.length === 0) return [];
  const targets = targetsOf(inputs.business, inputs.areas);
  const known = [...targets.values()].map(({ name }) => name);
  const found: CorrelationInputs[] = [];
  for (const table of tables)
    for (const number of table.rows) {
      const row = rowAt(table.grid, number, table.columns, table.columns.get("a")!, reading);
      const [first, second] = [row.text("a"), row.text("b")];
      if (first === "" && second === "" && isBlank(row.cell("rank"))) continue;
      if (first === "" || second === "") {
        row.report(first === "" ? "a" : "b", "error", MESSAGES.correlationOfWhat);
        continue;
      }
      const [a, b] = [figureIn(row, "a", inputs, known), figureIn(row, "b", inputs, known)];
      const blank = isBlank(row.cell("rank"));
      const rank = numberIn(row, "rank", RANK);
      if (blank || row.text("rank") === "?") row.report("rank", "error", MESSAGES.correlationBlank);
      if (a === null || b === null || typeof rank !== "number") continue;
      const isSame = (one: CorrelationInputs, x: string, y: string): boolean =>
        key(one.a) === key(x) && key(one.b) === key(y);
      const before = found.find((one) => isSame(one, a, b) || isSame(one, b, a));
      if (key(a) === key(b)) row.report("b", "error", MESSAGES.correlationSelf(a));
      else if (before) row.report("rank", "error", MESSAGES.correlationTwice(before.at.cells["rank"] ?? ""));
      else found.push({ a, b, rank, at: row.place });
    }
  return found;
}
