/**
 * The key under which headings, items, options and lines are matched: without regard to case, accents, spaces,
 * punctuation and anything in brackets. `+`, `%` and digits are kept, so that "Season 1" and "Season 11" differ.
 */
export function key(text: string): string {
  const bare = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]|\{[^}]*\}/g, " ");
  const letters = bare.replace(/[^\p{L}\p{N}%+]/gu, "");
  // A name made of signs or emoji only must still differ from blank.
  return letters || text.trim();
}
