import { invalidArgument } from "../errors";
import { formatArea, parseArea, quoted, splitSheet, type Area } from "./address";

const TOKEN =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[A-Za-z_\\][\w.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\w.(!])|('(?:[^']|'')+'|[A-Za-z_\\][\w.]*)!|[A-Za-z_\\][\w.]*|[^]/g;

/** One reference of a formula: its sheet as written ("" = the formula's own) and its address. */
export interface Reference {
  readonly sheet: string;
  readonly address: string;
}

/** The formula with every reference replaced by what `change` makes of it. */
export function mapReferences(formula: string, change: (reference: Reference) => string): string {
  return formula.replace(TOKEN, (token, sheet: string | undefined, address: string | undefined) =>
    address === undefined
      ? token
      : change({ sheet: sheet === undefined ? "" : splitSheet(sheet).sheet!, address }),
  );
}

/** Names of the sheets a formula speaks of, those of names ("Sheet2!Rate") included. */
export function sheetsOf(formula: string): string[] {
  const found: string[] = [];
  for (const [, withAddress, , withName] of formula.matchAll(TOKEN)) {
    const prefix = withAddress ?? (withName === undefined ? undefined : `${withName}!`);
    if (prefix !== undefined) found.push(splitSheet(prefix).sheet!);
  }
  return found;
}

export const written = ({ sheet, address }: Reference): string =>
  sheet === "" ? address : `${quoted(sheet)}!${address}`;

/** The formula after a sheet got another name. */
export const renamed = (formula: string, from: string, to: string): string =>
  formula.replace(TOKEN, (token, withAddress?: string, address?: string, withName?: string) => {
    const prefix = withAddress ?? (withName === undefined ? undefined : `${withName}!`);
    if (prefix === undefined || splitSheet(prefix).sheet!.toLowerCase() !== from.toLowerCase()) return token;
    return `${quoted(to)}!${address ?? ""}`;
  });

/** The formula after cells moved: `move` gives where an area of the sheet went, undefined for nowhere. */
export const moved = (
  formula: string,
  own: string,
  sheet: string,
  move: (area: Area) => Area | undefined,
): string =>
  mapReferences(formula, (reference) => {
    const of = reference.sheet === "" ? own : reference.sheet;
    if (of.toLowerCase() !== sheet.toLowerCase()) return written(reference);
    const to = move(parseArea(reference.address));
    return to ? written({ ...reference, address: restyle(reference.address, to) }) : "#REF!";
  });

/** The formula after a sheet was deleted. */
export const withoutSheet = (formula: string, sheet: string): string =>
  mapReferences(formula, (reference) =>
    reference.sheet.toLowerCase() === sheet.toLowerCase() ? "#REF!" : written(reference),
  );

/** Writes an area with the dollar signs an address had. */
function restyle(address: string, to: Area): string {
  const dollars = address.split(":").map((end) => ({
    column: /^\$[A-Z]/i.test(end),
    row: /\$\d/.test(end),
  }));
  const ends = formatArea(to).split(":");
  // A range of which one cell is left is a range still.
  return (dollars.length > ends.length ? [ends[0]!, ends[0]!] : ends)
    .map((end, i) => {
      const { column, row } = dollars[i] ?? dollars[0]!;
      const [, name = "", number = ""] = /^([A-Z]*)(\d*)$/.exec(end)!;
      return (name && column ? "$" : "") + name + (number && row ? "$" : "") + number;
    })
    .join(":");
}

/** The formula as it reads when copied `rows` down and `columns` to the right: relative references go along. */
export function copied(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (reference) => {
    const ends = reference.address.split(":").map((end) => {
      const [, fixedColumn, column, fixedRow, row] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(end)!;
      const to = parseArea(`${column || "A"}${row || "1"}`);
      const down = to.row + (fixedRow ? 0 : rows);
      const across = to.column + (fixedColumn ? 0 : columns);
      if (down < 0 || across < 0) return undefined;
      const moved = formatArea({ row: down, column: across, rows: 1, columns: 1 });
      const [, name, number] = /^([A-Z]+)(\d+)$/.exec(moved)!;
      return (column ? fixedColumn! + name! : "") + (row ? fixedRow! + number! : "");
    });
    return ends.includes(undefined) ? "#REF!" : written({ ...reference, address: ends.join(":") });
  });
}

/**
 * Refuses what Excel cannot take as a formula.
 * @throws HostError InvalidArgument
 */
export function checkFormula(formula: string, sheets: readonly string[]): void {
  if (formula.length > 8192) throw invalidArgument("A formula has at most 8192 characters.");
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "x");
  let depth = 0;
  for (const each of bare) {
    if (each === "(" || each === "{") depth++;
    if (each === ")" || each === "}") depth--;
    if (depth < 0) break;
  }
  if (depth !== 0 || bare.includes('"') || /[-+*/^&=<>,(]$/.test(bare.trim()))
    throw invalidArgument(`Not a formula: ${formula}`);
  for (const sheet of sheetsOf(formula))
    if (!sheets.some((each) => each.toLowerCase() === sheet.toLowerCase()))
      throw invalidArgument(`The formula names a sheet that is not in the workbook: ${formula}`);
}
