import { readWorkbook, writeSheets } from "../../../src/adapters/xlsx";
import { FOOTING_MARK, type SheetModel } from "../../../src/sheets/model";
import { readInputs } from "../../../src/sheets/reading";
import { buildExample, buildTemplate } from "../../../src/sheets/template";
import type { CellValue } from "../../../src/sheets/values";
import { sheetOf } from "../../helpers/workbooks";
import { closeExcel, openExcel, report, reportSheet, syncs, usersPart } from "./excel";

afterEach(closeExcel);

const COSTS = {
  sheets: [
    {
      name: "Costs",
      rows: [
        ["Item", "Value"],
        ["Rent", 1000],
      ],
    },
  ],
};
const OWN = ["Footing One", "Footing Two"];

/** What a reader must find in the cells of a model. */
const valuesOf = (sheet: SheetModel): CellValue[][] => {
  const rows = sheet.cells.map((row) => {
    const values = row.map((cell) => (cell?.value === "" ? null : (cell?.value ?? null)));
    while (values.length > 0 && values.at(-1) === null) values.pop();
    return values;
  });
  while (rows.length > 0 && rows.at(-1)!.length === 0) rows.pop();
  return rows;
};

describe("the template", () => {
  test.each([
    ["the example", buildExample()],
    ["the empty cost sheets", buildTemplate()],
  ])("%s is read back cell by cell as it was written, and is the user's own", async (_, sheets) => {
    const { port } = await openExcel();
    await port.write(sheets, { marked: "replace", example: sheets.length > 9 });
    const read = await port.read();
    expect(read.sheets.map(({ name }) => name)).toEqual(["Sheet1", ...sheets.map(({ name }) => name)]);
    for (const [index, sheet] of sheets.entries()) {
      const found = read.sheets[index + 1]!;
      expect({ name: found.name, cells: found.cells }).toEqual({ name: sheet.name, cells: valuesOf(sheet) });
      expect(found.mark).toBe("");
      expect(found.tables).toEqual(sheet.tables.map((table) => ({ ...table, totalsRow: false })));
    }
  });

  test("the example gives the inputs that the .xlsx file gives", async () => {
    const { port } = await openExcel();
    await port.write(buildExample(), { marked: "replace", example: true });
    const file = await readWorkbook(await writeSheets(null, buildExample(), { example: true }));
    const settings = { today: "2026-02-04" };
    expect(readInputs(await port.read(), settings)).toEqual(readInputs(file, settings));
  });
});

