import { expectation, toFindOut, type DecisionConfidence } from "../../../core/confidence";
import { howToFind, notKnownIn, notKnownText } from "../../../core/confidence/unknownWords";
import { chanceText } from "../../../core/confidence/verdict";
import { columnName } from "../../address";
import type { ScenarioOutcome } from "../../../core/scenarioTable";
import type { AreaResult } from "../../../core/results";
import type { ChartModel, SheetModel } from "../../model";
import type { CellRange } from "../../values";
import type { Calculation } from "../calculation";
import { headings, row, section, cell } from "../commitments/block";
import { newGrid, toSheet } from "../grid";
import { nameWidth, rowsOnPage, sectionBreaks } from "../layout";
import { AREA_NAMES } from "../names";
import { writeArea } from "./area";
import { writeScenarios } from "./scenarios";
import { say, type Sensitivity } from "./page";

export const SENSITIVITY = "Footing Sensitivity";

/** Widths of the columns, in characters, where the one with the names of options takes so many. */
const widthsOf = (names: number): number[] => [44, names, 15, 15, 15, 15, 15, 15];
/** Characters that the charts beside the tables take. */
const CHARTS = 80;

/**
 * How sure every decision is: in how many cases what is the best, ranges of yearly cost and saving, what moves the answer
 * (with a chart an area), what must be true, what to find out and what that is worth, and how the judgement holds.
 *
 * @param madeOn ISO date
 */
export function buildSensitivity(
  areas: readonly AreaResult[],
  decisions: readonly DecisionConfidence[],
  calculation: Calculation,
  madeOn: string,
  scenarios: readonly ScenarioOutcome[] = [],
): SheetModel {
  const merges: CellRange[] = [];
  const charts: ChartModel[] = [];
  const starts: number[] = [];
  const widths = widthsOf(
    nameWidth(
      decisions.map(({ recommended }) => recommended ?? ""),
      15,
    ),
  );
  const sheet: Sensitivity = { grid: newGrid(SENSITIVITY), widths, rows: [], next: 0, merges };
  row(sheet, [cell("Sensitivity", "title")]);
  const trials = Math.max(0, ...decisions.map(({ confidence }) => confidence?.trials ?? 0));
  say(
    sheet,
    `As of this report (${madeOn}), seed 1, n = ${trials.toLocaleString("en-US")} points: every uncertain figure drawn from Low to High, or from the range of its Basis where these are blank. What comes from a simulation stands here as a value; formulas are live.`,
    "note",
  );
  writeOverview(sheet, areas, decisions);
  writeScenarios(sheet, scenarios);
  for (const area of areas) {
    const own = decisions.filter((one) => one.area === area.area);
    const whole = own.find(({ element }) => element === "");
    if (!whole?.confidence) continue;
    const { options, unknowns } = whole.confidence;
    if (options.length === 0 && unknowns.couldChange.length === 0) continue;
    starts.push(sheet.next);
    const chart = writeArea(sheet, area, whole, calculation);
    if (chart) charts.push({ ...chart, anchor: `${columnName(widths.length + 1)}${chart.anchor}` });
  }
  const width = widths.reduce((sum, each) => sum + each, charts.length > 0 ? CHARTS : 0);
  return toSheet(sheet.grid, {
    columns: widths.map((each) => ({ width: each })),
    rows: sheet.rows,
    merges,
    charts,
    print: {
      orientation: "landscape",
      // An area stays on one page with its chart.
      breaks: sectionBreaks(starts, sheet.next, sheet.rows, rowsOnPage(width, "landscape")),
    },
  });
}

/** A row a decision: what is advised, how sure, best in, what a year saves; then what to expect and to find out. */
function writeOverview(
  sheet: Sensitivity,
  areas: readonly AreaResult[],
  decisions: readonly DecisionConfidence[],
): void {
  section(sheet, "All decisions");
  headings(
    sheet,
    ["Decision", "Do this", "How sure", "Best in", "Saves: 1 of 10 below", "Middle", "1 of 10 above"],
    [0, 1, 2],
  );
  for (const decision of decisions) {
    const { area, element, recommended, confidence } = decision;
    const result = areas.find((one) => one.area === area);
    const judged = element === "" ? result : result?.elements.find((one) => one.element === element);
    const saving = confidence?.saving && recommended !== confidence.saving.against ? confidence.saving : null;
    row(sheet, [
      element === "" ? AREA_NAMES[area] : `${AREA_NAMES[area]}: ${element}`,
      recommended ?? "no answer yet",
      judged?.sure ?? null,
      confidence?.pair ? cell(chanceText(confidence.recommendedBest.value), "volume") : null,
      ...(saving ? [saving.p10, saving.p50, saving.p90].map((amount) => cell(amount, "money")) : []),
    ]);
  }
  const open = notKnownIn(decisions);
  if (open.count > 0) say(sheet, notKnownText(open));
  for (const { what, sheet: of, cell: at } of open.deciding)
    say(sheet, `${what}: ${howToFind(what)}${of === "" ? "" : ` (${of}!${at})`}.`);
  for (const decision of decisions.filter(({ element }) => element === "")) {
    const find = toFindOut(decision);
    say(
      sheet,
      `${AREA_NAMES[decision.area]}: ${expectation(decision)}${find ? ` ${find.text}${find.at?.sheet ? ` (${find.at.sheet}!${find.at.cell})` : ""}` : ""}`,
    );
  }
}
