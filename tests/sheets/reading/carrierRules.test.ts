import type { CellValue } from "../../../src/sheets/values";
import { read, sheet, TODAY, type Cells } from "./helpers";

/** A line by one service over some parcels, each as often. */
function rated(rules: Cells, parcels: Cells, rates: Cells = RATES) {
  const head: Cells = [["Service", "Ground"], ...rules, ...rates];
  const { inputs, problems } = read(
    sheet("Fulfilment", [
      ["Option", "Cost line", "Driver", "Rate", "Service"],
      ["In-house", "Carriers", "parcel", null, "Ground"],
    ]),
    sheet("Rates", head),
    sheet("Parcels", parcels),
  );
  const own = problems.filter(({ message }) => !message.includes("Parcels per order"));
  return {
    rate: inputs.areas[0]!.options[0]!.lines[0]!.rate,
    service: inputs.delivery?.services[0],
    own: own.map((one) => `${one.severity} ${one.sheet}!${one.cell}`),
    messages: own.map(({ message }) => message),
  };
}
const RATES: Cells = [
  ["Weight up to", 2, 5],
  [1, 10, 12],
  [5, 14, 20],
  [150, 50, 60],
];
const WEIGHTS = ["Weight", "Length", "Width", "Height", "Zone"];
const parcel = (...row: CellValue[]): Cells => [WEIGHTS, row];
const ONE_POUND = parcel(1, null, null, null, 2);

describe("homes and delivery areas", () => {
  const rules: Cells = [
    ["Fuel", "10%"],
    ["Residential", 4],
    ["Residential share", "75%"],
    ["Delivery area", 3],
    ["Delivery area share", 0.2],
  ];
  test("the share of parcels, with fuel on it: 10 + 3.00 + 0.60, and 10 %", () => {
    const { rate, own } = rated(rules, ONE_POUND);
    expect(own).toEqual([]);
    expect(rate).toBeCloseTo(13.6 * 1.1, 12);
  });
  test("no fuel on surcharges", () => {
    expect(rated([...rules, ["Fuel on surcharges", "no"]], ONE_POUND).rate).toBeCloseTo(11 + 3.6, 12);
  });
  test("where the parcels say it the share does not count", () => {
    const said: Cells = [
      [...WEIGHTS, "Residential", "Delivery area"],
      [1, null, null, null, 2, "yes", null],
      [1, null, null, null, 2, "no", "x"],
      [1, null, null, null, 2, true, 1],
      [1, null, null, null, 2, null, false],
    ];
    // 10 + 4; 10 + 3; 10 + 7; 10: mean 13.50.
    expect(rated(rules, said)).toMatchObject({ rate: expect.closeTo(13.5 * 1.1, 12) as number, own: [] });
  });
  test("a parcel that says neither yes nor no", () => {
    const { own, messages } = rated(rules, [
      [...WEIGHTS, "Residential"],
      [1, null, null, null, 2, "perhaps"],
    ]);
    expect(own).toEqual(["error Parcels!F2"]);
    expect(messages[0]).toContain('read "perhaps"');
  });
  test("without any share the charge is not known", () => {
    const { rate, own, messages } = rated([["Residential", 4]], ONE_POUND);
    expect(rate).toBe("?");
    expect(own).toEqual(["error Rates!B2", "error Fulfilment!E2"]);
    expect(messages[0]).toContain("Residential: read 4");
    expect(messages[0]).toContain("Residential share");
  });
});

describe("additional handling and oversize", () => {
  const rules: Cells = [
    [
      "Additional handling",
      "longest side above 48: 24; second side > 30: 22\nlength + girth above 105: 25; weight 50 lb: $30",
    ],
    ["Oversize", "longest 96: 110; length and girth > 130: 120"],
    ["Oversize minimum weight", 90],
  ];
  test.each<[string, CellValue[], number]>([
    ["none of them: 48 + 2 x (18 + 10) = 104", [2, 48, 18, 10, 2], 14],
    ["the longest side", [2, 49, 2, 2, 2], 14 + 24],
    ["the second side", [2, 31, 31, 1, 5], 20 + 22],
    ["the weight", [51, 10, 10, 10, 2], 50 + 30],
    ["only the dearest: 49 + 2 x (20 + 10) = 109", [2, 49, 20, 10, 2], 14 + 25],
    ["oversize in place of handling, at 90 lb: 97 + 2 x (20 + 5) = 147", [60, 97, 20, 5, 5], 60 + 120],
  ])("%s", (_, row, expected) => {
    const { rate, own } = rated(rules, parcel(...row));
    expect(own).toEqual([]);
    expect(rate).toBeCloseTo(expected, 12);
  });
  test("an oversize parcel is charged for its least weight", () => {
    const rates: Cells = [...RATES.slice(0, 3), [89, 30, 40], [150, 50, 60]];
    expect(rated(rules, parcel(2, 97, 1, 1, 2), rates).rate).toBeCloseTo(50 + 110, 12);
  });
  test.each(["longest side 48", "depth above 48: 24", "longest above 48 cm: 24", "weight 50: 10%", "24"])(
    "%s",
    (text) => {
      const { rate, own, messages } = rated([["Additional handling", text]], ONE_POUND);
      expect(rate).toBe("?");
      expect(own).toEqual(["error Rates!B2", "error Fulfilment!E2"]);
      expect(messages[0]).toContain(`read "${text}"`);
      expect(messages[0]).toContain("lb and in");
    },
  );
});

