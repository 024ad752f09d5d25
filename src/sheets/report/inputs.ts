import type { Entry, Place } from "../../core/model";
import { parseAddress } from "../address";
import { quotedSheet } from "./grid";
import type { CellValue, WorkbookValues } from "../values";

/** A formula over the user's own cell, and the value it has now. */
export interface Linked {
  /** Without "="; a plain number where there is no cell to link to. */
  readonly formula: string;
  readonly value: number;
}

/** What a cell of the user's holds. */
export function cellAt(workbook: WorkbookValues, sheet: string, address: string): CellValue {
  const place = parseAddress(address);
  const cells = workbook.sheets.find(({ name }) => name === sheet)?.cells;
  return (place && cells?.[place.row]?.[place.column]) ?? null;
}

/** Numbers typed as text that one plain formula can read: $4.50, 1,200, 12%. */
const TYPED = /^\s*[$\u20ac\u00a3]?\s*-?[\d,]*\.?\d+\s*%?\s*$/;

/**
 * An input as a formula over the cell it was read from. A value that is not what the cell holds (set by a scenario or
 * on the command line, or typed in a way no formula reads) stands as a number.
 */
export function linkTo(
  workbook: WorkbookValues,
  place: Place | undefined,
  column: string,
  entry: Entry,
  blank: number,
): Linked {
  const value = entry === null ? blank : entry === "?" ? 0 : entry;
  const address = place?.cells[column];
  if (!place || !address) return { formula: String(value), value };
  const raw = cellAt(workbook, place.sheet, address);
  const cell = `${quotedSheet(place.sheet)}!${address}`;
  if (entry === "?") return { formula: raw === "?" ? `N(${cell})` : "0", value: 0 };
  if (typeof raw === "number" && entry !== null) {
    if (raw === entry) return { formula: cell, value };
    if (Math.abs(raw / 100 - entry) < 1e-12) return { formula: `${cell}/100`, value };
  }
  if (typeof raw === "string" && entry !== null && TYPED.test(raw) && workbook.culture.decimal === ".") {
    const bare = ["$", "€", "£", " "].reduce((text, sign) => `SUBSTITUTE(${text},"${sign}","")`, cell);
    const typed = Number(raw.replace(/[$\u20ac\u00a3\s,%]/g, "")) / (raw.includes("%") ? 100 : 1);
    if (Math.abs(typed - entry) < 1e-12) return { formula: `NUMBERVALUE(${bare},".",",")`, value };
  }
  return { formula: String(value), value };
}
