import {
  CustomCommandExecutionError,
  type ICellData,
  type ICommandService,
  type IRange,
  type Nullable,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { SetRangeValuesCommand, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import { patternOf, typedCell } from "./typing";
import { TEXT_PATTERN, type Typing } from "./typed";

const PASTE = "sheet.command.paste-by-short-key";
/** Cells that were copied in a grid carry their own data. */
const COPIED_HERE = "data-copy-id=";
const [TEXT, TRUTH] = [1, 3];
const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null };

/** Text from outside as cells: rows by lines, columns by tabs; a cell with either inside stands in quotes, as Excel copies it. */
export function textCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n?|\n|$)/gy;
  for (const { 1: quoted, 2: plain = "", 3: end } of text.replace(/(?:\r\n?|\n)$/, "").matchAll(cells)) {
    rows.at(-1)!.push(quoted?.replace(/""/g, '"') ?? plain);
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}

/** A pasted text as the cell holds it: what it would be if it were typed. */
function pastedCell(text: string, workbook: Workbook, cell: Nullable<ICellData>, typing: Typing): ICellData {
  if (text === "") return EMPTY;
  if (patternOf(workbook, cell) === TEXT_PATTERN) return { ...EMPTY, v: text, t: TEXT };
  if (/^=./.test(text)) return { ...EMPTY, f: text };
  if (/^(?:true|false)$/i.test(text)) return { ...EMPTY, v: /^t/i.test(text) ? 1 : 0, t: TRUTH };
  return { ...EMPTY, ...(typedCell(text, workbook, cell, typing) ?? { v: text, t: TEXT }) };
}

/** Where a text is pasted: over all selected cells where it goes into them a whole number of times, as in Excel. */
const stretched = (selected: number, given: number): number => (selected % given === 0 ? selected : given);

/** Pastes a text from outside, read as what is typed, from the first selected cell on. */
export function pasteText(
  commands: ICommandService,
  workbook: Workbook,
  worksheet: Worksheet,
  { startRow, startColumn, endRow, endColumn }: IRange,
  text: string,
  typing: Typing,
): void {
  const texts = textCells(text);
  const width = Math.max(...texts.map(({ length }) => length));
  const rows = stretched(endRow - startRow + 1, texts.length);
  const columns = Math.min(
    stretched(endColumn - startColumn + 1, width),
    worksheet.getColumnCount() - startColumn,
  );
  const at = { unitId: workbook.getUnitId(), subUnitId: worksheet.getSheetId() };
  if (startRow + rows > worksheet.getRowCount())
    commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...at, rowCount: startRow + rows });
  const value = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      pastedCell(
        texts[row % texts.length]![column % width] ?? "",
        workbook,
        worksheet.getCellRaw(startRow + row, startColumn + column),
        typing,
      ),
    ),
  );
  const range = { startRow, startColumn, endRow: startRow + rows - 1, endColumn: startColumn + columns - 1 };
  commands.syncExecuteCommand(SetRangeValuesCommand.id, { ...at, range, value });
}

/**
 * Hands over texts that are pasted from outside the grid, in place of Univer's own reading: that knows neither the
 * workbook's decimal sign nor cells for text. Looks from outside are left out in any case.
 */
export function takePastes(commands: ICommandService, paste: (text: string) => void): void {
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== PASTE) return;
    const { htmlContent = "", textContent = "" } = params as { htmlContent?: string; textContent?: string };
    if (textContent === "" || htmlContent.includes(COPIED_HERE)) return;
    paste(textContent);
    throw new CustomCommandExecutionError(id);
  });
}
