import type { Scalar } from "../../sheets/model";
import { cellAddress, parseAddress } from "../../sheets/address";
import { ERROR_VALUE, storedText } from "./sheetXml";
import { attribute, element, elements, elementText, escapeXml, withAttribute, type Element } from "./xml";

/** What a cell of a file is to hold. Zero-based. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** null and no formula: the cell becomes blank. A text is written as text, an error value as one. */
  readonly value: Scalar;
  /** Without "=", as a file holds it. */
  readonly formula?: string;
  /** The cells that the formula's result fills, "B2:D5", where these are several. */
  readonly fills?: string;
  /** The number format it gets; left out: its own. */
  readonly format?: string;
  /** Only what its formula comes to is new. */
  readonly resultOnly?: boolean;
}
/** A style of a cell with another number format: its number. */
export type StyleWith = (style: number, format: string) => number;

/** A sheet's part with cells changed; every other cell and row keeps its letters. */
export function withCells(xml: string, edits: readonly CellEdit[], styleWith: StyleWith): string {
  const data = element(xml, "sheetData");
  if (!data) return xml;
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of edits) byRow.set(edit.row, [...(byRow.get(edit.row) ?? []), edit]);
  const { prefix } = data;
  const writer = { prefix, styleWith };
  const pieces: string[] = [];
  let number = 0;
  let from = 0;
  const waiting = [...byRow.keys()].sort((a, b) => a - b);
  const newRows = (before: number): void => {
    while (waiting.length > 0 && waiting[0]! < before) {
      const row = waiting.shift()!;
      const content = changedCells("", row, byRow.get(row)!, "", writer);
      if (content !== "") pieces.push(elementText("row", prefix, `r="${row + 1}"`, content));
    }
  };
  for (const row of elements(data.content, "row")) {
    number = Number(attribute(row.attributes, "r") ?? number + 1);
    pieces.push(data.content.slice(from, row.start));
    from = row.end;
    newRows(number - 1);
    if (waiting[0] !== number - 1) {
      pieces.push(row.text);
      continue;
    }
    waiting.shift();
    const style = attribute(row.attributes, "customFormat") ? (attribute(row.attributes, "s") ?? "") : "";
    const content = changedCells(row.content, number - 1, byRow.get(number - 1)!, style, writer);
    // The columns it spans are a hint that may be wrong now.
    pieces.push(elementText("row", prefix, withAttribute(row.attributes, "spans", undefined), content));
  }
  newRows(Infinity);
  pieces.push(data.content.slice(from));
  const content = elementText("sheetData", prefix, data.attributes, pieces.join(""));
  return withDimension(xml.slice(0, data.start), edits) + content + xml.slice(data.end);
}

interface Writer {
  readonly prefix: string;
  readonly styleWith: StyleWith;
}

/** The cells of a row with some of them changed. @param rowStyle style of cells that are new, "" = none */
function changedCells(
  content: string,
  row: number,
  edits: readonly CellEdit[],
  rowStyle: string,
  writer: Writer,
): string {
  const waiting = [...edits].sort((a, b) => a.column - b.column);
  const pieces: string[] = [];
  let from = 0;
  let column = -1;
  const newCells = (before: number): void => {
    while (waiting.length > 0 && waiting[0]!.column < before) {
      const edit = waiting.shift()!;
      const style = rowStyle === "" ? "" : ` s="${rowStyle}"`;
      pieces.push(cellText(edit, `r="${cellAddress(row, edit.column)}"${style}`, null, writer));
    }
  };
  for (const cell of elements(content, "c")) {
    column = parseAddress(attribute(cell.attributes, "r") ?? "")?.column ?? column + 1;
    pieces.push(content.slice(from, cell.start));
    from = cell.end;
    newCells(column);
    if (waiting[0]?.column === column) {
      const attributes = withAttribute(cell.attributes, "r", cellAddress(row, column));
      pieces.push(cellText(waiting.shift()!, attributes, cell, writer));
    } else pieces.push(cell.text);
  }
  newCells(Infinity);
  pieces.push(content.slice(from));
  return pieces.join("");
}

/** A cell. @param before the cell as it was; null = there was none */
function cellText(
  edit: CellEdit,
  attributes: string,
  before: Element | null,
  { prefix, styleWith }: Writer,
): string {
  const style = Number(attribute(attributes, "s") ?? 0);
  const number = edit.format === undefined ? style : styleWith(style, edit.format);
  // Kind of value and numbers of metadata belong to what was there before.
  const kept = ["t", "cm", "vm"].reduce((text, name) => withAttribute(text, name, undefined), attributes);
  const own = withAttribute(kept, "s", number === 0 ? undefined : String(number));
  const formula = formulaText(edit, before, prefix);
  const { value } = edit;
  const of = (type: string, content: string): string =>
    elementText("c", prefix, type === "" ? own : `${own} t="${type}"`, formula + content);
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (typeof value === "number" && Number.isFinite(value)) return of("", v(String(value)));
  if (typeof value === "boolean") return of("b", v(value ? "1" : "0"));
  if (typeof value === "string" && ERROR_VALUE.test(value)) return of("e", v(value));
  if (typeof value === "string" && formula !== "") return of("str", v(storedText(value)));
  if (typeof value === "string" && value !== "")
    return of(
      "inlineStr",
      `<${prefix}is><${prefix}t xml:space="preserve">${storedText(value)}</${prefix}t></${prefix}is>`,
    );
  // A formula that comes to no text has a value all the same: one without any has not been calculated.
  if (formula !== "") return of("str", v(""));
  return number === 0 && before === null ? "" : of("", "");
}

function formulaText(edit: CellEdit, before: Element | null, prefix: string): string {
  const { formula, fills, resultOnly } = edit;
  const present = before ? element(before.content, "f") : undefined;
  if (resultOnly && present && fills === undefined) return present.text;
  if (formula === undefined) return "";
  const attributes = fills === undefined ? "" : `t="array" ref="${fills}"`;
  return elementText("f", prefix, attributes, escapeXml(formula));
}

/** The beginning of a sheet's part, whose word of how far its cells reach is widened. */
function withDimension(head: string, edits: readonly CellEdit[]): string {
  const dimension = element(head, "dimension");
  const [first, last = first] = (dimension && attribute(dimension.attributes, "ref")?.split(":")) ?? [];
  const from = parseAddress(first ?? "");
  const to = parseAddress(last ?? "");
  if (!dimension || !from || !to) return head;
  const rows = edits.map(({ row }) => row);
  const columns = edits.map(({ column }) => column);
  const least = (values: readonly number[], start: number): number =>
    values.reduce((a, b) => Math.min(a, b), start);
  const most = (values: readonly number[], start: number): number =>
    values.reduce((a, b) => Math.max(a, b), start);
  const ref = `${cellAddress(least(rows, from.row), least(columns, from.column))}:${cellAddress(most(rows, to.row), most(columns, to.column))}`;
  const text = elementText(
    "dimension",
    dimension.prefix,
    withAttribute(dimension.attributes, "ref", ref),
    dimension.content,
  );
  return head.slice(0, dimension.start) + text + head.slice(dimension.end);
}