describe("a peak calendar", () => {
  // 107 days of a year.
  const season = "2025-10-01 to 2026-01-15";
  test("an amount, spread over the year that begins with the season now running", () => {
    expect(TODAY).toBe("2026-03-10");
    const { rate, own } = rated(
      [["Peak", "2026-10-01 to 2027-01-15: 1.50; 2027-10-01 to 2028-01-15: 2"]],
      ONE_POUND,
    );
    expect(own).toEqual([]);
    expect(rate).toBeCloseTo(10 + (1.5 * 107) / 365, 12);
  });
  test("a share of the freight, with fuel", () => {
    const rules: Cells = [
      ["Fuel", 0.1],
      ["Discount", 0.2],
      ["Peak surcharge", "2026-03-01 – 2026-03-31: 20%"],
    ];
    expect(rated(rules, ONE_POUND).rate).toBeCloseTo(8 * (1 + (0.2 * 31) / 365) * 1.1, 12);
  });
  test("that is over is not charged, and that is said", () => {
    const { rate, own } = rated([["Peak", `${season}: 1.50`]], ONE_POUND);
    expect(rate).toBe(10);
    expect(own).toEqual(["warning Rates!B2"]);
  });
  test.each(["October to January: 2", "2026-02-30 to 2026-03-01: 2", "2026-03-02 to 2026-03-01: 2", "2.50"])(
    "%s",
    (text) => {
      const { own, messages } = rated([["Peak", text]], ONE_POUND);
      expect(own).toEqual(["error Rates!B2", "error Fulfilment!E2"]);
      expect(messages[0]).toContain(`read "${text}"`);
    },
  );
});

describe("limits of the service", () => {
  const rules: Cells = [["Limits", "weight 100; longest side 108 in; length + girth up to 165"]];
  test.each<[string, CellValue[], number | "?"]>([
    ["at them: 105 + 2 x (20 + 10) = 165", [100, 105, 20, 10, 2], 50],
    ["too heavy", [101, 10, 10, 10, 2], "?"],
    ["too long", [2, 109, 1, 1, 2], "?"],
    ["too thick: 105 + 2 x (20 + 11) = 167", [2, 105, 20, 11, 2], "?"],
  ])("%s", (_, row, expected) => {
    const { rate, messages } = rated(rules, parcel(...row));
    expect(rate).toBe(expected);
    if (expected === "?") expect(messages[0]).toContain("too large or too heavy");
  });
  test("that cannot be read", () => {
    const { own, messages } = rated([["Limits", "150"]], ONE_POUND);
    expect(own).toEqual(["error Rates!B2", "error Fulfilment!E2"]);
    expect(messages[0]).toContain('Limits: read "150"');
  });
});

describe("rounding of a charge", () => {
  // 10 + 7.01 % = 10.701; by parts 10 + 0.70.
  test.each<[CellValue, number]>([
    [0.01, 10.7],
    ["0.01 up", 10.71],
    ["up to 0.05", 10.75],
    ["0.5 half", 10.5],
    ["to the nearest 1", 11],
    ["0.1 up each part", 10.8],
  ])("%s: %d", (text, expected) => {
    const { rate, own } = rated(
      [
        ["Fuel", "7.01%"],
        ["Rounding", text],
      ],
      ONE_POUND,
    );
    expect(own).toEqual([]);
    expect(rate).toBeCloseTo(expected, 12);
  });
  test.each(["down", "0.01 down", "-1", "1%"])("%s", (text) => {
    const { own, messages } = rated([["Rounding", text]], ONE_POUND);
    expect(own).toEqual(["error Rates!B2", "error Fulfilment!E2"]);
    expect(messages[0]).toContain(`Rounding: read "${text}"`);
  });
});

