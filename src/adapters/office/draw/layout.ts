import { cellAddress, columnName, rangeAddress } from "../../../sheets/address";
import type { PrintModel, SheetModel, TableModel } from "../../../sheets/model";
import { step, type Step } from "./step";

/** Pixels of a digit in Excel's usual font, and points of a pixel. */
const DIGIT = 7;
const POINTS = 0.75;

/** Width in points of a column as wide as so many characters (ECMA-376 18.3.1.13). */
export const columnPoints = (characters: number): number =>
  Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT) * POINTS;

/** Runs of neighbours with the same, not undefined, property: from and to are both in it. */
function runs<T, P>(
  items: readonly T[],
  property: (item: T) => P | undefined,
  next: (before: T, item: T) => boolean = () => true,
): { readonly from: number; readonly to: number; readonly value: P }[] {
  const found: { from: number; to: number; value: P }[] = [];
  items.forEach((item, index) => {
    const value = property(item);
    if (value === undefined) return;
    const last = found.at(-1);
    if (last?.to === index - 1 && last.value === value && next(items[index - 1]!, item)) last.to = index;
    else found.push({ from: index, to: index, value });
  });
  return found;
}

/** What is folded, at every level: a column of level 2 is in a group inside a group. */
const levels = (items: readonly { readonly level?: number }[]): number[] =>
  Array.from({ length: items.reduce((most, { level = 0 }) => Math.max(most, level), 0) }, (_, at) => at + 1);

const on = (address: string, apply: (range: Excel.Range) => void): Step =>
  step(1, 1, 0, (sheet) => {
    apply(sheet.getRange(address));
  });
interface Run {
  readonly from: number;
  readonly to: number;
}
const columnsOf = ({ from, to }: Run): string => `${columnName(from)}:${columnName(to)}`;

/** Widths of the columns. They come before the text, to whose lines Excel fits the rows. */
export function widthSteps({ columns }: SheetModel): Step[] {
  return runs(columns, ({ width }) => width).map((run) =>
    on(columnsOf(run), (range) => {
      range.format.columnWidth = columnPoints(run.value);
    }),
  );
}

/**
 * Heights, groups and what is hidden.
 *
 * @param grouped false leaves the groups that are there
 */
export function rowSteps({ columns, rows, cells }: SheetModel, grouped: boolean): Step[] {
  const sorted = [...rows].sort((a, b) => a.row - b.row);
  const rowsOf = ({ from, to }: Run): string => `${sorted[from]!.row + 1}:${sorted[to]!.row + 1}`;
  const adjacent = (before: { row: number }, item: { row: number }): boolean => item.row === before.row + 1;
  return [
    ...(cells.length === 0 ? [] : [on(`1:${cells.length}`, (range) => range.format.autofitRows())]),
    ...runs(sorted, ({ height }) => height, adjacent).map((run) =>
      on(rowsOf(run), (range) => {
        range.format.rowHeight = run.value;
      }),
    ),
    ...(grouped ? levels(columns) : []).flatMap((level) =>
      runs(columns, (column) => (column.level ?? 0) >= level || undefined).map((run) =>
        on(columnsOf(run), (range) => {
          range.group("ByColumns");
        }),
      ),
    ),
    ...(grouped ? levels(sorted) : []).flatMap((level) =>
      runs(sorted, (row) => (row.level ?? 0) >= level || undefined, adjacent).map((run) =>
        on(rowsOf(run), (range) => {
          range.group("ByRows");
        }),
      ),
    ),
    ...runs(columns, ({ hidden }) => hidden || undefined).map((run) =>
      on(columnsOf(run), (range) => {
        range.columnHidden = true;
      }),
    ),
    ...runs(sorted, ({ hidden }) => hidden || undefined, adjacent).map((run) =>
      on(rowsOf(run), (range) => {
        range.rowHidden = true;
      }),
    ),
  ];
}

/** Tables over cells that are there already. */
export function tableSteps({ tables }: SheetModel): Step[] {
  return tables.map(({ name, range }: TableModel) =>
    step(1, 4, 0, (sheet) => {
      const table = sheet.tables.add(rangeAddress(range), true);
      table.name = name;
      table.style = "TableStyleLight1";
      table.showBandedRows = false;
    }),
  );
}

/** Colour of the tab, gridlines, and what stays when scrolling. */
export function viewSteps({ tabColor, gridlines, freeze: { rows, columns } }: SheetModel): Step[] {
  return [
    step(1, 4, 0, (sheet) => {
      if (tabColor !== "") sheet.tabColor = `#${tabColor}`;
      sheet.showGridlines = gridlines;
      if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(`A1:${cellAddress(rows - 1, columns - 1)}`);
      else if (rows > 0) sheet.freezePanes.freezeRows(rows);
      else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
    }),
  ];
}

const ORIENTATION = { portrait: "Portrait", landscape: "Landscape" } as const;
const PAPER = { A4: "A4", letter: "Letter" } as const satisfies Record<PrintModel["paper"], string>;
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

/** Whole rows or columns as an address that does not move: 1:3 -> $1:$3. */
function fixed(lines: string): string {
  const [first, last = first] = lines.split(":");
  return `$${first}:$${last}`;
}

/** How it is printed. */
export function printSteps({ print }: SheetModel): Step[] {
  const { orientation, paper, fitWidth, fitHeight, titleRows, titleColumns = "", footer, breaks } = print;
  return [
    step(1 + breaks.length, 8 + breaks.length, footer.length, (sheet) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = ORIENTATION[orientation];
      pageLayout.paperSize = PAPER[paper];
      if (fitWidth > 0 || fitHeight > 0)
        pageLayout.zoom = {
          ...(fitWidth > 0 ? { horizontalFitToPages: fitWidth } : {}),
          ...(fitHeight > 0 ? { verticalFitToPages: fitHeight } : {}),
        };
      pageLayout.setPrintMargins("Inches", MARGINS);
      if (titleRows !== "") pageLayout.setPrintTitleRows(fixed(titleRows));
      if (titleColumns !== "") pageLayout.setPrintTitleColumns(fixed(titleColumns));
      // A blank behind the size, or a footer that begins with a digit would make it another size.
      if (footer !== "")
        pageLayout.headersFooters.defaultForAllPages.centerFooter = `&8 ${footer.replace(/&(?![PN])/g, "&&")}`;
      for (const row of breaks) sheet.horizontalPageBreaks.add(cellAddress(row, 0));
    }),
  ];
}
