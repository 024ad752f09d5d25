import type { OpenedFile } from "../adapters/univer/files";

type CellData = NonNullable<OpenedFile["snapshot"]["data"]["sheets"][string]["cellData"]>;
type Rows = OpenedFile["values"]["sheets"][number]["cells"];

/** Some rows of a workbook that comes from the worker: as the grid draws them, or as Footing reads them. */
export type Piece =
  { readonly sheet: string; readonly look: CellData } | { readonly place: number; readonly values: Rows };

/** Cells of a piece, so that the page is never longer than a frame or two busy with taking one. */
const MOST_CELLS = 10_000;

/** A workbook in pieces, and what remains of it without them. */
export function inPieces(opened: OpenedFile): { readonly rest: OpenedFile; readonly pieces: Piece[] } {
  const { snapshot, values } = opened;
  const pieces: Piece[] = [];
  const sheets = { ...snapshot.data.sheets };
  for (const [sheet, data] of Object.entries(sheets)) {
    const rows = Object.entries(data.cellData ?? {});
    for (const some of cut(rows, ([, row]) => Object.keys(row ?? {}).length))
      pieces.push({ sheet, look: Object.fromEntries(some) as CellData });
    sheets[sheet] = { ...data, cellData: {} };
  }
  for (const [place, { cells }] of values.sheets.entries())
    for (const some of cut(cells, ({ length }) => length)) pieces.push({ place, values: some });
  return {
    rest: {
      ...opened,
      snapshot: { ...snapshot, data: { ...snapshot.data, sheets } },
      values: { ...values, sheets: values.sheets.map((sheet) => ({ ...sheet, cells: [] })) },
    },
    pieces,
  };
}

/** The workbook again, from what remained and its pieces in their order. */
export function ofPieces(rest: OpenedFile, pieces: readonly Piece[]): OpenedFile {
  const { snapshot, values } = rest;
  const { sheets } = snapshot.data;
  const cells: Rows[number][][] = values.sheets.map(() => []);
  for (const piece of pieces)
    if ("look" in piece) Object.assign(sheets[piece.sheet]!.cellData!, piece.look);
    else for (const row of piece.values) cells[piece.place]!.push(row);
  return {
    ...rest,
    values: { ...values, sheets: values.sheets.map((sheet, place) => ({ ...sheet, cells: cells[place]! })) },
  };
}

/** A list in parts of no more than so many cells; a single row is never cut. */
function cut<Row>(rows: readonly Row[], cellsOf: (row: Row) => number): Row[][] {
  const parts: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    const cells = cellsOf(row);
    if (parts.length === 0 || cells > room) {
      parts.push([]);
      room = MOST_CELLS;
    }
    parts.at(-1)!.push(row);
    room -= cells;
  }
  return parts;
}
