import { UNKNOWN } from "../../../src/core/model";
import { NOT_STORED, type CellValue } from "../../../src/sheets/values";
import { readInputs } from "../../../src/sheets/reading";
import {
  businessSheet,
  HEADINGS,
  places,
  read,
  readLine,
  readRows,
  sheet,
  TODAY,
  workbook,
  type Cells,
} from "./helpers";

const FEB_4 = { date: 46057, text: "2026-02-04" };

describe("a complete line", () => {
  const { line, problems } = readLine({
    Source: "Offer of 2 March",
    Quantity: 3,
    Unit: "boxes",
    Group: "Supplies",
    Kind: "in-house",
    Element: "Email",
    Step: 100,
    Minimum: 50,
    Maximum: 900,
    Period: "year",
    From: 2,
    To: 30,
    Months: 48,
    Term: 6,
    "Yearly change": "3%",
    Low: 1.8,
    High: 2.4,
    Basis: "quote",
    Avoidable: "60%",
    FTE: 0.5,
    "Sq ft": 120,
    Status: "current",
    Date: { date: 46083, text: "2026-03-02" },
    Note: "to be renewed",
  });

  test("is read column by column", () => {
    expect(problems).toEqual([]);
    expect(line).toEqual({
      option: "In-house",
      name: "Packing",
      driver: { kind: "order" },
      rate: 2,
      quantity: 3,
      unit: "boxes",
      group: "Supplies",
      kind: "in-house",
      element: "Email",
      tiers: null,
      step: 100,
      minimum: 50,
      maximum: 900,
      period: "year",
      base: [],
      service: "",
      from: 2,
      to: 30,
      months: 48,
      term: 6,
      yearlyChange: 0.03,
      low: 1.8,
      high: 2.4,
      basis: "quote",
      avoidable: 0.6,
      fte: 0.5,
      sqft: 120,
      current: true,
      source: "Offer of 2 March",
      date: "2026-03-02",
      note: "to be renewed",
      at: line.at,
    });
  });

  test("with the place of each cell", () => {
    expect(line.at.sheet).toBe("Fulfilment");
    expect(line.at.cells).toMatchObject({
      option: "A2",
      line: "B2",
      driver: "C2",
      rate: "D2",
      source: "E2",
      note: "AB2",
    });
  });
});

describe("blank and zero", () => {
  const BLANKS = [
    "Quantity",
    "Step",
    "Minimum",
    "Maximum",
    "From",
    "To",
    "Months",
    "Term",
    "Yearly change",
    "Low",
    "High",
    "Avoidable",
    "FTE",
    "Sq ft",
  ];
  test.each<[string, CellValue]>([
    ["an empty cell", null],
    ["an empty text", ""],
    ["spaces", "  "],
    ["a 0, which Excel sends for a blank", 0],
    ["a dash, as accounting formats show", "-"],
  ])("%s is blank where blank has a meaning", (_, blank) => {
    const { line, own } = readLine(Object.fromEntries(BLANKS.map((heading) => [heading, blank])));
    // A 0 that somebody typed may have meant something else: a doubt, and no error.
    expect(
      own.filter(({ severity, message }) => severity === "error" || !message.includes("read 0")),
    ).toEqual([]);
    expect(line).toMatchObject({
      quantity: null,
      step: null,
      minimum: null,
      maximum: null,
      from: null,
      to: null,
      months: null,
      term: null,
      yearlyChange: null,
      low: null,
      high: null,
      avoidable: null,
      fte: null,
      sqft: null,
    });
  });

  test.each(["zero", "none", "Zero"])("the word %s is 0", (word) => {
    expect(readLine({ Rate: word, Term: word, "Yearly change": word, Quantity: word }).line).toMatchObject({
      rate: 0,
      term: 0,
      yearlyChange: 0,
      quantity: 0,
    });
  });

  test("a Rate of 0 costs nothing; an owner's hour at 0 or blank takes the Owner's hour", () => {
    expect(readLine({ Rate: 0 }).line.rate).toBe(0);
    expect(readLine({ Driver: "owner hour", Rate: 0, Quantity: 10 }).line.rate).toBeNull();
    expect(readLine({ Driver: "owner hour", Rate: null, Quantity: 10 }).line.rate).toBeNull();
    expect(readLine({ Driver: "owner hour", Rate: "zero", Quantity: 10 }).line.rate).toBe(0);
  });
});

