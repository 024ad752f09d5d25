import { baseOf } from "../../costs/option";
import type { CostLine } from "../../model";
import { pairDependence, totalDependence, type PortfolioDecision } from "../../portfolio";
import { todaysParts } from "../../effects/today";
import { leavesSomething } from "../evaluate";
import { decisionName, difference, type Linked } from "./linked";
import { optionFigures, outsideOf, type World } from "./world";

const BY_PEOPLE = new Set(["person", "hire"]);
/** Lines worked out from what others cost. */
const FROM_OTHERS = new Set(["percent of", "minimum"]);
const BY_SPACE = new Set(["sq ft"]);

/** Every line that a decision may run with or leave behind. */
function linesOf({ decisions }: World, index: number): CostLine[][] {
  const { options, inputs } = decisions[index]!;
  return [...options.map(({ lines }) => [...lines]), ...todaysParts(inputs)];
}

const isDriven = (parts: readonly CostLine[][], drivers: ReadonlySet<string>): boolean =>
  parts.some((lines) => lines.some(({ driver }) => drivers.has(driver.kind)));

/** Whether what lines cost by people rises evenly with them: no tiers, blocks, least or most charge. */
function isEven(parts: readonly CostLine[][]): boolean {
  const plain = (line: CostLine): boolean =>
    line.tiers === null && line.step === null && line.minimum === null && line.maximum === null;
  return parts.every((lines) =>
    lines.every((line) => {
      if (BY_PEOPLE.has(line.driver.kind)) return plain(line);
      if (line.driver.kind === "minimum")
        return !baseOf(line, lines).some((other) => BY_PEOPLE.has(lines[other]!.driver.kind));
      return line.driver.kind !== "percent of" || plain(line);
    }),
  );
}

/**
 * Whether lines by people and lines by space meet in a line that is worked out from both, such as a minimum over all: then
 * what people change depends on the space, and the two are looked at together.
 */
function meets(parts: readonly CostLine[][]): boolean {
  return parts.some((lines) =>
    [BY_PEOPLE, BY_SPACE, FROM_OTHERS].every((drivers) => isDriven([lines], drivers)),
  );
}

const isZero = (values: Float64Array): boolean => values.every((value) => value === 0);

/** Decisions besides one whose options differ in what they need of people or space. */
function differing(needs: World["fte"], reference: readonly number[], besides: number): number[] {
  return needs.flatMap((options, index) =>
    index !== besides && options.some((need) => !isZero(difference(need, options[reference[index]!]!)))
      ? [index]
      : [],
  );
}

/**
 * Lines charged by people or hires count the people of all other decisions. Where they rise evenly with them, each other
 * decision adds its own difference (a pair); else the total over all of them decides.
 */
export function peopleDependences(world: World, decisions: readonly PortfolioDecision[]): Linked[] {
  const { reference, fte } = world;
  return world.decisions.flatMap((decision, index): Linked[] => {
    const parts = linesOf(world, index);
    if (!isDriven(parts, BY_PEOPLE) || (decision.area === "facilities" && meets(parts))) return [];
    const around = outsideOf(world, index);
    const beside = figuresBeside(world, index, BY_PEOPLE, lengthOf(world), (delta) => ({
      ...around,
      people: around.people.map((people, place) => people + delta[place]!),
    }));
    const counted = differing(fte, reference, index);
    const deltaOf = (other: number, option: number): Float64Array =>
      difference(fte[other]![option]!, fte[other]![reference[other]!]!);
    const name = (of: string): string => `${decisionName(decision)} serves the people of ${of}`;
    if (isEven(parts))
      return counted.map((other): Linked => {
        const [first, second] = [Math.min(other, index), Math.max(other, index)];
        const label = name(decisionName(world.decisions[other]!));
        return {
          dependence: pairDependence(label, decisions, first, second, (a, b) =>
            other === first ? beside(b, deltaOf(other, a)) : beside(a, deltaOf(other, b)),
          ),
          kind: "people",
          name: label,
          between: [decisionName(world.decisions[other]!), decisionName(decision)],
        };
      });
    if (counted.length === 0) return [];
    return [
      total(world, decisions, index, counted, deltaOf, beside, {
        kind: "people",
        name: name("the others"),
      }),
    ];
  });
}

