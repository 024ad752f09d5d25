import type { StyleName } from "../../model";
import { put } from "../grid";
import { headings, makeRoom, putText, section, widthOf, type Page } from "../recommendation/page";
import { heightOf, linesOf } from "../layout";

/** Columns of the sheet, zero-based. Tables share them; a text takes several. An empty one parts numbers from words. */
export const AT = {
  what: 0,
  month: 1,
  first: 2,
  second: 4,
  third: 5,
  fourth: 6,
  fifth: 7,
  sixth: 8,
  sign: 10,
  signEnd: 11,
  watch: 12,
  todo: 14,
  todoEnd: 15,
  who: 16,
} as const;
export const LAST = AT.who;

const GAP = 2;

/** Widths of the columns, in characters, where amounts take so many. */
export function widthsOf(money: number): number[] {
  return [26, 8, money, GAP, money, money, money, 12, money, GAP, 13, 13, 13, GAP, 15, 15, 10];
}

/** A heading, and the columns that it stands over. */
export interface Heading {
  readonly text: string;
  readonly at: number;
  readonly to?: number;
  readonly right?: boolean;
}

/** A title over the whole width. */
export function titleRow(page: Page, text: string): void {
  section(page, page.next++, text, 0, LAST);
}

/** A row of headings, high enough for the longest. */
export function headingRow(page: Page, given: readonly Heading[]): void {
  const row = page.next++;
  const right = given.filter((heading) => heading.right).map(({ at }) => at);
  headings(page, row, Object.fromEntries(given.map(({ text, at }) => [at, text])), right, LAST);
  for (const { text, at, to = at } of given) {
    if (to > at) page.merges.push({ top: row, left: at, bottom: row, right: to });
    makeRoom(page, row, linesOf(text, widthOf(page, at, to), 11, true));
  }
}

/** A sentence over the whole width. */
export function sentence(page: Page, text: string, style: StyleName = "note"): void {
  const row = page.next++;
  const size = style === "note" ? 9 : 11;
  putText(page, row, 0, text, style, { right: LAST, size });
  page.rows.set(row, heightOf(linesOf(text, widthOf(page, 0, LAST), size), size));
}

/** A link to a cell of the workbook, written as its place. */
export function putLink(page: Page, row: number, column: number, sheet: string, cell: string): void {
  const place = `${sheet} ${cell}`.trim();
  put(page.grid, row, column, {
    value: place,
    style: "link",
    link: `'${sheet.replace(/'/g, "''")}'!${cell === "" ? "A1" : cell}`,
  });
}
