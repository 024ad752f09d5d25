import type { Dependence, Figures, PortfolioDecision } from "./model";

/**
 * What two decisions cost together: figures by the option of each.
 *
 * @param first index of the earlier decision
 */
export function pairDependence(
  name: string,
  decisions: readonly PortfolioDecision[],
  first: number,
  second: number,
  figuresOf: (first: number, second: number) => Figures,
): Dependence {
  const [rows, columns] = [decisions[first]!.options.length, decisions[second]!.options.length];
  const places = Array.from({ length: rows * columns }, (_, place) => place);
  return {
    name,
    decisions: [first, second],
    next: [Int32Array.from({ length: rows }, (_, row) => row), Int32Array.from(places)],
    figures: places.map((place) => figuresOf(Math.floor(place / columns), place % columns)),
  };
}

/** Totals closer than this are one. */
const SAME = 1e6;

/**
 * What a decision costs by a total over earlier ones: people or space by month. Only totals that can come about are priced,
 * each once.
 *
 * @param amounts of every counted decision and option: the same places for all (one, or one a month)
 * @param driven index of the decision whose figures depend on the total; after all that are counted
 */
export function totalDependence(
  name: string,
  decisions: readonly PortfolioDecision[],
  counted: readonly number[],
  amounts: readonly (readonly Float64Array[])[],
  driven: number,
  figuresOf: (option: number, total: Float64Array) => Figures,
): Dependence {
  const length = amounts[0]?.[0]?.length ?? 0;
  let totals: Float64Array[] = [new Float64Array(length)];
  const next = counted.map((_, place) => {
    const options = amounts[place]!;
    const known = new Map<string, number>();
    const reached: Float64Array[] = [];
    const table = new Int32Array(totals.length * options.length);
    totals.forEach((total, state) => {
      options.forEach((amount, option) => {
        const sum = total.map((value, at) => value + amount[at]!);
        const label = Array.from(sum, (value) => Math.round(value * SAME)).join(" ");
        let to = known.get(label);
        if (to === undefined) {
          known.set(label, (to = reached.length));
          reached.push(sum);
        }
        table[state * options.length + option] = to;
      });
    });
    totals = reached;
    return table;
  });
  const own = decisions[driven]!.options.length;
  return {
    name,
    decisions: [...counted, driven],
    next: [...next, Int32Array.from({ length: totals.length * own }, (_, place) => place)],
    figures: totals.flatMap((total) => Array.from({ length: own }, (_, option) => figuresOf(option, total))),
  };
}
