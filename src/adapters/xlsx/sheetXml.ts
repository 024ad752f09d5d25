import { columnName } from "../../sheets/address";
import type { CellModel, ColumnModel, SheetModel } from "../../sheets/model";
import type { StyleName } from "../../sheets/styles";
import { storedFormula } from "./formula";
import { element, elements, elementText, escapeXml, exchanged, withAttribute, withChild } from "./xml";

/** The workbook's numbers of the looks that a sheet uses. */
export interface StyleNumbers {
  /** `quoted`: what the cell holds stays text when it is edited, though it looks like a formula. */
  cell(style: StyleName | undefined, quoted: boolean): number;
  conditional(other: number): number;
}

/** Excel's longest text in a cell. */
const LONGEST_TEXT = 32767;
const LIKE_FORMULA = /^[=+\-@']/;
/** What a cell may show in place of a value. */
export const ERROR_VALUE = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/;
/** Excel's width of a column nobody has changed. */
const USUAL_WIDTH = 9.140625;

/**
 * A sheet's part: what the engine drew, with the model's cells, columns, rows and links.
 *
 * @param drawn the part as the engine wrote it, without cells of its own
 * @param selected whether the sheet is the one that is seen first
 */
export function sheetXml(drawn: string, sheet: SheetModel, styles: StyleNumbers, selected: boolean): string {
  const format = elementText("sheetFormatPr", "", `defaultRowHeight="15"${outlineLevels(sheet)}`, "");
  const before = ["sheetPr", "dimension", "sheetViews"];
  const parts: readonly (readonly [string, string, readonly string[]])[] = [
    ["dimension", "", ["sheetPr"]],
    ["sheetFormatPr", format, before],
    ["cols", columnsXml(sheet.columns), [...before, "sheetFormatPr"]],
    ["colBreaks", "", ["rowBreaks", "headerFooter"]],
  ];
  let xml = parts.reduce((text, [name, child, earlier]) => withChild(text, name, child, earlier), drawn);
  const links = linksXml(sheet);
  const place = element(xml, "hyperlinks");
  if (place) xml = exchanged(xml, place, links);
  for (const rule of elements(xml, "cfRule").reverse()) {
    const number = /\bdxfId="(\d+)"/.exec(rule.attributes)?.[1];
    if (number === undefined) continue;
    const attributes = withAttribute(rule.attributes, "dxfId", String(styles.conditional(Number(number))));
    xml = exchanged(xml, rule, elementText("cfRule", "", attributes, rule.content));
  }
  const view = element(xml, "sheetView")!;
  const viewed = withAttribute(view.attributes, "tabSelected", selected ? "1" : undefined);
  xml = exchanged(xml, view, elementText("sheetView", "", viewed, view.content));
  const data = element(xml, "sheetData")!;
  return xml.slice(0, data.start) + sheetDataXml(sheet, styles) + xml.slice(data.end);
}

function outlineLevels({ columns, rows }: SheetModel): string {
  const deepest = (levels: readonly { readonly level?: number }[]): number =>
    levels.reduce((most, { level = 0 }) => Math.max(most, level), 0);
  const [row, column] = [deepest(rows), deepest(columns)];
  return `${row ? ` outlineLevelRow="${row}"` : ""}${column ? ` outlineLevelCol="${column}"` : ""}`;
}

/** The columns; the one behind folded columns carries the + that unfolds them. */
function columnsXml(columns: readonly ColumnModel[]): string {
  const folded = (column: ColumnModel | undefined): boolean => Boolean(column?.hidden && column.level);
  const behind: ColumnModel[] = folded(columns.at(-1)) ? [{ width: USUAL_WIDTH }] : [];
  const written = [...columns, ...behind].map((column, index) => {
    const { width, hidden, level } = column;
    const collapsed = folded(columns[index - 1]) && !folded(column);
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ""}${level ? ` outlineLevel="${level}"` : ""}${collapsed ? ' collapsed="1"' : ""}/>`;
  });
  return elementText("cols", "", "", written.join("")).replace(/^<cols\/>$/, "");
}

/** Links inside the workbook. */
function linksXml(sheet: SheetModel): string {
  const links = sheet.cells.flatMap((row, index) =>
    row.flatMap((cell, column) => {
      if (!cell?.link) return [];
      const shown = typeof cell.value === "string" ? ` display="${escapeXml(cell.value)}"` : "";
      const to = cell.link.replace(/^'((?:[^']|'')*)'/, (_, name: string) => name.replace(/''/g, "'"));
      return `<hyperlink ref="${columnName(column)}${index + 1}" location="${escapeXml(cell.link)}"${shown} tooltip="${escapeXml(`Go to ${to}`)}"/>`;
    }),
  );
  return `<hyperlinks>${links.join("")}</hyperlinks>`;
}

/**
 * The rows and cells. Constants are inline text, so that what begins with = stays text; formulas carry their cached
 * value in its own type.
 */
function sheetDataXml(sheet: SheetModel, styles: StyleNumbers): string {
  const rowModels = new Map(sheet.rows.map((row) => [row.row, row]));
  const folded = (row: number): boolean => {
    const model = rowModels.get(row);
    return Boolean(model?.hidden && model.level);
  };
  const letters = Array.from(
    { length: sheet.cells.reduce((most, { length }) => Math.max(most, length), 0) },
    (_, column) => columnName(column),
  );
  const rows = new Set([...rowModels.keys(), ...[...rowModels.keys()].filter(folded).map((row) => row + 1)]);
  const count = [...rows].reduce((most, row) => Math.max(most, row + 1), sheet.cells.length);
  const parts: string[] = [];
  for (let row = 0; row < count; row++) {
    const cells = sheet.cells[row] ?? [];
    if (!rows.has(row) && cells.every((cell) => cell === null)) continue;
    const { height, hidden, level } = rowModels.get(row) ?? {};
    const collapsed = row > 0 && folded(row - 1) && !folded(row);
    let line = `<row r="${row + 1}"${height ? ` ht="${height}" customHeight="1"` : ""}${hidden ? ' hidden="1"' : ""}${level ? ` outlineLevel="${level}"` : ""}${collapsed ? ' collapsed="1"' : ""}>`;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (cell) line += cellXml(cell, `${letters[column]!}${row + 1}`, styles);
    }
    parts.push(line, "</row>");
  }
  return `<sheetData>${parts.join("")}</sheetData>`;
}

function cellXml({ value = null, formula, style }: CellModel, address: string, styles: StyleNumbers): string {
  const quoted = formula === undefined && typeof value === "string" && LIKE_FORMULA.test(value);
  const number = styles.cell(style, quoted);
  const open = `<c r="${address}"${number === 0 ? "" : ` s="${number}"`}`;
  const f = formula === undefined ? "" : `<f>${escapeXml(storedFormula(formula))}</f>`;
  if (typeof value === "number" && Number.isFinite(value)) return `${open}>${f}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${open} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "string" && f !== "")
    return `${open} t="${ERROR_VALUE.test(value) ? "e" : "str"}">${f}<v>${storedText(value)}</v></c>`;
  if (typeof value === "string" && value !== "")
    return `${open} t="inlineStr"><is><t xml:space="preserve">${storedText(value)}</t></is></c>`;
  if (f !== "") return `${open}>${f}</c>`;
  return `${open}/>`;
}

/** Text of a cell: a text that happens to look like the format's own escape, _x000A_, is escaped itself. */
export const storedText = (text: string): string =>
  escapeXml(text.slice(0, LONGEST_TEXT).replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_"));
