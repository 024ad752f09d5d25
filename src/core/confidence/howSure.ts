import { candidatesOf } from "../advice/decide";
import { compareOptions, quantilesOf, type Estimate, type OptionRange } from "../uncertainty/comparison";
import { movingTogether, type ChangedPair, type Correlation } from "../uncertainty/correlation";
import { ImpossibleInput } from "../uncertainty/impossible";
import { samplerOf, type Sampler } from "../uncertainty/sampler";
import { runTrials, type Effort, type Replicate } from "../uncertainty/simulate";
import { BeyondLastTier } from "../tariffs/tariff";
import { key } from "../names";
import type { OptionResult, Sureness, UnknownInput } from "../results";
import type { WeightSampler } from "../scoring/simplex";
import { learn, type Learned } from "./information";
import { decisionInputs, likelyValues, type DecisionInput, type DecisionInputs } from "./inputs";
import { judgementOf, type Judgement } from "./judgement";
import { choiceOf, type Question } from "./question";
import { verdictOf } from "./verdict";
import { swings, twoWay, type Standing, type Swing, type TwoWay } from "./whatIf";
import { yearlyModel } from "./yearlyModel";

/** Independent scrambles that give standard errors, and the 95 % point of Student's t with one degree less. */
const REPLICATES = 10;
const T9 = 2.262;
/** Points a replicate of the first answer and of the last: 640 and 10,240 trials in all. */
const FIRST_POINTS = 64;
const MOST_POINTS = 1024;
/** Weightings that acceptability is counted over. */
const WEIGHTINGS = 10_000;
/** Rows and columns of the two-way table, from low to high. */
const GRID = 7;

/** What may be set; everything may be left out. */
export interface ConfidenceSettings {
  /** The same seed gives the same digits everywhere; left out: 1. */
  readonly seed?: number;
  /** Points a replicate at most, a power of two. */
  readonly points?: number;
  /** Stop once every probability is known to this much, half the width of its 95 % interval; left out: use all points. */
  readonly within?: number;
  /** Standard deviation of a month's orders around their path, as a share of them; left out: none. */
  readonly noise?: number;
  /** Rank correlations of inputs, by their names. */
  readonly correlations?: readonly { readonly a: string; readonly b: string; readonly rank: number }[];
  /** Over which weights acceptability is counted; left out: any. */
  readonly drawWeights?: WeightSampler;
  readonly onProgress?: (so: Confidence) => void;
  /** Asked between the steps; true ends the work with what there is. */
  readonly cancelled?: () => boolean;
}

