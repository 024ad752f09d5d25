import { startExcelInNode, type ExcelHost } from ".";

let host: ExcelHost;
afterEach(() => host.close());

test("Office.onReady says Excel", async () => {
  host = await startExcelInNode();
  expect(await host.Office.onReady()).toEqual({
    host: "Excel",
    platform: "PC",
    addin: { visibilityMode: "Taskpane" },
  });
});
