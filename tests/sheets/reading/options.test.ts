import { UNKNOWN } from "../../../src/core/model";
import { kindOfName } from "../../../src/sheets/reading";
import { HEADINGS, places, read, readRows, sheet, type Cells } from "./helpers";

const optionsOf = (result: ReturnType<typeof read>) => result.inputs.areas[0]?.options ?? [];
const rateOf = (result: ReturnType<typeof readRows>, name: string) =>
  result.lines.find((line) => line.name === name)?.rate;

describe("options", () => {
  test("rows with the same text are one option, whatever its spelling", () => {
    const result = readRows(
      [],
      ["3PL Acme", "Pick", "order", 4],
      ["In-house", "Rent", "month", 900],
      ["3pl  ACME", "Storage", "month", 80],
    );
    expect(optionsOf(result).map(({ name, lines }) => [name, lines.map((line) => line.name)])).toEqual([
      ["3PL Acme", ["Pick", "Storage"]],
      ["In-house", ["Rent"]],
    ]);
  });

  test.each(["all", "All options", "every option"])("%s: a line of every option, the same one", (word) => {
    const result = readRows(
      ["Element"],
      [word, "Insurance", "month", 50, "Email"],
      ["In-house", "Rent", "month", 900],
      ["3PL Acme", "Pick", "order", 4],
    );
    const [own, acme] = optionsOf(result);
    expect(own!.lines.map(({ name }) => name)).toEqual(["Rent", "Insurance"]);
    expect(acme!.lines.map(({ name }) => name)).toEqual(["Pick", "Insurance"]);
    expect(own!.lines[1]).toBe(acme!.lines[1]);
    expect(own!.lines[1]).toMatchObject({ option: "all", element: "Email" });
  });

  test("nothing but lines of all options is one option, and asked about", () => {
    const result = readRows([], ["all", "Insurance", "month", 50]);
    expect(optionsOf(result).map(({ name, lines }) => [name, lines.length])).toEqual([["all", 1]]);
    expect(result.own.map(({ cell }) => cell)).toContain("A2");
  });

  test("elements come in table order, by their own spelling", () => {
    const { inputs } = readRows(
      ["Element"],
      ["Agency", "Copy", "month", 1, "Email"],
      ["Agency", "Boards", "month", 1, "Design"],
      ["Own", "Tool", "month", 1, "EMAIL"],
    );
    expect(inputs.areas[0]?.elements).toEqual(["Email", "Design"]);
  });
});

describe("kind", () => {
  test.each([
    ["In-house", "in-house"],
    ["in house", "in-house"],
    ["Own warehouse", "in-house"],
    ["Home and garage", "in-house"],
    ["Self-fulfilment", "in-house"],
    ["3PL Acme", "outsourced"],
    ["Agency Brightwater", "outsourced"],
    ["SaaS", "outsourced"],
    ["PEO", "outsourced"],
    ["Drop ship", "outsourced"],
    ["Drop-shipping", "outsourced"],
    ["Payroll bureau", "outsourced"],
    ["Bookkeeping service", "outsourced"],
    ["Outsourced", "outsourced"],
    ["Hybrid", "hybrid"],
    ["Mixed", "hybrid"],
    ["Part outside", "hybrid"],
    ["In-house + 3PL", "hybrid"],
    ["Own base and 3PL overflow", "hybrid"],
    ["Part-time bookkeeper", null],
    ["Plan B", null],
    ["Class B warehouse", "in-house"],
    ["Class C", "in-house"],
    ["Flexible park", "in-house"],
  ])("%s: %s", (name, kind) => {
    expect(kindOfName(name)).toBe(kind);
  });

  test("the Kind column goes first; a name that does not say is asked for its kind", () => {
    const result = readRows(
      ["Kind"],
      ["3PL Acme", "Pick", "order", 4, "hybrid"],
      ["Plan B", "Rent", "month", 900, null],
      ["Plan C", "Rent", "month", 900, null],
      ["Plan C", "Wages", "order", 2, "own"],
    );
    expect(optionsOf(result).map(({ kind }) => kind)).toEqual(["hybrid", null, "in-house"]);
    expect(places(result.own)).toEqual(["warning A3"]);
    expect(result.own[0]!.message).toContain('"Plan B"');
  });

  test("two kinds in one option: the first is used, and said", () => {
    const result = readRows(
      ["Kind"],
      ["Acme", "Pick", "order", 4, "outsourced"],
      ["Acme", "Rent", "month", 9, "in-house"],
    );
    expect(optionsOf(result)[0]!.kind).toBe("outsourced");
    expect(places(result.own)).toEqual(["warning E3"]);
  });
});

