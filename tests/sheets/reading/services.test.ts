import type { CellValue } from "../../../src/sheets/values";
import { readCostRange } from "../../../src/sheets/reading";
import { excelTable, places, read, sheet, sideBySide, type Cells } from "./helpers";

/**
 * By hand, Ground: 0.5 lb to zone 2 is 1 lb: 10 less 25 % = 7.50, at least 8.00, fuel 10 % 0.80, surcharge 0.50: 9.30.
 * 2 lb, 10 x 10 x 6 in is 600 / 139 = 4.3, so 5 lb, to zone 5: 20 less 25 % = 15.00 + 1.50 + 0.50 = 17.00.
 * Three of the first to one of the second: (3 x 9.30 + 17.00) / 4 = 11.225.
 * Express: 9.00 and 18.00, mean 11.25; each by the cheaper: (3 x 9.00 + 17.00) / 4 = 11.00.
 */
const GROUND: Cells = [
  ["Service", "Ground"],
  ["Divisor", 139],
  ["Threshold", null],
  ["Side rounding", "up"],
  ["Increment", 1],
  ["Discount", "25%"],
  ["Fuel", 0.1],
  ["Surcharges", 0.5],
  ["Minimum", 8],
  ["Weight up to", "Zone 2", "Zone 5"],
  [1, 10, 12],
  [5, 14, 20],
];
const EXPRESS: Cells = [
  ["Service", "Express"],
  ["Weight up to", 2, 5],
  [5, 9, 18],
];
const PARCEL_HEADINGS = ["Weight", "Length", "Width", "Height", "Zone", "Share"];
const PARCELS: Cells = [PARCEL_HEADINGS, [0.5, null, null, null, 2, 3], [2, 10, 10, 6, "Zone 5", 1]];

const costs = (service: CellValue, more: { readonly [heading: string]: CellValue } = {}) => {
  const row = {
    Option: "In-house",
    "Cost line": "Carriers",
    Driver: "parcel",
    Rate: null,
    Service: service,
    ...more,
  };
  return sheet("Fulfilment", [Object.keys(row), Object.values(row)]);
};

/** The line's rate, and the problems without the one that Parcels per order is blank. */
function rated(
  service: CellValue,
  {
    rates = [GROUND, EXPRESS],
    parcels = PARCELS,
    more = {},
  }: {
    readonly rates?: readonly Cells[];
    readonly parcels?: Cells | null;
    readonly more?: { readonly [heading: string]: CellValue };
  } = {},
) {
  const { inputs, problems } = read(
    costs(service, more),
    ...rates.map((cells, at) => sheet(`Rates ${at + 1}`, cells)),
    ...(parcels ? [sheet("Parcels", parcels)] : []),
  );
  const line = inputs.areas[0]!.options[0]!.lines[0]!;
  const own = problems.filter(({ message }) => !message.includes("Parcels per order"));
  return {
    line,
    rate: line.rate,
    delivery: inputs.delivery,
    own,
    errors: own.filter(({ severity }) => severity === "error"),
    notes: own
      .filter(({ severity }) => severity === "warning")
      .map(({ sheet: name, cell }) => `${name}!${cell}`),
  };
}
const at = (problems: readonly { readonly sheet: string; readonly cell: string }[]): string[] =>
  problems.map(({ sheet: name, cell }) => `${name}!${cell}`);

