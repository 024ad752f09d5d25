import fc from "fast-check";
import { choiceRows, type Situation } from "../../../src/core/advice/evaluate";
import { yearlyCost } from "../../../src/core/costs/figures";
import { makePlan, type Plan } from "../../../src/core/costs/plan";
import { cellsOf, cellWords } from "../../../src/core/fulfilment/cells";
import { bestSplit, type Channel } from "../../../src/core/fulfilment/split";
import type { CostLine, Delivery } from "../../../src/core/model";
import type { ParcelProfile } from "../../../src/core/parcels/profile";
import { business, costLine, tiersOf } from "../../helpers/lines";
import { profileOf, serviceOf } from "./parcels";

const planOf = (orders: number): Plan =>
  makePlan(
    business({
      "Orders per month": orders,
      "Parcels per order": 1,
      "Growth per year": 0.1,
      "Season 12": 2,
      "Discount rate": 0.08,
      Horizon: 13,
    }),
  );
const situationOf = (plan: Plan, today: readonly CostLine[] = []): Situation => {
  const length = plan.months + 1;
  return {
    area: "fulfilment",
    plan,
    around: { people: new Float64Array(length), space: new Float64Array(length) },
    today: today.length > 0 ? [today] : [],
  };
};
const channel = (option: string, lines: readonly CostLine[], isOwn = false): Channel => ({
  option,
  lines: lines.map((line) => ({ ...line, option })),
  isOwn,
});
/** A line with the mean charge of all parcels, as it is read. */
const carried = (service: string, rate: number): CostLine =>
  costLine({ name: "Delivery", driver: "parcel", service, rate });

