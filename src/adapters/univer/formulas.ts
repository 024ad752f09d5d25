import type { ICellData, Nullable } from "@univerjs/core";
import type { Snapshot } from "./snapshot";

/** How a file names functions younger than its format, and those of an add-in. */
const PREFIXES = /_xlfn\.(?:_xlws\.)?|_xlws\./g;
const OF_ADD_IN = /_xldudf_FOOTING_(?=[A-Z])/g;
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/** What stands outside of texts and sheets' names, changed. */
function outsideQuotes(formula: string, change: (part: string) => string): string {
  let from = 0;
  let made = "";
  for (const { 0: quoted, index } of formula.matchAll(QUOTED)) {
    made += change(formula.slice(from, index)) + quoted;
    from = index + quoted.length;
  }
  return made + change(formula.slice(from));
}

/** A formula as it stands in a file, as the user writes it. */
export const shownFormula = (formula: string): string =>
  outsideQuotes(formula, (part) => part.replace(PREFIXES, "").replace(OF_ADD_IN, "FOOTING."));

/** The other way for functions of Footing's: Excel finds those of an add-in by that name. */
export const addInFormula = (formula: string): string =>
  outsideQuotes(formula, (part) => part.replace(/\bFOOTING\.(?=[A-Z0-9]+\s*\()/gi, "_xldudf_FOOTING_"));

export const isFormula = (cell: Nullable<ICellData>): boolean => Boolean(cell?.f ?? cell?.si);

/** Whether a workbook has formulas that the grid calculates. */
export const hasFormulas = ({ data, arrays }: Pick<Snapshot, "data" | "arrays">): boolean =>
  Object.values(arrays).some((formulas) => Object.keys(formulas).length > 0) ||
  Object.values(data.sheets).some(({ cellData = {} }) =>
    (Object.values(cellData) as { [column: number]: ICellData }[]).some((row) =>
      Object.values(row).some(isFormula),
    ),
  );
