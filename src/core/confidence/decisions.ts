import { incompleteAmong } from "../advice/decide";
import { wholePrices, wholePriceWords } from "../advice/portfolio";
import type { AreaId, Inputs } from "../model";
import type { Analysis } from "../results";
import { ImpossibleInput } from "../uncertainty/impossible";
import { conditionsOf, type Condition } from "./conditions";
import type { Confidence, ConfidenceSettings } from "./answer";
import { confidenceSteps } from "./howSure";
import { questionsOf, type Question } from "./question";
import { unknownPairs, type UnknownPair } from "./unknownPairs";
import { closeToAnother, waitFor } from "./words";

/** How sure one decision of a workbook is. */
export interface DecisionConfidence {
  readonly area: AreaId;
  /** "" for an area as a whole. */
  readonly element: string;
  readonly recommended: string | null;
  readonly current: string | null;
  readonly runnerUp: string | null;
  /** null where a range cannot be: then `refused` says which. */
  readonly confidence: Confidence | null;
  readonly refused: string;
  /** Why the set of the seven has this option and not the one that the decision's own advice would be; "" where it is that. */
  readonly setWhy: string;
  /** Whether it was fixed by hand; left out where it was not. */
  readonly byHand?: boolean;
  /** What must be true for the recommended to stay the best; [] until the last step. */
  readonly conditions: readonly Condition[];
  /** The value at which a `?` changes the answer, with another figure at its ends; [] until the last step. */
  readonly unknownPairs: readonly UnknownPair[];
  /** Why a change for its cost alone that is too close to call had better wait, and for what; "" where none is. */
  readonly wait: string;
  /** Options that no gate excludes and of which a cost is not known: they are in no case; left out where there is none. */
  readonly open?: readonly string[];
  /** Why it need not wait: close to another change only, or by itself but not for all seven; left out where it is not so. */
  readonly together?: string;
}

/** How far the work has come (0-1), and what is known by then: a decision that has had no step yet is not among them. */
export interface SoFar {
  readonly share: number;
  readonly decisions: readonly DecisionConfidence[];
}

/** Part of the work that the first, coarse answers take. */
const COARSE = 0.1;

/**
 * How sure every decision of a workbook is, a step a decision: first a coarse answer to each, then its final one.
 * Decisions come in the order of the analysis, the elements of an area before the area.
 */
export function* confidenceOfAll(
  inputs: Inputs,
  analysis: Analysis,
  settings: ConfidenceSettings = {},
): Generator<SoFar, readonly DecisionConfidence[], void> {
  const questions = questionsOf(inputs, analysis);
  const steps = questions.map((question) => stepsOf(question, settings, inputs, analysis));
  const found: DecisionConfidence[] = [];
  let decisions: readonly DecisionConfidence[] = [];
  for (const [from, to] of [
    [0, COARSE],
    [COARSE, 1],
  ] as const)
    for (const [place, step] of steps.entries()) {
      const { value } = step.next();
      if (value) found[place] = value;
      decisions = [...found];
      yield { share: from + ((to - from) * (place + 1)) / questions.length, decisions };
    }
  return decisions;
}

/** A coarse answer to a question, then the final one; the first is already final where there is nothing to draw. */
function* stepsOf(
  question: Question,
  settings: ConfidenceSettings,
  inputs: Inputs,
  analysis: Analysis,
): Generator<DecisionConfidence, void, void> {
  const { area, decision, byHand } = question;
  const { element, recommended, current, runnerUp, byCost, setWhy = "" } = decision;
  const open = incompleteAmong(decision.options).map(({ option }) => option);
  const about = {
    area,
    element,
    recommended,
    current,
    runnerUp,
    refused: "",
    setWhy,
    conditions: [],
    unknownPairs: [],
    wait: "",
    ...(byHand && { byHand }),
    ...(open.length > 0 && { open }),
  };
  const isMove = current !== null && recommended !== current && recommended === byCost;
  try {
    const steps = confidenceSteps(question, settings);
    const first = steps.next().value;
    if (!first) return;
    yield { ...about, confidence: first };
    let last: Confidence = first;
    for (const confidence of steps) last = confidence;
    const isClose = isMove && last.verdict === "too close";
    const together = isClose ? closeAlone(question, last, inputs, analysis) : "";
    yield {
      ...about,
      confidence: last,
      conditions: conditionsOf(question, last),
      unknownPairs: unknownPairs(question),
      wait: isClose && together === "" ? waitFor(last) : "",
      ...(together !== "" && { together }),
    };
  } catch (error) {
    if (!(error instanceof ImpossibleInput)) throw error;
    yield { ...about, confidence: null, refused: error.message };
  }
}

/**
 * Why a change that is too close to call need not wait. Either its saving against today's option is sure, and it is close to
 * another change alone. Or it is close by itself, but not for all seven: today's option costs them so much more, with the
 * areas that then change too, that the 80 % interval of the saving, moved by what is more than its own area's difference, has
 * no 0 in it. "" where neither is so.
 */
function closeAlone(
  { area, decision }: Question,
  { saving }: Confidence,
  inputs: Inputs,
  analysis: Analysis,
): string {
  const { element, current, runnerUp } = decision;
  if (current === null || saving?.against !== current) return "";
  if (saving.p10 > 0 && runnerUp !== null && runnerUp !== current) return closeToAnother(decision, runnerUp);
  const [stay] = wholePrices(inputs, analysis, { area, element }, [current]);
  const more = stay ? stay.whole - stay.own : 0;
  return stay && more > 0 && saving.p10 + more > 0
    ? `Too close to call by itself, but not for all seven: ${wholePriceWords(stay)}`
    : "";
}

/** The final answers to all decisions at once. */
export function allConfidence(
  inputs: Inputs,
  analysis: Analysis,
  settings: ConfidenceSettings = {},
): readonly DecisionConfidence[] {
  const steps = confidenceOfAll(inputs, analysis, settings);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
