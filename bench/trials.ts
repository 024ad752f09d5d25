import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { oneOff, tiedUp } from "../src/core/costs/cash";
import { numberOf, rateOf } from "../src/core/costs/line";
import { orderPlans } from "../src/core/costs/lineCurves";
import { baseOf } from "../src/core/costs/option";
import { makePlan, type Plan } from "../src/core/costs/plan";
import { driverVolume } from "../src/core/costs/volumes";
import type { CostLine, Inputs } from "../src/core/model";
import { estimate } from "../src/core/uncertainty/comparison";
import { pertOf, rangeOf, type Range } from "../src/core/uncertainty/ranges";
import { pertSampler } from "../src/core/uncertainty/sampler";
import { settledCosts, type PricedOption } from "../src/core/uncertainty/settledCosts";
import { runTrials, type Effort, type Model, type Replicate } from "../src/core/uncertainty/simulate";

const INPUTS = 20;
const PLAIN = 1_000_000;
const OPTIONS = ["In-house", "3PL Harborline", "3PL Northgate"];

/** The fulfilment decision of the sample: its settled month at 19 uncertain rates and uncertain orders. */
interface Task {
  readonly options: readonly (readonly CostLine[])[];
  /** Lines with an uncertain rate, in the order of the inputs; orders are the last input. */
  readonly lines: readonly CostLine[];
  readonly ranges: readonly Range[];
  readonly plan: Plan;
}

function taskOf(inputs: Inputs): Task {
  const plan = makePlan(inputs.business, { settledOnly: true });
  const area = inputs.areas.find((one) => one.area === "fulfilment")!;
  const options = OPTIONS.map((name) => area.options.find((option) => option.name === name)!.lines);
  const width = (line: CostLine): number => {
    const { low, high, likely } = rangeOf(line, rateOf(line, plan), inputs.business);
    return line.rate === null && !line.tiers
      ? 0
      : ((high - low) / Math.abs(likely)) * (line.group === "Inventory" ? 0 : 1);
  };
  const all = options.flat();
  const lines = [...all]
    .sort((a, b) => width(b) - width(a))
    .slice(0, INPUTS - 1)
    .sort((a, b) => all.indexOf(a) - all.indexOf(b));
  const { low, high, value } = inputs.business["ordersmonth"] ?? inputs.business["orderspermonth"]!;
  const orders: Range = { low: low as number, likely: value as number, high: high as number, assumed: null };
  return {
    options,
    lines,
    plan,
    ranges: [...lines.map((line) => rangeOf(line, rateOf(line, plan), inputs.business)), orders],
  };
}

/** The task made ready and run, all set-up included. @param nudge makes ranges a little different, so that no table is at hand */
function run({ options, lines, ranges, plan }: Task, effort: Effort, nudge: number): Replicate[] {
  const outside = { people: 0, space: 0, ownPeople: true, ownSpace: true };
  const priced = options.map((option) => {
    const whole: PricedOption = { parts: [option], today: [], givenUp: () => false };
    return settledCosts(whole, plan, outside);
  });
  const columnOf = new Map(lines.map((line, j) => [line, j]));
  const model: Model = (columns, costs) => {
    const trials = {
      orders: columns[INPUTS - 1]!,
      rates: (line: CostLine) => {
        const j = columnOf.get(line);
        return j === undefined ? null : columns[j]!;
      },
    };
    priced.forEach((price, k) => {
      price(trials, costs[k]!);
    });
  };
  const samplers = ranges.map((range, j) =>
    pertSampler(pertOf({ ...range, low: range.low - nudge * (j + 1) * 1e-7 * Math.abs(range.likely) })),
  );
  return runTrials(samplers, options.length, model, { ...effort, onlyCosts: true });
}