describe("ounces below a pound", () => {
  const rates: Cells = [
    ["Weight up to (lb)", 2, 5],
    ["4 oz", 4, 4.5],
    ["8 oz", 5, 5.5],
    ["15.999 oz", 6, 7],
    ["1 lb", 8, 9],
    [2, 9, 10],
  ];
  test.each<[string, number, number]>([
    ["4 oz", 4, 4],
    ["a little more is 5 oz", 4.1, 5],
    ["15.5 oz", 15.5, 6],
    ["16 oz", 16, 8],
  ])("%s, by actual weight whatever the size", (_, ounces, expected) => {
    const sides = ounces < 16 ? [20, 20, 20] : [null, null, null];
    const { rate, own } = rated([["Divisor", 166]], parcel(ounces / 16, ...sides, 2), rates);
    expect(own).toEqual([]);
    expect(rate).toBe(expected);
  });
  test("without rows in ounces the rule says it", () => {
    const rules: Cells = [
      ["Divisor", 166],
      ["Ounces below", 1],
    ];
    // 10 x 10 x 10 / 166 = 6.02, which is 7 lb; below a pound the size does not count.
    expect(rated(rules, parcel(0.9, 10, 10, 10, 2)).rate).toBe(10);
    expect(rated(rules, parcel(1, 10, 10, 10, 2)).rate).toBe(50);
  });
  test("a discount by weight band holds for ounces too", () => {
    const rules: Cells = [["Discount", "1:10%; 10:25%; *:40%"]];
    expect(rated(rules, parcel(0.25, null, null, null, 2), rates).rate).toBeCloseTo(4 * 0.9, 12);
    expect(rated(rules, parcel(2, null, null, null, 2), rates).rate).toBeCloseTo(9 * 0.75, 12);
  });
  test("in a table of kilograms they are an error", () => {
    const metric = rates.map((row, n) => (n === 0 ? ["Weight up to (kg)", 2, 5] : row));
    const { own, messages } = rated([], ONE_POUND, metric);
    expect(own[0]).toBe("error Rates!A3");
    expect(messages[0]).toContain('"4 oz"');
    const { own: rule } = rated([["Ounces below", 1]], ONE_POUND, [
      ["Weight up to (kg)", 2, 5],
      [1, 10, 12],
    ]);
    expect(rule[0]).toBe("error Rates!B2");
  });
});

describe("a rule that nobody knows is named", () => {
  test.each([0, 1, 2])("at place %d, and the others still count", (place) => {
    const rules: CellValue[][] = [
      ["Minimum", 12],
      ["Fuel", 0.5],
    ];
    rules.splice(place, 0, ["Residental", 4]);
    const { rate, own, messages } = rated(rules, ONE_POUND);
    expect(rate).toBe(18);
    expect(own).toEqual([`warning Rates!A${place + 2}`]);
    expect(messages[0]).toContain('"Residental" (4)');
    expect(messages[0]).toContain('Did you mean "Residential"?');
  });
  test("above all others too", () => {
    const { inputs, problems } = read(
      sheet("Fulfilment", [
        ["Option", "Cost line", "Driver", "Rate", "Service"],
        ["In-house", "Carriers", "parcel", null, "Ground"],
        [],
        ["List of 2026"],
        ["Contract", "A-17"],
        ["Service", "Ground"],
        ["Fuel", 0.5],
        ...RATES,
      ]),
      sheet("Parcels", ONE_POUND),
    );
    expect(inputs.areas[0]!.options[0]!.lines.map(({ name, rate }) => [name, rate])).toEqual([
      ["Carriers", 15],
    ]);
    expect(problems.filter(({ cell }) => cell === "A5")).toMatchObject([{ severity: "warning" }]);
  });
  test("the same rule twice", () => {
    const { rate, own } = rated(
      [
        ["Fuel", 0.5],
        ["Fuel surcharge", 0.1],
      ],
      ONE_POUND,
    );
    expect(rate).toBe(15);
    expect(own).toEqual(["warning Rates!A3"]);
  });
  test("a figure behind a value", () => {
    const peak: CellValue[] = ["Peak", "2026-10-01", "2027-01-15", 1.5];
    const wide = RATES.map((row) => [...row, 15]);
    const { own } = rated([["Fuel", 0.5], peak, ["Minimum", 1]], ONE_POUND, wide);
    expect(own).toEqual(["warning Rates!D3", "error Rates!B3", "error Fulfilment!E2"]);
    expect(rated([["Fuel", 0.5, "as agreed", 0.4]], ONE_POUND, wide).own).toEqual(["warning Rates!D2"]);
  });
  test("rows of another table right above stay that table's", () => {
    const { inputs } = read(
      sheet("Fulfilment", [
        ["Option", "Cost line", "Driver", "Rate", "Service"],
        ["In-house", "Carriers", "parcel", null, "Ground"],
      ]),
      sheet("Business", [
        ["Item", "Value"],
        ["Orders per month", 500],
        ["Pallets stored", 12],
        ["Weight up to", "Zone 2", "Zone 5"],
        [1, 10, 12],
      ]),
    );
    expect(inputs.business).toMatchObject({ palletsstored: { value: 12 } });
  });
});
