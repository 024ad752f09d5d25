import { FEE_SHEET, peakMonths, type FeeLine } from "../../core/areas/fulfilment/feeSheet";
import { itemNumber } from "../../core/business";
import type { Inputs } from "../../core/model";
import { key } from "../../core/names";
import { columnName } from "../address";
import type { CellModel, SheetModel } from "../model";
import type { StyleName } from "../styles";
import { beside, cell, headingCells, rowCells, sheet, type RowOf } from "../template/cells";
import { BUSINESS_HEADINGS, COST_HEADINGS, type Heading, type TemplateColumn } from "../template/headings";
import { COST_LISTS, tableValidations } from "../template/validations";
import type { WorkbookValues } from "../values";
import { itemRows, itemsToAdd } from "./items";
import { sheetNamed, tableNamed } from "./names";

/** A row of the fee sheet; `volume` is what a provider is asked to price. */
type FeeColumn = TemplateColumn | "volume";
type FeeRow = RowOf<FeeColumn>;

const HEADING_ROW = 4;
/** Rows at the end that are left for fees of a kind of their own. */
const BLANK_ROWS = 6;
const SHOWN: ReadonlySet<string> = new Set<FeeColumn>([
  "option",
  "line",
  "driver",
  "volume",
  "rate",
  "source",
  "quantity",
  "unit",
  "tiers",
  "method",
  "minimum",
  "base",
  "from",
  "to",
  "note",
]);
const VOLUME: Heading<FeeColumn> = {
  column: "volume",
  text: "Our volume a month",
  width: 20,
  style: "example",
};

/**
 * Lines of the fee sheet as rows of a cost table; the peak once a year of the plan.
 *
 * @param asked for a provider: without what the business itself has beside the fees
 */
function feeRows(option: string, { business }: Pick<Inputs, "business">, asked: boolean): FeeRow[] {
  const first = itemNumber(business, "First month", 1);
  const horizon = itemNumber(business, "Horizon", 36);
  const rowOf = (line: FeeLine, more: FeeRow = {}): FeeRow => ({
    option,
    line: line.name,
    driver: typeof line.driver === "string" ? line.driver : line.driver.item,
    unit: line.unit,
    group: line.group,
    kind: "outsourced",
    basis: "quote",
    ...(line.base === undefined ? {} : { base: line.base }),
    ...(line.from === undefined ? {} : { from: line.from }),
    ...(line.note === "" ? {} : { note: line.note }),
    ...more,
  });
  return FEE_SHEET.filter(({ own }) => !(asked && own)).flatMap((line) =>
    line.peak
      ? peakMonths(first, horizon).map(({ from, to }, place) =>
          rowOf(line, { line: `${line.name}, season ${place + 1}`, from, to }),
        )
      : [rowOf(line)],
  );
}

interface FeeSheetSettings {
  readonly option: string;
  readonly inputs: Pick<Inputs, "business" | "areas">;
  /** The workbook that the sheet is added to; null: it goes out of the house, and holds values only. */
  readonly workbook: WorkbookValues | null;
  /** What each line is charged by a month, by the line's driver, for a provider who is asked; left out: not shown. */
  readonly volumeOf?: (driver: string) => string | null;
  /** Names of sheets and tables that are taken already, beside the workbook's. */
  readonly taken?: { readonly sheets: readonly string[]; readonly tables: readonly string[] };
}

const TEXT = {
  own: "One provider's quote: an option of Fulfilment as soon as a Rate is filled in. Delete the lines that he does not charge; type ? where his quote is silent and it may cost something.",
  asked:
    "Please fill in Rate, or Tiers such as 500:4.60; 2000:4.10; *:3.80 (up to 500 units at 4.60 ...). Leave out what you do not charge, and add lines of your own below.",
  itemsAsked: "Counts that we do not know yet: please fill in what you know of our goods.",
  items:
    "What the fees are charged by. A count worked out from others says how; type over it what you know better.",
};

/**
 * A sheet with the full fee sheet of a provider, and the counts that it charges by beside it: a cost table of its own,
 * which reads as one more option of Fulfilment, so that no row of the user's is touched.
 */
