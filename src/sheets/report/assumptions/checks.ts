import { isBound } from "../../../core/advice/portfolio";
import { sidesOf } from "../../../core/commitments";
import type { AreaId } from "../../../core/model";
import type { AreaResult, OptionResult } from "../../../core/results";
import type { ConditionalFormat } from "../../model";
import type { Calculation } from "../calculation";
import { put } from "../grid";
import type { Reported } from "../index";
import { AREA_NAMES } from "../names";
import { COLUMNS, putText, tableTop, type Sheet } from "./sheet";

/** Where the checks stand: what the core found, what the formulas find, their difference, and the groups' sum. */
const AT = {
  core: COLUMNS.value,
  formulas: COLUMNS.unit,
  difference: COLUMNS.low,
  groups: COLUMNS.high,
} as const;

/** The recommended options of the areas that count, and what the portfolio says that they cost a year together. */
export interface RecommendedSet {
  readonly options: readonly { readonly area: AreaId; readonly option: string }[];
  readonly yearlyCost: number;
  /** The same by the areas' own costs and what the set costs besides. */
  readonly addedUp: number;
}

/** The set to check: null where nothing binds the areas, or the portfolio counts others than the total. */
export function setOf({ inputs, analysis, portfolio }: Reported): RecommendedSet | null {
  if (!portfolio || !isBound(inputs)) return null;
  const inTotal = analysis.areas.filter((area) => sidesOf(area) !== null);
  const areas = new Set(portfolio.picks.map(({ area }) => area));
  if (inTotal.length !== areas.size || inTotal.some(({ area }) => !areas.has(area))) return null;
  return {
    options: inTotal.map(({ area, recommended }) => ({ area, option: recommended! })),
    yearlyCost: portfolio.recommended.figures.yearlyCost,
    addedUp:
      inTotal.reduce((sum, area) => sum + sidesOf(area)!.recommended.yearlyCost!, 0) +
      portfolio.beside.reduce((sum, { yearly }) => sum + yearly, 0),
  };
}

/**
 * Footing checks: the yearly cost of every option as the core worked it out against the formulas of Calculation, and the
 * groups of a settled month against its total. Once inputs have changed, the core's figures are no longer theirs. Returns the row below, and the formats that colour the differences.
 *
 * @param changed formula of whether inputs have changed since
 * @param set the recommended set as the portfolio has it, where it counts the same areas as the total does
 */
export function writeChecks(
  sheet: Sheet,
  top: number,
  areas: readonly AreaResult[],
  calculation: Calculation,
  changed: string,
  set: RecommendedSet | null,
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
  if (set) {
    const refs = set.options.map(({ area, option }) => calculation.refs(area, "", option).yearly);
    const beside = calculation.whole.beside.flatMap(({ side, yearly }) =>
      side === "recommended" ? [yearly] : [],
    );
    putText(sheet, row, COLUMNS.name, "The recommended set together");
    put(grid, row, AT.core, { value: set.yearlyCost, style: "cents" });
    put(grid, row, AT.formulas, {
      formula: [...refs, ...beside].join("+"),
      value: set.addedUp,
      style: "cents",
    });
    put(grid, row, AT.difference, {
      formula: `IF(${changed},"changed",ROUND(C${row + 1}-B${row + 1},2))`,
      value: Math.round(100 * (set.addedUp - set.yearlyCost)) / 100,
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
