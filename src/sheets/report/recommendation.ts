import { money, percent } from "../../core/advice/money";
import type { AreaResult, OptionResult } from "../../core/results";
import type { CellRange } from "../values";
import type { RowModel, SheetModel } from "../model";
import type { Calculation } from "./calculation";
import { newGrid, put, putRow, toSheet } from "./grid";
import type { ReportInput } from "./index";
import { AREA_NAMES } from "./names";

export const RECOMMENDATION = "Footing Recommendation";
const WIDTH = 8;

const optionOf = (area: AreaResult, name: string | null): OptionResult | undefined =>
  area.options.find(({ option }) => option === name);

/** An area whose today's and advised option both have a yearly cost: it counts in the totals. */
interface Assessed {
  readonly area: AreaResult;
  readonly today: OptionResult | undefined;
  readonly advised: OptionResult;
}

/** One portrait page to act on: headline, the figures, the seven, judgement, what to do, what it rests on. */
export function buildRecommendation(
  report: ReportInput,
  calculation: Calculation,
  stale: string,
): SheetModel {
  const { analysis, inputs, problems } = report;
  const grid = newGrid(RECOMMENDATION);
  const merges: CellRange[] = [];
  const rows: RowModel[] = [];
  const wide = (
    row: number,
    value: string,
    style: Parameters<typeof put>[3]["style"],
    height?: number,
    formula?: string,
  ): void => {
    put(grid, row, 0, { value, ...(style ? { style } : {}), ...(formula ? { formula } : {}) });
    merges.push({ top: row, left: 0, bottom: row, right: WIDTH - 1 });
    if (height) rows.push({ row, height });
  };
  const section = (row: number, title: string): void => {
    put(grid, row, 0, { value: title, style: "section" });
    for (let column = 1; column < WIDTH; column++) put(grid, row, column, { value: null, style: "section" });
  };
  const assessed: Assessed[] = analysis.areas.flatMap((area) => {
    const advised = optionOf(area, area.recommended);
    return advised && advised.yearlyCost !== null
      ? [{ area, today: area.options.find(({ current }) => current), advised }]
      : [];
  });
  const compared = assessed.filter(({ today }) => today?.yearlyCost != null);
  const moves = compared.filter(({ area }) => area.current !== area.recommended);
  const change = compared.reduce(
    (sum, { today, advised }) => sum + advised.yearlyCost! - today!.yearlyCost!,
    0,
  );
  const oneOff = moves.reduce((sum, { advised }) => sum + advised.oneOffCash, 0);

  let row = 0;
  if (inputs.example) {
    wide(row, "EXAMPLE — sample figures, not your own", "stamp", 24);
    row++;
  }
  put(grid, row, 0, { value: "Recommendation", style: "title" });
  rows.push({ row, height: 26 });
  row++;
  wide(
    row,
    `${report.fileName}, ${report.madeOn}${report.scenario ? `, scenario ${report.scenario}` : ""}${report.orders ? `, at ${report.orders} orders a month` : ""}`,
    "small",
  );
  row++;
  wide(row, "", "warning", 15, stale);
  row++;
  wide(row, headline(moves, change), "headline", 38);
  row++;
  wide(row, lead(moves, change, oneOff, analysis.areas), "lead", 48);
  row += 2;

  section(row, "In figures");
  row++;
  putRow(grid, row, 0, ["", "", "", ""], "heading");
  putRow(grid, row, 4, ["Today", "Recommended", "Change", ""], "headingRight");
  put(grid, row, 0, { value: `${compared.length} of 7 areas`, style: "heading" });
  const pair = (
    label: string,
    of: "yearly" | "firstYear" | "settled",
    value: (option: OptionResult) => number,
  ): void => {
    row++;
    put(grid, row, 0, { value: label, style: "text" });
    const refs = (pick: (entry: Assessed) => OptionResult): string =>
      compared.map((entry) => calculation.refs(entry.area.area, "", pick(entry).option)[of]).join("+") || "0";
    const today = compared.reduce((sum, entry) => sum + value(entry.today!), 0);
    const advised = compared.reduce((sum, entry) => sum + value(entry.advised), 0);
    put(grid, row, 4, { formula: refs(({ today: option }) => option!), value: today, style: "money" });
    put(grid, row, 5, { formula: refs(({ advised: option }) => option), value: advised, style: "money" });
    put(grid, row, 6, { formula: `F${row + 1}-E${row + 1}`, value: advised - today, style: "moneyStrong" });
  };
  pair("Yearly cost (equivalent annual cost, decides)", "yearly", (option) => option.yearlyCost!);
  pair("First-year cost", "firstYear", (option) => option.firstYearCost);
  pair("A settled month", "settled", (option) => option.monthlyCost);
  const plain = (
    label: string,
    today: number | null,
    advised: number | null,
    style: "money" | "percent" | "cents",
  ): void => {
    row++;
    put(grid, row, 0, { value: label, style: "text" });
    put(grid, row, 4, { value: today, style });
    put(grid, row, 5, { value: advised, style });
    if (today !== null && advised !== null)
      put(grid, row, 6, { formula: `F${row + 1}-E${row + 1}`, value: advised - today, style });
  };
  const share = (pick: (entry: Assessed) => OptionResult): number | null => {
    const month = compared.reduce((sum, entry) => sum + pick(entry).monthlyCost, 0);
    const fixed = compared.reduce(
      (sum, entry) => sum + (pick(entry).fixedShare ?? 0) * pick(entry).monthlyCost,
      0,
    );
    return month > 0 ? fixed / month : null;
  };
  plain("One-off cash", 0, oneOff, "money");
  plain(
    "Still to pay for what is given up",
    0,
    moves.reduce((sum, { advised }) => sum + advised.stillToPay, 0),
    "money",
  );
  plain(
    "Fixed share of a settled month",
    share(({ today }) => today!),
    share(({ advised }) => advised),
    "percent",
  );
  const fulfilment = assessed.find(({ area }) => area.area === "fulfilment");
  if (fulfilment) {
    const perOrder = (option: OptionResult | undefined): { formula: string; value: number | null } | null =>
      option
        ? {
            formula: `${calculation.refs("fulfilment", "", option.option).firstYear}/${calculation.orders.firstYear}`,
            value: option.twelveMonthCostPerOrder,
          }
        : null;
    row++;
    put(grid, row, 0, { value: "Fulfilment cost per order, 12 months", style: "text" });
    const today = perOrder(fulfilment.today);
    const advised = perOrder(fulfilment.advised);
    if (today && fulfilment.today!.spaceCost === 0) put(grid, row, 4, { ...today, style: "cents" });
    else put(grid, row, 4, { value: fulfilment.today?.twelveMonthCostPerOrder ?? null, style: "cents" });
    if (advised && fulfilment.advised.spaceCost === 0) put(grid, row, 5, { ...advised, style: "cents" });
    else put(grid, row, 5, { value: fulfilment.advised.twelveMonthCostPerOrder, style: "cents" });
    put(grid, row, 6, {
      formula: `F${row + 1}-E${row + 1}`,
      value:
        (fulfilment.advised.twelveMonthCostPerOrder ?? 0) - (fulfilment.today?.twelveMonthCostPerOrder ?? 0),
      style: "cents",
    });
  }
  row += 2;

  section(row, "The seven");
  row++;
  putRow(grid, row, 0, ["Area", "Today", "Do this"], "heading");
  putRow(grid, row, 3, ["Yearly cost today", "Then", "Change"], "headingRight");
  putRow(grid, row, 6, ["How sure", "Why"], "heading");
  rows.push({ row, height: 30 });
  const firstArea = row + 1;
  for (const [id, name] of Object.entries(AREA_NAMES)) {
    row++;
    put(grid, row, 0, { value: name, style: "strong" });
    const area = analysis.areas.find((result) => result.area === id);
    if (!area) {
      put(grid, row, 2, { value: "not assessed", style: "note" });
      continue;
    }
    const today = area.options.find(({ current }) => current);
    const advised = optionOf(area, area.recommended);
    put(grid, row, 1, { value: area.current ?? "not marked", style: "wrap" });
    put(grid, row, 2, { value: area.recommended ?? "no answer yet", style: "strongWrap" });
    if (today?.yearlyCost != null)
      put(grid, row, 3, {
        formula: calculation.refs(area.area, "", today.option).yearly,
        value: today.yearlyCost,
        style: "money",
      });
    if (advised?.yearlyCost != null)
      put(grid, row, 4, {
        formula: calculation.refs(area.area, "", advised.option).yearly,
        value: advised.yearlyCost,
        style: "money",
      });
    if (today?.yearlyCost != null && advised?.yearlyCost != null)
      put(grid, row, 5, {
        formula: `E${row + 1}-D${row + 1}`,
        value: advised.yearlyCost - today.yearlyCost,
        style: "moneyStrong",
      });
    put(grid, row, 6, { value: area.sure, style: "wrap" });
    put(grid, row, 7, { value: area.reasons[0] ?? "", style: "wrap" });
    rows.push({ row, height: 44 });
  }
  row++;
  put(grid, row, 0, { value: "Total", style: "total" });
  for (const column of [1, 2, 6, 7]) put(grid, row, column, { value: null, style: "total" });
  const sumOfAreas = (letter: string, value: number): { formula: string; value: number } => ({
    formula: `SUM(${letter}${firstArea + 1}:${letter}${row})`,
    value,
  });
  const totals = analysis.areas.map((area) => ({
    today: area.options.find(({ current }) => current)?.yearlyCost ?? 0,
    then: optionOf(area, area.recommended)?.yearlyCost ?? 0,
  }));
  put(grid, row, 3, {
    ...sumOfAreas(
      "D",
      totals.reduce((sum, { today }) => sum + today, 0),
    ),
    style: "moneyTotal",
  });
  put(grid, row, 4, {
    ...sumOfAreas(
      "E",
      totals.reduce((sum, { then }) => sum + then, 0),
    ),
    style: "moneyTotal",
  });
  put(grid, row, 5, { ...sumOfAreas("F", change), style: "moneyTotal" });
  row += 2;

  const overridden = analysis.areas.filter(({ judgementPrice }) => judgementPrice > 0);
  if (overridden.length > 0) {
    section(row, "Where judgement overrode cost");
    for (const area of overridden) {
      row++;
      wide(
        row,
        `${AREA_NAMES[area.area]}: ${area.recommended} instead of ${area.byCost}; the judgement costs ${money(area.judgementPrice)} a year.`,
        "wrap",
        16,
      );
    }
    row += 2;
  }

  section(row, "What would change the answer");
  const flips = analysis.areas.flatMap((area) =>
    area.flips.slice(0, 2).map((flip) => `${AREA_NAMES[area.area]}: ${flip.text}.`),
  );
  for (const text of flips.slice(0, MOST_FLIPS)) {
    row++;
    wide(row, text, "wrap", 30);
  }
  if (flips.length === 0) {
    row++;
    wide(row, "No single cost or order volume within ten times its value.", "note");
  }
  row += 2;

  section(row, "What this rests on");
  row++;
  wide(row, basisLine(assessed), "wrap", 30);
  const unknown = analysis.areas.flatMap((area) =>
    area.options.flatMap((option) => option.unknown.map(({ what }) => `${option.option}: ${what}`)),
  );
  if (unknown.length > 0) {
    row++;
    wide(
      row,
      `Not known: ${[...new Set(unknown)].slice(0, 6).join("; ")}${unknown.length > 6 ? "; ..." : ""}.`,
      "wrap",
      30,
    );
  }
  const errors = problems.filter(({ severity }) => severity === "error").length;
  if (errors > 0) {
    row++;
    wide(
      row,
      `${errors} problem${errors === 1 ? "" : "s"} in the workbook: see Footing Assumptions.`,
      "warning",
    );
  }
  row++;
  wide(
    row,
    "Amounts in the workbook's currency, net of recoverable tax, before income tax. Costs down are negative.",
    "note",
  );

  return toSheet(grid, {
    columns: [
      { width: 18 },
      { width: 15 },
      { width: 17 },
      { width: 12 },
      { width: 12 },
      { width: 14 },
      { width: 13 },
      { width: 42 },
    ],
    rows,
    merges,
    conditionalFormats: [
      { range: `F${firstArea + 1}:F${firstArea + 8}`, formula: `F${firstArea + 1}<0`, style: "good" },
      { range: `F${firstArea + 1}:F${firstArea + 8}`, formula: `F${firstArea + 1}>0`, style: "caution" },
    ],
    print: {
      orientation: "portrait",
      paper: "letter",
      fitWidth: 1,
      fitHeight: 1,
      titleRows: "",
      footer: `${RECOMMENDATION} — page &P of &N`,
      breaks: [],
    },
  });
}