describe("orders divided by parcel weight", () => {
  // 1 lb: half the orders, 3 lb: 30%, 10 lb: 20%.
  const profile = profileOf([
    [1, "2", 50],
    [3, "2", 30],
    [10, "2", 20],
  ]);
  const cells = cellsOf(profile, "weight")!;
  const rates = (name: string, ...money: number[]) => serviceOf(name, [1, 3, 10], { "2": money });
  const delivery: Delivery = {
    profile,
    services: [rates("Ours", 4, 9, 25), rates("Theirs", 6, 8, 11)],
    at: [],
  };

  test("worked by hand: light parcels stay, heavy ones go, since 13 an order more than pays for the contract", () => {
    // No growth, no season, no discount: 100 orders a month for a year.
    const plan = makePlan(
      business({ "Orders per month": 100, "Parcels per order": 1, Horizon: 12, "Discount rate": 0 }),
    );
    const here = channel("Here", [carried("Ours", 9.7), costLine({ name: "Rent", rate: 300 })], true);
    const there = channel("There", [carried("Theirs", 7.6), costLine({ name: "Account", rate: 100 })]);
    const best = bestSplit([here, there], [], cells, delivery, situationOf(plan))!;
    // All here 50x4 + 30x9 + 20x25 + 300 = 1,270; all there 300 + 240 + 220 + 100 = 860;
    // light here, rest there 200 + 300 + 240 + 220 + 100 = 1,060: the rent is not worth it.
    expect(best.channelOf).toEqual([1, 1, 1]);
    expect(best.yearlyCost).toBeCloseTo(12 * 860, 6);
    const rentFree = channel("Here", [carried("Ours", 9.7), costLine({ name: "Rent", rate: 50 })], true);
    const mixed = bestSplit([rentFree, there], [], cells, delivery, situationOf(plan))!;
    // 200 + 50 + 240 + 220 + 100 = 810.
    expect(mixed.channelOf).toEqual([0, 1, 1]);
    expect(mixed.yearlyCost).toBeCloseTo(12 * 810, 6);
    expect(cellWords(cells, [0], "lb")).toBe("up to 1 lb");
    expect(cellWords(cells, [1, 2], "lb")).toBe("above 1 lb");
  });

  test("what nobody else may handle stays with one's own, whatever it costs", () => {
    const jewels = { ...profile, ownOnly: Uint8Array.of(0, 0, 1) };
    const own = cellsOf(jewels, "weight")!;
    expect(own.cells.map(({ upTo, share, ownOnly }) => [upTo, share, ownOnly])).toEqual([
      ["1", 0.5, false],
      ["3", 0.3, false],
      ["", 0.2, true],
    ]);
    const here = channel("Here", [carried("Ours", 9.7), costLine({ name: "Rent", rate: 9000 })], true);
    const there = channel("There", [carried("Theirs", 7.6)]);
    const best = bestSplit(
      [there, here],
      [],
      own,
      { ...delivery, profile: jewels },
      situationOf(planOf(100)),
    )!;
    expect(best.channelOf[2]).toBe(1);
    expect(
      bestSplit([there], [], own, { ...delivery, profile: jewels }, situationOf(planOf(100))),
    ).toBeNull();
  });

  const rate = fc.integer({ min: 1, max: 900 }).map((cents) => cents / 100);
  const anyLine = fc.oneof(
    rate.map((each) => costLine({ driver: "order", rate: each })),
    rate.map((each) => costLine({ driver: "month", rate: 60 * each })),
    rate.map((each) => costLine({ driver: "minimum", rate: 100 * each })),
    rate.map((each) => costLine({ driver: "order", rate: 30 * each, step: 40, term: 3 })),
    fc
      .tuple(fc.constantFrom("graduated", "volume", "flat"), rate, rate)
      .map(([method, a, b]) =>
        costLine({ driver: "order", tiers: tiersOf(method as "graduated", [60, a], [null, b]) }),
      ),
    rate.map((each) => costLine({ driver: "percent of", rate: each / 30, base: ["Delivery"] })),
    rate.map((each) => costLine({ driver: "once", rate: 90 * each, from: "today" })),
  );
  const anyChannel = fc.array(anyLine, { minLength: 1, maxLength: 3 });
  const table = fc.array(rate, { minLength: 3, maxLength: 3 });
  // 1 lb: half of the shop's, all that names no channel; 3 lb: Amazon's; 10 lb: the other half of the shop's.
  const mixed = profileOf([
    [1, "2", 20],
    [3, "2", 25],
    [10, "2", 20],
    [1, "2", 30],
    [3, "2", 5],
  ]);
  const names = { names: ["Shop", "Amazon"], of: Uint8Array.of(1, 2, 1, 0, 2) };
  test.each([
    ["weight", profile, [0, 1, 2]],
    ["item group", { ...mixed, groups: { "item group": names } }, [0, 1, 0, 2, 1]],
    ["sales channel", { ...mixed, groups: { "sales channel": names } }, [0, 1, 0, 2, 1]],
  ] as const)(
    "by %s no way of handing the cells to up to three costs less, one by one",
    (by, sent, cellOf) => {
      const divided = cellsOf(sent, by)!;
      const rowShare = Array.from(sent.share!, (share) => share / 100);
      const priceOf = Array.from(sent.parcels.weight, (weight) => [1, 3, 10].indexOf(weight));
      fc.assert(
        fc.property(
          fc.array(fc.tuple(anyChannel, table), { minLength: 2, maxLength: 3 }),
          fc.boolean(),
          (given, isToday) => {
            const rowsOf = (set: number[]) =>
              [...rowShare.keys()].filter((row) => set.includes(cellOf[row]!));
            const shareOf = (set: number[]): number =>
              rowsOf(set).reduce((sum, row) => sum + rowShare[row]!, 0);
            const mean = (at: number, set: number[]): number =>
              rowsOf(set).reduce((sum, row) => sum + rowShare[row]! * given[at]![1][priceOf[row]!]!, 0) /
              shareOf(set);
            const services = given.map(([, money], at) => rates(`S${at}`, ...money));
            const channels = given.map(([lines], at) =>
              channel(`O${at}`, [
                carried(`S${at}`, mean(at, [0, 1, 2])),
                ...lines.map((line, place) => ({ ...line, name: `line ${place}`, avoidable: 0.5, term: 5 })),
              ]),
            );
            const plan = planOf(200);
            const today = isToday ? channels[0]!.lines : [];
            const known = { ...delivery, profile: sent, services };
            const best = bestSplit(channels, [], divided, known, situationOf(plan, today))!;
            let least = Infinity;
            for (let code = 0; code < given.length ** 3; code++) {
              const of = [0, 1, 2].map((cell) => Math.floor(code / given.length ** cell) % given.length);
              let cost = 0;
              channels.forEach(({ lines }, at) => {
                const set = [0, 1, 2].filter((cell) => of[cell] === at);
                if (set.length === 0) {
                  const left = choiceRows({ parts: [] }, situationOf(plan, at === 0 ? today : []));
                  cost += yearlyCost(left, plan)!;
                  return;
                }
                const share = shareOf(set);
                const own = lines.map((line, place) =>
                  place === 0 ? { ...line, rate: mean(at, set) } : line,
                );
                const served = planOf(200 * share);
                const mine = isToday && at === 0 ? own : [];
                cost += yearlyCost(choiceRows({ parts: [own] }, situationOf(served, mine)), served)!;
              });
              least = Math.min(least, cost);
            }
            expect(Math.abs(best.yearlyCost - least) / Math.max(1, Math.abs(least))).toBeLessThanOrEqual(
              1e-9,
            );
          },
        ),
        { numRuns: 150 },
      );
    },
  );
});

