import type { SheetModel } from "../../model";
import type { Calculation } from "../calculation";
import { newGrid, put, toSheet } from "../grid";
import type { Reported } from "../index";
import { setOf, writeChecks } from "./checks";
import { writeLikeForLike } from "./likeForLike";
import { newSheet, rowModels, WIDTHS } from "./sheet";
import { STAMP_COLUMNS, writeStamp } from "./stamp";
import { writeItems, writeLines, writeProblems } from "./tables";

export { CHANGED } from "./stamp";
export const ASSUMPTIONS = "Footing Assumptions";

/** Every input, linked, with source, date and basis; problems; footing checks; the stamp of changed inputs. */
export function buildAssumptions(
  report: Reported,
  calculation: Calculation,
): { sheet: SheetModel; changed: string } {
  const { inputs, analysis, problems, workbook, madeOn } = report;
  const grid = newGrid(ASSUMPTIONS);
  const sheet = newSheet(grid);
  put(grid, 0, 0, { value: "Assumptions", style: "title" });
  put(grid, 1, 0, { value: `Every figure this report rests on, as of ${madeOn}.`, style: "small" });
  const changed = writeStamp(grid, 2, inputs, workbook);
  put(grid, 3, 0, { formula: calculation.tooLong, value: "", style: "alert" });
  const checks = writeChecks(sheet, 5, analysis.areas, calculation, changed, setOf(report));
  let row = writeProblems(sheet, checks.next, problems, report.notes);
  row = writeLikeForLike(sheet, row, analysis.areas);
  row = writeItems(sheet, row, inputs, workbook);
  writeLines(sheet, row, inputs, workbook, madeOn);
  const { name, now, then } = STAMP_COLUMNS;
  return {
    changed,
    sheet: toSheet(grid, {
      columns: [
        ...WIDTHS.map((width) => ({ width })),
        ...[name, now, then].map(() => ({ width: 20, hidden: true, level: 1 })),
      ],
      rows: rowModels(sheet),
      merges: sheet.merges,
      conditionalFormats: checks.formats,
      freeze: { rows: 0, columns: 1 },
      print: {
        orientation: "landscape",
      },
    }),
  };
}
