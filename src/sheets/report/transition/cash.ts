import { monthName } from "../../../core/commitments";
import { cellAddress, columnName } from "../../address";
import type { ChartModel, StyleName } from "../../model";
import { put, rangeOf } from "../grid";
import { OPTION_COLORS } from "../palette";
import type { Page } from "../recommendation/page";
import type { TransitionSources } from "./index";
import { AT, headingRow, sentence, titleRow, type Heading } from "./page";

const HALF_CENT = 0.005;
const NEVER = "not within the Horizon";
/** Height of a row on the screen and of a chart, in pixels. */
const ROW_PIXELS = 20;
const CHART = { width: 480, height: 340 } as const;
const MOST_LABELS = 12;
const CHART_ROWS = CHART.height / ROW_PIXELS + 1;

/** A column of the table: a formula (or none: a value as of this report) and a value a month. */
interface Column {
  readonly heading: Heading;
  readonly style: StyleName;
  readonly formula?: (place: number, row: number) => string;
  readonly value: (place: number) => number;
}

/**
 * Cash month by month: today's set against the recommended one, what is saved, and what is saved so far; with the first
 * month that costs less and the month from which the change has paid for itself. Returns the charts.
 */
export function writeCash(page: Page, sources: TransitionSources): ChartModel[] {
  const { whole, transition, calculation, inputs } = sources;
  const counted = transition.moves.filter((move) => move.counted);
  if (!whole.today || counted.length === 0) return [];
  const { horizon } = whole.plan;
  const { today, recommended } = calculation.whole.sides;
  const delays = counted.flatMap(({ delay }) => delay ?? []);
  const delay = (place: number): number => delays.reduce((sum, money) => sum + money[place]!, 0);
  const saved = (place: number): number =>
    whole.today!.paid[place]! - whole.recommended.paid[place]! - delay(place);
  const sums: number[] = [];
  for (let place = 0; place <= horizon; place++) sums.push((sums[place - 1] ?? 0) + saved(place));

  titleRow(page, "Cash month by month, for all areas whose cost is known");
  const answers = page.next;
  page.next += 3;
  const at = (column: number, row: number): string => cellAddress(row, column);
  const waits = delays.length > 0;
  const savedAt = waits ? AT.fourth : AT.third;
  const sumAt = savedAt + 1;
  const within = (row: number, formula: string): string =>
    `IF(${at(AT.month, row)}>${calculation.counted},"",${formula})`;
  const columns: Column[] = [
    {
      heading: { text: "Today's set", at: AT.first, right: true },
      style: "money",
      formula: (place) => today!.paid(place),
      value: (place) => whole.today!.paid[place]!,
    },
    {
      heading: { text: waits ? "All changed at once" : "Recommended", at: AT.second, right: true },
      style: "money",
      formula: (place) => recommended!.paid(place),
      value: (place) => whole.recommended.paid[place]!,
    },
    ...(waits
      ? [
          {
            heading: { text: "Waiting adds (as of this report)", at: AT.third, right: true },
            style: "money" as const,
            value: delay,
          },
        ]
      : []),
    {
      heading: { text: "Saved", at: savedAt, right: true },
      style: "money",
      formula: (_, row) =>
        within(row, `${at(AT.first, row)}-${at(AT.second, row)}${waits ? `-${at(AT.third, row)}` : ""}`),
      value: saved,
    },
    {
      heading: { text: "Saved so far", at: sumAt, right: true },
      style: "moneyStrong",
      formula: (place, row) =>
        within(row, place === 0 ? at(savedAt, row) : `${at(sumAt, row - 1)}+${at(savedAt, row)}`),
      value: (place) => sums[place]!,
    },
  ];
  headingRow(page, [
    { text: "End of", at: AT.what },
    { text: "Month", at: AT.month, right: true },
    ...columns.map(({ heading }) => heading),
  ]);
  const first = page.next;
  for (let place = 0; place <= horizon; place++) {
    const row = page.next++;
    put(page.grid, row, AT.what, {
      value: place === 0 ? "Today" : capital(monthName(inputs, place)),
      style: "text",
    });
    put(page.grid, row, AT.month, { value: place, style: "integer" });
    for (const { heading, style, formula, value } of columns)
      put(page.grid, row, heading.at, {
        value: value(place),
        style,
        ...(formula ? { formula: formula(place, row) } : {}),
      });
  }
  const last = page.next - 1;
  writeAnswers(page, answers, { first, last, savedAt, sumAt, sums }, sources);
  page.next = Math.max(page.next, first + 2 * CHART_ROWS);
  sentence(
    page,
    "Amounts as they are paid, not discounted, with what leaving today's options costs and leaves to pay. Stock and space of the areas that stay are on both sides.",
  );
  page.next++;
  return charts(page, { first, last, sumAt });
}

