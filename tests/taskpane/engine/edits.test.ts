import { readFileSync } from "node:fs";
import { readWorkbook } from "../../../src/adapters/xlsx";
import type { CellValue, SheetValues, WorkbookValues } from "../../../src/sheets/values";
import { startEngine } from "../../../src/taskpane/engine/client";
import type { Question } from "../../../src/taskpane/engine/messages";
import { stream } from "../../core/portfolio/instances";

const EDITS = 12;

/** A workbook with one cell of a sheet exchanged; the other sheets are the same objects, as the grid reads them. */
function withCell(
  book: WorkbookValues,
  which: SheetValues,
  place: readonly [number, number],
  value: CellValue,
): WorkbookValues {
  const cells = which.cells.map((row) => [...row]);
  cells[place[0]]![place[1]] = value;
  return { ...book, sheets: book.sheets.map((sheet) => (sheet === which ? { ...sheet, cells } : sheet)) };
}

test("after one edit upon another the answer is that of a reading from scratch", async () => {
  const pick = stream(41);
  const one = <T>(of: readonly T[]): T => of[pick(0, of.length - 1)]!;
  let book = await readWorkbook(new Uint8Array(readFileSync("assets/cedar-and-finch.xlsx")));
  const engine = startEngine(undefined);
  const former: WorkbookValues[] = [book];
  const questions: readonly Question[] = [
    {},
    {},
    { scenario: "Slow year" },
    { orders: 3100 },
    { chosen: [{ area: "fulfilment", element: "", option: "In-house" }] },
  ].map((question) => ({ today: "2026-11-24", ...question }));
  for (let edit = 0; edit < EDITS; edit++) {
    const sheet = pick(1, 3) === 1 ? book.sheets.find(({ name }) => name === "Business")! : one(book.sheets);
    const filled = sheet.cells.flatMap((row, at) =>
      row.flatMap((value, column) => (value === null ? [] : [{ at, column, value }])),
    );
    const numbers = filled.filter(({ value }) => typeof value === "number");
    const { at, column, value } = one(numbers.length > 0 && pick(1, 4) > 1 ? numbers : filled);
    const next: CellValue =
      typeof value === "number" ? value * one([0, 0.5, 0.9, 1.1, 2]) : one([one(filled).value, "?", null]);
    // Now and then an edit is undone.
    book = edit % 6 === 5 ? one(former) : withCell(book, sheet, [at, column], next);
    former.push(book);
    await engine.load(book);
    const question = one(questions);
    const fresh = startEngine(undefined);
    await fresh.load(structuredClone(book));
    expect(await engine.answer(question)).toEqual(await fresh.answer(question));
    fresh.stop();
  }
  engine.stop();
});