describe("a report", () => {
  test("has everything its models say", async () => {
    const { host, port } = await openExcel(COSTS);
    expect(await port.write(report(), { marked: "replace" })).toEqual({ sheets: OWN });
    const sheet = host.workbook.sheet("Footing One");
    expect(host.workbook.formulas("Footing One", "A1:C3")).toEqual([
      ["Item", "Value", "Twice"],
      ["Orders", 10, "='Footing Two'!B2*2"],
      ["=1+1", 20, ""],
    ]);
    expect(host.workbook.values("Footing One", "A3")).toEqual([["=1+1"]]);
    expect(sheet.cells["A2"]!.hyperlink).toMatchObject({
      documentReference: "'Costs'!B2",
      screenTip: "Go to Costs!B2",
    });
    expect(host.workbook.style("Footing One", "B1")).toMatchObject({
      font: { bold: true, color: "#1F2933" },
      fill: { color: "#F4F6F8" },
      horizontalAlignment: "Right",
      wrapText: true,
      // Thin is what a line is that nobody made otherwise.
      borders: { EdgeBottom: { style: "Continuous", color: "#7B8794" } },
    });
    expect(host.workbook.style("Footing One", "C2").numberFormat).toBe('#,##0;-#,##0;"–"');
    expect(sheet).toMatchObject({
      tabColor: "#0F5C6E",
      showGridlines: false,
      merges: ["A5:C5"],
      freeze: { rows: 1, columns: 1 },
      rows: { 1: { height: 30 }, 6: { hidden: true, level: 1 } },
      columns: { C: { level: 1 }, D: { hidden: true } },
    });
    // 20 characters are 145 pixels wide in Calibri 11 with its usual padding: 20 x 7 + 5; the file format's own width
    // counts the padding in, which makes 140.
    expect(sheet.columns["A"]!.width).toBe(105);
    expect(sheet.conditionalFormats).toHaveLength(1);
    expect(sheet.validations).toHaveLength(1);
    expect(sheet.charts).toHaveLength(1);
    expect(sheet.charts[0]).toMatchObject({
      name: "Footing One chart",
      chartType: "BarClustered",
      width: 300,
      height: 150,
      series: [{ name: "Value" }, { name: "Other" }],
    });
    expect(sheet.names).toEqual([
      { name: "_Footing_mark", formula: '="Footing report"', visible: false, comment: "" },
    ]);
    expect(host.workbook.activeSheet()).toBe("Footing One");
  });

  test("leaves the workbook of the user as it was, once and again", async () => {
    const { host, port } = await openExcel(COSTS);
    const before = usersPart(host.workbook.snapshot(), OWN);
    await port.write(report(), { marked: "replace" });
    expect(usersPart(host.workbook.snapshot(), OWN)).toEqual(before);
    const once = host.workbook.snapshot();
    await port.write(report(), { marked: "replace" });
    expect(host.workbook.snapshot()).toEqual(once);
  });

  test("in place of an earlier one keeps its sheets, so that the user's formulas over them stay", async () => {
    const { host, port } = await openExcel(COSTS);
    await port.write(report(10), { marked: "replace" });
    host.workbook.put("Costs", "B3", [["='Footing One'!B2*2"]]);
    await port.write([...report(33), reportSheet("Footing Three", "Footing One")], { marked: "replace" });
    expect(host.workbook.formulas("Costs", "B3")).toEqual([["='Footing One'!B2*2"]]);
    expect(host.workbook.values("Footing One", "B2")).toEqual([[33]]);
    expect(host.workbook.formulas("Footing Two", "C2")).toEqual([["='Footing One'!B2*2"]]);
    expect(host.workbook.sheetNames()).toEqual(["Costs", ...OWN, "Footing Three"]);
    expect((await port.read()).sheets.map(({ mark }) => mark)).toEqual([
      "",
      FOOTING_MARK,
      FOOTING_MARK,
      FOOTING_MARK,
    ]);
  });

  test("beside an earlier one gets names with the date, and its sheets refer to each other", async () => {
    const { host, port } = await openExcel(COSTS);
    await port.write(report(), { marked: "beside" });
    const first = host.workbook.snapshot();
    const { sheets } = await port.write(report(44), { marked: "beside" });
    expect(sheets).toEqual(["Footing One 2026-02-04", "Footing Two 2026-02-04"]);
    expect(host.workbook.formulas("Footing One 2026-02-04", "C2")).toEqual([
      ["='Footing Two 2026-02-04'!B2*2"],
    ]);
    expect(usersPart(host.workbook.snapshot(), sheets)).toEqual(first);
    const again = await port.write(report(), { marked: "beside" });
    expect(again.sheets).toEqual(["Footing One 2026-02-04 (2)", "Footing Two 2026-02-04 (2)"]);
  });

  test("long names keep to Excel's 31 characters beside", async () => {
    const { port } = await openExcel();
    const sheets = [reportSheet("Footing Recommendation", "Footing Recommendation")];
    await port.write(sheets, { marked: "beside" });
    expect((await port.write(sheets, { marked: "beside" })).sheets).toEqual(["Recommendation 2026-02-04"]);
  });

  test("is taken for one after it was saved and opened: the marks of both adapters agree", async () => {
    const { host, port } = await openExcel(COSTS);
    await port.write(report(), { marked: "replace" });
    const { name, formula } = host.workbook.sheet("Footing One").names[0]!;
    const bytes = await writeSheets(null, [reportSheet("Footing One", "Footing One")]);
    expect((await readWorkbook(bytes)).sheets[0]!.mark).toBe(FOOTING_MARK);
    expect([name, formula]).toEqual(["_Footing_mark", '="Footing report"']);
  });
});

describe("what is the user's own is never touched", () => {
  test.each([
    [
      "a sheet",
      (host: Awaited<ReturnType<typeof openExcel>>["host"]) => host.workbook.addSheet("FOOTING two"),
    ],
    [
      "a hidden sheet",
      (host: Awaited<ReturnType<typeof openExcel>>["host"]) => {
        host.workbook.addSheet("Footing Two");
        host.workbook.hideSheet("Footing Two");
      },
    ],
  ])("%s of the same name", async (_, prepare) => {
    const { host, port } = await openExcel(COSTS);
    prepare(host);
    const before = host.workbook.snapshot();
    await expect(port.write(report(), { marked: "replace" })).rejects.toMatchObject({
      problem: "name taken",
      workbook: "as before",
      message: expect.stringContaining("Footing Two"),
    });
    expect(host.workbook.snapshot()).toEqual(before);
  });

  test("a table or a name of the same name", async () => {
    const { host, port } = await openExcel(COSTS);
    host.workbook.addTable("Costs", "A1:B2", "FootingItems");
    host.workbook.addName("Footing_orders", "=Costs!$B$2");
    const before = host.workbook.snapshot();
    const [first] = report();
    for (const sheet of [
      { ...first!, tables: [{ name: "FootingItems", range: { top: 0, left: 0, bottom: 2, right: 2 } }] },
      { ...first!, names: [{ name: "footing_ORDERS", refersTo: "'Footing One'!$B$2" }] },
    ])
      await expect(port.write([sheet], { marked: "replace" })).rejects.toMatchObject({
        problem: "name taken",
      });
    expect(host.workbook.snapshot()).toEqual(before);
  });

  test("a protected workbook, and an earlier report's protected sheet", async () => {
    const { host, port } = await openExcel(COSTS);
    await port.write(report(), { marked: "replace" });
    host.workbook.protectSheet("Footing Two");
    const before = host.workbook.snapshot();
    await expect(port.write(report(), { marked: "replace" })).rejects.toMatchObject({
      problem: "denied",
      message: expect.stringContaining("Footing Two"),
    });
    host.workbook.protectSheet("Footing Two", false);
    host.workbook.protectWorkbook();
    await expect(port.write(report(), { marked: "replace" })).rejects.toMatchObject({ problem: "denied" });
    host.workbook.protectWorkbook(false);
    host.workbook.protectSheet("Footing Two");
    expect(host.workbook.snapshot()).toEqual(before);
  });
});

