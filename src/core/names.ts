/**
 * The key under which headings, items, options and lines are matched: without regard to case, accents, spaces,
 * punctuation and anything in brackets. `+`, `%` and digits are kept, so that "Season 1" and "Season 11" differ.
 */
export function key(text: string): string {
  let known = KEYS.get(text);
  if (known === undefined) {
    if (KEYS.size >= MOST_KEYS) KEYS.clear();
    KEYS.set(text, (known = keyOf(text)));
  }
  return known;
}

/** The same few names are asked for again and again; a sheet of names that never recur must not fill the memory. */
const KEYS = new Map<string, string>();
const MOST_KEYS = 20000;

function keyOf(text: string): string {
  const bare = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]|\{[^}]*\}/g, " ");
  const letters = bare.replace(/[^\p{L}\p{N}%+]/gu, "");
  // A name made of signs or emoji only must still differ from blank.
  return letters || text.trim();
}
