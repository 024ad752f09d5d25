import fc from "fast-check";
import { AREA_IDS } from "../../../src/core/model";
import { readCostRange, readInputs } from "../../../src/sheets/reading";
import { HEADINGS as ALL_HEADINGS } from "../../../src/sheets/reading/synonyms";
import type { CellValue } from "../../../src/sheets/values";
import { HEADINGS, read, sheet, TODAY, workbook, type Cells } from "./helpers";

const words = Object.values(ALL_HEADINGS).flatMap((columns) =>
  Object.values(columns).flatMap((list) => list.split(" | ")),
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "month",
      "percent of",
      "all",
      "In-house",
      "3PL",
      "current",
      "?",
      "zero",
      "500:4; *:3",
      "2 to 4",
      "12%",
      "Fees",
      "today",
      "Total",
    ),
  },
  { weight: 3, arbitrary: fc.oneof(fc.constant(null), fc.double(), fc.integer(), fc.boolean()) },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.constant({ error: "#VALUE!" }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 60000 }).map((date) => ({ date, text: "2026-02-04" })) },
);
const grid = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 9 });

describe("whatever stands on a sheet", () => {
  test("is read without an exception, and every problem says where and what", () => {
    fc.assert(
      fc.property(grid, fc.constantFrom("Fulfilment", "Business", "Sheet1"), (cells, name) => {
        const { inputs, problems } = readInputs(workbook([sheet(name, cells)]), { today: TODAY });
        for (const problem of problems) {
          expect(problem.message.length).toBeGreaterThan(10);
          expect(problem.cell).toMatch(/^$|^[A-Z]+\d+$/);
        }
        for (const { area, options } of inputs.areas) {
          expect(AREA_IDS).toContain(area);
          expect(options.length).toBeGreaterThan(0);
        }
        readCostRange(cells);
      }),
      { numRuns: 400 },
    );
  });

  test("blank rows and columns, and notes above, move a table and change nothing else", () => {
    const table: Cells = [
      HEADINGS,
      ["In-house", "Rent", "month", 3000],
      ["3PL Acme", "Pick", "order", 4.5],
      ["3PL Acme", "Fuel", "percent of", 0.1],
    ];
    const plain = (cells: Cells) => {
      const { inputs, problems } = read(sheet("Fulfilment", cells));
      return [
        inputs.areas[0]?.options.map(({ lines }) => lines.map((line) => ({ ...line, at: null }))),
        problems.map(({ message }) => message),
      ];
    };
    const expected = plain(table);
    fc.assert(
      fc.property(
        fc.nat(4),
        fc.nat(4),
        fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
        (down, right, gaps) => {
          const rows = table.flatMap((row, at) => [
            ...Array.from({ length: at > 0 ? gaps[at]! : 0 }, () => []),
            [...Array<null>(right).fill(null), ...row],
          ]);
          expect(
            plain([...Array.from({ length: down }, (_, at) => (at === 0 ? ["Our costs"] : [])), ...rows]),
          ).toEqual(expected);
        },
      ),
    );
  });
});
