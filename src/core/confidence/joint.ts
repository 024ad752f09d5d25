import { moreBy, type Beside } from "../commitments/beside";
import { sidesOf } from "../commitments/sides";
import type { Inputs } from "../model";
import type { Analysis } from "../results";
import { BeyondLastTier } from "../tariffs/tariff";
import { quantilesOf } from "../uncertainty/comparison";
import { ImpossibleInput } from "../uncertainty/impossible";
import type { Model } from "../uncertainty/simulate";
import { correlationsAmong, drawsOf } from "./draws";
import { MOST_POINTS, REPLICATES } from "./howSure";
import { decisionInputs, likelyValues, sameInput, type DecisionInput } from "./inputs";
import { choiceOf, questionsOf, type Question } from "./question";
import { swings } from "./whatIf";
import { yearlyModel } from "./yearlyModel";

/** What all changes together save a year: P10, P50 and P90. */
export interface SavingRange {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

interface JointSettings {
  /** What either side costs besides the areas. */
  readonly beside?: readonly Pick<Beside, "side" | "yearly">[];
  /** Points a replicate; left out: as many as a decision takes. */
  readonly points?: number;
}

/**
 * What all changes together save a year: in every case the yearly costs of today's options less those of the recommended
 * ones, added up over the areas that change and whose cost is known on both sides. Areas see the same case: Business items,
 * and lines of the same name, Rate, range and Basis, are one input wherever they stand. So what goes well in one area makes
 * up for what does not in another.
 *
 * @returns null where no such area changes, one changes of which today's cost is known only at least, or a cost cannot be drawn
 */
export function savingOfAll(
  inputs: Inputs,
  analysis: Analysis,
  { beside = [], points = MOST_POINTS }: JointSettings = {},
): SavingRange | null {
  const changes = questionsOf(inputs, analysis).flatMap(changeOf);
  if (changes.length === 0 || analysis.areas.some((area) => sidesOf(area)?.atLeast)) return null;
  try {
    const less = moreBy(beside);
    const { p10, p50, p90 } = rangeOf(changes, points);
    return { p10: p10 - less, p50: p50 - less, p90: p90 - less };
  } catch (error) {
    if (error instanceof BeyondLastTier || error instanceof ImpossibleInput) return null;
    throw error;
  }
}

interface Change {
  readonly question: Question;
  /** Today's, then the recommended. */
  readonly choices: readonly ReturnType<typeof choiceOf>[];
}

/** An area's change; [] for an element, for what stays, and where a cost is not known. */
function changeOf(question: Question): Change[] {
  const { options, element, recommended, current } = question.decision;
  if (element !== "" || current === null || recommended === current) return [];
  const pair = [current, recommended].map((name) => options.find(({ option }) => option === name));
  return pair.every((option) => option && option.yearlyCost !== null && option.unknown.length === 0)
    ? [{ question, choices: pair.map((option) => choiceOf(option!)) }]
    : [];
}

function rangeOf(changes: readonly Change[], points: number): SavingRange {
  const inputs: DecisionInput[] = [];
  const placeOf = new Map<string, number>();
  const models = changes.map(({ choices, question: { situation } }) => {
    const found = decisionInputs(choices, situation, 0);
    const places = found.inputs.map((input) => {
      const name = sameInput(input);
      const known = placeOf.get(name);
      if (known !== undefined) return known;
      placeOf.set(name, inputs.length);
      return inputs.push(input) - 1;
    });
    return { places, model: yearlyModel(choices, situation, found.drawn, found.path) };
  });
  const saving: Model = (columns, [sum]) => {
    const costs = [new Float64Array(sum!.length), new Float64Array(sum!.length)];
    sum!.fill(0);
    for (const { places, model } of models) {
      model(places.map((place) => columns[place]!), costs); // prettier-ignore
      for (let i = 0; i < sum!.length; i++) sum![i]! += costs[0]![i]! - costs[1]![i]!;
    }
  };
  const ends = inputs.flatMap(({ range }, input) =>
    range && range.high > range.low ? [{ input, low: range.low, high: range.high }] : [],
  );
  const width = ({ atLow, atHigh }: { atLow: readonly number[]; atHigh: readonly number[] }): number =>
    Math.abs(atHigh[0]! - atLow[0]!);
  const widest = swings({ model: saving, options: 1, values: likelyValues(inputs) }, ends)
    .sort((a, b) => width(b) - width(a) || a.input - b.input)
    .map(({ input }) => input);
  const correlations = correlationsAmong(inputs, changes[0]!.question.correlations ?? []);
  const order = [...new Set([...widest, ...inputs.keys()])];
  const sample = drawsOf(inputs, order, 1, saving, correlations).draw({ points, replicates: REPLICATES, seed: 1, onlyCosts: true }); // prettier-ignore
  const [p10, p50, p90] = quantilesOf(sample.map(({ costs }) => costs[0]!), [0.1, 0.5, 0.9]) as [number, number, number]; // prettier-ignore
  return { p10, p50, p90 };
}
