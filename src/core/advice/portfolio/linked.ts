import type { Dependence } from "../../portfolio";
import type { Interaction, InteractionKind } from "./result";
import type { DecisionEntry } from "./choices";
import { areaName } from "../../commitments/words";

/** A dependence of the search with what it is in words. */
export interface Linked {
  readonly dependence: Dependence;
  readonly kind: InteractionKind;
  readonly name: string;
  readonly between: Interaction["between"];
}

/** What a decision is called: "Fulfilment", "Marketing: Search". */
export function decisionName({ area, element }: Pick<DecisionEntry, "area" | "element">): string {
  return element === "" ? areaName(area) : `${areaName(area)}: ${element}`;
}

/** Index of a dependence's last state for a choice. */
export function stateOf(
  { decisions, next }: Dependence,
  choice: readonly number[],
  sizes: readonly number[],
): number {
  let state = 0;
  decisions.forEach((decision, place) => {
    state = next[place]![state * sizes[decision]! + choice[decision]!]!;
  });
  return state;
}

/** What a dependence adds for a choice. */
export function figuresAt(
  linked: Linked,
  choice: readonly number[],
  decisions: readonly DecisionEntry[],
): Float64Array {
  const sizes = decisions.map(({ options }) => options.length);
  return linked.dependence.figures[stateOf(linked.dependence, choice, sizes)]!;
}

const difference = (a: Float64Array, b: Float64Array): Float64Array =>
  a.map((value, column) => value - b[column]!);

export { difference };
