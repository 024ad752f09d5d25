/** What a cell holds: "" is an empty cell, an error is its text ("#N/A"). */
export type Scalar = string | number | boolean;

/** The set properties of a cell's format; a property at Excel's default is absent. */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly font?: Readonly<Record<string, unknown>>;
  readonly fill?: Readonly<Record<string, unknown>>;
  readonly borders?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  readonly locked?: boolean;
  readonly [property: string]: unknown;
}

export interface CellSnapshot {
  readonly value: Scalar;
  /** With "=". */
  readonly formula?: string;
  readonly style?: CellStyle;
  readonly hyperlink?: Readonly<Record<string, unknown>>;
}

export interface TableSnapshot {
  readonly name: string;
  readonly address: string;
  readonly columns: readonly string[];
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
  readonly [property: string]: unknown;
}

/** A chart as it was set: every property under its Office.js name, nested as there, series as a list. */
export interface ChartSnapshot {
  readonly name: string;
  readonly chartType: string;
  readonly source: string;
  readonly series: readonly Readonly<Record<string, unknown>>[];
  readonly [property: string]: unknown;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly cells: Readonly<Record<string, CellSnapshot>>;
  readonly merges: readonly string[];
  /** By letter and by number; width and height in points. */
  readonly columns: Readonly<Record<string, { width?: number; hidden?: boolean; level?: number }>>;
  readonly rows: Readonly<Record<string, { height?: number; hidden?: boolean; level?: number }>>;
  readonly tables: readonly TableSnapshot[];
  readonly charts: readonly ChartSnapshot[];
  readonly conditionalFormats: readonly Readonly<Record<string, unknown>>[];
  readonly validations: readonly Readonly<Record<string, unknown>>[];
  readonly names: readonly NameSnapshot[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly pageLayout: Readonly<Record<string, unknown>>;
  readonly pageBreaks: { readonly rows: readonly string[]; readonly columns: readonly string[] };
  readonly customProperties: Readonly<Record<string, string>>;
  readonly protection: { readonly protected: boolean; readonly options?: unknown };
}

export interface NameSnapshot {
  readonly name: string;
  /** "=Sheet1!$A$1" */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

/** The whole workbook as plain JSON, for comparisons; what only the view holds (active sheet, selection) is apart. */
export interface WorkbookSnapshot {
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NameSnapshot[];
  readonly settings: Readonly<Record<string, unknown>>;
  /** Of Office.context.document.settings. */
  readonly documentSettings: Readonly<Record<string, string>>;
  readonly customXmlParts: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly protected: boolean;
  readonly calculationMode: string;
}

/**
 * The workbook as a user has it before him. Every argument and answer is plain JSON, so that a page's workbook can be
 * reached with the same calls, each then a promise. What a user does fires the events Excel fires. Addresses are A1.
 * @throws Error naming a sheet, table or address that is not there.
 */
export interface HostWorkbook {
  snapshot(): WorkbookSnapshot;
  sheetNames(): readonly string[];
  sheet(name: string): SheetSnapshot;
  /** Values, formulas ("=…", else the value) and shown texts of a range. */
  values(sheet: string, address: string): Scalar[][];
  formulas(sheet: string, address: string): Scalar[][];
  texts(sheet: string, address: string): string[][];
  style(sheet: string, address: string): CellStyle;
  activeSheet(): string;
  selection(): { readonly sheet: string; readonly address: string };

  /** Types into a cell, with Excel's reading of what is typed: 5, 50%, 1/31/2026, TRUE, '007, =A1. */
  type(sheet: string, address: string, text: string): void;
  /** Types a block, as pasted text is read: one event. */
  paste(sheet: string, address: string, rows: readonly (readonly string[])[]): void;
  clear(sheet: string, address: string): void;
  insertRows(sheet: string, first: number, count?: number): void;
  deleteRows(sheet: string, first: number, count?: number): void;
  insertColumns(sheet: string, first: string, count?: number): void;
  deleteColumns(sheet: string, first: string, count?: number): void;
  addSheet(name: string): void;
  deleteSheet(name: string): void;
  renameSheet(from: string, to: string): void;
  hideSheet(name: string, hidden?: boolean): void;
  activate(sheet: string): void;
  select(sheet: string, address: string): void;
  addTable(sheet: string, address: string, name: string): void;
  addName(name: string, formula: string): void;
  protectSheet(sheet: string, on?: boolean): void;
  protectWorkbook(on?: boolean): void;
  /** Begins or ends the editing of a cell: while it lasts every request is refused with InvalidOperationInCellEditMode. */
  editCell(on: boolean): void;

