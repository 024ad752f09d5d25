import { PATIENCE, sender } from "../../src/adapters/office/batch";
import { recalculate } from "../../src/addin/recalculate";
import { texts } from "../../src/addin/texts";
import { closeExcel, openExcel, syncs } from "../adapters/office/excel";
import type { ExcelHost, HostOptions } from "../host";

const TARIFF = "=FOOTING.TARIFF(10,D1:E1)";
const UNKNOWN = "=_xldudf_FOOTING_TARIFF(10,D1:E1)";
/** A sheet with its formulas in column A, from A1 on. */
const sheet = (...formulas: string[]): HostOptions => ({
  sheets: [{ name: "Costs", rows: formulas.map((formula) => [formula]) }],
});
const send = sender({ ...PATIENCE, pauses: [1] });

/** Resolves when every function called so far has answered: the runtime answers in turn. */
const calculated = (host: ExcelHost) => host.callFunction("TARIFF", []);

/** Opens a workbook in which TARIFF gives 107, and an add-in that has associated it. */
async function open(options: HostOptions): Promise<ExcelHost> {
  const { host } = await openExcel(options);
  Object.assign(globalThis, { CustomFunctions: host.CustomFunctions });
  host.CustomFunctions.associate("TARIFF", () => 107);
  host.workbook.type(host.workbook.activeSheet(), "B1", "1");
  await calculated(host);
  return host;
}

/** Recalculates, and does one thing after the other in its pauses. */
const run = (host: ExcelHost, ...meanwhile: (() => void)[]) =>
  recalculate(send, async () => {
    meanwhile.shift()?.();
    await calculated(host);
  });

/** What was written into cells. */
const written = (host: ExcelHost) =>
  host.batches
    .flatMap(({ statements }) => statements)
    .filter((statement) => statement.startsWith("Range.") && statement.endsWith("="));

afterEach(closeExcel);

test("nothing is stuck: one look is enough, and nothing is written", async () => {
  const host = await open(sheet("=1+1"));
  const before = syncs(host).length;
  expect(await run(host)).toEqual({ mended: 0, left: 0, places: [] });
  expect(syncs(host, before)).toHaveLength(3);
  expect(written(host)).toEqual([]);
});

test.each(["#BUSY!", "#NAME?", "#GETTING_DATA"])(
  "a cell stuck at %s is calculated, its formula stays as it is",
  async (shown) => {
    const host = await open(sheet(TARIFF));
    host.workbook.setFormulaValue("Costs", "A1", shown);
    expect(await run(host)).toEqual({ mended: 1, left: 0, places: [] });
    expect(host.workbook.values("Costs", "A1")).toEqual([[107]]);
    expect(written(host)).toEqual([]);
  },
);

test("a cell that calculating does not mend is entered anew, with the formula it has", async () => {
  const host = await open(sheet(TARIFF));
  host.workbook.setFormulaValue("Costs", "A1", "#BUSY!", "until entered");
  expect(await run(host)).toEqual({ mended: 1, left: 0, places: [] });
  expect(host.workbook.formulas("Costs", "A1")).toEqual([[TARIFF]]);
  expect(written(host)).toEqual(["Range.formulas ="]);
});

test("functions that Excel did not know when it opened the file get their names back", async () => {
  const host = await open(sheet(UNKNOWN, "=1+_xlfn._xldudf_FOOTING_TARIFF(10,D1:E1)"));
  host.workbook.setFormulaValue("Costs", "A1", "#NAME?", "until entered");
  host.workbook.setFormulaValue("Costs", "A2", "#NAME?", "until entered");
  expect(await run(host)).toEqual({ mended: 2, left: 0, places: [] });
  expect(host.workbook.formulas("Costs", "A1:A2")).toEqual([[TARIFF], ["=1+FOOTING.TARIFF(10,D1:E1)"]]);
});

