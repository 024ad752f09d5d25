import { nextNote, partsNote, yearNote } from "../../../src/core/advice/cardNotes";
import type { Flip } from "../../../src/core/results";

const option = (monthlyCost: number, firstYearCost: number, yearlyCost: number, more = {}) => ({
  option: "Own",
  unknown: [],
  monthlyCost,
  firstYearCost,
  yearlyCost,
  oneOffCash: 0,
  stillToPay: 0,
  ...more,
});

describe("why twelve typical months are not the cost a year", () => {
  test("nothing is said where they are", () => {
    expect(yearNote([option(100, 1200, 1200)])).toBe("");
  });
  test("only the reasons that apply", () => {
    // 12 x 100 in the first year too: only the 50 paid once is more.
    expect(yearNote([option(100, 1200, 1250, { oneOffCash: 50 })])).toBe(
      "Twelve typical months are not the cost a year, which decides: it counts what is paid once.",
    );
    expect(yearNote([option(100, 1260, 1400), option(90, 1080, 1150, { stillToPay: 70 })])).toBe(
      "Twelve typical months are not the cost a year, which decides: it counts growth, season, steps and prices over the plan and what is still to pay for today's.",
    );
  });
});

test("another option than the next by cost is explained, and only that", () => {
  const flip = (to: string, type = "cost") => ({ option: to, type }) as unknown as Flip;
  const card = { recommended: "A", current: "B", runnerUp: "B", options: [] };
  expect(nextNote({ ...card, flips: [flip("B"), flip("C", "unknown")] })).toBe("");
  expect(nextNote({ ...card, flips: [flip("B"), flip("C")] })).toContain("B is next by cost.");
});

test("what parts share is named where their savings do not add up to the area's", () => {
  // 6,133 + 3,908 + 5,887 = 15,928; less 9,851 is 6,077.
  const elements = [6133, 3908, 5887, 0].map((yearlySaving) => ({ yearlySaving }));
  expect(partsNote({ yearlySaving: 9851, elements })).toBe(
    "One by one the changes save 15,928 a year, together they save 9,851 a year: 6,077 is what parts of an option share, paid once as soon as one of them is with it.",
  );
  expect(partsNote({ yearlySaving: 15928, elements })).toBe("");
  expect(partsNote({ yearlySaving: null, elements })).toBe("");
  expect(partsNote({ yearlySaving: 100, elements: [] })).toBe("");
});