describe("a line with a Service costs the mean of the parcels", () => {
  test.each([
    ["Ground", 11.225],
    ["ground", 11.225],
    ["Express", 11.25],
    ["Ground; Express", 11],
  ])("%s: %d", (service, mean) => {
    const { rate, errors } = rated(service);
    expect(errors).toEqual([]);
    expect(rate).toBeCloseTo(mean, 12);
  });

  test("its tables are inputs", () => {
    const { delivery } = rated("Ground");
    expect(delivery!.services.map(({ name }) => name)).toEqual(["Ground", "Express"]);
    expect(delivery!.services[0]).toMatchObject({
      units: "lb/in",
      weight: { divisor: 139, threshold: 0, sides: "up", increment: 1, minimum: 0 },
      table: {
        zones: ["Zone 2", "Zone 5"],
        upTo: [1, 5],
        rates: [
          [10, 12],
          [14, 20],
        ],
      },
      discounts: [{ upTo: Infinity, discount: 0.25 }],
      fuel: 0.1,
      minimum: 8,
    });
    expect(delivery!.profile!.parcels.count).toBe(2);
  });

  test("without Share every row is one parcel", () => {
    const parcels = PARCELS.map((row) => row.slice(0, 5));
    expect(rated("Ground", { parcels }).rate).toBeCloseTo((9.3 + 17) / 2, 12);
  });

  test("a parcel that names one of the line's services goes by it, if the line has it", () => {
    const parcels = PARCELS.map((row, n) => [...row, n === 0 ? "Service" : n === 2 ? "Express" : null]);
    expect(rated("Ground; Express", { parcels }).rate).toBeCloseTo((3 * 9 + 18) / 4, 12);
    expect(rated("Ground", { parcels }).rate).toBeCloseTo(11.225, 12);
  });

  test("a single weight of the parcels may say its unit", () => {
    const parcels = [
      PARCELS[0]!,
      PARCELS[1]!.with(0, "8 oz"),
      PARCELS[2]!.with(0, "2 lb"),
      ["1 oz", null, null, null, null, null],
    ];
    const { rate, errors } = rated("Ground", { parcels });
    expect(errors).toEqual([]);
    expect(rate).toBeCloseTo(11.225, 12);
  });

  test("a weight of the parcels in a unit of the other system is refused at its cell", () => {
    const { rate, errors } = rated("Ground", {
      parcels: [PARCELS[0]!, PARCELS[1]!.with(0, "1 kg"), PARCELS[2]!],
    });
    expect(rate).toBe("?");
    expect(at(errors)[0]).toBe("Parcels!A2");
    expect(errors[0]!.message).toBe(
      'Read "1 kg" in a table in lb and in. Type the weight in lb or ounces (oz). Until then no service can carry this parcel.',
    );
  });

  test("kilograms and centimetres are known by the headings", () => {
    const kilograms = (cells: Cells): Cells =>
      cells.map((row) =>
        row.map((cell) =>
          cell === "Weight"
            ? "Weight (kg)"
            : ["Length", "Width", "Height"].includes(String(cell))
              ? `${String(cell)} (cm)`
              : cell,
        ),
      );
    // 2 lb = 0.907 kg, 10 in = 25.4 cm: the same parcel.
    const parcels = kilograms([
      PARCEL_HEADINGS,
      [0.5 * 0.45359237, null, null, null, 2, 3],
      [2 * 0.45359237, 25.4, 25.4, 15.24, 5, 1],
    ]);
    const pounds = [...GROUND.slice(0, 1), ["Units", "lb/in"], ...GROUND.slice(1)];
    expect(rated("Ground", { rates: [pounds], parcels }).rate).toBeCloseTo(11.225, 9);
  });

  test("a discount by weight is typed like tiers", () => {
    const rates = [GROUND.map((row) => (row[0] === "Discount" ? ["Discount", "1:25%; *:50%"] : row))];
    // 20 less 50 % = 10.00 + 1.00 + 0.50 = 11.50.
    expect(rated("Ground", { rates }).rate).toBeCloseTo((3 * 9.3 + 11.5) / 4, 12);
  });

  test("a line with Low and High around the mean keeps them", () => {
    expect(rated("Ground", { more: { Low: 10, High: 13 } }).line).toMatchObject({ low: 10, high: 13 });
    const aside = rated("Ground", { more: { Low: 12, High: 13 } });
    expect(aside.line).toMatchObject({ low: null, high: null });
    expect(aside.notes).toContain("Fulfilment!F2");
  });
});

