import type { FrontierPoint, PortfolioResult } from "../../../core/advice/portfolio";
import { columnName } from "../../address";
import type { ChartModel, ConditionalFormat, SheetModel } from "../../model";
import { newGrid, put, rangeOf, toSheet } from "../grid";
import { nameWidth } from "../layout";
import { AREA_NAMES } from "../names";
import { OPTION_COLORS } from "../palette";
import { cell, headings, remark, row, section, type Sheet } from "./block";
import { writeFigures, writeLimits } from "./figures";

export const COMMITMENTS = "Footing Commitments";

/** Widths of the columns, in characters, where the two with the names of options take so many. */
const widthsOf = (names: number): number[] => [46, names, names, 24, 16, 16, 12, 12];

const decisionName = ({ area, element }: PortfolioResult["picks"][number]): string =>
  element === "" ? AREA_NAMES[area] : `${AREA_NAMES[area]}: ${element}`;

function writeSet(sheet: Sheet, result: PortfolioResult): void {
  const { picks, leftOut, cheaper } = result;
  section(sheet, "The set, and where it differs from the areas' own advice");
  headings(sheet, ["Decision", "Today", "This set", "Why it differs"], [0, 1, 2, 3]);
  for (const pick of picks) {
    const { today, option, why, pinned } = pick;
    row(sheet, [
      decisionName(pick),
      today ?? "–",
      cell(option, today === option ? "wrap" : "strongWrap"),
      why === "" ? (pinned ? "Fixed by hand." : null) : why,
    ]);
  }
  if (cheaper !== "") remark(sheet, cheaper);
  if (leftOut.length > 0)
    remark(
      sheet,
      `Not part of it, for costs are missing: ${leftOut.map((id) => AREA_NAMES[id]).join(", ")}.`,
    );
}

/** Areas alone, then what they cost only together: the sum is a formula, and so is the check against the yearly cost. */
function writeDependences(
  sheet: Sheet,
  { alone, interactions, recommended, freed, worths }: PortfolioResult,
): void {
  section(sheet, "What adds up to the yearly cost");
  remark(sheet, "Each area beside the others as they run today, then what options cost only together.");
  headings(sheet, ["", "A year", "", "Between"], [0, 3]);
  const first = sheet.next + 1;
  for (const { area, yearly } of alone) row(sheet, [AREA_NAMES[area], yearly]);
  for (const { name, yearly, between } of interactions) row(sheet, [name, yearly, null, between.join(", ")]);
  const last = sheet.next;
  const { yearlyCost } = recommended.figures;
  const total = row(sheet, [
    cell("Yearly cost of the set", "strongWrap"),
    cell(yearlyCost, "money", `SUM(B${first}:B${last})`),
  ]);
  row(sheet, [
    "Difference from the set's own figure",
    cell(0, "cents", `ROUND(B${total + 1}-${yearlyCost},2)`),
  ]);
  for (const { name, freed: share, cash, stillPaid } of freed)
    row(sheet, [
      `${Number(share.toFixed(2))} of ${name} freed: saved in cash a year`,
      cash,
      null,
      stillPaid > 0 ? `${Math.round(stillPaid).toLocaleString("en-US")} a year goes on being paid` : null,
    ]);
  for (const { step, yearly } of worths) row(sheet, [`Break-even: ${step} is worth a year`, yearly]);
}

function writeByArea(sheet: Sheet, { recommended, today }: PortfolioResult): void {
  section(sheet, "Bound beyond 90 days, by area");
  headings(sheet, ["Area", "Today", "This set", "Share of this set"], [0]);
  const first = sheet.next + 1;
  const areas = recommended.figures.committedByArea;
  const all = areas.reduce((sum, { committed }) => sum + committed, 0);
  areas.forEach(({ area, committed }) => {
    const at = sheet.next + 1;
    const before = today?.figures.committedByArea.find((each) => each.area === area)?.committed;
    const range = `C$${first}:C$${first + areas.length - 1}`;
    row(sheet, [
      AREA_NAMES[area],
      before ?? null,
      committed,
      cell(all > 0 ? committed / all : 0, "percent", `IF(SUM(${range})=0,0,C${at}/SUM(${range}))`),
    ]);
  });
}

/** A frontier as a table, with a chart beside it where it has a shape. */
function writeFrontier(
  sheet: Sheet,
  points: readonly FrontierPoint[],
  { title, heading, name }: { readonly title: string; readonly heading: string; readonly name: string },
): ChartModel[] {
  if (points.length < 2) return [];
  section(sheet, title);
  const top = headings(sheet, [heading, "Yearly cost"]);
  for (const { other, yearlyCost } of points) row(sheet, [cell(other, "cents"), yearlyCost]);
  const bottom = sheet.next - 1;
  // The chart stands beside its table and is higher than a short one.
  sheet.next = Math.max(sheet.next, top + 17);
  return [
    {
      name,
      type: "scatter lines",
      title,
      description: `${title}: the cheapest sets, one a row of the table beside.`,
      categoryTitle: heading,
      valueTitle: "yearly cost",
      valueFormat: "#,##0",
      series: [
        {
          name: rangeOf(sheet.grid, top, 1, top, 1),
          categories: rangeOf(sheet.grid, top + 1, 0, bottom, 0),
          values: rangeOf(sheet.grid, top + 1, 1, bottom, 1),
          color: OPTION_COLORS[0]!,
        },
      ],
      anchor: `${columnName(3)}${top + 1}`,
      width: 520,
      height: 320,
    },
  ];
}

/** The seven as one portfolio: figures before and after, limits as bars, what adds up, and what fit and freedom cost. */
export function buildCommitments(result: PortfolioResult): SheetModel {
  const grid = newGrid(COMMITMENTS);
  put(grid, 0, 0, { value: "Commitments", style: "title" });
  put(grid, 1, 0, {
    value:
      "The recommended set: each area's own advice, but where a limit or what it costs people and other areas is in the way. Figures are as of this report.",
    style: "small",
  });
  const names = result.picks.flatMap(({ today, option }) => [today ?? "", option]);
  const widths = widthsOf(nameWidth(names, 15));
  const sheet: Sheet = { grid, widths, rows: [], next: 2 };
  writeFigures(sheet, result);
  const bars = writeLimits(sheet, result);
  writeSet(sheet, result);
  writeDependences(sheet, result);
  writeByArea(sheet, result);
  const charts = [
    ...writeFrontier(sheet, result.costAgainstFit, {
      title: "What better fit costs",
      heading: "Mean fit of the options, 0-100",
      name: "Footing cost against fit",
    }),
    ...writeFrontier(sheet, result.costAgainstCommitment, {
      title: "What fewer commitments cost",
      heading: "Bound beyond 90 days",
      name: "Footing cost against commitments",
    }),
  ];
  return toSheet(grid, {
    columns: widths.map((width) => ({ width })),
    rows: sheet.rows,
    charts,
    conditionalFormats: bars ? limitColors(bars) : [],
    print: {
      orientation: "landscape",
    },
  });
}

/** Red where a limit is not kept, yellow where it is nearly used up. */
function limitColors(range: string): ConditionalFormat[] {
  const at = /\d+/.exec(range)![0];
  return [
    { range, formula: `$G${at}="not kept"`, style: "bad" },
    { range, formula: `LEN($D${at})>=18`, style: "caution" },
    { range, formula: `LEN($D${at})<18`, style: "good" },
  ];
}
