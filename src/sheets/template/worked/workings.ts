import { CASES, evaluate, referredTo, type Case } from "../../../core/areas/worked/evaluate";
import type { Figure, Look, Result, Value, WorkedRow } from "../../../core/areas/worked/model";
import { workedSourceText } from "../../../core/areas/worked/sources";
import { cellAddress } from "../../address";
import type { CellModel, SheetModel } from "../../model";
import type { StyleName } from "../../styles";
import { cell, sheet } from "../cells";

/** A cell of the Business table that holds an item: how a formula refers to it, and its value. */
export interface ItemCell {
  readonly reference: string;
  readonly value: Value;
}

/** What a sheet of workings is made with. */
export interface WorkingsSettings {
  readonly name: string;
  readonly areaName: string;
  readonly costsSheet: string;
  readonly rows: readonly WorkedRow[];
  /** Whether usual figures are filled in. */
  readonly defaults: boolean;
  readonly itemOf: (item: string) => ItemCell | null;
}

/** The rows of the workings with what they hold, for the cost lines that refer to them. */
export interface Workings {
  readonly sheet: SheetModel;
  readonly value: (id: string, of: Case) => Value;
  /** "'Workings IT'!$B$9" */
  readonly address: (id: string, of: Case) => string;
}

const HEADINGS = [
  "What it takes",
  "Figure",
  "If it goes well",
  "If it goes badly",
  "Measured in",
  "Where the figure is from",
  "What it means",
];
const WIDTHS = [64, 13, 15, 16, 22, 66, 66];
const HEADING_ROW = 5;
const INPUT: Record<Look, StyleName> = {
  number: "inputNumber",
  percent: "inputPercent",
  money: "inputMoney",
};
const RESULT: Record<Look, StyleName> = { number: "rate", percent: "fraction", money: "cents" };

const shown = (value: number, look: Look): string =>
  look === "percent"
    ? `${+(100 * value).toFixed(1)}%`
    : value.toLocaleString("en-US", { maximumFractionDigits: 3 });

/** "6, usually 4 to 10; rule of thumb, US": what is offered, or where what was filled in comes from. */
function sourceOf({ usual, look }: Figure, filled: boolean): string {
  if (!usual) return "";
  const { likely, good, bad, source } = usual;
  const figures = filled ? [] : [`usually ${shown(likely, look)}`];
  const range =
    good === bad ? [] : [`${shown(Math.min(good, bad), look)} to ${shown(Math.max(good, bad), look)}`];
  return [workedSourceText(source), [...figures, ...range].join(", ")].filter(Boolean).join(": ");
}

/** Whether the user or the usual figures fill a row in, not the Business table. */
export const isOwnFigure = (row: WorkedRow, itemOf: WorkingsSettings["itemOf"]): row is Figure =>
  row.kind === "figure" && (row.item === "" || itemOf(row.item) === null);

/** What a figure is worth in a case. */
function figureValue(row: Figure, of: Case, { defaults, itemOf }: WorkingsSettings): Value {
  const item = row.item === "" ? null : itemOf(row.item);
  if (item) return item.value ?? row.whenBlank;
  return defaults && row.usual ? row.usual[of] : null;
}

function figureCells(row: Figure, number: number, settings: WorkingsSettings): CellModel[] {
  const item = row.item === "" ? null : settings.itemOf(row.item);
  const style = INPUT[row.look];
  const value = (of: Case): Value => figureValue(row, of, settings);
  if (item) {
    const { reference } = item;
    const same = (of: Case, formula: string): CellModel => ({
      formula,
      value: value(of) ?? "",
      style: RESULT[row.look],
    });
    return [
      same("likely", `IF(ISNUMBER(${reference}),${reference},${row.whenBlank ?? '""'})`),
      ...(["good", "bad"] as const).map((of) => same(of, `B${number + 1}`)),
    ];
  }
  const { usual } = row;
  const ranged = settings.defaults && usual !== null;
  return CASES.map((of, column) =>
    column === 0 || ranged
      ? cell(value(of), style)
      : { formula: `IF(B${number + 1}="","",B${number + 1})`, value: value(of) ?? "", style },
  );
}

/** A result counts only where all that it refers to is filled in; else it is not known. */
function resultFormula({ formula }: Result, place: (id: string) => string): string {
  const inputs = referredTo(formula);
  const text = formula.replace(/\{(\w+)\}/g, (_, id: string) => place(id));
  return `IF(COUNT(${inputs.map(place).join(",")})=${inputs.length},${text},"?")`;
}

/** The sheet of an area's workings: figures to fill in, and plain formulas over them, in three cases side by side. */
export function workingsSheet(settings: WorkingsSettings): Workings {
  const { name, areaName, costsSheet, rows, defaults, itemOf } = settings;
  const values = new Map(
    CASES.map((of) => [of, evaluate(rows, (row) => figureValue(row, of, settings))] as const),
  );
  const first = HEADING_ROW + 1;
  const numbers = new Map(
    rows.map((row, index) => [row.kind === "section" ? "" : row.id, first + index] as const),
  );
  const place = (id: string, of: Case): string => cellAddress(numbers.get(id)!, 1 + CASES.indexOf(of));

  const cellsOf = (row: WorkedRow, index: number): (CellModel | null)[] => {
    if (row.kind === "section")
      return [cell(row.label, "section"), ...WIDTHS.slice(1).map(() => cell(null, "section"))];
    const isItem = row.kind === "figure" && !isOwnFigure(row, itemOf);
    const source =
      row.kind === "result"
        ? cell("worked out", "quiet")
        : isItem
          ? cell("from the Business table", "quiet")
          : cell(sourceOf(row, defaults), defaults ? "quiet" : "example");
    return [
      cell(row.label, "text"),
      ...(row.kind === "figure"
        ? figureCells(row, first + index, settings)
        : CASES.map((of) => ({
            formula: resultFormula(row, (id) => place(id, of)),
            value: values.get(of)!.get(row.id) ?? "?",
            style: RESULT[row.look],
          }))),
      cell(row.unit, "quiet"),
      source,
      cell(row.note, "quiet"),
    ];
  };

  return {
    value: (id, of) => values.get(of)!.get(id) ?? null,
    address: (id, of) => `'${name}'!$${"BCD"[CASES.indexOf(of)]}$${numbers.get(id)! + 1}`,
    sheet: sheet(
      {
        name,
        cells: [
          [cell(`How the cost lines of ${areaName} are worked out`, "title")],
          [
            cell(
              "Fill in the yellow cells; the rest follows and feeds the cost lines. Change a formula if your business works another way.",
              "text",
            ),
          ],
          [{ ...cell("Go to the cost lines", "link"), link: `'${costsSheet}'!A1` }],
          [cell(`Who answers for ${areaName}?`, "text"), cell(null, "input")],
          [],
          HEADINGS.map((text, column) => cell(text, column >= 1 && column <= 3 ? "headingRight" : "heading")),
          ...rows.map(cellsOf),
        ],
        columns: WIDTHS.map((width) => ({ width })),
        conditionalFormats: [
          { range: `B${first + 1}:D${first + rows.length}`, formula: `B${first + 1}="?"`, style: "caution" },
        ],
        freeze: { rows: HEADING_ROW + 1, columns: 1 },
      },
      `${HEADING_ROW + 1}:${HEADING_ROW + 1}`,
    ),
  };
}
