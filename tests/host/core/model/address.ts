import { invalidArgument } from "../errors";

/** A rectangle of cells, zero-based. Whole columns have ROWS rows, whole rows COLUMNS columns. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const ROWS = 1048576;
export const COLUMNS = 16384;

export const area = (row: number, column: number, rows = 1, columns = 1): Area => ({
  row,
  column,
  rows,
  columns,
});
export const WHOLE = area(0, 0, ROWS, COLUMNS);

/** 0 -> "A", 26 -> "AA". */
export function letters(column: number): string {
  let text = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

export const columnOf = (text: string): number =>
  [...text.toUpperCase()].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1;

const END = /^(?:\$?([A-Z]{1,3}))?(?:\$?(\d{1,7}))?$/i;

/**
 * Area of an address without a sheet: "B2", "$B$2:C9", "B:C", "2:9".
 * @throws HostError InvalidArgument
 */
export function parseArea(address: string): Area {
  const ends = address.split(":").map((each) => END.exec(each.trim()));
  if (ends.length > 2 || address.trim() === "") throw invalidArgument(`Not an address: ${address}`);
  const points = ends.map((end) => {
    if (!end || (end[1] === undefined && end[2] === undefined))
      throw invalidArgument(`Not an address: ${address}`);
    return {
      column: end[1] === undefined ? undefined : columnOf(end[1]),
      row: end[2] === undefined ? undefined : Number(end[2]) - 1,
    };
  });
  const [from, to = from] = points as [(typeof points)[0], (typeof points)[0]?];
  if (ends.length === 1 && (from.column === undefined || from.row === undefined))
    throw invalidArgument(`Not an address: ${address}`);
  if (
    (from.column === undefined) !== (to.column === undefined) ||
    (from.row === undefined) !== (to.row === undefined)
  )
    throw invalidArgument(`Not an address: ${address}`);
  const [top, bottom] = from.row === undefined ? [0, ROWS - 1] : sorted(from.row, to.row!);
  const [left, right] = from.column === undefined ? [0, COLUMNS - 1] : sorted(from.column, to.column!);
  if (top < 0 || bottom >= ROWS || right >= COLUMNS) throw invalidArgument(`Outside the sheet: ${address}`);
  return area(top, left, bottom - top + 1, right - left + 1);
}

const sorted = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);

/** "B2:C9"; whole columns "B:C", whole rows "2:9". */
export function formatArea({ row, column, rows, columns }: Area, absolute = false): string {
  const $ = absolute ? "$" : "";
  const across = (at: number) => `${$}${letters(at)}`;
  const down = (at: number) => `${$}${at + 1}`;
  if (rows === ROWS && columns < COLUMNS) return `${across(column)}:${across(column + columns - 1)}`;
  if (columns === COLUMNS) return `${down(row)}:${down(row + rows - 1)}`;
  const first = across(column) + down(row);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${across(column + columns - 1)}${down(row + rows - 1)}`;
}

/** A sheet's name as it stands before "!" in an address. */
export const quoted = (sheet: string): string =>
  /^[A-Za-z_][\w.]*$/.test(sheet) && !/^([A-Z]{1,3}\d+|[RC]|R\d*C\d*)$/i.test(sheet)
    ? sheet
    : `'${sheet.replace(/'/g, "''")}'`;

/** Splits "'My sheet'!A1" into the sheet's name (undefined where there is none) and the rest. */
export function splitSheet(address: string): { sheet?: string; rest: string } {
  const at = address.lastIndexOf("!");
  if (at < 0) return { rest: address };
  const name = address.slice(0, at);
  const sheet = name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
  return { sheet, rest: address.slice(at + 1) };
}

export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? area(row, column, rows, columns) : undefined;
}

export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return area(
    row,
    column,
    Math.max(a.row + a.rows, b.row + b.rows) - row,
    Math.max(a.column + a.columns, b.column + b.columns) - column,
  );
}

export const contains = (outer: Area, inner: Area): boolean => {
  const common = intersection(outer, inner);
  return common !== undefined && common.rows === inner.rows && common.columns === inner.columns;
};

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** What of `from` lies outside `hole`, as up to four areas. */
export function without(from: Area, hole: Area): Area[] {
  const common = intersection(from, hole);
  if (!common) return [from];
  const below = common.row + common.rows;
  const right = common.column + common.columns;
  return [
    area(from.row, from.column, common.row - from.row, from.columns),
    area(below, from.column, from.row + from.rows - below, from.columns),
    area(common.row, from.column, common.rows, common.column - from.column),
    area(common.row, right, common.rows, from.column + from.columns - right),
  ].filter((each) => each.rows > 0 && each.columns > 0);
}
