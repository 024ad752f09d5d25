import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../../src/adapters/xlsx";
import { DRIVERS } from "../../../src/core/model";
import { TOO_LONG } from "../../../src/sheets/report/calculation";
import type { WorkbookValues } from "../../../src/sheets/values";
import { hasLibreOffice, recalculatedAll } from "../../helpers/office";
import { workbookOf } from "../../helpers/workbooks";
import { cellsOf, changed, HARD, withCommas, type Book } from "./books";
import { cachedIn, over, reported, reportOn, valueAt, wrongCells, type Reported } from "./reports";

const describeWithOffice = hasLibreOffice ? describe : describe.skip;
const SAMPLE = join(__dirname, "../../../assets/cedar-and-finch.xlsx");
const LONG = 600000;

/** Recalculated workbooks as values. */
const recalculate = async (files: readonly Uint8Array[]): Promise<WorkbookValues[]> =>
  Promise.all(recalculatedAll(files).map(async (bytes) => readWorkbook(bytes)));

test("the hard book has a line of every driver", () => {
  const used = new Set(Object.values(HARD).flatMap((rows) => rows.map((row) => row["Driver"])));
  expect(DRIVERS.filter((driver) => !used.has(driver))).toEqual([]);
});

describeWithOffice(
  "every formula agrees with what the core found (skipped where soffice is not installed)",
  () => {
    const books: { readonly [name: string]: () => Promise<Reported> } = {
      "the sample": async () => reportOn(new Uint8Array(readFileSync(SAMPLE))),
      "every driver, method, period and way of paying": async () => reported(HARD),
      "another order volume asked for": async () =>
        reportOn(await workbookOf(cellsOf(HARD)), (workbook) => workbook, { orders: 700 }),
      "decimal commas": async () =>
        reportOn(await workbookOf(cellsOf(withCommas(HARD))), (workbook) => ({
          ...workbook,
          culture: { decimal: "," },
        })),
      "a horizon shorter than a year": async () =>
        reported(changed(HARD, "Business", "Horizon", { Value: 7 })),
      "no area has a today": async () =>
        reported(
          Object.fromEntries(
            Object.entries(HARD).map(([name, rows]) => [name, rows.map((row) => ({ ...row, Status: null }))]),
          ),
        ),
      "one area, without cash and margin": async () =>
        reported({
          Business: [
            { Item: "Orders per month", Value: 300 },
            { Item: "Discount rate", Value: 0.1 },
            { Item: "Pallets", Value: 5 },
            { Item: "Units per order", Value: 1.5 },
            { Item: "Lines per order", Value: 1.2 },
            { Item: "Parcels per order", Value: 1 },
            { Item: "Return rate", Value: 0.05 },
            { Item: "Owner's hour", Value: 40 },
          ],
          Fulfilment: HARD["Fulfilment"]!,
        }),
    };
    let found: { readonly [name: string]: { readonly report: Reported; readonly values: WorkbookValues } };
    beforeAll(async () => {
      const reports: [string, Reported][] = [];
      for (const [name, make] of Object.entries(books)) reports.push([name, await make()]);
      const values = await recalculate(reports.map(([, { bytes }]) => bytes));
      found = Object.fromEntries(
        reports.map(([name, report], index) => [name, { report, values: values[index]! }]),
      );
    }, LONG);

    test.each(Object.keys(books))("%s", (name) => {
      const { report, values } = found[name]!;
      expect(report.answer.problems.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(report.answer.analysis.areas.length).toBeGreaterThan(0);
      expect(wrongCells(report.sheets, values, cachedIn(report.sheets)).slice(0, 10)).toEqual([]);
    });
  },
);

describeWithOffice("the report stays alive: after a change it agrees with a fresh run", () => {
  /** A change of the user's, by name: sheet, row, cells. */
  const changes: {
    readonly [name: string]: readonly [string, string, { [column: string]: string | number }, string?];
  } = {
    "a rate": ["Fulfilment", "Freight", { Rate: 6.4 }, "Own"],
    "a price in a tier's text": ["Fulfilment", "Pick", { Tiers: "1000:3.1; 3000:2.95; *:2.5" }],
    "a bound in a tier's text": ["Fulfilment", "Pick", { Tiers: "1200:3.2; 2900:2.9; *:2.5" }],
    "a rate typed as text": ["Fulfilment", "Fuel", { Rate: "13.5%" }],
    orders: ["Business", "Orders per month", { Value: 2650 }],
    growth: ["Business", "Growth per year", { Value: 0.1 }],
    "the discount rate": ["Business", "Discount rate", { Value: "9%" }],
    "a shorter horizon": ["Business", "Horizon", { Value: 24 }],
    "a horizon of less than a year": ["Business", "Horizon", { Value: 9 }],
    "the first month": ["Business", "First month", { Value: 9 }],
    "a season": ["Business", "Season 12", { Value: 2.1 }],
    "the owner's hour": ["Business", "Owner's hour", { Value: 70 }],
    "a price change that was blank": ["Business", "Price change Fees", { Value: 0.02 }],
    "a share that was blank": ["Business", "Share of transactions integrated", { Value: 0.25 }],
    "a quantity that was blank": ["Fulfilment", "Freight", { Quantity: 1.02 }, "Own"],
    "people that a line needs": ["Fulfilment", "Packers", { FTE: 0.75 }],
    "a term": ["Fulfilment", "Rent", { Term: 18 }, "Own"],
    cash: ["Business", "Cash", { Value: 90000 }],
    "the debt service that was blank": ["Business", "Debt service per year", { Value: 9000 }],
  };
  let before: Reported;
  let found: { readonly [name: string]: { readonly fresh: Reported; readonly values: WorkbookValues } };
  beforeAll(async () => {
    before = await reported(HARD);
    const runs: [string, Reported, Uint8Array][] = [];
    for (const [name, [sheet, row, cells, option]] of Object.entries(changes)) {
      const fresh = await reported(changed(HARD, sheet, row, cells, option));
      runs.push([name, fresh, await over(fresh.users, before)]);
    }
    const values = await recalculate(runs.map(([, , bytes]) => bytes));
    found = Object.fromEntries(runs.map(([name, fresh], index) => [name, { fresh, values: values[index]! }]));
  }, LONG);

  test.each(Object.keys(changes))("%s", (name) => {
    const { fresh, values } = found[name]!;
    const advised = ({ answer }: Reported): (string | null)[] =>
      answer.analysis.areas.map(({ recommended }) => recommended);
    expect(advised(fresh)).toEqual(advised(before));
    // The stamp says that inputs have changed, and a shorter plan has fewer months than the sheet.
    const cached = cachedIn(fresh.sheets);
    let compared = 0;
    const expected = (sheet: string, row: number, column: number): unknown => {
      if (sheet === "Footing Assumptions" && (column > 8 || row < 4)) return undefined;
      // Commitments adds up figures that are as of the report.
      if (sheet === "Footing Commitments") return undefined;
      // Money at stake, and what waiting adds, are as of the report; the cash of both sets is not.
      if (sheet === "Footing Transition" && column > 4) return undefined;
      // So are ranges, and the swings between their ends; only what options cost as they stand is not.
      if (sheet === "Footing Sensitivity" && column !== 7) return undefined;
      const wanted = cached(sheet, row, column);
      // The core's figures of before are compared no longer.
      if (sheet === "Footing Assumptions" && column === 3 && wanted === 0) return "changed";
      if (typeof wanted !== "number" || !labelsAgree(before, fresh, sheet, row)) return undefined;
      compared++;
      return wanted;
    };
    const figures = [
      "Footing Recommendation",
      "Footing Comparison",
      "Footing Fulfilment",
      "Footing Transition",
      "Footing Assumptions",
    ];
    const sheets = before.sheets.filter((sheet) => figures.includes(sheet.name) || sameMonths(before, fresh));
    expect(wrongCells(sheets, values, expected).slice(0, 10)).toEqual([]);
    expect(compared).toBeGreaterThan(sheets.length > 5 ? 5000 : 200);
    const [notice] = notices(values);
    expect(notice).toContain("Inputs have changed");
  });
});

/** Whether a row says the same in two reports. */
function labelsAgree(a: Reported, b: Reported, sheet: string, row: number): boolean {
  return cachedIn(a.sheets)(sheet, row, 0) === cachedIn(b.sheets)(sheet, row, 0);
}
/** Whether two reports' Calculation sheets have the same months. */
function sameMonths(a: Reported, b: Reported): boolean {
  return a.answer.analysis.orders.length === b.answer.analysis.orders.length;
}
/** The notices on the report's first page. */
function notices(workbook: WorkbookValues): string[] {
  return [0, 1, 2, 3, 4].flatMap((row) => {
    const value = valueAt(workbook, "Footing Recommendation", row, 0);
    return typeof value === "string" && /Inputs have changed|Horizon is longer/.test(value) ? [value] : [];
  });
}

describeWithOffice("what the report says of itself", () => {
  /** States of the user's workbook under a report made on HARD, and whether the stamp has to notice. */
  const states: { readonly [name: string]: readonly [Book, boolean] } = {
    nothing: [HARD, false],
    "a hundredth of a per cent": [changed(HARD, "Fulfilment", "Rent", { Rate: 4000.4 }, "Own"), true],
    "a small rate by a tenth of a cent": [changed(HARD, "Fulfilment", "Labels", { Rate: 0.051 }), true],
    "a tier's text of the same length": [
      changed(HARD, "Fulfilment", "Account", { Tiers: "1500:200; *:360" }),
      true,
    ],
    "a tier more": [changed(HARD, "Fulfilment", "Account", { Tiers: "1500:200; 9000:350; *:500" }), true],
    "a driver": [changed(HARD, "Fulfilment", "Rebate", { Driver: "week" }), true],
    "no for yes": [changed(HARD, "Fulfilment", "Insurance", { Avoidable: "yes" }), true],
    "today's option": [changed(HARD, "Marketing", "Designer", { Status: null }), true],
    "a step where there was none": [changed(HARD, "IT", "Fee", { Step: 5 }), true],
    "a line below the last": [
      { ...HARD, IT: [...HARD["IT"]!, { Option: "Shop", "Cost line": "More", Driver: "month", Rate: 10 }] },
      true,
    ],
    "two rates that change places": [
      changed(changed(HARD, "Fulfilment", "Rent", { Rate: 9000 }, "Own"), "Fulfilment", "Forklift", {
        Rate: 4000,
      }),
      true,
    ],
    "a longer horizon": [changed(HARD, "Business", "Horizon", { Value: 48 }), true],
  };
  let found: { readonly [name: string]: WorkbookValues };
  beforeAll(async () => {
    const before = await reported(HARD);
    const files: Uint8Array[] = [];
    for (const [book] of Object.values(states))
      files.push(await over(await workbookOf(cellsOf(book)), before));
    const values = await recalculate(files);
    found = Object.fromEntries(Object.keys(states).map((name, index) => [name, values[index]!]));
  }, LONG);

  test.each(Object.entries(states).map(([name, [, notices]]) => [name, notices] as const))(
    "the stamp after %s changed: %s",
    (name, noticed) => {
      expect(notices(found[name]!).some((text) => text.includes("Inputs have changed"))).toBe(noticed);
    },
  );

  test("a Horizon longer than the sheet is said on every sheet, and no yearly cost is shown for it", () => {
    const values = found["a longer horizon"]!;
    expect(notices(values)[0]).toContain(TOO_LONG);
    for (const sheet of [
      "Footing Calculation",
      "Footing Comparison",
      "Footing Fulfilment",
      "Footing Transition",
    ])
      expect(valueAt(values, sheet, 2, 0)).toBe(TOO_LONG);
    expect(valueAt(values, "Footing Assumptions", 3, 0)).toBe(TOO_LONG);
    const comparison = values.sheets.find(({ name }) => name === "Footing Comparison")!;
    expect(comparison.cells[5]![1]).toEqual({ error: "#N/A" });
  });
});