describe("unknown", () => {
  test.each(["?", "??", " ? ", "unknown", "TBD"])("%j is legal in every number, and no problem", (word) => {
    const { line, own } = readLine({
      Rate: word,
      Quantity: word,
      Step: word,
      Minimum: word,
      Maximum: word,
      Months: word,
      Term: word,
      "Yearly change": word,
      Low: word,
      High: word,
      FTE: word,
      "Sq ft": word,
    });
    expect(own).toEqual([]);
    expect(line).toMatchObject({
      rate: UNKNOWN,
      quantity: UNKNOWN,
      step: UNKNOWN,
      minimum: UNKNOWN,
      maximum: UNKNOWN,
      months: UNKNOWN,
      term: UNKNOWN,
      yearlyChange: UNKNOWN,
      low: UNKNOWN,
      high: UNKNOWN,
      fte: UNKNOWN,
      sqft: UNKNOWN,
    });
  });

  test("in From or To it makes the cost unknown", () => {
    expect(readLine({ From: "?" }).line).toMatchObject({ from: null, rate: UNKNOWN });
    expect(readLine({ To: "?" }).line).toMatchObject({ to: null, rate: UNKNOWN });
  });

  test("in Tiers it makes the cost unknown", () => {
    expect(readLine({ Rate: null, Tiers: "?" }).line).toMatchObject({ tiers: null, rate: UNKNOWN });
    expect(readLine({ Rate: null, Tiers: "500:4.60; *:?" }).line).toMatchObject({
      tiers: null,
      rate: UNKNOWN,
    });
  });
});

describe("a number that cannot be read is an error, and unknown", () => {
  test.each<[string, string, CellValue, string]>([
    ["text", "Rate", "about two", '"about two"'],
    ["a unit in the number", "Rate", "2.40 per order", '"2.40 per order"'],
    ["another decimal sign", "Rate", "2,40", "2.4"],
    ["another decimal sign with thousands", "Rate", "1.200,00", "1200"],
    ["a stored error", "Rate", { error: "#N/A" }, "#N/A"],
    ["a date", "Rate", FEB_4, "2026-02-04"],
    ["TRUE", "Rate", true, "TRUE"],
    ["a per cent of nothing", "Rate", "12%", "percent of"],
    ["a negative quantity", "Quantity", -1, "cannot be negative"],
    ["a negative step", "Step", -100, "cannot be negative"],
    ["a negative minimum", "Minimum", "(50)", "cannot be negative"],
    ["a negative life", "Months", -1, "cannot be negative"],
    ["a negative term", "Term", -1, "cannot be negative"],
    ["negative people", "FTE", -1, "cannot be negative"],
    ["negative space", "Sq ft", -1, "cannot be negative"],
    ["a yearly change above 1", "Yearly change", 3, "3%"],
    ["a yearly change of -100%", "Yearly change", -1, "-0.99 or more"],
  ])("%s", (_, heading, value, said) => {
    const { line, own } = readLine({ [heading]: value });
    const column = {
      Rate: "rate",
      Quantity: "quantity",
      Step: "step",
      Minimum: "minimum",
      Months: "months",
      Term: "term",
      FTE: "fte",
      "Sq ft": "sqft",
      "Yearly change": "yearlyChange",
    }[heading]!;
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({
      severity: "error",
      sheet: "Fulfilment",
      cell: heading === "Rate" ? "D2" : "E2",
    });
    expect(own[0]!.message).toContain(said);
    expect(line).toMatchObject({ [column]: UNKNOWN });
  });

  test("negative rates are allowed, and listed: credits, resale", () => {
    const { own, line } = readLine({ Rate: "(3.50)", Group: "Credit" });
    expect(line.rate).toBe(-3.5);
    expect(places(own)).toEqual(["warning D2"]);
    expect(own[0]!.message).toContain("-3.5");
  });

  test("the workbook's culture decides what 1.200,00 is", () => {
    const cells = [
      ["Option", "Cost line", "Driver", "Rate"],
      ["In-house", "Rent", "month", "1.200,00"],
    ];
    const { inputs, problems } = readInputs(
      workbook([businessSheet(), sheet("Fulfilment", cells)], { culture: { decimal: "," } }),
      { today: TODAY },
    );
    expect(problems).toEqual([]);
    expect(inputs.areas[0]?.options[0]?.lines[0]?.rate).toBe(1200);
  });
});

