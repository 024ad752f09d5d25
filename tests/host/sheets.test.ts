import { closesHosts, codeOf, started } from "./helpers";

closesHosts();

test("a sheet with values, a table, a chart, a name and formats in one sync", async () => {
  const host = await started();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Report");
    sheet.tabColor = "#0F5C6E";
    sheet.showGridlines = false;
    sheet.getRange("A1:B4").values = [
      ["Area", "Cost"],
      ["IT", 500],
      ["Rent", 900],
      ["Sum", "=SUM(B2:B3)"],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Costs";
    table.style = "TableStyleLight1";
    table.showBandedRows = false;
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
    chart.name = "Costs by area";
    chart.title.text = "Costs";
    chart.title.format.font.bold = true;
    chart.axes.valueAxis.numberFormat = "#,##0";
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.legend.position = "Bottom";
    chart.series.getItemAt(0).format.fill.setSolidColor("#0F5C6E");
    chart.setPosition("D2", "H12");
    context.workbook.names.add("TotalCost", sheet.getRange("B4"));
    sheet.getRange("A4:B4").format.font.bold = true;
    sheet.freezePanes.freezeRows(1);
    await context.sync();
  });
  expect(host.batches.filter(({ service }) => !service)).toHaveLength(1);
  const { sheets, names } = host.workbook.snapshot();
  const report = sheets[1]!;
  expect(report).toMatchObject({
    name: "Report",
    tabColor: "#0F5C6E",
    showGridlines: false,
    freeze: { rows: 1, columns: 0 },
    tables: [
      {
        name: "Costs",
        address: "A1:B3",
        columns: ["Area", "Cost"],
        style: "TableStyleLight1",
        showBandedRows: false,
      },
    ],
  });
  expect(report.cells["B4"]).toMatchObject({ formula: "=SUM(B2:B3)", style: { font: { bold: true } } });
  expect(report.charts).toEqual([
    {
      name: "Costs by area",
      chartType: "ColumnClustered",
      source: "=Report!$A$1:$B$3",
      // Columns are 48 points wide and rows 15 points high.
      left: 144,
      top: 15,
      width: 240,
      height: 165,
      title: { text: "Costs", format: { font: { bold: true } } },
      axes: { valueAxis: { numberFormat: "#,##0", majorGridlines: { visible: false } } },
      legend: { position: "Bottom" },
      series: [
        {
          name: "Cost",
          values: "=Report!$B$2:$B$3",
          xAxisValues: "=Report!$A$2:$A$3",
          format: { fill: { color: "#0F5C6E" } },
        },
      ],
    },
  ]);
  expect(names).toEqual([{ name: "TotalCost", formula: "=Report!$B$4", visible: true, comment: "" }]);
});

test("names of sheets: what Excel takes, once, and never none of them visible", async () => {
  const { Excel, workbook } = await started();
  const attempt = (change: (sheets: Excel.WorksheetCollection) => unknown) =>
    codeOf(() =>
      Excel.run(async (context) => {
        change(context.workbook.worksheets);
        await context.sync();
      }),
    );
  expect(await attempt((sheets) => sheets.add("sheet1"))).toBe("ItemAlreadyExists");
  expect(await attempt((sheets) => sheets.add("a/b"))).toBe("InvalidArgument");
  expect(await attempt((sheets) => sheets.add("x".repeat(32)))).toBe("InvalidArgument");
  expect(await attempt((sheets) => sheets.getItem("Nowhere").load("name"))).toBe("ItemNotFound");
  expect(await attempt((sheets) => sheets.getItem("Sheet1").delete())).toBe("InvalidOperation");
  expect(await attempt((sheets) => (sheets.getItem("Sheet1").visibility = "Hidden"))).toBe(
    "InvalidOperation",
  );
  workbook.protectWorkbook();
  expect(await attempt((sheets) => sheets.add("More"))).toBe("AccessDenied");
  workbook.protectWorkbook(false);
  workbook.protectSheet("Sheet1");
  expect(await attempt((sheets) => (sheets.getItem("Sheet1").getRange("A1").values = [[1]]))).toBe(
    "AccessDenied",
  );
});

test("renaming and deleting a sheet reaches the formulas of the others", async () => {
  const { Excel, workbook } = await started({
    sheets: [
      { name: "Own", rows: [["=Data!A1+'Data'!B2", '="Data!A1"']] },
      { name: "Data", rows: [[1]] },
    ],
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data").name = "Data 2";
    await context.sync();
    expect(workbook.formulas("Own", "A1:B1")).toEqual([["='Data 2'!A1+'Data 2'!B2", '="Data!A1"']]);
    context.workbook.worksheets.getItem("Data 2").delete();
    await context.sync();
  });
  expect(workbook.formulas("Own", "A1:B1")).toEqual([["=#REF!+#REF!", '="Data!A1"']]);
});

