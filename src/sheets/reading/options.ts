import type { CostLine, Kind, OptionInputs } from "../../core/model";
import { key } from "../../core/names";
import { checkBases, checkSharedBases, costNotKnown } from "./bases";
import type { LineReading } from "./costLine";
import { currentElements } from "./current";
import { namesIn, words } from "./lookup";
import * as MESSAGES from "./messages";
import { KIND_WORDS, NOT_KIND } from "./synonyms";

/** The options of one area, with its elements in table order. */
export interface AreaOptions<Option = OptionInputs> {
  readonly options: readonly Option[];
  readonly elements: readonly string[];
}
/** An option of which nobody has asked whether it is in-house. */
export type PlainOption = Omit<OptionInputs, "kind">;

/** In-house, outsourced or hybrid, from an option's name; null if it does not say. */
export function kindOfName(name: string): Kind | null {
  const bare = words(NOT_KIND).reduce(
    (text, phrase) => text.replace(new RegExp(phrase.replaceAll(" ", "[ -]"), "gi"), " "),
    name,
  );
  const found = namesIn(bare, KIND_WORDS);
  if (found.includes("hybrid")) return "hybrid";
  if (found.length === 2) return /[+/&]|\band\b|\bwith\b/i.test(bare) ? "hybrid" : null;
  return found[0] ?? null;
}

/** The kind of an option: as its rows say, else as its name says. */
function kindOf(name: string, rows: readonly LineReading[]): Kind | null {
  const written = rows.filter(({ line }) => line.kind !== null);
  const first = written[0]?.line.kind;
  if (first === undefined || first === null) {
    const kind = kindOfName(name);
    if (kind === null) rows[0]?.row.report("option", "warning", MESSAGES.kindUnclear(name));
    return kind;
  }
  const other = written.find(({ line }) => line.kind !== first);
  other?.row.report("kind", "warning", MESSAGES.kindTwice(name, first));
  return first;
}

/** Whether two lines share the cell that names them: columns of a wide table. */
const areOneRow = (a: CostLine, b: CostLine): boolean =>
  a.at.cells.line !== undefined && a.at.cells.line === b.at.cells.line && a.at.sheet === b.at.sheet;

/** Where the first of two lines of one name stands, as said at the second. */
function where({ line, row }: LineReading, second: CostLine): string {
  const { sheet, cells } = line.at;
  const price = areOneRow(line, second) ? (cells.rate ?? cells.tiers) : undefined;
  const cell = price ?? cells.line ?? `row ${row.number + 1}`;
  return sheet === second.at.sheet ? cell : `${sheet}!${cell}`;
}

/** Whether two lines are never charged in the same month. */
function areApart(a: CostLine, b: CostLine): boolean {
  const ends = (line: CostLine): [number, number] => [
    typeof line.from === "number" ? line.from : 1,
    line.to ?? Infinity,
  ];
  const [fromA, toA] = ends(a);
  const [fromB, toB] = ends(b);
  return toA < fromB || toB < fromA;
}

/** The same line twice in one option and element: both counted if their months are apart, else the second is not known. */
function checkTwice(
  readings: readonly LineReading[],
  fixed: Map<LineReading, CostLine>,
  reported: Set<LineReading>,
): void {
  const seen = new Map<string, LineReading[]>();
  for (const reading of readings) {
    const { line } = reading;
    const name = `${key(line.element)}/${key(line.name)}`;
    const before = seen.get(name);
    if (!before) {
      seen.set(name, [reading]);
      continue;
    }
    const first = before.find((other) => !areApart(other.line, line));
    const price = line.at.cells.rate ? "rate" : "tiers";
    const at = areOneRow((first ?? before[0]!).line, line) ? price : "line";
    before.push(reading);
    // A line of all options comes by once an option.
    if (reported.has(reading)) continue;
    reported.add(reading);
    if (first) {
      reading.row.report(at, "error", MESSAGES.duplicate(line.name, where(first, line)));
      fixed.set(reading, costNotKnown(line));
    } else reading.row.report(at, "warning", MESSAGES.duplicateApart(line.name, where(before[0]!, line)));
  }
}

