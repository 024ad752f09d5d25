import type { Tariff, TariffMethod, Tier } from "../../core/model";
import type { CellValue, Culture } from "../values";
import type { Report } from "./entries";
import { isDate } from "./grid";
import * as MESSAGES from "./messages";
import { parseNumber, saysUnknown, saysZero } from "./numbers";

/** How a bound may be written: its lower and upper end as texts; open = no end. */
interface Bound {
  readonly from: string | null;
  readonly to: string | null;
}

const OPEN = /^(?:\*|∞|rest|the rest|more|above|and above|and more|over|any|else|unlimited|)$/i;
const FROM = /^(?:>=?|≥|over|above|more than|from)\s*(.+)$/i;
const AND_ABOVE = /^(.+?)\s*(?:\+|and above|and more|and up|and over|or more|upwards?)$/i;
const BETWEEN = /^(.+?)\s*(?:-|–|—|to|\.\.)\s*(.+)$/i;
const UP_TO = /^(?:<=|≤|up to|to|until|first)\s*(.+)$/i;

function boundOf(text: string): Bound {
  const bare = text.trim();
  if (OPEN.test(bare)) return { from: null, to: null };
  const upTo = UP_TO.exec(bare);
  if (upTo) return { from: null, to: upTo[1]! };
  const from = FROM.exec(bare) ?? AND_ABOVE.exec(bare);
  if (from) return { from: from[1]!, to: null };
  const between = BETWEEN.exec(bare);
  if (between) return { from: between[1]!, to: between[2]! };
  return { from: null, to: bare };
}

/** What was typed where Excel made a time of it: 1000:35 is 1000 hours and 35 minutes; 500:4.6 minutes and seconds. */
export function typedAsTime(days: number): string | null {
  const near = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6 * Math.max(1, value);
  const minutes = days * 1440;
  if (days <= 0) return null;
  if (near(minutes)) {
    const whole = Math.round(minutes);
    return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
  }
  const tenths = days * 864_000;
  if (!near(tenths / 10) && !near(tenths)) return null;
  const whole = Math.round(tenths);
  return `${Math.floor(whole / 600)}:${(whole % 600) / 10}`;
}

/** One price of a tier; null (reported by the caller) if it is not understood. */
function priceOf(text: string, fraction: boolean, culture: Culture): number | null {
  if (saysZero(text)) return 0;
  const typed = parseNumber(text, culture);
  if (!typed || (typed.percent && !fraction)) return null;
  const price = typed.percent ? typed.value / 100 : typed.value;
  return fraction && Math.abs(price) > 1 ? null : price;
}

export interface TiersContext {
  readonly culture: Culture;
  readonly report: Report;
  /** Whether prices are fractions (revenue, percent of). */
  readonly fraction: boolean;
}

/**
 * The tariff of a Tiers cell: `500:4.60; 2000:4.10; *:3.80` = up to and including 500 at 4.60, ... Tiers are split by
 * semicolons or lines; the last may say `*`, `2000+`, `> 2000` or `2000 and above`; bounds may be ranges (`0-500`).
 * "unknown" where a price is `?`; null where it cannot be read, which is reported.
 */
export function readTiers(
  cell: CellValue,
  method: TariffMethod,
  context: TiersContext,
): Tariff | "unknown" | null {
  const { culture, report, fraction } = context;
  if (typeof cell !== "string") {
    const days = isDate(cell) ? cell.date : cell;
    report("error", MESSAGES.tiersNumber(cell, typeof days === "number" ? typedAsTime(days) : null));
    return null;
  }
  if (saysUnknown(cell)) return "unknown";
  const parts = cell.split(/[;\n\r]+/).map((part) => part.trim());
  const tiers: Tier[] = [];
  let unknown = false;
  let before = 0;
  for (const part of parts) {
    if (part === "") continue;
    const [left = "", right, ...rest] = part.split(/[:=]/).map((side) => side.trim());
    // "<=500:4.60" and ">=2000:4" carry an equals sign of their own.
    const own = /^[<>]=/.test(part) ? /^([<>]=[^:=]*)[:=](.*)$/.exec(part) : null;
    const boundText = own ? own[1]! : left;
    const priceText = own ? own[2]!.trim() : right;
    if (priceText === undefined || (!own && rest.length > 0)) {
      report("error", MESSAGES.tiersShape(part));
      return null;
    }
    if (before === Infinity) {
      report("error", MESSAGES.tiersAfterOpen);
      return null;
    }
    const bound = boundOf(boundText);
    const from = bound.from === null ? null : parseNumber(bound.from, culture);
    const to = bound.to === null ? null : parseNumber(bound.to, culture);
    const isUnknown = saysUnknown(priceText);
    const price = isUnknown ? 0 : priceOf(priceText, fraction, culture);
    if (
      price === null ||
      (bound.from !== null && !from) ||
      (bound.to !== null && !to) ||
      from?.percent ||
      to?.percent
    ) {
      report("error", MESSAGES.tiersShape(part));
      return null;
    }
    if (from && (from.value < before || from.value > before + 1)) {
      report("error", MESSAGES.tiersGap(boundText, before));
      return null;
    }
    const upTo = to ? to.value : Infinity;
    if (upTo <= before) {
      report("error", MESSAGES.tiersRise(upTo, before));
      return null;
    }
    unknown ||= isUnknown;
    tiers.push({ upTo, price });
    before = upTo;
  }
  if (tiers.length === 0) {
    report("error", MESSAGES.tiersShape(cell));
    return null;
  }
  if (method === "package" && (tiers.length !== 1 || !Number.isFinite(tiers[0]!.upTo))) {
    report("error", MESSAGES.packageShape);
    return null;
  }
  return unknown ? "unknown" : { method, tiers };
}
