import fc from "fast-check";
import { join, split } from "../../../src/taskpane/engine/parts";

const sheets = fc.array(
  fc.record({
    name: fc.string(),
    cells: fc.array(fc.array(fc.oneof(fc.integer(), fc.string(), fc.constant(null)), { maxLength: 6 }), {
      maxLength: 12,
    }),
    tables: fc.array(fc.string(), { maxLength: 3 }),
  }),
  { maxLength: 4 },
);

test("sheets that travelled in parts are the sheets that were sent", () => {
  fc.assert(
    fc.property(sheets, fc.integer({ min: 1, max: 20 }), (sent, most) => {
      expect(join(split(sent, most))).toEqual(sent);
    }),
  );
});

test("no part carries more cells than allowed, but for a single row that has more", () => {
  fc.assert(
    fc.property(sheets, fc.integer({ min: 1, max: 20 }), (sent, most) => {
      for (const { sheet } of split(sent, most)) {
        const count = sheet.cells.reduce((sum, row) => sum + row.length, 0);
        expect(count <= most || sheet.cells.length === 1).toBe(true);
      }
    }),
  );
});

test("what belongs to a sheet as a whole travels once", () => {
  const parts = split([{ name: "A", cells: [[1], [2], [3]], tables: ["T"] }], 1);
  expect(parts.map(({ sheet }) => sheet.tables)).toEqual([["T"], [], []]);
});
