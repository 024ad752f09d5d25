import { GROUPS } from "../../core/model";
import type { AreaResult, Decision, OptionResult } from "../../core/results";
import type { ChartModel, RowModel, SheetModel } from "../model";
import type { Calculation } from "./calculation";
import { newGrid, put, putRow, rangeOf, toSheet, type Grid } from "./grid";
import { heightOf, linesOf, moneyWidth, rowsOnPage, sectionBreaks } from "./layout";
import { AREA_NAMES } from "./names";
import { GROUP_COLORS } from "./palette";

export const COMPARISON = "Footing Comparison";
const LEADING = ["Facility", "Labor", "Supplies", "Delivery"];
const TRAILING = ["Still to pay", "Top-up to minimum"];
const LABELS = 38;
/** The columns of figures stand first, so that they are the same in every table; the settled month's groups follow. */
const FIGURES = ["Yearly cost", "Present cost", "First year", "Settled month"];
const FIRST_GROUP = 1 + FIGURES.length;
const CHART_WIDTH = 900;
/** Height of a row on the screen, in pixels. */
const ROW_PIXELS = 20;

/** Groups that any option of a decision has, in the order of a breakdown. */
export function groupsOf(options: readonly OptionResult[]): string[] {
  const present = new Set(options.flatMap(({ byGroup }) => Object.keys(byGroup)));
  const order = [...LEADING, ...GROUPS.filter((group) => !LEADING.includes(group)), ...TRAILING];
  return order.filter((group) => present.has(group));
}

/** Every option of every area: yearly, present and first-year cost, and a settled month by group, with a chart an area. */
export function buildComparison(areas: readonly AreaResult[], calculation: Calculation): SheetModel {
  const grid = newGrid(COMPARISON);
  const charts: ChartModel[] = [];
  const rows: RowModel[] = [];
  const starts: number[] = [];
  const priced = areas.flatMap(({ options }) => options.filter((option) => option.rows.length > 0));
  const money = moneyWidth(
    priced.flatMap(({ firstYearCost, presentCost }) => [firstYearCost, presentCost ?? 0]),
    13,
  );
  const columns = FIRST_GROUP + Math.max(2, ...areas.map(({ options }) => groupsOf(options).length));
  put(grid, 0, 0, { value: "Comparison", style: "title" });
  put(grid, 1, 0, {
    value:
      "The yearly cost decides. A settled month has no growth, season or price change; its groups add up to it.",
    style: "small",
  });
  put(grid, 2, 0, { formula: calculation.tooLong, value: "", style: "alert" });
  const page = rowsOnPage(LABELS + money * (columns - 1), "landscape");
  let row = 3;
  for (const area of areas) {
    if (row > 3) starts.push(row);
    for (const decision of decisionsOf(area)) {
      const options = decision.options.filter((option) => option.rows.length > 0);
      if (options.length === 0) continue;
      const table = writeDecision(grid, row, area, decision, options, columns, calculation, rows);
      row = table.next + 1;
      if (decision !== area || options.length < 2) continue;
      const height = 90 + 42 * options.length;
      charts.push(chartOf(grid, area, table, options, height, row));
      row += Math.ceil(height / ROW_PIXELS) + 1;
    }
  }
  return toSheet(grid, {
    columns: [{ width: LABELS }, ...Array.from({ length: columns - 1 }, () => ({ width: money }))],
    rows,
    charts,
    print: {
      orientation: "landscape",
      // A table stays on one page with its chart.
      breaks: sectionBreaks(starts, row, rows, page),
    },
    freeze: { rows: 0, columns: 1 },
  });
}

const decisionsOf = (area: AreaResult): readonly Decision[] =>
  area.elements.length > 0 ? [...area.elements, area] : [area];

interface Table {
  readonly headings: number;
  readonly groups: readonly string[];
  readonly next: number;
}

function writeDecision(
  grid: Grid,
  top: number,
  area: AreaResult,
  decision: Decision,
  options: readonly OptionResult[],
  columns: number,
  calculation: Calculation,
  rows: RowModel[],
): Table {
  const groups = groupsOf(options);
  let row = top;
  const whole = area.elements.length > 0 ? ": the area as a whole" : "";
  const title = `${AREA_NAMES[area.area]}${decision.element ? `: ${decision.element}` : whole}`;
  for (let column = 0; column < columns; column++)
    put(grid, row, column, { value: column === 0 ? title : null, style: "section" });
  row++;
  const headings = row;
  put(grid, row, 0, { value: "Option", style: "heading" });
  putRow(grid, row++, 1, [...FIGURES, ...groups], "headingRight");
  rows.push({ row: headings, height: heightOf(2) });
  for (const option of options) {
    const label = labelOf(option, decision);
    const advised = option.option === decision.recommended;
    put(grid, row, 0, { value: label, style: advised ? "strongWrap" : "wrap" });
    rows.push({ row, height: heightOf(linesOf(label, LABELS, 11, advised)) });
    const refs = calculation.refs(area.area, decision.element, option.option);
    const figures: [string, number | null][] = [
      [refs.yearly, option.yearlyCost],
      [refs.present, option.presentCost],
      [refs.firstYear, option.firstYearCost],
      [refs.settled, option.monthlyCost],
      ...groups.map((group): [string, number] => [refs.group(group, "settled"), option.byGroup[group] ?? 0]),
    ];
    figures.forEach(([formula, value], index) => {
      if (value !== null)
        put(grid, row, 1 + index, { formula, value, style: index === 0 ? "moneyStrong" : "money" });
    });
    row++;
  }
  for (const { option, excluded, barred = "" } of decision.options)
    if (excluded || barred)
      put(grid, row++, 0, { value: `${option} is out: ${excluded || barred}`, style: "small" });
  return { headings, groups, next: row };
}

/** "Own (today, advised) — at least" */
function labelOf({ option, current, unknown }: OptionResult, { recommended }: Decision): string {
  const marks = [current ? "today" : "", option === recommended ? "advised" : ""].filter(Boolean);
  const marked = marks.length > 0 ? ` (${marks.join(", ")})` : "";
  return `${option}${marked}${unknown.length > 0 ? " — at least" : ""}`;
}

function chartOf(
  grid: Grid,
  { area }: AreaResult,
  { headings, groups }: Table,
  options: readonly OptionResult[],
  height: number,
  row: number,
): ChartModel {
  const first = headings + 1;
  const last = headings + options.length;
  return {
    name: `Footing ${AREA_NAMES[area]}`,
    type: "bar stacked",
    title: `${AREA_NAMES[area]}: a settled month by group`,
    description: `Cost of a settled month of each option of ${AREA_NAMES[area]}, by cost group.`,
    categoryTitle: "",
    valueTitle: "money a month",
    valueFormat: "#,##0",
    series: groups.map((group, index) => ({
      name: rangeOf(grid, headings, FIRST_GROUP + index, headings, FIRST_GROUP + index),
      categories: rangeOf(grid, first, 0, last, 0),
      values: rangeOf(grid, first, FIRST_GROUP + index, last, FIRST_GROUP + index),
      color: GROUP_COLORS[group] ?? "9AA5B1",
    })),
    anchor: `A${row + 1}`,
    width: CHART_WIDTH,
    height,
  };
}
