import {
  assumedByBasis,
  changedTogether,
  hasPercentiles,
  judgementWords,
  unknownText,
  type Confidence,
  type DecisionConfidence,
} from "../../../core/confidence";
import { decisionsOf } from "../../../core/commitments";
import { chanceText } from "../../../core/confidence/verdict";
import type { AreaResult } from "../../../core/results";
import type { ChartModel } from "../../model";
import type { Calculation } from "../calculation";
import { cell, headings, row, section, type Cell } from "../commitments/block";
import { rangeOf } from "../grid";
import { AREA_NAMES } from "../names";
import { OPTION_COLORS } from "../palette";
import { say, type Sensitivity } from "./page";

/** Rows of the tornado: what moves the answer less is left out. */
const MOST = 12;
/** Rows that the chart beside the tables takes. */
const CHART_ROWS = 19;

/** An area's tables; the chart is anchored by its row. */
export function writeArea(
  sheet: Sensitivity,
  result: AreaResult,
  decision: DecisionConfidence,
  calculation: Calculation,
): ChartModel | null {
  const { area, options } = result;
  const { confidence, conditions, recommended } = decision;
  const found = confidence!;
  section(sheet, AREA_NAMES[area]);
  const top = sheet.next;
  writeOptions(sheet, found, (name) =>
    cell(
      options.find(({ option }) => option === name)?.yearlyCost ?? null,
      "money",
      calculation.refs(area, "", name).yearly,
    ),
  );
  const chart = writeTornado(sheet, AREA_NAMES[area], found);
  for (const { input, must, value, then } of conditions)
    say(sheet, `For ${recommended!} to stay the best, ${found.inputs[input]!.name} must ${must} ${shown(value)}, else ${then}.`); // prettier-ignore
  if (found.pair && conditions.length === 0)
    say(sheet, "No figure alone changes the answer within its range.");
  for (const { type, text } of decisionsOf(result).flatMap(({ flips }) => flips))
    if (type === "hour") say(sheet, `${text}.`);
  writeTwoWay(sheet, found);
  const changed = changedTogether(found);
  if (changed !== null) say(sheet, changed, "note");
  writeRest(sheet, found, decision);
  if (chart) sheet.next = Math.max(sheet.next, top + CHART_ROWS);
  return chart && { ...chart, anchor: String(top + 1) };
}

const shown = (value: number): string =>
  Math.abs(value) >= 100
    ? Math.round(value).toLocaleString("en-US")
    : String(Number(value.toPrecision(value < 1 ? 3 : 4)));

/** Nothing where no two options can be compared. Else chance of being the cheapest, range, mean and regret of every option, beside its yearly cost as it stands (live). */
function writeOptions(
  sheet: Sensitivity,
  { options, leftOut, final }: Confidence,
  yearlyOf: (option: string) => Cell,
): void {
  if (options.length === 0) return;
  headings(sheet, [
    "Option",
    "Cheapest in",
    "Yearly cost: 1 of 10 below",
    "Middle",
    "1 of 10 above",
    "Mean",
    "Expected regret",
    "As it stands",
  ]);
  for (const { option, cheapest, p10, p50, p90, mean, regret } of options)
    row(sheet, [
      option,
      cell(chanceText(cheapest.value), "volume"),
      p10,
      p50,
      p90,
      mean.value,
      regret.value,
      yearlyOf(option),
    ]);
  for (const { option, reason } of leftOut) say(sheet, `Left out: ${option}. ${reason}`, "note");
  if (!final) say(sheet, "Few points only.", "note");
}