export function buildFeeSheet({ option, inputs, workbook, volumeOf, taken }: FeeSheetSettings): SheetModel {
  const sheets = [...(workbook?.sheets.map(({ name }) => name) ?? []), ...(taken?.sheets ?? [])];
  const tables = [
    ...(workbook?.sheets.flatMap((own) => own.tables.map(({ name }) => name)) ?? []),
    ...(taken?.tables ?? []),
  ];
  const headings: readonly Heading<FeeColumn>[] = volumeOf
    ? COST_HEADINGS.flatMap((heading): Heading<FeeColumn>[] =>
        heading.column === "rate" ? [VOLUME, heading] : [heading],
      )
    : COST_HEADINGS;
  const itemHeadings = BUSINESS_HEADINGS.filter(({ column }) => column !== "low" && column !== "high");
  const shownItems = itemHeadings.filter(({ column }) => column !== "note");
  const shared = new Set(
    inputs.areas
      .find(({ area }) => area === "fulfilment")
      ?.options.flatMap(({ lines }) => lines.filter((line) => key(line.option) === "all"))
      .map(({ name }) => key(name)),
  );
  const rows = [
    ...feeRows(option, inputs, volumeOf !== undefined).filter(({ line }) => !shared.has(key(String(line)))),
    ...Array.from({ length: BLANK_ROWS }, (): FeeRow => ({ option, kind: "outsourced", basis: "quote" })),
  ].map((row): FeeRow => {
    const isPeak = typeof row.from === "number";
    const volume = row.driver === undefined || isPeak ? null : (volumeOf?.(String(row.driver)) ?? null);
    return volume === null ? row : { ...row, volume };
  });
  const top = HEADING_ROW + 1;
  const bottom = HEADING_ROW + rows.length;
  const itemsLeft = headings.length + 1;
  const items = itemRows(inputs, workbook, { top, value: itemsLeft + 1 });
  const withItems = itemsToAdd(inputs).length > 0;
  const looksOf =
    ({ driver }: FeeRow) =>
    (column: string, style: StyleName): StyleName =>
      driver === "percent of" && column === "rate" ? "inputPercent" : style;
  const costs: CellModel[][] = [
    headingCells(headings),
    ...rows.map((row) => rowCells(headings, row, looksOf(row))),
  ];
  const name = sheetNamed(`Fulfilment ${option}`, sheets);
  const blank = (count: number): null[] => Array<null>(count).fill(null);
  return sheet(
    {
      name,
      cells: [
        [cell(`Fulfilment: quote of ${option}`, "title")],
        [
          cell(volumeOf ? TEXT.asked : TEXT.own, "text"),
          ...blank(itemsLeft - 1),
          withItems ? cell(volumeOf ? TEXT.itemsAsked : TEXT.items, "text") : null,
        ],
        [],
        [],
        ...beside([
          { width: headings.length, rows: costs },
          { width: 1, rows: [] },
          ...(withItems ? [{ width: shownItems.length, rows: [headingCells(shownItems), ...items] }] : []),
        ]),
      ],
      columns: [
        ...headings.map(({ column, width }) =>
          SHOWN.has(column) ? { width } : { width, hidden: true, level: 1 },
        ),
        { width: 3 },
        ...(withItems ? shownItems.map(({ width }) => ({ width })) : []),
      ],
      tables: [
        {
          name: tableNamed(`Fulfilment ${option}`, tables),
          range: { top: HEADING_ROW, left: 0, bottom, right: headings.length - 1 },
        },
        ...(withItems
          ? [
              {
                name: tableNamed(`Business ${option}`, tables),
                range: {
                  top: HEADING_ROW,
                  left: itemsLeft,
                  bottom: HEADING_ROW + items.length,
                  right: itemsLeft + shownItems.length - 1,
                },
              },
            ]
          : []),
      ],
      conditionalFormats: [
        {
          range: `A${top + 1}:${columnName(headings.length - 1)}${bottom + 1}`,
          formula: `A${top + 1}="?"`,
          style: "caution",
        },
      ],
      validations: tableValidations(headings, COST_LISTS, { top, bottom, left: 0 }),
      freeze: { rows: HEADING_ROW + 1, columns: 2 },
    },
    `${HEADING_ROW + 1}:${HEADING_ROW + 1}`,
    2,
  );
}
