export { AREAS, type Area } from "./areas";
export {
  CRITERIA,
  CRITERION_IDS,
  criterionNamed,
  isPriced,
  type Criterion,
  type CriterionId,
  type PricedBy,
} from "./criteria";
export type { AreaLevels, Levels } from "./levels";
export { presetOf, presetPoints, VALUE_PROPOSITION_PRESETS, type ValuePropositionPreset } from "./presets";
export { sourceText, type SourceId, type SourceOfFigure } from "./sources";
export type { TypicalLine } from "./typical";
