import type { BusinessItem, CostLine } from "../../core/model";
import { quotedSheet, newGrid, put, putRow, toSheet, refTo } from "./grid";
import { columnName, parseAddress } from "../address";
import type { SheetModel } from "../model";
import type { Calculation } from "./calculation";
import type { ReportInput } from "./index";
import { cellAt, constant, linkTo } from "./links";
import { AREA_NAMES } from "./names";

export const ASSUMPTIONS = "Footing Assumptions";

/** Where the stamp stands and what the sum over the inputs was when the report was made. */
export interface Stamp {
  /** Formula for other sheets: empty text, or a sentence once inputs have changed. */
  readonly notice: string;
}

/** Columns of a cost line that carry a number. */
const NUMBER_COLUMNS = [
  "rate",
  "quantity",
  "step",
  "minimum",
  "maximum",
  "from",
  "to",
  "months",
  "term",
  "yearlyChange",
  "avoidable",
  "fte",
  "sqft",
] as const;

/** Every input, linked, with source, date and basis; problems; footing checks; the stamp of changed inputs. */
export function buildAssumptions(
  report: ReportInput,
  calculation: Calculation,
): { sheet: SheetModel; stamp: Stamp } {
  const { inputs, analysis, problems, workbook } = report;
  const grid = newGrid(ASSUMPTIONS);
  put(grid, 0, 0, { value: "Assumptions", style: "title" });
  put(grid, 1, 0, { value: `Every figure this report rests on, as of ${report.madeOn}.`, style: "small" });

  // The stamp: the sum of the input cells, each weighted by its place.
  const cells = stampCells(report);
  const weighted = cells.reduce((sum, { weight, value }) => sum + weight * value, 0);
  let row = 3;
  put(grid, row, 0, { value: "Have the inputs changed since?", style: "section" });
  row++;
  put(grid, row, 0, { value: "Weighted sum of the inputs now", style: "text" });
  const now = row;
  const parts = stampFormula(cells);
  const partColumn = 9;
  parts.forEach((formula, index) =>
    put(grid, row + index, partColumn, { formula: formula.formula, value: formula.value, style: "number" }),
  );
  const partsRange = `${columnName(partColumn)}${row + 1}:${columnName(partColumn)}${row + parts.length}`;
  put(grid, row, 2, {
    formula: parts.length > 0 ? `SUM(${partsRange})` : "0",
    value: weighted,
    style: "number",
  });
  row++;
  put(grid, row, 0, { value: "When this report was made", style: "text" });
  put(grid, row, 2, { value: weighted, style: "number" });
  row++;
  const changed = `ABS(C${now + 1}-C${now + 2})>1E-6*MAX(1,ABS(C${now + 2}))`;
  put(grid, row, 0, {
    formula: `IF(${changed},"Inputs have changed since this report: figures are live, words and advice are not.","Inputs are as they were when this report was made.")`,
    value: "Inputs are as they were when this report was made.",
    style: "strong",
  });
  const notice = `IF(ABS(${refTo(grid, now, 2)}-${refTo(grid, now + 1, 2)})>1E-6*MAX(1,ABS(${refTo(grid, now + 1, 2)})),"Inputs have changed since this report: figures are live, words and advice are not.","")`;

  row += 2;
  put(grid, row, 0, { value: "Footing checks", style: "section" });
  row++;
  putRow(grid, row, 0, ["Area", "Option"], "heading");
  putRow(
    grid,
    row,
    2,
    ["Yearly cost, core", "Yearly cost, formulas", "Difference", "Groups less total, settled month"],
    "headingRight",
  );
  const checksTop = row + 1;
  for (const area of analysis.areas)
    for (const option of area.options.filter(
      ({ rows, yearlyCost }) => rows.length > 0 && yearlyCost !== null,
    )) {
      row++;
      const refs = calculation.refs(area.area, "", option.option);
      const groups = Object.keys(option.byGroup);
      putRow(grid, row, 0, [AREA_NAMES[area.area], option.option], "text");
      put(grid, row, 2, { value: option.yearlyCost, style: "cents" });
      put(grid, row, 3, { formula: refs.yearly, value: option.yearlyCost, style: "cents" });
      put(grid, row, 4, { formula: `ROUND(D${row + 1}-C${row + 1},2)`, value: 0, style: "difference" });
      put(grid, row, 5, {
        formula: `ROUND(${groups.map((group) => refs.group(group, "settled")).join("+") || "0"}-${refs.settled},2)`,
        value: 0,
        style: "difference",
      });
    }
  const checksEnd = row;

  row += 2;
  put(grid, row, 0, { value: "Problems found in the workbook", style: "section" });
  if (problems.length === 0) {
    row++;
    put(grid, row, 0, { value: "None.", style: "text" });
  }
  for (const problem of [...problems].sort((a, b) => a.severity.localeCompare(b.severity))) {
    row++;
    const target = problem.cell ? `${problem.sheet}!${problem.cell}` : problem.sheet;
    put(grid, row, 0, {
      value: target,
      style: problem.cell && parseAddress(problem.cell) ? "link" : "text",
      ...(problem.cell && parseAddress(problem.cell)
        ? { link: `${quotedSheet(problem.sheet)}!${problem.cell}` }
        : {}),
    });
    put(grid, row, 1, { value: problem.severity, style: problem.severity === "error" ? "warning" : "text" });
    put(grid, row, 2, { value: problem.message, style: "text" });
  }

  row += 2;
  put(grid, row, 0, { value: "The business", style: "section" });
  row++;
  putRow(grid, row, 0, ["Item", "", "Value", "Unit", "Source", "Note"], "heading");
  for (const item of Object.values(inputs.business)) {
    row++;
    writeItem(grid, row, item, report);
  }

  row += 2;
  put(grid, row, 0, { value: "Cost lines", style: "section" });
  row++;
  putRow(
    grid,
    row,
    0,
    ["Area: option", "Line", "Rate or tiers", "Charged per", "Source", "Basis", "Date", "Cell"],
    "heading",
  );
  const seen = new Set<CostLine>();
  for (const area of inputs.areas)
    for (const option of area.options)
      for (const line of option.lines) {
        if (seen.has(line)) continue;
        seen.add(line);
        row++;
        put(grid, row, 0, {
          value: `${AREA_NAMES[area.area]}: ${line.option}${line.element ? ` (${line.element})` : ""}`,
          style: "text",
        });
        put(grid, row, 1, { value: line.name, style: "text" });
        const rate = line.at.cells[line.tiers ? "tiers" : "rate"];
        if (rate) {
          const raw = cellAt(workbook, line.at.sheet, rate);
          const text = typeof raw === "string" ? raw : typeof raw === "number" ? raw : "";
          if (raw !== null)
            put(grid, row, 2, {
              formula: `${quotedSheet(line.at.sheet)}!${rate}`,
              value: text,
              style: "number",
            });
        }
        put(grid, row, 3, {
          value: line.driver.kind === "item" ? line.driver.label : line.driver.kind,
          style: "text",
        });
        putRow(grid, row, 4, [line.source, line.basis ?? "estimate (assumed)", line.date], "text");
        const cell = rate ?? line.at.cells.line;
        if (cell)
          put(grid, row, 7, {
            value: `${line.at.sheet}!${cell}`,
            style: "link",
            link: `${quotedSheet(line.at.sheet)}!${cell}`,
          });
      }

  return {
    sheet: toSheet(grid, {
      columns: [
        { width: 34 },
        { width: 30 },
        { width: 18 },
        { width: 18 },
        { width: 26 },
        { width: 20 },
        { width: 12 },
        { width: 18 },
        { width: 3 },
        { width: 14, hidden: true },
      ],
      conditionalFormats: [
        { range: `E${checksTop + 1}:F${checksEnd + 1}`, formula: `E${checksTop + 1}<>0`, style: "bad" },
        { range: `E${checksTop + 1}:F${checksEnd + 1}`, formula: `E${checksTop + 1}=0`, style: "good" },
      ],
      freeze: { rows: 0, columns: 1 },
      print: {
        orientation: "landscape",
        paper: "letter",
        fitWidth: 1,
        fitHeight: 0,
        titleRows: "",
        footer: `${ASSUMPTIONS} — page &P of &N`,
        breaks: [],
      },
    }),
    stamp: { notice },
  };
}

