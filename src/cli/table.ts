import { AREAS } from "../core/areas";
import { optionsOf, sidesOf, type Beside } from "../core/commitments";
import type { Problem } from "../core/model";
import type { Analysis, AreaResult, Decision, OptionResult } from "../core/results";
import type { CellNote } from "../sheets/reading/doubts";
import { plain } from "./terminal";

const HEADINGS = ["Area", "Today", "Do this", "Yearly cost today", "Then", "Change", "How sure"];
/** Columns of money are set to the right. */
const MONEY = new Set([3, 4, 5]);

/**
 * The recommendation as a table: the seven areas in their order, the elements of an area below it, what the seven cost
 * besides the areas, the total last.
 */
export function recommendationTable(analysis: Analysis, beside: readonly Beside[] = []): string {
  const rows: string[][] = [];
  const totals: Totals = { today: 0, then: 0, areas: 0, atLeast: false };
  for (const { id, name } of AREAS) {
    const result = analysis.areas.find(({ area }) => area === id);
    if (!result) rows.push([name, "not assessed", "", "", "", "", ""]);
    else rows.push(...areaRows(name, result, totals));
  }
  if (totals.areas > 0) {
    for (const { name, side, yearly } of beside) {
      const [today, then] = side === "today" ? [yearly, 0] : [0, yearly];
      rows.push([name, "", "", amount(today), amount(then), change(then - today), ""]);
      totals.today += today;
      totals.then += then;
    }
    rows.push([
      "Total",
      "",
      "",
      atLeast(totals.atLeast, amount(totals.today)),
      amount(totals.then),
      atMost(totals.atLeast, change(totals.then - totals.today)),
      totals.areas < analysis.areas.length ? `${totals.areas} areas with both costs known` : "",
    ]);
  }
  return aligned([HEADINGS, ...rows]);
}

interface Totals {
  today: number;
  then: number;
  areas: number;
  atLeast: boolean;
}

function areaRows(name: string, result: AreaResult, totals: Totals): string[][] {
  const sides = sidesOf(result);
  if (sides?.today) {
    totals.today += sides.today.yearlyCost;
    totals.then += sides.recommended.yearlyCost;
    totals.areas++;
    totals.atLeast ||= sides.atLeast;
  }
  return [row(name, result), ...result.elements.map((element) => row(`  ${element.element}`, element))];
}

function row(name: string, decision: Decision): string[] {
  const { today, recommended } = optionsOf(decision);
  return [
    name,
    decision.current ?? "-",
    decision.recommended === null
      ? "-"
      : decision.recommended === decision.current
        ? `keep ${decision.recommended}`
        : decision.recommended,
    cost(today),
    cost(recommended),
    changeOf(decision),
    decision.sure,
  ];
}

/** What a decision changes a year; where today's cost is known only at least, at most so much. */
function changeOf(decision: Decision): string {
  const sides = sidesOf(decision);
  if (!sides?.today) return "-";
  return atMost(sides.atLeast, change(sides.recommended.yearlyCost - sides.today.yearlyCost));
}

const atLeast = (isLeast: boolean, text: string): string => (isLeast ? `at least ${text}` : text);
const atMost = (isMost: boolean, text: string): string => (isMost ? `at most ${text}` : text);

function cost(result: OptionResult | undefined): string {
  if (result?.yearlyCost == null || !Number.isFinite(result.yearlyCost)) return "-";
  return atLeast(result.unknown.length > 0, amount(result.yearlyCost));
}

/** Whole units of the workbook's currency, half away from zero. */
function amount(value: number): string {
  const whole = Math.round(Math.abs(value));
  return (value < 0 && whole > 0 ? "-" : "") + whole.toLocaleString("en-US");
}
const change = (value: number): string =>
  (Math.round(Math.abs(value)) > 0 && value > 0 ? "+" : "") + amount(value);

function aligned(rows: readonly (readonly string[])[]): string {
  const texts = rows.map((cells) => cells.map(plain));
  const widths = HEADINGS.map((_, column) => Math.max(...texts.map((cells) => width(cells[column]!))));
  const lines = texts.map((cells) =>
    cells
      .map((text, column) => {
        const gap = " ".repeat(widths[column]! - width(text));
        return MONEY.has(column) ? gap + text : text + gap;
      })
      .join("  ")
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((count) => "-".repeat(count)).join("  "));
  return lines.join("\n");
}

const width = (text: string): number => [...text].length;

/** Problems as they are listed: where, how bad, what. */
export function problemList(problems: readonly (Problem | CellNote)[]): string {
  return problems
    .map(({ sheet, cell, severity, message }) =>
      plain(
        [sheet === "" ? "" : cell === "" ? sheet : `${sheet}!${cell}`, severity, message]
          .filter(Boolean)
          .join("  "),
      ),
    )
    .join("\n");
}

/** "2 errors, 1 warning" */
export function problemCount(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
  return `${counted(errors, "error")}, ${counted(problems.length - errors, "warning")}`;
}