test("a cell that was only being calculated is left alone and not counted", async () => {
  const host = await open(sheet(TARIFF));
  host.workbook.setFormulaValue("Costs", "A1", "#BUSY!");
  expect(await run(host, () => host.workbook.setFormulaValue("Costs", "A1", 5))).toEqual({
    mended: 0,
    left: 0,
    places: [],
  });
  expect(host.workbook.values("Costs", "A1")).toEqual([[5]]);
});

test("other add-ins' formulas, texts and other errors are not touched", async () => {
  const host = await open(sheet("=CONTOSO.PRICE(1)", "#BUSY!", TARIFF, "=NOFOOTING.X(1)", TARIFF));
  host.workbook.setFormulaValue("Costs", "A1", "#BUSY!");
  host.workbook.setFormulaValue("Costs", "A3", "#VALUE!");
  host.workbook.setFormulaValue("Costs", "A4", "#NAME?");
  host.workbook.setFormulaValue("Costs", "A5", "#BUSY!");
  expect(await run(host)).toEqual({ mended: 1, left: 0, places: [] });
  expect(host.workbook.values("Costs", "A1:A4")).toEqual([["#BUSY!"], ["#BUSY!"], ["#VALUE!"], ["#NAME?"]]);
});

test("what stays stuck is counted and named", async () => {
  const host = await open(sheet(TARIFF, TARIFF, "=1", TARIFF));
  for (const cell of ["A1", "A2"]) host.workbook.setFormulaValue("Costs", cell, "#BUSY!", "always");
  host.workbook.setFormulaValue("Costs", "A4", "#BUSY!");
  expect(await run(host)).toEqual({ mended: 1, left: 2, places: ["Costs!A1:A2"] });
});

test("a protected sheet keeps its cells, those of other sheets are mended", async () => {
  const host = await open({
    sheets: [
      { name: "Costs", rows: [[TARIFF]] },
      { name: "Quotes", rows: [[TARIFF]] },
    ],
  });
  for (const name of ["Costs", "Quotes"])
    host.workbook.setFormulaValue(name, "A1", "#BUSY!", "until entered");
  host.workbook.protectSheet("Costs");
  expect(await run(host)).toEqual({ mended: 1, left: 1, places: ["Costs!A1"] });
});

test("a large workbook is read 20,000 cells at a time", async () => {
  const rows = Array.from({ length: 50_000 }, (_, row) => [row, "shipped"]);
  const host = await open({ sheets: [{ name: "Orders", rows: [...rows, [TARIFF]] }] });
  host.workbook.setFormulaValue("Orders", "A50001", "#BUSY!");
  const before = syncs(host).length;
  await run(host);
  // The sheets, their used ranges, 50,001 rows of two cells in six blocks; the stuck cell, calculate, the cell again.
  expect(syncs(host, before)).toHaveLength(1 + 1 + 6 + 3);
  for (const { bytesBack } of syncs(host, before)) expect(bytesBack).toBeLessThan(4_000_000);
});

test.each([
  [{ mended: 0, left: 0, places: [] }, "No Footing formula is stuck."],
  [{ mended: 1, left: 0, places: [] }, "1 cell calculated again."],
  [{ mended: 3, left: 0, places: [] }, "3 cells calculated again."],
  [
    { mended: 0, left: 1, places: ["Costs!A1"] },
    "1 cell could not be calculated: Costs!A1. Unprotect the sheet if it is protected; otherwise save the workbook, close it and open it with Footing's pane open.",
  ],
  [
    { mended: 2, left: 9, places: ["A!A1:A2", "A!C1:C5", "B!A1", "C!A1"] },
    "2 cells calculated again. 9 cells could not be calculated: A!A1:A2, A!C1:C5, B!A1 and 1 more. Unprotect the sheet if it is protected; otherwise save the workbook, close it and open it with Footing's pane open.",
  ],
])("the user is told: %p", (result, said) => {
  expect(texts.recalculated(result)).toBe(said);
});
