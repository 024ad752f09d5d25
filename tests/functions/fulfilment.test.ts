import * as functions from "../../src/functions/functions";
import { errorOf, installCustomFunctions } from "../helpers/customFunctions";

beforeAll(installCustomFunctions);

const RATES = [
  ["Weight up to (lb)", "Zone 2", 5, "8"],
  [1, 10, 12, 14],
  [2, 11, 13, 16],
  [5, 13, 16, null],
];

describe("BILLABLEWEIGHT", () => {
  test.each([null, "", 0])("blank (%p) optional arguments take their defaults", (blank) => {
    const none = blank as never;
    expect(functions.BILLABLEWEIGHT(3.2, none, none, none)).toBe(4);
    expect(functions.BILLABLEWEIGHT(3, 12.2, 12.5, 8.1, none, none, none, none)).toBe(11);
  });
  test("sides up, nearest and none; the threshold of the rounded sides", () => {
    // 13 x 12 x 12 = 1872; nearest 12 x 12 x 12 = 1728; as they are 12.4 x 12 x 12 = 1785.6.
    const weight = (sides: string, threshold = 0) =>
      functions.BILLABLEWEIGHT(1, 12.4, 12, 12, 139, threshold, sides, 0.1);
    expect(weight("Up")).toBeCloseTo(13.5, 9);
    expect(weight("nearest")).toBeCloseTo(12.5, 9);
    expect(weight("none")).toBeCloseTo(12.9, 9);
    expect(weight("nearest", 1728)).toBe(1);
  });
});

describe("SHIPPINGCOST", () => {
  test("max(minimum, base x (1 - discount)) x (1 + fuel) + surcharges", () => {
    expect(functions.SHIPPINGCOST(1.5, 5, RATES, 0.5, 0.2, 3)).toBeCloseTo(13 * 0.5 * 1.2 + 3, 12);
    expect(functions.SHIPPINGCOST(1.5, 5, RATES, 0.5, 0.2, 3, 9)).toBeCloseTo(9 * 1.2 + 3, 12);
  });
  test("weights up to are inclusive; a zone goes by 5, Zone 5 and zone5", () => {
    expect([1, 1.0001, 2, 5].map((weight) => functions.SHIPPINGCOST(weight, 5, RATES))).toEqual([
      12, 13, 13, 16,
    ]);
    expect(["5", "Zone 5", "zone5", 5].map((zone) => functions.SHIPPINGCOST(1, zone, RATES))).toEqual([
      12, 12, 12, 12,
    ]);
  });
  test("blank rows of the range are no rates", () => {
    expect(functions.SHIPPINGCOST(1, 2, [...RATES, [0, 0, 0, 0], [null, "", null, null]])).toBe(10);
  });
});

describe("DELIVERYCOST", () => {
  test("the mean over the profile, by share, and not the cost of the mean parcel", () => {
    const parcels = [
      ["Zone", "Weight", "Share"],
      [2, 0.5, 3],
      ["Zone 5", 4.2, 1],
      [null, null, null],
    ];
    expect(functions.DELIVERYCOST(parcels, RATES)).toBe((3 * 10 + 16) / 4);
    expect(functions.DELIVERYCOST(parcels, RATES, 0.1, 0.2, 1)).toBeCloseTo(11.5 * 0.9 * 1.2 + 1, 12);
  });
  test("equal shares without a column; dimensional weight where sides are given", () => {
    const parcels = [
      ["Weight", "Zone", "Length", "Width", "Height"],
      [1, 2, 0, 0, 0],
      // 7 x 7 x 7 = 343, / 139 = 2.5; / 343 = 1; below a threshold of 343 none.
      [1, 2, 6.2, 6.9, 7],
    ];
    expect(functions.DELIVERYCOST(parcels, RATES)).toBe((10 + 13) / 2);
    expect(functions.DELIVERYCOST(parcels, RATES, 0, 0, 0, 0, 343)).toBe(10);
    expect(functions.DELIVERYCOST(parcels, RATES, 0, 0, 0, 0, 139, 343)).toBe(10);
  });
  test("headings may say kg and cm where a divisor is given", () => {
    // 20 x 20 x 20 = 8,000, / 5,000 = 1.6 kg, up to 2 kg.
    const parcels = [
      ["Weight (kg)", "Zone", "Length (cm)", "Width (cm)", "Height (cm)"],
      [2, 2, 20, 20, 20],
    ];
    const rates = [["Up to (kg)", ...RATES[0]!.slice(1)], ...RATES.slice(1)];
    const plain = [
      ["Weight", "Zone"],
      [2, 2],
    ];
    expect(functions.DELIVERYCOST(parcels, rates, 0, 0, 0, 0, 5000)).toBe(
      functions.DELIVERYCOST(plain, RATES),
    );
  });
});

test("storage per order and space: defaults of utilization, and blanks", () => {
  expect(functions.STORAGECOSTPERORDER(5000, 48, 18, 1500)).toBeCloseTo((105 * 18) / 1500, 12);
  expect(functions.STORAGECOSTPERORDER(5000, 48, 18, 1500, 0.85)).toBeCloseTo((123 * 18) / 1500, 12);
  expect(functions.WAREHOUSESPACE(100, 3, 14, 2.2, 600, null as never)).toBeCloseTo(1832, 9);
  expect(functions.WAREHOUSESPACE(100, 3, 14, 2.2, null as never, 1)).toBeCloseTo(34 * 14 * 2.2, 9);
});

test("HYBRIDCAPACITY spills one row of three numbers; capacity that never pays is none", () => {
  expect(functions.HYBRIDCAPACITY(2000, 400, 3, 1.5, 4.5)).toEqual([[0, 9000, 2000]]);
  const [row] = functions.HYBRIDCAPACITY(2000, 400, 1.2, 1.5, 4.5);
  expect(row).toHaveLength(3);
});

