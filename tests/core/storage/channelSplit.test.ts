import fc from "fast-check";
import { splitChannels } from "../../../src/core/storage/channelSplit";

const NEVER = Infinity;

test("light parcels from here, the rest through a provider: worked by hand", () => {
  // Below 2 lb 400 here and 700 there; above 900 here and 500 there. Open: here 300, there 200.
  // Here alone 1600, there alone 1400, both 300 + 200 + 400 + 500 = 1400: fewer channels at the same cost.
  const costs = [
    [400, 700],
    [900, 500],
  ];
  expect(splitChannels(costs, [300, 200])).toEqual({ cost: 1400, open: [1], channelOf: [1, 1] });
  expect(splitChannels(costs, [299, 200])).toEqual({ cost: 1399, open: [0, 1], channelOf: [0, 1] });
});
test("what a channel must not handle is left to the others; a cell without any has no answer", () => {
  expect(
    splitChannels(
      [
        [NEVER, 900],
        [10, 1],
      ],
      [0, 5],
    ),
  ).toEqual({ cost: 906, open: [1], channelOf: [1, 1] });
  expect(
    splitChannels(
      [
        [NEVER, NEVER],
        [10, 1],
      ],
      [0, 5],
    ),
  ).toBeNull();
});
test("more channels than can be gone through are refused", () => {
  expect(() => splitChannels([], new Array<number>(21).fill(1))).toThrow(/21 channels/);
});

/** Every assignment of every cell, one by one. */
function bruteForce(costs: readonly (readonly number[])[], fixed: readonly number[]): number {
  let best = Infinity;
  const assignments = fixed.length ** costs.length;
  for (let n = 0; n < assignments; n++) {
    const used = new Set<number>();
    let cost = 0;
    let rest = n;
    for (const row of costs) {
      const channel = rest % fixed.length;
      rest = Math.floor(rest / fixed.length);
      used.add(channel);
      cost += row[channel]!;
    }
    used.forEach((channel) => (cost += fixed[channel]!));
    best = Math.min(best, cost);
  }
  return best;
}
const money = fc.integer({ min: 0, max: 100 });
const problem = fc
  .record({ channels: fc.integer({ min: 1, max: 4 }), cells: fc.integer({ min: 1, max: 5 }) })
  .chain(({ channels, cells }) =>
    fc.tuple(
      fc.array(
        fc.array(fc.oneof({ weight: 8, arbitrary: money }, { weight: 1, arbitrary: fc.constant(NEVER) }), {
          minLength: channels,
          maxLength: channels,
        }),
        { minLength: cells, maxLength: cells },
      ),
      fc.array(money, { minLength: channels, maxLength: channels }),
    ),
  );

test("exact: as cheap as the cheapest of all assignments, and the split costs what it says", () => {
  fc.assert(
    fc.property(problem, ([costs, fixed]) => {
      const least = bruteForce(costs, fixed);
      const got = splitChannels(costs, fixed);
      if (least === Infinity) return expect(got).toBeNull();
      expect(got!.cost).toBe(least);
      const paid = costs.reduce((sum, row, cell) => sum + row[got!.channelOf[cell]!]!, 0);
      return expect(paid + got!.open.reduce((sum, channel) => sum + fixed[channel]!, 0)).toBe(least);
    }),
    { numRuns: 500 },
  );
});
test("a cheaper provider never loses cells to the others where every channel is free to keep", () => {
  fc.assert(
    fc.property(problem, money, ([costs, fixed], off) => {
      const free = fixed.map(() => 0);
      const cheaper = costs.map(([first, ...rest]) => [first! - off, ...rest]);
      const share = (of: readonly (readonly number[])[]) =>
        splitChannels(of, free)?.channelOf.map((channel) => channel === 0);
      share(costs)?.forEach((ours, cell) => {
        if (ours) expect(share(cheaper)![cell]).toBe(true);
      });
    }),
  );
});
