import { columnName } from "../../address";
import type { ChartModel } from "../../model";
import { SIDES } from "../calculation";
import { OPTION_COLORS } from "../palette";
import type { Sources } from "./index";
import { COLUMNS, widthOf, type Page } from "./page";

/** Pixels of a row beside the figures, of a character of a column's width, and of a column's edges. */
const ROW = 20;
const CHARACTER = 7;
const EDGES = 5;
/** Fewer rows than these show no line. */
const LEAST_ROWS = 8;
const MOST_ROWS = 16;
const MOST_LABELS = 12;

const NAMES = { today: "Going on as today", recommended: "As recommended" } as const;
const COLORS = { today: OPTION_COLORS[1]!, recommended: OPTION_COLORS[0]! } as const;

/** Cash at the end of every month, today's set and the recommended one, in the room left beside the figures. */
export function cashChart(
  page: Page,
  top: number,
  bottom: number,
  { calculation, whole }: Sources,
): ChartModel[] {
  const rows = Math.min(MOST_ROWS, bottom - top);
  const series = SIDES.flatMap((side) => {
    const ends = calculation.whole.sides[side]?.ends;
    return ends
      ? [{ name: NAMES[side], values: ends, categories: calculation.months, color: COLORS[side] }]
      : [];
  });
  if (rows < LEAST_ROWS || series.length === 0) return [];
  const columns = COLUMNS.why - COLUMNS.when + 1;
  return [
    {
      name: "Footing cash at month end",
      type: "line",
      title: "Cash at month end, by month of the plan",
      description:
        "Cash at the end of each month of the plan, with today's options and with the recommended ones, all changed at once.",
      categoryTitle: "",
      valueTitle: "",
      valueFormat: "#,##0",
      labelEvery: Math.ceil(whole.plan.horizon / MOST_LABELS),
      series,
      anchor: `${columnName(COLUMNS.when)}${top + 1}`,
      width: CHARACTER * widthOf(page, COLUMNS.when, COLUMNS.why) + EDGES * columns,
      height: ROW * rows,
    },
  ];
}
