import { compareOptions } from "../uncertainty/comparison";
import type { Replicate } from "../uncertainty/simulate";
import { BeyondLastTier } from "../tariffs/tariff";
import type { Confidence, ConfidenceSettings } from "./answer";
import { judged } from "./judged";
import { firstBeyond, prepare, type Prepared } from "./prepare";
import type { Question } from "./question";

/** Independent scrambles that give standard errors, and the 95 % point of Student's t with one degree less. */
export const REPLICATES = 10;
const T9 = 2.262;
/** Points a replicate of the first answer and of the last: 640 and 10,240 trials in all. */
export const FIRST_POINTS = 64;
export const MOST_POINTS = 1024;
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
