import { analyze } from "../../../src/analyze";
import { cellAddress } from "../../../src/sheets/address";
import type { SheetModel } from "../../../src/sheets/model";
import { readInputs } from "../../../src/sheets/reading";
import { buildExample } from "../../../src/sheets/template";
import { reportOfFewTrials } from "../../helpers/report";
import type { Scalar } from "../../host";
import { closeExcel, openExcel, syncs, usersPart, type Opened } from "./excel";

afterEach(closeExcel);

const settings = { today: "2026-02-04", fileName: "Book1.xlsx", sheets: "all" as const };

/** Values of formulas as the models carry them: the host does not calculate. */
const cached = new Map<string, Scalar>();
const place = (sheet: string, address: string): string => `${sheet}!${address}`;
function remember(sheets: readonly SheetModel[]): void {
  for (const { name, cells } of sheets)
    cells.forEach((row, top) =>
      row.forEach((cell, left) => {
        if (cell?.formula !== undefined) cached.set(place(name, cellAddress(top, left)), cell.value ?? "");
      }),
    );
}

async function reportIn({ port }: Opened): Promise<SheetModel[]> {
  const workbook = await port.read();
  return reportOfFewTrials(analyze(workbook, settings), workbook, settings);
}
/** The report of the example; orders in a sheet of their own are no part of it. */
let sheets: SheetModel[] | undefined;

/** The example in a workbook with an export of so many orders, and its report. */
async function example(orders: number): Promise<Opened & { sheets: SheetModel[] }> {
  const opened = await openExcel({
    calculate: (_formula, sheet, address) => cached.get(place(sheet, address)),
  });
  await opened.port.write(buildExample(), { marked: "replace", example: true });
  opened.host.workbook.addSheet("Shop");
  opened.host.workbook.put("Shop", "A1", [["Name", "Created at", "Lineitem quantity", "Shipping Zip"]]);
  opened.host.workbook.put(
    "Shop",
    "A2",
    Array.from({ length: orders }, (_, row) => [`#${row}`, 46057, 2, "10115"]),
  );
  sheets ??= await reportIn(opened);
  remember(sheets);
  return { ...opened, sheets };
}

test("the report of the example is read back cell by cell as it was built: texts, numbers, formulas", async () => {
  const { host, port, sheets } = await example(10);
  await port.write(sheets, { marked: "replace" });
  const read = await port.read();
  for (const sheet of sheets) {
    const found = read.sheets.find(({ name }) => name === sheet.name)!;
    const differences = sheet.cells.flatMap((row, top) =>
      row.flatMap((cell, left) => {
        const address = cellAddress(top, left);
        const here = {
          value: found.cells[top]?.[left] ?? null,
          formula: host.workbook.formulas(sheet.name, address)[0]![0],
        };
        const value = cell?.value === "" ? null : (cell?.value ?? null);
        const formula = cell?.formula === undefined ? (value ?? "") : `=${cell.formula}`;
        return here.value === value && here.formula === formula ? [] : [{ address, here, value, formula }];
      }),
    );
    expect({ sheet: sheet.name, differences: differences.slice(0, 3) }).toEqual({
      sheet: sheet.name,
      differences: [],
    });
    expect(host.workbook.sheet(sheet.name).charts.map(({ name }) => name)).toEqual(
      sheet.charts.map(({ name }) => name),
    );
  }
});

/** What is compared as a whole, as JSON without the quotes around sheets that need none: Excel leaves them out where it reads a formula. */
const plain = (sheet: unknown): string =>
  JSON.stringify(sheet).replace(/'([A-Za-z_][A-Za-z0-9_.]*)'!/g, "$1!");

test("written twice, the report is the same and nothing of the user's has changed", async () => {
  const { host, port, sheets } = await example(10);
  const own = sheets.map(({ name }) => name);
  const before = host.workbook.snapshot();
  await port.write(sheets, { marked: "replace" });
  expect(plain(usersPart(host.workbook.snapshot(), own))).toBe(plain(before));
  const inputs = readInputs(await port.read(), settings);
  const once = host.workbook.snapshot();
  await port.write(sheets, { marked: "replace" });
  const twice = host.workbook.snapshot();
  expect(plain(usersPart(twice, own))).toBe(plain(before));
  for (const [at, sheet] of twice.sheets.entries())
    expect(plain(sheet) === plain(once.sheets[at])).toBe(true);
  expect(readInputs(await port.read(), settings)).toEqual(inputs);
});

test("syncs and bytes stay within bounds, 20,000 orders or not", async () => {
  const { host, port, sheets } = await example(20_000);
  const count = async (
    work: () => Promise<unknown>,
  ): Promise<{ syncs: number; out: number; back: number }> => {
    const start = syncs(host).length;
    await work();
    const used = syncs(host, start);
    return {
      syncs: used.length,
      out: Math.max(...used.map(({ bytesOut }) => bytesOut)),
      back: Math.max(...used.map(({ bytesBack }) => bytesBack)),
    };
  };
  for (const work of [
    await count(() => port.write(sheets, { marked: "replace" })),
    await count(() => port.write(sheets, { marked: "replace" })),
    await count(() => port.write(sheets, { marked: "beside" })),
  ]) {
    expect(work.syncs).toBeLessThanOrEqual(4 * sheets.length);
    expect(work.out).toBeLessThan(4_000_000);
    expect(work.back).toBeLessThan(1_000_000);
  }
  const read = await count(() => port.read());
  expect(read.syncs).toBe(4);
  expect(read.back).toBeLessThan(4_000_000);
});
