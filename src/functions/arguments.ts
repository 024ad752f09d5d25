import { UNKNOWN } from "../core/model";
import { saysUnknown, saysZero } from "../sheets/reading/numbers";
import { invalid, notAvailable, Refusal, type ErrorName } from "./refusal";

/** Errors in a range that are passed on as they are. */
const PASSED_ON: ReadonlySet<string> = new Set<ErrorName>(["#DIV/0!", "#N/A", "#NUM!", "#NULL!"]);

/** Whether a value stands for a blank cell or an argument left out: null or "". */
export const isLeftOut = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === "string" && value.trim() === "");

/** The same where a 0 can mean nothing but a blank cell, as Excel on the desktop sends it. */
export const isBlankOrZero = (value: unknown): boolean => isLeftOut(value) || value === 0;

/** A value as a message quotes it. */
export function quoted(value: unknown): string {
  if (isLeftOut(value)) return "nothing";
  return typeof value === "string" ? `"${value}"` : String(value);
}

export interface NumberRule {
  readonly least?: number;
  /** The number must be above this. */
  readonly above?: number;
  readonly most?: number;
  /** The number must be below this. */
  readonly below?: number;
  readonly whole?: boolean;
}

function allowed({ least, above, most, below, whole }: NumberRule): string {
  const limits = [
    ...(least === undefined ? [] : [`${least} or more`]),
    ...(above === undefined ? [] : [`above ${above}`]),
    ...(most === undefined ? [] : [`at most ${most}`]),
    ...(below === undefined ? [] : [`below ${below}`]),
  ];
  return [`a ${whole ? "whole " : ""}number`, limits.join(" and ")].filter(Boolean).join(", ");
}

/** A number argument; the words zero and none are 0. @param fallback what a blank or left out one means; without it 0, where the rule allows that */
export function numberArgument(
  name: string,
  value: unknown,
  rule: NumberRule = {},
  fallback?: number,
): number {
  if (isLeftOut(value) && fallback !== undefined) return fallback;
  const number =
    isLeftOut(value) || saysZero(String(value)) ? 0 : typeof value === "string" ? Number(value) : value;
  const fits =
    typeof number === "number" &&
    Number.isFinite(number) &&
    (rule.least === undefined || number >= rule.least) &&
    (rule.above === undefined || number > rule.above) &&
    (rule.most === undefined || number <= rule.most) &&
    (rule.below === undefined || number < rule.below) &&
    (!rule.whole || Number.isInteger(number));
  if (!fits) throw invalid(`${name}: ${quoted(value)} was read; allowed is ${allowed(rule)}.`);
  return number;
}

/** A number argument for which 0 means nothing: a 0 is a blank cell, and counts as left out. */
export const numberOrDefault = (name: string, value: unknown, rule: NumberRule, fallback: number): number =>
  numberArgument(name, isBlankOrZero(value) ? null : value, rule, fallback);

/** Orders a month. */
export const ordersArgument = (orders: unknown): number => numberArgument("orders", orders, { least: 0 });

/** A text argument; "" where it is left out. */
export const textArgument = (value: unknown): string => (isBlankOrZero(value) ? "" : String(value).trim());

/** The Excel error in a cell of a range, however the host hands it over; null if it holds none. */
function errorIn(cell: unknown): string | null {
  if (typeof cell === "string")
    return /^#(DIV\/0!|N\/A|NUM!|NULL!|VALUE!|REF!|NAME\?|SPILL!|CALC!)$/.test(cell) ? cell : null;
  if (typeof cell !== "object" || cell === null) return null;
  const { code, error, basicValue } = cell as { code?: unknown; error?: unknown; basicValue?: unknown };
  const found = code ?? error ?? basicValue;
  return typeof found === "string" ? found : null;
}

/** A range as an array of rows, whose error values are passed on or refused. */
export function rangeArgument(name: string, value: unknown): unknown[][] {
  const rows = Array.isArray(value) ? (value as unknown[][]) : [[value]];
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const found = errorIn(cell);
      if (found === null) return;
      if (PASSED_ON.has(found))
        throw new Refusal(
          found as ErrorName,
          found === "#N/A" ? `${name}: #N/A in row ${r + 1}, column ${c + 1}.` : "",
        );
      throw invalid(
        `${name}: row ${r + 1}, column ${c + 1} holds ${found}; allowed are values without errors.`,
      );
    });
  });
  return rows;
}

/** A number of a range: null for blank (null, ""), `?` for unknown, 0 for the words zero and none; text is refused. */
export function cellNumber(
  name: string,
  cell: unknown,
  row: number,
  column: number,
): number | null | typeof UNKNOWN {
  if (isLeftOut(cell)) return null;
  if (typeof cell === "string" && saysUnknown(cell)) return UNKNOWN;
  if (typeof cell === "string" && saysZero(cell)) return 0;
  const number = typeof cell === "string" ? Number(cell) : cell;
  if (typeof number !== "number" || !Number.isFinite(number))
    throw invalid(
      `${name}: row ${row + 1}, column ${column + 1} holds ${quoted(cell)}; allowed is a number.`,
    );
  return number;
}

/** All numbers of a range; a `?` makes the result unknown. */
export function numbersOf(name: string, value: unknown): (number | null)[][] {
  return rangeArgument(name, value).map((row, r) =>
    row.map((cell, c) => {
      const number = cellNumber(name, cell, r, c);
      if (number === UNKNOWN) throw notAvailable(`unknown: ${name}, row ${r + 1}, column ${c + 1}`);
      return number;
    }),
  );
}

/** The same with blanks as 0. */
export const numbersOrZero = (name: string, value: unknown): number[][] =>
  numbersOf(name, value).map((row) => row.map((number) => number ?? 0));
