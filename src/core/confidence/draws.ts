import type { CorrelationInputs } from "../model";
import { key } from "../names";
import { movingTogether, type ChangedPair, type Correlation } from "../uncertainty/correlation";
import { ImpossibleInput } from "../uncertainty/impossible";
import { samplerOf, type Sampler } from "../uncertainty/sampler";
import { runTrials, type Effort, type Model, type Replicate } from "../uncertainty/simulate";
import type { ConfidenceSettings } from "./answer";
import { isCalled, type DecisionInput } from "./inputs";

/** How cases of some inputs are drawn and priced. */
export interface Draws {
  readonly draw: (effort: Effort) => Replicate[];
  /** Pairs of inputs whose wished correlation was impossible, by their places. */
  readonly changed: readonly ChangedPair[];
}

/**
 * Cases of inputs, priced by a model.
 *
 * @param order the inputs' places, those that matter most first: the first points are the best spread
 * @param costs columns that the model fills in
 * @throws ImpossibleInput
 */
export function drawsOf(
  inputs: readonly DecisionInput[],
  order: readonly number[],
  costs: number,
  model: Model,
  correlations: readonly Correlation[] = [],
): Draws {
  const samplers = new Map<string, Sampler>();
  const samplerFor = (input: number): Sampler => {
    const { distribution } = inputs[input]!;
    const name = JSON.stringify(distribution);
    const sampler = samplers.get(name) ?? samplerOf(distribution);
    samplers.set(name, sampler);
    return sampler;
  };
  const placeOf = new Map(order.map((input, place) => [input, place]));
  const names = order.map((input) => inputs[input]!.name);
  const placed = correlations.map(({ a, b, rank }) => ({ a: placeOf.get(a)!, b: placeOf.get(b)!, rank }));
  const together = movingTogether(names, placed);
  const inInputs = <T>(columns: readonly T[]): T[] => inputs.map((_, input) => columns[placeOf.get(input)!]!);
  const drawers = order.map(samplerFor);
  const priced: Model = (columns, filled) => {
    model(inInputs(columns), filled);
  };
  return {
    changed: together.changed.map((one) => {
      const [a, b] = [order[one.a]!, order[one.b]!];
      const wished = correlations.find((each) => each.at && isPair(each, a, b));
      return { ...one, a, b, ...(wished ? { at: wished.at! } : {}) };
    }),
    draw: (effort) =>
      runTrials(drawers, costs, priced, effort, together).map((one) => ({
        inputs: effort.onlyCosts ? [] : inInputs(one.inputs),
        costs: one.costs,
      })),
  };
}

const isPair = (pair: Pick<Correlation, "a" | "b">, a: number, b: number): boolean =>
  (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a);

/** Correlations of inputs by their names, as places. @throws ImpossibleInput a name that none of them has */
export function correlationsOf(
  inputs: readonly DecisionInput[],
  correlations: NonNullable<ConfidenceSettings["correlations"]>,
): Correlation[] {
  const placeOf = (name: string): number => {
    const place = inputs.findIndex((input) => key(input.name) === key(name));
    if (place < 0)
      throw new ImpossibleInput(
        name,
        "a correlation was read; allowed are the uncertain inputs of the decision.",
      );
    return place;
  };
  return correlations.map(({ a, b, rank }) => ({ a: placeOf(a), b: placeOf(b), rank }));
}

/** The rows of the Correlations table that are about these inputs: every pair that a row names, each once. */
export function correlationsAmong(
  inputs: readonly DecisionInput[],
  rows: readonly CorrelationInputs[],
): Correlation[] {
  const said = new Set<string>();
  const placesOf = (name: string): number[] =>
    inputs.flatMap((input, place) =>
      input.range && input.range.high > input.range.low && isCalled(input, name) ? [place] : [],
    );
  return rows.flatMap(({ a: first, b: second, rank, at: { sheet, cells } }) =>
    placesOf(first).flatMap((a) =>
      placesOf(second).flatMap((b): Correlation[] => {
        const pair = [a, b].sort((x, y) => x - y).join();
        if (a === b || said.has(pair)) return [];
        said.add(pair);
        const cell = cells["rank"];
        return [{ a, b, rank, ...(cell ? { at: `${sheet}!${cell}` } : {}) }];
      }),
    ),
  );
}
