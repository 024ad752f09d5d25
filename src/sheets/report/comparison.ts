import { GROUPS } from "../../core/model";
import type { AreaResult, Decision, OptionResult } from "../../core/results";
import type { ChartModel, SheetModel } from "../model";
import type { Calculation } from "./calculation";
import { newGrid, put, putRow, rangeOf, toSheet } from "./grid";
import { AREA_NAMES } from "./names";
import { GROUP_COLORS } from "./palette";

export const COMPARISON = "Footing Comparison";
const LEADING = ["Facility", "Labor", "Supplies", "Delivery"];
const TRAILING = ["Still to pay", "Top-up to minimum"];

/** Groups that any option of a decision has, in the order of a breakdown. */
export function groupsOf(options: readonly OptionResult[]): string[] {
  const present = new Set(options.flatMap(({ byGroup }) => Object.keys(byGroup)));
  const order = [...LEADING, ...GROUPS.filter((group) => !LEADING.includes(group)), ...TRAILING];
  return order.filter((group) => present.has(group));
}

/** Every option of every area by group: settled month, first year, present and yearly cost, with a chart an area. */
export function buildComparison(areas: readonly AreaResult[], calculation: Calculation): SheetModel {
  const grid = newGrid(COMPARISON);
  const charts: ChartModel[] = [];
  const widest = Math.max(6, ...areas.map((area) => groupsOf(area.options).length + 5));
  put(grid, 0, 0, { value: "Comparison", style: "title" });
  put(grid, 1, 0, {
    value:
      "A settled month by group (no growth, season or price change), then the first year, present cost and yearly cost. The yearly cost decides.",
    style: "small",
  });
  let row = 3;
  for (const area of areas) {
    const decisions: Decision[] = area.elements.length > 0 ? [...area.elements, area] : [area];
    for (const decision of decisions) {
      const options = decision.options.filter(({ rows }) => rows.length > 0);
      if (options.length === 0) continue;
      const groups = groupsOf(options);
      const title = `${AREA_NAMES[area.area]}${decision.element ? `: ${decision.element}` : area.elements.length > 0 ? ": the area as a whole" : ""}`;
      put(grid, row, 0, { value: title, style: "section" });
      for (let column = 1; column < widest; column++)
        put(grid, row, column, { value: null, style: "section" });
      row++;
      put(grid, row, 0, { value: "Option", style: "heading" });
      putRow(
        grid,
        row,
        1,
        [...groups, "Settled month", "First year", "Present cost", "Yearly cost"],
        "headingRight",
      );
      const first = row + 1;
      for (const option of options) {
        row++;
        const refs = calculation.refs(area.area, decision.element, option.option);
        const marks = [
          option.current ? "today" : "",
          option.option === decision.recommended ? "advised" : "",
        ].filter(Boolean);
        put(grid, row, 0, {
          value: `${option.option}${marks.length > 0 ? ` (${marks.join(", ")})` : ""}${option.unknown.length > 0 ? " — at least" : ""}`,
          style: option.option === decision.recommended ? "strongWrap" : "wrap",
        });
        groups.forEach((group, index) =>
          put(grid, row, 1 + index, {
            formula: refs.group(group, "settled"),
            value: option.byGroup[group] ?? 0,
            style: "money",
          }),
        );
        const figures: [string, number | null][] = [
          [refs.settled, option.monthlyCost],
          [refs.firstYear, option.firstYearCost],
          [refs.present, option.presentCost],
          [refs.yearly, option.yearlyCost],
        ];
        figures.forEach(([formula, value], index) =>
          put(grid, row, 1 + groups.length + index, {
            formula,
            value: value ?? 0,
            style: index === 3 ? "moneyStrong" : "money",
          }),
        );
      }
      for (const option of decision.options.filter(({ excluded }) => excluded !== "")) {
        row++;
        put(grid, row, 0, { value: `${option.option}: ${option.excluded}`, style: "note" });
      }
      if (decision === area && options.length > 1) {
        charts.push({
          name: `Footing ${AREA_NAMES[area.area]}`,
          type: "bar stacked",
          title: `${AREA_NAMES[area.area]}: a settled month by group`,
          description: `Cost of a settled month of each option of ${AREA_NAMES[area.area]}, by cost group.`,
          categoryTitle: "",
          valueTitle: "money a month",
          valueFormat: "#,##0",
          series: groups.map((group, index) => ({
            name: rangeOf(grid, first - 1, 1 + index, first - 1, 1 + index),
            categories: rangeOf(grid, first, 0, first + options.length - 1, 0),
            values: rangeOf(grid, first, 1 + index, first + options.length - 1, 1 + index),
            color: GROUP_COLORS[group] ?? "9AA5B1",
          })),
          anchor: `A${row + 3}`,
          width: 900,
          height: 90 + 42 * options.length,
        });
        row += 2 + Math.ceil((90 + 42 * options.length) / 20);
      }
      row += 2;
    }
  }
  return toSheet(grid, {
    columns: [{ width: 34 }, ...Array.from({ length: widest }, () => ({ width: 12.5 }))],
    charts,
    print: {
      orientation: "landscape",
      paper: "letter",
      fitWidth: 1,
      fitHeight: 0,
      titleRows: "",
      footer: `${COMPARISON} — page &P of &N`,
      breaks: [],
    },
    freeze: { rows: 0, columns: 1 },
  });
}