/** What the lead is at each figure's ends, widest first; the swing between them is a formula. */
function writeTornado(
  sheet: Sensitivity,
  area: string,
  { tornado, inputs, pair, options, learned, information }: Confidence,
): ChartModel | null {
  if (!pair || tornado.length === 0) return null;
  const [a, b] = pair;
  const names = [options[a]!.option, options[b]!.option] as const;
  say(sheet, `What moves it: yearly cost of ${names[0]} less that of ${names[1]}, each figure alone at the ends of its range.`, "strongWrap"); // prettier-ignore
  if (hasPercentiles(inputs))
    say(sheet, "Low and High as stated are the values that a figure is below in 1 and in 9 of 10 cases (P10 and P90), the stated value its middle.", "note"); // prettier-ignore
  const top = headings(sheet, ["Figure", "Low", "High", "At low", "At high", "Swing", "Share of variance", "Worth of knowing, a year"]); // prettier-ignore
  for (const { input, atLow, atHigh } of tornado.slice(0, MOST)) {
    const { name, range } = inputs[input]!;
    const known = learned.find((one) => one.input === input);
    const [low, high] = [atLow[a]! - atLow[b]!, atHigh[a]! - atHigh[b]!];
    const at = sheet.next + 1;
    row(sheet, [
      name,
      cell(range!.low, "rate"),
      cell(range!.high, "rate"),
      low,
      high,
      cell(Math.abs(high - low), "money", `ABS(E${at}-D${at})`),
      ...(known
        ? [cell(Math.min(0.99, known.share.value), "percent"), cell(known.information.value, "money")]
        : []),
    ]);
  }
  const last = sheet.next - 1;
  const idle = learned.filter(({ worthAsking }) => !worthAsking).map(({ input }) => inputs[input]!.name);
  say(
    sheet,
    `Knowing every figure exactly is worth up to ${Math.round(information.value).toLocaleString("en-US")} a year.${idle.length > 0 ? ` Not worth asking about: ${idle.slice(0, MOST).join("; ")}${idle.length > MOST ? `; and ${idle.length - MOST} more` : ""}.` : ""}`,
    "note",
  );
  const series = (column: number, color: string) => ({
    name: rangeOf(sheet.grid, top, column, top, column),
    categories: rangeOf(sheet.grid, top + 1, 0, last, 0),
    values: rangeOf(sheet.grid, top + 1, column, last, column),
    color,
  });
  return {
    name: `Footing sensitivity ${area}`,
    type: "bar",
    title: `${area}: what moves the lead`,
    description: `Yearly cost of ${names[0]} less that of ${names[1]} at the low and the high end of each uncertain figure, widest first.`,
    categoryTitle: "",
    valueTitle: "money a year",
    valueFormat: "#,##0",
    series: [series(3, OPTION_COLORS[0]!), series(4, OPTION_COLORS[1]!)],
    anchor: "",
    width: 560,
    height: 360,
  };
}

/** Which option costs least at values of the two figures that move the answer most. */
function writeTwoWay(sheet: Sensitivity, { twoWay, inputs, options }: Confidence): void {
  if (!twoWay) return;
  const [down, across] = twoWay.inputs;
  say(sheet, `Cheapest option by two figures at once; down: ${inputs[down]!.name}, across: ${inputs[across]!.name}.`, "strongWrap"); // prettier-ignore
  row(sheet, [cell(null, "heading"), ...twoWay.columns.map((value) => cell(value, "rateLeft"))]);
  twoWay.rows.forEach((value, r) => {
    const winners = twoWay.cheapest[r]!.map((which): Cell => cell(options[which]!.option, "wrapIndent"));
    row(sheet, [cell(value, "rate"), ...winners]);
  });
}

/** Unknowns, how the judgement holds over weights, and where ranges come from that nobody stated. */
function writeRest(
  sheet: Sensitivity,
  found: Confidence,
  { recommended, unknownPairs }: DecisionConfidence,
): void {
  const { unknowns, inputs } = found;
  type Unknown = Confidence["unknowns"]["cannot"][number];
  const listed = (list: readonly Unknown[], text: (one: Unknown) => string): string =>
    list.map((one) => `${text(one)}${one.sheet === "" ? "" : ` (${one.sheet}!${one.cell})`}`).join(". ");
  const { couldChange, cannot } = unknowns;
  if (couldChange.length > 0)
    say(sheet, `Not known, and could change the answer. ${listed(couldChange, (one) => unknownText(one, unknownPairs))}.`); // prettier-ignore
  if (cannot.length > 0)
    say(sheet, `Not known, but cannot change the answer. ${listed(cannot, ({ what }) => what)}.`);
  for (const sentence of judgementWords(found, recommended)) say(sheet, sentence);
  for (const { basis, shares, names } of assumedByBasis(inputs)) {
    const [below, above] = shares.map((share) => `${Number((100 * share).toFixed(1))}%`);
    say(sheet, `Range assumed by basis ${basis} (-${below} to +${above}): ${names.join("; ")}.`, "note");
  }
}