describe("tables stand wherever they like", () => {
  const all: Cells = [
    ...costs("Ground; Express").cells,
    [],
    ...GROUND,
    [],
    ...EXPRESS,
    [],
    ["What we sent last year"],
    ...PARCELS,
    ["Total", null, null, null, null, 4],
  ];

  test("below each other on the area's sheet", () => {
    const { inputs, problems } = read(sheet("Fulfilment", all));
    const [option, ...others] = inputs.areas[0]!.options;
    expect(others).toEqual([]);
    expect(option!.lines.map(({ name }) => name)).toEqual(["Carriers"]);
    expect(option!.lines[0]!.rate).toBeCloseTo(11, 12);
    expect(problems.filter(({ message }) => !message.includes("Parcels per order"))).toEqual([]);
  });

  test("right under cost lines that are called like a rule, with words beside the rules", () => {
    const { inputs } = read(
      sheet("Fulfilment", [
        ["Option", "Cost line", "Driver", "Rate", "Service"],
        ["In-house", "Carriers", "parcel", null, "Ground"],
        ["Carrier", "Fuel", "order", 0.3],
        [],
        ...GROUND.map((row) => (row[0] === "Divisor" ? [...row, "as agreed"] : row)),
      ]),
      sheet("Parcels", PARCELS),
    );
    const lines = inputs.areas[0]!.options.flatMap((option) => option.lines);
    expect(lines.map(({ name }) => name)).toEqual(["Carriers", "Fuel"]);
    expect(lines[0]!.rate).toBeCloseTo(11.225, 12);
  });

  test("beside each other, and as Excel tables under their names", () => {
    const beside = sideBySide(GROUND, [...Array<CellValue[]>(8).fill([]), ...EXPRESS]);
    expect(rated("Ground; Express", { rates: [beside] }).rate).toBeCloseTo(11, 12);
    const [, ...bare] = EXPRESS;
    const { inputs } = read(
      costs("Express"),
      sheet("Rates", bare, { tables: [excelTable("Express", 0, 0, bare)] }),
      sheet("Parcels", PARCELS),
    );
    expect(inputs.areas[0]!.options[0]!.lines[0]!.rate).toBeCloseTo(11.25, 12);
  });

  test("a note under them is no row", () => {
    const noted = rated("Express", {
      rates: [[...EXPRESS, [], ["List of January"]]],
      parcels: [...PARCELS, [], ["From the shop's export"]],
    });
    expect(noted.errors).toEqual([]);
    expect(noted.rate).toBeCloseTo(11.25, 12);
  });
});

describe("price lists with dates", () => {
  const dated = (from: string, rate: number, to: string | null = null): Cells => [
    ["Service", "Ground"],
    ["From", from],
    ["To", to],
    ["Weight up to", 2, 5],
    [5, rate, rate],
  ];
  test("of several the one that holds today is used", () => {
    const { rate, own } = rated("Ground", {
      rates: [dated("2025-01-01", 7, "2025-12-31"), dated("2026-01-01", 8), dated("2027-01-01", 9)],
    });
    expect(rate).toBe(8);
    expect(own).toEqual([]);
  });
  test("one that has run out is used, and that is said", () => {
    const { rate, notes } = rated("Ground", { rates: [dated("2025-01-01", 7, "2025-12-31")] });
    expect(rate).toBe(7);
    expect(notes).toEqual(["Rates 1!A4"]);
  });
});

