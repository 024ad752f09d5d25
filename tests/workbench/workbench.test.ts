import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import AxeBuilder from "@axe-core/playwright";
import { readXlsx } from "hucre";
import { chromium, type Browser, type Page } from "playwright-core";
import { findBrowser, LAUNCH } from "../../scripts/browser.mjs";
import { serveFolder } from "../../scripts/serve.mjs";
import { readWorkbook, writeSheets } from "../../src/adapters/xlsx";
import { read } from "../../src/analyze";
import { rangeAddress } from "../../src/sheets/address";
import { buildWorked } from "../../src/sheets/template/worked";
import { hasLibreOffice, recalculated } from "../helpers/office";
import { workbookOf } from "../helpers/workbooks";

const root = join(__dirname, "../..");
const SIZE = { width: 1440, height: 900 };
/** Where cell D7 of a cost sheet lies at that size, and how many rows below it the delivery fee of the 3PL stands. */
const D7 = [715, 254] as const;
const TO_DELIVERY = 17;

let site: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
let page: Page;
let asked: string[] = [];
let faults: string[] = [];

beforeAll(async () => {
  await promisify(execFile)(process.execPath, [join(root, "scripts/build-workbench.mjs")]);
  site = await serveFolder(join(root, "dist/workbench"));
  browser = await chromium.launch({ ...LAUNCH, executablePath: findBrowser() });
}, 900_000);
afterAll(async () => {
  await browser?.close();
  site?.close();
});

beforeEach(async () => {
  asked = [];
  faults = [];
  const context = await browser.newContext({ viewport: SIZE, locale: "en-US", reducedMotion: "reduce" });
  // Without it the browser asks where to save, which nobody could answer here.
  await context.addInitScript("delete window.showSaveFilePicker; window.showSaveFilePicker = undefined;");
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on("request", (request) => asked.push(request.url()));
  page.on("pageerror", ({ message }) => faults.push(message));
  await page.goto(site.url);
  await page.getByText("Up to date").waitFor();
});
afterEach(async () => {
  await page.context().close();
  expect(faults).toEqual([]);
});

const save = async (): Promise<Uint8Array> => {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  return new Uint8Array(readFileSync(await (await download).path()));
};
const openSheet = async (name: string): Promise<void> => {
  await page.locator(".grid").getByText(name, { exact: true }).click();
  // The grid draws the sheet before it takes clicks.
  await page.waitForTimeout(700);
};
/** Goes to a cell by the box above the row numbers. */
const goTo = async (place: string): Promise<void> => {
  const box = page.locator('[data-u-comp="defined-name"] input');
  await box.click();
  await box.fill(place);
  await box.press("Enter");
  await page.waitForTimeout(700);
};
const type = async (text: string): Promise<void> => {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
};
const fileNamed = (name: string, bytes: Uint8Array | string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});

test("a quote is changed, the answer flips, and the report is saved with it", async () => {
  const answer = page.getByRole("button", { name: /^Fulfilment\. Do this/ });
  const before = await answer.textContent();
  expect(before).toContain("3PL Harborline");

  await openSheet("Fulfilment");
  await page.mouse.click(...D7);
  for (let row = 0; row < TO_DELIVERY; row++) await page.keyboard.press("ArrowDown");
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  await page.getByText("Fulfilment D24 changed").waitFor();
  expect(await answer.textContent()).not.toContain("3PL Harborline");
  await page.getByText("not saved").waitFor();

  await page.getByRole("tab", { name: "Report" }).click();
  await page.getByRole("button", { name: "Write report" }).click();
  await page.getByText("The report is written").waitFor();
  await page.locator(".grid").getByText("Footing Recommendation", { exact: true }).waitFor();

  const saved = await save();
  const { sheets } = await readWorkbook(saved);
  expect(sheets.find(({ name }) => name === "Fulfilment")!.cells[23]![3]).toBe(9);
  expect(sheets.filter(({ mark }) => mark !== "").length).toBeGreaterThan(3);
  expect(
    asked.filter((address) => !/^(?:blob|data):/.test(address) && !address.startsWith(site.url)),
  ).toEqual([]);
  expect(asked.filter((address) => address.includes("office"))).toEqual([]);

  if (!hasLibreOffice) return;
  const again = await readWorkbook(recalculated(saved));
  const numbers = (book: typeof again): unknown[] =>
    book.sheets
      .find(({ name }) => name === "Footing Recommendation")!
      .cells.map((row) => row.map((cell) => (typeof cell === "number" ? Math.round(cell * 100) : null)));
  expect(numbers(again)).toEqual(numbers({ ...again, sheets }));
}, 180_000);

