import { compareOptions, quantilesOf } from "../../../src/core/uncertainty/comparison";
import type { Model } from "../../../src/core/uncertainty/simulate";
import { simulateUntil } from "../../../src/core/uncertainty/until";

const inputs = ["a", "b"].map((name) => ({
  name,
  distribution: { kind: "uniform", low: 0, high: 1 } as const,
}));
/** The first costs a + b, the second 0.6: cheaper with probability 0.6^2 / 2 = 0.18. */
const model: Model = ([a, b], costs) => {
  for (let i = 0; i < a!.length; i++) {
    costs[0]![i] = a![i]! + b![i]!;
    costs[1]![i] = 0.6;
  }
};

test("until a probability is known to one per cent: the closed form lies within it", () => {
  const { sample, reached } = simulateUntil(inputs, 2, model, 1);
  expect(reached).toBe(true);
  const [first, second] = compareOptions(sample);
  expect(Math.abs(first!.cheapest.value - 0.18)).toBeLessThan(0.01);
  expect(first!.cheapest.value + second!.cheapest.value).toBeCloseTo(1, 12);
});

test("points that run out are said", () => {
  expect(simulateUntil(inputs, 2, model, 1, { within: 1e-9, most: 256 }).reached).toBe(false);
});

test("means and regrets against integrals", () => {
  const [first, second] = compareOptions(simulateUntil(inputs, 2, model, 1, { within: 0.001 }).sample);
  expect(Math.abs(first!.mean.value - 1)).toBeLessThan(4 * first!.mean.error + 1e-12);
  // E[(0.6 - a - b)+] = 0.6^3 / 6 = 0.036; E[a + b] - 0.6 + 0.036 = 0.436.
  expect(Math.abs(second!.regret.value - 0.036)).toBeLessThan(5e-4);
  expect(Math.abs(first!.regret.value - 0.436)).toBeLessThan(5e-4);
});

test("quantiles as numpy.quantile: 1, 2, 3, 10 at 0.5 and 0.9", () => {
  const columns = [Float64Array.of(10, 1), Float64Array.of(3, 2)];
  const [median, ninth] = quantilesOf(columns, [0.5, 0.9]);
  expect(median).toBe(2.5);
  expect(ninth).toBeCloseTo(7.9, 12);
});
