/**
 * How sure the decisions are. `questionsOf(inputs, analysis)` lists them; `howSure(question, settings)` or
 * `confidenceSteps` answers one; `standingOf`, `twoWay`, `mustBeTrue` and `frontier` ask what if.
 */
export { chanceText } from "./verdict";
export {
  confidenceSteps,
  howSure,
  type Confidence,
  type ConfidenceSettings,
  type OptionConfidence,
} from "./howSure";
export type { Cell, DecisionInput } from "./inputs";
export type { Judgement } from "./judgement";
export { frontier, mustBeTrue, type Frontier, type Threshold } from "./mustBeTrue";
export { questionsOf, type Question } from "./question";
export { costsWith, swings, twoWay, type Standing, type Swing, type TwoWay } from "./whatIf";
