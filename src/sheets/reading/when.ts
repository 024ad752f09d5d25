import { UNKNOWN, type Entry } from "../../core/model";
import { bareKey } from "../../core/names";
import {
  dayOfIso,
  isLikelySerial,
  isoOfSerial,
  looksLikeDate,
  monthsUntil,
  type CalendarMonth,
} from "./dates";
import { COST_NUMBERS } from "./fields";
import { isDate, isError } from "./grid";
import { keys } from "./lookup";
import * as MESSAGES from "./messages";
import { parseNumber, saysUnknown } from "./numbers";
import { numberIn, type Row } from "./row";
import { TODAY } from "./synonyms";

const TODAY_KEYS = keys(TODAY);
const MONTH_NUMBER = { least: 1, type: "months", whole: true, zeroIsBlank: true } as const;
const MONTH_FIELDS = {
  from: { name: "From", ...MONTH_NUMBER },
  to: { name: "To", ...MONTH_NUMBER },
} as const;

/** The month of the plan in which a date lies, as a hint: ", 7 for July 2026". */
function monthHint(iso: string, start: CalendarMonth | null): string {
  const day = dayOfIso(iso);
  if (!day || !start) return "";
  const month = (day.year - start.year) * 12 + day.month - start.month + 1;
  return month >= 1 ? `, ${month} for ${iso.slice(0, 7)}` : "";
}

/** A month of the plan, `today`, null for blank; "wrong" if it cannot be read, which is reported, or is `?`. */
function planMonthIn(
  row: Row,
  column: "from" | "to",
  start: CalendarMonth | null,
): number | "today" | null | "wrong" {
  const cell = row.cell(column);
  if (cell === null) return null;
  if (typeof cell === "string" && TODAY_KEYS.has(bareKey(cell)) && column === "from") return "today";
  const serial = typeof cell === "number" && isLikelySerial(cell) ? isoOfSerial(cell) : null;
  const iso = isDate(cell) ? cell.text : serial;
  const text =
    typeof cell === "string" && parseNumber(cell, row.reading.culture) === null && !saysUnknown(cell);
  if (iso !== null || (text && looksLikeDate(cell))) {
    const hint = monthHint(iso ?? (typeof cell === "string" ? cell : ""), start);
    row.report(
      column,
      "error",
      MESSAGES.month(MONTH_FIELDS[column].name, cell, hint + (column === "from" ? ', or "today"' : "")),
    );
    return "wrong";
  }
  const month = numberIn(row, column, MONTH_FIELDS[column]);
  return month === UNKNOWN ? "wrong" : month;
}

export interface When {
  readonly from: number | "today" | null;
  readonly to: number | null;
  /** False where the months cannot be told: the line's cost is then not known. */
  readonly known: boolean;
}

/** First and last month of a line. */
export function readWhen(row: Row, start: CalendarMonth | null): When {
  const from = planMonthIn(row, "from", start);
  const to = planMonthIn(row, "to", start);
  const after = typeof from === "number" && typeof to === "number" && from > to;
  if (after) row.report("from", "error", MESSAGES.fromAfterTo(from, to));
  if (from === "wrong" || to === "wrong" || to === "today" || after)
    return { from: from === "wrong" || after ? null : from, to: null, known: false };
  return { from, to, known: true };
}

/**
 * Months of notice or commitment left: a number, or a date, counted from the plan's first month (monthsUntil).
 *
 * @param start the plan's first calendar month; null where today is not known
 */
export function readTerm(row: Row, start: CalendarMonth | null): Entry {
  const cell = row.cell("term");
  const serial = typeof cell === "number" && isLikelySerial(cell) ? isoOfSerial(cell) : null;
  const typed = typeof cell === "string" ? dayOfIso(cell) : null;
  const iso = isDate(cell) ? cell.text : (serial ?? (typed && typeof cell === "string" ? cell : null));
  if (iso !== null) {
    const day = dayOfIso(iso);
    if (!day || !start) {
      row.report("term", "warning", MESSAGES.termWithoutToday);
      return UNKNOWN;
    }
    const months = monthsUntil(start, day);
    if (typed) row.report("term", "warning", MESSAGES.termTextIso(iso, months));
    return months;
  }
  if (typeof cell === "string" && parseNumber(cell, row.reading.culture) === null && looksLikeDate(cell)) {
    row.report("term", "error", MESSAGES.termText(cell.trim()));
    return UNKNOWN;
  }
  return numberIn(row, "term", COST_NUMBERS.term);
}

/** ISO date of the Date column; "" if it is blank or none. */
export function readDate(row: Row): string {
  const cell = row.cell("date");
  if (cell === null || cell === 0) return "";
  if (isDate(cell)) return cell.text.slice(0, 10);
  if (typeof cell === "number" && isLikelySerial(cell)) return isoOfSerial(cell);
  if (typeof cell === "string" && dayOfIso(cell)) return cell.trim().slice(0, 10);
  if (isError(cell)) row.report("date", "warning", MESSAGES.errorValue("Date", cell));
  else row.report("date", "warning", MESSAGES.dateText("Date", String(cell).trim()));
  return "";
}
