import type { AreaResult, OptionResult } from "../../../core/results";
import type { ConditionalFormat } from "../../model";
import type { Calculation } from "../calculation";
import { put } from "../grid";
import { AREA_NAMES } from "../names";
import { COLUMNS, putText, tableTop, type Sheet } from "./sheet";

/** Where the checks stand: what the core found, what the formulas find, their difference, and the groups' sum. */
const AT = {
  core: COLUMNS.value,
  formulas: COLUMNS.unit,
  difference: COLUMNS.low,
  groups: COLUMNS.high,
} as const;

/**
 * Footing checks: the yearly cost of every option as the core worked it out against the formulas of Calculation, and the
 * groups of a settled month against its total. Once inputs have changed, the core's figures are no longer theirs. Returns the row below, and the formats that colour the differences.
 *
 * @param changed formula of whether inputs have changed since
 */
export function writeChecks(
  sheet: Sheet,
  top: number,
  areas: readonly AreaResult[],
  calculation: Calculation,
  changed: string,
): { next: number; formats: ConditionalFormat[] } {
  const { grid } = sheet;
  let row = tableTop(sheet, top, "Footing checks", [
    "Area: option",
    "Yearly cost, core",
    null,
    "Difference",
    "Groups less month",
  ]);
  put(grid, row - 1, AT.formulas, { value: "Formulas", style: "headingRight" });
  const first = row;
  for (const { area, options } of areas)
    for (const option of options.filter(isPriced)) {
      const refs = calculation.refs(area, "", option.option);
      const groups = Object.keys(option.byGroup).map((group) => refs.group(group, "settled"));
      putText(sheet, row, COLUMNS.name, `${AREA_NAMES[area]}: ${option.option}`);
      put(grid, row, AT.core, { value: option.yearlyCost, style: "cents" });
      put(grid, row, AT.formulas, { formula: refs.yearly, value: option.yearlyCost, style: "cents" });
      put(grid, row, AT.difference, {
        formula: `IF(${changed},"changed",ROUND(C${row + 1}-B${row + 1},2))`,
        value: 0,
        style: "difference",
      });
      put(grid, row, AT.groups, {
        formula: `ROUND(${groups.join("+") || "0"}-${refs.settled},2)`,
        value: 0,
        style: "difference",
      });
      row++;
    }
  if (row === first) put(grid, row++, 0, { value: "No option has a cost to check.", style: "text" });
  const range = `D${first + 1}:E${row}`;
  return {
    next: row + 1,
    formats: [
      { range, formula: `ISNUMBER(D${first + 1})*(D${first + 1}<>0)`, style: "bad" },
      { range, formula: `ISNUMBER(D${first + 1})*(D${first + 1}=0)`, style: "good" },
    ],
  };
}

const isPriced = ({ rows, yearlyCost }: OptionResult): boolean => rows.length > 0 && yearlyCost !== null;
