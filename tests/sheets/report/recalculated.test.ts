import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DRIVERS } from "../../../src/core/model";
import { TOO_LONG } from "../../../src/sheets/report/calculation";
import type { WorkbookValues } from "../../../src/sheets/values";
import { refused } from "../../adapters/xlsx/accepted";
import { hasLibreOffice } from "../../helpers/office";
import { workbookOf } from "../../helpers/workbooks";
import { cellsOf, changed, HARD, withCommas, type Book } from "./books";
import {
  cachedIn,
  LONG,
  notices,
  over,
  recalculate,
  reported,
  reportOn,
  valueAt,
  wrongCells,
  type Reported,
} from "./reports";

const describeWithOffice = hasLibreOffice ? describe : describe.skip;
const SAMPLE = join(__dirname, "../../../assets/cedar-and-finch.xlsx");

/** Of today's option, by the year, to be paid though it is given up. */
const OWED = { Option: "Own", Status: "current", Period: "year", Avoidable: "no" };

/** Of today's option. */
const OWN = { Option: "Own", Status: "current" };

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
      "units that are a tier's bound but for what binary arithmetic adds": async () =>
        reported({
          Business: [
            { Item: "Orders per month", Value: 100 },
            { Item: "Discount rate", Value: 0.08 },
          ],
          // 100 x 0.07 is 7.000000000000001.
          Fulfilment: ["volume", "flat", "stepped flat", "graduated"].map((Method) => ({
            Option: "3PL",
            "Cost line": Method,
            Driver: "order",
            Quantity: 0.07,
            Tiers: Method === "graduated" ? "7: 2" : "7: 2; *: 1",
            Method,
          })),
        }),
      "a year's least that is owed for a Term which ends within a year": async () =>
        reported({
          Business: [
            { Item: "Orders per month", Value: 1000 },
            { Item: "Discount rate", Value: 0.08 },
            { Item: "Growth per year", Value: 0.1 },
          ],
          Fulfilment: [
            { ...OWED, "Cost line": "Fee", Driver: "order", Rate: 1, Minimum: 15000, Term: 14 },
            { ...OWED, "Cost line": "Freight", Driver: "order", Rate: 2, Group: "Delivery" },
            { ...OWED, "Cost line": "Least", Driver: "minimum", Rate: 30000, Base: "Delivery", Term: 6 },
            { Option: "3PL", "Cost line": "Fee", Driver: "order", Rate: 1 },
          ],
        }),
      "deposits and stock beyond what is tied up today": async () =>
        reported({
          Business: [
            { Item: "Orders per month", Value: 1000 },
            { Item: "Discount rate", Value: 0.08 },
            { Item: "Growth per year", Value: 0.1 },
            { Item: "Horizon", Value: 24 },
          ],
          Fulfilment: [
            { Option: "Own", "Cost line": "Rent", Driver: "month", Rate: 9000, Status: "current" },
            { Option: "Own", "Cost line": "Deposit", Driver: "tied up", Rate: 5000, Status: "current" },
            { Option: "Own", "Cost line": "Racks", Driver: "tied up", Rate: 700, From: 4, Status: "current" },
            { Option: "3PL", "Cost line": "Fee", Driver: "order", Rate: 4 },
            { Option: "3PL", "Cost line": "Deposit", Driver: "tied up", Rate: 12000, From: "today" },
            {
              Option: "3PL",
              "Cost line": "Stock",
              Driver: "tied up",
              Rate: 3,
              Quantity: 1000,
              Base: "orders",
              From: 3,
            },
            { Option: "3PL", "Cost line": "Late", Driver: "tied up", Rate: 900, From: 30 },
            { Option: "3PL", "Cost line": "Set-up", Driver: "once", Rate: 500 },
          ],
        }),
      "space that Facilities supplies, by size, by the square foot and today's": async () =>
        reported({
          Business: [
            { Item: "Orders per month", Value: 1200 },
            { Item: "Discount rate", Value: 0.1 },
            { Item: "Growth per year", Value: 0.1 },
            { Item: "Horizon", Value: 24 },
            { Item: "Contacts per order", Value: 0.2 },
          ],
          Fulfilment: [
            { ...OWN, "Cost line": "Packers", Driver: "order", Rate: 2900, Step: 600, "Sq ft": 300 },
            { ...OWN, "Cost line": "Stock", Driver: "month", Rate: 5, "Sq ft": 2200, To: 9 },
            { Option: "3PL", "Cost line": "Fee", Driver: "order", Rate: 5 },
            { Option: "3PL", "Cost line": "Desk", Driver: "month", Rate: 500, "Sq ft": 100 },
            { Option: "Drop ship", "Cost line": "Fee", Driver: "order", Rate: 9 },
            { Option: "Drop ship", "Cost line": "Desk", Driver: "month", Rate: 500, "Sq ft": 50, From: 3 },
          ],
          "Customer service": [
            { ...OWN, "Cost line": "Agents", Driver: "contact", Rate: 2800, Step: 200, "Sq ft": 80 },
            { Option: "Outside", "Cost line": "Fee", Driver: "contact", Rate: 30 },
          ],
          Facilities: [
            {
              ...OWN,
              "Cost line": "Rent",
              Driver: "month",
              Rate: 4500,
              "Sq ft": 2500,
              Avoidable: "no",
              Term: 14,
            },
            { Option: "Park", "Cost line": "Space", Driver: "sq ft", Rate: 1.3 },
            { Option: "Park", "Cost line": "Fee", Driver: "month", Rate: 200 },
            { Option: "Park", "Cost line": "Deposit", Driver: "tied up", Rate: 2000 },
          ],
        }),
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

    test.each(Object.keys(books))("Excel has nothing to mend in the file: %s", async (name) => {
      expect(await refused(found[name]!.report.bytes)).toEqual([]);
    });
  },
);

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
