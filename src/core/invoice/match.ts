import { key } from "../names";
import type { CostRow } from "../results";

/** A name shorter than this says too little to be found within another. */
const LEAST_LETTERS = 4;
const MINIMUM = /minimum|top.?up|least/i;

/**
 * The row an invoice's line is about: that of the same name, else the only one whose name holds it or is held by it, else
 * the only minimum where it speaks of one. null if none is.
 */
export function rowOf(name: string, rows: readonly CostRow[]): CostRow | null {
  const typed = key(name);
  const same = rows.find((row) => key(row.line.name) === typed || key(row.label) === typed);
  if (same) return same;
  const near = rows.filter(({ line }) => {
    const own = key(line.name);
    const [short, long] = own.length < typed.length ? [own, typed] : [typed, own];
    return short.length >= LEAST_LETTERS && long.includes(short);
  });
  if (near.length === 1) return near[0]!;
  const minimums = rows.filter(({ type }) => type === "top-up");
  return MINIMUM.test(name) && minimums.length === 1 ? minimums[0]! : null;
}