test("a workbook of the user's comes back with what was typed, and all else to the byte", async () => {
  const original = readFileSync(join(root, "tests/cases/workbooks/WithChartSheet.xlsx"));
  await page.setInputFiles("input[type=file]", fileNamed("mine.xlsx", original));
  await page.getByRole("heading", { name: "mine.xlsx" }).waitFor();
  await page.getByText("mine.xlsx is open").waitFor();
  expect(Buffer.from(await save()).equals(original)).toBe(true);
}, 120_000);

test("what is no workbook is refused with the reason, and the open one stays", async () => {
  await page.setInputFiles("input[type=file]", fileNamed("notes.xlsx", "just text"));
  await page.getByText("notes.xlsx: This is no .xlsx workbook.").waitFor();
  await page.getByRole("heading", { name: "cedar-and-finch.xlsx" }).waitFor();
}, 120_000);

test("a new workbook takes the cost sheets, and changes are asked about before another is opened", async () => {
  await page.getByRole("button", { name: "New" }).click();
  await page.getByRole("button", { name: "Start mine" }).click();
  await page.getByText("12 sheets added").waitFor();
  await page.getByRole("button", { name: "Example" }).click();
  await page.getByRole("dialog", { name: "Save the changes first?" }).waitFor();
  await page.getByRole("button", { name: "Go back" }).click();
  await page.getByRole("heading", { name: /Book1\.xlsx/ }).waitFor();

  const asked = page.waitForEvent("dialog");
  const closed = page.close({ runBeforeUnload: true });
  expect((await asked).type()).toBe("beforeunload");
  await (await asked).dismiss();
  await closed;
  await page.getByRole("heading", { name: /Book1\.xlsx/ }).waitFor();
}, 120_000);

test("F6 takes the keyboard from part to part and out of the cells", async () => {
  const part = () =>
    page.evaluate(() => [".head", ".grid", ".pane"].find((each) => document.activeElement?.closest(each)));
  // The grid takes the keyboard when it has drawn itself.
  await openSheet("Business");
  await page.getByRole("button", { name: "Open" }).focus();
  await page.keyboard.press("F6");
  expect(await part()).toBe(".grid");
  await page.keyboard.press("Tab");
  expect(await part()).toBe(".grid");
  await page.keyboard.press("F6");
  const tab = () => page.evaluate(() => document.activeElement!.closest('[role="tab"]')?.textContent);
  expect(await tab()).toBe("Business");
  expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineWidth)).toBe("2px");
  await page.keyboard.press("F6");
  expect(await part()).toBe(".pane");
  await page.keyboard.press("Shift+F6");
  expect(await tab()).toBe("Business");
  await page.keyboard.press("Shift+F6");
  expect([await part(), await tab()]).toEqual([".grid", undefined]);
  await page.keyboard.press("Shift+F6");
  expect(await part()).toBe(".head");

  // From there Tab reaches everything that can be done with the file.
  const reached: (string | null)[] = [];
  for (let at = 0; at < 4; at++) {
    reached.push(await page.evaluate(() => document.activeElement!.textContent));
    await page.keyboard.press("Tab");
  }
  expect(reached).toEqual(["Open", "New", "Example", "Save"]);
}, 120_000);

test("Alt+PageDown and Alt+PageUp go from sheet to sheet, from anywhere, into the cells", async () => {
  const book = await workbookOf({ One: [["one"]], Two: [["two"]], Three: [["three"]] });
  await page.setInputFiles("input[type=file]", fileNamed("mine.xlsx", book));
  await page.getByText("mine.xlsx is open").waitFor();
  const turned = async (key: string, from: string): Promise<string | null> => {
    await page.getByRole("button", { name: from }).first().focus();
    await page.keyboard.press(key);
    await page.waitForTimeout(700);
    await type("7");
    return page.locator('.grid [role="tab"][aria-selected="true"]').textContent();
  };
  expect(await turned("Alt+PageDown", "Open")).toBe("Two");
  expect(await turned("Alt+PageDown", "Start mine")).toBe("Three");
  expect(await turned("Alt+PageDown", "Open")).toBe("Three");
  expect(await turned("Alt+PageUp", "Open")).toBe("Two");
  const { sheets } = await readWorkbook(await save());
  expect(sheets.map(({ cells }) => cells.map(([first]) => first))).toEqual([["one"], [7, 7], [7, 7]]);
}, 120_000);

