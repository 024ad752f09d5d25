import type { CostLine } from "../../../core/model";
import { columnName } from "../../address";
import type { WorkbookValues } from "../../values";
import { put, putRow, quotedSheet, type Grid } from "../grid";
import { cellAt, numberValue, numberValueFormula } from "../links";
import { COLUMNS } from "./layout";

/** Where a tariff's tiers stand, as ranges side by side. */
export interface TierCells {
  readonly method: string;
  /** Units above which each tier begins. */
  readonly above: string;
  readonly price: string;
  /** Price less that of the tier before. */
  readonly rise: string;
  /** Where a bounded last tier ends; "" where it has no end. */
  readonly last: string;
}

/** Rows that a tariff takes: its text, its parts, bounds, prices, steps in price. */
export const TIER_ROWS = 4;
const FIRST = COLUMNS.rate;
const TEXT = COLUMNS.charged;
/** Longer than any tier is written. */
const PAD = 200;

/**
 * Writes a tariff: a link to its text, then the tiers unpacked from it by formula where its parts are plain
 * (`500:4.60; 2000:4.10; *:3.80`), else as they were read. Returns where they stand.
 */
export function writeTiers(grid: Grid, row: number, line: CostLine, workbook: WorkbookValues): TierCells {
  const { tiers, method } = line.tiers!;
  const right = FIRST + tiers.length - 1;
  const address = line.at.cells.tiers;
  const raw = address ? cellAt(workbook, line.at.sheet, address) : null;
  const text = typeof raw === "string" ? raw : "";
  const live = isPlain(text, line, workbook);
  const label = `${line.option}: ${line.name}, ${method}`;
  put(grid, row, COLUMNS.line, { value: label, style: "text" });
  putRow(grid, row + 1, COLUMNS.line, ["units above"], "indent");
  putRow(grid, row + 2, COLUMNS.line, ["price"], "indent");
  putRow(grid, row + 3, COLUMNS.line, ["step in price"], "indent");
  if (text)
    put(grid, row, TEXT, {
      formula: `${quotedSheet(line.at.sheet)}!${address!}`,
      value: text,
      style: "small",
    });
  const decimal = workbook.culture.decimal;
  const textCell = `$${columnName(TEXT)}$${row + 1}`;
  const read = (index: number, side: "bound" | "price"): string | null => {
    if (!live) return null;
    const part = `TRIM(MID(SUBSTITUTE(${textCell},";",REPT(" ",${PAD})),${index * PAD + 1},${PAD}))`;
    const at = `FIND(":",${part})`;
    const number = side === "bound" ? `LEFT(${part},${at}-1)` : `MID(${part},${at}+1,${PAD})`;
    const count = `LEN(${textCell})-LEN(SUBSTITUTE(${textCell},";",""))`;
    return `IF(${count}<>${tiers.length - 1},NA(),${numberValueFormula(number, decimal)})`;
  };
  const cell = (formula: string | null, value: number) => (formula === null ? { value } : { formula, value });
  tiers.forEach(({ price }, index) => {
    const column = FIRST + index;
    const above = index === 0 || method === "package" ? 0 : tiers[index - 1]!.upTo;
    put(grid, row + 1, column, {
      ...cell(above === 0 ? null : read(index - 1, "bound"), above),
      style: "number",
    });
    put(grid, row + 2, column, { ...cell(read(index, "price"), price), style: "rate" });
    const here = `${columnName(column)}${row + 3}`;
    put(grid, row + 3, column, {
      formula: index === 0 ? here : `${here}-${columnName(column - 1)}${row + 3}`,
      value: index === 0 ? price : price - tiers[index - 1]!.price,
      style: "rate",
    });
  });
  const { upTo } = tiers.at(-1)!;
  const bounded = Number.isFinite(upTo);
  if (bounded)
    put(grid, row + 1, right + 1, { ...cell(read(tiers.length - 1, "bound"), upTo), style: "number" });
  const range = (at: number): string => `$${columnName(FIRST)}$${at + 1}:$${columnName(right)}$${at + 1}`;
  return {
    method,
    above: range(row + 1),
    price: range(row + 2),
    rise: range(row + 3),
    last: bounded ? `$${columnName(right + 1)}$${row + 2}` : "",
  };
}

/** Whether the formula above reads the text to the tiers that were read from it. */
function isPlain(text: string, { tiers }: CostLine, { culture }: WorkbookValues): boolean {
  const parts = text.split(";").map((part) => part.trim());
  if (text === "" || text.length > PAD || parts.length !== tiers!.tiers.length) return false;
  return tiers!.tiers.every(({ upTo, price }, index) => {
    const [bound = "", ...rest] = parts[index]!.split(":");
    const same = (written: string, value: number): boolean =>
      Math.abs(numberValue(written, culture.decimal) - value) <= 1e-12 * Math.max(1, Math.abs(value));
    return same(rest.join(":"), price) && (!Number.isFinite(upTo) || same(bound, upTo));
  });
}

/**
 * A tariff in plain formulas: q units priced over its unpacked tiers; #N/A beyond a bounded last tier. A bound counts as
 * reached within the core's relative 1e-9.
 */
export function tariffFormula(q: string, { method, above, price, rise, last }: TierCells): string {
  const net = `${q}*(1-1E-9)`;
  const reached = `MAX(1,SUMPRODUCT(--(${above}<${net})))`;
  const charge: { readonly [method: string]: string } = {
    graduated: `SUMPRODUCT((${q}>${above})*(${q}-${above})*${rise})`,
    volume: `${q}*INDEX(${price},1,${reached})`,
    flat: `(${q}>0)*INDEX(${price},1,${reached})`,
    "stepped flat": `SUMPRODUCT((${net}>${above})*${price})`,
    package: `ROUNDUP(${q}/${last}*(1-1E-9),0)*INDEX(${price},1,1)`,
  };
  const inner = charge[method]!;
  return method === "package" || last === "" ? inner : `IF(${net}>${last},NA(),${inner})`;
}
