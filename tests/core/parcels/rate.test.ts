import fc from "fast-check";
import { billableWeight, roundSide } from "../../../src/core/parcels/billable";
import { freight } from "../../../src/core/parcels/freight";
import {
  emptyRating,
  NO_DAY,
  NO_SERVICE,
  NO_ZONE,
  REASONS,
  type Parcels,
} from "../../../src/core/parcels/parcels";
import { exceeds, safeSum } from "../../../src/core/parcels/measures";
import { prepare } from "../../../src/core/parcels/prepare";
import { rateParcels } from "../../../src/core/parcels/rate";
import type { ParcelService, Units } from "../../../src/core/parcels/service";
import { meanCharge, tally } from "../../../src/core/parcels/tally";

interface One {
  readonly weight: number;
  readonly sides?: readonly [number, number, number];
  readonly zone?: string;
  readonly home?: boolean;
  readonly area?: string;
  readonly day?: number;
}
const ZONES = ["2", "5", "8", "9"];
const AREAS = ["rural", "remote"];
function columns(list: readonly One[], units: Units = "lb/in"): Parcels {
  const side = (n: 0 | 1 | 2) => Float64Array.from(list, ({ sides }) => sides?.[n] ?? 0);
  return {
    count: list.length,
    units,
    weight: Float64Array.from(list, ({ weight }) => weight),
    sides: { length: side(0), width: side(1), height: side(2) },
    zones: ZONES,
    zone: Uint8Array.from(list, ({ zone = "2" }) => (ZONES.includes(zone) ? ZONES.indexOf(zone) : NO_ZONE)),
    residential: Uint8Array.from(list, ({ home }) => (home ? 1 : 0)),
    areas: AREAS,
    area: Uint8Array.from(list, ({ area }) => (area ? AREAS.indexOf(area) + 1 : 0)),
    day: Int32Array.from(list, ({ day }) => day ?? NO_DAY),
  };
}
/** 1, 2, 5, 150 lb; zone 8 is not offered above 2 lb. */
const GROUND: ParcelService = {
  name: "Ground",
  units: "lb/in",
  weight: { divisor: 139, threshold: 0, sides: "up", increment: 1, minimum: 0, light: null },
  table: {
    zones: ["Zone 2", "Zone 5", "Zone 8"],
    upTo: [1, 2, 5, 150],
    rates: [
      [10, 12, 14],
      [11, 13, 16],
      [13, 16, null],
      [40, 50, null],
    ],
  },
  discounts: [],
  minimum: 0,
  fuel: 0,
  surcharges: [],
  limits: {},
  rounding: null,
};
function rated(services: readonly ParcelService[], list: readonly One[], units: Units = "lb/in") {
  const parcels = columns(list, units);
  const rating = emptyRating(parcels.count);
  rateParcels(
    services.map((service) => prepare(service, parcels)),
    parcels,
    rating,
  );
  return { ...rating, parcels };
}
const charge = (service: Partial<ParcelService>, one: One): number =>
  rated([{ ...GROUND, ...service }], [one]).charge[0]!;

