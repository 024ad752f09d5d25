import fc from "fast-check";
import { billableWeight, roundSide } from "../../../src/core/parcels/billable";
import { roundTo } from "../../../src/core/parcels/rounding";
import type { WeightRule } from "../../../src/core/parcels/service";

const UPS: WeightRule = { divisor: 139, threshold: 0, sides: "up", increment: 1, minimum: 0, light: null };
const USPS: WeightRule = { ...UPS, divisor: 166, threshold: 1728, sides: "nearest" };
const OUNCES = { below: 1, increment: 1 / 16 };

test.each([
  ["13 x 13 x 9 = 1521, / 139 = 10.94", UPS, 3, [12.2, 12.5, 8.1], 11],
  ["the actual weight where it is greater, rounded up", UPS, 15.1, [12.2, 12.5, 8.1], 16],
  ["12 x 12 x 12 = 1728 is not above a threshold of 1728", USPS, 3, [12.4, 12.4, 12.4], 3],
  ["a half inch is rounded up: 13 x 12 x 12 = 1872, / 166 = 11.3", USPS, 3, [12.5, 12.4, 12.4], 12],
  ["sides as they are: 12.5 x 10 x 10 / 139 = 8.99", { ...UPS, sides: "none" }, 1, [12.5, 10, 10], 9],
  ["no sides", UPS, 2.2, null, 3],
  ["no divisor", { ...UPS, divisor: null }, 2.2, [40, 40, 40], 3],
  [
    "centimetres: 40 x 30 x 20 / 5000 = 4.8 in steps of 0.5",
    { ...UPS, divisor: 5000, increment: 0.5 },
    2,
    [40, 30, 20],
    5,
  ],
  ["a minimum weight", { ...UPS, minimum: 10 }, 2, null, 10],
  [
    "ounces below a pound, without dimensional weight",
    { ...UPS, light: OUNCES },
    0.5626,
    [12, 12, 12],
    10 / 16,
  ],
  ["a pound is not below a pound", { ...UPS, light: OUNCES }, 1, [12, 12, 12], 13],
  ["3 x 0.1 is 0.3, and no step more", { ...UPS, increment: 0.1 }, 0.1 + 0.2, null, 0.1 * 3],
] as const)("%s", (_, rule, weight, sides, expected) => {
  expect(billableWeight(rule, weight, sides as [number, number, number] | null)).toBe(expected);
});

test("sides of the 2006 advisory: 20.25 is 20, 20.75 is 21", () => {
  expect([20.25, 20.75].map((side) => roundSide(side, "nearest"))).toEqual([20, 21]);
});

test("billable weight never falls when a weight or a side grows, and is never below the actual weight", () => {
  const side = fc.double({ min: 0.1, max: 100, noNaN: true });
  fc.assert(
    fc.property(
      fc.constantFrom<WeightRule>(
        UPS,
        USPS,
        { ...UPS, light: OUNCES },
        { ...UPS, sides: "none", increment: 0.5 },
      ),
      fc.double({ min: 0.01, max: 150, noNaN: true }),
      fc.tuple(side, side, side),
      fc.double({ min: 0, max: 50, noNaN: true }),
      fc.double({ min: 0, max: 20, noNaN: true }),
      (rule, weight, [length, width, height], heavier, longer) => {
        const before = billableWeight(rule, weight, [length, width, height]);
        expect(before).toBeGreaterThanOrEqual(weight * (1 - 1e-9));
        expect(billableWeight(rule, weight + heavier, [length, width, height])).toBeGreaterThanOrEqual(
          before,
        );
        expect(billableWeight(rule, weight, [length + longer, width, height])).toBeGreaterThanOrEqual(before);
      },
    ),
  );
});

test.each([
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [2.675, 2, 2.68],
  [8.3049999, 2, 8.3],
  [-0.5, 0, -1],
  [1234.5, 0, 1235],
])("%p rounded to %p decimals is %p, as Excel's ROUND", (amount, decimals, expected) => {
  expect(roundTo(amount, 10 ** decimals, false)).toBe(expected);
});

test.each([
  [9.3, 20, 9.3],
  [3.1 * 3, 100, 9.3],
  [9.301, 100, 9.31],
  [9.31, 20, 9.35],
  [-9.37, 20, -9.35],
  [0, 100, 0],
])("%p rounded up to a %pth is %p, as Excel's CEILING", (amount, scale, expected) => {
  expect(roundTo(amount, scale, true)).toBe(expected);
});