describe("today's option", () => {
  const status = (...rows: Cells) => {
    const result = readRows(
      ["Element", "Status"],
      ...rows.map((row) => [row[0]!, `Line ${String(row[1])}`, "month", 5, row[1]!, row[2]!]),
    );
    return {
      today: optionsOf(result).map(({ name, current, currentElements }) => [name, current, currentElements]),
      places: places(result.own),
    };
  };

  test("any of its rows marks it, also one that is not filled in", () => {
    const { inputs } = readRows(
      ["Status"],
      ["In-house", "Rent", "month", 900],
      ["In-house", "Insurance", "month", null, "current"],
      ["3PL Acme", "Pick", "order", 4],
    );
    expect(
      inputs.areas[0]?.options.map(({ current, currentElements }) => [current, currentElements]),
    ).toEqual([
      [true, [""]],
      [false, []],
    ]);
  });

  test("none is allowed", () => {
    expect(status(["In-house", null, null], ["3PL", null, null])).toEqual({
      today: [
        ["In-house", false, []],
        ["3PL", false, []],
      ],
      places: [],
    });
  });

  test("two for the whole area: an error at the second, and the first is used", () => {
    expect(status(["In-house", null, "current"], ["3PL", null, "current"])).toEqual({
      today: [
        ["In-house", true, [""]],
        ["3PL", false, []],
      ],
      places: ["error F3"],
    });
  });

  test("two that serve different elements are both today's", () => {
    expect(
      status(["Own", "Email", "current"], ["Agency", "Design", "current"], ["Agency", "Email", null]),
    ).toEqual({
      today: [
        ["Own", true, ["Email"]],
        ["Agency", true, ["Design"]],
      ],
      places: [],
    });
  });

  test("two for the same element: an error that names it", () => {
    const result = readRows(
      ["Element", "Status"],
      ["Own", "Letters", "month", 5, "Email", "current"],
      ["Agency", "Mails", "month", 5, "Email", "current"],
    );
    expect(places(result.own)).toEqual(["error F3"]);
    expect(result.own[0]!.message).toContain('"Email"');
    expect(optionsOf(result).map(({ current }) => current)).toEqual([true, false]);
  });

  test("a row without an element marks all that its option serves and no other claims", () => {
    expect(
      status(
        ["Own", "Email", null],
        ["Own", "Design", null],
        ["Own", null, "current"],
        ["Agency", "Design", "current"],
      ),
    ).toEqual({
      today: [
        ["Own", true, ["Email"]],
        ["Agency", true, ["Design"]],
      ],
      places: [],
    });
  });

  test("a line of all options cannot mark it", () => {
    expect(status(["all", null, "current"], ["Own", "Email", null])).toMatchObject({
      today: [["Own", false, []]],
      places: ["warning F2"],
    });
  });
});

