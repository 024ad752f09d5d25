import { blankLine } from "../../costs/blankLine";
import { UNKNOWN, type AreaId, type CostLine, type PersonInputs } from "../../model";
import { freedPeople, type FreedPerson, type Person } from "../../people";
import { totalDependence, type PortfolioDecision } from "../../portfolio";
import { decisionName, type Linked } from "./linked";
import { outsideOf, type World } from "./world";

/** People whose cost and time are known, and the names of the others. */
export function knownPeople(people: readonly PersonInputs[]): {
  readonly known: readonly Person[];
  readonly unknown: readonly string[];
} {
  const isKnown = ({ yearlyCost, shares }: PersonInputs): boolean =>
    typeof yearlyCost === "number" && Object.values(shares).every((share) => share !== UNKNOWN);
  return {
    known: people.filter(isKnown).map(({ name, yearlyCost, shares, ifFreed }) => ({
      name,
      yearlyCost: yearlyCost as number,
      shares: shares as Person["shares"],
      ifFreed: ifFreed ?? "stays",
    })),
    unknown: people.filter((person) => !isKnown(person)).map(({ name }) => name),
  };
}

/** Who is kept first where an area needs fewer people: those who save nothing, then who leaves, then whose hours stop. */
const KEPT_FIRST: readonly Person["ifFreed"][] = ["stays", "redeployed", "leaves", "hours stop"];

/**
 * Share of an area's time of each person that an option frees. An option that needs N of the T people of today's keeps N / T
 * of the time; those who save no cash when freed are kept first, then those with the smaller part here, so that whole persons
 * are freed where they can be.
 */
export function freedShares(parts: readonly number[], people: readonly Person[], keep: number): number[] {
  let left = keep * parts.reduce((sum, part) => sum + part, 0);
  const freed = [...parts];
  const order = parts
    .map((part, place) => ({ part, place, rank: KEPT_FIRST.indexOf(people[place]!.ifFreed) }))
    .sort((a, b) => a.rank - b.rank || a.part - b.part);
  for (const { part, place } of order) {
    const kept = Math.min(part, left);
    freed[place] = part - kept;
    left -= kept;
  }
  return freed;
}

/** By decision and option: freed share of each person's whole time. */
export function freedByOption(world: World, people: readonly Person[]): number[][][] {
  const { decisions, fte, reference } = world;
  const todayOf = (index: number): number => fte[index]![reference[index]!]![0]!;
  return decisions.map((decision, index) => {
    const siblings = decisions.flatMap(({ area }, other) => (area === decision.area ? [other] : []));
    const ofArea = siblings.reduce((sum, other) => sum + todayOf(other), 0);
    const weight = ofArea > 0 ? todayOf(index) / ofArea : 1 / siblings.length;
    const parts = people.map(({ shares }) => (shares[decision.area] ?? 0) * weight);
    return decision.options.map((option, place) => {
      if (option.current) return parts.map(() => 0);
      const [now, then] = [todayOf(index), fte[index]![place]![0]!];
      const keep = now > 0 ? Math.min(1, then / now) : then > 0 ? 1 : 0;
      return freedShares(parts, people, keep);
    });
  });
}

/** The share of a person that goes on being paid, as a cost line: nobody saves it in the options' costs. */
const paidOn = ({ name }: Person, stillPaid: number): CostLine =>
  blankLine({
    option: "People",
    name: `${name}, still paid`,
    driver: { kind: "month" },
    rate: stillPaid / 12,
    group: "Labor",
  });

/** What becomes of a person of whom a share is freed. */
export function freedAt(person: Person, freed: number): FreedPerson | null {
  const area = Object.keys(person.shares)[0] as AreaId | undefined;
  if (area === undefined) return null;
  return freedPeople([{ ...person, shares: { [area]: freed } }], { [area]: 1 })[0] ?? null;
}

/**
 * Payroll saved in whole persons: options drop the labour that they do not need, and what of a person is freed and still paid
 * comes back as a row of its own. A dependence a person, on the total of what all decisions free.
 */
export function freedDependences(
  world: World,
  decisions: readonly PortfolioDecision[],
  people: readonly Person[],
): Linked[] {
  const freed = freedByOption(world, people);
  return people.flatMap((person, place): Linked[] => {
    const counted = freed.flatMap((options, index) =>
      options.some((shares) => shares[place]! > 0) ? [index] : [],
    );
    const last = counted.at(-1);
    if (last === undefined) return [];
    const around = outsideOf(world, last);
    const known = new Map<number, Float64Array>();
    const figuresOf = (share: number): Float64Array => {
      const rounded = Math.round(share * 1e9) / 1e9;
      let figures = known.get(rounded);
      if (!figures) {
        figures = world.pricer.figures();
        const stillPaid = freedAt(person, rounded)?.stillPaid ?? 0;
        if (stillPaid > 0) world.pricer.run(figures, [[paidOn(person, stillPaid)]], around, () => false);
        known.set(rounded, figures);
      }
      return figures;
    };
    const before = counted.slice(0, -1);
    return [
      {
        dependence: totalDependence(
          person.name,
          decisions,
          before,
          before.map((index) => freed[index]!.map((shares) => Float64Array.of(shares[place]!))),
          last,
          (option, total) => figuresOf((total[0] ?? 0) + freed[last]![option]![place]!),
        ),
        kind: "freed people",
        name: `${person.name}: freed time that is still paid`,
        between: counted.map((index) => decisionName(world.decisions[index]!)),
      },
    ];
  });
}

/** The people of whom a choice frees anything. */
export function freedOf(world: World, people: readonly Person[], choice: readonly number[]): FreedPerson[] {
  const freed = freedByOption(world, people);
  return people.flatMap((person, place) => {
    const share = choice.reduce((sum, option, index) => sum + freed[index]![option]![place]!, 0);
    return freedAt(person, Math.round(share * 1e9) / 1e9) ?? [];
  });
}