describe("what cannot be priced is not known, and said where it stands", () => {
  const withParcel = (...row: CellValue[]): Cells => [...PARCELS, row];

  test("no such service", () => {
    const { rate, errors } = rated("Grund");
    expect(rate).toBe("?");
    expect(at(errors)).toEqual(["Fulfilment!E2"]);
    expect(errors[0]!.message).toContain('"Grund"');
    expect(errors[0]!.message).toContain('Did you mean "Ground"?');
  });

  test("no table of parcels", () => {
    const { rate, errors } = rated("Ground", { parcels: null });
    expect(rate).toBe("?");
    expect(at(errors)).toEqual(["Fulfilment!E2"]);
    expect(errors[0]!.message).toContain("Weight, Zone and Share");
  });

  test.each<[string, CellValue[], string, string]>([
    ["a zone the service does not have", [1, null, null, null, 9, 1], "Parcels!E4", "zones are 2, 5"],
    ["no zone", [1, null, null, null, null, 1], "Parcels!E4", "zone is unknown"],
    ["a weight above the last row", [5.1, null, null, null, 2, 1], "Parcels!A4", "last weight is 5 lb"],
    ["no weight", [null, null, null, null, 2, 1], "Parcels!A4", "weight is missing"],
    ["one side only", [1, 10, null, null, 2, 1], "Parcels!B4", "side is missing"],
  ])("a parcel with %s", (_, row, place, words) => {
    const { rate, errors } = rated("Ground", { parcels: withParcel(...row) });
    expect(rate).toBe("?");
    expect(at(errors)).toEqual([place, "Fulfilment!E2"]);
    expect(errors[0]!.message).toContain(words);
    expect(errors[1]!.message).toContain("1 of 3 parcels");
    expect(errors[1]!.message).toContain(place);
  });

  test("a parcel without a share does not count, whatever it is", () => {
    const { rate, errors } = rated("Ground", { parcels: withParcel(900, null, null, null, 9, null) });
    expect(errors).toEqual([]);
    expect(rate).toBeCloseTo(11.225, 12);
  });

  test("a negative weight is said at its cell", () => {
    const { errors } = rated("Ground", { parcels: withParcel(-1, null, null, null, 2, 1) });
    expect(errors[0]).toMatchObject({ sheet: "Parcels", cell: "A4" });
    expect(errors[0]!.message).toContain("cannot be negative");
  });

  test("a zone that is not offered at the weight", () => {
    const rates = [EXPRESS.map((row) => (row[0] === 5 ? [5, 9, null] : row)), GROUND];
    expect(at(rated("Express", { rates }).errors)).toEqual(["Parcels!E3", "Fulfilment!E2"]);
    // Together with a service that goes there it is priced: (3 x 9 + 17) / 4.
    expect(rated("Express; Ground", { rates }).rate).toBeCloseTo(11, 12);
  });

  test("shares below zero, or none above it", () => {
    const negative = rated("Ground", { parcels: withParcel(1, null, null, null, 2, -1) });
    expect(negative.rate).toBe("?");
    expect(at(negative.errors)).toEqual(["Parcels!F4", "Fulfilment!E2"]);
    const none = rated("Ground", { parcels: PARCELS.map((row, n) => (n === 0 ? row : row.with(5, 0))) });
    expect(none.rate).toBe("?");
    expect(at(none.errors)).toEqual(["Parcels!F1", "Fulfilment!E2"]);
    expect(none.errors[0]!.message).toContain("no parcel has a share above 0");
  });

  test("a Rate or Tiers beside the Service: neither counts", () => {
    for (const more of [{ Rate: 4 }, { Tiers: "*:4" }]) {
      const { rate, errors } = rated("Ground", { more });
      expect(rate).toBe("?");
      expect(errors.map(({ cell }) => cell)).toEqual(["E2"]);
      expect(errors[0]!.message).toContain("neither counts");
    }
  });

  test("a driver that does not count parcels", () => {
    const { rate, errors } = rated("Ground", { more: { Driver: "order" } });
    expect(rate).toBe("?");
    expect(at(errors)).toEqual(["Fulfilment!E2"]);
    expect(errors[0]!.message).toContain('Use "parcel"');
  });

  test.each<[string, Cells, string]>([
    ["weights that do not rise", [...GROUND, [5, 15, 21]], "Rates 1!A13"],
    [
      "ounces",
      GROUND.map((row) => (row[0] === "Weight up to" ? row.with(0, "Weight up to (oz)") : row)),
      "Rates 1!A10",
    ],
    ["a fuel that is no share", GROUND.map((row) => (row[0] === "Fuel" ? ["Fuel", 18] : row)), "Rates 1!B7"],
    [
      "a rounding nobody knows",
      GROUND.map((row) => (row[0] === "Side rounding" ? ["Side rounding", "down"] : row)),
      "Rates 1!B4",
    ],
  ])("carrier rates with %s", (_, cells, place) => {
    const { rate, errors } = rated("Ground", { rates: [cells] });
    expect(rate).toBe("?");
    expect(at(errors)).toEqual([place, "Fulfilment!E2"]);
    expect(errors[1]!.message).toContain("cannot be used");
  });
});

test("tables that no line asks for are named", () => {
  const { notes } = rated("Ground");
  expect(notes).toEqual(["Rates 2!A2"]);
  const { problems, inputs } = read(
    costs(null, { Rate: 5 }),
    sheet("Rates", GROUND),
    sheet("Parcels", PARCELS),
  );
  expect(inputs.delivery).toBeUndefined();
  expect(places(problems).filter((place) => place.startsWith("warning"))).toEqual(
    expect.arrayContaining(["warning A10", "warning A1"]),
  );
});

test("a range that a worksheet function reads has no carrier rates: the rate is unknown", () => {
  const range = readCostRange(costs("Ground").cells)!;
  expect(range.problems).toEqual([]);
  expect(range.lines[0]!.line).toMatchObject({ name: "Carriers", rate: "?", service: "Ground" });
});

test("a price list of one zone is one, where its heading says zone", () => {
  const flat = (heading: CellValue): Cells => [
    ["Service", "Flat"],
    ["Weight up to", heading],
    [5, 7],
  ];
  const parcels: Cells = [
    ["Weight", "Zone", "Share"],
    [2, 5, 1],
  ];
  expect(rated("Flat", { rates: [flat("Zone 5")], parcels }).rate).toBe(7);
  expect(at(rated("Flat", { rates: [flat(5)], parcels }).errors)).toHaveLength(1);
});
