import { closesHosts, started } from "./helpers";

closesHosts();

test("values, errors and messages come through the real custom-functions runtime", async () => {
  const host = await started({ functions: { functions: [{ id: "TABLE", parameters: [{}, {}] }] } });
  const { associate, Error: FunctionError, ErrorCode } = host.CustomFunctions;
  associate("ADD", (a: number, b: number) => a + b);
  associate("TABLE", (rows: number[][], factor: number | null) =>
    rows.map((row) => row.map((each) => each * (factor ?? 2))),
  );
  associate("LATER", (text: string) => Promise.resolve(`${text}!`));
  const failing = (code: string, message?: string) => () => {
    throw new FunctionError(code as never, message);
  };
  associate("WRONG", failing(ErrorCode.invalidValue, "Rate: 5 to 10"));
  associate("MISSING", failing(ErrorCode.notAvailable, "No such area"));
  associate("ZERO", failing(ErrorCode.divisionByZero));
  associate("HUGE", failing(ErrorCode.invalidNumber));
  associate("THROWS", () => {
    throw new Error("a bug");
  });
  const answers = await Promise.all([
    host.callFunction("ADD", [2, 3]),
    host.callFunction("table", [[[1, 2]]]),
    host.callFunction("TABLE", [[[1, 2]], 10]),
    host.callFunction("LATER", ["done"]),
    host.callFunction("WRONG", []),
    host.callFunction("MISSING", []),
    host.callFunction("ZERO", []),
    host.callFunction("HUGE", []),
    host.callFunction("THROWS", []),
    host.callFunction("UNKNOWN", []),
  ]);
  expect(answers).toEqual([
    { value: 5 },
    { value: [[2, 4]] },
    { value: [[10, 20]] },
    { value: "done!" },
    { error: { code: "#VALUE!", message: "Rate: 5 to 10" } },
    { error: { code: "#N/A", message: "No such area" } },
    { error: { code: "#DIV/0!" } },
    { error: { code: "#NUM!" } },
    { error: { code: "#VALUE!" } },
    { error: { code: "#NAME?", message: "UNKNOWN is not associated." } },
  ]);
});

test("a function is told its cell where it asks for it", async () => {
  const host = await started();
  host.CustomFunctions.associate("WHERE", (invocation: { address: string }) => invocation.address);
  expect(await host.callFunction("WHERE", [], { address: "Costs!B2", cancelable: true })).toEqual({
    value: "Costs!B2",
  });
});

test("a cell that calls a function shows its result, and again after what it reads has changed", async () => {
  const host = await started({ sheets: [{ name: "S", rows: [[2, 3]] }] });
  host.CustomFunctions.associate("SUM2", (rows: number[][], more: number | null) =>
    rows.flat().reduce((sum, each) => sum + each, more ?? 0),
  );
  const shows = async (value: unknown) => {
    for (let i = 0; i < 100 && host.workbook.values("S", "D1")[0]![0] !== value; i++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(host.workbook.values("S", "D1")).toEqual([[value]]);
  };
  host.workbook.type("S", "D1", "=TEST.SUM2(A1:C1, 10)");
  expect(host.workbook.values("S", "D1")).toEqual([["#BUSY!"]]);
  await shows(15);
  host.workbook.type("S", "A1", "5");
  await shows(18);
});

test("a cell stuck at an error is mended by calculating it, or only by entering it anew", async () => {
  const host = await started();
  host.CustomFunctions.associate("SEVEN", () => 7);
  host.workbook.put("Sheet1", "A1", [["=TEST.SEVEN()"], ["=TEST.SEVEN()"]]);
  host.workbook.setFormulaValue("Sheet1", "A1", "#BUSY!");
  host.workbook.setFormulaValue("Sheet1", "A2", "#NAME?", "until entered");
  const shows = async (values: unknown[]) => {
    for (let i = 0; i < 100 && host.workbook.values("Sheet1", "A1:A2").flat().join() !== values.join(); i++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(host.workbook.values("Sheet1", "A1:A2").flat()).toEqual(values);
  };
  await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2");
    range.calculate();
    await context.sync();
    await shows([7, "#NAME?"]);
    range.formulas = [["=TEST.SEVEN()"], ["=TEST.SEVEN()"]];
    await context.sync();
    await shows([7, 7]);
  });
});
