import fc from "fast-check";
import { outsourceScore, rankWeights } from "../../../src/core/scoring/score";

describe("outsource score", () => {
  test("all ones keep it in-house, all fives hand it over, threes are in the middle", () => {
    expect(outsourceScore([1, 1, 1], [1, 2, 3])).toBe(0);
    expect(outsourceScore([5, 5, 5], [1, 2, 3])).toBe(100);
    expect(outsourceScore([3, 3], [1, 1])).toBe(50);
  });

  test("the weighted mean by hand: (0.25 x 60 + 1 x 20 + 0.5 x 20) / 100 = 45", () => {
    expect(outsourceScore([2, 5, 3], [60, 20, 20])).toBeCloseTo(45, 12);
  });

  test("a blank rating is left out with its weight", () => {
    expect(outsourceScore([2, null, 4], [1, 98, 1])).toBeCloseTo(50, 12);
    expect(outsourceScore([null], [1])).toBeNull();
  });

  test("a rating that points the other way counts as 5 - rating", () => {
    expect(outsourceScore([5, 5], [1, 1], [true, false])).toBe(50);
  });

  test("stays within 0 and 100 whatever the weights", () => {
    const rating = fc.integer({ min: 1, max: 5 });
    const row = fc.tuple(rating, fc.integer({ min: 1, max: 100 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const score = outsourceScore(
          rows.map(([value]) => value),
          rows.map(([, weight]) => weight),
        )!;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });
});

describe("weights", () => {
  test("equal ranks share the mean of their places, and the weights sum to 1", () => {
    const [first, second, third] = rankWeights([1, 2, 2]) as [number, number, number];
    // Places 2 and 3 of three: (1/3)(1/2 + 1/3) = 0.27778 and (1/3)(1/3) = 0.11111; their mean is 0.19444.
    expect(second).toBeCloseTo(0.194444, 6);
    expect(third).toBe(second);
    expect(first + second + third).toBeCloseTo(1, 12);
  });
});
