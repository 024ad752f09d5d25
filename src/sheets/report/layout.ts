/** Rows that a text takes in a column so many characters wide, at a type size (11 = the usual). */
export function linesOf(text: string, width: number, size = 11): number {
  const room = Math.max(1, Math.floor((width * 11) / size) - 1);
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    // A word longer than the column is broken.
    let length = word.length;
    while (length > room) {
      lines++;
      length -= room;
      used = 0;
    }
    if (used > 0 && used + 1 + length > room) {
      lines++;
      used = length;
    } else used += (used > 0 ? 1 : 0) + length;
  }
  return lines;
}

/** Height of a row of so many lines of a type size, in points. */
export function heightOf(lines: number, size = 11): number {
  return Math.ceil(lines * size * 1.32 + 3);
}

/** Width of a column that shows the largest of the amounts in whole units, at least so many characters. */
export function moneyWidth(amounts: readonly number[], least: number): number {
  const digits = amounts
    .filter(Number.isFinite)
    .reduce((most, amount) => Math.max(most, Math.round(Math.abs(amount)).toLocaleString("en-US").length), 0);
  return Math.max(least, digits + 3);
}