describe("a charge, worked by hand", () => {
  test("freight is the list rate of billable weight and zone", () => {
    // 12 x 10 x 5 = 600, / 139 = 4.3: 5 lb.
    expect(charge({}, { weight: 1.5, sides: [12, 10, 5], zone: "5" })).toBe(16);
  });
  test("discount by weight band, then the minimum, then fuel", () => {
    const terms = {
      discounts: [
        { upTo: 1, discount: 0.1 },
        { upTo: Infinity, discount: 0.5 },
      ],
      minimum: 7,
      fuel: 0.2,
    };
    expect(charge(terms, { weight: 1 })).toBeCloseTo(10 * 0.9 * 1.2, 12);
    expect(charge(terms, { weight: 2 })).toBeCloseTo(7 * 1.2, 12);
    expect(charge(terms, { weight: 3, zone: "5" })).toBeCloseTo(16 * 0.5 * 1.2, 12);
  });
  const surcharges: ParcelService["surcharges"] = [
    { name: "Residential", amount: 5, residential: true, bearsFuel: true },
    { name: "Delivery area", amount: 3, areas: ["rural"] },
    { name: "Remote", amount: 9, areas: ["remote"] },
    { name: "Too heavy to carry", amount: [20, 25, 30], above: { weight: 50 }, group: "handling" },
    { name: "Too long to carry", amount: 18, above: { longest: 48, second: 30 }, group: "handling" },
    {
      name: "Oversize",
      amount: 100,
      above: { longest: 96, lengthAndGirth: 130 },
      group: "handling",
      billAtLeast: 90,
    },
    { name: "Peak", amount: 0.6, residential: true, from: 100, to: 110 },
  ];
  test.each<[string, One, number]>([
    [
      "fuel only on surcharges that bear it",
      { weight: 1, home: true, area: "rural" },
      10 + 5 + 3 + 0.2 * (10 + 5),
    ],
    ["one amount a zone", { weight: 50.1, zone: "5" }, 50 + 25 + 0.2 * 50],
    ["a limit reached is not passed", { weight: 50, zone: "5", sides: [48, 1, 1] }, 50 + 0.2 * 50],
    // 48.1 is measured as 49.
    ["a measure passed", { weight: 6, zone: "5", sides: [48.1, 1, 1] }, 50 + 18 + 0.2 * 50],
    ["the second side too", { weight: 6, sides: [31, 1, 32] }, 40 + 18 + 0.2 * 40],
    ["of a group only the dearest: heavy and long", { weight: 60, sides: [60, 1, 1] }, 40 + 20 + 0.2 * 40],
    ["oversize in place of handling", { weight: 60, sides: [97, 1, 1] }, 40 + 100 + 0.2 * 40],
    ["length and girth: 60 + 2 x (20 + 16) = 132", { weight: 60, sides: [20, 60, 16] }, 40 + 100 + 0.2 * 40],
    ["the last day of a season", { weight: 1, home: true, day: 110 }, 10 + 5 + 0.6 + 0.2 * 15],
    ["the day after", { weight: 1, home: true, day: 111 }, 10 + 5 + 0.2 * 15],
  ])("%s", (_, one, expected) => {
    expect(charge({ surcharges, fuel: 0.2 }, one)).toBeCloseTo(expected, 12);
  });
  test("an oversize parcel is charged for the least weight", () => {
    const wide = { ...GROUND.table, upTo: [1, 2, 89, 150] };
    expect(charge({ table: wide, surcharges }, { weight: 3, sides: [97, 1, 1] })).toBe(40 + 100);
  });
  test("rounded half away from zero: the charge, or each part", () => {
    // Freight 10 x 0.8235 = 8.235, fuel 0.1 x 8.235 = 0.8235: together 9.0585.
    const terms = { discounts: [{ upTo: Infinity, discount: 0.1765 }], fuel: 0.1 };
    expect(charge({ ...terms, rounding: { unit: 0.01, of: "charge", way: "nearest" } }, { weight: 1 })).toBe(
      9.06,
    );
    expect(charge({ ...terms, rounding: { unit: 0.1, of: "charge", way: "nearest" } }, { weight: 1 })).toBe(
      9.1,
    );
    // 8.2 + 0.8.
    expect(charge({ ...terms, rounding: { unit: 0.1, of: "parts", way: "nearest" } }, { weight: 1 })).toBe(9);
  });
  test("rounded up to the next unit", () => {
    // 10 x 1.0701 = 10.701, to the next 0.05; 10 x 1.05 = 10.50 stays.
    const rounding = { unit: 0.05, of: "charge", way: "up" } as const;
    expect(charge({ fuel: 0.0701, rounding }, { weight: 1 })).toBe(10.75);
    expect(charge({ fuel: 0.05, rounding }, { weight: 1 })).toBe(10.5);
  });
  test("a surcharge that is a share of the freight, by date, with fuel on it or not", () => {
    const peak = { name: "Peak", amount: 0, ofFreight: 0.1, from: 100, to: 110 };
    // Freight 16 x 0.75 = 12, peak 1.20, fuel 10 % on 12 or on 13.20.
    const terms = { fuel: 0.1, discounts: [{ upTo: Infinity, discount: 0.25 }] };
    const one = { weight: 5, zone: "5", day: 105 };
    expect(charge({ ...terms, surcharges: [peak] }, one)).toBeCloseTo(12 + 1.2 + 1.2, 12);
    expect(charge({ ...terms, surcharges: [{ ...peak, bearsFuel: true }] }, one)).toBeCloseTo(14.52, 12);
    expect(charge({ ...terms, surcharges: [peak] }, { ...one, day: 111 })).toBeCloseTo(13.2, 12);
  });
  test("light parcels by the ounce: a row up to 15.999 ounces is the last below a pound", () => {
    const service = {
      weight: { ...GROUND.weight, light: { below: 1, increment: 1 / 16 } },
      table: { zones: ["2"], upTo: [0.25, 0.5, 15.999 / 16, 1, 2], rates: [[4], [5], [6], [8], [9]] },
    };
    const ounces = (weight: number) => charge(service, { weight: weight / 16, sides: [20, 20, 20] });
    expect([1, 4, 4.01, 8, 8.5, 15.2, 15.999].map(ounces)).toEqual([4, 4, 5, 5, 6, 6, 6]);
    expect(charge(service, { weight: 1 })).toBe(8);
    // Without such a row what is above 15 ounces pays the pound.
    const coarse = { ...service, table: { zones: ["2"], upTo: [0.5, 1, 2], rates: [[5], [8], [9]] } };
    expect(charge(coarse, { weight: 15.2 / 16 })).toBe(8);
  });
  test("parcels in kilograms and centimetres by a service in pounds and inches: 2.54 cm is no inch more", () => {
    // 30.48 cm = 12 in, 1728 / 139 = 12.4; 0.45359237 kg = 1 lb.
    const by = { ...GROUND, table: { zones: ["2"], upTo: [1, 12, 13], rates: [[1], [2], [3]] } };
    const { charge: got } = rated(
      [by],
      [{ weight: 0.45359237 }, { weight: 0.4, sides: [30.48, 30.48, 30.48] }],
      "kg/cm",
    );
    expect([...got]).toEqual([1, 3]);
  });
});

