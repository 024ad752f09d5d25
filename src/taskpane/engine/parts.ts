/** A sheet as it is read or written: what matters here is that most of it is rows of cells. */
interface Rows {
  readonly cells: readonly (readonly unknown[])[];
}

/** Some rows of a sheet; its first part carries the rest of it. */
export interface Part<Sheet extends Rows> {
  readonly index: number;
  readonly sheet: Sheet;
}

/** Cells that are sent at once at most, so that neither side copies for longer than a frame or two. */
export const MOST_CELLS = 10_000;

export const cellsOf = ({ sheet }: Part<Rows>): number =>
  sheet.cells.reduce((sum, row) => sum + row.length, 0);

/** Sheets as parts of no more than so many cells (a single row is never cut). */
export function split<Sheet extends Rows>(sheets: readonly Sheet[], most = MOST_CELLS): Part<Sheet>[] {
  return sheets.flatMap((sheet, index) => {
    const parts: Part<Sheet>[] = [];
    let from = 0;
    do {
      let to = from;
      let count = 0;
      do count += sheet.cells[to++]?.length ?? 0;
      while (to < sheet.cells.length && count + sheet.cells[to]!.length <= most);
      const rest = parts.length === 0 ? sheet : emptied(sheet);
      parts.push({ index, sheet: { ...rest, cells: sheet.cells.slice(from, to) } });
      from = to;
    } while (from < sheet.cells.length);
    return parts;
  });
}

/** The lists of a sheet travel once, with its first part. */
function emptied<Sheet extends Rows>(sheet: Sheet): Sheet {
  const lists = Object.entries(sheet).filter(([, value]) => Array.isArray(value));
  return { ...sheet, ...Object.fromEntries(lists.map(([name]) => [name, []])) };
}

/** The sheets again, from their parts in order. */
export function join<Sheet extends Rows>(parts: readonly Part<Sheet>[]): Sheet[] {
  const sheets: { sheet: Sheet; cells: (readonly unknown[])[] }[] = [];
  for (const { index, sheet } of parts) {
    sheets[index] ??= { sheet, cells: [] };
    for (const row of sheet.cells) sheets[index].cells.push(row);
  }
  return sheets.map(({ sheet, cells }) => ({ ...sheet, cells }));
}