describe("fractions", () => {
  const rate = (value: CellValue, unit: CellValue = null) =>
    readLine({ Driver: "revenue", Rate: value, Unit: unit }, [["Average order value", 50]]);

  test.each<[CellValue, CellValue, number]>([
    ["12%", null, 0.12],
    [0.12, null, 0.12],
    [12, "%", 0.12],
    ["12", "per cent", 0.12],
    ["2.9 %", "% of sales", 0.029],
    ["150%", null, 1.5],
    [1, null, 1],
    [1, "%", 0.01],
  ])("%j with the unit %j is %d", (value, unit, fraction) => {
    const { line, own } = rate(value, unit);
    expect(own).toEqual([]);
    expect(line.rate).toBeCloseTo(fraction, 12);
  });

  test("above 1 without a unit is an error", () => {
    const { line, own } = rate(12);
    expect(places(own)).toEqual(["error D2"]);
    expect(own[0]!.message).toContain("12%");
    expect(line.rate).toBe(UNKNOWN);
  });

  test("0.12 with the unit %: most likely a cell shown as 12%, and said so", () => {
    const { line, own } = rate(0.12, "%");
    expect(line.rate).toBe(0.12);
    expect(places(own)).toEqual(["warning D2"]);
  });

  test("Low and High of a fraction are fractions; with Tiers they are factors", () => {
    expect(
      readLine({ Driver: "revenue", Rate: 0.03, Low: "2%", High: 4 }, [["Average order value", 50]]).own,
    ).toEqual([expect.objectContaining({ cell: "F2", severity: "error" })]);
    expect(readLine({ Rate: null, Tiers: "500:4.6; *:4.1", Low: 0.9, High: 1.2 })).toMatchObject({
      own: [],
      line: { low: 0.9, high: 1.2 },
    });
  });

  test("per cent of sales may be written as percent of with the base sales", () => {
    const { line, own } = readLine({ Driver: "percent of", Rate: "3%", Base: "Sales" }, [
      ["Average order value", 50],
    ]);
    expect(own).toEqual([]);
    expect(line).toMatchObject({ driver: { kind: "revenue" }, rate: 0.03, base: [] });
  });
});

