import { rankAcceptability } from "../core/scoring/acceptability";
import { anyWeights, orderedWeights, weightsInRanges, type WeightSampler } from "../core/scoring/simplex";
import { betaQuantile, pertShape } from "../core/uncertainty/beta";
import { figuresOf } from "../core/uncertainty/comparison";
import { oneAtATime, uncertainTable, type UncertainTable } from "../core/uncertainty/costTable";
import { ImpossibleInput } from "../core/uncertainty/impossible";
import { checkPert, checkProbabilities } from "../core/uncertainty/distributions";
import { perfectInformation } from "../core/uncertainty/perfectInformation";
import { pertSampler } from "../core/uncertainty/sampler";
import { runTrials } from "../core/uncertainty/simulate";
import {
  isLeftOut,
  numberArgument,
  numberOrDefault,
  numbersOf,
  numbersOrZero,
  ordersArgument,
  quoted,
  textArgument,
} from "./arguments";
import {
  costTable,
  optionPair,
  outsideOf,
  pricedOption,
  type CostTable,
  type TableOption,
} from "./costTable";
import { invalid } from "./refusal";
import { RANGE_NOT_USED } from "../sheets/reading/messages";

const MOST_TRIALS = 1_000_000;
const seedArgument = (seed: unknown): number =>
  numberOrDefault("seed", seed, { least: 1, most: 2 ** 31 - 1, whole: true }, 1);

/** Runs a calculation whose inputs may be impossible; the message then names the argument that holds them. */
function refusing<Result>(argument: string, calculate: () => Result): Result {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof ImpossibleInput) throw invalid(`${argument}: ${error.message}`);
    throw error;
  }
}

/** The weightings an argument allows: none = any; one row = ranks; two rows = lowest and highest weight. */
function weightsArgument(value: unknown, criteria: number): WeightSampler {
  if (isLeftOut(value)) return anyWeights;
  const rows = numbersOf("weights", value);
  if (rows.length > 2)
    throw invalid(
      `weights: ${rows.length} rows were read; allowed is one row of ranks, or two rows: lowest and highest weight.`,
    );
  if (rows[0]!.length !== criteria)
    throw invalid(
      `weights: ${rows[0]!.length} columns were read; allowed are as many as scores has, ${criteria}.`,
    );
  if (rows.length === 2) {
    if (rows.flat().every((weight) => !weight))
      throw invalid("weights: all are 0 or blank; allowed is at least one highest weight above 0.");
    // A blank cell may arrive as 0: no limit.
    const [low, high] = [rows[0]!.map((weight) => weight ?? 0), rows[1]!.map((weight) => weight || 1)];
    return refusing("weights", () => weightsInRanges(low, high));
  }
  const ranks = rows[0]!;
  const wrong = ranks.findIndex((rank) => rank === null || rank <= 0);
  if (wrong >= 0)
    throw invalid(
      `weights: row 1, column ${wrong + 1} holds ${quoted(ranks[wrong])}; allowed is a rank, 1 = most important.`,
    );
  return orderedWeights(ranks as number[]);
}

/** A row an option: the share of weightings that put it 1st, 2nd, ... */
export function acceptability(
  scores: unknown,
  weights: unknown,
  samples: unknown,
  seed: unknown,
): number[][] {
  const read = numbersOrZero("scores", scores);
  read.forEach((row, r) => {
    const wrong = row.findIndex((score) => score < 0 || score > 1);
    if (wrong >= 0)
      throw invalid(`scores: row ${r + 1}, column ${wrong + 1} holds ${row[wrong]}; allowed is 0 to 1.`);
  });
  const sampler = weightsArgument(weights, read[0]!.length);
  const count = numberOrDefault("samples", samples, { least: 1, most: MOST_TRIALS, whole: true }, 10_000);
  return rankAcceptability(read, sampler, count, seedArgument(seed)).ranks.map((row) => [...row]);
}

/** Quantile of a PERT distribution, in the unit of low and high. */
export function pertValue(
  probability: unknown,
  low: unknown,
  mode: unknown,
  high: unknown,
  shape: unknown,
): number {
  const p = numberArgument("probability", probability, { least: 0, most: 1 });
  const ends = {
    low: numberArgument("low", low),
    mode: numberArgument("mode", mode),
    high: numberArgument("high", high),
  };
  const peak = numberOrDefault("shape", shape, { above: 0, most: 10_000 }, 4);
  const named = ends.low > ends.high || ends.mode > ends.high ? "high" : "mode";
  refusing(named, () => {
    checkPert("PERT", ends);
  });
  const width = ends.high - ends.low;
  if (width === 0) return ends.low;
  return ends.low + width * betaQuantile(p, ...pertShape((ends.mode - ends.low) / width, peak));
}

