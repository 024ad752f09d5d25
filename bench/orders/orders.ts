import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { openDatabase } from "../../src/adapters/duckdb";
import { run } from "../../src/cli/run";
import { orderStatement } from "../../src/core/parcels/history/statement";
import { zoneMap } from "../../src/core/parcels/history/zones";
import { dataFile, rowsOf, tableToMap } from "../../src/cli/orderFiles";
import { mappingOf } from "../../src/sheets/orders/mapping";
import { writeNarrow, writeOrders, writeSides, writeTables, writeWoo } from "./task";

const ROWS = Number(process.env["ORDER_ROWS"] ?? 1_000_000);
const RUNS = 5;

/** The whole command in a process of its own: what it says of its time and of the most memory it held. */
async function command(folder: string): Promise<void> {
  const started = performance.now();
  const argv = ["profile", "orders.csv", "--zones", "zones.csv", "--weights", "products.csv"];
  const silent = { write: () => true };
  const code = await run(argv, { cwd: folder, stdout: silent, stderr: process.stderr, today: "2026-01-01" });
  const seconds = (performance.now() - started) / 1000;
  console.log(JSON.stringify({ code, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

async function compare(folder: string, name: string, hasWeights: boolean): Promise<void> {
  const database = await openDatabase(path.join(folder, "spill"));
  const file = await dataFile(database, name, folder);
  const ranges = await rowsOf(database, await dataFile(database, "zones.csv", folder), [
    "From",
    "To",
    "Zone",
  ]);
  const zones = zoneMap(ranges.map(([from = "", to = "", zone = ""]) => ({ from, to, zone })));
  const products = await dataFile(database, "products.csv", folder);
  const weights = hasWeights ? null : { from: products.from, sku: "Variant SKU", weight: "Variant Grams" };
  const found = mappingOf(await tableToMap(database, file, weights?.weight ?? null), []);
  if (!("mapping" in found)) throw new Error(found.wrong.join(" "));
  const used = [...new Set(Object.values(found.mapping.columns))];
  // Every text of every column is asked for, not rows alone; the third is the least that a count by order can be.
  const tasks: { readonly [task: string]: string } = {
    "scanning every column": `SELECT COUNT(COLUMNS(*)) FROM ${file.from}`,
    "scanning the columns used": `SELECT ${used.map((column) => `COUNT("${column}")`).join(", ")} FROM ${file.from}`,
    "order numbers told apart, nothing else": `SELECT COUNT(*) FROM (SELECT "${found.mapping.columns.order}" FROM ${file.from} GROUP BY 1) numbers`,
    "the profile": orderStatement(found.mapping, { orders: file.from, zones, weights }),
  };
  const times = new Map<string, number[]>(Object.keys(tasks).map((task) => [task, []]));
  // Side by side and in processor time, which other work on the machine moves least.
  for (let pass = 0; pass < RUNS; pass++)
    for (const [task, sql] of Object.entries(tasks)) {
      const started = process.cpuUsage();
      await database.query(sql);
      const { user, system } = process.cpuUsage(started);
      times.get(task)!.push((user + system) / 1e6);
    }
  database.close();
  console.log(`${name}: ${ROWS.toLocaleString("en-US")} rows, ${file.headings.length} columns`);
  const [scan = 1] = [...times.values()].map(median);
  for (const [task, all] of times)
    console.log(
      `  ${task}: ${median(all).toFixed(2)} s of processor time, ${(median(all) / scan).toFixed(2)} x the scan of every column`,
    );
}

async function main(): Promise<void> {
  const [given] = process.argv.slice(2);
  if (given !== undefined) return command(given);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "footing-orders-"));
  try {
    writeOrders(path.join(folder, "orders.csv"), ROWS);
    writeTables(path.join(folder, "products.csv"), path.join(folder, "zones.csv"));
    writeNarrow(path.join(folder, "narrow.csv"), ROWS);
    writeSides(path.join(folder, "sides.csv"), ROWS);
    writeWoo(path.join(folder, "woocommerce.csv"), ROWS);
    await compare(folder, "narrow.csv", true);
    await compare(folder, "sides.csv", true);
    await compare(folder, "woocommerce.csv", true);
    await compare(folder, "orders.csv", false);
    const { code, seconds, megabytes } = JSON.parse(
      execFileSync("node", [process.argv[1]!, folder], { encoding: "utf8" }),
    ) as { code: number; seconds: number; megabytes: number };
    if (code !== 0) throw new Error("footing profile failed");
    console.log(
      `  footing profile as a whole, first examples found by row: ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB resident at most`,
    );
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

void main();
