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
function rows(): unknown[][] {
  const options = { today: "2026-03-01", fileName: "costs.xlsx", sheets: ["sensitivity"] as const };
  return reportOfFewTrials(analyze(BOOK, options), BOOK, options)
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
