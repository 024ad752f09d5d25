import { UNKNOWN } from "../../../src/core/model";
import type { CellValue } from "../../../src/sheets/values";
import { HEADINGS, places, read, sheet, sideBySide, type Cells } from "./helpers";

const COSTS: Cells = [HEADINGS, ["In-house", "Rent", "month", 3000], ["3PL Acme", "Pick", "order", 4]];
const RATING_HEADINGS = ["Criterion", "Rating", "Weight", "Option", "Gate", "Note"];

function ratings(...rows: Cells) {
  const result = read(sheet("Fulfilment", COSTS), sheet("Fulfilment ratings", [RATING_HEADINGS, ...rows]));
  return { ratings: result.inputs.areas[0]!.ratings, problems: result.problems };
}
/** One rating; its cells stand in row 2. */
function rating(...row: CellValue[]) {
  const result = ratings(["Skill availability", ...row]);
  return { rating: result.ratings[0]!, problems: result.problems };
}

describe("ratings", () => {
  test("a row is read column by column", () => {
    const { ratings: found, problems } = ratings(["Skill availability", 4, 80, null, null, "hard to find"]);
    expect(problems).toEqual([]);
    expect(found).toEqual([
      {
        criterion: "Skill availability",
        rating: 4,
        low: 4,
        high: 4,
        weight: 80,
        option: "",
        gate: null,
        priced: false,
        note: "hard to find",
        at: {
          sheet: "Fulfilment ratings",
          cells: { criterion: "A2", rating: "B2", weight: "C2", option: "D2", gate: "E2", note: "F2" },
        },
      },
    ]);
  });

  test("rows that say nothing are left out", () => {
    expect(
      ratings(["Quality"], ["Control", 2], ["Vulnerability", null, null, null, null, "later"]).ratings.map(
        ({ criterion }) => criterion,
      ),
    ).toEqual(["Control"]);
  });

  test.each<[CellValue, number, number, number]>([
    [1, 1, 1, 1],
    [5, 5, 5, 5],
    [3.5, 3.5, 3.5, 3.5],
    ["4", 4, 4, 4],
    ["2 to 4", 3, 2, 4],
    ["2-4", 3, 2, 4],
    ["2 \u2013 4", 3, 2, 4],
    ["2..3", 2.5, 2, 3],
    ["between 1 and 2", 1.5, 1, 2],
    ["4 to 2", 3, 2, 4],
    ["2.5 to 3.5", 3, 2.5, 3.5],
  ])("%j is %d (%d to %d)", (cell, middle, low, high) => {
    const { rating: found, problems } = rating(cell);
    expect(problems).toEqual([]);
    expect(found).toMatchObject({ rating: middle, low, high });
  });

  test("? is unknown", () => {
    expect(rating("?")).toMatchObject({ problems: [], rating: { rating: UNKNOWN, low: null, high: null } });
  });

  test.each<[string, CellValue, string]>([
    ["below 1", 0.5, "1 to 5"],
    ["above 5", 6, "1 to 5"],
    ["a range beyond", "3 to 7", "1 to 5"],
    ["words", "quite good", '"quite good"'],
    ["an error", { error: "#N/A" }, "#N/A"],
    ["a range that Excel made a date, month first", { date: 46057, text: "2026-02-04" }, '"2 to 4"'],
    ["the same, day first", { date: 46114, text: "2026-04-02" }, '"2 to 4"'],
    ["the same as a serial number", 46057, '"2 to 4"'],
    ["a date that cannot have been a range", { date: 46100, text: "2026-03-19" }, "such as"],
  ])("%s: an error, and unknown", (_, cell, said) => {
    const { rating: found, problems } = rating(cell);
    expect(places(problems)).toEqual(["error B2"]);
    expect(problems[0]!.message).toContain(said);
    expect(found.rating).toBe(UNKNOWN);
  });

  test.each<[CellValue, number | null]>([
    [100, 100],
    ["40", 40],
    [0, null],
    [null, null],
    ["zero", 0],
    ["none", 0],
  ])("a weight of %j is %s", (cell, weight) => {
    const found = ratings(["Skill availability", 3, cell], ["Quality", 3, 50]);
    expect(found).toMatchObject({ problems: [], ratings: [{ weight }, { weight: 50 }] });
  });

  test("weights that are all zero judge nothing: a warning at the first", () => {
    const { problems } = ratings(["Skill availability", 3, "zero"], ["Quality", 3, "zero"], ["Control", 2]);
    expect(places(problems)).toEqual(["warning C2"]);
    expect(problems[0]!.message).toContain("every weight of these ratings is 0");
  });

  test("a 0 typed at every weight counts as blank, which is said at the first", () => {
    const { problems, ratings: found } = ratings(["Skill availability", 3, 0], ["Quality", 3, 0]);
    expect(places(problems)).toEqual(["warning C2"]);
    expect(problems[0]!.message).toContain("A 0 counts as blank");
    expect(found.map(({ weight }) => weight)).toEqual([null, null]);
    expect(ratings(["Skill availability", 3, null], ["Quality", 3, null]).problems).toEqual([]);
  });

  test.each<CellValue>([-1, 101, "heavy", { error: "#N/A" }])(
    "a weight of %j is an error, left out",
    (cell) => {
      const { rating: found, problems } = rating(3, cell);
      expect(places(problems)).toEqual(["error C2"]);
      expect(found.weight).toBeNull();
    },
  );

  test.each([
    ["must stay in-house", "must stay in-house"],
    ["Must stay inhouse", "must stay in-house"],
    ["must be outsourced", "must not stay in-house"],
    ["must not stay in-house", "must not stay in-house"],
  ])("gate %s", (text, gate) => {
    expect(rating(null, null, null, text)).toMatchObject({ problems: [], rating: { gate, rating: null } });
  });

  test("gate out needs an option; an unknown gate is an error", () => {
    expect(rating(null, null, "3PL Acme", "out")).toMatchObject({
      problems: [],
      rating: { gate: "out", option: "3PL Acme" },
    });
    for (const text of ["out", "maybe"]) {
      const { rating: found, problems } = rating(3, null, null, text);
      expect(places(problems)).toEqual(["error E2"]);
      expect(found.gate).toBeNull();
    }
  });

  test("options are matched by name, unknown ones warned about", () => {
    expect(rating(3, null, "3pl ACME")).toMatchObject({ problems: [], rating: { option: "3PL Acme" } });
    const { problems } = rating(3, null, "3PL Akme");
    expect(places(problems)).toEqual(["warning D2"]);
    expect(problems[0]!.message).toContain('Did you mean "3PL Acme"');
  });

  test.each([
    ["priced by FTE", true],
    ["Priced", true],
    ["not priced yet", false],
    ["overpriced", false],
  ])("note %s: priced %s", (note, priced) => {
    expect(rating(3, null, null, null, note).rating.priced).toBe(priced);
  });

  test("a column Priced", () => {
    const { inputs } = read(
      sheet("Fulfilment", COSTS),
      sheet("Shipping ratings", [
        ["Criterion", "Rating", "Priced"],
        ["Capital", 4, "yes"],
        ["Control", 2, "no"],
      ]),
    );
    expect(inputs.areas[0]!.ratings.map(({ priced }) => priced)).toEqual([true, false]);
  });

  test("a criterion twice: the first is used", () => {
    const { ratings: found, problems } = ratings(
      ["Control", 2],
      ["control", 5],
      ["Control", 5, null, "3PL Acme"],
    );
    expect(found.map((one) => [one.rating, one.option])).toEqual([
      [2, ""],
      [5, "3PL Acme"],
    ]);
    expect(places(problems)).toEqual(["warning A3"]);
  });
});