const MOST_FLIPS = 7;

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)!}`;

function headline(moves: readonly Assessed[], change: number): string {
  if (moves.length === 0) return "Keep all as it is: no change is worth its cost.";
  const what = list(moves.map(({ area }) => `${AREA_NAMES[area.area]} (${area.recommended})`));
  return `Change ${what}: ${change <= 0 ? `saves ${money(-change)}` : `costs ${money(change)}`} a year.`;
}

function lead(
  moves: readonly Assessed[],
  change: number,
  oneOff: number,
  areas: readonly AreaResult[],
): string {
  const parts: string[] = [];
  const stays = areas.filter((area) => area.recommended !== null && area.recommended === area.current);
  if (stays.length > 0)
    parts.push(
      `${list(stays.map(({ area }) => AREA_NAMES[area]))} stay${stays.length === 1 ? "s" : ""} as today.`,
    );
  if (moves.length > 0 && oneOff > 0)
    parts.push(
      `The changes take ${money(oneOff)} of one-off cash${change < 0 ? `, paid back in about ${Math.ceil((12 * oneOff) / -change)} months` : ""}.`,
    );
  const close = areas.filter(({ sure }) => sure === "too close");
  if (close.length > 0) parts.push(`Too close to call: ${list(close.map(({ area }) => AREA_NAMES[area]))}.`);
  const open = areas.filter(({ sure }) => sure === "not enough data");
  if (open.length > 0) parts.push(`Find out first: ${list(open.map(({ area }) => AREA_NAMES[area]))}.`);
  return parts.join(" ");
}

/** Share of the advised cost by the basis of its figures. */
function basisLine(assessed: readonly Assessed[]): string {
  const sums = new Map<string, number>();
  let total = 0;
  for (const { advised } of assessed)
    for (const row of advised.rows) {
      const cost = Math.abs(row.monthly[0]!);
      const basis = row.line.basis ?? "estimate";
      sums.set(basis, (sums.get(basis) ?? 0) + cost);
      total += cost;
    }
  if (total === 0) return "No cost to rest on.";
  const parts = [...sums]
    .sort((a, b) => b[1] - a[1])
    .map(([basis, cost]) => `${percent(cost / total)} ${basis}`);
  return `Of the advised cost: ${parts.join(", ")}.`;
}
