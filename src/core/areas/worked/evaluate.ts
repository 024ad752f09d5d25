import type { Figure, Result, Value, WorkedArea, WorkedLine, WorkedOption, WorkedRow } from "./model";
import { isOf } from "./model";

/** The three cases that the workings show side by side. */
export const CASES = ["likely", "good", "bad"] as const;
export type Case = (typeof CASES)[number];

/** The rows that a formula refers to, each once, in the order of its text. */
export function referredTo(formula: string): string[] {
  return [...new Set([...formula.matchAll(/\{(\w+)\}/g)].map(([, id]) => id!))];
}

/** The rows that the cells of a line refer to. */
export function rowsOfLine(line: WorkedLine): string[] {
  return Object.values(line).flatMap((cell: unknown) => (isOf(cell) ? [cell.of] : []));
}

const isNamed = (row: WorkedRow): row is Figure | Result => row.kind !== "section";

/** The rows that `ids` rest on, themselves included. */
export function restsOn(rows: readonly WorkedRow[], ids: Iterable<string>): ReadonlySet<string> {
  const byId = new Map(rows.filter(isNamed).map((row) => [row.id, row]));
  const found = new Set<string>();
  const visit = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    const row = byId.get(id);
    if (row?.kind === "result") referredTo(row.formula).forEach(visit);
  };
  for (const id of ids) visit(id);
  return found;
}

/** The workings of some options: only the rows they rest on, and the sections that still have rows. */
export function rowsOf({ rows }: WorkedArea, options: readonly WorkedOption[]): WorkedRow[] {
  const ids = options.flatMap(({ lines, shows = [] }) => [...lines.flatMap(rowsOfLine), ...shows]);
  const needed = restsOn(rows, ids);
  const kept = rows.filter((row) => row.kind === "section" || needed.has(row.id));
  return kept.filter(
    (row, index) => row.kind !== "section" || (kept[index + 1]?.kind ?? "section") !== "section",
  );
}

/** Every row's value, in the order of the rows: results come after what they refer to. */
export function evaluate(rows: readonly WorkedRow[], valueOf: (figure: Figure) => Value): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const row of rows.filter(isNamed)) {
    if (row.kind === "figure") {
      values.set(row.id, valueOf(row));
      continue;
    }
    const inputs = referredTo(row.formula).map((id) => [id, values.get(id) ?? null] as const);
    const isComplete = inputs.every(([, value]) => value !== null);
    const computed = isComplete ? row.value(Object.fromEntries(inputs) as { [id: string]: number }) : NaN;
    values.set(row.id, Number.isFinite(computed) ? computed : null);
  }
  return values;
}
