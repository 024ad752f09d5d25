import { comparableAmong } from "../advice/decide";
import type { Confidence } from "./answer";
import { decisionInputs, likelyValues } from "./inputs";
import { mustBeTrue } from "./mustBeTrue";
import { offsetOf } from "./prepare";
import { choiceOf, type Question } from "./question";
import { yearlyModel } from "./yearlyModel";

/** What must be true of one input for the recommended option to stay the best, all else as it stands. */
export interface Condition {
  /** Its place among the inputs. */
  readonly input: number;
  readonly must: "be above" | "be below";
  readonly value: number;
  /** The option that is the best beyond. */
  readonly then: string;
}

/** Inputs that are looked at: those that move the answer most. */
const MOST = 12;

/**
 * What must be true for the recommended option of a decision to stay the best, of each input that moves the answer, over
 * its range; those that move it most first. [] where it is not the best by cost (less price of fit x fit) to begin with.
 */
export function conditionsOf(question: Question, { tornado, pair, options }: Confidence): Condition[] {
  const { decision, situation } = question;
  if (!pair || !situation.plan.discount) return [];
  const taking = comparableAmong(decision.options).filter(({ option }) =>
    options.some((one) => one.option === option),
  );
  const choices = taking.map(choiceOf);
  const found = decisionInputs(choices, situation, 0);
  const standing = {
    model: yearlyModel(choices, situation, found.drawn, found.path),
    options: taking.length,
    values: likelyValues(found.inputs),
  };
  const offsets = taking.map((option) => offsetOf(option, question));
  return tornado.slice(0, MOST).flatMap(({ input }) => {
    const { low, high } = found.inputs[input]!.range!;
    return mustBeTrue(standing, input, [low, high], pair[0], offsets).map(({ must, value, then }) => ({
      input,
      must,
      value,
      then: taking[then]!.option,
    }));
  });
}
