import type { Inputs } from "../../core/model";
import { key } from "../../core/names";
import { parseAddress } from "../address";
import { MONTHS } from "./synonyms";
import { words } from "./lookup";

/** A calendar month. `month` is 1-12. */
export interface CalendarMonth {
  readonly year: number;
  readonly month: number;
}
interface Day extends CalendarMonth {
  readonly day: number;
}

/** Days from Excel's day 0 to 1970-01-01, for days after February 1900. */
const EXCEL_EPOCH = 25569;
const DAY = 86_400_000;
/** A count of months is never that large: the number is a day as Excel counts them (20,000 = October 1954). */
const FIRST_LIKELY_SERIAL = 20_000;
const LAST_SERIAL = 2_958_465;

/** Whether a number in a place for months must be a date that Excel sent as its serial number. */
export function isLikelySerial(value: number): boolean {
  return value >= FIRST_LIKELY_SERIAL && value <= LAST_SERIAL;
}

/** ISO date (2026-02-04) of a day as Excel counts days. */
export function isoOfSerial(serial: number): string {
  return new Date(Math.round((Math.floor(serial) - EXCEL_EPOCH) * DAY)).toISOString().slice(0, 10);
}

/** Year, month and day of an ISO date; null if the text is none. */
export function dayOfIso(iso: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(iso.trim());
  if (!match) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31 ? day : null;
}

/** Whether a text looks like a date as people write it: 3/31/2027, 31.3.27, 31 March 2027, Mar 2027. */
export function looksLikeDate(text: string): boolean {
  if (parseAddress(text)) return false;
  if (/^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$/.test(text.trim())) return true;
  return (
    /\d/.test(text) && text.split(/[^\p{L}]+/u).some((word) => word.length >= 3 && monthOfName(word) !== null)
  );
}

const MONTH_NAMES = words(MONTHS).map((names) => names.toLowerCase().split(" "));

/** 1-12 of a month's name; null if it is none. */
export function monthOfName(name: string): number | null {
  const month = MONTH_NAMES.findIndex((names) =>
    names.includes(name.trim().toLowerCase().replace(/\.$/, "")),
  );
  return month < 0 ? null : month + 1;
}

const DAY_FIRST = /^(?:(\d{1,2})(?:st|nd|rd|th)?[.\s-]\s*)?(\p{L}+)[.,]?[\s-]\s*(\d{4})$/iu;
const MONTH_FIRST = /^(\p{L}+)[.]?[\s-]\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu;

/**
 * ISO date of a day whose month is named and whose year has four digits: 12 Mar 2026, March 12, 2026, 12-Mar-2026, and
 * March 2026 as its first day. Null if the text is none: with a name, day and month cannot be mistaken for each other.
 */
export function isoOfNamed(text: string): string | null {
  const [, before, first, last] = DAY_FIRST.exec(text.trim()) ?? [];
  const [, name = first, after = before ?? "1", year = last] = MONTH_FIRST.exec(text.trim()) ?? [];
  const month = name === undefined ? null : monthOfName(name);
  if (month === null) return null;
  const date = new Date(Date.UTC(Number(year), month - 1, Number(after)));
  // The 31st of February is another month's day.
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

/**
 * The calendar month in which the plan begins: the occurrence of First month nearest to today (of two equally near, the
 * later), or today's month where First month is blank.
 *
 * @param today ISO date; null is returned if it is none
 * @param firstMonth 1-12, or null for blank
 */
export function planStart(today: string, firstMonth: number | null): CalendarMonth | null {
  const now = dayOfIso(today);
  if (!now) return null;
  if (firstMonth === null) return { year: now.year, month: now.month };
  const ahead = (firstMonth - now.month + 12) % 12;
  return { year: now.year + (now.month + ahead > 12 ? 1 : 0) - (ahead > 6 ? 1 : 0), month: firstMonth };
}

/** The calendar month a Business table's plan begins in (planStart). */
export function startOf(business: Inputs["business"], today: string): CalendarMonth | null {
  const first = business[key("First month")]?.value;
  return planStart(today, typeof first === "number" ? first : null);
}

/** Whole months from the first day of `start` to a date, rounded up, not below 0. */
export function monthsUntil(start: CalendarMonth, { year, month, day }: Day): number {
  const whole = (year - start.year) * 12 + month - start.month;
  return Math.max(0, day > 1 ? whole + 1 : whole);
}
