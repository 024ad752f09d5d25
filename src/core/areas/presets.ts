import type { Inputs } from "../model";
import { key } from "../names";
import { CRITERIA, CRITERION_IDS, type CriterionId } from "./criteria";

/** Swing points of criteria that a value proposition does not stress (those of the user's own too), and of those it does. */
export const BASE_POINTS = 50;
const RAISED = 100;

export interface ValuePropositionPreset {
  /** As the Business table writes it. */
  readonly name: string;
  /** Swing points (0-100) a criterion; null = none: the user's own, or all alike. */
  readonly points: { readonly [id in CriterionId]: number } | null;
}

const preset = (name: string, raised: readonly CriterionId[]): ValuePropositionPreset => ({
  name,
  points: Object.fromEntries(
    CRITERION_IDS.map((id) => [id, raised.includes(id) ? RAISED : BASE_POINTS]),
  ) as Record<CriterionId, number>,
});

/** Starting points of the weights, shown and editable: the criteria that a value proposition stresses weigh double. */
export const VALUE_PROPOSITION_PRESETS: readonly ValuePropositionPreset[] = [
  preset("service leader", ["strategicImportance", "control", "quality", "vulnerability"]),
  preset("low cost", ["capability", "frequency", "supplierMarket"]),
  preset("product leader", ["strategicImportance", "assetSpecificity", "learning"]),
  preset("flexible start-up", ["measurability", "volatility", "switchingCost"]),
  { name: "custom", points: null },
];

/** The points of the value proposition that a Business table names. */
export function presetOf({ business }: Pick<Inputs, "business">): ReadonlyMap<string, number> {
  return presetPoints(business[key("Value proposition")]?.text ?? "");
}

/**
 * Swing points of a value proposition by the key of the criterion's name, as scoring takes them; empty for custom,
 * blank and unknown names.
 */
export function presetPoints(valueProposition: string): ReadonlyMap<string, number> {
  const wanted = key(valueProposition);
  const points = VALUE_PROPOSITION_PRESETS.find(({ name }) => key(name) === wanted)?.points;
  return new Map(points ? CRITERIA.map(({ id, name }) => [key(name), points[id]]) : []);
}
