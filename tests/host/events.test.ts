import { closesHosts, started } from "./helpers";
import type { ExcelHost } from ".";

closesHosts();

/** Everything the sheets tell, as it comes. */
async function listening(host: ExcelHost) {
  const seen: Record<string, unknown>[] = [];
  const ids: Record<string, string> = {};
  const note =
    (name: string) =>
    ({ ...event }: object) => {
      seen.push({ name, ...event });
      return Promise.resolve();
    };
  await host.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/id");
    sheets.onChanged.add(note("changed"));
    sheets.onAdded.add(note("added"));
    sheets.onDeleted.add(note("deleted"));
    sheets.onActivated.add(note("activated"));
    sheets.onSelectionChanged.add(note("selected"));
    await context.sync();
    for (const { name, id } of sheets.items) ids[name] = id;
  });
  return { seen, ids };
}

test("what the user does is told with its sheet, address and kind", async () => {
  const host = await started({ sheets: [{ name: "A", rows: [[1], [2], [3]] }, { name: "B" }] });
  const { seen, ids } = await listening(host);
  host.workbook.type("A", "A1", "50%");
  host.workbook.paste("A", "B1", [["x", "y"]]);
  host.workbook.deleteRows("A", 2);
  host.workbook.insertColumns("A", "A");
  host.workbook.select("B", "C3");
  host.workbook.addSheet("C");
  host.workbook.deleteSheet("C");
  await host.settled();
  expect(seen).toMatchObject([
    {
      name: "changed",
      worksheetId: ids["A"],
      address: "A1",
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "Unknown",
      details: { valueBefore: 1, valueAfter: 0.5 },
    },
    { name: "changed", address: "B1:C1", changeType: "RangeEdited" },
    { name: "changed", address: "2:2", changeType: "RowDeleted" },
    { name: "changed", address: "A:A", changeType: "ColumnInserted" },
    { name: "activated", worksheetId: ids["B"] },
    { name: "selected", worksheetId: ids["B"], address: "C3" },
    { name: "added" },
    { name: "deleted" },
  ]);
});

test("the add-in's own writes are told as its own, and not at all while it has turned events off", async () => {
  const host = await started();
  const { seen } = await listening(host);
  const write = (value: number, enabled: boolean) =>
    host.Excel.run(async (context) => {
      context.runtime.enableEvents = enabled;
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[value]];
      await context.sync();
    });
  await write(1, true);
  await write(2, false);
  await write(3, true);
  await host.settled();
  expect(seen).toMatchObject([
    { name: "changed", triggerSource: "ThisLocalAddin" },
    { name: "changed", triggerSource: "ThisLocalAddin" },
  ]);
});

test("a sheet's own events, the range of a change, and the end of listening", async () => {
  const host = await started({ sheets: [{ name: "A" }, { name: "B" }] });
  const addresses: string[] = [];
  const result = await host.Excel.run(async (context) => {
    const added = context.workbook.worksheets.getItem("A").onChanged.add(async (event) => {
      await host.Excel.run(async (inner) => {
        const range = event.getRange(inner).load("address,values");
        await inner.sync();
        addresses.push(`${range.address} ${JSON.stringify(range.values)}`);
      });
    });
    await context.sync();
    return added;
  });
  host.workbook.type("A", "B2", "7");
  host.workbook.type("B", "B2", "8");
  await host.settled();
  await host.Excel.run(result.context, async (context) => {
    result.remove();
    await context.sync();
  });
  host.workbook.type("A", "B2", "9");
  await host.settled();
  expect(addresses).toEqual(["A!B2 [[7]]"]);
});

test("renaming is told where Excel has that event", async () => {
  const host = await started({ requirementSets: { ExcelApiOnline: "1.1" } });
  const names: string[] = [];
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.onNameChanged.add(({ nameBefore, nameAfter }) => {
      names.push(`${nameBefore} -> ${nameAfter}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  host.workbook.renameSheet("Sheet1", "Costs");
  await host.settled();
  expect(names).toEqual(["Sheet1 -> Costs"]);
});
