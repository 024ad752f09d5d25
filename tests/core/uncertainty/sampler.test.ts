import fc from "fast-check";
import { betaQuantile } from "../../../src/core/uncertainty/beta";
import { checked, type Distribution } from "../../../src/core/uncertainty/distributions";
import { exp, ln } from "../../../src/core/uncertainty/elementary";
import { normalQuantile } from "../../../src/core/uncertainty/normal";
import { probabilityOf } from "../../../src/core/uncertainty/quantileTable";
import { fillRandom, randomBits } from "../../../src/core/uncertainty/random";
import { samplerOf } from "../../../src/core/uncertainty/sampler";

const valuesOf = (distribution: Distribution, draws: Uint32Array): Float64Array => {
  const values = new Float64Array(draws.length);
  samplerOf(distribution)(draws, values);
  return values;
};
/** Draws spread over every octave of both ends. */
const spread = Uint32Array.from({ length: 60_000 }, (_, i) => {
  const octave = i % 30;
  const inside = ((2 ** 31) >>> octave) + Math.floor((i / 60_000) * ((2 ** 31) >>> octave));
  return i % 2 === 0 ? inside : 2 ** 32 - 1 - inside;
});

describe("logarithm and exponential from arithmetic alone", () => {
  test("within 1e-15 of the engine's own, which is right to the last bit or two", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(1e-15 * Math.max(1, Math.abs(Math.log(x))));
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThanOrEqual(1e-15);
      }),
    );
  });
});

describe("quantiles of the beta distribution", () => {
  // scipy.stats.beta.ppf 1.17 at 2^-32, 1e-6, 0.001, 0.05, 0.25, 0.5, 0.75, 0.9, 0.999, 1 - 1e-6
  const P = [2 ** -32, 1e-6, 0.001, 0.05, 0.25, 0.5, 0.75, 0.9, 0.999, 1 - 1e-6];
  test.each([
    [
      1,
      5,
      [
        4.656612873511073e-11, 2.0000008000004803e-7, 0.00020008004803362555, 0.010206218313011496,
        0.05591248870509801, 0.12944943670387585, 0.24214171674480095, 0.36904265551980675, 0.748811356849042,
        0.9369042655516178,
      ],
    ],
    [
      5,
      1,
      [
        0.011841535675862483, 0.06309573444801932, 0.251188643150958, 0.5492802716530588, 0.757858283255199,
        0.8705505632961241, 0.944087511294902, 0.9791483623609768, 0.9997999199519664, 0.99999979999992,
      ],
    ],
    [
      3,
      3,
      [
        0.00028558938906163, 0.004652416361586582, 0.04755189817545767, 0.1892553774377708,
        0.3594361647896471, 0.5, 0.6405638352103529, 0.7533635467115334, 0.9524481018245423,
        0.9953475836383687,
      ],
    ],
    [
      15 / 7,
      27 / 7,
      [
        1.0707850331016963e-5, 0.0005312379632514333, 0.013502990170596777, 0.09002266476534698,
        0.21606418425226429, 0.34036980020289215, 0.4821246150979584, 0.6103861066211246, 0.8913147654107687,
        0.9822742132346086,
      ],
    ],
  ])("Beta(%d, %d)", (a, b, expected) => {
    P.forEach((p, i) => {
      expect(Math.abs(betaQuantile(p, a, b) - expected[i]!)).toBeLessThan(1e-12);
    });
  });

  test("a table's values are within 1e-7 of the range of the exact quantile, and rise", () => {
    for (const mode of [0, 0.02, 2 / 7, 0.5, 0.9, 1]) {
      const values = valuesOf({ kind: "pert", low: 0, mode, high: 1 }, spread);
      let worst = 0;
      for (let i = 0; i < spread.length; i += 7) {
        const exact = betaQuantile(probabilityOf(spread[i]!), 1 + 4 * mode, 5 - 4 * mode);
        worst = Math.max(worst, Math.abs(values[i]! - exact));
      }
      expect(worst).toBeLessThan(1e-7);
      const rising = Uint32Array.from(spread).sort();
      const sorted = valuesOf({ kind: "pert", low: 0, mode, high: 1 }, rising);
      let step = Infinity;
      for (let i = 1; i < sorted.length; i++) step = Math.min(step, sorted[i]! - sorted[i - 1]!);
      expect(step).toBeGreaterThanOrEqual(-1e-15);
    }
  });
});