test("sheets are found by id after a rename; collections load nested", async () => {
  const { Excel, workbook } = await started({
    sheets: [
      { name: "A", rows: [["x"], [1]], tables: [{ name: "First", address: "A1:A2" }] },
      { name: "B", hidden: true },
    ],
  });
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.getItem("A").names.add("_mark", '="report"').visible = false;
    await context.sync();
    sheets.load(
      "items/id,items/visibility,items/protection/protected,items/tables/items/name,items/names/items/formula",
    );
    await context.sync();
    const [a, b] = sheets.items;
    expect(a!.tables.items.map(({ name }) => name)).toEqual(["First"]);
    expect(a!.names.items.map(({ formula }) => formula)).toEqual(['="report"']);
    expect([a!.protection.protected, b!.visibility]).toEqual([false, "Hidden"]);
    workbook.renameSheet("A", "New name");
    const same = sheets.getItem(a!.id).load("name");
    await context.sync();
    expect(same.name).toBe("New name");
  });
});

test("tables: columns, rows, totals, growing; none over another", async () => {
  const { Excel, workbook } = await started({
    sheets: [
      {
        name: "S",
        rows: [
          ["Item", ""],
          ["a", 1],
          ["b", 2],
        ],
      },
    ],
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("S");
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Items";
    const { columns } = table;
    columns.load("items/name,items/id");
    table.rows.load("count");
    await context.sync();
    expect(columns.items.map(({ name }) => name)).toEqual(["Item", "Column2"]);
    expect(table.rows.count).toBe(2);
    columns.getItem("Column2").name = "Rate";
    columns.add(-1, [["Twice"], ["=B2*2"], ["=B3*2"]]);
    table.rows.add(undefined, [["c", 3, 6]]);
    table.showTotals = true;
    const body = table.getDataBodyRange().load("address,values");
    const totals = table.getTotalRowRange().load("values");
    await context.sync();
    expect(body.address).toBe("S!A2:C4");
    expect(body.values[2]).toEqual(["c", 3, 6]);
    expect(totals.values).toEqual([["Total", "", ""]]);
    table.showTotals = false;
    await context.sync();
  });
  expect(workbook.sheet("S").tables[0]).toMatchObject({
    address: "A1:C4",
    columns: ["Item", "Rate", "Twice"],
  });
  workbook.type("S", "A5", "d");
  expect(workbook.sheet("S").tables[0]!.address).toBe("A1:C5");
  workbook.deleteColumns("S", "B");
  expect(workbook.sheet("S").tables[0]).toMatchObject({ address: "A1:B5", columns: ["Item", "Twice"] });
  const code = await codeOf(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("S").tables.add("B5:C9", true);
      await context.sync();
    }),
  );
  expect(code).toBe("InvalidArgument");
});

test("names: of the workbook and of a sheet, values and ranges", async () => {
  const { Excel, workbook } = await started({ sheets: [{ name: "S", rows: [[7]] }] });
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    names.add("Rate", "=S!$A$1", "the rate");
    names.add("Version", '="1.0"');
    const rate = names.getItem("rate").load("value,type,formula,comment,scope");
    const range = rate.getRange().load("values");
    const version = names.getItem("Version").load("value,type");
    const none = names.getItemOrNullObject("Nothing");
    await context.sync();
    expect([rate.value, rate.type, rate.comment, rate.scope]).toEqual([
      "S!A1",
      "Range",
      "the rate",
      "Workbook",
    ]);
    expect(range.values).toEqual([[7]]);
    expect([version.value, version.type, none.isNullObject]).toEqual(["1.0", "String", true]);
    rate.formula = "=S!$B$2";
    version.delete();
    await context.sync();
  });
  expect(workbook.snapshot().names).toMatchObject([{ name: "Rate", formula: "=S!$B$2" }]);
  for (const name of ["A1", "two words", "1st", "Rate"])
    expect([
      name,
      await codeOf(() =>
        Excel.run(async (context) => {
          context.workbook.names.add(name, "=S!$A$1");
          await context.sync();
        }),
      ),
    ]).toEqual([name, name === "Rate" ? "ItemAlreadyExists" : "InvalidArgument"]);
});

