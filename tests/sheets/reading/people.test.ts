import { readInputs } from "../../../src/sheets/reading";
import { businessSheet, HEADINGS, places, sheet, TODAY, workbook, type Cells } from "./helpers";

const COSTS = sheet("Fulfilment", [HEADINGS, ["In-house", "Rent", "month", 3000]]);
const PEOPLE = ["Person", "Loaded yearly cost", "Fulfilment", "Support", "If freed"];

function people(headings: Cells[number], ...rows: Cells) {
  const values = workbook([businessSheet(), COSTS, sheet("People", [headings, ...rows])]);
  const { inputs, problems } = readInputs(values, { today: TODAY });
  return { people: inputs.people ?? [], problems };
}

describe("people", () => {
  test("shares of time by area, under any of the area's names", () => {
    const { people: found, problems } = people(PEOPLE, ["Maria", "52,000", "40%", 0.6, "Leaves"]);
    expect(problems).toEqual([]);
    expect(found).toEqual([
      expect.objectContaining({
        name: "Maria",
        yearlyCost: 52000,
        shares: { fulfilment: 0.4, customerService: 0.6 },
        ifFreed: "leaves",
      }),
    ]);
    expect(found[0]?.at.cells).toMatchObject({ person: "A2", cost: "B2", fulfilment: "C2" });
  });

  test.each([
    ["redeployed to IT", "redeployed"],
    ["Hours stop", "hours stop"],
    ["stays", "stays"],
    ["leave", "leaves"],
  ])("if freed: %s", (text, read) => {
    const { people: found, problems } = people(PEOPLE, ["Maria", 52000, 0.4, null, text]);
    expect(problems).toEqual([]);
    expect(found[0]?.ifFreed).toBe(read);
  });

  test.each<[string, Cells[number], string, string]>([
    ["a blank If freed saves nothing", ["Maria", 52000, 0.4, null, null], "warning E2", "stays"],
    ["a word that is none", ["Maria", 52000, 0.4, null, "perhaps"], "warning E2", "hours stop"],
    ["more than the whole time", ["Maria", 52000, 0.7, 0.6, "leaves"], "error A2", "130 %"],
    ["a cost that is blank", ["Maria", null, 0.4, null, "leaves"], "warning B2", "Loaded yearly cost"],
    ["a share above 1", ["Maria", 52000, 40, null, "leaves"], "error C2", "40%"],
  ])("%s", (_, row, place, words) => {
    const { problems } = people(PEOPLE, row);
    expect(places(problems)).toEqual([place]);
    expect(problems[0]?.message).toContain(words);
  });

  test("a person who stands there twice counts once", () => {
    const { people: found, problems } = people(
      PEOPLE,
      ["Maria", 52000, 0.4, null, "leaves"],
      ["MARIA", 50000, null, 0.5, "leaves"],
    );
    expect(found).toHaveLength(1);
    expect(places(problems)).toEqual(["warning A3"]);
  });

  test("a table without a column of an area is left alone, and said", () => {
    const { people: found, problems } = people(["Person", "Loaded yearly cost"], ["Maria", 52000]);
    expect(found).toEqual([]);
    expect(places(problems)).toEqual(["warning A1"]);
  });
});
