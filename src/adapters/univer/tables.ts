import type { Injector } from "@univerjs/core";
import { Lexer } from "@univerjs/engine-formula";
import { cellAddress } from "../../sheets/address";
import type { CellRange, TableValues } from "../../sheets/values";

/** A table of the open workbook, with its headings from left to right. */
export interface GridTable extends TableValues {
  readonly sheet: string;
  readonly headings: readonly string[];
}

/** Within brackets ' takes away the meaning of the character after it. */
const INSIDE = "(?:'.|[^\\[\\]'])*";
/** A text, a sheet's name in quotes, or a name that is neither a function's nor a sheet's, with what stands in brackets after it. */
const PARTS = new RegExp(
  `"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\\p{L}\\p{N}_.\\\\!$\\]])([\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*)` +
    `(\\[(?:${INSIDE}\\[${INSIDE}\\])*${INSIDE}\\]|(?![\\p{L}\\p{N}_.\\\\!([]))`,
  "gsu",
);
const LISTED = new RegExp(`\\[(${INSIDE})\\]`, "gs");
const THIS_ROW = /^\[\s*(?:@|\[#this row\])/i;
const GONE = "#REF!";

const key = (name: string): string => name.replace(/\r\n?/g, "\n").trim().toLowerCase();
const unescaped = (name: string): string => name.replace(/'(.)/gs, "$1");

/**
 * A formula whose references to tables, Costs[[#Headers],[Rate]], are those of plain cells, 'Costs'!$D$4:$D$4, which
 * the grid reads more surely: it tells names apart by case, knows no ' in them and takes totals for data. References to
 * a table's row of the formula's own (@) and to tables that are not there stay as they are.
 */
export const plainReferences = (formula: string, tables: readonly GridTable[]): string =>
  tables.length === 0
    ? formula
    : formula.replace(PARTS, (part: string, name: string | undefined, brackets = "") => {
        const table = name === undefined ? null : tables.find((each) => key(each.name) === key(name));
        if (!table || THIS_ROW.test(brackets)) return part;
        const range = rangeIn(table, brackets.slice(1, -1));
        return range ? addressOf(table.sheet, range) : GONE;
      });

/** The cells that are meant by what stands in a table's brackets; null where it has none such. */
function rangeIn({ range, totalsRow, headings }: GridTable, inside: string): CellRange | null {
  const named = inside.trimStart().startsWith("[")
    ? [...inside.matchAll(LISTED)].map(([, each]) => each!)
    : inside.trim() === ""
      ? []
      : [inside];
  const sections = named.filter((each) => each.trim().startsWith("#")).map(key);
  const columns = named
    .filter((each) => !each.trim().startsWith("#"))
    .map((each) => headings.findIndex((heading) => key(heading) === key(unescaped(each))));
  if (columns.length > 2 || columns.includes(-1)) return null;
  const data = [range.top + 1, range.bottom - (totalsRow ? 1 : 0)];
  const rowsOf: { readonly [section: string]: readonly number[] } = {
    "#all": [range.top, range.bottom],
    "#headers": [range.top],
    "#data": data,
    "#totals": totalsRow ? [range.bottom] : [],
  };
  const rows = (sections.length === 0 ? ["#data"] : sections).flatMap((section) => rowsOf[section] ?? []);
  const places = columns.length === 0 ? [0, range.right - range.left] : columns;
  if (rows.length === 0 || rows[0]! > rows.at(-1)!) return null;
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: range.left + Math.min(...places),
    right: range.left + Math.max(...places),
  };
}

function addressOf(sheet: string, { top, left, bottom, right }: CellRange): string {
  const fixed = (row: number, column: number): string => cellAddress(row, column).replace(/(\d+)$/, "$$$1");
  return `'${sheet.replace(/'/g, "''")}'!$${fixed(top, left)}:$${fixed(bottom, right)}`;
}

/** Lets the grid calculate references to tables as those of plain cells; what stands in a cell stays as it is. */
export function readTables(injector: Injector, tables: () => readonly GridTable[]): void {
  const lexer = injector.get(Lexer);
  const build = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, ...others) => build(plainReferences(formula, tables()), ...others);
}
