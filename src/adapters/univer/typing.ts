import type { ICellData, Injector, Nullable, Workbook } from "@univerjs/core";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { editedText, typedNumber, type Typing } from "./typed";

const NUMBER = 2;
/** A text that was typed as one, with ' before it. */
const FORCED_TEXT = 4;

/** A cell's number format; "" where it has none. */
export const patternOf = (workbook: Workbook, cell: Nullable<ICellData>): string =>
  (cell && workbook.getStyles().getStyleByCell(cell)?.n?.pattern) ?? "";

/** A typed text as the cell holds it; null where it is no number. */
export function typedCell(
  text: string,
  workbook: Workbook,
  cell: Nullable<ICellData>,
  typing: Typing,
): ICellData | null {
  const number = typedNumber(text, patternOf(workbook, cell), typing);
  if (!number) return null;
  const { value, format } = number;
  return { v: value, t: NUMBER, ...(format === null ? {} : { s: { n: { pattern: format } } }) };
}

/**
 * Takes what is typed into cells as Excel takes it. Univer's own plugin for it (sheets-numfmt-ui) knows one culture and
 * brings menus for formats, which are left to Excel.
 */
export function readTyping(injector: Injector, typing: () => Typing): void {
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    handler: (value, { workbook, worksheet, row, col }, next) => {
      if (!value || value.f || value.si || value.t === FORCED_TEXT) return next(value);
      const text = value.p?.body?.dataStream.replace(/\r\n$/, "") ?? value.v;
      if (typeof text !== "string" && typeof text !== "number") return next(value);
      const read = typedCell(String(text), workbook, worksheet.getCellRaw(row, col), typing());
      return next(read ? { ...value, ...read, p: null } : value);
    },
  });
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    handler: (value, { workbook, worksheet, row, col }, next) => {
      const raw = worksheet.getCellRaw(row, col);
      if (!raw || raw.f || raw.si || raw.t !== NUMBER || typeof raw.v !== "number") return next(value);
      return next({ ...raw, v: editedText(raw.v, patternOf(workbook, raw), typing()), t: null });
    },
  });
}
