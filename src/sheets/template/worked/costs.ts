import type { WorkedOption } from "../../../core/areas/worked/model";
import { cellAddress, rangeAddress } from "../../address";
import type { CellModel, ColumnModel, SheetModel } from "../../model";
import { beside, cell, headingCells, sheet } from "../cells";
import { ALWAYS_SHOWN, COST_HEADINGS, EXAMPLE_HEADINGS, type Heading } from "../headings";
import { COST_LISTS, tableValidations } from "../validations";
import { lineCells, type LineColumn, type LineSettings } from "./lines";

const HEADING_ROW = 4;
const FRACTIONS: ReadonlySet<unknown> = new Set(["revenue", "percent of"]);
/** Names and units of worked options are longer than most. */
const WIDTHS: { readonly [C in LineColumn]?: number } = { option: 38, unit: 28 };
const MONEY_COLUMNS: ReadonlySet<string> = new Set(["rate", "low", "high"]);

/** What the sheet of the cost lines is made with. */
export interface CostsSettings extends LineSettings {
  readonly name: string;
  readonly tableName: string;
  readonly workingsSheet: string;
  readonly areaName: string;
  readonly options: readonly WorkedOption[];
}

/** The sheet of an area's worked options: a cost table whose cells are fed by the workings. */
export function costsSheet(settings: CostsSettings): SheetModel {
  const { name, tableName, areaName, options, defaults } = settings;
  const headings: readonly Heading<LineColumn>[] = defaults
    ? COST_HEADINGS
    : [...COST_HEADINGS, ...EXAMPLE_HEADINGS];
  const top = HEADING_ROW + 1;
  const rateColumn = headings.findIndex(({ column }) => column === "rate");
  const lines = options.flatMap((option) => option.lines.map((line) => ({ option, line })));
  const cells = lines.map(({ option, line }, index) =>
    lineCells(option, line, `$${cellAddress(top + index, rateColumn).replace(/(\d+)$/, "$$$1")}`, settings),
  );
  const bottom = HEADING_ROW + lines.length;
  const rows = cells.map((row): CellModel[] =>
    headings.map(({ column, style }) => {
      const isFraction = MONEY_COLUMNS.has(column) && FRACTIONS.has(row.driver?.value);
      const typed = isFraction ? "inputPercent" : style;
      // What the workings feed does not look like a cell to fill in.
      const fed = typed === "inputPercent" ? "fraction" : "rate";
      return { ...row[column], style: row[column]?.formula === undefined ? typed : fed };
    }),
  );
  const columns = headings.map(({ column, width }): ColumnModel =>
    ALWAYS_SHOWN.has(column) || cells.some((row) => row[column] !== undefined)
      ? { width: WIDTHS[column] ?? width }
      : { width, hidden: true, level: 1 },
  );
  return sheet(
    {
      name,
      cells: [
        [cell(`${areaName}: worked options`, "title")],
        [
          cell(
            `${options.length === 1 ? `${options[0]!.about} ` : ""}Each line is fed by the workings. Grow, change or delete lines as you like; a line without a Rate counts as not filled in.`,
            "text",
          ),
        ],
        [
          { ...cell("Go to the workings", "link"), link: `'${settings.workingsSheet}'!A1` },
          cell(defaults ? "Published and usual figures: type your own over them" : null, "small"),
        ],
        [],
        ...beside([{ width: headings.length, rows: [headingCells(headings), ...rows] }]),
      ],
      columns,
      tables: [{ name: tableName, range: { top: HEADING_ROW, left: 0, bottom, right: headings.length - 1 } }],
      conditionalFormats: [
        {
          range: rangeAddress({ top, left: 0, bottom, right: COST_HEADINGS.length - 1 }),
          formula: `A${top + 1}="?"`,
          style: "caution",
        },
      ],
      validations: tableValidations(COST_HEADINGS, COST_LISTS, { top, bottom, left: 0 }),
      freeze: { rows: HEADING_ROW + 1, columns: 2 },
    },
    `${HEADING_ROW + 1}:${HEADING_ROW + 1}`,
    2,
  );
}
