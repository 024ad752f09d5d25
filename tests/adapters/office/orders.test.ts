import { closeExcel, openExcel, syncs } from "./excel";
import { historyFigures } from "../../../src/core/parcels/history/figures";
import { zoneMap } from "../../../src/core/parcels/history/zones";
import { mappingOf } from "../../../src/sheets/orders/mapping";
import { parcelsSheet } from "../../../src/sheets/orders/sheets";
import { cellsOfOrders, summarizeOrders } from "../../../src/sheets/orders/summarize";
import { isOrderExport } from "../../../src/sheets/orders/longSheet";
import { exportText, orderTables, savedMapping, zoneRanges } from "../../../src/sheets/orders/workbook";

afterEach(closeExcel);

const ORDERS = 200_000;
/** Every thousandth order weighs 900 lb, every other thousandth has no weight; else 1 to 5 lb, to zone 2 or 8. */
const row = (number: number): (string | number)[] => [
  `#${number}`,
  `2025-${String((number % 12) + 1).padStart(2, "0")}-15`,
  number % 2 === 0 ? "02139" : "90210",
  number % 1000 === 0 ? 900 : number % 1000 === 500 ? "" : (number % 5) + 1,
];

async function openOrders(count: number) {
  const { host, port } = await openExcel({
    sheets: [
      {
        name: "Zones",
        rows: [
          ["From", "To", "Zone"],
          ["005", "199", 2],
          ["900", "961", 8],
        ],
      },
    ],
  });
  host.workbook.addSheet("Orders");
  host.workbook.put("Orders", "A1", [["Order Number", "Order Date", "Shipping Postcode", "Order Weight"]]);
  host.workbook.put(
    "Orders",
    "A2",
    Array.from({ length: count }, (_, index) => row(index + 1)),
  );
  return { host, port };
}

test("200,000 orders from a sheet: ten pieces of less than 4 MB, progress, and every order counted", async () => {
  const { host, port } = await openOrders(ORDERS);
  const start = syncs(host).length;
  const read: number[] = [];
  const book = await port.read({ onProgress: ({ done }) => read.push(done) });
  const used = syncs(host, start);
  // What the workbook holds, the short sheets, and a piece for every 20,000 rows.
  expect(used).toHaveLength(3 + ORDERS / 20_000);
  for (const { bytesBack } of used) expect(bytesBack).toBeLessThan(4_000_000);
  expect(read.length).toBeGreaterThanOrEqual(10);

  const [table] = orderTables(book);
  const found = mappingOf(
    {
      headings: table!.headings,
      samplesOf: (heading) =>
        table!.sheet.cells.slice(1, 100).map((cells) => exportText(cells[table!.headings.indexOf(heading)])),
      productWeight: null,
    },
    savedMapping(book),
  );
  if (!("mapping" in found)) throw new Error(found.wrong.join(" "));
  const counted: number[] = [];
  let pauses = 0;
  const summary = await summarizeOrders(
    table!,
    found.mapping,
    { zones: zoneMap(zoneRanges(book)!), weights: null },
    { onProgress: ({ done }) => counted.push(done), pause: async () => void pauses++ },
  );
  expect(counted.at(-1)).toBe(ORDERS);
  expect(pauses).toBe(ORDERS / 5000);

  const figures = historyFigures(summary);
  expect(figures).toMatchObject({
    orders: ORDERS,
    profiled: ORDERS - 400,
    ordersPerMonth: ORDERS / 12,
    undated: 0,
  });
  expect(figures.leftOut).toMatchObject([
    { reason: "no weight", count: 200 },
    { reason: "too heavy for a parcel", count: 200 },
  ]);
  // Weights of 1 to 5 lb to two zones; 1 lb loses the 400.
  expect(figures.parcels).toHaveLength(10);
  expect(figures.parcels.reduce((sum, { share }) => sum + share, 0)).toBe(ORDERS - 400);
  const examples = new Set(figures.leftOut.flatMap((one) => one.examples));
  const cells = cellsOfOrders(table!, found.mapping, examples);
  expect(cells.get("#1000")).toBe("A1001");

  const { sheets } = await port.write(
    [parcelsSheet("Parcels", { figures, mapping: found.mapping, source: "Orders", placeOf: () => "" })],
    { marked: "beside" },
  );
  expect(sheets).toEqual(["Parcels"]);
  expect((await port.read()).sheets.find(({ name }) => name === "Parcels")!.cells.slice(0, 2)).toEqual([
    ["Weight (lb)", "Zone", "Share"],
    [1, "2", expect.any(Number)],
  ]);
});

test("where its first rows are enough, one piece of 2,000 stands for 200,000 orders, and the sheet says what is left out", async () => {
  const { host, port } = await openOrders(ORDERS);
  const start = syncs(host).length;
  const shown: number[] = [];
  const progress: { done: number; total: number }[] = [];
  const book = await port.read({
    firstRowsDo: (sheet) => {
      shown.push(sheet.cells.length);
      return isOrderExport(sheet);
    },
    onProgress: (now) => progress.push(now),
  });
  // Zones and the headings are of the sync that reads the short sheets.
  const used = syncs(host, start);
  expect(used).toHaveLength(4);
  for (const { bytesBack } of used) expect(bytesBack).toBeLessThan(100_000);
  expect(shown).toEqual([100]);
  const { cells, unread } = book.sheets.find(({ name }) => name === "Orders")!;
  expect(cells).toHaveLength(2000);
  expect(cells.slice(0, 2)).toEqual([
    ["Order Number", "Order Date", "Shipping Postcode", "Order Weight"],
    row(1),
  ]);
  expect(cells.at(-1)).toEqual(row(1999));
  expect(unread).toBe(ORDERS + 1 - 2000);
  expect(progress.at(-1)).toMatchObject({ done: 2003, total: 2003 });
  expect(book.sheets.find(({ name }) => name === "Zones")).not.toHaveProperty("unread");
});

test("a long sheet that is no export of orders is read whole all the same, row by row what it was", async () => {
  const { host, port } = await openOrders(25_000);
  host.workbook.put("Orders", "A1", [["Parcel", "Weight", "Zone", "Share"]]);
  const whole = await port.read();
  expect(await port.read({ firstRowsDo: isOrderExport })).toEqual(whole);
  expect(whole.sheets[1]!.cells).toHaveLength(25_001);
});

test("counting ends where it is cancelled", async () => {
  const { port } = await openOrders(30_000);
  const book = await port.read();
  const [table] = orderTables(book);
  const found = mappingOf({ headings: table!.headings, samplesOf: () => [], productWeight: null }, []);
  if (!("mapping" in found)) throw new Error("no mapping");
  const cancel = new AbortController();
  const counted: number[] = [];
  const work = summarizeOrders(
    table!,
    found.mapping,
    { zones: null, weights: null },
    {
      signal: cancel.signal,
      onProgress: ({ done }) => {
        counted.push(done);
        if (done >= 20_000) cancel.abort();
      },
    },
  );
  await expect(work).rejects.toMatchObject({ problem: "cancelled" });
  expect(counted.at(-1)).toBe(20_000);
});
