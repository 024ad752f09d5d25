import fc from "fast-check";
import { movingTogether, type Correlation } from "../../../src/core/uncertainty/correlation";
import { symmetricEigen } from "../../../src/core/uncertainty/eigen";
import { nearestCorrelation } from "../../../src/core/uncertainty/nearestCorrelation";
import { samplerOf } from "../../../src/core/uncertainty/sampler";
import { runTrials } from "../../../src/core/uncertainty/simulate";
import cases from "../../cases/worked-examples.json";

const NAMES = ["Pick rate", "Wage", "Freight"];
const three = (p: number, q: number, r: number): Correlation[] => [
  { a: 0, b: 1, rank: p },
  { a: 0, b: 2, rank: q },
  { a: 1, b: 2, rank: r },
];
/** Spearman's rank correlation of two columns without ties, 1 - 6 sum of d^2 / (n (n^2 - 1)). */
function spearman(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const ranks = (column: ArrayLike<number>): number[] => {
    const order = Array.from(column, (_, i) => i).sort((i, j) => column[i]! - column[j]!);
    const rank: number[] = [];
    order.forEach((trial, place) => (rank[trial] = place));
    return rank;
  };
  const [p, q] = [ranks(a), ranks(b)];
  const squares = p.reduce((sum, rank, i) => sum + (rank - q[i]!) ** 2, 0);
  return 1 - (6 * squares) / (p.length * (p.length ** 2 - 1));
}
const pert = samplerOf({ kind: "pert", low: 3, mode: 5, high: 10 });
const sampleOf = (correlations: Correlation[], points: number, plain = false) =>
  runTrials(
    [pert, pert, pert],
    1,
    (_, [cost]) => cost!.fill(0),
    { points, replicates: 1, seed: 4, plain },
    movingTogether(NAMES, correlations),
  )[0]!.inputs;

describe("rank correlation by Iman & Conover", () => {
  const { target } = cases.find(({ id }) => id === "mc-01")!.inputs as unknown as { target: number[][] };
  const wished = three(target[0]![1]!, target[0]![2]!, target[1]![2]!);
  test.each([
    ["Sobol' points", 4096, false],
    ["random draws", 5000, true],
  ])("the worked example, 0.5, 0.2, 0.2, on %s: within 0.02", (_, points, plain) => {
    const columns = sampleOf(wished, points, plain);
    expect(Math.abs(spearman(columns[0]!, columns[1]!) - 0.5)).toBeLessThan(0.02);
    expect(Math.abs(spearman(columns[0]!, columns[2]!) - 0.2)).toBeLessThan(0.02);
    expect(Math.abs(spearman(columns[1]!, columns[2]!) - 0.2)).toBeLessThan(0.02);
  });
  test("every input keeps its values: one in each of 4096 strata", () => {
    const [first] = sampleOf(wished, 4096);
    const [free] = sampleOf([], 4096);
    expect([...first!].sort()).toEqual([...free!].sort());
    const uniform = samplerOf({ kind: "uniform", low: 0, high: 4096 });
    for (const column of runTrials(
      [uniform, uniform, uniform],
      1,
      (_, [cost]) => cost!.fill(0),
      { points: 4096, replicates: 1, seed: 4 },
      movingTogether(NAMES, wished),
    )[0]!.inputs)
      expect(new Set(column.map(Math.floor)).size).toBe(4096);
  });
  test("full correlation makes the same order, and its opposite the reverse", () => {
    const columns = sampleOf([{ a: 0, b: 1, rank: 1 }, { a: 0, b: 2, rank: -1 }, { a: 1, b: 2, rank: -1 }], 256); // prettier-ignore
    expect(spearman(columns[0]!, columns[1]!)).toBeGreaterThan(0.9999);
    expect(spearman(columns[0]!, columns[2]!)).toBeLessThan(-0.9999);
  });
});

describe("correlations that are impossible together", () => {
  test("the nearest possible are taken, and the result says which pairs changed and by how much", () => {
    const { changed } = movingTogether(NAMES, three(0.9, -0.9, 0.9));
    expect(changed.map(({ a, b, from }) => [a, b, from])).toEqual([[0, 1, 0.9], [0, 2, -0.9], [1, 2, 0.9]]); // prettier-ignore
    for (const { from, to } of changed) expect(Math.abs(to)).toBeLessThan(Math.abs(from));
    const columns = sampleOf(three(0.9, -0.9, 0.9), 4096);
    for (const { a, b, to } of changed)
      expect(Math.abs(spearman(columns[a]!, columns[b]!) - to)).toBeLessThan(0.02);
  });
  test("possible ones change nothing", () => {
    expect(movingTogether(NAMES, three(0.5, 0.2, 0.2)).changed).toEqual([]);
  });
  test.each<[string, Correlation[], string]>([
    [
      "1.2",
      [{ a: 0, b: 1, rank: 1.2 }],
      "Pick rate and Wage: a correlation of 1.2 was read; allowed is -1 to 1.",
    ],
    ["not a number", [{ a: 0, b: 2, rank: NaN }], "Pick rate and Freight: a correlation of NaN"],
    ["with itself", [{ a: 1, b: 1, rank: 0.2 }], "Wage and Wage: a correlation with itself"],
    ["twice", [{ a: 0, b: 1, rank: 0.2 }, { a: 1, b: 0, rank: 0.3 }], "Wage and Pick rate: two correlations"], // prettier-ignore
  ])("%s is refused, with both names", (_, correlations, words) => {
    expect(() => movingTogether(NAMES, correlations)).toThrow(words);
  });
});

describe("the nearest correlation matrix", () => {
  test("the published example: 1, 1, 0 / 1, 1, 1 / 0, 1, 1", () => {
    // Higham 2002, section 4: 0.7607 and 0.1573, distance 0.5278.
    const nearest = nearestCorrelation(Float64Array.of(1, 1, 0, 1, 1, 1, 0, 1, 1), 3);
    [1, 0.7607, 0.1573, 0.7607, 1, 0.7607, 0.1573, 0.7607, 1].forEach((x, i) => {
      expect(nearest[i]).toBeCloseTo(x, 4);
    });
    const distance = Math.hypot(...[1, 1, 0, 1, 1, 1, 0, 1, 1].map((x, i) => x - nearest[i]!));
    expect(distance).toBeCloseTo(0.5278, 4);
  });
  test("has ones on its diagonal and no negative eigenvalue", () => {
    const size = 5;
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 }),
        (upper) => {
          const matrix = new Float64Array(size * size);
          let at = 0;
          for (let i = 0; i < size; i++) {
            matrix[i * size + i] = 1;
            for (let j = i + 1; j < size; j++) matrix[i * size + j] = matrix[j * size + i] = upper[at++]!;
          }
          const nearest = nearestCorrelation(matrix, size);
          for (let i = 0; i < size; i++) expect(nearest[i * size + i]).toBe(1);
          expect(Math.min(...symmetricEigen(nearest, size).values)).toBeGreaterThan(-1e-7);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test("eigenvalues by hand: of 2, 0, 0 / 0, 3, 1 / 0, 1, 3 they are 2 and 3 +- 1", () => {
  const values = [...symmetricEigen(Float64Array.of(2, 0, 0, 0, 3, 1, 0, 1, 3), 3).values].sort();
  [2, 2, 4].forEach((value, i) => {
    expect(values[i]).toBeCloseTo(value, 12);
  });
});
