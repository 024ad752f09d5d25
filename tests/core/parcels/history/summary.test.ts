import fc from "fast-check";
import { collectOrders } from "../../../../src/core/parcels/history/collect";
import { parcelRows } from "../../../../src/core/parcels/history/figures";
import type { OrderField } from "../../../../src/core/parcels/history/mapping";
import { mergeSummaries, type OrderSummary } from "../../../../src/core/parcels/history/summary";
import { NO_ZONE } from "../../../../src/core/parcels/parcels";
import { meanRate, type ParcelProfile } from "../../../../src/core/parcels/profile";
import type { ParcelService } from "../../../../src/core/parcels/service";
import { columnsOf, MAPPING, ordersOf, type OrderRow } from "./orders";

const LINES: OrderField[] = [
  "order",
  "date",
  "status",
  "first",
  "quantity",
  "unitWeight",
  "zone",
  "length",
  "width",
  "height",
];
const SINGLE: OrderField[] = ["order", "date", "status", "weight", "zone", "refunded"];
const summaryOf = (fields: readonly OrderField[], rows: readonly OrderRow[]): OrderSummary => {
  const collector = collectOrders({ ...MAPPING, columns: columnsOf(fields) }, { zones: null, weights: null });
  for (const row of rows) collector.add((field) => row[field] ?? "");
  return collector.summary();
};

describe.each([
  ["lines", LINES],
  ["orders", SINGLE],
])("a table of %s", (_, fields) => {
  const table = fc.oneof(ordersOf(fields, 7, 1), ordersOf(fields, 60, 10));

  test("the summary of two tables is that of all their rows, where they share no order", () => {
    fc.assert(
      fc.property(table, table, (a, b) => {
        const other = b.map((row) => ({ ...row, order: row["order"] === "" ? "" : `B${row["order"]!}` }));
        expect(mergeSummaries(summaryOf(fields, a), summaryOf(fields, other))).toEqual(
          summaryOf(fields, [...a, ...other]),
        );
      }),
    );
  });

  test("the order of the rows does not matter", () => {
    const shuffled = table.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([rows, mixed]) =>
        expect(summaryOf(fields, mixed)).toEqual(summaryOf(fields, rows)),
      ),
    );
  });

  test("every row is in one class, whatever stands in it", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const numbers = new Set(rows.map((row) => row["order"]).filter((number) => number !== ""));
        const without = rows.filter((row) => row["order"] === "").length;
        const orders = summaryOf(fields, rows).classes.reduce((sum, one) => sum + one.orders, 0);
        expect(orders).toBe(numbers.size + without);
      }),
    );
  });
});

test("merging is commutative and associative, and an empty summary changes nothing", () => {
  const one = ordersOf(SINGLE, 30, 5).map((rows) => summaryOf(SINGLE, rows));
  fc.assert(
    fc.property(one, one, one, (a, b, c) => {
      expect(mergeSummaries(a, b)).toEqual(mergeSummaries(b, a));
      expect(mergeSummaries(mergeSummaries(a, b), c)).toEqual(mergeSummaries(a, mergeSummaries(b, c)));
      expect(mergeSummaries(a, { units: "lb/in", classes: [] })).toEqual(a);
    }),
  );
});

test("summaries in different units are not added", () => {
  expect(() => mergeSummaries({ units: "lb/in", classes: [] }, { units: "kg/cm", classes: [] })).toThrow(
    /lb\/in and kg\/cm/,
  );
});

describe("what the profile costs", () => {
  /** Ounces below a pound, then pounds: a rate that rises with every step. */
  const service: ParcelService = {
    name: "Ground",
    units: "lb/in",
    weight: {
      divisor: null,
      threshold: 0,
      sides: "up",
      increment: 1,
      minimum: 0,
      light: { below: 1, increment: 1 / 16 },
    },
    table: {
      zones: ["2", "5"],
      upTo: [
        ...Array.from({ length: 16 }, (_, ounce) => (ounce + 1) / 16),
        ...Array.from({ length: 149 }, (_, pound) => pound + 2),
      ],
      rates: Array.from({ length: 165 }, (_, row) => [5 + row, 6 + 1.5 * row]),
    },
    discounts: [],
    minimum: 0,
    fuel: 0,
    surcharges: [],
    limits: {},
    rounding: null,
  };
  const profileOf = (rows: readonly { weight: number; zone: string; share: number }[]): ParcelProfile => ({
    parcels: {
      count: rows.length,
      units: "lb/in",
      weight: Float64Array.from(rows, ({ weight }) => weight),
      sides: null,
      zones: ["2", "5"],
      zone: Uint8Array.from(rows, ({ zone }) =>
        ["2", "5"].includes(zone) ? ["2", "5"].indexOf(zone) : NO_ZONE,
      ),
      residential: null,
      areas: [],
      area: null,
      day: null,
    },
    share: Float64Array.from(rows, ({ share }) => share),
    services: [],
    service: null,
  });

  test("is what its parcels cost one by one, by a service whose steps are the bands", () => {
    const sent = fc.record({
      weight: fc.integer({ min: 1, max: 1_500_000 }).map((parts) => parts / 10_000),
      zone: fc.constantFrom("2", "5"),
    });
    fc.assert(
      fc.property(fc.array(sent, { minLength: 1, maxLength: 200 }), (parcels) => {
        const rows = parcels.map(({ weight, zone }, index) => ({
          order: `${index}`,
          weight: String(weight),
          zone,
          date: "",
        }));
        const profile = parcelRows(summaryOf(SINGLE, rows));
        expect(profile.reduce((sum, { share }) => sum + share, 0)).toBe(parcels.length);
        const exact = meanRate([service], profileOf(parcels.map((one) => ({ ...one, share: 1 })))).rate!;
        expect(meanRate([service], profileOf(profile)).rate).toBeCloseTo(exact, 9);
      }),
    );
  });
});
