import type { SheetValues, WorkbookValues } from "../../sheets/values";
import type { Request } from "./messages";
import { join, type Part } from "./parts";

/** The workbook that questions are about, put together from what travels of it. */
export interface Arriving {
  take(request: Extract<Request, { type: "book" | "part" }>): void;
  /** As it is when all of its parts are there; the same object until the next one begins to arrive. */
  workbook(): WorkbookValues;
}

/** A workbook of which only the sheets travel that are not as they were. */
export function arrivingBook(): Arriving {
  let book: Omit<WorkbookValues, "sheets"> = { culture: { decimal: "." }, example: false };
  /** By the sheet's place: those that are as before. */
  let kept: SheetValues[] = [];
  let parts: Part<SheetValues>[] = [];
  let whole: WorkbookValues | null = null;
  const workbook = (): WorkbookValues => {
    if (whole) return whole;
    const sheets = [...kept];
    join(parts).forEach((sheet, place) => {
      sheets[place] = sheet;
    });
    return (whole = { ...book, sheets });
  };
  return {
    take: (request) => {
      if (request.type === "part") parts.push(request.part);
      else {
        const { sheets } = workbook();
        kept = [];
        for (const place of request.kept) kept[place] = sheets[place]!;
        parts = [];
        book = request.book;
      }
      whole = null;
    },
    workbook,
  };
}