describe("the same line twice in one option and element", () => {
  test("an error at the second, whose cost is unknown, so that the option is incomplete and not cheaper", () => {
    const result = readRows([], ["In-house", "Rent", "month", 900], ["In-house", "RENT", "month", 800]);
    expect(places(result.own)).toEqual(["error B3"]);
    expect(result.own[0]!.message).toContain("B2");
    expect(result.lines.map(({ rate }) => rate)).toEqual([900, UNKNOWN]);
  });

  test("the first is named with its sheet where that is another", () => {
    const rows = [HEADINGS, ["In-house", "Rent", "month", 900]] as const;
    const { problems } = read(sheet("Fulfilment", rows), sheet("Fulfilment (2)", rows));
    expect(problems.map(({ sheet: at, cell }) => `${at} ${cell}`)).toEqual(["Fulfilment (2) B2"]);
    expect(problems[0]!.message).toContain("(Fulfilment!B2)");
  });

  test("in columns of a wide table it is at its rate, and the first is named by its own", () => {
    const wide = sheet("Fulfilment", [
      ["Cost line", "Driver", "In-house", "3PL Acme", "3PL ACME"],
      ["Rent", "month", 900, 800, 700],
      ["Picking", "order", 3, "500:4; *:3", "500:5; *:4"],
    ]);
    const { problems } = read(wide);
    expect(places(problems)).toEqual(["error E2", "error E3"]);
    expect(problems.map(({ message }) => /\((\w+)\)/.exec(message)?.[1])).toEqual(["D2", "D3"]);
  });

  test("in another option or element it is another line", () => {
    const result = readRows(
      ["Element"],
      ["In-house", "Tool", "month", 9, "Email"],
      ["In-house", "Tool", "month", 9, "Social"],
      ["Agency", "Tool", "month", 9, "Email"],
    );
    expect(result.own).toEqual([]);
  });

  test("in months that do not overlap it is a change of price: a warning, and both count", () => {
    const result = readRows(
      ["From", "To"],
      ["In-house", "Rent", "month", 900, null, 12],
      ["In-house", "Rent", "month", 950, 13, null],
    );
    expect(places(result.own)).toEqual(["warning B3"]);
    expect(result.lines.map(({ rate }) => rate)).toEqual([900, 950]);
  });

  test("a line of all options that an option has too is reported once", () => {
    const result = readRows(
      [],
      ["In-house", "Rent", "month", 900],
      ["3PL", "Rent", "month", 800],
      ["all", "Rent", "month", 7],
    );
    expect(places(result.own)).toEqual(["error B4"]);
  });
});

