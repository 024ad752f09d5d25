import { analyzeInputs } from "../../../src/core/advice/analyze";
import { fulfilmentAnswers } from "../../../src/core/fulfilment/answers";
import { readInputs } from "../../../src/sheets/reading";
import type { CellValue, SheetValues } from "../../../src/sheets/values";
import { businessSheet, sheet, TODAY, workbook } from "../../sheets/reading/helpers";

/**
 * A month of 1,000 parcels, a quarter of them rings. In-house 1,000 + 10 x 1,000 = 11,000; 3PL (1 + 4) x 1,000 = 5,000.
 * Rings kept: 1,000 + 10 x 250 + 5 x 750 = 7,250.
 */
const COSTS: readonly (readonly CellValue[])[] = [
  ["Option", "Cost line", "Driver", "Rate", "Service", "Kind", "Status"],
  ["In-house", "Rent", "month", 1000, null, "in-house", "current"],
  ["In-house", "Carriers", "parcel", null, "Own", "in-house", "current"],
  ["3PL", "Handling", "order", 1, null, "outsourced", null],
  ["3PL", "Freight", "parcel", null, "Theirs", "outsourced", null],
];
const carrier = (name: string, rate: number): SheetValues =>
  sheet(name, [
    ["Service", name],
    ["Weight up to", "Zone 2", "Zone 5"],
    [5, rate, rate],
  ]);
const parcels = (mark: CellValue): SheetValues =>
  sheet("Parcels", [
    ["Weight", "Zone", "Share", "Item group", "Ours only"],
    [1, 2, 3, "Lamps", null],
    [1, 2, 1, "Rings", mark],
  ]);

function worked(...sheets: readonly SheetValues[]) {
  const { inputs, problems } = readInputs(workbook([businessSheet(["Parcels per order", 1]), ...sheets]), {
    today: TODAY,
  });
  const analysis = analyzeInputs(inputs, { preset: new Map(), chosen: [] });
  return { area: analysis.areas[0]!, answers: fulfilmentAnswers(inputs, analysis)!, problems };
}
const RATES = [carrier("Own", 10), carrier("Theirs", 4)];
const WORDS = "nobody else may handle Rings (25% of the parcels)";

test("an item group that must stay keeps out whoever would take all orders, and says why", () => {
  const { area } = worked(sheet("Fulfilment", COSTS), ...RATES, parcels("yes"));
  expect(area.recommended).toBe("In-house");
  expect(area.options.map(({ option, excluded }) => [option, excluded])).toEqual([
    ["In-house", ""],
    ["3PL", WORDS],
  ]);
  expect(area.reasons).toContain(`3PL is out: ${WORDS}.`);
  expect(worked(sheet("Fulfilment", COSTS), ...RATES, parcels(null)).area.recommended).toBe("3PL");
});

test("every mix leaves it with one's own, and is held against what may be chosen", () => {
  const { mixes, notes } = worked(sheet("Fulfilment", COSTS), ...RATES, parcels("yes")).answers.mixes;
  const byGroup = mixes.find(({ how }) => how === "item group")!;
  expect(byGroup.monthlyCost).toBeCloseTo(7250, 9);
  expect(byGroup.rule).toBe(
    "In-house: what nobody else may handle (25% of the orders); 3PL: Lamps (75% of the orders)",
  );
  // A lead of 3,750 a month over In-house; 3PL alone, at 5,000, is no choice.
  expect(byGroup.saving / byGroup.yearlyCost).toBeCloseTo(3750 / 7250, 9);
  const overflow = mixes.find(({ how }) => how === "overflow")!;
  expect(overflow.monthlyCost).toBeCloseTo(7250, 9);
  expect(overflow.rule).toContain("The first 250 orders a month In-house");
  expect(overflow.rule).toContain("What nobody else may handle always goes In-house.");
  expect(notes[0]).toBe(
    "Nobody else may handle Rings (25% of the parcels): every mix leaves that with the option of one's own.",
  );
});

test("a hybrid of the sheet may keep it here; a table without any Service gates all the same", () => {
  const flat = COSTS.map(([option, line, driver, rate, , kind, status], row) =>
    row === 0
      ? ["Option", "Cost line", "Driver", "Rate", "Kind", "Status"]
      : [option, line, driver, rate ?? (option === "3PL" ? 4 : 10), kind, status],
  ) as CellValue[][];
  const { area, problems } = worked(
    sheet("Fulfilment", [...flat, ["Divided", "All of it", "order", 6, "hybrid", null]]),
    parcels("x"),
  );
  expect(area.recommended).toBe("Divided");
  expect(area.options.map(({ excluded }) => excluded)).toEqual(["", WORDS, ""]);
  expect(problems.filter(({ sheet: name }) => name === "Parcels")).toEqual([]);
});
