import { analyze, report } from "../../src/analyze";
import { AREAS } from "../../src/core/areas";
import { cellAddress, parseAddress } from "../../src/sheets/address";
import type { SheetModel } from "../../src/sheets/model";
import { heldAlike } from "../../src/sheets/quote";
import { buildTemplate } from "../../src/sheets/template";
import type { CellValue, WorkbookValues } from "../../src/sheets/values";
import type { SheetSnapshot } from "../host";
import type { Opened } from "../host/browser";
import { buildSite, openSite } from "../helpers/site";
import { valuesOf } from "../taskpane/memoryPort";

let opened: Opened;
beforeAll(async () => {
  await buildSite();
  opened = await openSite();
  opened.page.setDefaultTimeout(30_000);
}, 600_000);
afterAll(async () => {
  await opened?.close();
});

const TEMPLATE = buildTemplate();
const FIRST_ROW = 5;
/** What a line costs by its driver; lines with other drivers stay blank. */
const RATES: { readonly [driver: string]: string } = { month: "1200", year: "600", order: "1.5" };

/** The Rate column of an area's empty sheet, filled in where the driver is one of those above. */
const ratesOf = (area: string): string[][] => {
  const { cells, tables } = TEMPLATE.find(({ name }) => name === area)!;
  return cells
    .slice(FIRST_ROW, tables[0]!.range.bottom + 1)
    .map((row) => [RATES[String(row[2]?.value)] ?? ""]);
};

/** The user's sheets as values, by what stands in the workbook and where the tables of the template are. */
function valuesIn(sheets: readonly SheetSnapshot[]): WorkbookValues {
  const own = sheets.map((sheet) => {
    const cells: CellValue[][] = [];
    for (const [address, { value }] of Object.entries(sheet.cells)) {
      const { row, column } = parseAddress(address)!;
      const before = (cells[row] ??= []);
      while (before.length < column) before.push(null);
      before[column] = value === "" || value === undefined ? null : (value as CellValue);
    }
    const filled = Array.from(cells, (row) => row ?? []);
    const model = TEMPLATE.find(({ name }) => name === sheet.name);
    const empty = { name: sheet.name, hidden: false, tables: [], external: [], mark: "" };
    return { ...(model ? valuesOf(model) : empty), cells: filled };
  });
  return { sheets: own, culture: { decimal: "." }, example: false };
}

/** Cells of a written sheet that are not as its model says: the formula, or the value where there is none. */
function differences(model: SheetModel, written: SheetSnapshot): string[] {
  const found: string[] = [];
  const rows = model.cells.length;
  model.cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      const address = cellAddress(r, c);
      const there = written.cells[address];
      const plain = (formula: string): string => formula.replace(/'([A-Za-z_][A-Za-z0-9_.]*)'!/g, "$1!");
      const wanted = cell?.formula === undefined ? (cell?.value ?? "") : plain(`=${cell.formula}`);
      const is = cell?.formula === undefined ? (there?.value ?? "") : plain(there?.formula ?? "");
      if (wanted !== is) found.push(`${model.name}!${address}: ${String(is)} instead of ${String(wanted)}`);
    }),
  );
  for (const [address, { value = "" }] of Object.entries(written.cells))
    if (value !== "" && parseAddress(address)!.row >= rows)
      found.push(`${model.name}!${address} is not in it`);
  return found;
}

test("from an empty workbook to the report, once more, and back to a column that was deleted", async () => {
  const { page, host } = opened;
  const own = async () =>
    (await host.workbook.snapshot()).sheets.filter(({ name }) => !name.startsWith("Footing "));
  const write = async () => {
    await page.getByRole("tab", { name: "Report" }).click();
    await page.getByRole("button", { name: "Write report" }).click();
    await page.getByText("The report is written").waitFor();
  };
  const leadsToItsCell = async (message: RegExp) => {
    const problem = page.getByRole("button", { name: /^Error, Fulfilment/ }).filter({ hasText: message });
    const name = await problem.first().getAttribute("aria-label");
    const cell = /Fulfilment ([A-Z]+\d+)/.exec(name ?? (await problem.first().innerText()))![1]!;
    await problem.first().click();
    await host.settled();
    expect(await host.workbook.selection()).toMatchObject({ sheet: "Fulfilment", address: cell });
  };

  // Start mine, and the costs of one area
  await page.getByRole("button", { name: "Start mine" }).click();
  await page.getByText("12 sheets added").waitFor();
  await host.workbook.type("Business", "B6", "1000");
  await host.workbook.type("Business", "B22", "8%");
  const rates = ratesOf("Fulfilment");
  for (const [at, [rate]] of rates.entries())
    if (rate !== "") await host.workbook.type("Fulfilment", `D${FIRST_ROW + at + 1}`, rate!);
  await page.getByRole("tab", { name: "Decisions" }).click();
  await page.getByRole("button", { name: /^Fulfilment\. Do this: (?!No answer)/ }).waitFor();
  await page.getByText("Not assessed.").nth(5).waitFor();

  // The others
  for (const { name } of AREAS)
    if (name !== "Fulfilment") await host.workbook.paste(name, `D${FIRST_ROW + 1}`, ratesOf(name));
  await page.getByText("Not assessed.").first().waitFor({ state: "detached" });
  await page.getByText("Up to date").waitFor();

  // The report, cell by cell
  const before = await own();
  await write();
  const after = await host.workbook.snapshot();
  const today = await page.evaluate(() => {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  });
  const settings = { today, fileName: "Book1.xlsx", sheets: "all" as const };
  const values = valuesIn(before);
  const answer = analyze(values, settings);
  const alike = heldAlike(values, answer.inputs, answer.analysis);
  const models = report(
    { ...answer, analysis: alike.analysis, problems: [...answer.problems, ...alike.problems] },
    values,
    settings,
  );
  expect(models.length).toBe(8);
  for (const model of models) {
    const written = after.sheets.find(({ name }) => name === model.name)!;
    expect(differences(model, written).slice(0, 5)).toEqual([]);
  }
  expect(await own()).toEqual(before);

  // Once more
  await page.getByRole("button", { name: "Write another" }).click();
  await write();
  expect(await own()).toEqual(before);
  const again = (await host.workbook.snapshot()).sheets;
  expect(again.map(({ name }) => name)).toEqual(after.sheets.map(({ name }) => name));

  // A column goes
  await host.workbook.deleteColumns("Fulfilment", "C");
  await page.getByRole("tab", { name: /^Check/ }).click();
  await leadsToItsCell(/has no Driver/);

  // And the one with the prices, now in its place
  await host.workbook.deleteColumns("Fulfilment", "C");
  await leadsToItsCell(/no heading Rate/);
  expect(await host.unmodelled()).toEqual([]);
  expect(opened.errors).toEqual([]);
}, 240_000);