interface Table {
  readonly first: number;
  readonly last: number;
  readonly savedAt: number;
  readonly sumAt: number;
  readonly sums: readonly number[];
}

/** First month that costs less, paid back, and the sum against the core's. */
function writeAnswers(page: Page, top: number, table: Table, sources: TransitionSources): void {
  const { transition, changed, calculation } = sources;
  const { first, last, savedAt, sumAt, sums } = table;
  const { firstBenefit, paidBack, today, then } = transition;
  const column = (at: number, from: number): string =>
    `$${columnName(at)}$${from + 1}:$${columnName(at)}$${last + 1}`;
  const [months, soFar] = [AT.month, sumAt].map((at) => column(at, first));
  const [laterMonths, laterSaved] = [AT.month, savedAt].map((at) => column(at, first + 1));
  const end = `INDEX(${soFar!},${calculation.counted}+1)`;
  const core = today.reduce((sum, money, place) => sum + money - then[place]!, 0);
  const rows: readonly [string, string, number | string, StyleName][] = [
    [
      "First month that costs less",
      `IF(COUNTIF(${laterSaved!},">${HALF_CENT}")=0,"${NEVER}",MINIFS(${laterMonths!},${laterSaved!},">${HALF_CENT}"))`,
      firstBenefit ?? NEVER,
      "number",
    ],
    [
      "Month by whose end the change has paid for itself",
      `IF(${end}<=${HALF_CENT},"${NEVER}",MAX(1,MAXIFS(${months!},${soFar!},"<=${HALF_CENT}")+1))`,
      paidBack ?? NEVER,
      "number",
    ],
    [
      "Footing check: saved over the Horizon, core less formulas",
      `IF(${changed},"changed",ROUND(${core}-${end},2))`,
      Math.round(100 * (core - sums.at(-1)!)) / 100 || 0,
      "difference",
    ],
  ];
  rows.forEach(([label, formula, value, style], index) => {
    put(page.grid, top + index, AT.what, { value: label, style: "strong" });
    put(page.grid, top + index, AT.fourth, { formula, value, style });
  });
}

function charts(
  { grid }: Page,
  { first, last, sumAt }: Pick<Table, "first" | "last" | "sumAt">,
): ChartModel[] {
  const anchor = columnName(AT.sign);
  const series = (at: number, color: string) => ({
    name: rangeOf(grid, first - 1, at, first - 1, at),
    categories: rangeOf(grid, first, AT.month, last, AT.month),
    values: rangeOf(grid, first, at, last, at),
    color,
  });
  const shared = {
    ...CHART,
    type: "line",
    categoryTitle: "month",
    valueTitle: "money",
    valueFormat: "#,##0",
    labelEvery: Math.ceil((last - first + 1) / MOST_LABELS),
  } as const;
  return [
    {
      ...shared,
      name: "Footing saved so far",
      title: "Saved so far",
      description: "What the change has saved in cash by the end of each month, against going on as today.",
      series: [series(sumAt, OPTION_COLORS[2]!)],
      anchor: `${anchor}${first}`,
    },
    {
      ...shared,
      name: "Footing cash of both sets",
      title: "Paid each month",
      description: "Cash paid each month with today's options and with the recommended ones.",
      series: [series(AT.first, OPTION_COLORS[1]!), series(AT.second, OPTION_COLORS[0]!)],
      anchor: `${anchor}${first + CHART_ROWS}`,
    },
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
