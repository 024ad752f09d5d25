import fc from "fast-check";
import { analyzeInputs } from "../../../src/core/advice/analyze";
import { asAdvised } from "../../../src/core/advice/space";
import type { AreaId, AreaInputs, Inputs } from "../../../src/core/model";
import type { Analysis, OptionResult } from "../../../src/core/results";
import { areaOf, business, costLine } from "../../helpers/lines";

const ITEMS = { "Orders per month": 1000, "Discount rate": 0, Horizon: 12, "Near tie": 0 };

const analyzed = (items: Parameters<typeof business>[0], ...areas: AreaInputs[]): Analysis =>
  analyzeInputs({ business: business(items), areas, scenarios: [], example: false } satisfies Inputs, {
    preset: new Map(),
    chosen: [],
  });

const optionOf = ({ areas }: Analysis, area: AreaId, name: string): OptionResult =>
  areas.find((each) => each.area === area)!.options.find(({ option }) => option === name)!;
const lease = [costLine({ name: "Rent", rate: 4000 })];
const packing = {
  "In-house": [costLine({ name: "Packers", rate: 9000, sqft: 2000 })],
  "3PL": [
    costLine({ name: "Fee", driver: "order", rate: 6 }),
    costLine({ name: "Desk", rate: 10, sqft: 100 }),
  ],
};

