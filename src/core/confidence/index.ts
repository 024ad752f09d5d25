/**
 * How sure the decisions are. `allConfidence(inputs, analysis)` answers them all, `confidenceOfAll` a step at a time;
 * `withVerdicts` gives an analysis these words for how sure; `expectation` and `toFindOut` say it in sentences.
 * `savingOfAll(inputs, analysis)` is the likely range of what all changes save together.
 * `onKnownRanges(inputs, analysis, settings)` is the advice once known ranges count.
 * `questionsOf(inputs, analysis)` lists the decisions; `howSure(question, settings)` or `confidenceSteps` answers one;
 * `twoWay`, `mustBeTrue` and `unknownPairs` ask what if.
 */
export type { Condition } from "./conditions";
export { allConfidence, confidenceOfAll, type DecisionConfidence, type SoFar } from "./decisions";
export { about } from "../advice/money";
export {
  assumedByBasis,
  casesOf,
  changedTogether,
  expectation,
  hasPercentiles,
  rangeText,
  savesText,
  toFindOut,
  unknownText,
  type ToFindOut,
} from "./words";
export { chanceText } from "./verdict";
export type { Confidence, ConfidenceSettings, OptionConfidence } from "./answer";
export { confidenceSteps, howSure } from "./howSure";
export type { Cell, DecisionInput } from "./inputs";
export type { Judgement } from "./judgement";
export { judgementWords } from "./judgementWords";
export { mustBeTrue, type Threshold } from "./mustBeTrue";
export { anyTwoWay, type AnyTwoWay } from "./anyTwo";
export { questionsOf, type Question } from "./question";
export { costsWith, swings, twoWay, type Standing, type Swing, type TwoWay } from "./whatIf";
export { savingOfAll, type SavingRange } from "./joint";
export { onKnownRanges, rangeTie } from "./ties";
export { unknownPairs, type UnknownPair } from "./unknownPairs";
export { confidenceAbout, withVerdict, withVerdicts } from "./withVerdicts";
