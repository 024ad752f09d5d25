import { bareKey } from "../../core/names";
import { HOW } from "./effects";
import { textOf, type Reading } from "./grid";
import { isNamed, type FoundTable } from "./tables";
import * as MESSAGES from "./portfolioMessages";

const EFFECTS_TABLE = "effect | effects";

/**
 * Whether a list of items and values says them of options: a table of effects whose heading Set / add / times is not known.
 * The Business table knows no options; a heading Option over nothing but blanks changes nothing.
 */
export function isOfOptions({ kind, others, rows, grid }: FoundTable): boolean {
  const option = kind === "business" ? others.find(({ keys }) => keys.includes("option")) : undefined;
  return option !== undefined && rows.some((row) => textOf(grid.cells[row]?.[option.column]) !== "");
}

/** Whether a list says that it is about effects: by a name, or by a column of set, add and times. */
export function saysEffects({ name, title, grid, others, rows }: FoundTable): boolean {
  if ([name, title, grid.name].some((text) => isNamed(text, EFFECTS_TABLE))) return true;
  return others.some(({ column }) =>
    rows.some((row) => HOW.words.has(bareKey(textOf(grid.cells[row]?.[column])))),
  );
}

/** Asks for the heading of a table of effects, at the first heading that means nothing, else at the table's. */
export function askForHow({ grid, headingRow, left, others }: FoundTable, reading: Reading): void {
  const unread = others.find(({ keys }) => !keys.includes("option"));
  reading.problems.push({
    sheet: grid.name,
    cell: grid.address(headingRow, unread?.column ?? left),
    severity: "error",
    message: MESSAGES.effectsHeading(unread?.text ?? null),
  });
}
