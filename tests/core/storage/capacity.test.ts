import fc from "fast-check";
import { capacityByBlocks, cheapestCapacity } from "../../../src/core/storage/capacityBlocks";
import { hybridCapacity } from "../../../src/core/storage/hybridCapacity";
import { normalQuantile } from "../../../src/core/uncertainty/normal";

// Abramowitz & Stegun, table 26.5, and Wichura's check values of AS 241.
test.each([
  [0.975, 1.959963984540054],
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167813],
  [1e-20, -9.26234008979841],
])("the normal quantile of %p", (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 12);
});

// Own capacity from Python's statistics.NormalDist, expected units outside by trapezoids of (x - K) times the density.
test.each([
  [2000, 400, 1.2, 1.5, 4.5, [2101.33884125432, 5863.6110401949, 114.00147689657197]],
  [1000, 250, 2.5, 1, 4, [758.1446084745746, 3687.388205459876, 264.00889475781315]],
  [500, 80, 0.2, 2, 9, [652.1773196625612, 1136.5903466215907, 0.8792689555826204]],
] as const)(
  "demand %p, sd %p, capacity at %p, own %p, outside %p",
  (mean, sd, c, own, outside, [capacity, cost, outsideUnits]) => {
    const got = hybridCapacity(mean, sd, c, own, outside);
    expect(got.capacity).toBeCloseTo(capacity, 7);
    expect(got.cost).toBeCloseTo(cost, 6);
    expect(got.outside).toBeCloseTo(outsideUnits, 6);
  },
);
test.each([
  ["it costs as much as it saves", 2000, 400, 3, 1.5, 4.5],
  ["outside is cheaper anyway", 2000, 400, 0, 5, 4.5],
  ["the best capacity would be below 0", 100, 400, 2.9, 1.5, 4.5],
])("no capacity where %s: all of the mean goes outside", (_, mean, sd, c, own, outside) => {
  expect(hybridCapacity(mean, sd, c, own, outside)).toEqual({ capacity: 0, cost: 4.5 * mean, outside: mean });
});
test("certain demand is met from own capacity, and no more", () => {
  expect(hybridCapacity(2000, 0, 1.2, 1.5, 4.5)).toEqual({ capacity: 2000, cost: 5400, outside: 0 });
});

const each = (price: number) => (units: number) => price * units;
describe("whole blocks of capacity", () => {
  // Months of 100, 200 or 400 orders; blocks of 150 at 300; own 1 an order, outside 4 and at least 350 a month.
  const demand = { units: [100, 200, 400], weights: [1, 1, 2] };
  const all = capacityByBlocks(demand, { size: 150, cost: 300 }, each(1), (units) =>
    Math.max(350, 4 * units),
  );
  test("every number of blocks, worked by hand", () => {
    // None: 400/4 + 800/4 + 1600/2. One: own 100, 150, 150, 150; outside 350, 350, 1000, 1000.
    // Two: own 100, 200, 300, 300; outside 350, 350, 400, 400. Three: all own, and no outside contract.
    expect(all.map(({ cost }) => cost)).toEqual([1100, 300 + 137.5 + 675, 600 + 225 + 375, 900 + 275]);
    expect(all.map(({ capacity, own, outside }) => [capacity, own, outside])).toEqual([
      [0, 0, 275],
      [150, 137.5, 137.5],
      [300, 225, 50],
      [450, 275, 0],
    ]);
    expect(cheapestCapacity(all).blocks).toBe(0);
  });
  test("a demand that never comes asks for no blocks", () => {
    const less = { units: [100, 900], weights: [1, 0] };
    expect(capacityByBlocks(less, { size: 150, cost: 1 }, each(1), each(2))).toHaveLength(2);
  });
  test("blocks of one unit of a finely cut normal demand come to the closed form", () => {
    const units = Array.from({ length: 401 }, (_, n) => n);
    const weights = units.map((x) => Math.exp(-(((x - 200) / 40) ** 2) / 2));
    const best = cheapestCapacity(
      capacityByBlocks({ units, weights }, { size: 1, cost: 1.2 }, each(1.5), each(4.5)),
    );
    const closed = hybridCapacity(200, 40, 1.2, 1.5, 4.5);
    expect(Math.abs(best.capacity - closed.capacity)).toBeLessThanOrEqual(1);
    // The sum over whole units is off the integral by at most half a unit of outside price times the density at K.
    expect(Math.abs(best.cost - closed.cost)).toBeLessThan(0.1);
  });
});
test("own capacity never grows with its cost and never shrinks with the outside price; cost is at most all outside", () => {
  const price = fc.double({ min: 0.1, max: 20, noNaN: true });
  fc.assert(
    fc.property(price, price, price, price, (c, own, outside, more) => {
      const got = hybridCapacity(1000, 200, c, own, outside);
      expect(hybridCapacity(1000, 200, c + more, own, outside).capacity).toBeLessThanOrEqual(got.capacity);
      expect(hybridCapacity(1000, 200, c, own, outside + more).capacity).toBeGreaterThanOrEqual(got.capacity);
      expect(got.cost).toBeLessThanOrEqual(outside * 1000 * (1 + 1e-12));
    }),
  );
});
