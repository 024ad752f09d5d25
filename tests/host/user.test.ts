import { closesHosts, started } from "./helpers";

closesHosts();

test.each([
  // Typed, value, shown. Days are counted from 1 January 1900 = 1.
  ["5", 5, "5"],
  ["-5.25", -5.25, "-5.25"],
  ["(5)", -5, "-5"],
  ["1,234.5", 1234.5, "1,234.50"],
  ["12.5%", 0.125, "12.50%"],
  ["$1,200", 1200, "$1,200"],
  ["1e3", 1000, "1.00E+03"],
  ["true", true, "TRUE"],
  ["#N/A", "#N/A", "#N/A"],
  ["1/31/2026", 46053, "1/31/2026"],
  ["2026-01-31", 46053, "1/31/2026"],
  ["31-Jan-2026", 46053, "31-Jan-26"],
  ["2/30/2026", "2/30/2026", "2/30/2026"],
  ["6:00", 0.25, "6:00"],
  ["'007", "007", "007"],
  ["a text", "a text", "a text"],
  ["1 of 2", "1 of 2", "1 of 2"],
  ["-", "-", "-"],
])("%s typed into a cell is %p and shows %s", async (typed, value, shown) => {
  const { workbook } = await started();
  workbook.type("Sheet1", "B2", typed);
  expect(workbook.values("Sheet1", "B2")).toEqual([[value]]);
  expect(workbook.texts("Sheet1", "B2")).toEqual([[shown]]);
  expect(workbook.formulas("Sheet1", "B2")).toEqual([[value]]);
});

test("what is typed is read as the user's Excel reads it", async () => {
  const { workbook, Excel } = await started({
    culture: {
      name: "de-DE",
      decimalSeparator: ",",
      thousandsSeparator: ".",
      dateSeparator: ".",
      shortDatePattern: "dd.MM.yyyy",
    },
  });
  workbook.paste("Sheet1", "A1", [["1,5", "1.234,5", "31.01.2026", "1.5"]]);
  expect(workbook.values("Sheet1", "A1:C1")).toEqual([[1.5, 1234.5, 46053]]);
  // An add-in's values are read as in en-US wherever Excel runs.
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["1.5"]];
    await context.sync();
  });
  expect(workbook.values("Sheet1", "A1")).toEqual([[1.5]]);
});

test("a cell with a number format keeps it, one formatted as text keeps text", async () => {
  const { workbook, Excel } = await started();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").numberFormat = [["0.00", "@"]];
    await context.sync();
  });
  workbook.paste("Sheet1", "A1", [["50%", "50%"]]);
  expect(workbook.values("Sheet1", "A1:B1")).toEqual([[0.5, "50%"]]);
  expect(workbook.texts("Sheet1", "A1:B1")).toEqual([["0.50", "50%"]]);
});

test("the whole workbook as JSON: empty at first, and the same again after what was done is undone", async () => {
  const { workbook } = await started({ fileName: "Costs.xlsx" });
  const before = workbook.snapshot();
  expect(before).toMatchObject({ name: "Costs.xlsx", names: [], protected: false });
  expect(before.sheets).toHaveLength(1);
  expect(before.sheets[0]).toMatchObject({ name: "Sheet1", cells: {}, columns: {}, tables: [] });
  workbook.type("Sheet1", "C3", "7");
  workbook.addSheet("More");
  expect(workbook.snapshot()).not.toEqual(before);
  expect(workbook.sheet("Sheet1").cells).toEqual({ C3: { value: 7 } });
  workbook.clear("Sheet1", "C3");
  workbook.deleteSheet("More");
  expect(workbook.snapshot()).toEqual(before);
});

test("a formula shows 0, what it was told, or what the test calculates", async () => {
  const { workbook } = await started({
    sheets: [{ name: "S", rows: [["=1+1", "=2+2"]] }],
    calculate: (formula) => (formula === "=2+2" ? 4 : undefined),
  });
  expect(workbook.values("S", "A1:B1")).toEqual([[0, 4]]);
  workbook.setFormulaValue("S", "A1", 2);
  expect(workbook.values("S", "A1")).toEqual([[2]]);
});

test("sheets, selection, tables and names as a user handles them", async () => {
  const { workbook } = await started({ sheets: [{ name: "A", rows: [["x"], [1]] }, { name: "B" }] });
  workbook.select("B", "C3:D4");
  expect([workbook.activeSheet(), workbook.selection()]).toEqual(["B", { sheet: "B", address: "C3:D4" }]);
  workbook.addTable("A", "A1:A2", "Items");
  workbook.addName("First", "=A!$A$1");
  workbook.hideSheet("B");
  expect(workbook.activeSheet()).toBe("A");
  workbook.renameSheet("A", "New");
  expect(workbook.sheetNames()).toEqual(["New", "B"]);
  expect(workbook.snapshot().names[0]!.formula).toBe("=New!$A$1");
  expect(() => workbook.type("A", "A1", "1")).toThrow("There is no sheet A; there are New, B.");
});
