import { UNKNOWN, type CostLine } from "../../core/model";
import { baseOf, usesBase } from "../../core/costs/option";
import { bareKey, key, namesMeant } from "../../core/names";
import type { LineReading } from "./costLine";
import { index, nearest } from "./lookup";
import * as MESSAGES from "./messages";
import { GROUP_WORDS } from "./synonyms";

const GROUP_KEYS = index(GROUP_WORDS);

/** A line whose cost is not known: it makes its option incomplete, never cheaper. */
export function costNotKnown(line: CostLine): CostLine {
  return { ...line, rate: UNKNOWN, tiers: null, base: line.driver.kind === "percent of" ? [] : line.base };
}

/**
 * The names of a Base as core finds them: a line of the same option before a group, a group by any of its synonyms.
 * A text that names nothing as a whole may hold several names ("Fees, Labor").
 *
 * @returns null and the name that is nothing
 */
function resolveBase(
  base: readonly string[],
  lines: ReadonlyMap<string, string>,
): { readonly names: string[] } | { readonly nothing: string } {
  const names: string[] = [];
  const one = (name: string): string | undefined => {
    const [line, ...more] = namesMeant(name, lines.values());
    const group = GROUP_KEYS.get(bareKey(name));
    if (more.length === 0) return line ?? group;
    return group !== undefined && key(group) === key(name) ? group : undefined;
  };
  for (const text of base) {
    const whole = one(text);
    const parts = whole === undefined ? text.split(/\s*[,+&]\s*|\s+and\s+/).map(one) : [whole];
    if (parts.some((part) => part === undefined)) return { nothing: text };
    names.push(...(parts as string[]));
  }
  return { names };
}

/**
 * Looks at the percent of and minimum lines of one option: a Base that names nothing, a group that contains the line
 * itself, lines worked out from each other. Such lines come back as not known.
 *
 * @param readings lines of the option, with those of all options
 * @param fixed lines as they are used instead of as they were read; added to
 * @returns lines of `all` options whose Base names something in this option
 */
export function checkBases(
  readings: readonly LineReading[],
  fixed: Map<LineReading, CostLine>,
): readonly LineReading[] {
  const current = (reading: LineReading): CostLine => fixed.get(reading) ?? reading.line;
  if (!readings.some((reading) => usesBase(current(reading)))) return [];
  const foundForAll: LineReading[] = [];
  const names = new Map(readings.map(({ line }) => [key(line.name), line.name] as const));

  for (const reading of readings) {
    const line = current(reading);
    if (!usesBase(line) || line.base.length === 0) continue;
    const resolved = resolveBase(line.base, names);
    if ("nothing" in resolved) {
      if (line.option === "all" && namesMeant(resolved.nothing, names.values()).length === 0) continue;
      reportNothing(reading, resolved.nothing, names, fixed);
    } else {
      fixed.set(reading, { ...line, base: resolved.names });
      if (line.option === "all") foundForAll.push(reading);
    }
  }

  for (const reading of readings) {
    const line = current(reading);
    if (line.driver.kind !== "percent of") continue;
    const own = line.base.find(
      (name) => key(name) === key(line.name) || (!names.has(key(name)) && key(name) === key(line.group)),
    );
    if (own === undefined) continue;
    const others = readings
      .filter((other) => other !== reading && current(other).group === line.group)
      .map((other) => other.line.name);
    reading.row.report("base", "error", MESSAGES.selfBase(own, others));
    fixed.set(reading, costNotKnown(line));
  }
  breakCircles(readings, current, fixed);
  return foundForAll;
}

function reportNothing(
  reading: LineReading,
  nothing: string,
  names: ReadonlyMap<string, string>,
  fixed: Map<LineReading, CostLine>,
): void {
  const candidates = new Map<string, string>([...names, ...GROUP_KEYS]);
  const meant = namesMeant(nothing, names.values()).join('" or "') || nearest(nothing, candidates);
  reading.row.report("base", "error", MESSAGES.baseIsNothing(nothing, meant));
  fixed.set(reading, costNotKnown(fixed.get(reading) ?? reading.line));
}

/** Lines of `all` options whose Base names nothing in any option. */
export function checkSharedBases(
  shared: readonly LineReading[],
  found: ReadonlySet<LineReading>,
  fixed: Map<LineReading, CostLine>,
): void {
  for (const reading of shared) {
    const line = fixed.get(reading) ?? reading.line;
    if (usesBase(line) && line.base.length > 0 && !found.has(reading))
      reportNothing(reading, line.base.join("; "), new Map(), fixed);
  }
}

/** Finds lines worked out from each other and makes the one that closes each circle not known. */
function breakCircles(
  readings: readonly LineReading[],
  current: (reading: LineReading) => CostLine,
  fixed: Map<LineReading, CostLine>,
): void {
  const lines = readings.map(current);
  const state = new Array<"open" | "done" | undefined>(lines.length);
  const path: number[] = [];
  const visit = (at: number): void => {
    if (state[at] === "done" || !usesBase(lines[at]!)) return;
    if (state[at] === "open") {
      const circle = path.slice(path.indexOf(at));
      const closing = circle.find((i) => lines[i]!.driver.kind === "percent of") ?? at;
      const names = [...circle, circle[0]!].map((i) => lines[i]!.name);
      if (lines[closing]!.base.length > 0)
        readings[closing]!.row.report("base", "error", MESSAGES.circle(names));
      lines[closing] = costNotKnown(lines[closing]!);
      fixed.set(readings[closing]!, lines[closing]);
      return;
    }
    state[at] = "open";
    path.push(at);
    for (const next of baseOf(lines[at]!, lines)) visit(next);
    path.pop();
    state[at] = "done";
  };
  lines.forEach((_, at) => {
    visit(at);
  });
}
