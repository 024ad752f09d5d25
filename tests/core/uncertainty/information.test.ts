import { inputValues, perfectInformationValue } from "../../../src/core/uncertainty/information";
import { normalInformation } from "../../../src/core/uncertainty/normalInformation";
import { rankShares } from "../../../src/core/uncertainty/rankRegression";
import { simulate, type Model } from "../../../src/core/uncertainty/simulate";

/** Cost of the first option less the second: -1 + z1 + 2 z2, the published example of two normal inputs. */
const model: Model = ([p, q], [a, b]) => {
  for (let i = 0; i < a!.length; i++) {
    a![i] = p![i]! + 2 * q![i]! - 1;
    b![i] = 0;
  }
};
const normal = (name: string) => ({ name, distribution: { kind: "normal", mean: 0, sd: 1 } as const });
const sample = simulate([normal("p"), normal("q")], 2, model, { points: 12_500, replicates: 8, seed: 1 });
const [first, second] = inputValues(sample, [0, 1]);

describe("two normal inputs at 100,000 points against the closed form s [phi(k) - k (1 - Phi(k))], k = 1 / s", () => {
  // s = sqrt 5, 1 and 2: Jackson, voi (R package), vignette; the latter two by the same formula.
  test("of everything, 0.4798, within 1 %", () => {
    expect(Math.abs(perfectInformationValue(sample).value / 0.4798107063483925 - 1)).toBeLessThan(0.01);
  });
  test("of each input, 0.0833 and 0.3956, within 1 %", () => {
    expect(Math.abs(first!.information.value / 0.08331547058768 - 1)).toBeLessThan(0.01);
    expect(Math.abs(second!.information.value / 0.39559311480261 - 1)).toBeLessThan(0.01);
  });
  test("with standard errors that cover the difference", () => {
    expect(Math.abs(first!.information.value - 0.08331547058768)).toBeLessThan(
      4 * first!.information.error + 2e-4,
    );
  });
  test("shares of variance 1/5 and 4/5", () => {
    expect(first!.share.value).toBeCloseTo(0.2, 2);
    expect(second!.share.value).toBeCloseTo(0.8, 2);
  });
});

test("an input that is certain, or that moves all options alike, is worth nothing", () => {
  const alike: Model = ([p], [a, b]) => {
    for (let i = 0; i < a!.length; i++) {
      a![i] = 10 + p![i]!;
      b![i] = 10.5 + p![i]!;
    }
  };
  const values = inputValues(
    simulate(
      [normal("p"), { name: "still", distribution: { kind: "pert", low: 1, mode: 1, high: 1 } }],
      2,
      alike,
      { points: 512, replicates: 4, seed: 1 },
    ),
    [0, 1],
  );
  for (const { information } of values) expect(information.value).toBeLessThan(1e-9);
});

test("the closed form for a normal difference, at its published value and in the tail", () => {
  expect(normalInformation(1, Math.sqrt(5))).toBeCloseTo(0.4798107063483925, 13);
  expect(normalInformation(-1, 1)).toBeCloseTo(0.08331547058768, 12);
  // phi(k) - k Q(k) by mpmath with 40 digits, on either side of where the continued fraction begins.
  expect(Math.abs(normalInformation(4, 1) / 7.145258432405667e-6 - 1)).toBeLessThan(1e-9);
  expect(Math.abs(normalInformation(5, 1) / 5.346165533832815e-8 - 1)).toBeLessThan(1e-9);
  expect(normalInformation(3, 0)).toBe(0);
});

describe("shares of variance by rank regression", () => {
  test("two normal inputs, 1 and 2: as far as ranks go, a fifth and four fifths, and 1 in all", () => {
    const [p, q] = rankShares(sample, [0, 1], [0, 1]);
    // For normal inputs the rank correlations are 6/pi asin(r/2), r = 1/sqrt 5 and 2/sqrt 5: squared 0.1862 and 0.7765.
    expect(Math.abs(p! - 0.1862)).toBeLessThan(0.02);
    expect(Math.abs(q! - 0.7765)).toBeLessThan(0.02);
  });
  test("a figure that does not move the difference has none; a bent one is seen whole", () => {
    const cubed: Model = ([x, y], [a, b]) => {
      for (let i = 0; i < a!.length; i++) {
        a![i] = x![i]! ** 3 + y![i]!;
        b![i] = y![i]!;
      }
    };
    const drawn = simulate([normal("x"), normal("y")], 2, cubed, { points: 512, replicates: 2, seed: 1 });
    const [x, y] = rankShares(drawn, [0, 1], [0, 1]);
    expect(x!).toBeCloseTo(1, 3);
    expect(y!).toBeCloseTo(0, 3);
  });
});
