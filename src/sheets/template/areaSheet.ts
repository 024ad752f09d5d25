import { CRITERIA, type Area } from "../../core/areas";
import { cellAddress, columnName, rangeAddress } from "../address";
import type { CellModel, ColumnModel, SheetModel } from "../model";
import type { StyleName } from "../styles";
import { beside, cell, headingCells, rowCells, sheet, type RowOf } from "./cells";
import {
  ALWAYS_SHOWN,
  COST_HEADINGS,
  EXAMPLE_HEADINGS,
  LEVEL_HEADINGS,
  RATING_HEADINGS,
  type Heading,
  type RatingColumn,
  type TemplateColumn,
} from "./headings";
import { COST_LISTS, RATING_LISTS, tableValidations } from "./validations";

export type CostRowCells = RowOf<TemplateColumn | "example" | "exampleFrom">;
export type RatingRowCells = RowOf<RatingColumn>;

/** Zero-based row of the headings of both tables. */
export const HEADING_ROW = 4;
/** Costs, ratings and their levels side by side would be too small to read on a single page. */
const PAGES_WIDE = 3;
const MONEY_COLUMNS: ReadonlySet<string> = new Set(["rate", "low", "high"]);
const FRACTIONS: ReadonlySet<unknown> = new Set(["revenue", "percent of"]);

/** Fractions show as per cent. */
const looksOf =
  (driver: unknown) =>
  (column: string, style: StyleName): StyleName =>
    MONEY_COLUMNS.has(column) && FRACTIONS.has(driver) ? "inputPercent" : style;

/** The anchored levels of a criterion, for the columns beside the ratings. */
function levelCells(area: Area, criterionName: unknown, option: unknown): (CellModel | null)[] {
  const found = CRITERIA.find(({ name }) => name === criterionName);
  // The levels say who is nearer to the job; how well one option does is another question.
  if (!found || option) return LEVEL_HEADINGS.map(() => null);
  const [ours, , between, , theirs] = area.levels[found.id];
  return [ours, between, theirs].map((text) => cell(text, "small"));
}

/** Columns that need not always show are folded where no row uses them. */
function costColumns(rows: readonly CostRowCells[]): ColumnModel[] {
  return COST_HEADINGS.map(({ column, width }) =>
    ALWAYS_SHOWN.has(column) || rows.some((row) => row[column] != null)
      ? { width }
      : { width, hidden: true, level: 1 },
  );
}

const widths = (headings: readonly Heading<string>[]): ColumnModel[] =>
  headings.map(({ width }) => ({ width }));

interface Parts {
  readonly costs: readonly CostRowCells[];
  readonly ratings: readonly RatingRowCells[];
  /** The empty template: all but the columns that always show is folded, and examples stand beside. */
  readonly empty: boolean;
}

/**
 * The sheet of an area: its cost table, and the ratings to the right, so that both can grow downwards. Both begin in the
 * same row.
 */
export function areaSheet(area: Area, { costs, ratings, empty }: Parts): SheetModel {
  const costHeadings: readonly Heading<TemplateColumn | "example" | "exampleFrom">[] = empty
    ? [...COST_HEADINGS, ...EXAMPLE_HEADINGS]
    : COST_HEADINGS;
  const ratingHeadings: readonly Heading<string>[] = [...RATING_HEADINGS, ...LEVEL_HEADINGS];
  const ratingsLeft = costHeadings.length + 1;
  const top = HEADING_ROW + 1;
  const lastCost = HEADING_ROW + costs.length;
  const lastRating = HEADING_ROW + ratings.length;

  const costRows = [
    headingCells(costHeadings),
    ...costs.map((row) => rowCells(costHeadings, row, looksOf(row.driver))),
  ];
  const ratingRows = [
    headingCells(ratingHeadings),
    ...ratings.map((row) => [
      ...rowCells(RATING_HEADINGS, row),
      ...levelCells(area, row.criterion, row.option),
    ]),
  ];
  const quoted = `'${area.name}'!`;
  return sheet(
    {
      name: area.name,
      cells: [
        [cell(area.name, "title")],
        [cell(`${area.question} ${empty ? HELP.empty : HELP.example}`, "text")],
        [
          { ...cell("Go to the ratings", "link"), link: quoted + cellAddress(HEADING_ROW, ratingsLeft) },
          { ...cell("Back to Start", "link"), link: "'Start'!A1" },
        ],
        [],
        ...beside([
          { width: costHeadings.length, rows: costRows },
          { width: 1, rows: [] },
          { width: ratingHeadings.length, rows: ratingRows },
        ]),
      ],
      columns: [
        ...costColumns(empty ? [] : costs),
        ...(empty ? widths(EXAMPLE_HEADINGS) : []),
        { width: 3 },
        ...widths(ratingHeadings),
      ],
      tables: [
        {
          name: area.tableName,
          range: { top: HEADING_ROW, left: 0, bottom: lastCost, right: costHeadings.length - 1 },
        },
        {
          name: `${area.tableName}Ratings`,
          range: {
            top: HEADING_ROW,
            left: ratingsLeft,
            bottom: lastRating,
            right: ratingsLeft + ratingHeadings.length - 1,
          },
        },
      ],
      conditionalFormats: [
        unknowns(top, 0, lastCost, COST_HEADINGS.length - 1),
        unknowns(top, ratingsLeft, lastRating, ratingsLeft + RATING_HEADINGS.length - 1),
      ],
      validations: [
        ...tableValidations(COST_HEADINGS, COST_LISTS, { top, bottom: lastCost, left: 0 }),
        ...tableValidations(RATING_HEADINGS, RATING_LISTS, { top, bottom: lastRating, left: ratingsLeft }),
      ],
      freeze: { rows: HEADING_ROW + 1, columns: 2 },
    },
    `${HEADING_ROW + 1}:${HEADING_ROW + 1}`,
    PAGES_WIDE,
  );
}

const HELP = {
  empty:
    "Fill in the Rate of the lines that you have, add and delete lines as you like; Status says which option is today's, and + above the columns shows the rest.",
  example: "One line a cost; the lines marked current are what is done today.",
};

/** Cells that hold `?` stand out, wherever they are. */
function unknowns(
  top: number,
  left: number,
  bottom: number,
  right: number,
): SheetModel["conditionalFormats"][number] {
  return {
    range: rangeAddress({ top, left, bottom, right }),
    formula: `${columnName(left)}${top + 1}="?"`,
    style: "caution",
  };
}
