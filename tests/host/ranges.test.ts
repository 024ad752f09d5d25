import { closesHosts, codeOf, started } from "./helpers";

closesHosts();

test("the used range of a sheet: values, formulas, texts, types", async () => {
  const { Excel, workbook } = await started({
    sheets: [
      {
        name: "Costs",
        rows: [
          ["Area", "Rate"],
          ["IT", 500],
          ["Sum", "=B2*2"],
        ],
      },
    ],
  });
  workbook.setFormulaValue("Costs", "B3", 1000);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Costs");
    sheet.getRange("B2:B3").numberFormat = [["#,##0.00"], ["0%"]];
    const used = sheet.getUsedRange().load("address,values,formulas,text,valueTypes,rowCount,columnIndex");
    await context.sync();
    expect(used.address).toBe("Costs!A1:B3");
    expect(used.values).toEqual([
      ["Area", "Rate"],
      ["IT", 500],
      ["Sum", 1000],
    ]);
    expect(used.formulas).toEqual([
      ["Area", "Rate"],
      ["IT", 500],
      ["Sum", "=B2*2"],
    ]);
    expect(used.text).toEqual([
      ["Area", "Rate"],
      ["IT", "500.00"],
      ["Sum", "100000%"],
    ]);
    expect(used.valueTypes[1]).toEqual(["String", "Double"]);
    expect([used.rowCount, used.columnIndex]).toEqual([3, 0]);
  });
});

test("an empty sheet has no used range: a null object, or its first cell", async () => {
  const { Excel } = await started();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const none = sheet.getUsedRangeOrNullObject(true).load("values");
    const first = sheet.getUsedRange().load("address");
    const missing = context.workbook.worksheets.getItemOrNullObject("Nowhere").load("name");
    await context.sync();
    expect([none.isNullObject, missing.isNullObject]).toEqual([true, true]);
    expect(first.address).toBe("Sheet1!A1");
  });
});

test("text that is written is read as typed: numbers, dates, formulas; an apostrophe or @ keeps it", async () => {
  const { Excel, workbook } = await started();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("C1").numberFormat = [["@"]];
    sheet.getRange("A1:H1").values = [["5", "50%", "007", "'=A1", "TRUE", "=A1", "2026-01-31", "-name"]];
    await context.sync();
  });
  // 31 January 2026 is day 46053.
  expect(workbook.values("Sheet1", "A1:H1")).toEqual([[5, 0.5, "007", "=A1", true, 0, 46053, 0]]);
  expect(workbook.formulas("Sheet1", "F1:H1")).toEqual([["=A1", 46053, "=-name"]]);
  expect(workbook.texts("Sheet1", "B1:G1")).toEqual([["50%", "007", "=A1", "TRUE", "0", "1/31/2026"]]);
});

test("null leaves a cell as it is, an empty text clears it", async () => {
  const { Excel, workbook } = await started({ sheets: [{ name: "S", rows: [[1, 2, 3]] }] });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("S").getRange("A1:C1").values = [[null, "", 9]];
    await context.sync();
  });
  expect(workbook.values("S", "A1:C1")).toEqual([[1, "", 9]]);
});

test("values of another shape, addresses that are none and formulas that are broken are InvalidArgument", async () => {
  const { Excel } = await started();
  const attempt = (change: (sheet: Excel.Worksheet) => unknown) =>
    codeOf(() =>
      Excel.run(async (context) => {
        change(context.workbook.worksheets.getItem("Sheet1"));
        await context.sync();
      }),
    );
  expect(await attempt((sheet) => (sheet.getRange("A1:B1").values = [[1]]))).toBe("InvalidArgument");
  expect(await attempt((sheet) => sheet.getRange("A0").load("values"))).toBe("InvalidArgument");
  expect(await attempt((sheet) => (sheet.getRange("A1").formulas = [["=SUM(A2"]]))).toBe("InvalidArgument");
  expect(await attempt((sheet) => (sheet.getRange("A1").formulas = [["='No such'!A1"]]))).toBe(
    "InvalidArgument",
  );
  expect(await attempt((sheet) => sheet.getRange("A1").load("colour" as "values"))).toBe("InvalidArgument");
  expect(await attempt((sheet) => (sheet.getRange("A1").format.fill.color = "teal-ish"))).toBe(
    "InvalidArgument",
  );
});