/** An option's yearly cost under uncertainty. */
export interface OptionConfidence extends OptionRange {
  readonly option: string;
  /** Yearly cost that 10, 50 and 90 % of trials do not exceed. */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** How sure a decision is. Money is a year's, as yearly cost; nothing is rounded. */
export interface Confidence {
  readonly verdict: Sureness;
  /** Trials so far, and whether more are to come. */
  readonly trials: number;
  readonly final: boolean;
  /** Options that can be compared, in the decision's order. */
  readonly options: readonly OptionConfidence[];
  /** Options left out because a drawn volume is beyond their last tier, and what that says. */
  readonly leftOut: readonly { readonly option: string; readonly reason: string }[];
  /** What a year saves against today's option (else the runner-up): P10, P50, P90; null where there is none to compare. */
  readonly saving: {
    readonly against: string;
    readonly p10: number;
    readonly p50: number;
    readonly p90: number;
  } | null;
  /** Probability that the recommended is the best by what decides: yearly cost, less price of fit x fit where that is set. */
  readonly recommendedBest: Estimate;
  readonly inputs: readonly DecisionInput[];
  /** Recommended less runner-up at each input's ends, widest first; only inputs that move either. */
  readonly tornado: readonly Swing[];
  /** Places of recommended and runner-up in `options`, which the tornado and the shares of variance are of. */
  readonly pair: readonly [number, number] | null;
  /** The two-way table of the two widest inputs of the tornado; null with fewer. */
  readonly twoWay: (TwoWay & { readonly inputs: readonly [number, number] }) | null;
  /** Expected value of perfect information: money a year. */
  readonly information: Estimate;
  /** The same of each input alone, dearest first; with shares of variance and whether it is worth asking about. */
  readonly learned: readonly Learned[];
  /** Cells with `?` that could change the answer, with the value at which it does, and those that cannot. */
  readonly unknowns: {
    readonly couldChange: readonly UnknownInput[];
    readonly cannot: readonly UnknownInput[];
  };
  readonly judgement: Judgement | null;
  /** Pairs of inputs whose wished correlation was impossible, by their places, and what it became. */
  readonly changedCorrelations: readonly ChangedPair[];
}

/**
 * How sure a decision is: draws every uncertain input by Low and High (or the range of its Basis), prices every option
 * along the drawn path of orders, and says how often each is cheapest, what choosing it may cost, what moves the answer,
 * what it is worth to find out, and a verdict by stated rules. Gives a first answer from few trials, then better ones.
 *
 * @throws ImpossibleInput naming sheet and cell, or the inputs of a correlation
 */
export function howSure(question: Question, settings: ConfidenceSettings = {}): Confidence {
  let last: Confidence | null = null;
  for (const so of confidenceSteps(question, settings)) {
    last = so;
    settings.onProgress?.(so);
    if (settings.cancelled?.()) break;
  }
  return last!;
}

/** The same a step at a time: whoever takes the steps may do other work between them, or stop. */
export function* confidenceSteps(
  question: Question,
  settings: ConfidenceSettings = {},
): Generator<Confidence, void, void> {
  const { seed = 1, points: most = MOST_POINTS, within = 0 } = settings;
  let leftOut: Confidence["leftOut"] = [];
  let prepared: Prepared | null = null;
  let points = Math.min(FIRST_POINTS, most);
  for (;;) {
    let so: Confidence;
    try {
      prepared ??= prepare(question, settings, leftOut);
      const { options, draw } = prepared;
      const sample = options.length < 2 ? [] : draw({ points, replicates: REPLICATES, seed });
      const isEnough = within > 0 && T9 * widestError(sample) <= within;
      const final = options.length < 2 || points >= most || isEnough;
      so = judged(question, settings, prepared, sample, leftOut, final);
    } catch (error) {
      const out = error instanceof BeyondLastTier ? firstBeyond(question, leftOut, error) : null;
      if (out === null) throw error;
      leftOut = [...leftOut, { option: out, reason: (error as Error).message }];
      prepared = null;
      continue;
    }
    yield so;
    if (so.final) return;
    points = within > 0 ? Math.min(most, 4 * points) : most;
  }
}

const widestError = (sample: readonly Replicate[]): number =>
  sample.length === 0 ? 0 : Math.max(...compareOptions(sample).map(({ cheapest }) => cheapest.error));

/** What does not change from step to step. */
interface Prepared {
  readonly options: readonly OptionResult[];
  readonly found: DecisionInputs;
  readonly standing: Standing;
  readonly tornado: readonly Swing[];
  readonly changed: readonly ChangedPair[];
  readonly draw: (effort: Effort) => Replicate[];
  readonly pair: readonly [number, number] | null;
}

function prepare(question: Question, settings: ConfidenceSettings, leftOut: Confidence["leftOut"]): Prepared {
  const { decision, situation } = question;
  const options = takingPart(question, leftOut);
  const choices = options.map(choiceOf);
  const pair = pairOf(options, decision.recommended, decision.runnerUp);
  const found = decisionInputs(choices, situation, settings.noise ?? 0);
  const modelOf = ({ drawn, path }: DecisionInputs): Standing["model"] =>
    situation.plan.discount ? yearlyModel(choices, situation, drawn, path) : () => undefined;
  const standing = { model: modelOf(found), options: options.length, values: likelyValues(found.inputs) };
  const ends = found.inputs.flatMap(({ range }, input) =>
    range && range.high > range.low ? [{ input, low: range.low, high: range.high }] : [],
  );
  const width = (swing: Swing | undefined): number =>
    swing && pair ? Math.abs(differenceAt(swing.atHigh, pair) - differenceAt(swing.atLow, pair)) : 0;
  const tornado = swings(standing, ends)
    .filter((swing) => width(swing) > 0)
    .sort((a, b) => width(b) - width(a) || a.input - b.input);
  // The first points are the best spread: the inputs that matter most take them, a month's noise the last.
  const order = [...new Set([...tornado.map(({ input }) => input), ...found.inputs.keys()])];
  const samplers = new Map<string, Sampler>();
  const samplerFor = (input: number): Sampler => {
    const { distribution } = found.inputs[input]!;
    const name = JSON.stringify(distribution);
    const sampler = samplers.get(name) ?? samplerOf(distribution);
    samplers.set(name, sampler);
    return sampler;
  };
  const placeOf = new Map(order.map((input, place) => [input, place]));
  const correlations = correlationsOf(found.inputs, settings);
  const names = order.map((input) => found.inputs[input]!.name);
  const placed = correlations.map(({ a, b, rank }) => ({ a: placeOf.get(a)!, b: placeOf.get(b)!, rank }));
  const together = movingTogether(names, placed);
  const inInputs = <T>(columns: readonly T[]): T[] =>
    found.inputs.map((_, input) => columns[placeOf.get(input)!]!);
  const drawers = order.map(samplerFor);
  return {
    options,
    found,
    standing,
    tornado,
    pair,
    changed: together.changed.map((one) => ({ ...one, a: order[one.a]!, b: order[one.b]! })),
    draw: (effort) =>
      runTrials(
        drawers,
        options.length,
        (columns, costs) => {
          standing.model(inInputs(columns), costs);
        },
        effort,
        together,
      ).map(({ inputs, costs }) => ({ inputs: inInputs(inputs), costs })),
  };
}

const differenceAt = (costs: readonly number[], [a, b]: readonly [number, number]): number =>
  costs[a]! - costs[b]!;

function pairOf(
  options: readonly OptionResult[],
  recommended: string | null,
  runnerUp: string | null,
): readonly [number, number] | null {
  const place = (name: string | null): number => options.findIndex(({ option }) => option === name);
  const first = place(recommended);
  if (first < 0 || options.length < 2) return null;
  const second = place(runnerUp);
  return [first, second >= 0 && second !== first ? second : first === 0 ? 1 : 0];
}

function correlationsOf(
  inputs: readonly DecisionInput[],
  { correlations = [] }: ConfidenceSettings,
): Correlation[] {
  const placeOf = (name: string): number => {
    const place = inputs.findIndex((input) => key(input.name) === key(name));
    if (place < 0)
      throw new ImpossibleInput(
        name,
        "a correlation was read; allowed are the uncertain inputs of the decision.",
      );
    return place;
  };
  return correlations.map(({ a, b, rank }) => ({ a: placeOf(a), b: placeOf(b), rank }));
}

/** The options that take part: those that can be compared, less those left out. */
const takingPart = ({ decision }: Question, leftOut: Confidence["leftOut"]) =>
  candidatesOf(decision.options).filter(({ option }) => !leftOut.some((out) => out.option === option));

/** The option whose lines have the tariff that ends too early. */
function firstBeyond(
  question: Question,
  leftOut: Confidence["leftOut"],
  { message }: BeyondLastTier,
): string | null {
  const found = takingPart(question, leftOut).find(({ parts }) =>
    parts.some((part) => part.some(({ tiers, name }) => tiers && message.startsWith(`${name}: `))),
  );
  return found?.option ?? null;
}

function judged(
  { decision, ratings, rule }: Question,
  settings: ConfidenceSettings,
  { options, found, standing, tornado, changed, pair }: Prepared,
  sample: readonly Replicate[],
  leftOut: Confidence["leftOut"],
  final: boolean,
): Confidence {
  const { seed = 1, drawWeights } = settings;
  const price = rule.priceOfFit / 100;
  const offsets = options.map(({ fit }) => price * (fit ?? 0));
  const byJudgement = sample.map((one) => ({
    ...one,
    costs: one.costs.map((column, k) =>
      offsets[k] === 0 ? column : column.map((cost) => cost - offsets[k]!),
    ),
  }));
  const columnsOf = (k: number): Float64Array[] => sample.map(({ costs }) => costs[k]!);
  const gathered = options.map((_, k) => joined(columnsOf(k)));
  const ranges = sample.length > 0 ? compareOptions(sample) : [];
  const best = pair ? compareOptions(byJudgement)[pair[0]]!.cheapest : NOTHING;
  const unknown = decision.options
    .filter(({ excluded }) => excluded === "")
    .flatMap((option) => option.unknown);
  const couldChange = unknown.filter(({ flipsAt }) => flipsAt !== null);
  const [widest, second] = tornado;
  const gridOf = (input: number): number[] => {
    const { low, high } = found.inputs[input]!.range!;
    return Array.from({ length: GRID }, (_, i) => low + ((high - low) * i) / (GRID - 1));
  };
  const information = pair && final ? learn(byJudgement, tornado.map(({ input }) => input), pair) : { everything: NOTHING, each: [] }; // prettier-ignore
  return {
    verdict: verdictOf({
      comparable: options.length,
      recommended: pair !== null && sample.length > 0,
      unknownCouldFlip: couldChange.length > 0,
      ahead: pair ? aheadOf(byJudgement, pair) : 0,
      best: best.value,
      overCost: decision.recommended !== decision.byCost,
    }),
    trials: sample.reduce((sum, { costs }) => sum + costs[0]!.length, 0),
    final,
    options: ranges.map((range, k) => {
      const [p10, p50, p90] = quantilesOf([gathered[k]!], [0.1, 0.5, 0.9]) as [number, number, number];
      return { option: options[k]!.option, ...range, p10, p50, p90 };
    }),
    leftOut,
    saving: savingOf(options, gathered, pair),
    recommendedBest: best,
    inputs: found.inputs,
    tornado,
    pair,
    twoWay:
      widest && second && final
        ? { inputs: [widest.input, second.input], ...twoWay(standing, [widest.input, second.input], gridOf(widest.input), gridOf(second.input)) } // prettier-ignore
        : null,
    information: information.everything,
    learned: information.each,
    unknowns: { couldChange, cannot: unknown.filter(({ flipsAt }) => flipsAt === null) },
    judgement: final && sample.length > 0 ? judgementOf(options, ratings, gathered, rule.priceOfFit, { samples: WEIGHTINGS, seed, ...(drawWeights ? { drawWeights } : {}) }) : null, // prettier-ignore
    changedCorrelations: changed,
  };
}

const NOTHING: Estimate = { value: 0, error: NaN };

/** Share of trials in which the first of a pair costs less; equal ones count half. */
function aheadOf(sample: readonly Replicate[], [a, b]: readonly [number, number]): number {
  let ahead = 0;
  let trials = 0;
  for (const { costs } of sample) {
    const [first, second] = [costs[a]!, costs[b]!];
    for (let i = 0; i < first.length; i++)
      ahead += first[i]! < second[i]! ? 1 : first[i] === second[i] ? 0.5 : 0;
    trials += first.length;
  }
  return trials > 0 ? ahead / trials : 0;
}

function savingOf(
  options: readonly OptionResult[],
  costs: readonly Float64Array[],
  pair: readonly [number, number] | null,
): Confidence["saving"] {
  if (!pair || (costs[0]?.length ?? 0) === 0) return null;
  const today = options.findIndex(({ current }) => current);
  const against = today >= 0 ? today : pair[1];
  const difference = costs[against]!.map((cost, i) => cost - costs[pair[0]]![i]!);
  const [p10, p50, p90] = quantilesOf([difference], [0.1, 0.5, 0.9]) as [number, number, number];
  return { against: options[against]!.option, p10, p50, p90 };
}

function joined(columns: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(columns.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const column of columns) {
    all.set(column, at);
    at += column.length;
  }
  return all;
}