function writeItem(
  grid: ReturnType<typeof newGrid>,
  row: number,
  item: BusinessItem,
  { workbook }: ReportInput,
): void {
  put(grid, row, 0, { value: item.name, style: "text" });
  if (item.value === null) put(grid, row, 2, { value: item.text || "blank", style: "note" });
  else if (item.value === "?") put(grid, row, 2, { value: "?", style: "warning" });
  else put(grid, row, 2, { ...linkTo(workbook, item.at, "value", item.value, constant(0)), style: "number" });
  putRow(grid, row, 3, [item.unit, item.source, item.note], "text");
}

/** A number the report rests on, by its cell and the weight of its place. */
interface StampCell {
  readonly cell: string;
  readonly weight: number;
  readonly value: number;
}

function stampCells({ inputs, workbook }: ReportInput): StampCell[] {
  const places: { sheet: string; address: string }[] = [];
  for (const item of Object.values(inputs.business))
    if (item.at.cells["value"]) places.push({ sheet: item.at.sheet, address: item.at.cells["value"] });
  const lines = new Set(inputs.areas.flatMap(({ options }) => options.flatMap((option) => option.lines)));
  for (const line of lines)
    for (const column of NUMBER_COLUMNS) {
      const address = line.at.cells[column];
      if (address) places.push({ sheet: line.at.sheet, address });
    }
  return places.map(({ sheet, address }) => {
    const { row, column } = parseAddress(address)!;
    const raw = cellAt(workbook, sheet, address);
    return {
      cell: `${quotedSheet(sheet)}!${address}`,
      // Neighbours get different weights, so that two cells that swap their values are noticed.
      weight: 1 + ((row * 31 + column * 7) % 97) / 97,
      value: typeof raw === "number" ? raw : 0,
    };
  });
}

/** Cells of one formula: a formula is at most 8,192 characters long. */
const CELLS_A_PART = 60;

function stampFormula(cells: readonly StampCell[]): { formula: string; value: number }[] {
  const parts: { formula: string; value: number }[] = [];
  for (let start = 0; start < cells.length; start += CELLS_A_PART) {
    const slice = cells.slice(start, start + CELLS_A_PART);
    parts.push({
      formula: slice.map(({ cell, weight }) => `N(${cell})*${weight}`).join("+"),
      value: slice.reduce((sum, { weight, value }) => sum + weight * value, 0),
    });
  }
  return parts;
}
