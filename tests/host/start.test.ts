import { startExcelInNode } from ".";
import { closesHosts, started } from "./helpers";

closesHosts();

test("Office.onReady says Excel with a task pane in a shared runtime", async () => {
  const { Office } = await started();
  expect(await Office.onReady()).toEqual({
    host: "Excel",
    platform: "PC",
    addin: { visibilityMode: "Taskpane" },
  });
});

test("Excel for Mac is the same host with another client", async () => {
  const { Office, Excel } = await started({ platform: "Mac" });
  expect((await Office.onReady()).platform).toBe("Mac");
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    expect(sheets.items.map(({ name }) => name)).toEqual(["Sheet1"]);
  });
});

test("requirement sets are those of the options", async () => {
  const { Office } = await started({ apiVersion: "1.9", requirementSets: { RibbonApi: "" } });
  const supported = (set: string, version: string) =>
    Office.context.requirements.isSetSupported(set, version);
  expect(supported("ExcelApi", "1.9")).toBe(true);
  expect(supported("ExcelApi", "1.10")).toBe(false);
  expect(supported("SharedRuntime", "1.1")).toBe(true);
  expect(supported("CustomFunctionsRuntime", "1.3")).toBe(true);
  expect(supported("RibbonApi", "1.1")).toBe(false);
});

test("a member above the host's requirement set is refused as Excel refuses it", async () => {
  const { Excel } = await started({ apiVersion: "1.8" });
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRanges("A1,B2");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "ApiNotFound" });
});

test("what the document and the user's Excel are is told", async () => {
  const { Office, Excel } = await started({
    fileName: "Kosten.xlsx",
    locale: "de-DE",
    culture: {
      name: "de-DE",
      decimalSeparator: ",",
      thousandsSeparator: ".",
      shortDatePattern: "dd.MM.yyyy",
    },
  });
  expect(Office.context.displayLanguage).toBe("de-DE");
  expect(Office.context.contentLanguage).toBe("de-DE");
  expect(Office.context.document.url).toContain("Kosten.xlsx");
  expect(Office.context.officeTheme.bodyBackgroundColor).toBe("#ffffff");
  await Excel.run(async ({ workbook, sync }) => {
    workbook.load("name");
    workbook.application.load("decimalSeparator");
    const { numberFormat, datetimeFormat } = workbook.application.cultureInfo;
    numberFormat.load("numberGroupSeparator");
    datetimeFormat.load("shortDatePattern");
    await sync();
    expect(workbook.name).toBe("Kosten.xlsx");
    expect(workbook.application.decimalSeparator).toBe(",");
    expect(numberFormat.numberGroupSeparator).toBe(".");
    expect(datetimeFormat.shortDatePattern).toBe("dd.MM.yyyy");
  });
});

test("two hosts at once are refused; a closed one leaves no globals behind", async () => {
  const host = await started();
  await expect(startExcelInNode()).rejects.toThrow("close it first");
  host.close();
  expect("Office" in globalThis || "document" in globalThis || "Excel" in globalThis).toBe(false);
});

test("settings of the document and the startup behaviour are kept", async () => {
  const { Office, workbook } = await started();
  Office.context.document.settings.set("greeting", "hello");
  await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
  expect(workbook.snapshot().documentSettings["greeting"]).toContain("hello");
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  expect(await Office.addin.getStartupBehavior()).toBe("Load");
  await Office.addin.showAsTaskpane();
});

test("a ribbon button runs the action associated with it and waits for its end", async () => {
  const host = await started();
  const seen: string[] = [];
  host.Office.actions.associate("writeReport", (event: Office.AddinCommands.Event) => {
    seen.push(event.source.id);
    setTimeout(() => {
      seen.push("done");
      event.completed();
    }, 20);
  });
  await host.press("writeReport");
  expect(seen).toEqual(["writeReport", "done"]);
});
