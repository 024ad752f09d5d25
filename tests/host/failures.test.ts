import { closesHosts, codeOf, started } from "./helpers";
import type { ExcelHost } from ".";

closesHosts();

/** Writes 1 to A1 in a first sync and 2 to A2 in a second. */
const twoWrites = (host: ExcelHost) =>
  codeOf(() =>
    host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      sheet.getRange("A2").values = [[2]];
      await context.sync();
    }),
  );
const cells = (host: ExcelHost) => host.workbook.values("Sheet1", "A1:A2").flat();

test.each(["AccessDenied", "GeneralException", "ItemNotFound", "InvalidOperation", "InsertDeleteConflict"])(
  "%s answered by Excel at the second sync: the first stays, nothing of the second",
  async (code) => {
    const host = await started();
    host.failAt(1, code);
    expect(await twoWrites(host)).toBe(code);
    expect(cells(host)).toEqual([1, ""]);
    expect(host.batches.filter(({ service }) => !service).map(({ failed }) => failed)).toEqual([
      undefined,
      code,
    ]);
  },
);

test.each([
  [7000, "AccessDenied"],
  [5102, "ActivityLimitReached"],
  [5103, "RequestPayloadSizeLimitExceeded"],
  [5104, "ResponsePayloadSizeLimitExceeded"],
  [5004, "InvalidOperationInCellEditMode"],
  [5012, "InvalidOrTimedOutSession"],
  [5010, "GeneralException"],
])("failure %i of the carrier is %s to the add-in", async (number, code) => {
  const host = await started();
  host.failAt(0, number);
  expect(await twoWrites(host)).toBe(code);
  expect(cells(host)).toEqual(["", ""]);
});

test("what a failed batch had done before the failing action stays", async () => {
  const host = await started();
  const write = async () => {
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A0").values = [[2]];
      sheet.getRange("A2").values = [[3]];
      await context.sync();
    });
  };
  expect(await codeOf(write)).toBe("InvalidArgument");
  expect(cells(host)).toEqual([1, ""]);
});

test("a planned failure can come after some actions", async () => {
  const host = await started();
  await twoWrites(host);
  const actions = 60;
  host.failAt(0, "GeneralException", actions);
  const write = () =>
    host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (let row = 1; row <= 40; row++) sheet.getCell(row, 1).values = [[row]];
      await context.sync();
    });
  expect(await codeOf(write)).toBe("GeneralException");
  const written = host.workbook.values("Sheet1", "B2:B41").flat();
  expect(written[0]).toBe(1);
  expect(written.at(-1)).toBe("");
});

test("a lost answer never comes, though the work is done", async () => {
  const host = await started();
  host.failAt(0, "lost");
  let ended = false;
  void twoWrites(host).then(() => (ended = true));
  await host.settled();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(ended).toBe(false);
  expect(cells(host)).toEqual([1, ""]);
});

test("an error tells where it happened", async () => {
  const host = await started();
  const failing = host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Nowhere").load("name");
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({
    code: "ItemNotFound",
    debugInfo: {
      errorLocation: "WorksheetCollection.getItem",
      statement: expect.stringContaining("getItem"),
    },
  });
});

test("while a cell is edited requests are refused, or wait where they were told to", async () => {
  const host = await started();
  host.workbook.editCell(true);
  expect(await twoWrites(host)).toBe("InvalidOperationInCellEditMode");
  let ended = false;
  const waiting = host.Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[9]];
    await context.sync();
    ended = true;
  });
  await host.settled();
  expect(ended).toBe(false);
  host.workbook.editCell(false);
  await waiting;
  expect(cells(host)).toEqual([9, ""]);
});

test("payloads over the limit are refused", async () => {
  const host = await started({ payloadLimit: 100_000 });
  const rows = Array.from({ length: 5000 }, (_, row) => [`a long text in row ${row}`]);
  const write = () =>
    host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A5000").values = rows;
      await context.sync();
    });
  expect(await codeOf(write)).toBe("RequestPayloadSizeLimitExceeded");
  host.workbook.put("Sheet1", "A1", rows);
  const read = () =>
    host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getUsedRange().load("values");
      await context.sync();
    });
  expect(await codeOf(read)).toBe("ResponsePayloadSizeLimitExceeded");
});

test("members that are not modelled fail and are listed", async () => {
  const host = await started();
  const attempt = () =>
    host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").pivotTables.load("items/name");
      await context.sync();
    });
  expect(await codeOf(attempt)).toBe("ApiNotFound");
  expect(host.unmodelled()).toEqual(["Worksheet.pivotTables"]);
  host.close();
  // The list has been seen: the next host begins with an empty one.
  await started();
});

test("events, batches and statements are counted; the library's own are marked", async () => {
  const host = await started();
  await twoWrites(host);
  await host.settled();
  const own = host.batches.filter(({ service }) => !service);
  expect(own).toHaveLength(2);
  expect(own[0]!.statements).toContain("Range.values =");
  expect(host.batches.filter(({ service }) => service).flatMap(({ statements }) => statements)).toEqual(
    expect.arrayContaining(["Workbook._RemoveReference()"]),
  );
});
