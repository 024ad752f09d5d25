import type { Change } from "../../../src/sheets/port";
import { closeExcel, openExcel, report, type Opened } from "./excel";

afterEach(closeExcel);

const COSTS = {
  sheets: [
    { name: "Costs", rows: [["Rent", 5]] },
    { name: "Notes", rows: [["x"]] },
  ],
};

/** Long enough for changes to be reported. */
const quiet = async ({ host }: Opened): Promise<void> => {
  await host.settled();
  await new Promise((resolve) => setTimeout(resolve, 120));
  await host.settled();
};

async function watched(opened: Opened): Promise<{ calls: (readonly Change[])[]; stop: () => void }> {
  const calls: (readonly Change[])[] = [];
  const stop = await opened.port.watch((changes) => calls.push(changes));
  return { calls, stop };
}

test("changes of the user's come together in one call, by sheet and address", async () => {
  const opened = await openExcel(COSTS);
  const { calls } = await watched(opened);
  opened.host.workbook.type("Costs", "B1", "6");
  opened.host.workbook.type("Notes", "A1", "y");
  opened.host.workbook.type("Costs", "B1", "7");
  await quiet(opened);
  expect(calls).toEqual([
    [
      { sheet: "Costs", address: "B1" },
      { sheet: "Notes", address: "A1" },
    ],
  ]);
});

test("sheets added, deleted, and changed after they were added or renamed", async () => {
  const opened = await openExcel(COSTS);
  const { calls } = await watched(opened);
  opened.host.workbook.addSheet("New");
  opened.host.workbook.type("New", "A1", "1");
  await quiet(opened);
  opened.host.workbook.deleteSheet("Notes");
  await quiet(opened);
  expect(calls).toEqual([
    expect.arrayContaining([{ sheet: "New", address: "A1" }]),
    [{ sheet: "Notes", address: "" }],
  ]);
});

test("Footing's own writes are not reported, also when they replace, and those of the user meanwhile are", async () => {
  const opened = await openExcel(COSTS);
  const { calls } = await watched(opened);
  await opened.port.write(report(), { marked: "replace" });
  await opened.port.write(report(33), { marked: "replace" });
  await quiet(opened);
  expect(calls).toEqual([]);
  const writing = opened.port.write(report(44), { marked: "replace" });
  opened.host.workbook.type("Costs", "B1", "8");
  await writing;
  await quiet(opened);
  expect(calls).toEqual([[{ sheet: "Costs", address: "B1" }]]);
});

test("a sheet that Footing has added is the user's to change and delete", async () => {
  const opened = await openExcel(COSTS);
  await opened.port.write(report(), { marked: "replace" });
  const { calls } = await watched(opened);
  opened.host.workbook.type("Footing Two", "B2", "1");
  await quiet(opened);
  opened.host.workbook.deleteSheet("Footing Two");
  await quiet(opened);
  expect(calls).toEqual([[{ sheet: "Footing Two", address: "B2" }], [{ sheet: "Footing Two", address: "" }]]);
});

test("after the page has slept, it is watched again, once, and one is told that something may have been missed", async () => {
  const opened = await openExcel(COSTS);
  const { calls } = await watched(opened);
  opened.wakeUp();
  await quiet(opened);
  expect(calls).toEqual([[{ sheet: "", address: "" }]]);
  opened.host.workbook.type("Costs", "B1", "9");
  await quiet(opened);
  expect(calls.slice(1)).toEqual([[{ sheet: "Costs", address: "B1" }]]);
});

test("an ended watch is silent", async () => {
  const opened = await openExcel(COSTS);
  const { calls, stop } = await watched(opened);
  opened.host.workbook.type("Costs", "B1", "9");
  stop();
  opened.host.workbook.type("Costs", "B1", "10");
  opened.wakeUp();
  await quiet(opened);
  expect(calls).toEqual([]);
});

describe("reveal", () => {
  test("brings the sheet to the front and selects the cells", async () => {
    const { host, port } = await openExcel(COSTS);
    await port.reveal("Notes", "B2:C3");
    expect(host.workbook.activeSheet()).toBe("Notes");
    expect(host.workbook.selection()).toEqual({ sheet: "Notes", address: "B2:C3" });
  });
  test("unfolds a hidden column and row", async () => {
    const { host, port } = await openExcel(COSTS);
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Costs");
      sheet.getRange("F:H").columnHidden = true;
      sheet.getRange("3:4").rowHidden = true;
      await context.sync();
    });
    await port.reveal("Costs", "G3");
    const sheet = host.workbook.sheet("Costs");
    expect(sheet.columns["G"]?.hidden ?? false).toBe(false);
    expect(sheet.rows["3"]?.hidden ?? false).toBe(false);
    expect(sheet.columns["F"]?.hidden).toBe(true);
  });
  test("says so where the sheet is gone or hidden", async () => {
    const { host, port } = await openExcel(COSTS);
    await expect(port.reveal("Gone", "A1")).rejects.toMatchObject({ problem: "gone" });
    host.workbook.hideSheet("Notes");
    await expect(port.reveal("Notes", "A1")).rejects.toMatchObject({
      problem: "other",
      message: expect.stringContaining("hidden"),
    });
    await expect(port.reveal("Costs", "nowhere at all")).rejects.toMatchObject({
      problem: expect.any(String),
    });
  });
});