test("quantiles of the normal distribution, as tables print them", () => {
  // scipy.stats.norm.ppf
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
  expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 14);
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(1e-9)).toBeCloseTo(-5.9978070150076865, 13);
  expect(normalQuantile(2 ** -32)).toBeCloseTo(-6.230260137989043, 12);
});

describe("samplers", () => {
  const n = 200_000;
  const draws = new Uint32Array(n);
  fillRandom(randomBits(7), draws);
  // Mean and variance in closed form.
  const lognormalMean = Math.exp(0.5 + 0.04 / 2);
  const CASES: [string, Distribution, number, number][] = [
    ["pert", { kind: "pert", low: 3, mode: 5, high: 10 }, 5.5, 1.607142857142857],
    ["triangular", { kind: "triangular", low: 3, mode: 5, high: 10 }, 6, (9 + 25 + 100 - 15 - 30 - 50) / 18],
    ["uniform", { kind: "uniform", low: 2, high: 5 }, 3.5, 0.75],
    ["normal", { kind: "normal", mean: 10, sd: 2 }, 10, 4],
    [
      "lognormal",
      { kind: "lognormal", mean: 0.5, sd: 0.2, shift: 3 },
      3 + lognormalMean,
      (Math.exp(0.04) - 1) * lognormalMean ** 2,
    ],
    ["discrete", { kind: "discrete", values: [1, 2, 5], probabilities: [0.2, 0.5, 0.3] }, 2.7, 2.41],
  ];
  test.each(CASES)("%s: mean and variance within four standard errors", (_, distribution, mean, variance) => {
    const values = valuesOf(distribution, draws);
    const m = values.reduce((sum, x) => sum + x, 0) / n;
    const second = values.reduce((sum, x) => sum + (x - m) ** 2, 0) / n;
    const fourth = values.reduce((sum, x) => sum + (x - m) ** 4, 0) / n;
    expect(Math.abs(m - mean)).toBeLessThan(4 * Math.sqrt(variance / n));
    expect(Math.abs(second - variance)).toBeLessThan(4 * Math.sqrt((fourth - second ** 2) / n));
  });

  test("a range of one value is that value", () => {
    expect([...valuesOf({ kind: "pert", low: 4, mode: 4, high: 4 }, draws.subarray(0, 2))]).toEqual([4, 4]);
    expect([...valuesOf({ kind: "triangular", low: 4, mode: 4, high: 4 }, draws.subarray(0, 2))]).toEqual([
      4, 4,
    ]);
  });

  test("the same seed gives the same digits: stored values", () => {
    const first = new Uint32Array(3);
    fillRandom(randomBits(1), first);
    expect([...first]).toEqual([1667565502, 2621120094, 1717557417]);
  });

  test("draws are uniform: 64 classes, chi-square below its 99.9 % point", () => {
    const counts = new Float64Array(64);
    for (const draw of draws) counts[draw >>> 26]!++;
    const chi = counts.reduce((sum, count) => sum + (count - n / 64) ** 2 / (n / 64), 0);
    expect(chi).toBeLessThan(103.44);
  });
});

describe("impossible inputs are refused, naming the input and what was read", () => {
  test.each<[string, Distribution, string]>([
    ["low above high", { kind: "pert", low: 5, mode: 4, high: 3 }, "Packing: low 5 above high 3"],
    ["mode below low", { kind: "pert", low: 5, mode: 4, high: 6 }, "Packing: low 5 above likely 4"],
    ["mode above high", { kind: "triangular", low: 1, mode: 9, high: 6 }, "Packing: likely 9 above high 6"],
    ["no number", { kind: "uniform", low: NaN, high: 6 }, "Packing: low NaN"],
    ["a negative deviation", { kind: "normal", mean: 1, sd: -1 }, "Packing: a standard deviation of -1"],
    [
      "probabilities that do not sum to one",
      { kind: "discrete", values: [1, 2], probabilities: [0.5, 0.4] },
      "Packing: probabilities that sum to 0.9",
    ],
  ])("%s", (_, distribution, words) => {
    expect(() => checked("Packing", distribution)).toThrow(words);
  });
});