/** Facilities charged by the space needed: the total over all who need any; with their people where the two meet. */
export function spaceDependences(world: World, decisions: readonly PortfolioDecision[]): Linked[] {
  const { reference, sqft, fte } = world;
  const length = lengthOf(world);
  return world.decisions.flatMap((decision, index): Linked[] => {
    const parts = linesOf(world, index);
    if (decision.area !== "facilities" || !isDriven(parts, BY_SPACE)) return [];
    const around = outsideOf(world, index);
    const changeOf = (of: World["fte"], other: number, option: number): Float64Array =>
      difference(of[other]![option]!, of[other]![reference[other]!]!);
    const ofOthers = differing(sqft, reference, index).filter(
      (other) => world.decisions[other]!.area !== "facilities",
    );
    if (meets(parts)) {
      // The change in space, then that in people.
      const counted = [...new Set([...ofOthers, ...differing(fte, reference, index)])].sort((a, b) => a - b);
      const drivers = new Set([...BY_SPACE, ...BY_PEOPLE]);
      const beside = figuresBeside(world, index, drivers, 2 * length, (delta) => ({
        ...around,
        space: around.space.map((space, place) => space + delta[place]!),
        people: around.people.map((people, place) => people + delta[length + place]!),
      }));
      const deltaOf = (other: number, option: number): Float64Array => {
        const both = new Float64Array(2 * length);
        if (ofOthers.includes(other)) both.set(changeOf(sqft, other, option));
        both.set(changeOf(fte, other, option), length);
        return both;
      };
      if (counted.length === 0) return [];
      return [
        total(world, decisions, index, counted, deltaOf, beside, {
          kind: "space",
          name: `${decisionName(decision)} houses and serves the others`,
        }),
      ];
    }
    const beside = figuresBeside(world, index, BY_SPACE, length, (delta) => ({
      ...around,
      space: around.space.map((space, place) => space + delta[place]!),
    }));
    const counted = ofOthers;
    const deltaOf = (other: number, option: number): Float64Array => changeOf(sqft, other, option);
    if (counted.length === 0) return [];
    return [
      total(world, decisions, index, counted, deltaOf, beside, {
        kind: "space",
        name: `${decisionName(decision)} houses the others`,
      }),
    ];
  });
}

/** Places of a need: the settled month, then every month of the plan. */
const lengthOf = ({ pricer }: World): number => pricer.plans.full.months + 1;

/**
 * Figures that an option adds beside a change of its surroundings, worked out once for each change.
 * @param length of a change
 */
function figuresBeside(
  world: World,
  index: number,
  drivers: ReadonlySet<string>,
  length: number,
  aroundWith: (delta: Float64Array) => ReturnType<typeof outsideOf>,
): (option: number, delta: Float64Array) => Float64Array {
  const none = new Float64Array(length);
  const asReference = new Map<number, Float64Array>();
  const known = new Map<string, Float64Array>();
  const zero = world.pricer.figures();
  // Only lines that are charged by it can change, unless others are worked out from them.
  const parts = linesOf(world, index);
  const isRelated = parts.some((lines) => lines.some(({ driver }) => FROM_OTHERS.has(driver.kind)));
  const counts = isRelated ? () => true : ({ driver }: CostLine) => drivers.has(driver.kind);
  const priced = (option: number, delta: Float64Array): Float64Array =>
    optionFigures(world, index, option, aroundWith(delta), world.pricer, counts);
  const leaves = todaysParts(world.decisions[index]!.inputs).some((part) =>
    part.some((line) => counts(line) && leavesSomething(line)),
  );
  return (option, delta) => {
    const { lines } = world.decisions[index]!.options[option]!;
    if (isZero(delta) || (!leaves && !lines.some(counts))) return zero;
    const label = `${option} ${delta.join(" ")}`;
    let found = known.get(label);
    if (!found) {
      let plain = asReference.get(option);
      if (!plain) {
        plain = priced(option, none);
        asReference.set(option, plain);
      }
      found = difference(priced(option, delta), plain);
      known.set(label, found);
    }
    return found;
  };
}

/**
 * A dependence on the total of others. The search needs the decision that is driven to come last: where another comes after
 * it, the driven one's option is counted along as a number of its own.
 */
function total(
  world: World,
  decisions: readonly PortfolioDecision[],
  driven: number,
  counted: readonly number[],
  deltaOf: (other: number, option: number) => Float64Array,
  beside: (option: number, delta: Float64Array) => Float64Array,
  { kind, name }: { readonly kind: Linked["kind"]; readonly name: string },
): Linked {
  const all = [...counted, driven].sort((a, b) => a - b);
  const last = all.at(-1)!;
  const length = deltaOf(counted[0]!, 0).length;
  const withMark = (values: Float64Array, mark: number): Float64Array => {
    const marked = new Float64Array(length + 1);
    marked.set(values);
    marked[length] = mark;
    return marked;
  };
  const amountsOf = (index: number): Float64Array[] =>
    decisions[index]!.options.map((_, option) =>
      index === driven ? withMark(new Float64Array(length), option) : withMark(deltaOf(index, option), 0),
    );
  const before = all.slice(0, -1);
  const ofLast = amountsOf(last);
  const dependence = totalDependence(name, decisions, before, before.map(amountsOf), last, (option, sum) => {
    const own = ofLast[option]!;
    const whole = sum.map((value, place) => value + own[place]!);
    return beside(whole[length]!, tidy(whole.subarray(0, length)));
  });
  return {
    dependence,
    kind,
    name,
    between: [...counted, driven].map((index) => decisionName(world.decisions[index]!)),
  };
}

/** Sums that differ from nothing by rounding only are nothing. */
const tidy = (values: Float64Array): Float64Array =>
  values.map((value) => (Math.abs(value) < 1e-9 ? 0 : value));