describe("several services", () => {
  const light: ParcelService = {
    ...GROUND,
    name: "Light",
    table: { zones: ["2", "5"], upTo: [1], rates: [[4, 20]] },
    limits: { longest: 20 },
  };
  test("the cheapest that carries the parcel; of equals the first named", () => {
    const list: One[] = [
      { weight: 1 },
      { weight: 1, zone: "5" },
      { weight: 1, sides: [21, 1, 1] },
      { weight: 2 },
    ];
    const { charge: got, service } = rated([GROUND, light, { ...GROUND, name: "Twin" }], list);
    expect([...service]).toEqual([1, 0, 0, 0]);
    expect([...got]).toEqual([4, 12, 10, 11]);
  });
  test("every parcel that none carries is counted by its reason, with its first places", () => {
    const bad: One[] = [
      { weight: 0 },
      { weight: NaN },
      { weight: -1 },
      { weight: 1, sides: [10, 0, 5] },
      { weight: 1, sides: [10, -2, 5] },
      { weight: 1, zone: "Mars" },
      { weight: 1, zone: "9" },
      { weight: 900 },
      { weight: 3, zone: "8" },
      { weight: 1 },
    ];
    const { parcels, ...rating } = rated([light, GROUND], bad);
    const { rated: count, refused, by, unmeasured, undated } = tally(parcels, rating, 2, 2);
    expect(refused).toEqual([
      { reason: REASONS[1], count: 3, first: [0, 1] },
      { reason: REASONS[2], count: 2, first: [3, 4] },
      { reason: REASONS[4], count: 2, first: [5, 6] },
      { reason: REASONS[6], count: 1, first: [7] },
      { reason: REASONS[7], count: 1, first: [8] },
    ]);
    expect({ count, by, unmeasured, undated }).toEqual({ count: 1, by: [1, 0], unmeasured: 1, undated: 1 });
    expect(Number.isNaN(rating.charge[7])).toBe(true);
    expect(rating.service[7]).toBe(NO_SERVICE);
  });
  test("limits and price lists of another year are reasons too", () => {
    const old = { ...GROUND, from: 0, to: 50 };
    const { parcels, ...rating } = rated(
      [{ ...old, limits: { weight: 70 } }],
      [{ weight: 71, day: 50 }, { weight: 1, day: 51 }, { weight: 1 }],
    );
    expect(tally(parcels, rating, 1).refused.map(({ reason, count }) => [reason, count])).toEqual([
      [REASONS[3], 2],
      [REASONS[5], 1],
    ]);
  });
  test("a service whose weights are too finely stepped is refused by its name", () => {
    const fine = { ...GROUND, weight: { ...GROUND.weight, increment: 1e-5 } };
    expect(() => prepare(fine, columns([]))).toThrow(/Ground: 150 in steps of 0.00001/);
  });
});