describe("the area of ratings", () => {
  test("its sheet's, its table's or a column's", () => {
    const marketing = sheet("Marketing", [HEADINGS, ["Agency", "Retainer", "month", 1800]]);
    const all = sheet("Ratings", [
      ["Area", "Criterion", "Rating"],
      ["Marketing", "Control", 2],
      ["Fulfilment", "Control", 4],
    ]);
    const { inputs, problems } = read(sheet("Fulfilment", COSTS), marketing, all);
    expect(problems).toEqual([]);
    expect(
      inputs.areas.map(({ area, ratings: found }) => [area, found.map(({ rating: one }) => one)]),
    ).toEqual([
      ["marketing", [2]],
      ["fulfilment", [4]],
    ]);
  });

  test("beside the costs on the area's sheet", () => {
    const { inputs } = read(
      sheet(
        "Fulfilment",
        sideBySide(COSTS, [
          ["Criterion", "Rating"],
          ["Control", 2],
        ]),
      ),
    );
    expect(inputs.areas[0]!.ratings[0]!.at.cells["rating"]).toBe("G2");
  });

  test("where nothing says, a problem asks; without cost lines they are not used", () => {
    const table: Cells = [
      ["Criterion", "Rating"],
      ["Control", 2],
    ];
    expect(places(read(sheet("Fulfilment", COSTS), sheet("Sheet2", table)).problems)).toEqual(["error A1"]);
    expect(places(read(sheet("Fulfilment", COSTS), sheet("Marketing", table)).problems)).toEqual([
      "warning A2",
    ]);
  });
});
