// Stands in the place of the library numfmt where the grid uses it (scripts/workbench.cjs).
import { parseDate as dateOf, parseNumber as numberOf, parseTime as timeOf } from "numfmt";

export * from "numfmt";

/** Texts that are remembered at most. */
const MOST = 20_000;

/** The same, which remembers texts that say nothing to it. */
function remembering<Read extends (text: string, options?: never) => object | null>(read: Read): Read {
  const nothing = new Set<string>();
  return ((text: string, options?: never) => {
    if (options !== undefined) return read(text, options);
    if (nothing.has(text)) return null;
    const found = read(text);
    if (found === null && typeof text === "string") {
      if (nothing.size >= MOST) nothing.clear();
      nothing.add(text);
    }
    return found;
  }) as Read;
}

// The grid asks of every text that it draws, every time, whether it could be a date, a time or a number.
export const parseDate = remembering(dateOf);
export const parseTime = remembering(timeOf);
export const parseNumber = remembering(numberOf);
