import { read } from "../../../src/analyze";
import { needsSettling } from "../../../src/taskpane/engine/needsSettling";
import { businessSheet, HEADINGS, sheet, workbook } from "../../sheets/reading/helpers";

const COSTS = [HEADINGS, ["In-house", "Rent", "month", 3000], ["3PL", "Fee", "order", 4]];
const needs = (...sheets: Parameters<typeof workbook>[0]): boolean =>
  needsSettling(read(workbook(sheets), { today: "2026-03-01" }).inputs);

test("plain costs are answered by the areas' own advice", () => {
  expect(needs(businessSheet(), sheet("Fulfilment", COSTS))).toBe(false);
  expect(needs(businessSheet(["Limit headcount", null]), sheet("Fulfilment", COSTS))).toBe(false);
});

test.each([
  ["a limit", [businessSheet(["Limit headcount", 3]), sheet("Fulfilment", COSTS)]],
  [
    "a person",
    [
      businessSheet(),
      sheet("Fulfilment", COSTS),
      sheet("People", [
        ["Person", "Loaded yearly cost", "Fulfilment", "If freed"],
        ["Maria", 48000, 1, "leaves"],
      ]),
    ],
  ],
  [
    "a basis",
    [
      businessSheet(),
      sheet(
        "Fulfilment",
        COSTS.map((row, at) => [...row, at === 0 ? "Basis" : "quote"]),
      ),
    ],
  ],
  [
    "a line by people",
    [businessSheet(), sheet("Human resources", [HEADINGS, ["Own", "Payroll", "person", 40]])],
  ],
])("%s asks for more", (_, sheets) => {
  expect(needs(...sheets)).toBe(true);
});
