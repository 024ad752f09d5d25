import { CAUSES, type Cause, type InvoiceCheck, type InvoiceRow } from "../../core/invoice/model";
import { columnName, parseAddress } from "../address";
import { FOOTING_MARK, type CellModel, type SheetModel } from "../model";
import { quotedSheet } from "../report/grid";
import { cell, sheet } from "../template/cells";

export const INVOICE_SHEET = "Footing Invoice";
const HEADING_ROW = 4;
const CAUSE_TEXT: Readonly<Record<Cause, string>> = {
  volume: "Quantity",
  price: "Price",
  minimum: "Minimum",
  unknown: "Not in the plan",
  missing: "Not on the invoice",
  sum: "Wrong sum",
};
const FIRST_CAUSE = 6;
const LAST_CAUSE = FIRST_CAUSE + CAUSES.length - 1;
/** Month, Line, Quantity planned and billed, Planned, Billed, the causes, Difference, To explain, Why. */
const AT = { planned: 4, billed: 5, difference: LAST_CAUSE + 1, left: LAST_CAUSE + 2 } as const;

/**
 * What was billed against the plan: a row a line, the difference split by cause, all of it added up by plain formulas, and
 * a column that shows that nothing is left to explain.
 */
export function buildInvoiceSheet(
  check: InvoiceCheck,
  madeOn: string,
  name: string = INVOICE_SHEET,
): SheetModel {
  const { option, rows } = check;
  const first = HEADING_ROW + 1;
  const total = first + rows.length;
  const right = (text: string): CellModel => cell(text, "headingRight");
  return {
    ...sheet({
      name,
      cells: [
        [cell(`Invoice of ${option}`, "title")],
        [
          cell(
            `Billed against the plan, as of ${madeOn}. Quantity: more or less than planned, at the contract's price. Price: another price than the contract's at that quantity.`,
            "text",
          ),
        ],
        [],
        [],
        [
          cell("Month", "heading"),
          cell("Line", "heading"),
          ...["Planned quantity", "Billed quantity", "Planned", "Billed"].map(right),
          ...CAUSES.map((cause) => right(CAUSE_TEXT[cause])),
          ...["Difference", "Left to explain"].map(right),
          cell("Why", "heading"),
        ],
        ...rows.map((row, place) => rowCells(row, first + place)),
        totalCells(first, total, check),
      ],
      columns: [8, 34, 12, 12, 13, 13, ...CAUSES.map(() => 12), 13, 11, 90].map((width) => ({ width })),
      conditionalFormats: [
        {
          range: `${columnName(AT.left)}${first + 1}:${columnName(AT.left)}${total + 1}`,
          formula: `ABS(${columnName(AT.left)}${first + 1})>=0.005`,
          style: "bad",
        },
      ],
      freeze: { rows: HEADING_ROW + 1, columns: 2 },
    }),
    mark: FOOTING_MARK,
  };
}

function rowCells(row: InvoiceRow, at: number): CellModel[] {
  const here = (column: number): string => `${columnName(column)}${at + 1}`;
  return [
    cell(row.month, "integer"),
    cell(row.line, "wrap"),
    cell(row.plannedQuantity, "number"),
    cell(row.billedQuantity, "number"),
    cell(row.planned, "cents"),
    billedCell(row),
    ...CAUSES.map((cause) => cell(row.parts[cause], "cents")),
    { formula: `${here(AT.billed)}-${here(AT.planned)}`, value: row.difference, style: "centsStrong" },
    leftCell(at),
    cell(row.why, "wrap"),
  ];
}

/** What was billed, as the user's own cells have it. */
function billedCell({ billed, cells }: InvoiceRow): CellModel {
  const links = cells.map(({ sheet: name, cell: address }) =>
    parseAddress(address) ? `${quotedSheet(name)}!${address}` : null,
  );
  // An amount that was left blank was worked out, and a cell typed as text adds up to nothing.
  const isPlain = links.length > 0 && links.every((link) => link !== null);
  return isPlain
    ? {
        formula: `IF(COUNT(${links.join(",")})=${links.length},${links.join("+")},${billed})`,
        value: billed,
        style: "cents",
      }
    : cell(billed, "cents");
}

/** The difference less its causes: nothing. */
function leftCell(at: number): CellModel {
  const causes = `${columnName(FIRST_CAUSE)}${at + 1}:${columnName(LAST_CAUSE)}${at + 1}`;
  return {
    formula: `ROUND(${columnName(AT.difference)}${at + 1}-SUM(${causes}),2)`,
    value: 0,
    style: "difference",
  };
}

function totalCells(
  first: number,
  total: number,
  { planned, billed, parts, difference }: InvoiceCheck,
): CellModel[] {
  const values = [planned, billed, ...CAUSES.map((cause) => parts[cause]), difference];
  const sums = values.map((value, index): CellModel => {
    const letter = columnName(AT.planned + index);
    return { formula: `SUM(${letter}${first + 1}:${letter}${total})`, value, style: "centsStrong" };
  });
  return [
    cell("Total", "strong"),
    cell(null, "text"),
    cell(null, "text"),
    cell(null, "text"),
    ...sums,
    leftCell(total),
  ];
}
