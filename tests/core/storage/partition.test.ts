import fc from "fast-check";
import { splitChannels } from "../../../src/core/storage/channelSplit";
import { cheapestPartition, MOST_CELLS } from "../../../src/core/storage/partition";

describe("cells split over channels whose cost depends on the whole set they get", () => {
  // Two cells; a channel's cost of no cell, the first, the second, both.
  test("worked by hand: the dearer channel for both, because both together reach its discount", () => {
    const own = [0, 10, 12, 22];
    const other = [0, 11, 13, 15];
    expect(cheapestPartition([own, other], 2)).toEqual({ cost: 15, channelOf: [1, 1] });
  });
  test("worked by hand: a charge for none, as an option given up still has", () => {
    expect(
      cheapestPartition(
        [
          [100, 40, 40, 50],
          [0, 5, 30, 35],
        ],
        2,
      ),
    ).toEqual({ cost: 45, channelOf: [1, 0] });
  });
  test("a set that a channel must not have is never given to it", () => {
    expect(
      cheapestPartition(
        [
          [0, Infinity, 3, Infinity],
          [0, 9, 1, 10],
        ],
        2,
      )?.channelOf,
    ).toEqual([1, 1]);
    expect(
      cheapestPartition(
        [
          [0, Infinity],
          [0, Infinity],
        ],
        1,
      ),
    ).toBeNull();
  });
  test("more cells than can be gone through are refused", () => {
    expect(() => cheapestPartition([[0]], MOST_CELLS + 1)).toThrow("13 cells were given; allowed are 12");
  });

  const sets = (cells: number): fc.Arbitrary<number[]> =>
    fc.array(fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constant(Infinity)), {
      minLength: 1 << cells,
      maxLength: 1 << cells,
    });
  const instance = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([cells, channels]) =>
      fc.tuple(fc.constant(cells), fc.array(sets(cells), { minLength: channels, maxLength: channels })),
    );
  test("the cost is the least of all ways to hand every cell to a channel, tried one by one", () => {
    fc.assert(
      fc.property(instance, ([cells, costs]) => {
        let least = Infinity;
        for (let code = 0; code < costs.length ** cells; code++) {
          const given = costs.map(() => 0);
          let rest = code;
          for (let cell = 0; cell < cells; cell++) {
            given[rest % costs.length]! += 1 << cell;
            rest = Math.floor(rest / costs.length);
          }
          least = Math.min(
            least,
            costs.reduce((sum, cost, channel) => sum + cost[given[channel]!]!, 0),
          );
        }
        const found = cheapestPartition(costs, cells);
        expect(found?.cost ?? Infinity).toBe(least);
        if (!found) return;
        const sum = costs.reduce(
          (all, cost, channel) =>
            all + cost[found.channelOf.reduce((set, of, cell) => set + (of === channel ? 1 << cell : 0), 0)]!,
          0,
        );
        expect(sum).toBe(least);
      }),
      { numRuns: 500 },
    );
  });
  test("with a fixed charge for keeping a channel open and a price a cell it is the split of channels", () => {
    const priced = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
      .chain(([cells, channels]) =>
        fc.tuple(
          fc.array(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: channels, maxLength: channels }), {
            minLength: cells,
            maxLength: cells,
          }),
          fc.array(fc.integer({ min: 0, max: 99 }), { minLength: channels, maxLength: channels }),
        ),
      );
    fc.assert(
      fc.property(priced, ([prices, fixed]) => {
        const costs = fixed.map((open, channel) =>
          Array.from({ length: 1 << prices.length }, (_, set) =>
            prices.reduce(
              (sum, row, cell) => sum + (set & (1 << cell) ? row[channel]! : 0),
              set === 0 ? 0 : open,
            ),
          ),
        );
        expect(cheapestPartition(costs, prices.length)?.cost).toBe(splitChannels(prices, fixed)?.cost);
      }),
    );
  });
});
