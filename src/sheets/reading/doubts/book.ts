import type { CostLine, Inputs, OptionInputs, Place, Problem } from "../../../core/model";
import { key } from "../../../core/names";
import { parseAddress } from "../../address";
import type { CellValue, Culture, WorkbookValues } from "../../values";
import { parseNumber, saysZero } from "../numbers";
import { findTables, type FoundTable } from "../tables";

/** A workbook as it was read: the inputs, and the cells behind them. */
export interface Book {
  readonly inputs: Inputs;
  readonly culture: Culture;
  /** ISO date. */
  readonly today: string;
  readonly tables: readonly FoundTable[];
  /** Names of the sheets that are hidden. */
  readonly hidden: ReadonlySet<string>;
  /** The cell of a row's column as it stands on its sheet; null where there is none. */
  readonly cell: (place: Place, column: string) => CellValue;
}

/** The cells behind inputs. */
export function bookOf({ sheets, culture }: WorkbookValues, inputs: Inputs, today = ""): Book {
  const own = sheets.filter(({ mark }) => mark === "");
  const byName = new Map(own.map((sheet) => [sheet.name, sheet] as const));
  return {
    inputs,
    culture,
    today,
    tables: own.flatMap(findTables),
    hidden: new Set(own.filter(({ hidden }) => hidden).map(({ name }) => name)),
    cell: ({ sheet, cells }, column) => {
      const address = cells[column];
      const at = address === undefined ? null : parseAddress(address);
      return (at && byName.get(sheet)?.cells[at.row]?.[at.column]) ?? null;
    },
  };
}

/** Whether a line stands in a cost table: what an effect is worth is a line too. */
const isWritten = ({ at }: CostLine): boolean => at.cells.line !== undefined || at.cells.driver !== undefined;

/** The lines of an option that the user wrote, without those of all options. */
export function ownLines({ name, lines }: OptionInputs): CostLine[] {
  return lines.filter((line) => isWritten(line) && key(line.option) === key(name));
}

/** Every cost line that was read, once. */
export function writtenLines({ areas }: Pick<Inputs, "areas">): CostLine[] {
  const byPlace = new Map<object, CostLine>();
  for (const { options } of areas)
    for (const { lines } of options)
      for (const line of lines) if (isWritten(line) && !byPlace.has(line.at)) byPlace.set(line.at, line);
  return [...byPlace.values()];
}

/** The lines of an option that are done today: those of elements that another option serves today are not. */
export function todaysLines(option: OptionInputs): CostLine[] {
  if (!option.current) return [];
  const elements = new Set(option.currentElements.map(key));
  return ownLines(option).filter(
    ({ element }) => element === "" || elements.has("") || elements.has(key(element)),
  );
}

/** Whether a cell holds a 0 as a number, which counts as blank; the words for it do not. */
export function isPlainZero(cell: CellValue, culture: Culture): boolean {
  if (typeof cell !== "string") return cell === 0;
  return !saysZero(cell) && parseNumber(cell, culture)?.value === 0;
}

/** A warning at the first of these columns that the row has. */
export function warningAt({ sheet, cells }: Place, columns: readonly string[], message: string): Problem {
  const column = columns.find((name) => cells[name] !== undefined);
  return { sheet, cell: column === undefined ? "" : cells[column]!, severity: "warning", message };
}
