import fc from "fast-check";
import { rankAcceptability, smallestWeightChange } from "../../../src/core/scoring/acceptability";
import { anyWeights, orderedWeights, weightsInRanges } from "../../../src/core/scoring/simplex";
import { randomBits } from "../../../src/core/uncertainty/random";

const N = 100_000;
/** Four standard errors of a share. */
const near = (share: number, expected: number): void => {
  expect(Math.abs(share - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / N) + 1e-12);
};

describe("any weights", () => {
  // A is best on criteria 1 and 3, B on 2: P(w2 < 1/2) = 1 - (1/2)^2 on the triangle; the centroids of the two parts.
  const { ranks, central } = rankAcceptability(
    [
      [1, 0, 1],
      [0, 1, 0],
    ],
    anyWeights,
    N,
    1,
  );
  test("shares of the triangle", () => {
    near(ranks[0]![0]!, 0.75);
    near(ranks[1]![0]!, 0.25);
    expect(ranks[0]![1]).toBeCloseTo(ranks[1]![0]!, 12);
  });
  test("central weights are the centroids of its parts", () => {
    [7 / 18, 4 / 18, 7 / 18].forEach((w, j) => {
      expect(Math.abs(central[0]![j]! - w)).toBeLessThan(0.004);
    });
    [1 / 6, 4 / 6, 1 / 6].forEach((w, j) => {
      expect(Math.abs(central[1]![j]! - w)).toBeLessThan(0.004);
    });
  });
  test("options by cost less price of fit x fit: the judgement that outweighs a dearer cost", () => {
    // 1,000 dearer a year, 3,000 w1 better: cheaper in effect where w1 > 1/3, which is half of the line beyond: 2/3.
    const scores = [
      [3000, 0],
      [0, 0],
    ];
    near(rankAcceptability(scores, anyWeights, N, 1, [-11_000, -10_000]).ranks[0]![0]!, 2 / 3);
  });
});

test("weights in an order: mean weights are the rank-order centroid weights", () => {
  const sums = [0, 0, 0, 0];
  const sampler = orderedWeights([2, 1, 4, 3]);
  const random = randomBits(5);
  const weights = new Float64Array(4);
  for (let i = 0; i < N; i++) {
    sampler(random, weights);
    expect(weights[1]! >= weights[0]! && weights[0]! >= weights[3]! && weights[3]! >= weights[2]!).toBe(true);
    weights.forEach((w, j) => (sums[j]! += w));
  }
  // (1/n) x sum of 1/k, n = 4.
  [13 / 48, 25 / 48, 3 / 48, 7 / 48].forEach((w, j) => {
    expect(Math.abs(sums[j]! / N - w)).toBeLessThan(0.002);
  });
});

test("criteria of one rank share their places", () => {
  const sampler = orderedWeights([1, 1]);
  const random = randomBits(5);
  const weights = new Float64Array(2);
  let first = 0;
  for (let i = 0; i < N; i++) {
    sampler(random, weights);
    if (weights[0]! > weights[1]!) first++;
  }
  near(first / N, 0.5);
});

describe("weights in ranges", () => {
  const meansOf = (low: number[], high: number[], n: number): number[] => {
    const sampler = weightsInRanges(low, high);
    const random = randomBits(2);
    const weights = new Float64Array(low.length);
    const sums = low.map(() => 0);
    for (let i = 0; i < n; i++) {
      sampler(random, weights);
      expect(Math.abs(weights.reduce((sum, w) => sum + w, 0) - 1)).toBeLessThan(1e-9);
      weights.forEach((w, j) => {
        expect(w >= low[j]! - 1e-9 && w <= high[j]! + 1e-9).toBe(true);
        sums[j]! += w;
      });
    }
    return sums.map((sum) => sum / n);
  };
  test("rejection: two weights, the first 0.2 to 0.4, mean 0.3", () => {
    expect(Math.abs(meansOf([0.2, 0], [0.4, 1], 20_000)[0]! - 0.3)).toBeLessThan(0.002);
  });
  test("hit-and-run where hardly any weights fit: ten about 0.1, each with mean 0.1", () => {
    const means = meansOf(new Array<number>(10).fill(0.099), new Array<number>(10).fill(0.101), 5000);
    for (const mean of means) expect(Math.abs(mean - 0.1)).toBeLessThan(1e-4);
  });
  test("fixed weights are those weights", () => {
    expect(meansOf([0.25, 0.75], [0.25, 0.75], 3)).toEqual([0.25, 0.75]);
  });
  test("ranges that no weights fit are refused", () => {
    expect(() => weightsInRanges([0.6, 0.6], [1, 1])).toThrow("lowest weights that sum to 1.2");
    expect(() => weightsInRanges([0.6, 0], [0.5, 1])).toThrow("weight 1: lowest 0.6 and highest 0.5");
  });
});

test("level options share every place equally", () => {
  const { ranks } = rankAcceptability([[0.5, 0.5], [0.5, 0.5], [0, 0]], anyWeights, 100, 1); // prettier-ignore
  expect(ranks.map((row) => [...row].map((x) => Number(x.toFixed(9))))).toEqual([
    [0.5, 0.5, 0],
    [0.5, 0.5, 0],
    [0, 0, 1],
  ]);
});

test("shares of every option and of every place sum to 1", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }), {
        minLength: 1,
        maxLength: 5,
      }),
      (scores) => {
        const { ranks } = rankAcceptability(scores, anyWeights, 50, 1);
        for (const row of ranks) expect(row.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 9);
        scores.forEach((_, place) => {
          expect(ranks.reduce((sum, row) => sum + row[place]!, 0)).toBeCloseTo(1, 9);
        });
      },
    ),
    { numRuns: 30 },
  );
});

describe("the smallest change of one weight that changes the answer", () => {
  test("of two criteria: .3 w = .4 (1 - w) at w = 4/7", () => {
    const change = smallestWeightChange([[0.8, 0.3], [0.5, 0.7]], [0.7, 0.3])!; // prettier-ignore
    expect(change).toMatchObject({ option: 1 });
    const first = change.criterion === 0 ? change.to : 1 - change.to;
    expect(first).toBeCloseTo(4 / 7, 12);
  });
  test("none where one option is best on everything", () => {
    expect(smallestWeightChange([[1, 1], [0, 0]], [0.5, 0.5])).toBeNull(); // prettier-ignore
  });
  test("with cost: 1,000 dearer, 3,000 better on the first criterion, level at a third", () => {
    const change = smallestWeightChange([[3000, 0], [0, 0]], [0.5, 0.5], [-11_000, -10_000])!; // prettier-ignore
    expect(change.criterion === 0 ? change.to : 1 - change.to).toBeCloseTo(1 / 3, 12);
  });
});
