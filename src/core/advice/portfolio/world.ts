import { isShared } from "../../costs/option";
import { itemNumber } from "../../business";
import type { Plan } from "../../costs/plan";
import type { Surroundings } from "../../costs/volumes";
import type { CostLine, Inputs } from "../../model";
import { keptBy } from "../../keptBy";
import { key } from "../../names";
import { todaysParts } from "../../effects/today";
import { COUNTS_OWN, needOf } from "../evaluate";
import type { DecisionEntry } from "./choices";
import { commonLines } from "./choices";
import { COLUMN } from "./columns";
import { settledOf, type Around, type Pricer } from "./price";

/** Everything that figures of the portfolio are worked out from. */
export interface World {
  readonly inputs: Inputs;
  readonly decisions: readonly DecisionEntry[];
  readonly pricer: Pricer;
  /** Option of each decision that the others are priced beside: today's, else the first. */
  readonly reference: readonly number[];
  /** People and space that each option needs, by decision and option. */
  readonly fte: readonly (readonly Float64Array[])[];
  readonly sqft: readonly (readonly Float64Array[])[];
  readonly outside: number;
}

const nobody = ({ months }: Plan): Surroundings => ({
  people: new Float64Array(months + 1),
  space: new Float64Array(months + 1),
});

/** The world of some decisions. */
export function worldOf(inputs: Inputs, decisions: readonly DecisionEntry[], pricer: Pricer): World {
  const { full } = pricer.plans;
  const none = nobody(full);
  const needs = (of: "fte" | "sqft"): Float64Array[][] =>
    decisions.map(({ options }) => options.map(({ lines }) => needOf(lines, full, none, of)));
  return {
    inputs,
    decisions,
    pricer,
    reference: decisions.map(({ options }) =>
      Math.max(
        0,
        options.findIndex(({ current }) => current),
      ),
    ),
    fte: needs("fte"),
    sqft: needs("sqft"),
    outside: itemNumber(inputs.business, "People outside the seven areas"),
  };
}

const plus = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, place) => value + b[place]!);

/** Sum of what the other decisions need beside their reference options. */
function others(
  { decisions, reference }: World,
  needs: World["fte"],
  counts: (decision: DecisionEntry) => boolean,
  from: number,
  length: number,
): Float64Array {
  const sum = new Float64Array(length).fill(from);
  decisions.forEach((decision, index) => {
    if (!counts(decision)) return;
    const need = needs[index]![reference[index]!]!;
    for (let place = 0; place < length; place++) sum[place]! += need[place]!;
  });
  return sum;
}

/** Surroundings of a decision beside the others' reference options, its own needs left out. */
export function outsideOf(world: World, index: number): Around {
  const { decisions, pricer, outside } = world;
  const length = pricer.plans.full.months + 1;
  const own = decisions[index]!;
  return {
    people: others(world, world.fte, (decision) => decision !== own, outside, length),
    space:
      own.area === "facilities"
        ? others(world, world.sqft, ({ area }) => area !== "facilities", 0, length)
        : new Float64Array(length),
  };
}

/**
 * The surroundings with an option's own people and space, as far as its area counts them; at other orders with those it then
 * needs, the other areas' as they are (commitments/situation.ts).
 */
function withNeeds(world: World, index: number, around: Around, option: number): Around {
  const { area, options } = world.decisions[index]!;
  const { lines } = options[option]!;
  const withOwn = ({ people, space }: Surroundings, needs: (of: "fte" | "sqft") => Float64Array) => ({
    people: COUNTS_OWN.people(area) ? plus(people, needs("fte")) : people,
    space: COUNTS_OWN.space(area) ? plus(space, needs("sqft")) : space,
  });
  return {
    ...withOwn(around, (of) => world[of][index]![option]!),
    at: (plan) => withOwn(settledOf(around), (of) => needOf(lines, plan, nobody(plan), of)),
  };
}

/** Lines that a decision runs with today, an option at a time. */
export function todayOf({ inputs, element }: DecisionEntry): CostLine[][] {
  const parts = todaysParts(inputs);
  if (element === "") return parts;
  return parts.map((part) => part.filter((line) => key(line.element) === key(element)));
}

/** Figures by option and surroundings: of the sets that events, flips and options fixed by hand lead to. */
const kept = keptBy<Float64Array>(400);

/**
 * Figures of a decision's option beside surroundings: its lines, and what is left to pay of today's. Sets have most of them in
 * common, so that they are kept.
 *
 * @param counts the lines that are counted; left out: all
 */
export function optionFigures(
  world: World,
  index: number,
  option: number,
  around: Around,
  pricer: Pricer = world.pricer,
  counts?: (line: CostLine) => boolean,
): Float64Array {
  const { inputs, element, options } = world.decisions[index]!;
  const { name, fit, worthOfFit } = options[option]!;
  const price = (): Float64Array => pricedOption(world, index, option, around, pricer, counts);
  const { full, low } = pricer.plans;
  const grounds = (): string =>
    [
      JSON.stringify([element, name, options[world.reference[index]!]!.name, low.orders[0]]),
      around.people.join(" "),
      around.space.join(" "),
    ].join("\n");
  const figures = counts ? price() : kept(inputs, full.business, grounds(), price).slice();
  figures[COLUMN.judged]! -= worthOfFit;
  figures[COLUMN.fit]! += (fit ?? 0) / world.decisions.length;
  return figures;
}

function pricedOption(
  world: World,
  index: number,
  option: number,
  around: Around,
  pricer: Pricer,
  counts: (line: CostLine) => boolean = () => true,
): Float64Array {
  const decision = world.decisions[index]!;
  const { lines } = decision.options[option]!;
  const figures = pricer.figures();
  const parts = todaysParts(decision.inputs);
  const today = new Set(parts.flat().filter((line) => !isShared(line)));
  const own = withNeeds(world, index, around, option);
  pricer.run(figures, [lines.filter(counts)], own, (line) => today.has(line));
  const kept = new Set(lines);
  const atToday = withNeeds(world, index, around, world.reference[index]!);
  const isOwn = ({ element }: CostLine): boolean =>
    decision.element === "" || key(element) === key(decision.element);
  pricer.leave(
    figures,
    parts,
    atToday,
    (line) => counts(line) && isOwn(line) && !kept.has(line) && !isShared(line),
  );
  // A line in blocks of people (an officer for every 20) needs as many as it has blocks beside the others.
  figures[COLUMN.people]! += needOf(lines, pricer.plans.full, own, "fte")[0]!;
  return figures;
}

/** Figures of what areas decided by elements pay once whatever they choose. */
export function commonFigures(world: World): Float64Array {
  const figures = world.pricer.figures();
  const seen = new Set<string>();
  world.decisions.forEach(({ area, element, inputs }, index) => {
    if (element === "" || seen.has(area)) return;
    seen.add(area);
    world.pricer.run(figures, [commonLines(inputs)], outsideOf(world, index), () => false);
  });
  return figures;
}
