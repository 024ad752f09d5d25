import { candidatesOf, comparableAmong, type Candidate } from "../advice/decide";
import type { ChangedPair } from "../uncertainty/correlation";
import type { BeyondLastTier } from "../tariffs/tariff";
import type { Effort, Replicate } from "../uncertainty/simulate";
import type { CostLine } from "../model";
import type { OptionResult } from "../results";
import type { Confidence, ConfidenceSettings } from "./answer";
import { correlationsAmong, correlationsOf, drawsOf } from "./draws";
import { decisionInputs, likelyValues, type DecisionInputs } from "./inputs";
import { choiceOf, type Question } from "./question";
import { swings, type Standing, type Swing } from "./whatIf";
import { yearlyModel } from "./yearlyModel";

/** What does not change from step to step. */
export interface Prepared {
  readonly options: readonly Candidate[];
  readonly found: DecisionInputs;
  readonly standing: Standing;
  readonly tornado: readonly Swing[];
  readonly changed: readonly ChangedPair[];
  readonly draw: (effort: Effort) => Replicate[];
  readonly pair: readonly [number, number] | null;
}

/**
 * The inputs, the model and the tornado of a decision.
 * @param which lines whose rate is drawn; left out: all
 * @throws ImpossibleInput, BeyondLastTier
 */
export function prepare(
  question: Question,
  settings: ConfidenceSettings,
  leftOut: Confidence["leftOut"],
  which?: (line: CostLine) => boolean,
): Prepared {
  const { decision, situation } = question;
  const options = takingPart(question, leftOut);
  const choices = options.map(choiceOf);
  const pair = pairOf(options, decision.recommended, decision.runnerUp);
  const found = decisionInputs(choices, situation, settings.noise ?? 0, which);
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
  const order = [...new Set([...tornado.map(({ input }) => input), ...found.inputs.keys()])];
  const correlations = settings.correlations
    ? correlationsOf(found.inputs, settings.correlations)
    : correlationsAmong(found.inputs, question.correlations ?? []);
  const { draw, changed } = drawsOf(found.inputs, order, options.length, standing.model, correlations);
  return {
    options,
    found,
    standing,
    tornado,
    pair,
    changed,
    draw,
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

/**
 * The options that take part, less those left out: those that can be chosen, and today's, which the saving is against. Where
 * limits leave one alone, those that they keep out are what it is shown beside.
 */
export function takingPart({ decision: { options } }: Question, leftOut: Confidence["leftOut"]): Candidate[] {
  const isAlone = candidatesOf(options).length < 2;
  return comparableAmong(options).filter(
    ({ option, barred, current }) =>
      (barred === undefined || current || isAlone) && !leftOut.some((out) => out.option === option),
  );
}

/** Money a year by which an option that a limit keeps out is behind all others. */
const OUT = 1e12;

/** What is taken off an option's yearly cost before the best is looked for: what its fit is worth. */
export const offsetOf = ({ fit, barred }: OptionResult, { rule }: Pick<Question, "rule">): number =>
  barred === undefined ? (rule.priceOfFit * (fit ?? 0)) / 100 : -OUT;

/** The option whose lines have the tariff that ends too early; null where none of those that take part has it. */
export function firstBeyond(
  question: Question,
  leftOut: Confidence["leftOut"],
  { message }: BeyondLastTier,
): string | null {
  const found = takingPart(question, leftOut).find(({ parts }) =>
    parts.some((part) => part.some(({ tiers, name }) => tiers && message.startsWith(`${name}: `))),
  );
  return found?.option ?? null;
}