describe("the space that Facilities supplies", () => {
  test("a lease that does not say its size costs whoever uses it as much as it costs, and no more", () => {
    const found = analyzed(ITEMS, areaOf("fulfilment", packing), areaOf("facilities", { Lease: lease }));
    // (9,000 + 4,000) / 1,000 and (6,010 + 4,000) / 1,000.
    expect(optionOf(found, "fulfilment", "In-house").costPerOrder).toBeCloseTo(13, 12);
    expect(optionOf(found, "fulfilment", "In-house").twelveMonthCostPerOrder).toBeCloseTo(13, 12);
    expect(optionOf(found, "fulfilment", "3PL").costPerOrder).toBeCloseTo(10.01, 12);
  });

  test("today's option is charged by today's Facilities, a proposed one by the recommended", () => {
    const found = analyzed(
      ITEMS,
      areaOf("fulfilment", packing),
      areaOf("facilities", {
        Lease: lease,
        Park: [costLine({ name: "Space", driver: "sq ft", rate: 2 }), costLine({ name: "Fee", rate: 500 })],
      }),
    );
    expect(found.areas.map(({ recommended }) => recommended)).toEqual(["3PL", "Park"]);
    expect(optionOf(found, "fulfilment", "In-house").costPerOrder).toBeCloseTo(13, 12);
    // The park with 100 sq ft: 700.
    expect(optionOf(found, "fulfilment", "3PL").costPerOrder).toBeCloseTo(6.71, 12);
    expect(found.areas[0]!.reasons).toContain(
      "Uses 100 sq ft of Facilities, about 8,400 a year, counted there.",
    );
  });

  test("what a lease given up leaves to pay is no space that another option uses", () => {
    const found = analyzed(
      ITEMS,
      areaOf("fulfilment", packing),
      areaOf("facilities", {
        Lease: [costLine({ name: "Rent", rate: 4000, avoidable: 0, term: 6 })],
        Park: [costLine({ name: "Space", driver: "sq ft", rate: 2 }), costLine({ name: "Fee", rate: 500 })],
      }),
    );
    // The park costs 8,400 and 24,000 of the lease: still less than 48,000. 3PL: 72,120 and 8,400 over 12,000 orders.
    expect(found.areas.map(({ recommended }) => recommended)).toEqual(["3PL", "Park"]);
    expect(optionOf(found, "facilities", "Park").yearlyCost).toBeCloseTo(32400, 9);
    expect(optionOf(found, "fulfilment", "3PL").twelveMonthCostPerOrder).toBeCloseTo(6.71, 12);
  });

  test("where today's option stays and Facilities moves, both are known", () => {
    const found = analyzed(
      ITEMS,
      areaOf("fulfilment", {
        "In-house": [costLine({ name: "Packers", rate: 4000, sqft: 2000 })],
        "3PL": packing["3PL"],
      }),
      areaOf("facilities", {
        Lease: [costLine({ name: "Rent", rate: 4000, sqft: 2500 })],
        Park: [costLine({ name: "Space", driver: "sq ft", rate: 1.8 })],
      }),
    );
    expect(found.areas.map(({ recommended }) => recommended)).toEqual(["In-house", "Park"]);
    // Today 4,000 x 2,000 / 2,500 = 3,200; then 1.8 x 2,000 = 3,600.
    const own = optionOf(found, "fulfilment", "In-house");
    expect(own.costPerOrder).toBeCloseTo(7.2, 12);
    expect(asAdvised(own).costPerOrder).toBeCloseTo(7.6, 12);
    expect(found.areas[0]!.reasons).toContain(
      "Uses 2,000 sq ft of Facilities, about 43,200 a year, counted there.",
    );
  });

  test("a lease for less than is needed costs no more than itself", () => {
    const found = analyzed(
      ITEMS,
      areaOf("fulfilment", {
        "In-house": [costLine({ name: "Packers", rate: 4000, sqft: 2000 })],
        "3PL": packing["3PL"],
      }),
      areaOf("facilities", { Lease: [costLine({ name: "Rent", rate: 4000, sqft: 1500 })] }),
    );
    expect(found.areas[0]!.reasons).toContain(
      "Uses 2,000 sq ft of Facilities, about 48,000 a year, counted there.",
    );
  });

  test("a warehouse with room to spare, month by month as the need grows", () => {
    const found = analyzed(
      {
        "Orders per month": 1200,
        Horizon: 36,
        "Discount rate": 0.1,
        "Growth per year": 0.1,
        "Contacts per order": 0.2,
        "Near tie": 0,
      },
      areaOf("fulfilment", {
        "In-house": [
          costLine({ name: "Packers", driver: "order", rate: 2900, step: 600, sqft: 300 }),
          costLine({ name: "Stock", rate: 0, sqft: 2200 }),
          costLine({ name: "Boxes and post", driver: "order", rate: 6.9 }),
        ],
        "3PL": [
          costLine({ name: "Fee and post", driver: "order", rate: 11.8 }),
          costLine({ name: "Liaison", rate: 500, sqft: 100 }),
        ],
      }),
      areaOf("customerService", {
        "In-house": [costLine({ name: "Agents", driver: "contact", rate: 2800, step: 200, sqft: 80 })],
        Outside: [costLine({ name: "Per contact", driver: "contact", rate: 8.5 })],
      }),
      areaOf("facilities", {
        Lease: [
          costLine({ name: "Rent", rate: 4500, sqft: 5000, avoidable: 0, term: 8 }),
          costLine({ name: "Heat", rate: 300 }),
          costLine({ name: "Deposit", driver: "tied up", rate: 9000 }),
        ],
        Units: [costLine({ name: "Unit", driver: "sq ft", rate: 700, step: 600 })],
      }),
    );
    const own = optionOf(found, "fulfilment", "In-house");
    // The lease costs 4,800 and 9,000 x (1.1^(1/12) - 1) = 71.7673 of interest a month, over 5,000 sq ft. Two blocks of packers
    // and the stock take 2,800 of them in the settled month and in month 1, three blocks 3,100 from month 2 on.
    const month = 4800 + 9000 * (1.1 ** (1 / 12) - 1);
    expect(own.spaceCost).toBeCloseTo((month * 2800) / 5000, 9);
    expect(own.costPerOrder).toBeCloseTo(14.0068, 4);
    expect(own.spaceFirstYear).toBeCloseTo((month * (2800 + 11 * 3100)) / 5000, 8);
  });

  test("an element shares with the rest of its area", () => {
    const found = analyzed(
      ITEMS,
      areaOf(
        "marketing",
        {
          Own: [
            costLine({ name: "Design", element: "Design", rate: 100, sqft: 300 }),
            costLine({ name: "Social", element: "Social", rate: 100, sqft: 100 }),
          ],
        },
        ["Design", "Social"],
      ),
      areaOf("facilities", { Lease: lease }),
    );
    const { elements } = found.areas[0]!;
    expect(elements.map(({ options }) => options[0]!.spaceCost)).toEqual([3000, 1000]);
    expect(found.areas[0]!.options[0]!.spaceCost).toBe(4000);
  });

  test("no option's space costs more than the Facilities it is in, and all of it together costs no more", () => {
    const feet = fc.integer({ min: 1, max: 4000 });
    const money = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(
        feet,
        feet,
        feet,
        money,
        fc.integer({ min: 0, max: 3 }),
        fc.option(feet, { nil: null }),
        (own, other, desk, fixed, rate, supplied) => {
          const found = analyzed(
            ITEMS,
            areaOf("fulfilment", {
              "In-house": [costLine({ name: "Packers", rate: 9000, sqft: own })],
              "3PL": [costLine({ name: "Fee", rate: 6000, sqft: other })],
            }),
            areaOf("customerService", { Agents: [costLine({ name: "Agents", rate: 1000, sqft: desk })] }),
            areaOf("facilities", {
              Place: [
                costLine({ name: "Rent", rate: fixed, sqft: supplied }),
                costLine({ name: "Space", driver: "sq ft", rate }),
              ],
            }),
          );
          for (const [name, need] of [
            ["In-house", own],
            ["3PL", other],
          ] as const) {
            const total = need + desk;
            const whole = fixed + rate * total;
            const { spaceCost } = optionOf(found, "fulfilment", name);
            expect(spaceCost).toBeCloseTo((whole * need) / Math.max(supplied ?? 0, total), 6);
            expect(spaceCost).toBeLessThanOrEqual(whole * (1 + 1e-12));
          }
          const [provider, agents] = [
            optionOf(found, "fulfilment", "3PL"),
            asAdvised(optionOf(found, "customerService", "Agents")),
          ];
          expect(provider.spaceCost + agents.spaceCost).toBeLessThanOrEqual(
            optionOf(found, "facilities", "Place").monthlyCost * (1 + 1e-12),
          );
        },
      ),
    );
  });
});
