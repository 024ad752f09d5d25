import { costsWith, type Standing } from "./whatIf";

/** A value of an input at which another option begins to cost least. */
export interface Change {
  readonly at: number;
  /** The option that costs least just below and just above it. */
  readonly below: number;
  readonly above: number;
}

/** Even steps in which a range is first tried, and values tried at once to narrow a change, again and again. */
const STEPS = 64;
const TRIED = 32;
const ROUNDS = 8;

/**
 * Where along an input's range another option costs least, all else as it stands; rising. The range is first tried at 64
 * even steps, so that two changes within one step may not be seen; each one found is exact to 1e-12 of the range. At a
 * jump (a tier, a step) it is the place of the jump.
 *
 * @param offsets money a year taken off each option's cost: price of fit x fit / 100; [] = none
 */
export function changesAlong(
  standing: Standing,
  input: number,
  [low, high]: readonly [number, number],
  offsets: readonly number[] = [],
): Change[] {
  const cheapestAt = (values: Float64Array): Uint8Array => {
    const costs = costsWith(standing, [{ input, values }], values.length);
    return Uint8Array.from(values, (_, trial) => {
      let best = 0;
      let least = Infinity;
      costs.forEach((column, k) => {
        const cost = column[trial]! - (offsets[k] ?? 0);
        if (cost < least) [best, least] = [k, cost];
      });
      return best;
    });
  };
  const between = (from: number, to: number, steps: number): Float64Array =>
    Float64Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps);
  if (!(high > low)) return [];
  const grid = between(low, high, STEPS);
  const best = cheapestAt(grid);
  const changes: Change[] = [];
  for (let i = 0; i < STEPS; i++) {
    if (best[i] === best[i + 1]) continue;
    let [from, to] = [grid[i]!, grid[i + 1]!];
    const below = best[i]!;
    let above = best[i + 1]!;
    for (let round = 0; round < ROUNDS && to > from; round++) {
      const values = between(from, to, TRIED);
      const tried = cheapestAt(values);
      // A third option between the two is not the first one either.
      const first = Math.max(
        1,
        tried.findIndex((option, j) => j > 0 && option !== below),
      );
      above = tried[first]!;
      [from, to] = [values[first - 1]!, values[first]!];
    }
    changes.push({ at: (from + to) / 2, below, above });
  }
  return changes;
}

/** What must be true of an input for the answer to stay, and the option that is the answer beyond. */
export interface Threshold {
  readonly must: "be above" | "be below";
  readonly value: number;
  readonly then: number;
}

/**
 * What must be true of one input for an option to cost least: the nearest changes below and above where the input stands,
 * all else as it stands. [] = it costs least over the whole range, or nowhere around.
 */
export function mustBeTrue(
  standing: Standing,
  input: number,
  range: readonly [number, number],
  answer: number,
  offsets: readonly number[] = [],
): Threshold[] {
  const stands = standing.values[input]!;
  const changes = changesAlong(standing, input, range, offsets);
  const below = changes.filter(({ at }) => at <= stands).at(-1);
  const above = changes.find(({ at }) => at > stands);
  const found: Threshold[] = [];
  if (below?.above === answer) found.push({ must: "be above", value: below.at, then: below.below });
  if (above?.below === answer) found.push({ must: "be below", value: above.at, then: above.above });
  return found;
}