test("conditional formats: the newest first, each with its rule and format", async () => {
  const { Excel, workbook } = await started();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B9");
    const first = range.conditionalFormats.add("Custom");
    first.custom.rule.formula = "=$A1>0";
    first.custom.format.font.color = "#ff0000";
    first.stopIfTrue = true;
    const second = range.conditionalFormats.add("Custom");
    second.custom.rule.formula = "=$A1<0";
    second.custom.format.fill.color = "#00FF00";
    range.conditionalFormats.load("items/type,items/priority,items/custom/rule/formula");
    await context.sync();
    expect(
      range.conditionalFormats.items.map(({ custom, priority }) => [priority, custom.rule.formula]),
    ).toEqual([
      [0, "=$A1<0"],
      [1, "=$A1>0"],
    ]);
  });
  expect(workbook.sheet("Sheet1").conditionalFormats[1]).toEqual({
    address: "A1:B9",
    type: "Custom",
    priority: 1,
    stopIfTrue: true,
    custom: { rule: { formula: "=$A1>0" }, format: { font: { color: "#FF0000" } } },
  });
});

test("data validation: rule, prompt and alert; a part of it can be given another", async () => {
  const { Excel, workbook } = await started();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const { dataValidation } = sheet.getRange("A1:A9");
    dataValidation.rule = { list: { inCellDropDown: true, source: "yes,no" } };
    dataValidation.prompt = { showPrompt: true, title: "Answer", message: "yes or no" };
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "No", message: "yes or no" };
    sheet.getRange("A5").dataValidation.rule = { decimal: { formula1: 1, formula2: 5, operator: "Between" } };
    const all = sheet.getRange("A1:A9").dataValidation.load("type");
    const one = sheet.getRange("A5").dataValidation.load("type,rule");
    const none = sheet.getRange("C1").dataValidation.load("type");
    await context.sync();
    expect([all.type, one.type, none.type]).toEqual(["Inconsistent", "Decimal", "None"]);
  });
  expect(workbook.sheet("Sheet1").validations.map(({ address, rule }) => [address, rule])).toEqual([
    ["A1:A4,A6:A9", { list: { inCellDropDown: true, source: "yes,no" } }],
    ["A5", { decimal: { formula1: 1, formula2: 5, operator: "Between" } }],
  ]);
  const tooLong = codeOf(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").dataValidation.prompt = {
        showPrompt: true,
        title: "x".repeat(33),
        message: "",
      };
      await context.sync();
    }),
  );
  expect(await tooLong).toBe("InvalidArgument");
});

test("page layout, page breaks, freeze panes and properties of a sheet", async () => {
  const { Excel, workbook } = await started();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.setPrintTitleRows("$1:$3");
    pageLayout.setPrintMargins("Inches", { top: 0.5, left: 1 });
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P of &N";
    sheet.horizontalPageBreaks.add("A20");
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B2"));
    sheet.customProperties.add("mark", "Footing");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const mark = sheet.customProperties.getItemOrNullObject("Mark").load("value");
    await context.sync();
    expect([frozen.address, mark.value]).toEqual(["Sheet1!A1:B2", "Footing"]);
  });
  expect(workbook.sheet("Sheet1")).toMatchObject({
    pageLayout: {
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      printTitleRows: "1:3",
      topMargin: 36,
      leftMargin: 72,
      headersFooters: { defaultForAllPages: { centerFooter: "&P of &N" } },
    },
    pageBreaks: { rows: ["A20"], columns: [] },
    freeze: { rows: 2, columns: 2 },
    customProperties: { mark: "Footing" },
  });
});

test("settings, XML parts and document properties of the workbook", async () => {
  const { Excel, workbook } = await started();
  await Excel.run(async (context) => {
    const { settings, customXmlParts, properties } = context.workbook;
    settings.add("scenario", { name: "high", orders: 12 });
    const setting = settings.getItem("scenario").load("value");
    const part = customXmlParts.add('<model xmlns="urn:footing"><a/></model>');
    const found = customXmlParts.getByNamespace("urn:footing").getOnlyItem();
    const xml = found.getXml();
    properties.category = "Example";
    part.load("namespaceUri");
    await context.sync();
    expect(setting.value).toEqual({ name: "high", orders: 12 });
    expect([part.namespaceUri, xml.value]).toEqual([
      "urn:footing",
      '<model xmlns="urn:footing"><a/></model>',
    ]);
  });
  expect(workbook.snapshot()).toMatchObject({
    settings: { scenario: { name: "high", orders: 12 } },
    customXmlParts: ['<model xmlns="urn:footing"><a/></model>'],
    properties: { category: "Example" },
  });
});

test("calculation: mode, and the day a workbook counts from", async () => {
  const { Excel } = await started({ date1904: true });
  await Excel.run(async (context) => {
    const { application, functions } = context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    application.calculationMode = "Manual";
    application.calculate("Full");
    application.load("calculationMode,calculationState");
    const day = functions.date(1904, 1, 2).load("value");
    await context.sync();
    expect([application.calculationMode, application.calculationState, day.value]).toEqual([
      "Manual",
      "Done",
      1,
    ]);
  });
});