test("more weights than can be divided one by one are put together in bands of about equal shares", () => {
  const many = profileOf(Array.from({ length: 21 }, (_, at): [number, string, number] => [at + 1, "2", 1]));
  const { cells } = cellsOf(many, "weight")!;
  expect(cells.map(({ upTo }) => upTo)).toEqual(["3", "6", "9", "12", "15", "18", "21"]);
  for (const { share } of cells) expect(share).toBeCloseTo(1 / 7, 12);
});

test("zones and item groups are named as they are typed; what is alike is not divided", () => {
  const two: ParcelProfile = {
    ...profileOf([
      [1, "Zone 8", 1],
      [1, "Zone 2", 1],
      [1, "5", 2],
    ]),
    groups: { "item group": { names: ["Rings", "Lamps"], of: Uint8Array.of(1, 2, 2) } },
  };
  expect(cellsOf(two, "weight")).toBeNull();
  const zones = cellsOf(two, "zone")!;
  expect(zones.cells.map(({ upTo }) => upTo)).toEqual(["2", "5", "8"]);
  expect(cellWords(zones, [0, 1], "lb")).toBe("zones up to 5");
  expect(cellWords(zones, [0, 2], "lb")).toBe("zones up to 2 and zones above 5");
  const groups = cellsOf(two, "item group")!;
  expect(groups.cells.map(({ upTo, share }) => [upTo, share])).toEqual([
    ["Lamps", 0.75],
    ["Rings", 0.25],
  ]);
});

test("sales channels are named as they are typed; what names none is another channel", () => {
  const sold: ParcelProfile = {
    ...profileOf([
      [1, "2", 1],
      [1, "2", 1],
      [2, "2", 2],
    ]),
    groups: { "sales channel": { names: ["Own shop", "Amazon"], of: Uint8Array.of(1, 2, 0) } },
    ownOnly: Uint8Array.of(1, 0, 0),
  };
  expect(cellsOf(sold, "item group")).toBeNull();
  const channels = cellsOf(sold, "sales channel")!;
  expect(channels.cells.map(({ upTo, share, ownOnly }) => [upTo, share, ownOnly])).toEqual([
    ["Amazon", 0.25, false],
    ["other channels", 0.5, false],
    ["", 0.25, true],
  ]);
  expect(cellWords(channels, [0, 1], "lb")).toBe("orders from Amazon and other channels");
  expect(cellWords(channels, [0, 2], "lb")).toBe("orders from Amazon and what nobody else may handle");
  expect(cellWords(channels, [2], "lb")).toBe("what nobody else may handle");
});
