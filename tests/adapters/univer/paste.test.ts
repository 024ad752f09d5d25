import { CommandType, ICommandService } from "@univerjs/core";
import type { Grid } from "../../../src/adapters/univer/gridTypes";
import { textCells } from "../../../src/adapters/univer/paste";
import { rangeOf } from "../../../src/adapters/univer/places";
import { snapshotOf } from "../../../src/adapters/univer/snapshot";
import { editCells } from "../../../src/adapters/xlsx/edit";
import { workbookOf } from "../../helpers/workbooks";
import type * as Headless from "./headless";
import { startedGrid } from "./started";

let started: ReturnType<typeof Headless.startUniver>;
jest.mock("../../../src/adapters/univer/univer", () => ({
  startUniver: () => {
    started = jest.requireActual<typeof Headless>("./headless").startUniver();
    return started;
  },
}));

test.each([
  ["8%", [["8%"]]],
  [
    "a\tb\r\nc\t\r\n",
    [
      ["a", "b"],
      ["c", ""],
    ],
  ],
  ["\t1\n\n2", [["", "1"], [""], ["2"]]],
  ['"two\nlines"\t"5"" box"\n"open', [["two\nlines", '5" box'], ['"open']]],
  ["", [[""]]],
])("%j is read in rows", (text, rows) => {
  expect(textCells(text)).toEqual(rows);
});

const PASTE = "sheet.command.paste-by-short-key";
let grid: Grid;
let commands: ICommandService;
/** What came to Univer's own reading. */
let left: unknown[] = [];

async function showMine(decimal: "." | "," = "."): Promise<void> {
  const text = Array.from({ length: 2 }, (_, row) => ({ row, column: 3, value: "old", format: "@" }));
  const bytes = await editCells(await workbookOf({ Mine: [[2, "old", "old"]] }), [
    { sheet: "Mine", cells: text },
  ]);
  grid.show(await snapshotOf(bytes), decimal);
}
const paste = (range: string, textContent: string, htmlContent = ""): void => {
  grid.reveal("Mine", range);
  commands.executeCommand(PASTE, { textContent, htmlContent }).catch(() => undefined);
};
const cell = (address: string) => {
  const { top, left: column } = rangeOf(address)!;
  return grid.cell("Mine", top, column);
};

beforeEach(() => {
  grid = startedGrid();
  left = [];
  commands = started.univer.__getInjector().get(ICommandService);
  commands.registerCommand({
    id: PASTE,
    type: CommandType.COMMAND,
    handler: (_, params) => left.push(params) > 0,
  });
});
afterEach(() => grid.dispose());

test("what is pasted from outside is read as what is typed", async () => {
  await showMine();
  paste(
    "A1",
    "8%\t1,200\t\n3PL\t(12)\tTRUE\n1,2\t=A1*2\t2027-06-30\n",
    "<table><tr><td>8%</td></tr></table>",
  );
  expect(["A1", "B1", "C1", "A2", "B2", "C2", "A3", "C3"].map((each) => cell(each).value)).toEqual([
    0.08,
    1200,
    null,
    "3PL",
    -12,
    true,
    "1,2",
    // 1 January 2026 is 46023, and 545 days lie between.
    46023 + 545,
  ]);
  expect(["A1", "B1", "A2", "C3"].map((each) => cell(each).format)).toEqual([
    "0%",
    "#,##0",
    undefined,
    "yyyy-mm-dd",
  ]);
  expect(cell("B3").formula).toBe("A1*2");
  expect(left).toEqual([]);
});

test("in cells for text it stays text", async () => {
  await showMine();
  paste("D1", "12\n=A1");
  expect([cell("D1"), cell("D2")].map(({ value, formula }) => [value, formula])).toEqual([
    ["12", undefined],
    ["=A1", undefined],
  ]);
});

test("the workbook's decimal sign counts", async () => {
  await showMine(",");
  paste("A1", "1,5\t1.200\t4.55");
  expect(["A1", "B1", "C1"].map((each) => cell(each).value)).toEqual([1.5, 1200, "4.55"]);
});

test("it fills the selected cells, and makes room below", async () => {
  await showMine();
  paste("A5:B8", "1\t2\n3\t4");
  expect(["A5", "B6", "A7", "B8"].map((each) => cell(each).value)).toEqual([1, 4, 1, 4]);
  paste("A1", Array.from({ length: 500 }, (_, row) => row).join("\n"));
  expect(cell("A500").value).toBe(499);
});

test("what was copied in the grid is left to the grid", async () => {
  await showMine();
  paste("A1", "8", '<table data-copy-id="abc"></table>');
  expect(cell("A1").value).toBe(2);
  expect(left).toHaveLength(1);
});
