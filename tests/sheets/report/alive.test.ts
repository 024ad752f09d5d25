import { hasLibreOffice } from "../../helpers/office";
import { changed, HARD } from "./books";
import { cachedIn, LONG, notices, over, recalculate, reported, wrongCells, type Reported } from "./reports";
import type { WorkbookValues } from "../../../src/sheets/values";

const describeWithOffice = hasLibreOffice ? describe : describe.skip;

describeWithOffice("the report stays alive: after a change it agrees with a fresh run", () => {
  /** Changes of the user's, by name: sheet, row, cells, option. */
  const changes: {
    readonly [name: string]: readonly (readonly [
      string,
      string,
      { [column: string]: string | number },
      string?,
    ])[];
  } = {
    "a rate, growth and the first month": [
      ["Fulfilment", "Freight", { Rate: 6.4 }, "Own"],
      ["Business", "Growth per year", { Value: 0.1 }],
      ["Business", "First month", { Value: 9 }],
    ],
    "a price in a tier's text, the discount rate and the owner's hour": [
      ["Fulfilment", "Pick", { Tiers: "1000:3.1; 3000:2.95; *:2.5" }],
      ["Business", "Discount rate", { Value: "9%" }],
      ["Business", "Owner's hour", { Value: 70 }],
    ],
    "a bound in a tier's text, a season and people that a line needs": [
      ["Fulfilment", "Pick", { Tiers: "1200:3.2; 2900:2.9; *:2.5" }],
      ["Business", "Season 12", { Value: 2.1 }],
      ["Fulfilment", "Packers", { FTE: 0.75 }],
    ],
    "a rate typed as text, orders and cash": [
      ["Fulfilment", "Fuel", { Rate: "13.5%" }],
      ["Business", "Orders per month", { Value: 2650 }],
      ["Business", "Cash", { Value: 90000 }],
    ],
    "what was blank: a price change, a share, the debt service and a quantity": [
      ["Business", "Price change Fees", { Value: 0.02 }],
      ["Business", "Share of transactions integrated", { Value: 0.25 }],
      ["Business", "Debt service per year", { Value: 9000 }],
      ["Fulfilment", "Freight", { Quantity: 1.02 }, "Own"],
    ],
    "a term": [["Fulfilment", "Rent", { Term: 18 }, "Own"]],
    "a shorter horizon": [["Business", "Horizon", { Value: 24 }]],
    "a horizon of less than a year": [["Business", "Horizon", { Value: 9 }]],
  };
  let before: Reported;
  let found: { readonly [name: string]: { readonly fresh: Reported; readonly values: WorkbookValues } };
  beforeAll(async () => {
    before = await reported(HARD);
    const runs: [string, Reported, Uint8Array][] = [];
    for (const [name, all] of Object.entries(changes)) {
      const fresh = await reported(all.reduce((book, change) => changed(book, ...change), HARD));
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
