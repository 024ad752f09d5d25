import { scrolledTo } from "../../../src/adapters/univer/scroll";

/** Four frozen rows of 30 pixels, then rows of 20; the ninth (row 8) is hidden. */
const ENDS = [30, 60, 90, 120, 140, 160, 180, 200, 200, 220, 240, 260, 280, 300];
const START = { line: 0, offset: 0 };
const ROOM = 60;
/** Where a row begins beside the frozen ones, when scrolled so. */
const seen = (row: number, { line, offset }: { line: number; offset: number }): number =>
  ENDS[row - 1]! - 120 - ((line === 0 ? 0 : ENDS[line - 1]!) + offset);

jest.mock("@univerjs/sheets-ui", () => ({
  ScrollCommand: {},
  SheetsScrollRenderController: () => undefined,
}));

test("what is in view, or frozen, stays where it is", () => {
  expect(scrolledTo(ENDS, 5, 4, ROOM, START)).toBe(START);
  expect(scrolledTo(ENDS, 2, 4, ROOM, { line: 3, offset: 5 })).toEqual({ line: 3, offset: 5 });
});

test("every row comes wholly into view beside the frozen rows, from wherever it was", () => {
  for (const from of [START, { line: 1, offset: 10 }, { line: 4, offset: 0 }, { line: 5, offset: 15 }])
    for (let row = 4; row < ENDS.length; row++) {
      const top = seen(row, scrolledTo(ENDS, row, 4, ROOM, from));
      expect([row, top >= 0 && top + (ENDS[row]! - ENDS[row - 1]!) <= ROOM]).toEqual([row, true]);
    }
});

test("a row higher than the room shows its beginning", () => {
  expect(seen(11, scrolledTo(ENDS, 11, 4, 10, START))).toBe(0);
});
