import { analyze } from "../../../src/analyze";
import { reportOfFewTrials } from "../../helpers/report";
import { sheet, TODAY, workbook, type Cells } from "../reading/helpers";

/** Texts of the page Recommendation. @param lines of Fulfilment: In-house today against a 3PL */
function recommendation(headings: readonly string[], ...lines: Cells): string {
  const values = workbook([
    sheet("Business", [
      ["Item", "Value"],
      ["Orders per month", 1000],
      ["Discount rate", "zero"],
      ["Horizon (months)", 12],
    ]),
    sheet("Fulfilment", [["Option", "Cost line", "Driver", "Rate", "Kind", "Status", ...headings], ...lines]),
  ]);
  const options = { today: TODAY, fileName: "costs.xlsx" };
  const [page] = reportOfFewTrials(analyze(values, options), values, options);
  return JSON.stringify(
    page!.cells.flat().flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : [])),
  );
}

describe("the report of a change that is too close to call", () => {
  test("known ranges: today's option stays, and why", () => {
    const text = recommendation(
      ["Low", "High"],
      ["In-house", "Rent", "month", 100, "in-house", "current", 100, 100],
      ["3PL", "Fee", "month", 85, "outsourced", null, 70, 120],
    );
    expect(text).toContain("Keep In-house");
    expect(text).toContain(
      "3PL would cost 180 a year less, too close to call on the ranges given: no reason to move yet.",
    );
  });
  test("assumed ranges alone: not yet, what it waits for, and nothing to sign", () => {
    const text = recommendation(
      [],
      ["In-house", "Rent", "month", 100, "in-house", "current"],
      ["3PL", "Fee", "month", 85, "outsourced", null],
    );
    expect(text).toContain('"not yet"');
    expect(text).toContain("Too close to call on what is known: better not to move before you have ");
    expect(text).toContain("Fulfilment: do not sign with 3PL yet");
    expect(text).not.toContain("sign with 3PL;");
  });
});
