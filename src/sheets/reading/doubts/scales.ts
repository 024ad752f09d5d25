import type { Problem } from "../../../core/model";
import { isBlank, textOf } from "../grid";
import { writtenLines, type Book } from "./book";
import * as MESSAGES from "./messages";

/** Columns of money by the kind of table; those of a wide table are its options. */
const MONEY: { readonly [kind: string]: readonly string[] } = {
  costs: ["rate", "tiers", "minimum", "maximum", "low", "high"],
  "wide costs": [],
  business: ["value", "low", "high"],
  people: ["cost"],
};
/** What a heading may say in brackets that its amounts are counted in. */
const SCALES: { readonly [scale: string]: RegExp } = {
  thousands:
    /(?<![\d.,])000s?\b|^(?!.*\bper\b).*\b1[.,' ]?000s?\b|\bthousands?\b|\bk\b|\bk(?=[$€£]|usd\b|eur\b|gbp\b)/i,
  millions: /\bmillions?\b|\bmio\b|\bmn\b|[$€£]m\b/i,
  cents: /\bcents?\b|\bpence\b|\u00a2/i,
};

/** What the brackets of a heading say that amounts are counted in; null where nothing. */
export function scaleOf(heading: string): string | null {
  const inside = (heading.match(/[([{][^)\]}]*[)\]}]/g) ?? []).map((part) => part.slice(1, -1));
  return Object.keys(SCALES).find((scale) => inside.some((text) => SCALES[scale]!.test(text))) ?? null;
}

/** Headings of money that say thousands, millions or cents: amounts are read as they stand. */
export function checkScales({ inputs, tables }: Book): Problem[] {
  const read = [...writtenLines(inputs), ...Object.values(inputs.business), ...(inputs.people ?? [])];
  const sheets = new Set(read.map(({ at }) => at.sheet));
  return tables
    .filter(({ kind, grid }) => MONEY[kind] !== undefined && sheets.has(grid.name))
    .flatMap(({ kind, grid, headingRow, rows, columns, others }) => {
      const money =
        kind === "wide costs"
          ? others.map(({ column }) => column)
          : MONEY[kind]!.map((name) => columns.get(name));
      return money.flatMap((column): Problem[] => {
        if (column === undefined || rows.every((row) => isBlank(grid.cells[row]?.[column]))) return [];
        const heading = textOf(grid.cells[headingRow]?.[column]);
        const scale = scaleOf(heading);
        if (scale === null) return [];
        const cell = grid.address(headingRow, column);
        return [{ sheet: grid.name, cell, severity: "warning", message: MESSAGES.scale(heading, scale) }];
      });
    });
}
