import { bareKey } from "../../core/names";
import type { Measures, Units } from "../../core/parcels/service";
import type { Culture } from "../values";
import { MEASURE_WORDS } from "./carrierWords";
import { index } from "./lookup";
import { parseNumber } from "./numbers";
import { unitsOfSide, unitsOfWeight } from "./units";

/** A measure and what it must pass. */
export interface MeasureLimit {
  readonly measure: keyof Measures;
  readonly limit: number;
}

const MEASURES = index(MEASURE_WORDS);
const LIMIT =
  /^(\p{L}[^\d<>≤]*?)\s*(?:above|over|more than|up to|at most|>|<=|≤)?\s*(\d[\d.,' ]*?)\s*(\p{L}*|")$/iu;

/** The parts of a list: parted by semicolons or lines. */
export const partsOf = (text: string): string[] =>
  text
    .split(/[;\n\r]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** The two sides of the last colon or equals sign; null where there is none. */
export function sidesOf(part: string): readonly [string, string] | null {
  const match = /^(.*[^<>])[:=](.*)$/s.exec(part);
  return match ? [match[1]!.trim(), match[2]!.trim()] : null;
}

/** `longest side above 48`, `weight 150 lb`; null where it cannot be read or is in other units than the table. */
export function measureLimit(text: string, units: Units, culture: Culture): MeasureLimit | null {
  const match = LIMIT.exec(text.trim());
  const measure = match && MEASURES.get(bareKey(match[1]!));
  const limit = match && parseNumber(match[2]!, culture);
  if (!measure || !limit || !(limit.value > 0)) return null;
  const unit = match[3]!.replace('"', "in");
  if (unit === "") return { measure, limit: limit.value };
  const named = measure === "weight" ? unitsOfWeight(unit) : unitsOfSide(unit);
  return named === units ? { measure, limit: limit.value } : null;
}

/** Days since 1970-01-01 of an ISO date; null if it is none. */
export function dayNumber(iso: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const at = Date.parse(iso);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== iso ? null : at / 86_400_000;
}

/** A season of a peak calendar: first and last day since 1970-01-01, and money a parcel or a share of its freight. */
export interface Season {
  readonly from: number;
  readonly to: number;
  readonly amount: number;
  readonly isShare: boolean;
}

/** `2026-10-01 to 2027-01-15: 1.50`, or `: 10%`; null where it cannot be read. */
export function seasonOf(part: string, culture: Culture): Season | null {
  const sides = sidesOf(part);
  const dates = sides && /^(\S{10})\s*(?:to|until|through|-|–|—|\.\.)\s*(\S{10})$/i.exec(sides[0]);
  const from = dates ? dayNumber(dates[1]!) : null;
  const to = dates ? dayNumber(dates[2]!) : null;
  const typed = sides && parseNumber(sides[1], culture);
  if (from === null || to === null || from > to || !typed || typed.value < 0) return null;
  const { value, percent } = typed;
  return { from, to, amount: percent ? value / 100 : value, isShare: percent };
}

const YEAR = 365;

/**
 * Share of a year's parcels that fall into each season, where they are sent evenly: days of it in the year / 365. The year
 * begins with the first season that is not over by `today`; a season outside it has the share 0.
 */
export function sharesOfYear(seasons: readonly Season[], today: number): number[] {
  const open = seasons.filter(({ to }) => to >= today);
  const start = Math.min(...open.map(({ from }) => from));
  return seasons.map((season) => {
    if (!open.includes(season)) return 0;
    const days = Math.min(season.to, start + YEAR - 1) - Math.max(season.from, start) + 1;
    return Math.max(0, days) / YEAR;
  });
}
