import { startEngine } from "../../../src/taskpane/engine/client";
import { WORKBOOKS } from "../page/workbooks";

const watch = { signal: new AbortController().signal, onProgress: () => undefined };
const engine = startEngine(undefined);
afterAll(() => engine.stop());

test("an invoice is held against the plan of the workbook: quantity, price and what the plan does not have", async () => {
  await engine.load(WORKBOOKS["invoice"]!());
  const { checks, problems } = await engine.later(
    "invoice",
    { today: "2026-03-10" },
    { option: null },
    watch,
  );
  expect(problems).toEqual([]);
  expect(checks).toHaveLength(1);
  const [{ option, planned, billed, difference, parts }] = checks as [(typeof checks)[0]];
  expect({ option, planned, billed }).toEqual({ option: "3PL", planned: 4000, billed: 4650 });
  expect(difference).toBeCloseTo(650, 9);
  expect(parts.volume).toBeCloseTo(400, 9);
  expect(parts.price).toBeCloseTo(220, 9);
  expect(parts.unknown).toBeCloseTo(30, 9);
});

test("lines without a provider are of the option that is named, else the first is a problem of its cell", async () => {
  const book = WORKBOOKS["invoice"]!();
  await engine.load({
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name === "Invoice"
        ? { ...sheet, cells: sheet.cells.map((row, at) => (at === 0 ? row : row.with(1, null))) }
        : sheet,
    ),
  });
  const ask = (option: string | null) => engine.later("invoice", { today: "2026-03-10" }, { option }, watch);
  expect((await ask(null)).problems).toMatchObject([{ sheet: "Invoice" }]);
  expect((await ask(null)).checks).toEqual([]);
  expect(await ask("3PL")).toMatchObject({ checks: [{ option: "3PL", billed: 4650 }], problems: [] });
});
