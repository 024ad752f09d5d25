import { enter } from "../advice/contest";
import { unknownFlips } from "../advice/unknowns";
import { withItem, withLine, type World } from "../advice/world";
import type { OptionResult, UnknownInput } from "../results";
import { BeyondLastTier } from "../tariffs/tariff";
import { decisionInputs, likelyValues, type DecisionInput } from "./inputs";
import { choiceOf, type Question } from "./question";
import { swings, type Swing } from "./whatIf";
import { yearlyModel } from "./yearlyModel";

/** A `?` that could change the answer, and the figure that moves the value at which it does most. */
export interface UnknownPair {
  readonly unknown: UnknownInput;
  readonly input: string;
  /** At the low and the high end of that figure; null where no value of the unknown changes the answer there. */
  readonly ends: readonly { readonly value: number; readonly flipsAt: number | null }[];
}

/** Figures that are tried beside an unknown: those that move its option's cost against today's answer most. */
const TRIED = 3;

/**
 * What must be true of an unknown and of one other figure together: the value of the `?` at which the rule of advice changes
 * its answer, with the other figure at either end of its range. Of a few figures the one that moves that value most. Orders
 * are left out, since Volume looks at them, and so are tier prices.
 *
 * @throws ImpossibleInput
 */
export function unknownPairs(question: Question): UnknownPair[] {
  const options = question.decision.options.filter(
    ({ excluded, barred, yearlyCost }) => excluded === "" && barred === undefined && yearlyCost !== null,
  );
  if (!options.some(({ unknown }) => unknown.some(({ flipsAt }) => flipsAt !== null))) return [];
  try {
    return pairsOf(question, options);
  } catch (error) {
    if (error instanceof BeyondLastTier) return [];
    throw error;
  }
}

function pairsOf({ decision, situation, rule }: Question, options: readonly OptionResult[]): UnknownPair[] {
  const world: World = { choices: options.map(choiceOf), situation };
  const { inputs, drawn, path } = decisionInputs(world.choices, situation, 0);
  const standing = {
    model: yearlyModel(world.choices, situation, drawn, path),
    options: options.length,
    values: likelyValues(inputs),
  };
  const ends = inputs.flatMap((input, place) =>
    input.range && input.range.high > input.range.low && canBeSet(input)
      ? [{ input: place, low: input.range.low, high: input.range.high }]
      : [],
  );
  const tried = swings(standing, ends);
  const answer = options.findIndex(({ option }) => option === decision.recommended);
  const pairOf = (own: number, unknown: UnknownInput): UnknownPair[] => {
    const gap = (costs: readonly number[]): number => costs[own]! - (answer === own ? 0 : (costs[answer] ?? 0)); // prettier-ignore
    const width = ({ atLow, atHigh }: Swing): number => Math.abs(gap(atHigh) - gap(atLow));
    return [...tried]
      .sort((a, b) => width(b) - width(a))
      .slice(0, TRIED)
      .filter((swing) => width(swing) > 0)
      .map(({ input }): UnknownPair => {
        const { name, range } = inputs[input]!;
        const at = (value: number) => ({
          value,
          flipsAt: flipAt(setTo(world, inputs[input]!, value), options, own, unknown, rule),
        });
        return { unknown, input: name, ends: [at(range!.low), at(range!.high)] };
      })
      .sort((a, b) => spread(b) - spread(a))
      .slice(0, 1);
  };
  return options.flatMap(({ unknown }, own) =>
    unknown.flatMap((one) => (one.flipsAt === null ? [] : pairOf(own, one))),
  );
}

const canBeSet = ({ kind, name, lines }: DecisionInput): boolean =>
  kind === "item" ? name !== "Orders per month" : kind === "rate" && lines.every(({ tiers }) => !tiers);

const setTo = (world: World, { kind, name, lines }: DecisionInput, value: number): World =>
  kind === "item"
    ? withItem(world, name, value)
    : lines.reduce((so, line) => withLine(so, line, { ...line, rate: value }), world);

/** The value of an option's unknown at which the answer changes in another world. */
function flipAt(
  world: World,
  options: readonly OptionResult[],
  own: number,
  { what, cell }: UnknownInput,
  rule: Question["rule"],
): number | null {
  const entrants = world.choices.map((choice, k) => enter(choice, options[k]!.fit, world.situation));
  const found = unknownFlips(world, entrants, rule)[own]!.unknown;
  return found.find((one) => one.what === what && one.cell === cell)?.flipsAt ?? null;
}

/** How far the value moves; endless where at one end there is none. */
const spread = ({ ends: [low, high] }: UnknownPair): number =>
  low!.flipsAt === null || high!.flipsAt === null ? Infinity : Math.abs(high!.flipsAt - low!.flipsAt);