describe("ranges", () => {
  test.each<[string, { [heading: string]: CellValue }]>([
    ["Low above High", { Low: 3, High: 1 }],
    ["Low above the Rate", { Low: 2.5, High: 3 }],
    ["High below the Rate", { Low: 1, High: 1.5 }],
    ["Low alone, above the Rate", { Low: 2.5 }],
    ["factors not around 1", { Rate: null, Tiers: "500:4.6; *:4.1", Low: 3.9, High: 4.9 }],
  ])("%s: a warning, and the range is not used", (_, columns) => {
    const { line, own } = readLine(columns);
    expect(own.map(({ severity }) => severity)).toEqual(["warning"]);
    expect(line).toMatchObject({ low: null, high: null });
  });

  test("the message stands at the cell that is wrong, with what was read and what is allowed", () => {
    const said = (columns: { [heading: string]: CellValue }): string => readLine(columns).own[0]!.message;
    expect(said({ Low: 3, High: 1 })).toBe("Low: read 3, above High, 1. The range is not used.");
    expect(said({ Low: 1, High: 1.5 })).toBe(
      "High: read 1.5. Low may not be above, High not below the Rate, 2. The range is not used.",
    );
  });

  test("a range without a Rate makes the Rate unknown, also where the blank arrives as 0", () => {
    for (const blank of [null, 0]) {
      const { line, own } = readLine({ Rate: blank, Low: 1, High: 3 });
      expect(line).toMatchObject({ rate: UNKNOWN, low: 1, high: 3 });
      expect(places(own)).toEqual(["warning D2"]);
    }
  });
});

describe("what prices a line", () => {
  test("Rate and Tiers both: an error, and the cost is unknown", () => {
    const { line, own } = readLine({ Tiers: "500:4.60; *:4.10" });
    expect(places(own)).toEqual(["error E2"]);
    expect(line).toMatchObject({ rate: UNKNOWN, tiers: null });
  });

  test("a Service without carrier rates: an error, and the cost is unknown", () => {
    const { line, own } = readLine({ Driver: "parcel", Rate: null, Service: "Ground" });
    expect(places(own)).toContain("error E2");
    expect(line).toMatchObject({ rate: UNKNOWN, service: "Ground" });
  });

  test("Rate and Service both: an error, and neither counts", () => {
    const { line, own } = readLine({ Service: "Ground" });
    expect(places(own)).toEqual(["error E2"]);
    expect(line).toMatchObject({ rate: UNKNOWN, service: "" });
  });

  test.each(["minimum", "tied up", "leaving"])("Tiers cannot price a %s line", (driver) => {
    const { line, own } = readLine({ Driver: driver, Rate: null, Tiers: "500:4.60; *:4.10" });
    expect(places(own)).toEqual(["error E2"]);
    expect(line.rate).toBe(UNKNOWN);
  });

  test("no Driver, but a Rate: an error, and the cost is unknown", () => {
    const { line, own } = readLine({ Driver: null });
    expect(places(own)).toEqual(["error C2"]);
    expect(line.rate).toBe(UNKNOWN);
  });

  test("no name: a warning", () => {
    const { line, own } = readLine({ "Cost line": null });
    expect(places(own)).toEqual(["warning B2"]);
    expect(line.name).toBe("Line in row 2");
  });

  test("Maximum below Minimum: the cost is unknown", () => {
    const { line, own } = readLine({ Minimum: 500, Maximum: 100 });
    expect(places(own)).toEqual(["error F2"]);
    expect(line.rate).toBe(UNKNOWN);
  });
});

