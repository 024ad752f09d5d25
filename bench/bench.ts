import { readFileSync } from "node:fs";
import { readWorkbook } from "../src/adapters/xlsx";
import { analyze, read } from "../src/analyze";
import { analyzeInputs } from "../src/core/advice/analyze";
import type { AreaInputs, CostLine, Inputs } from "../src/core/model";
import { benchConfidence } from "./confidence";
import { benchPortfolio, benchSettled } from "./portfolio";
import { benchTrials } from "./trials";
import { business, costLine, tiersOf } from "../tests/helpers/lines";

/** Median of some runs, in milliseconds of processor time, which other work on the machine moves least. */
function median(runs: number, work: () => unknown): number {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}

/** An area of so many lines in 20 options: a third each plain, tiered and stepped. */
function manyLines(count: number): Inputs {
  const options = 20;
  const lineOf = (option: number, index: number): CostLine => {
    const name = `line ${index}`;
    const each = 0.01 + ((index * 7919 + option * 104729) % 1000) / 20000;
    const of = `Option ${option}`;
    if (index % 3 === 0) return costLine({ option: of, name, driver: "order", rate: each });
    if (index % 3 === 1)
      return costLine({
        option: of,
        name,
        driver: "order",
        tiers: tiersOf("graduated", [500 + index, each], [20000 + 7 * index, each * 0.9], [null, each * 0.8]),
      });
    return costLine({
      option: of,
      name,
      driver: "order",
      rate: each * 400,
      step: 300 + ((index * 31) % 900),
    });
  };
  const area: AreaInputs = {
    area: "fulfilment",
    sheet: "Fulfilment",
    elements: [],
    ratings: [],
    options: Array.from({ length: options }, (_, option) => ({
      name: `Option ${option}`,
      kind: "in-house",
      current: option === 0,
      currentElements: option === 0 ? [""] : [],
      lines: Array.from({ length: count / options }, (_, index) => lineOf(option, index)),
    })),
  };
  return {
    business: business({ "Orders per month": 2600, "Discount rate": 0.08, "Growth per year": 0.1 }),
    areas: [area],
    scenarios: [],
    example: false,
  };
}

async function main(): Promise<void> {
  const settings = { preset: new Map<string, number>(), chosen: [] };
  const sample = await readWorkbook(new Uint8Array(readFileSync("assets/cedar-and-finch.xlsx")));
  const base = median(Number(process.env["RUNS"] ?? 15), () => analyze(sample, { today: "2026-11-24" }));
  console.log(`analysis of the sample, reading of cells included: ${base.toFixed(1)} ms`);
  const times = (
    process.env["LINES"] ? process.env["LINES"].split(",").map(Number) : [1000, 2000, 5000, 10000]
  ).map((lines) => {
    const inputs = manyLines(lines);
    // What was decided about an area is kept with it: each run has areas of its own.
    const anew = (): Inputs => ({ ...inputs, areas: inputs.areas.map((area) => ({ ...area })) });
    return { lines, time: median(3, () => analyzeInputs(anew(), settings)) };
  });
  for (const { lines, time } of times)
    console.log(
      `${String(lines).padStart(6)} lines in 20 options, with intervals: ${(time / 1000).toFixed(2)} s (${(time / times[0]!.time).toFixed(1)} x the time of 1000)`,
    );
  benchPortfolio();
  const { inputs } = read(sample, { today: "2026-11-24" });
  benchSettled(() => read(sample, { today: "2026-11-24" }).inputs);
  benchConfidence(inputs);
  benchTrials(inputs);
}

void main();
