import { cellAddress } from "../../sheets/address";
import type { CellModel, SheetModel } from "../../sheets/model";

/** Characters XML 1.0 forbids: controls but tab and line ends, lone surrogates, two non-characters. */
const FORBIDDEN = new RegExp(
  // eslint-disable-next-line no-control-regex -- these are the very characters to drop
  "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]",
  "g",
);

/** Text as XML: escaped, without the characters XML 1.0 forbids. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/** Excel's longest text in a cell. */
const LONGEST_TEXT = 32767;

function cellXml(cell: CellModel, address: string, style: number): string {
  const open = `<c r="${address}" s="${style}"`;
  const { value = null, formula } = cell;
  const usable = typeof value === "number" && !Number.isFinite(value) ? null : value;
  if (formula !== undefined) {
    const f = `<f>${escapeXml(formula)}</f>`;
    if (typeof usable === "string") return `${open} t="str">${f}<v>${escapeXml(usable)}</v></c>`;
    if (typeof usable === "boolean") return `${open} t="b">${f}<v>${usable ? 1 : 0}</v></c>`;
    return `${open}>${f}${usable === null ? "" : `<v>${usable}</v>`}</c>`;
  }
  if (usable === null || usable === "") return `${open}/>`;
  if (typeof usable === "string")
    return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeXml(usable.slice(0, LONGEST_TEXT))}</t></is></c>`;
  if (typeof usable === "boolean") return `${open} t="b"><v>${usable ? 1 : 0}</v></c>`;
  return `${open}><v>${usable}</v></c>`;
}

/**
 * The `sheetData` of a sheet: rows and cells as XML. Constants are inline text, so that what begins with = stays text;
 * formulas carry their cached value in its own type.
 *
 * @param styleOf the workbook's style number of a style's name
 */
export function sheetDataXml(sheet: SheetModel, styleOf: (style: CellModel["style"]) => number): string {
  const rowModels = new Map(sheet.rows.map((row) => [row.row, row]));
  const parts: string[] = ["<sheetData>"];
  const last = Math.max(sheet.cells.length - 1, ...rowModels.keys());
  for (let row = 0; row <= last; row++) {
    const cells = sheet.cells[row] ?? [];
    const model = rowModels.get(row);
    if (cells.every((cell) => cell === null) && !model) continue;
    const attributes = [
      model?.height ? ` ht="${model.height}" customHeight="1"` : "",
      model?.hidden ? ' hidden="1"' : "",
      model?.level ? ` outlineLevel="${model.level}"` : "",
    ].join("");
    parts.push(`<row r="${row + 1}"${attributes}>`);
    cells.forEach((cell, column) => {
      if (cell) parts.push(cellXml(cell, cellAddress(row, column), styleOf(cell.style)));
    });
    parts.push("</row>");
  }
  parts.push("</sheetData>");
  return parts.join("");
}