describe("Base", () => {
  const PICK = ["3PL Acme", "Pick fee", "order", 4, "Fees", null] as const;
  const STORAGE = ["3PL Acme", "Storage", "month", 80, "Facility", null] as const;
  const withBase = (...rows: Cells) => readRows(["Group", "Base"], ...rows);

  test.each([
    ["Pick fee", ["Pick fee"]],
    ["pick-fee; STORAGE", ["Pick fee", "Storage"]],
    ["Fees", ["Fees"]],
    ["Charges; Rent", ["Fees", "Facility"]],
    ["Fees, Storage", ["Fees", "Storage"]],
    ["Fees and Pick fee", ["Fees", "Pick fee"]],
  ])("%s", (base, names) => {
    const result = withBase(PICK, STORAGE, ["3PL Acme", "Fuel", "percent of", 0.1, "Delivery", base]);
    expect(result.own).toEqual([]);
    expect(result.lines[2]!.base).toEqual(names);
  });

  test("missing from a percent of line: an error, and the cost is unknown", () => {
    const result = withBase(PICK, ["3PL Acme", "Fuel", "percent of", 0.1, "Delivery", null]);
    expect(places(result.own)).toEqual(["error F3"]);
    expect(rateOf(result, "Fuel")).toBe(UNKNOWN);
  });

  test("that names nothing of the same option: an error with the nearest name", () => {
    const result = withBase(
      PICK,
      ["3PL Acme", "Fuel", "percent of", 0.1, "Delivery", "Pick fees total"],
      ["3PL Acme", "Care", "percent of", 0.1, "Other", "Pik fee"],
      ["In-house", "Extra", "percent of", 0.1, "Other", "Storage fee"],
    );
    expect(places(result.own)).toEqual(["error F3", "error F4", "error F5"]);
    expect(result.own[1]!.message).toContain('Did you mean "Pick fee"');
    expect(rateOf(result, "Care")).toBe(UNKNOWN);
  });

  test("a group that contains the line itself is a circle; the lines are suggested", () => {
    const result = withBase(PICK, ["3PL Acme", "Management", "percent of", 0.1, "Fees", "Fees"]);
    expect(places(result.own)).toEqual(["error F3"]);
    expect(result.own[0]!.message).toContain("Pick fee");
    expect(rateOf(result, "Management")).toBe(UNKNOWN);
  });

  test("lines worked out from each other are a circle", () => {
    const result = withBase(
      ["3PL Acme", "One", "percent of", 0.1, "Other", "Two"],
      ["3PL Acme", "Two", "percent of", 0.1, "Other", "Three"],
      ["3PL Acme", "Three", "percent of", 0.1, "Other", "One"],
    );
    expect(result.own).toHaveLength(1);
    expect(result.own[0]).toMatchObject({ severity: "error" });
    expect(result.own[0]!.message).toContain("One -> Two -> Three -> One");
    expect(result.lines.filter(({ rate }) => rate === UNKNOWN)).toHaveLength(1);
  });

  test("a minimum that is due on a line which is a percentage of it is a circle too", () => {
    const result = withBase(
      PICK,
      ["3PL Acme", "Least", "minimum", 500, "Other", "Delivery"],
      ["3PL Acme", "Fuel", "percent of", 0.1, "Delivery", "Least"],
    );
    expect(result.own).toHaveLength(1);
    expect(rateOf(result, "Fuel")).toBe(UNKNOWN);
  });

  test("a minimum over a group it stands in is none, nor is one over all", () => {
    const result = withBase(
      PICK,
      ["3PL Acme", "Least fees", "minimum", 500, "Fees", "Fees"],
      ["3PL Acme", "Least", "minimum", 900, "Fees", null],
    );
    expect(result.own).toEqual([]);
  });

  test("of a line of all options: it is enough that one option has what it names", () => {
    const fuel = ["all", "Fuel", "percent of", 0.1, "Delivery", "Pick fee"] as const;
    expect(withBase(PICK, ["In-house", "Rent", "month", 9, "Facility", null], fuel).own).toEqual([]);
    expect(places(withBase(PICK, ["all", "Fuel", "percent of", 0.1, "Delivery", "Nothing"]).own)).toEqual([
      "error F3",
    ]);
  });

  test("of a tied up line: orders, or blank", () => {
    expect(withBase(["Own", "Stock", "tied up", 9000, "Inventory", "Orders"]).lines[0]!.base).toEqual([
      "orders",
    ]);
    const odd = withBase(["Own", "Stock", "tied up", 9000, "Inventory", "pallets"]);
    expect(places(odd.own)).toEqual(["error F2"]);
    expect(rateOf(odd, "Stock")).toBe(UNKNOWN);
  });
});

describe("rent counted twice", () => {
  const fulfilment = sheet("Fulfilment", [
    [...HEADINGS, "Group", "Sq ft"],
    ["In-house", "Rent", "month", 3000, "Facility", null],
    ["In-house", "Packers", "month", 4000, "Labor", 900],
    ["3PL Acme", "Storage", "month", 400, "Facility", null],
  ]);
  const facilities = sheet("Facilities", [HEADINGS, ["Own lease", "Rent", "month", 5000]]);

  test("an option with own rent and Sq ft, while Facilities has costs: a warning at the rent", () => {
    const { problems } = read(fulfilment, facilities);
    expect(problems).toEqual([
      expect.objectContaining({ severity: "warning", sheet: "Fulfilment", cell: "E2" }),
    ]);
  });

  test.each([
    ["Racking and utilities", []],
    ["Rent and utilities", ["E2"]],
    ["Unit 4", ["E2"]],
  ])("%s in the group Facility", (line, doubted) => {
    const own = sheet("Fulfilment", [
      [...HEADINGS, "Group", "Sq ft"],
      ["In-house", line, "month", 300, "Facility", null],
      ["In-house", "Packers", "month", 4000, "Labor", 900],
    ]);
    expect(read(own, facilities).problems.map(({ cell }) => cell)).toEqual(doubted);
  });

  test("without a cost table of Facilities it is no problem", () => {
    expect(read(fulfilment).problems).toEqual([]);
  });
});
