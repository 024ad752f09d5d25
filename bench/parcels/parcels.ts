import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyRating } from "../../src/core/parcels/parcels";
import { prepare } from "../../src/core/parcels/prepare";
import { rateParcels } from "../../src/core/parcels/rate";
import { byDuckDb, processorSeconds, RUNS, type Run } from "./duckdb";
import { parcelsOf, serviceOf, TERMS } from "./task";

// The data is not part of the repository: it lies in data, or in the folder that PARCELS names.
const DATA = process.env["PARCELS"] ?? "data";
const PARCELS = join(DATA, "parcels.csv");
const RATES = join(DATA, "ground-list-rates-2025.csv");

function bytesOf(...columns: (ArrayBufferView | null)[]): number {
  return columns.reduce((sum, column) => sum + (column?.byteLength ?? 0), 0) / TERMS.count;
}

function byFooting(): Run & { readonly bytes: number } {
  const parcels = parcelsOf(PARCELS, TERMS.count);
  const rating = emptyRating(TERMS.count);
  const service = serviceOf(RATES);
  let seconds = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const started = processorSeconds();
    rateParcels([prepare(service, parcels)], parcels, rating);
    seconds = Math.min(seconds, processorSeconds() - started);
  }
  const { sides, weight, zone, residential, area, day } = parcels;
  return {
    seconds,
    cents: Int32Array.from(rating.charge, (charge) => (Number.isNaN(charge) ? -1 : Math.round(charge * 100))),
    bytes: bytesOf(
      weight,
      sides!.length,
      sides!.width,
      sides!.height,
      zone,
      residential,
      area,
      day,
      rating.charge,
      rating.service,
      rating.reason,
    ),
  };
}

function byNumpy(): Run | null {
  const folder = mkdtempSync(join(tmpdir(), "footing-parcels-"));
  try {
    const [terms, out] = [join(folder, "terms.json"), join(folder, "cents.bin")];
    writeFileSync(terms, JSON.stringify(TERMS));
    const printed = execFileSync("python3", ["bench/parcels/parcels.py", PARCELS, RATES, terms, out], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" },
    });
    return { seconds: Number(printed), cents: new Int32Array(new Uint8Array(readFileSync(out)).buffer) };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  if (!existsSync(PARCELS) || !existsSync(RATES)) {
    console.log(`parcels: no data in ${DATA}, so none are rated; PARCELS=folder says where it is`);
    return;
  }
  const ours = byFooting();
  console.log(
    `rating ${TERMS.count} parcels, four surcharges, one thread, processor time: ${ours.seconds.toFixed(3)} s, ${ours.bytes} bytes a parcel`,
  );
  const peers: [string, Run | null][] = [
    ["DuckDB", await byDuckDb(PARCELS, RATES, TERMS.count)],
    ["numpy", byNumpy()],
  ];
  for (const [name, run] of peers) {
    if (run === null) {
      console.log(`  ${name}: not installed`);
      continue;
    }
    const differing = ours.cents.reduce((count, cents, n) => count + (cents === run.cents[n] ? 0 : 1), 0);
    console.log(
      `  ${name}: ${run.seconds.toFixed(3)} s, ${(run.seconds / ours.seconds).toFixed(1)} x our time; ${differing === 0 ? "every charge the same to the cent" : `${differing} CHARGES DIFFER`}`,
    );
    if (differing > 0) process.exitCode = 1;
  }
}

void main();