describe("lines not filled in", () => {
  const RENT = ["In-house", "Rent", "month", 3000] as const;

  test("beside filled ones they are left out, with one warning an option that says how many", () => {
    const { lines, own } = readRows(
      [],
      RENT,
      ["In-house", "Insurance", "month", null],
      ["3PL Acme", "Pick", "order", 4],
      ["3PL Acme", "Storage", "month", null],
      ["In-house", "Heating", "month", null],
    );
    expect(lines.map(({ name }) => name)).toEqual(["Rent", "Pick"]);
    expect(places(own)).toEqual(["warning D3", "warning D5"]);
    expect(own[0]!.message).toMatch(/"In-house".*\b2 lines\b.*"Insurance"/);
    expect(own[1]!.message).toMatch(/"3PL Acme".*\b1 line\b.*"Storage"/);
  });

  test.each<[string, Cells]>([
    [
      "blank",
      [
        ["3PL Acme", "Storage", "month", null],
        ["3PL Acme", "Pick", "order", null],
      ],
    ],
    ["a dash", [["3PL Acme", "Storage", "month", "-"]]],
    ["an em dash", [["3PL Acme", "Storage", "month", "\u2014"]]],
  ])("an option without any Rate is left out, with one warning: %s", (_, rows) => {
    const { inputs, own } = readRows([], RENT, ...rows);
    expect(inputs.areas[0]?.options.map(({ name }) => name)).toEqual(["In-house"]);
    expect(places(own)).toEqual(["warning D3"]);
    expect(own[0]!.message).toContain('"3PL Acme" is not compared: none of its lines has a Rate');
  });

  test("options of the empty cost sheets are silent until something is typed, a dash too", () => {
    const offered = (rate: CellValue) => readRows([], RENT, ["Drop ship", "Returns", "return", rate]).own;
    expect(offered(null)).toEqual([]);
    expect(places(offered("-"))).toEqual(["warning D3"]);
  });

  test("a sheet of an area on which nothing is filled in is silent", () => {
    const blank = sheet("Fulfilment Acme", [HEADINGS, ["Acme", "Receiving", "pallet", null]]);
    const { problems } = read(sheet("Fulfilment", [HEADINGS, RENT]), blank);
    expect(problems).toEqual([]);
  });

  test("a line that only needs people, space or a minimum is kept", () => {
    const { line, own } = readLine({ Rate: null, FTE: 0.5 });
    expect(line).toMatchObject({ rate: null, fte: 0.5 });
    expect(places(own)).toEqual(["warning D2"]);
  });
});

describe("words", () => {
  test.each<[string, string, string, unknown]>([
    ["Group", "Labour", "group", "Labor"],
    ["Group", "packaging", "group", "Supplies"],
    ["Group", "SHIPPING", "group", "Delivery"],
    ["Kind", "Outsourced", "kind", "outsourced"],
    ["Kind", "mixed", "kind", "hybrid"],
    ["Period", "annual", "period", "year"],
    ["Basis", "Invoiced", "basis", "invoice"],
    ["Basis", "guess", "basis", "estimate"],
    ["Avoidable", "no", "avoidable", 0],
    ["Avoidable", "Yes", "avoidable", 1],
    ["Status", "today", "current", true],
    ["Status", "planned", "current", false],
    ["From", "Today", "from", "today"],
  ])("%s: %s", (heading, text, column, value) => {
    const { line, own } = readLine({ [heading]: text });
    expect(own).toEqual([]);
    expect(line).toMatchObject({ [column]: value });
  });

  test.each<[string, string, string, unknown, string]>([
    ["Group", "Suplies", "group", "Other", 'Did you mean "Supplies"'],
    ["Kind", "sideways", "kind", null, "in-house, outsourced, hybrid"],
    ["Basis", "horoscope", "basis", null, "contract"],
    ["Status", "quite new", "current", false, "current"],
  ])("%s: an unknown word is a warning", (heading, text, column, value, said) => {
    const { line, own } = readLine({ [heading]: text });
    expect(places(own)).toEqual(["warning E2"]);
    expect(own[0]!.message).toContain(said);
    expect(own[0]!.message).toContain(`"${text}"`);
    expect(line).toMatchObject({ [column]: value });
  });

  test("an unknown Period makes a cost unknown that is counted over it", () => {
    expect(readLine({ Period: "fortnight", Minimum: 100 }).line.rate).toBe(UNKNOWN);
    expect(readLine({ Period: "fortnight" }).line.rate).toBe(2);
  });

  test("an unknown Method makes Tiers unknown", () => {
    const { line, own } = readLine({ Rate: null, Tiers: "500:4.60; *:4.10", Method: "magic" });
    expect(places(own)).toEqual(["error F2"]);
    expect(line).toMatchObject({ rate: UNKNOWN, tiers: null });
  });

  test.each<CellValue>(["?", "perhaps", 60, -0.5, 1.5, "150%"])(
    "an Avoidable of %j is taken as no, and said",
    (value) => {
      const { line, own } = readLine({ Avoidable: value });
      expect(own[0]!.message).toBe(
        `Avoidable: read ${JSON.stringify(value)}. Allowed are yes, no, or the share that ends (0 to 1, or 60%). Taken as no.`,
      );
      expect(own).toHaveLength(1);
      expect(line.avoidable).toBe(0);
    },
  );

  test("an error value in a text is a problem too", () => {
    expect(places(readLine({ Source: { error: "#REF!" } }).own)).toEqual(["error E2"]);
  });
});

