import { fromPercentiles } from "../../../src/core/uncertainty/fromQuantiles";

test("PERT: the percentiles of scipy's Beta(15/7, 27/7) on 3 to 10 give back low 3, mode 5, high 10", () => {
  const found = fromPercentiles("Rate", "pert", {
    p10: 3.904353459302796,
    p50: 5.382588601420245,
    p90: 7.272702746347872,
  });
  expect(
    found.kind === "pert" && [found.low, found.mode, found.high].map((x) => Number(x.toFixed(7))),
  ).toEqual([3, 5, 10]);
});
test("triangular: of 3, 5, 10 by sqrt(p x 7 x 2) + 3 and 10 - sqrt((1 - p) x 7 x 5)", () => {
  const p10 = 3 + Math.sqrt(0.1 * 14);
  const [p50, p90] = [0.5, 0.9].map((p) => 10 - Math.sqrt((1 - p) * 35)) as [number, number];
  const found = fromPercentiles("Rate", "triangular", { p10, p50, p90 });
  expect(
    found.kind === "triangular" && [found.low, found.mode, found.high].map((x) => Number(x.toFixed(7))),
  ).toEqual([3, 5, 10]);
});
test("normal and lognormal: 10 +- 2 z, and 3 + e^(0.5 + 0.2 z), z = 1.28155", () => {
  const z = 1.2815515655446004;
  expect(fromPercentiles("Rate", "normal", { p10: 10 - 2 * z, p50: 10, p90: 10 + 2 * z })).toMatchObject({
    mean: 10,
    sd: expect.closeTo(2, 12),
  });
  const at = (s: number) => 3 + Math.exp(0.5 + 0.2 * s * z);
  expect(fromPercentiles("Rate", "lognormal", { p10: at(-1), p50: at(0), p90: at(1) })).toMatchObject({
    mean: expect.closeTo(0.5, 9),
    sd: expect.closeTo(0.2, 9),
    shift: expect.closeTo(3, 9),
  });
});
test("percentiles out of order, or too lopsided for the kind, are refused by name", () => {
  expect(() => fromPercentiles("Rate", "pert", { p10: 5, p50: 4, p90: 6 })).toThrow("Rate: P10 5, P50 4");
  expect(() => fromPercentiles("Rate", "pert", { p10: 0, p50: 0.1, p90: 10 })).toThrow("allowed is for pert");
  expect(() => fromPercentiles("Rate", "normal", { p10: 0, p50: 1, p90: 10 })).toThrow("their middle");
  expect(() => fromPercentiles("Rate", "lognormal", { p10: 0, p50: 9, p90: 10 })).toThrow(
    "less than their middle",
  );
});