  /** Loads values (text stays text, "=…" is a formula) without events: what a test begins with. */
  put(sheet: string, address: string, rows: readonly (readonly Scalar[])[]): void;
  /**
   * What a formula cell shows, until it is entered anew or calculated; `stuck` = it is not mended by calculating, or by
   * nothing at all.
   */
  setFormulaValue(sheet: string, address: string, value: Scalar, stuck?: "until entered" | "always"): void;
}

/** One batch that reached the host. */
export interface HostBatch {
  /** Statements by kind, "WorksheetCollection.getItem", "Range.values =", "Range.load(values)", in order. */
  readonly statements: readonly string[];
  readonly bytesOut: number;
  readonly bytesBack: number;
  /** A batch of the library itself (references let go, start-up, results of custom functions), not a sync of the add-in. */
  readonly service: boolean;
  /** Code, number or "lost" where the batch failed. */
  readonly failed?: string | number;
}

export interface SheetStart {
  readonly name: string;
  /** From A1: text stays text, "=…" is a formula. */
  readonly rows?: readonly (readonly Scalar[])[];
  readonly tables?: readonly { readonly name: string; readonly address: string }[];
  readonly hidden?: boolean;
}

/** What the host reads of functions.json. */
export interface FunctionsMetadata {
  readonly functions: readonly {
    readonly id: string;
    readonly parameters?: readonly unknown[];
    readonly options?: { readonly cancelable?: boolean; readonly stream?: boolean };
  }[];
}

/** Everything here is plain JSON except `calculate`, which a page's host does not take. */
export interface HostOptions {
  /** Default: one empty sheet, "Sheet1". */
  readonly sheets?: readonly SheetStart[];
  /** File name; default "Book1.xlsx". */
  readonly fileName?: string;
  /** Highest ExcelApi requirement set, "1.14"; default "1.15", the highest the library has. */
  readonly apiVersion?: string;
  /** Other requirement sets, name to version, over the defaults; "" takes one away. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Days count from 1904, as in workbooks made on old Macs. */
  readonly date1904?: boolean;
  /** Milliseconds before each answer; default 0. */
  readonly latency?: number;
  readonly culture?: {
    readonly name?: string;
    readonly decimalSeparator?: string;
    readonly thousandsSeparator?: string;
    readonly shortDatePattern?: string;
    readonly dateSeparator?: string;
  };
  /** Locale of the user interface, "en-US". */
  readonly locale?: string;
  /** Which client: "PC" (default) or "Mac". */
  readonly platform?: "PC" | "Mac";
  /** Bytes a request or an answer may have, as Excel on the web limits them (5 MB); default none. */
  readonly payloadLimit?: number;
  /** The functions' metadata, functions.json: with it arguments left out arrive as null, as in Excel. */
  readonly functions?: FunctionsMetadata;
  /** What a formula cell shows; without it 0, or what setFormulaValue said. */
  readonly calculate?: (formula: string, sheet: string, address: string) => Scalar | undefined;
}

export interface FunctionAnswer {
  readonly value?: unknown;
  /** Code as the cell shows it: "#VALUE!", "#N/A", "#NUM!", "#DIV/0!", "#NULL!". */
  readonly error?: { readonly code: string; readonly message?: string };
}

export interface CallOptions {
  /** Cell of the formula; default "Sheet1!A1". */
  readonly address?: string;
  readonly cancelable?: boolean;
  readonly streaming?: boolean;
  readonly parameterAddresses?: readonly string[];
}