describe("From, To, Term and Date", () => {
  test.each<[string, CellValue, string]>([
    ["From", { date: 46204, text: "2026-07-01" }, "5 for 2026-07"],
    ["From", "July 2026", "month of the plan"],
    ["From", "7/1/2026", "month of the plan"],
    ["From", 46204, "5 for 2026-07"],
    ["To", { date: 46204, text: "2026-07-01" }, "5 for 2026-07"],
    ["From", 1.5, "whole number"],
    ["From", -1, "1 or more"],
    ["To", "soon", "not a number"],
  ])("%s %j: an error, and the cost is unknown", (heading, value, said) => {
    const { line, own } = readLine({ [heading]: value });
    expect(places(own)).toEqual(["error E2"]);
    expect(own[0]!.message).toContain(said);
    expect(line.rate).toBe(UNKNOWN);
  });

  test("From after To", () => {
    const { line, own } = readLine({ From: 12, To: 6 });
    expect(places(own)).toEqual(["error E2"]);
    expect(line.rate).toBe(UNKNOWN);
  });

  test("Term as a date: whole months from the plan's first month, rounded up", () => {
    const until = { date: 46280, text: "2026-09-15" };
    // First month blank: the plan begins in today's month, March 2026.
    expect(readLine({ Term: until }).line.term).toBe(7);
    // First month January: the January nearest to March 2026 is that of 2026.
    expect(readLine({ Term: until }, [["First month", 1]]).line.term).toBe(9);
    // First month November: November 2025 is nearer than November 2026.
    expect(readLine({ Term: until }, [["First month", "November"]]).line.term).toBe(11);
    expect(readLine({ Term: { date: 45000, text: "2023-03-15" } }).line.term).toBe(0);
    expect(readLine({ Term: 46280 }).line.term).toBe(7);
  });

  test("Term as text: an ISO date is read with a warning, any other is an error", () => {
    const iso = readLine({ Term: "2026-09-15" });
    expect(iso.line.term).toBe(7);
    expect(places(iso.own)).toEqual(["warning E2"]);
    const other = readLine({ Term: "15 Sept 2026" });
    expect(other.line.term).toBe(UNKNOWN);
    expect(places(other.own)).toEqual(["error E2"]);
  });

  test("Date: a date, its serial number or ISO text; other text is left out with a warning", () => {
    expect(readLine({ Date: 46083 }).line.date).toBe("2026-03-02");
    expect(readLine({ Date: "2026-03-02" }).line.date).toBe("2026-03-02");
    const other = readLine({ Date: "last spring" });
    expect(other.line.date).toBe("");
    expect(places(other.own)).toEqual(["warning E2"]);
  });
});

test("an error value is reported once, wherever it stands", () => {
  for (const heading of ["Driver", "Service", "Base", "Group"]) {
    const { own } = readLine({ [heading]: { error: "#REF!" } });
    expect(own.filter(({ message }) => message.includes("#REF!"))).toHaveLength(1);
  }
});

test("a formula whose value is not stored is an error at its cell, and the cost is not known", () => {
  const { line, own } = readLine({ Rate: { error: NOT_STORED } });
  expect(line.rate).toBe("?");
  expect(places(own)).toEqual(["error D2"]);
  expect(own[0]!.message).toBe(
    "Rate holds a formula whose value is not stored. Open the file in Excel once and save it.",
  );
});
