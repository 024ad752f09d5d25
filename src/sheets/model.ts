/** A sheet as data: what the report and the template are, before any adapter draws them. Addresses are A1, without the sheet's name. */

/** The looks a cell can have. The table of what each means stands in sheets/styles.ts. */
export type { StyleName } from "./styles";
import type { StyleName } from "./styles";
import type { CellRange } from "./values";

export type Scalar = string | number | boolean | null;

/**
 * A cell. `formula` (without "=", en-US, plain Excel 2021) comes with its cached `value`. A `value` that is text is
 * always written as text, whatever it begins with.
 */
export interface CellModel {
  readonly value?: Scalar;
  readonly formula?: string;
  readonly style?: StyleName;
  /** A link inside the workbook, "'Fulfilment'!D7". */
  readonly link?: string;
}

export interface ColumnModel {
  /** In characters. */
  readonly width: number;
  readonly hidden?: boolean;
  /** Outline level; a hidden column with a level can be unfolded with the + above it. */
  readonly level?: number;
}

export interface RowModel {
  /** Row number, zero-based. */
  readonly row: number;
  readonly height?: number;
  readonly hidden?: boolean;
  readonly level?: number;
}

export interface TableModel {
  readonly name: string;
  readonly range: CellRange;
}

/** Series refer to ranges of any sheet in the workbook, "'Footing Fulfilment'!$B$4:$B$9". */
export interface ChartSeries {
  readonly name: string;
  readonly categories: string;
  readonly values: string;
  /** RRGGBB */
  readonly color: string;
}
export interface ChartModel {
  readonly name: string;
  readonly type: "bar stacked" | "bar" | "column stacked" | "column" | "line" | "scatter lines";
  readonly title: string;
  /** What the chart shows in a sentence, for screen readers. */
  readonly description: string;
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly valueFormat: string;
  /** Every so manieth category is labelled; absent = as many as there is room for. */
  readonly labelEvery?: number;
  readonly series: readonly ChartSeries[];
  /** Cell under the chart's top left corner, and its size in pixels. */
  readonly anchor: string;
  readonly width: number;
  readonly height: number;
}

export interface ConditionalFormat {
  readonly range: string;
  /** A formula relative to the range's first cell, without "=". */
  readonly formula: string;
  readonly style: "good" | "bad" | "caution" | "muted";
}

export interface Validation {
  readonly range: string;
  readonly kind:
    | { readonly list: readonly string[] }
    | { readonly decimal: { readonly min?: number; readonly max?: number } };
  readonly prompt: { readonly title: string; readonly text: string };
  /** Shown when something else is typed; "warning" lets it through. */
  readonly error: { readonly style: "stop" | "warning"; readonly text: string };
}

export interface NameModel {
  readonly name: string;
  /** "'Footing Calculation'!$C$4" */
  readonly refersTo: string;
}

export interface PrintModel {
  readonly orientation: "portrait" | "landscape";
  readonly paper: "A4" | "letter";
  readonly fitWidth: number;
  /** Pages high; 0 = as many as needed. */
  readonly fitHeight: number;
  /** Rows repeated on every page, "1:3"; "" = none. */
  readonly titleRows: string;
  /** Columns repeated on every page, "A:B". */
  readonly titleColumns?: string;
  readonly footer: string;
  /** Zero-based rows before which a page begins. */
  readonly breaks: readonly number[];
}

export interface SheetModel {
  readonly name: string;
  /** Footing's own mark; "" for sheets that become the user's own (the template). */
  readonly mark: string;
  readonly tabColor: string;
  readonly columns: readonly ColumnModel[];
  readonly rows: readonly RowModel[];
  /** Row-major from A1; null = empty cell. Rows may differ in length. */
  readonly cells: readonly (readonly (CellModel | null)[])[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly TableModel[];
  readonly charts: readonly ChartModel[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  readonly names: readonly NameModel[];
  /** Rows and columns that stay when scrolling. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly zoom: number;
  readonly print: PrintModel;
}

/** The mark every report sheet carries, in the cell named by MARK_CELL and in the sheet's custom property. */
export const FOOTING_MARK = "Footing report";
