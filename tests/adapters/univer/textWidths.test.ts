import type { CellStyle, Sheet } from "hucre";
import { startsInSight } from "../../../src/adapters/univer/textWidths";

const sheet = { name: "Mine", rows: [], columns: [{ width: 40 }, { width: 12 }] } as unknown as Sheet;
const RIGHT: CellStyle = { font: { bold: true }, alignment: { horizontal: "right", wrapText: true } };
const shown = (value: string, column: number, style = RIGHT) =>
  startsInSight(sheet)(`0,${column}`, column, { value, style }).style!.alignment;

test("a word that is longer than its column is set to the left and not broken", () => {
  expect(shown("Recommended", 1)).toEqual({ horizontal: "left", wrapText: false });
});
test("a word that fits stays to the right", () => {
  expect(shown("Today", 1)).toEqual({ horizontal: "right", wrapText: false });
});
test("several words are broken into lines, and what is set to the left stays as it is", () => {
  expect(shown("The areas' own advice", 1)).toBe(RIGHT.alignment);
  const left: CellStyle = { alignment: { horizontal: "left" } };
  expect(shown("A long text that goes on and on", 1, left)).toBe(left.alignment);
});