test("a profile costs the mean of its charges, not the charge of its mean parcel; what is left out is said", () => {
  const rating = rated([GROUND], [{ weight: 1 }, { weight: 6 }, { weight: 900 }]);
  expect(meanCharge(rating, [3, 1, 1])).toEqual({
    mean: (3 * 10 + 40) / 4,
    leftOut: expect.closeTo(0.2, 12) as number,
  });
  expect(meanCharge(rating, null)!.mean).toBe(25);
  expect(meanCharge(rating, [0, 0, 1])).toBeNull();
});

const amount = fc.double({ min: 0, max: 60, noNaN: true });
/** Services whose rates rise with weight. */
const rising: fc.Arbitrary<ParcelService> = fc
  .record({
    steps: fc.array(fc.tuple(amount, amount, amount), { minLength: 3, maxLength: 8 }),
    increment: fc.constantFrom(0.5, 1, 2),
    divisor: fc.constantFrom(139, 166, null),
    threshold: fc.constantFrom(0, 1728),
    sides: fc.constantFrom("up" as const, "nearest" as const, "none" as const),
    ounces: fc.boolean(),
    discount: fc.double({ min: -0.2, max: 0.9, noNaN: true }),
    minimum: amount,
    fuel: fc.double({ min: 0, max: 0.3, noNaN: true }),
    handling: amount,
    unit: fc.constantFrom(null, 1, 0.01),
  })
  .map(({ steps, increment, divisor, threshold, sides, ounces, discount, minimum, fuel, handling, unit }) => {
    const sums = [0, 0, 0];
    return {
      ...GROUND,
      weight: {
        divisor,
        threshold,
        sides,
        increment,
        minimum: 0,
        light: ounces ? { below: 1, increment: 1 / 16 } : null,
      },
      table: {
        zones: ["2", "5", "8"],
        upTo: steps.map((_, n) => 1 + 12 * n),
        rates: steps.map((row) => row.map((step, zone) => (sums[zone]! += step))),
      },
      discounts: [{ upTo: Infinity, discount }],
      minimum,
      fuel,
      surcharges: [
        { name: "Handling", amount: handling, above: { weight: 20, longest: 30 }, bearsFuel: true },
      ],
      rounding: unit === null ? null : { unit, of: "charge" as const, way: "nearest" as const },
    };
  });
const side = fc.double({ min: 0.5, max: 40, noNaN: true });
const parcel: fc.Arbitrary<One> = fc.record({
  weight: fc.double({ min: 0.01, max: 60, noNaN: true }),
  sides: fc.tuple(side, side, side),
  zone: fc.constantFrom(...ZONES),
});