/** The task as plain data for the peer. */
function described({ options, lines, ranges, plan }: Task) {
  const { none, one } = orderPlans(plan);
  const around = { people: new Float64Array(1), space: new Float64Array(1) };
  const unitsOf = (line: CostLine): { fixed: number; perOrder: number } => {
    const quantity = numberOf(line.quantity, 1);
    const rate = rateOf(line, plan) || 1;
    if (line.driver.kind === "once")
      return { fixed: oneOff(line, none, true).monthly[0]! / rate, perOrder: 0 };
    if (line.driver.kind === "tied up") return { fixed: tiedUp(line, none).monthly[0]! / rate, perOrder: 0 };
    const fixed = driverVolume(line.driver, none, around)[0]! * quantity;
    return { fixed, perOrder: driverVolume(line.driver, one, around)[0]! * quantity - fixed };
  };
  const kinds: { readonly [driver: string]: string } = { "percent of": "percent", minimum: "minimum" };
  return {
    orders: INPUTS - 1,
    inputs: ranges.map(({ low, likely, high }) => [low, likely, high]),
    options: options.map((option) => {
      // Lines that others are worked out from come first.
      const late = (line: CostLine): number => ["percent of", "minimum"].indexOf(line.driver.kind);
      const order = [...option].sort((a, b) => late(a) - late(b));
      return order.map((line) => ({
        kind: kinds[line.driver.kind] ?? "plain",
        rate: line.tiers ? 1 : rateOf(line, plan),
        input: lines.includes(line) ? lines.indexOf(line) : null,
        quantity: numberOf(line.quantity, 1),
        periods: line.period === "year" ? 12 : 1,
        base: kinds[line.driver.kind] ? baseOf(line, option).map((at) => order.indexOf(option[at]!)) : [],
        step: line.tiers ? null : line.step,
        tiers: line.tiers && {
          method: line.tiers.method,
          tiers: line.tiers.tiers.map(({ upTo, price }) => [upTo === Infinity ? null : upTo, price]),
        },
        ...(kinds[line.driver.kind] ? { fixed: 0, perOrder: 0 } : unitsOf(line)),
      }));
    }),
  };
}

interface PeerResult {
  readonly seconds: number;
  readonly drawing: number;
  readonly mean: number;
  readonly error: number;
  readonly cheapest: readonly number[];
}

/** numpy on the same task; null where it is not installed. */
function numpy(task: Task): PeerResult | null {
  const folder = mkdtempSync(join(tmpdir(), "footing-trials-"));
  try {
    writeFileSync(join(folder, "model.json"), JSON.stringify(described(task)));
    const single = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };
    const said = execFileSync("python3", ["bench/trials.py", join(folder, "model.json"), String(PLAIN)], {
      encoding: "utf8",
      env: { ...process.env, ...single },
      stdio: ["ignore", "pipe", process.env["SHOW"] ? "inherit" : "ignore"],
    });
    return JSON.parse(said) as PeerResult;
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const leadOf = (sample: readonly Replicate[]) =>
  estimate(
    sample.map(({ costs: [a, b] }) => {
      let sum = 0;
      for (let i = 0; i < a!.length; i++) sum += a![i]! - b![i]!;
      return sum / a!.length;
    }),
  );

/** Median time of five runs in seconds of processor time. */
function median(work: (run: number) => void): number {
  const times = [1, 2, 3, 4, 5].map((run) => {
    const started = process.cpuUsage();
    work(run);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1e6;
  });
  return times.sort((a, b) => a - b)[2]!;
}

/** The sample's fulfilment decision with 20 uncertain inputs against numpy: time to a standard error, and plain trials a second. */
export function benchTrials(inputs: Inputs): void {
  const task = taskOf(inputs);
  const peer = numpy(task);
  const plain = median((nudge) => {
    run(task, { points: PLAIN, replicates: 1, seed: nudge, plain: true }, nudge);
  });
  console.log(
    `plain trials, fulfilment of the sample with ${INPUTS} PERT inputs: ${(PLAIN / plain / 1e6).toFixed(2)} million a second`,
  );
  if (!peer) {
    console.log("numpy: not installed, no ratios");
    return;
  }
  let points = 8;
  let lead = leadOf(run(task, { points, replicates: 16, seed: 1 }, 0));
  while (lead.error > peer.error && points < 65_536)
    lead = leadOf(run(task, { points: (points *= 2), replicates: 16, seed: 1 }, 0));
  const quick = median((nudge) => {
    leadOf(run(task, { points, replicates: 16, seed: nudge }, nudge));
  });
  console.log(
    `numpy: ${(PLAIN / peer.seconds / 1e6).toFixed(2)} million a second, drawing ${((100 * peer.drawing) / peer.seconds).toFixed(0)}% of it: Footing ${(peer.seconds / plain).toFixed(1)} x`,
  );
  console.log(
    `time to the standard error of a million plain trials (${peer.error.toFixed(2)} a month; Footing ${lead.error.toFixed(2)} from 16 x ${points} points): numpy ${peer.seconds.toFixed(2)} s, Footing ${(1000 * quick).toFixed(1)} ms: ${(peer.seconds / quick).toFixed(0)} x`,
  );
  const apart = Math.abs(lead.value - peer.mean);
  if (apart > 5 * Math.hypot(lead.error, peer.error))
    throw new Error(`numpy and Footing differ: ${peer.mean} and ${lead.value}`);
}