test("a tab that is dragged or clicked twice stays as it is, says why, and tabs go on taking clicks", async () => {
  const tabs = page.locator('.grid [role="tab"]');
  const names = await tabs.allInnerTexts();
  const said = page.getByText("sheets and formats are changed in Excel");
  const tab = tabs.filter({ hasText: "Business" });
  await openSheet("Business");
  await tab.dblclick();
  await said.waitFor();
  await page.keyboard.type("Renamed");
  await page.keyboard.press("Escape");

  const { x, y } = (await tab.boundingBox())!;
  await page.mouse.move(x + 20, y + 10);
  await page.mouse.down();
  // A long press takes hold of it.
  await page.waitForTimeout(700);
  await page.mouse.move(x + 320, y + 10, { steps: 10 });
  await page.mouse.up();
  await page.waitForTimeout(700);
  expect(await tabs.allInnerTexts()).toEqual(names);
  await openSheet("Marketing");
  expect(await page.locator('.grid [aria-selected="true"]').innerText()).toBe("Marketing");
}, 120_000);

test("on a narrow page a calculation's progress is in words, and gone when the workbook is turned to", async () => {
  await page.setViewportSize({ width: 350, height: 700 });
  await page.reload();
  await page.getByText("Up to date").waitFor();
  await page.getByRole("button", { name: "Workbook", exact: true }).click();
  await page.getByRole("button", { name: "Stop calculating" }).waitFor({ state: "hidden" });
  expect(await page.locator(".grid").innerText()).not.toContain("sheets-formula");
}, 120_000);

test("names of functions are suggested for what is typed, and Enter takes nothing that was suggested before", async () => {
  const suggested = page.locator('[data-u-comp="sheets-formula-editor"] li').first();
  await goTo("Business!J59");
  await page.keyboard.type("=SU");
  await suggested.waitFor();
  await type("M(1,2)");
  await page.keyboard.type("=SUMPROD");
  await suggested.waitFor();
  await page.keyboard.press("Tab");
  await type("{1,2},{3,4})");
  await page.getByText("not saved").waitFor();
  const { sheets } = await readXlsx(await save(), { readStyles: true });
  const { cells } = sheets.find(({ name }) => name === "Business")!;
  const held = ["58,9", "59,9"].map((place) => [cells!.get(place)!.formula, cells!.get(place)!.value]);
  expect(held).toEqual([
    ["SUM(1,2)", 3],
    ["SUMPRODUCT({1,2},{3,4})", 11],
  ]);
}, 120_000);

test("tables go by name, and pasted rows are read like typed ones", async () => {
  const sample = await readWorkbook(new Uint8Array(readFileSync(join(root, "assets/cedar-and-finch.xlsx"))));
  const cellsOf = (table: string): string =>
    sample.sheets.flatMap(({ name, tables }) =>
      tables.flatMap((each) => (each.name === table ? [`'${name}'!${rangeAddress(each.range)}`] : [])),
    )[0]!;
  await goTo("Business!J59");
  await type(`=FOOTING.YEARLYCOST(${cellsOf("Fulfilment")},"In-house",${cellsOf("Business")})`);
  await type('=FOOTING.YEARLYCOST(Fulfilment[#All],"In-house",Business[#All])');
  await page.waitForTimeout(1500);
  await goTo("Business!J61");
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "8%\t1,200\r\n3PL\t(12)\r\n");
    document.activeElement!.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  });
  await page.getByText("not saved").waitFor();
  const saved = await save();
  const cells = (await readWorkbook(saved)).sheets.find(({ name }) => name === "Business")!.cells;
  expect([60, 61].map((row) => cells[row]!.slice(9, 11))).toEqual([
    [0.08, 1200],
    ["3PL", -12],
  ]);
  expect(cells[58]![9]).toBeGreaterThan(1000);
  expect(cells[59]![9]).toBe(cells[58]![9]);
  const { sheets } = await readXlsx(saved, { readStyles: true });
  expect(sheets.find(({ name }) => name === "Business")!.cells?.get("59,9")?.formula).toMatch(
    /YEARLYCOST\(Fulfilment\[#All\],"In-house",Business\[#All\]\)$/,
  );
}, 120_000);

