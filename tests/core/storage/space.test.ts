import fc from "fast-check";
import {
  overflowPositions,
  positionsNeeded,
  storageCostPerOrder,
  unitsPerPosition,
  warehouseSpace,
} from "../../../src/core/storage/space";
import { carryingCost, meanStock, stockOfTurns, tiedUp } from "../../../src/core/storage/stock";

test("pallets from units: 5,000 / 48 = 104.2; at 85 % of a pallet 122.5; a peak of 1.4 asks for 171.6", () => {
  expect(positionsNeeded(5000, 48)).toBe(105);
  expect(positionsNeeded(5000, 48, 0.85)).toBe(123);
  expect(positionsNeeded(5000, 48, 0.85, 1.4)).toBe(172);
  expect(positionsNeeded(0, 48)).toBe(0);
  // 0.7 x 3 is 2.0999999999999996, and 2.1 / 0.7 begins no fourth position.
  expect(positionsNeeded(2.1, 0.7)).toBe(3);
});
test("units a bin by cube: 2 cubic feet, filled to 75 %, take 15 of 0.1", () => {
  expect(unitsPerPosition(2, 0.1, 0.75)).toBe(15);
  expect(unitsPerPosition(0.3, 0.1)).toBe(3);
  expect(unitsPerPosition(1, 0.3)).toBe(3);
});
test("space: 34 positions on the floor x 14 x 2.2 / 0.85 + 600", () => {
  expect(warehouseSpace(100, 3, 14, 2.2, 600, 0.85)).toBeCloseTo(1832, 9);
});
test("storage per order: 105 pallets x 18 / 1,500 orders", () => {
  expect(storageCostPerOrder(105, 18, 1500)).toBeCloseTo(1.26, 12);
});
test("what a pick-and-pack area of 40 positions leaves to overflow", () => {
  expect(overflowPositions([30, 40, 55, 90], 40)).toEqual([0, 0, 15, 50]);
});
test("mean stock: half a lot of 400 + 1.645 x 30 x sqrt(4) of safety + 50 on the way; 12,000 a year at 6 turns", () => {
  expect(meanStock(400, 1.645, 30, 4, 50)).toBeCloseTo(348.7, 9);
  expect(stockOfTurns(12000, 6)).toBe(2000);
  expect(tiedUp(2000, 12.5)).toBe(25000);
});
test("carrying cost: 50,000 at 8 + 6 + 2 + 3 % a year", () => {
  expect(carryingCost(50000, 0.08, 0.06, 0.02, 0.03)).toBeCloseTo(9500, 9);
});
test("no fewer positions for more stock, a higher peak or a worse utilization; always room enough", () => {
  const some = fc.nat(1e8).map((thousandths) => thousandths / 1000);
  const share = fc.double({ min: 0.3, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      some,
      some,
      fc.double({ min: 0.5, max: 200, noNaN: true }),
      share,
      (units, more, size, use) => {
        const positions = positionsNeeded(units, size, use);
        expect(positions * size * use).toBeGreaterThanOrEqual(units * (1 - 1e-8));
        expect(positionsNeeded(units + more, size, use)).toBeGreaterThanOrEqual(positions);
        expect(positionsNeeded(units, size, use, 1.3)).toBeGreaterThanOrEqual(positions);
        expect(positionsNeeded(units, size, use * 0.9)).toBeGreaterThanOrEqual(positions);
      },
    ),
  );
});
