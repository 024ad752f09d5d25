import { compareOptions, quantilesOf, type Estimate } from "../uncertainty/comparison";
import type { Replicate } from "../uncertainty/simulate";
import type { OptionResult } from "../results";
import type { Confidence, ConfidenceSettings } from "./answer";
import { learn } from "./information";
import { judgementOf } from "./judgement";
import { offsetOf, type Prepared } from "./prepare";
import type { Question } from "./question";
import { verdictOf } from "./verdict";
import { gridAlong, twoWay } from "./whatIf";

/** Weightings that acceptability is counted over. */
const WEIGHTINGS = 10_000;

/** What a sample of a decision says. @param final whether the slow parts are wanted too */
export function judged(
  question: Question,
  settings: ConfidenceSettings,
  { options, found, standing, tornado, changed, pair }: Prepared,
  sample: readonly Replicate[],
  leftOut: Confidence["leftOut"],
  final: boolean,
): Confidence {
  const { seed = 1, drawWeights, weighs = true } = settings;
  const { decision, ratings, rule, preset } = question;
  const offsets = options.map((option) => offsetOf(option, question));
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
  const gridOf = (input: number): number[] => gridAlong(found.inputs[input]!.range!);
  const information = pair && final ? learn(byJudgement, tornado.map(({ input }) => input), pair) : { everything: NOTHING, each: [] }; // prettier-ignore
  return {
    // With one option alone nothing is drawn against it: how far it is ahead of what others cost at least stands.
    verdict:
      options.length < 2
        ? decision.sure
        : verdictOf({
            comparable: options.length,
            recommended: pair !== null && sample.length > 0,
            unknownCouldFlip: couldChange.length > 0,
            ahead: pair ? aheadOf(byJudgement, pair) : 0,
            best: best.value,
            overCost: decision.recommended !== decision.byCost,
            taken: question.byHand || decision.setWhy !== undefined,
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
    judgement: weighs && final && sample.length > 0 ? judgementOf(options, ratings, gathered, rule.priceOfFit, { samples: WEIGHTINGS, seed, preset, ...(drawWeights ? { drawWeights } : {}) }) : null, // prettier-ignore
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