/** Parts of Univer's own that axe faults; everything else of the grid is looked at with the page. */
const OF_UNIVER = [
  '.grid [data-u-comp="render-canvas"]',
  '.grid [data-u-comp$="sidebar"]',
  '.grid [data-u-comp^="sheet-bar-append"]',
  '.grid [data-slot="popover-trigger"]',
  '.grid [data-slot="dropdown-menu-trigger"]',
  '.grid input[type="text"]',
  '[aria-label^="Notifications"]',
];

test("the page is clean to axe", async () => {
  const builder = new AxeBuilder({ page });
  for (const part of OF_UNIVER) builder.exclude(part);
  const { violations } = await builder.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}, 120_000);

test("what is typed is read as Excel reads it, and saved as numbers and dates", async () => {
  const bytes = await workbookOf({ Front: [["front"]], "My costs": [["costs"]] });
  await page.setInputFiles("input[type=file]", fileNamed("mine.xlsx", bytes));
  await page.getByText("mine.xlsx is open").waitFor();
  // Of another sheet than the one that is looked at.
  await goTo("'my costs'!b2");
  for (const text of ["8%", "1,200", "$4.50", "(12)", " 7 ", "2027-06-30", "3PL"]) await type(text);
  await page.getByText("not saved").waitFor();
  const { sheets } = await readXlsx(await save(), { readStyles: true });
  const { rows, cells } = sheets.find(({ name }) => name === "My costs")!;
  expect(rows.slice(1).map((row) => row[1])).toEqual([
    0.08,
    1200,
    4.5,
    -12,
    7,
    new Date("2027-06-30"),
    "3PL",
  ]);
  expect([1, 2, 3, 6].map((row) => cells?.get(`${row},1`)?.style?.numFmt)).toEqual([
    "0%",
    "#,##0",
    "$#,##0.00",
    "yyyy-mm-dd",
  ]);
  expect(sheets.find(({ name }) => name === "Front")!.rows).toEqual([["front"]]);
}, 120_000);

const testWithOffice = hasLibreOffice ? test : test.skip;
testWithOffice(
  "workings of customer service come to what LibreOffice makes of them, after edits",
  async () => {
    const sample = new Uint8Array(readFileSync(join(root, "assets/cedar-and-finch.xlsx")));
    const workbook = await readWorkbook(sample);
    const existing = { workbook, inputs: read(workbook, { today: "2026-11-24" }).inputs };
    const block = buildWorked({ area: "customerService", defaults: true }, existing);
    const workings = block.at(-1)!;
    await page.setInputFiles("input[type=file]", fileNamed("block.xlsx", await writeSheets(sample, block)));
    await page.getByText("block.xlsx is open").waitFor();
    const typed = [
      ["Paid time away", "25%"],
      ["Calls answered in time", "95%"],
    ] as const;
    for (const [label, text] of typed) {
      const row = workings.cells.findIndex((cells) => String(cells[0]?.value ?? "").startsWith(label)) + 1;
      expect([label, row > 0]).toEqual([label, true]);
      for (const column of ["B", "C", "D"]) {
        await goTo(`'${workings.name}'!${column}${row}`);
        await type(text);
        await page.waitForTimeout(1500);
      }
    }
    const saved = await save();
    const ours = await readWorkbook(saved);
    const theirs = await readWorkbook(recalculated(saved));
    for (const { name, cells } of block) {
      const values = ({ sheets }: typeof ours) => sheets.find((sheet) => sheet.name === name)!.cells;
      const wrong = cells.flatMap((row, r) =>
        row.flatMap((cell, c) => {
          if (cell?.formula === undefined) return [];
          const [mine = "", his = ""] = [values(ours)[r]?.[c] ?? "", values(theirs)[r]?.[c] ?? ""];
          const same =
            typeof mine === "number" && typeof his === "number"
              ? Math.abs(mine - his) <= 1e-9 * Math.max(1, Math.abs(his))
              : mine === his;
          return same ? [] : [`${name} ${r + 1},${c + 1}: ${String(mine)} and ${String(his)}`];
        }),
      );
      expect(wrong).toEqual([]);
    }
  },
  240_000,
);