describe("properties", () => {
  test("sides that together are no more than the safe sum pass no limit", () => {
    const limit = fc.double({ min: 1, max: 200, noNaN: true });
    const of = { longest: limit, second: limit, lengthAndGirth: limit, volume: limit };
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.record(of), share, share, (given, a, b) => {
        const limits = { weight: Infinity, ...given };
        const sum = safeSum(limits) * (1 - 1e-12);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(exceeds(limits, 1, sum * low, sum * (high - low), sum * (1 - high))).toBe(false);
      }),
      { numRuns: 2000 },
    );
    // Each measure alone at its worst: a rod, two long sides, a cube twice.
    const none = { weight: Infinity, longest: 9, second: 9, lengthAndGirth: 45, volume: 729 };
    expect([none.longest, 2 * none.second, (3 * none.lengthAndGirth) / 5, 27]).toEqual([9, 18, 27, 27]);
    expect(safeSum({ ...none, longest: Infinity })).toBe(18);
    expect(safeSum({ ...none, longest: Infinity, second: Infinity })).toBe(27);
  });

  test("whether charges are looked up or worked out one at a time, they are the same", () => {
    fc.assert(
      fc.property(rising, fc.array(parcel, { minLength: 1, maxLength: 20 }), (service, list) => {
        const places = list.map((one, n) => ({ ...one, home: n % 2 === 0, area: AREAS[n % 3] ?? "" }));
        const prices = [
          ...service.surcharges,
          { name: "Home", amount: 3, residential: true },
          { name: "Area", amount: [4, 5, 6], areas: ["remote"], bearsFuel: true },
        ];
        // A surcharge of nothing on every parcel leaves none of them plain.
        const nothing = { name: "None", amount: 0, ofFreight: 0, billAtLeast: 0 };
        const [quick, slow] = [prices, [...prices, nothing]].map((surcharges) =>
          rated([{ ...service, limits: { longest: 38 }, surcharges }], places),
        );
        expect(quick).toEqual(slow);
      }),
    );
  });

  test("raising a parcel's weight never lowers its charge where rates rise, and never makes it admissible", () => {
    fc.assert(
      fc.property(fc.array(rising, { minLength: 1, maxLength: 3 }), parcel, amount, (services, one, more) => {
        const { charge: got } = rated(services, [one, { ...one, weight: one.weight + more }]);
        if (Number.isNaN(got[0])) expect(got[1]).toBeNaN();
        else expect(Number.isNaN(got[1]) || got[1]! >= got[0]!).toBe(true);
      }),
    );
  });

  test("a deeper discount never makes a parcel dearer, and what it saves never shrinks with weight", () => {
    fc.assert(
      fc.property(
        rising,
        parcel,
        amount,
        fc.double({ min: 0, max: 0.1, noNaN: true }),
        (service, one, more, deeper) => {
          const ours = { ...service, rounding: null };
          const theirs = {
            ...ours,
            discounts: [{ upTo: Infinity, discount: ours.discounts[0]!.discount + deeper }],
          };
          const list = [one, { ...one, weight: one.weight + more }];
          const [a, b] = [rated([ours], list).charge, rated([theirs], list).charge];
          const saved = [a[0]! - b[0]!, a[1]! - b[1]!] as const;
          if (Number.isNaN(saved[1])) return;
          expect(saved[0]).toBeGreaterThanOrEqual(-1e-9);
          expect(saved[1]).toBeGreaterThanOrEqual(saved[0] - 1e-9);
        },
      ),
    );
  });

  test("columns cost what the formula says of each parcel alone, whatever the chunks", () => {
    fc.assert(
      fc.property(
        rising,
        fc.array(parcel, { minLength: 1, maxLength: 20 }),
        fc.nat(20),
        (service, list, cut) => {
          const parcels = columns(list);
          const rating = emptyRating(list.length);
          const prepared = [prepare(service, parcels)];
          rateParcels(prepared, parcels, rating, 0, Math.min(cut, list.length));
          rateParcels(prepared, parcels, rating, Math.min(cut, list.length));
          list.forEach(({ weight, sides, zone }, i) => {
            const base = freight(
              service,
              billableWeight(service.weight, weight, [...sides!]),
              ZONES.indexOf(zone!),
            );
            if (base === null) return expect(rating.charge[i]).toBeNaN();
            const long = Math.max(...sides!.map((one) => roundSide(one, service.weight.sides)));
            const extra = weight > 20 || long > 30 ? (service.surcharges[0]!.amount as number) : 0;
            const exact = (base + extra) * (1 + service.fuel);
            const half = service.rounding ? 0.5 * service.rounding.unit : 0;
            return expect(Math.abs(rating.charge[i]! - exact)).toBeLessThanOrEqual(half + 1e-9);
          });
        },
      ),
    );
  });
});
