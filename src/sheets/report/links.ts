import type { Entry, Place } from "../../core/model";
import { parseAddress } from "../address";
import type { CellModel } from "../model";
import type { CellValue, WorkbookValues } from "../values";
import { quotedSheet } from "./grid";

/** A formula over the user's own cell, and the value it has now. */
export interface Linked {
  /** Without "="; a plain number where there is no cell to link to. */
  readonly formula: string;
  readonly value: number;
}

/** A number that stands for itself. */
export function constant(value: number): Linked {
  return { formula: String(value).toUpperCase(), value };
}

/** A cell that shows a link; what stands for itself is written as a number, not as a formula. */
export function linkedCell({ formula, value }: Linked): Pick<CellModel, "formula" | "value"> {
  return formula === constant(value).formula ? { value } : { formula, value };
}

/** What a cell of the user's holds. */
export function cellAt(workbook: WorkbookValues, sheet: string, address: string): CellValue {
  const place = parseAddress(address);
  const cells = workbook.sheets.find(({ name }) => name === sheet)?.cells;
  return (place && cells?.[place.row]?.[place.column]) ?? null;
}

/** What NUMBERVALUE makes of a text: spaces and separators of thousands dropped, a % at the end divides; NaN if it refuses. */
export function numberValue(text: string, decimal: "." | ","): number {
  const separator = decimal === "." ? "," : ".";
  const [, body = "", percents = ""] = /^([^%]*)(%*)$/.exec(text.replaceAll(" ", "")) ?? [];
  const [whole = "", ...decimals] = body.split(decimal);
  const plain = [whole.replaceAll(separator, ""), ...decimals].join(".");
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain)) return NaN;
  return Number(plain) / 100 ** percents.length;
}

/** NUMBERVALUE over a text that a formula gives, in the workbook's way of writing numbers. */
export function numberValueFormula(text: string, decimal: "." | ","): string {
  return `NUMBERVALUE(${text},"${decimal}","${decimal === "." ? "," : "."}")`;
}

const CURRENCIES = ["$", "€", "£"];
/** What a unit beside the cell can make of its number: per cent, years. */
const UNITS: readonly (readonly [string, (value: number) => number])[] = [
  ["", (value) => value],
  ["/100", (value) => value / 100],
  ["*12", (value) => value * 12],
];
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(b));

/**
 * An input as a formula over the cell it was read from, whether a number or a number typed as text (`$4.50`, `1.200,00`
 * in a workbook that writes so, `12%`). A blank cell takes what blank means until it is filled in. A value that is not
 * what the cell holds (set by a scenario or on the command line, or typed in a way no plain formula reads) stands as a
 * number.
 *
 * @param blank what a blank means
 */
export function linkTo(
  workbook: WorkbookValues,
  place: Place | undefined,
  column: string,
  entry: Entry,
  blank: Linked,
): Linked {
  const address = place?.cells[column];
  const value = entry === null ? blank.value : entry === "?" ? 0 : entry;
  if (!place || !address) return entry === null ? blank : constant(value);
  const raw = cellAt(workbook, place.sheet, address);
  const cell = `${quotedSheet(place.sheet)}!${address}`;
  if (entry === "?") return raw === "?" ? { formula: `N(${cell})`, value: 0 } : constant(0);
  if (entry === null)
    return raw === null || raw === 0
      ? { formula: `IF(N(${cell})=0,${blank.formula},${cell})`, value }
      : blank;
  const typed = typeof raw === "string" ? typedIn(raw, cell, workbook) : null;
  const [held, read] = typed ?? [raw, cell];
  if (typeof held === "number")
    for (const [unit, of] of UNITS) if (near(of(held), entry)) return { formula: read + unit, value };
  return constant(value);
}

/** The number a text says to NUMBERVALUE, and the formula that reads it. */
function typedIn(raw: string, cell: string, { culture }: WorkbookValues): [number, string] | null {
  const signs = CURRENCIES.filter((sign) => raw.includes(sign));
  const bare = signs.reduce((text, sign) => text.replaceAll(sign, ""), raw);
  const value = numberValue(bare, culture.decimal);
  if (Number.isNaN(value)) return null;
  const stripped = signs.reduce((text, sign) => `SUBSTITUTE(${text},"${sign}","")`, cell);
  return [value, numberValueFormula(stripped, culture.decimal)];
}
