import { closeExcel, openExcel, report, syncs } from "./excel";
import { buildExample } from "../../../src/sheets/template";

afterEach(closeExcel);

describe("cells", () => {
  test("come typed, as a file would give them", async () => {
    const { host, port } = await openExcel({
      sheets: [
        {
          name: "A",
          rows: [
            ["Text", 4.5, true, ""],
            ["", "", "", "=1/0"],
            [46057, 46057],
          ],
        },
      ],
      calculate: () => "#DIV/0!",
    });
    host.workbook.type("A", "C3", "2/4/2026");
    const [sheet] = (await port.read()).sheets;
    expect(sheet!.cells).toEqual([
      ["Text", 4.5, true],
      [null, null, null, { error: "#DIV/0!" }],
      [46057, 46057, { date: 46057, text: "2026-02-04" }],
    ]);
  });

  test("in a workbook that counts days from 1904, dates are 1,462 days later", async () => {
    const { host, port } = await openExcel({ date1904: true, sheets: [{ name: "A", rows: [[46057]] }] });
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("A").getRange("A1").numberFormat = [["m/d/yyyy"]];
      await context.sync();
    });
    expect((await port.read()).sheets[0]!.cells).toEqual([[{ date: 46057, text: "2030-02-05" }]]);
  });

  test("stand where they stand, though rows and columns before them are empty", async () => {
    const { host, port } = await openExcel();
    host.workbook.type("Sheet1", "C3", "5");
    expect((await port.read()).sheets[0]!.cells).toEqual([[], [], [null, null, 5]]);
  });

  test("an empty workbook", async () => {
    const { port } = await openExcel();
    expect(await port.read()).toEqual({
      sheets: [{ name: "Sheet1", hidden: false, cells: [], tables: [], external: [], mark: "" }],
      culture: { decimal: "." },
      example: false,
    });
  });

  test("formulas over another workbook are named, text that looks like one is not", async () => {
    const { host, port } = await openExcel({
      sheets: [{ name: "A", rows: [["='[Prices.xlsx]List'!B2", "=B1*2", 1]] }],
    });
    host.workbook.type("A", "D1", "'=[Prices.xlsx]List!B2");
    expect((await port.read()).sheets[0]!.external).toEqual(["A1"]);
  });
});

test("sheets: hidden ones, tables with their totals, and the culture", async () => {
  const { host, port } = await openExcel({
    sheets: [
      {
        name: "Open",
        rows: [
          ["Item", "Value"],
          ["Rent", 5],
        ],
        tables: [{ name: "Costs", address: "A1:B2" }],
      },
      { name: "Secret", rows: [[1]], hidden: true },
    ],
    culture: { decimalSeparator: "," },
  });
  const read = await port.read();
  expect(read.sheets[0]).toMatchObject({
    hidden: false,
    tables: [{ name: "Costs", range: { top: 0, left: 0, bottom: 1, right: 1 }, totalsRow: false }],
  });
  expect(read.sheets[1]).toMatchObject({ name: "Secret", hidden: true, cells: [[1]] });
  expect(read.culture).toEqual({ decimal: "," });
  expect(await port.fileName()).toBe("Book1.xlsx");
  void host;
});

describe("how often Excel is asked", () => {
  test("three times for the cost sheets, however many there are", async () => {
    const { host, port } = await openExcel();
    await port.write(buildExample(), { marked: "replace" });
    await port.write(report(), { marked: "replace" });
    const start = syncs(host).length;
    await port.read();
    expect(syncs(host, start)).toHaveLength(3);
  });

  test("once more for every 20,000 orders, each answer under 4 MB, with progress", async () => {
    const { host, port } = await openExcel({ sheets: [{ name: "Costs", rows: [["Rent", 5]] }] });
    host.workbook.addSheet("Orders");
    host.workbook.put("Orders", "A1", [["Order", "Date", "Postcode", "Items", "Total"]]);
    host.workbook.put("Orders", "A2", orders(45_000));
    const start = syncs(host).length;
    const seen: number[] = [];
    const { sheets } = await port.read({ onProgress: ({ done }) => seen.push(done) });
    const used = syncs(host, start);
    expect(used).toHaveLength(3 + 3);
    for (const { bytesBack } of used) expect(bytesBack).toBeLessThan(4_000_000);
    expect(seen).toEqual([1, 20_001, 40_001, 45_002]);
    expect(sheets[1]!.cells).toHaveLength(45_001);
    expect(sheets[1]!.cells[45_000]).toEqual(["#45000", 46057, "10115", 3, 44.5]);
  });

  test("dates of long sheets are dates, wherever their column begins", async () => {
    const { host, port } = await openExcel();
    host.workbook.put("Sheet1", "A1", [["Order", "Date"]]);
    host.workbook.put(
      "Sheet1",
      "A2",
      orders(20_500).map((row) => row.slice(0, 2)),
    );
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B2:B20501").numberFormat =
        "yyyy-mm-dd" as unknown as string[][];
      await context.sync();
    });
    const { cells } = (await port.read()).sheets[0]!;
    for (const row of [1, 10_000, 20_500])
      expect(cells[row]).toEqual([`#${row}`, { date: 46057, text: "2026-02-04" }]);
  });

  test("in halves where Excel on the web says that an answer is too large", async () => {
    const { host, port } = await openExcel({ payloadLimit: 60_000 });
    host.workbook.put("Sheet1", "A1", orders(3000));
    const { cells } = (await port.read()).sheets[0]!;
    expect(cells).toHaveLength(3000);
    expect(cells[2999]).toEqual(["#3000", 46057, "10115", 3, 44.5]);
    expect(host.batches.some(({ failed }) => failed !== undefined)).toBe(true);
  });

  test("not any more when it was cancelled", async () => {
    const { host, port } = await openExcel();
    host.workbook.put("Sheet1", "A1", orders(45_000));
    const cancel = new AbortController();
    const start = syncs(host).length;
    const onProgress = ({ done }: { done: number }): void => {
      if (done >= 20_000) cancel.abort();
    };
    await expect(port.read({ signal: cancel.signal, onProgress })).rejects.toMatchObject({
      problem: "cancelled",
    });
    expect(syncs(host, start)).toHaveLength(4);
  });
});

/** An export of orders, without its headings. */
function orders(count: number): (string | number)[][] {
  return Array.from({ length: count }, (_, index) => [`#${index + 1}`, 46057, "10115", 3, 44.5]);
}
