import { analyze } from "../../../src/analyze";
import { reportOfFewTrials } from "../../helpers/report";
import { businessSheet, HEADINGS, sheet, workbook } from "../reading/helpers";

const BOOK = workbook([
  businessSheet(),
  sheet("Fulfilment", [
    [...HEADINGS, "Status"],
    ["In-house", "Rent", "month", 3000, "current"],
    ["3PL", "Fee", "order", 4],
  ]),
  sheet("Scenarios", [
    ["Scenario", "Item or line", "Value"],
    ["Small", "Orders per month", 500],
    ["Dear", "Rent", 3600],
  ]),
]);

/** The texts and numbers of the sheet Sensitivity, row by row. */
function rows(book = BOOK): unknown[][] {
  const options = { today: "2026-03-01", fileName: "costs.xlsx", sheets: ["sensitivity"] as const };
  return reportOfFewTrials(analyze(book, options), book, options)
    .find(({ name }) => name === "Footing Sensitivity")!
    .cells.map((row) => row.flatMap((cell) => (cell?.value == null ? [] : [cell.value])));
}

test("Sensitivity holds the scenarios side by side: 3,000 or 3,600 a month against 4 an order", () => {
  const found = rows();
  const top = found.findIndex(([first]) => first === "Scenarios side by side, money a year");
  const money = (...values: number[]): unknown[] => values.map((value): unknown => expect.closeTo(value, 6));
  expect(found.slice(top + 2, top + 6)).toEqual([
    ["Small", ...money(36000, 36000, 24000, -12000)],
    ["Dear", ...money(43200, 43200, 43200, 0)],
    ["Small: then Fulfilment: 3PL would be recommended, 12,000 a year less."],
    ["Dear: what is recommended stays the same."],
  ]);
});

test("Sensitivity says at which value an unknown changes the answer, alone and with one other figure", () => {
  // 2,000 + storage is no near tie (5 %) of a rent R below R / 1.05: 857 at 3,000, 143 at 2,250 and 1,571 at 3,750.
  const book = workbook([
    businessSheet(),
    sheet("Fulfilment", [
      [...HEADINGS, "Status"],
      ["In-house", "Rent", "month", 3000, "current"],
      ["3PL", "Fee", "order", 2],
      ["3PL", "Storage", "month", "?"],
    ]),
  ]);
  expect(rows(book).flat()).toContain(
    "Not known, and could change the answer. Storage (Rate): the answer changes at 857; at 143 if In-house: Rent is 2,250, at 1,571 if it is 3,750 (Fulfilment!D4).",
  );
});