/** Rows by option, in table order, and the rows of all options. */
export function byOption<Reading extends LineReading>(
  readings: readonly Reading[],
): { own: Map<string, Reading[]>; shared: Reading[] } {
  const own = new Map<string, Reading[]>();
  const shared: Reading[] = [];
  for (const reading of readings) {
    if (reading.line.option === "all") {
      shared.push(reading);
      continue;
    }
    const optionKey = key(reading.line.option);
    const rows = own.get(optionKey);
    if (rows) rows.push(reading);
    else own.set(optionKey, [reading]);
  }
  // Where nothing but lines of all options was written, they are one option.
  if (own.size === 0 && shared.some(({ filled }) => filled)) own.set("all", []);
  return { own, shared };
}

/** Warns of what changes no line: nothing but lines of all options, lines left out, a status that marks nothing. */
function warnOf(readings: readonly LineReading[]): void {
  const { own, shared } = byOption(readings);
  if (own.has("all")) shared[0]!.row.report("option", "warning", MESSAGES.onlyAll);
  // Once an option in use, how many of its lines want a price; untouched options are silent.
  for (const rows of [...own.values(), shared]) {
    const [first, ...more] = rows.filter(({ filled }) => !filled);
    if (!first || more.length + 1 === rows.length) continue;
    const { option, name, at } = first.line;
    const column = at.cells.rate === undefined ? "line" : "rate";
    first.row.report(column, "warning", MESSAGES.noRates(option, more.length + 1, name));
  }
  for (const { line, row } of shared) if (line.current) row.report("status", "warning", MESSAGES.statusOnAll);
}

/**
 * The options of an area from its lines: rows with the same text in Option are one option; rows of `all` belong to
 * every option. Lines not filled in are left out; lines with something wrong come as not known.
 */
export function assembleOptions(readings: readonly LineReading[]): AreaOptions {
  warnOf(readings);
  const { options, elements, rows } = plainOptions(readings);
  return {
    options: options.map((option, at) => ({ ...option, kind: kindOf(option.name, rows[at]!) })),
    elements,
  };
}

/** The same without their kinds and what is only warned of, and the rows of each option. */
export function plainOptions(
  readings: readonly LineReading[],
): AreaOptions<PlainOption> & { readonly rows: readonly (readonly LineReading[])[] } {
  const { own, shared } = byOption(readings);
  const fixed = new Map<LineReading, CostLine>();
  const reported = new Set<LineReading>();
  const found = new Set<LineReading>();
  const filled = [...own].filter(([name, rows]) => name === "all" || rows.some((reading) => reading.filled));
  const sharedFilled = shared.filter((reading) => reading.filled);
  for (const [, rows] of filled) {
    const lines = [...rows.filter((reading) => reading.filled), ...sharedFilled];
    checkTwice(lines, fixed, reported);
    for (const reading of checkBases(lines, fixed)) found.add(reading);
  }
  checkSharedBases(sharedFilled, found, fixed);

  const elements = new Map<string, string>();
  for (const { line, filled: counts } of readings)
    if (counts && line.element !== "" && !elements.has(key(line.element)))
      elements.set(key(line.element), line.element);
  const rows = filled.map(([, ofOption]) => ofOption);
  const today = currentElements(rows, elements);
  const options = rows.map((ofOption, at): PlainOption => {
    const lines = [...ofOption.filter((reading) => reading.filled), ...sharedFilled].map(
      (reading) => fixed.get(reading) ?? reading.line,
    );
    return {
      name: ofOption[0]?.line.option ?? "all",
      current: today[at]!.length > 0,
      currentElements: today[at]!,
      lines,
    };
  });
  return { options, elements: [...elements.values()], rows };
}
