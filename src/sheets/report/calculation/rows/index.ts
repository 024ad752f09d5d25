import { leavingRows, stillToPayRows, type Source } from "./exit";
import { minimumRows } from "./minimum";
import { onceRows } from "./once";
import type { FormulaRow, RowSetting } from "./row";
import { runningRows } from "./running";
import { tiedUpRows } from "./tiedUp";

export type { Counts, FormulaRow, Look, RowSetting } from "./row";
export type { Source } from "./exit";

/** Drivers that are no running charge. A line's own "leaving" costs nothing as long as its option is kept. */
const SPECIAL: { readonly [driver: string]: (setting: RowSetting) => FormulaRow[] } = {
  once: onceRows,
  "tied up": tiedUpRows,
  minimum: minimumRows,
  leaving: ({ cost }) => [{ label: cost.label, counts: "", formula: () => null, values: () => [] }],
};

/** The formula rows of an option's own cost row: the first is what the month costs. */
export function lineRows(setting: RowSetting): FormulaRow[] {
  return (SPECIAL[setting.line.driver.kind] ?? runningRows)(setting);
}

/** The formula rows of what another option leaves behind. */
export function exitRows(setting: RowSetting, source: Source): FormulaRow[] {
  return setting.cost.type === "leaving" ? leavingRows(setting) : stillToPayRows(setting, source);
}