test("names of the workbook stand for cells of the report, and follow it when it is replaced", async () => {
  const { host, port } = await openExcel(COSTS);
  const named = (cell: string): SheetModel[] => {
    const [first, second] = report();
    return [{ ...first!, names: [{ name: "Footing_orders", refersTo: `'Footing One'!${cell}` }] }, second!];
  };
  await port.write(named("$B$2"), { marked: "replace" });
  await port.write(named("$B$3"), { marked: "replace" });
  expect(host.workbook.snapshot().names).toEqual([
    expect.objectContaining({ name: "Footing_orders", formula: "='Footing One'!$B$3" }),
  ]);
});

test("text stays text whatever it looks like, and cells to fill in stay open for numbers", async () => {
  const { host, port } = await openExcel();
  const texts = [
    "=1+1",
    "+1",
    "-x",
    "-1",
    "@x",
    "'quoted",
    "5",
    "1,200",
    "50%",
    "3/4",
    "2 March",
    "TRUE",
    "#N/A",
  ];
  await port.write(
    [
      sheetOf(
        "S",
        texts.map((text) => [text]),
      ),
    ],
    { marked: "replace" },
  );
  const rows = `A1:A${texts.length}`;
  expect(host.workbook.values("S", rows).flat()).toEqual(texts);
  const [sheet] = (await port.read()).sheets.slice(1);
  // An error that was typed as text cannot be told from an error.
  expect(sheet!.cells.flat()).toEqual([...texts.slice(0, -1), { error: "#N/A" }]);
  host.workbook.type("S", "A1", "7");
  expect(host.workbook.values("S", "A1")).toEqual([[7]]);
});

test("reports progress sheet by sheet", async () => {
  const { port } = await openExcel(COSTS);
  const seen: string[] = [];
  await port.write(report(), {
    marked: "replace",
    onProgress: ({ done, total, what }) => seen.push(`${done}/${total} ${what}`),
  });
  expect(seen).toEqual(["0/3 Footing One", "1/3 Footing Two", "2/3 Footing One"]);
});

test("four syncs a sheet are enough, and each stays under 4 MB", async () => {
  const { host, port } = await openExcel();
  const start = syncs(host).length;
  await port.write(buildExample(), { marked: "replace" });
  const used = syncs(host, start);
  expect(used.length).toBeLessThanOrEqual(4 * buildExample().length);
  for (const { bytesOut } of used) expect(bytesOut).toBeLessThan(4_000_000);
});

test("where Excel refuses the page set-up, as some do without a printer, the report is written without it", async () => {
  const { host, port } = await openExcel(COSTS);
  host.failAt(2, "UnsupportedOperation");
  await port.write(report(), { marked: "replace" });
  const { pageLayout, charts, cells } = host.workbook.sheet("Footing One");
  expect(JSON.stringify(pageLayout)).not.toContain("page &P");
  expect(charts).toHaveLength(1);
  expect(cells["A1"]!.value).toBe("Item");
});

test("where formulas are calculated at the user's word only, those of the report are calculated once, the last sheet first", async () => {
  const { host, port } = await openExcel(COSTS);
  await host.Excel.run(async (context) => {
    context.workbook.application.calculationMode = "Manual";
    await context.sync();
  });
  const start = syncs(host).length;
  await port.write(report(), { marked: "replace" });
  const statements = syncs(host, start).flatMap((batch) => batch.statements);
  expect(statements.filter((text) => text === "Worksheet.calculate()")).toHaveLength(4);
  expect(statements).not.toContain("Application.calculate()");
  expect(host.workbook.snapshot().calculationMode).toBe("Manual");
});
