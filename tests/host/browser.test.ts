import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openInChromium, type Opened } from "./browser";

const PAGE = `<!doctype html><html lang="en"><head><title>Test</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script src="page.js"></script></head><body><p id="said">waiting</p></body></html>`;

const SCRIPT = `
CustomFunctions.associate("TWICE", (x) => 2 * x);
Office.actions.associate("greet", async (event) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Costs").getRange("C1").values = [["greeted"]];
    await context.sync();
  });
  event.completed();
});
const say = (text) => { document.getElementById("said").textContent = text; };
Office.onReady(async ({ host }) => {
  if (host === null) return say("outside Excel");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Costs");
    const used = sheet.getUsedRange().load("values");
    sheet.onChanged.add(async ({ address }) => say("changed " + address));
    await context.sync();
    say(host + " " + JSON.stringify(used.values));
  });
});`;

const folder = mkdtempSync(join(tmpdir(), "footing-page-"));
let opened: Opened | undefined;

beforeAll(() => {
  writeFileSync(join(folder, "page.html"), PAGE);
  writeFileSync(join(folder, "page.js"), SCRIPT);
});
afterEach(() => opened?.close());
afterAll(() => rmSync(folder, { recursive: true }));

const says = (text: string) => opened!.page.getByText(text, { exact: true }).waitFor();

test("a page in Chromium under a strict policy reads, hears, is called and pressed", async () => {
  opened = await openInChromium({
    folder,
    page: "page.html",
    options: { sheets: [{ name: "Costs", rows: [["Rate", 500]] }] },
    headers: {
      "Content-Security-Policy": "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com",
    },
  });
  const { host } = opened;
  await says('Excel [["Rate",500]]');
  await host.workbook.type("Costs", "B1", "50%");
  await says("changed B1");
  expect(await host.callFunction("TWICE", [21])).toEqual({ value: 42 });
  await host.press("greet");
  expect(await host.workbook.values("Costs", "A1:C1")).toEqual([["Rate", 0.5, "greeted"]]);
  expect((await host.batches()).filter(({ service }) => !service).length).toBeGreaterThan(0);
  expect(await host.unmodelled()).toEqual([]);
  expect(opened.errors).toEqual([]);
});

test("outside Excel the page is told so", async () => {
  opened = await openInChromium({ folder, page: "page.html", options: false });
  await says("outside Excel");
});
