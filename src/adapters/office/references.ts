import type { CellModel, SheetModel } from "../../sheets/model";

/** Other names for sheets, and for tables and names of cells; keys in lower case. */
export interface Renaming {
  readonly sheets: ReadonlyMap<string, string>;
  readonly words: ReadonlyMap<string, string>;
}

/** A sheet's name as a formula needs it. */
export const quoted = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'`;

/** The sheet and the cells of a reference such as 'Footing Fulfilment'!$B$4:$B$9; null if it is none. */
export function parseReference(
  reference: string,
): { readonly sheet: string; readonly address: string } | null {
  const match = /^'((?:[^']|'')+)'!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/i.exec(reference);
  return match && { sheet: match[1]!.replace(/''/g, "'"), address: match[2]!.replace(/\$/g, "") };
}

/** A text in quotes, a sheet in quotes, or a word that is neither a function nor a sheet. */
const TOKENS = /"(?:[^"]|"")*"|'((?:[^']|'')*)'(?=!)|[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\(!])/gu;

/** A formula or reference in which sheets, tables and names go by their other names. */
export function renamed(formula: string, { sheets, words }: Renaming): string {
  return formula.replace(TOKENS, (token, sheet: string | undefined) => {
    if (sheet === undefined) return words.get(token.toLowerCase()) ?? token;
    const other = sheets.get(sheet.replace(/''/g, "'").toLowerCase());
    return other === undefined ? token : quoted(other);
  });
}

/** A sheet under another name, with everything in it that refers to what is renamed. */
export function renamedSheet(sheet: SheetModel, renaming: Renaming): SheetModel {
  const to = (formula: string): string => renamed(formula, renaming);
  const word = (name: string): string => renaming.words.get(name.toLowerCase()) ?? name;
  const cell = (given: CellModel): CellModel => ({
    ...given,
    ...(given.formula === undefined ? {} : { formula: to(given.formula) }),
    ...(given.link === undefined ? {} : { link: to(given.link) }),
  });
  return {
    ...sheet,
    name: renaming.sheets.get(sheet.name.toLowerCase()) ?? sheet.name,
    cells: sheet.cells.map((row) => row.map((given) => given && cell(given))),
    tables: sheet.tables.map((table) => ({ ...table, name: word(table.name) })),
    charts: sheet.charts.map((chart) => ({
      ...chart,
      series: chart.series.map((series) => ({
        ...series,
        name: parseReference(series.name) ? to(series.name) : series.name,
        categories: to(series.categories),
        values: to(series.values),
      })),
    })),
    conditionalFormats: sheet.conditionalFormats.map((rule) => ({ ...rule, formula: to(rule.formula) })),
    names: sheet.names.map(({ name, refersTo }) => ({ name: word(name), refersTo: to(refersTo) })),
  };
}