test("20,000 rows of 10 columns go and come in one request each", async () => {
  const host = await started();
  const rows = Array.from({ length: 20000 }, (_, row) => Array.from({ length: 10 }, (_, i) => row * 10 + i));
  await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, 20000, 10);
    range.values = rows;
    await context.sync();
    range.load("values");
    await context.sync();
    expect(range.values).toEqual(rows);
  });
  const own = host.batches.filter(({ service }) => !service);
  expect(own).toHaveLength(2);
  expect(own[0]!.bytesOut).toBeGreaterThan(1_000_000);
  expect(own[1]!.bytesBack).toBeGreaterThan(1_000_000);
});

test("formats: what differs within a range is null; whole columns have formats of their own", async () => {
  const { Excel, workbook } = await started();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A:B").format.font.bold = true;
    sheet.getRange("A:B").format.columnWidth = 100;
    const block = sheet.getRange("B2:C3");
    block.format.fill.color = "ffeedd";
    block.format.borders.getItem("EdgeBottom").style = "Continuous";
    block.format.borders.getItem("InsideHorizontal").color = "#112233";
    sheet.getRange("C2").format.protection.locked = false;
    block.format.load("columnWidth,horizontalAlignment");
    const columns = sheet.getRange("B:C").format.font.load("bold");
    const column = sheet.getRange("B:B").format.font.load("bold");
    block.format.font.load("bold,name");
    block.format.fill.load("color");
    block.format.protection.load("locked");
    await context.sync();
    expect([columns.bold, column.bold]).toEqual([null, true]);
    expect(block.format.font.bold).toBeNull();
    expect(block.format.font.name).toBe("Calibri");
    expect(block.format.fill.color).toBe("#FFEEDD");
    expect(block.format.protection.locked).toBeNull();
    expect(block.format.columnWidth).toBeNull();
    expect(block.format.horizontalAlignment).toBe("General");
  });
  expect(workbook.style("Sheet1", "B900")).toMatchObject({ font: { bold: true } });
  expect(workbook.style("Sheet1", "B3").borders).toEqual({
    EdgeBottom: { style: "Continuous" },
    EdgeTop: { color: "#112233", style: "Continuous" },
  });
  expect(workbook.style("Sheet1", "C2").locked).toBe(false);
  expect(workbook.sheet("Sheet1").columns).toEqual({ A: { width: 100 }, B: { width: 100 } });
});

test("formats of many cells at once, of several areas, and of rows", async () => {
  const { Excel, workbook } = await started();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet
      .getRange("A1:B1")
      .setCellProperties([
        [
          { format: { font: { bold: true }, fill: { color: "#010203" } } },
          { format: { wrapText: true, borders: { top: { style: "Double" } } } as never },
        ],
      ]);
    sheet.getRange("A1:A2").setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
    sheet.getRanges("D1,E2:E3").format.font.italic = true;
    await context.sync();
  });
  expect(workbook.style("Sheet1", "A1")).toMatchObject({ font: { bold: true }, fill: { color: "#010203" } });
  expect(workbook.style("Sheet1", "B1")).toEqual({
    wrapText: true,
    borders: { EdgeTop: { style: "Double" } },
  });
  expect(workbook.style("Sheet1", "E3")).toEqual({ font: { italic: true } });
  expect(workbook.sheet("Sheet1").rows).toEqual({ 1: { height: 30 }, 2: { hidden: true } });
});

test("ranges beside and within ranges", async () => {
  const { Excel } = await started();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:D4");
    const found = {
      cell: range.getCell(1, 1),
      row: range.getRow(2),
      last: range.getLastCell(),
      offset: range.getOffsetRange(1, -1),
      resized: range.getResizedRange(1, 0),
      below: range.getRowsBelow(2),
      above: range.getRowsAbove(1),
      bounding: range.getBoundingRect("F6"),
      entire: range.getEntireColumn(),
      common: range.getIntersectionOrNullObject("C4:Z9"),
      none: range.getIntersectionOrNullObject("Z9"),
    };
    for (const each of Object.values(found)) each.load("address");
    await context.sync();
    const addresses = Object.fromEntries(
      Object.entries(found).map(([name, each]) => [name, each.isNullObject ? null : each.address]),
    );
    expect(addresses).toEqual({
      cell: "Sheet1!C3",
      row: "Sheet1!B4:D4",
      last: "Sheet1!D4",
      offset: "Sheet1!A3:C5",
      resized: "Sheet1!B2:D5",
      below: "Sheet1!B5:D6",
      above: "Sheet1!B1:D1",
      bounding: "Sheet1!B2:F6",
      entire: "Sheet1!B:D",
      common: "Sheet1!C4:D4",
      none: null,
    });
  });
});