describe("errors name the argument, what was read and what is allowed", () => {
  const parcel = (...row: unknown[]) => [["Weight", "Zone", "Share", "Length", "Width", "Height"], row];
  test.each<[string, () => unknown, string, string]>([
    [
      "no weight",
      () => functions.BILLABLEWEIGHT(null as never),
      "#VALUE!",
      "weight: nothing was read; allowed is a number, above 0",
    ],
    ["a negative weight", () => functions.SHIPPINGCOST(-1, 2, RATES), "#VALUE!", "weight: -1"],
    ["two sides of three", () => functions.BILLABLEWEIGHT(1, 5, 5), "#VALUE!", "height: nothing"],
    [
      "unknown rounding",
      () => functions.BILLABLEWEIGHT(1, 5, 5, 5, 139, 0, "down"),
      "#VALUE!",
      "up, nearest, none",
    ],
    [
      "an unknown zone",
      () => functions.SHIPPINGCOST(1, "9", RATES),
      "#N/A",
      "zone 9 is not in rates: 2, 5, 8",
    ],
    ["no zone", () => functions.SHIPPINGCOST(1, null as never, RATES), "#VALUE!", "zone: nothing was read"],
    [
      "above the last weight",
      () => functions.SHIPPINGCOST(5.1, 2, RATES),
      "#N/A",
      "above the last weight of rates, 5",
    ],
    ["a blank rate", () => functions.SHIPPINGCOST(3, 8, RATES), "#N/A", "no rate for weight 3 in zone 8"],
    ["a discount in percent", () => functions.SHIPPINGCOST(1, 2, RATES, 20), "#VALUE!", "discount: 20"],
    [
      "weights that fall",
      () => functions.SHIPPINGCOST(1, 2, [RATES[0]!, RATES[2]!, RATES[1]!]),
      "#VALUE!",
      "rates: row 3 goes up to 1",
    ],
    [
      "a zone twice",
      () =>
        functions.SHIPPINGCOST(1, 2, [
          ["", 2, "Zone 2"],
          [1, 5, 6],
        ]),
      "#VALUE!",
      "zone 2 was read twice",
    ],
    ["no rates", () => functions.SHIPPINGCOST(1, 2, [["", 2]]), "#VALUE!", "rates: no table"],
    [
      "an unknown rate",
      () =>
        functions.SHIPPINGCOST(1, 2, [
          ["", 2],
          [1, "?"],
        ]),
      "#N/A",
      "unknown: rates",
    ],
    [
      "weights in ounces",
      () =>
        functions.DELIVERYCOST(
          [
            ["Weight (oz)", "Zone"],
            [16, 2],
          ],
          RATES,
        ),
      "#VALUE!",
      "parcels: Weight (oz) was read; allowed are lb or kg",
    ],
    [
      "centimetres without a divisor",
      () =>
        functions.DELIVERYCOST(
          [
            ["Weight", "Zone", "Length (cm)", "Width (cm)", "Height (cm)"],
            [1, 2, 25, 25, 25],
          ],
          RATES,
        ),
      "#VALUE!",
      "parcels: Length (cm) was read",
    ],
    ["no heading row", () => functions.DELIVERYCOST([[1, 2]], RATES), "#VALUE!", "[#All]"],
    [
      "a parcel without weight",
      () => functions.DELIVERYCOST(parcel(null, 2, 1), RATES),
      "#VALUE!",
      "parcels: row 2: weight: nothing",
    ],
    [
      "a negative share",
      () => functions.DELIVERYCOST(parcel(1, 2, -1), RATES),
      "#VALUE!",
      "parcels: row 2: share: -1",
    ],
    [
      "no share at all",
      () => functions.DELIVERYCOST(parcel(1, 2, 0), RATES),
      "#VALUE!",
      "at least one above 0",
    ],
    [
      "a parcel too heavy",
      () => functions.DELIVERYCOST(parcel(9, 2, 1), RATES),
      "#N/A",
      "parcels: row 2: weight 9 is above",
    ],
    [
      "a parcel of two sides",
      () => functions.DELIVERYCOST(parcel(1, 2, 1, 5, 5, null), RATES),
      "#VALUE!",
      "parcels: row 2: height",
    ],
    ["no orders", () => functions.STORAGECOSTPERORDER(5000, 48, 18, 0), "#DIV/0!", ""],
    ["empty pallets", () => functions.STORAGECOSTPERORDER(5000, 0, 18, 10), "#DIV/0!", ""],
    [
      "pallets over-full",
      () => functions.STORAGECOSTPERORDER(5000, 48, 18, 10, 1.2),
      "#VALUE!",
      "utilization: 1.2",
    ],
    ["no level", () => functions.WAREHOUSESPACE(100, 0, 14, 2.2, 0), "#DIV/0!", ""],
    [
      "no aisle factor",
      () => functions.WAREHOUSESPACE(100, 3, 14, null as never, 0),
      "#VALUE!",
      "aisleFactor: nothing",
    ],
    ["negative stock", () => functions.CARRYINGCOST(-5, 0.1), "#VALUE!", "averageStockValue: -5"],
    ["free holding", () => functions.EOQ(1300, 8, 0), "#DIV/0!", ""],
    ["free capacity", () => functions.HYBRIDCAPACITY(2000, 400, 0, 1.5, 4.5), "#N/A", "costs nothing"],
    ["a negative spread", () => functions.HYBRIDCAPACITY(2000, -1, 1, 1.5, 4.5), "#VALUE!", "sdOrders: -1"],
  ])("%s", (_, call, code, words) => {
    const error = errorOf(call);
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
  });
});
