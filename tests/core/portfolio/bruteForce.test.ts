import { best, type Limit } from "../../../src/core/portfolio";
import {
  CASH,
  COMMITTED,
  COST,
  FIXED,
  instance,
  limitsAround,
  MONTHLY,
  MONTHS,
  PEOPLE,
  stream,
  type Parts,
} from "./instances";

/** Adds a combination up from its parts, as a reader of the sheets would. */
function addedUp(
  { options, perPerson, pair: [first, second, table], base }: Parts,
  choice: readonly number[],
): Float64Array {
  const sums = Float64Array.from(base);
  const last = options.length - 1;
  let others = 0;
  for (let decision = 0; decision <= last; decision++) {
    const figures = options[decision]![choice[decision]!]!;
    for (let column = 0; column < sums.length; column++) sums[column]! += figures[column]!;
    if (decision !== last) others += figures[PEOPLE]!;
  }
  const extra = table[choice[first]!]![choice[second]!]! + perPerson[choice[last]!]! * Math.ceil(others);
  sums[COST]! += extra;
  sums[MONTHLY]! += extra / 10;
  for (let month = 0; month < MONTHS; month++) sums[CASH + month]! -= ((month + 1) * extra) / 10;
  return sums;
}

const keeps = (sums: Float64Array, { name, value }: Limit): boolean => {
  switch (name) {
    case "people":
      return sums[PEOPLE]! <= value + 1e-9;
    case "fixed":
      return sums[FIXED]! / sums[MONTHLY]! <= value + 1e-9;
    case "cash":
      return Math.min(...sums.subarray(CASH)) >= value - 1e-6;
    default:
      return sums[COMMITTED]! <= value + 1e-6;
  }
};

/** Every choice, one after the other. */
function* choices(sizes: readonly number[]): Generator<number[]> {
  const choice = sizes.map(() => 0);
  for (;;) {
    yield choice;
    let at = sizes.length - 1;
    while (at >= 0 && ++choice[at]! === sizes[at]) choice[at--] = 0;
    if (at < 0) return;
  }
}

test("the optimum is that of trying everything, on 5,000 random businesses of seven decisions, a limit binding in half", () => {
  const pick = stream(20261127);
  let binding = 0;
  let impossible = 0;
  for (let round = 0; round < 5000; round++) {
    // Sizes such that trying everything stays quick: two to four options, 400 combinations at most.
    const sizes = Array.from({ length: 7 }, () => pick(2, 3));
    sizes[pick(0, 6)] = 4;
    while (sizes.reduce((product, size) => product * size, 1) > 400)
      sizes[sizes.findIndex((size) => size > 2)]! = 2;
    const { parts, portfolio } = instance(pick, sizes);
    const free = best(portfolio)!;
    const limits = limitsAround(pick, free.sums);
    let cheapest = Infinity;
    let unlimited = Infinity;
    for (const choice of choices(sizes)) {
      const sums = addedUp(parts, choice);
      unlimited = Math.min(unlimited, sums[COST]!);
      if (sums[COST]! < cheapest && limits.every((limit) => keeps(sums, limit))) cheapest = sums[COST]!;
    }
    const found = best({ ...portfolio, limits });
    expect(free.cost).toBeCloseTo(unlimited, 6);
    if (cheapest === Infinity) {
      impossible++;
      expect(found).toBeNull();
    } else {
      expect(found!.cost).toBeCloseTo(cheapest, 6);
      expect(limits.every((limit) => keeps(addedUp(parts, found!.choice), limit))).toBe(true);
      if (cheapest > unlimited + 1e-6) binding++;
    }
  }
  expect(binding).toBeGreaterThanOrEqual(2500);
  expect(impossible).toBeGreaterThan(0);
});

test("the optimum is that of trying everything where prices of the limits guide the search", () => {
  const pick = stream(5);
  let feasible = 0;
  for (let round = 0; round < 8; round++) {
    const sizes = [3, 4, 4, 3, 4, 4, 3, 4, 4];
    const { parts, portfolio } = instance(pick, sizes);
    const free = best({ ...portfolio })!;
    const limits = limitsAround(pick, free.sums);
    let cheapest = Infinity;
    for (const choice of choices(sizes)) {
      const sums = addedUp(parts, choice);
      if (sums[COST]! < cheapest && limits.every((limit) => keeps(sums, limit))) cheapest = sums[COST]!;
    }
    const found = best({ ...portfolio, limits });
    if (found) feasible++;
    expect(found?.cost ?? Infinity).toBeCloseTo(cheapest, 6);
  }
  expect(feasible).toBeGreaterThanOrEqual(5);
});

test("a limit on figures that nobody has leaves the optimum where it is", () => {
  const { portfolio } = instance(stream(3), [4, 4, 4, 4, 4, 4, 4, 4]);
  const wide = (figures: Float64Array): Float64Array => Float64Array.from([...figures, 0]);
  const unused = portfolio.base.length;
  const limits: Limit[] = [
    {
      name: "people",
      measure: { kind: "sum", column: PEOPLE },
      bound: "at most",
      value: best(portfolio)!.sums[PEOPLE]! - 1,
    },
    { name: "nobody's", measure: { kind: "sum", column: unused }, bound: "at most", value: 0 },
  ];
  const widened = {
    ...portfolio,
    base: wide(portfolio.base),
    decisions: portfolio.decisions.map((decision) => ({
      ...decision,
      options: decision.options.map((option) => ({ ...option, figures: wide(option.figures) })),
    })),
    dependences: portfolio.dependences.map((each) => ({ ...each, figures: each.figures.map(wide) })),
  };
  const narrow = best({ ...portfolio, limits: limits.slice(0, 1) })!;
  expect(best({ ...widened, limits })!.choice).toEqual(narrow.choice);
});