test("inserting and deleting cells moves formulas, names, merges and ranges held", async () => {
  const { Excel, workbook } = await started({
    sheets: [
      {
        name: "S",
        rows: [
          [1, 2],
          [3, "=B1+$A$2"],
        ],
      },
      { name: "T", rows: [["=S!A2"], ["=SUM(S!A1:A2)"]] },
    ],
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("S");
    context.workbook.names.add("Rate", sheet.getRange("A2"));
    sheet.getRange("C2:D2").merge();
    const held = sheet.getRange("A2");
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    held.load("address,values");
    await context.sync();
    expect([held.address, held.values]).toEqual(["S!A3", [[3]]]);
  });
  expect(workbook.formulas("S", "B3")).toEqual([["=B2+$A$3"]]);
  expect(workbook.formulas("T", "A1:A2")).toEqual([["=S!A3"], ["=SUM(S!A2:A3)"]]);
  expect(workbook.sheet("S").merges).toEqual(["C3:D3"]);
  expect(workbook.snapshot().names[0]!.formula).toBe("=S!$A$3");
  workbook.deleteRows("S", 3);
  expect(workbook.formulas("T", "A1:A2")).toEqual([["=#REF!"], ["=SUM(S!A2:A2)"]]);
});

test("copying takes formulas along relatively, with formats, links, merges, rules and validations", async () => {
  const { Excel, workbook } = await started({
    sheets: [{ name: "S", rows: [[1, "=A1*$A$1"]] }, { name: "T" }],
  });
  await Excel.run(async (context) => {
    const from = context.workbook.worksheets.getItem("S").getRange("A1:B2");
    from.format.font.bold = true;
    from.getCell(0, 0).hyperlink = { documentReference: "T!A1", screenTip: "there" };
    from.getRow(1).merge();
    const rule = from.conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=$A1>0";
    rule.custom.format.fill.color = "#00FF00";
    from.getCell(0, 0).dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
    context.workbook.worksheets.getItem("T").getRange("B3:C4").copyFrom(from, "All");
    await context.sync();
  });
  const copy = workbook.sheet("T");
  expect(copy.cells["C3"]).toMatchObject({ formula: "=B3*$A$1", style: { font: { bold: true } } });
  expect(copy.cells["B3"]!.hyperlink).toEqual({ documentReference: "T!A1", screenTip: "there" });
  expect(copy.merges).toEqual(["B4:C4"]);
  expect(copy.conditionalFormats).toMatchObject([
    { address: "B3:C4", custom: { rule: { formula: "=$A1>0" } } },
  ]);
  expect(copy.validations).toMatchObject([{ address: "B3", rule: { decimal: { formula1: 0 } } }]);
});

test("clearing, hiding, grouping; a whole sheet at once", async () => {
  const { Excel, workbook } = await started({
    sheets: [
      {
        name: "S",
        rows: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
  });
  const run = (change: (sheet: Excel.Worksheet) => void) =>
    Excel.run(async (context) => {
      change(context.workbook.worksheets.getItem("S"));
      await context.sync();
    });
  await run((sheet) => {
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("B:C").group("ByColumns");
    sheet.getRange("C:C").group("ByColumns");
    sheet.getRange("A1").format.rowHeight = 40;
  });
  expect(workbook.values("S", "A1:B2")).toEqual([
    ["", 2],
    [3, 4],
  ]);
  expect(workbook.sheet("S").rows).toEqual({ 1: { height: 40 }, 2: { hidden: true }, 3: { hidden: true } });
  expect(workbook.sheet("S").columns).toEqual({ B: { level: 1 }, C: { level: 2 } });
  await run((sheet) => {
    const all = sheet.getRange();
    all.clear("All");
    all.unmerge();
    all.rowHidden = false;
    all.format.useStandardHeight = true;
    all.conditionalFormats.clearAll();
    all.dataValidation.clear();
  });
  expect(workbook.sheet("S")).toMatchObject({ cells: {}, rows: {}, validations: [], conditionalFormats: [] });
});

test("selecting brings the sheet to the front", async () => {
  const { Excel, workbook } = await started({ sheets: [{ name: "A" }, { name: "B" }] });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("B").getRange("C3").select();
    await context.sync();
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect(selected.address).toBe("B!C3");
  });
  expect(workbook.activeSheet()).toBe("B");
});