/** Reading leaves out ranges that cannot be and warns; here nobody would see the warning, and a blank is no certainty. */
function checkRanges({ problems }: CostTable): void {
  for (const [argument, warned] of Object.entries(problems)) {
    const wrong = warned.find(({ message }) => message.endsWith(RANGE_NOT_USED));
    if (wrong)
      throw invalid(`${argument}: ${wrong.cell}: ${wrong.message.slice(0, -RANGE_NOT_USED.length).trim()}`);
  }
}

/** The settled month of some options of a table as an uncertain model, whose impossible ranges are refused. */
function modelOf(options: readonly TableOption[], table: CostTable, orders: number): UncertainTable {
  const priced = options.map((option) => pricedOption(option, table));
  const model = uncertainTable(priced, table.business, orders, outsideOf(table));
  for (const { name, distribution } of model.inputs)
    refusing(name === "Orders per month" ? "business" : "costs", () => {
      checkPert(name, distribution);
    });
  return model;
}

/** Option, mean monthly cost, probability cheapest and expected regret, with headings, in table order. */
export function cheapest(
  costs: unknown,
  orders: unknown,
  trials: unknown,
  seed: unknown,
  business: unknown,
): (string | number)[][] {
  const count = ordersArgument(orders);
  const points = numberOrDefault("trials", trials, { least: 1, most: MOST_TRIALS, whole: true }, 10_000);
  const start = seedArgument(seed);
  const table = costTable(costs, business);
  checkRanges(table);
  const { options } = table;
  const other = options.find(({ area }) => area !== options[0]!.area);
  if (other)
    throw invalid(
      `costs: options of several areas were read, ${options[0]!.name} and ${other.name}; allowed are those of one area.`,
    );
  const { inputs, model } = modelOf(options, table, count);
  const samplers = inputs.map(({ distribution }) => pertSampler(distribution));
  const effort = { points, replicates: 1, seed: start, onlyCosts: true };
  const [replicate] = runTrials(samplers, options.length, model, effort);
  const figures = figuresOf(replicate!);
  return [
    ["Option", "Mean monthly cost", "Probability cheapest", "Expected regret"],
    ...options.map(({ name }, k) => [name, figures.mean[k]!, figures.cheapest[k]!, figures.regret[k]!]),
  ];
}

/** Cost line, at low, at high and swing of the difference of two options, with headings; orders last. */
export function tornado(
  costs: unknown,
  optionA: unknown,
  optionB: unknown,
  orders: unknown,
  business: unknown,
): (string | number)[][] {
  const count = ordersArgument(orders);
  const table = costTable(costs, business);
  checkRanges(table);
  const pair = optionPair(table, optionA, optionB);
  const inTableOrder = [...pair].sort((a, b) => table.options.indexOf(a) - table.options.indexOf(b));
  const sign = inTableOrder[0] === pair[0] ? 1 : -1;
  const { rates, orders: range, model } = modelOf(inTableOrder, table, count);
  const swings = oneAtATime([...rates.map((rate) => rate.range), ...(range ? [range] : [])], model);
  const isSame = (name: string): boolean => rates.filter((rate) => rate.name === name).length > 1;
  const named = (input: number): string => {
    const { name, option } = rates[input]!;
    return isSame(name) ? `${option}: ${name}` : name;
  };
  const isOrders = ({ input }: { input: number }): boolean => input === rates.length;
  return [
    ["Cost line", "At low", "At high", "Swing"],
    ...[...swings.filter((swing) => !isOrders(swing)), ...swings.filter(isOrders)].map((swing) => [
      isOrders(swing) ? "Orders" : named(swing.input),
      sign * swing.atLow + 0,
      sign * swing.atHigh + 0,
      Math.abs(swing.atHigh - swing.atLow),
    ]),
  ];
}

/** Expected value of perfect information, in the unit of the payoffs. */
export function informationValue(payoffs: unknown, probabilities: unknown, goal: unknown): number {
  const read = numbersOrZero("payoffs", payoffs);
  const chances = numbersOrZero("probabilities", probabilities).flat();
  if (chances.length !== read[0]!.length)
    throw invalid(
      `probabilities: ${chances.length} cells were read; allowed are as many as payoffs has columns, ${read[0]!.length}.`,
    );
  refusing("probabilities", () => {
    checkProbabilities("states", chances);
  });
  const wanted = textArgument(goal).toLowerCase() || "max";
  if (wanted !== "max" && wanted !== "min")
    throw invalid(`goal: ${quoted(goal)} was read; allowed are max and min.`);
  return perfectInformation(read, chances, wanted);
}
