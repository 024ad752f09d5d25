import type { SheetModel } from "./model";
import type { SheetValues, WorkbookValues } from "./values";

/** How far a long piece of work has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** What is being done now: a sheet's name. */
  readonly what: string;
}

/** What a long piece of work may be given. */
export interface WorkOptions {
  /** Aborting it ends the work; what had begun is undone. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface ReadOptions extends WorkOptions {
  /**
   * Asked of a very long sheet, with its first hundred rows: whether its first rows are enough. Then at least 2,000 are read
   * and the sheet says how many more there are. Without it, and where a workbook is read at once anyway, all are.
   */
  readonly firstRowsDo?: (sheet: SheetValues) => boolean | Promise<boolean>;
}

export interface WriteOptions extends WorkOptions {
  /**
   * What happens to a sheet of the same name that carries Footing's mark: "replace" it in its place, or write the new
   * ones "beside" under dated names. A sheet without the mark is never touched.
   */
  readonly marked: "replace" | "beside";
  /** Marks the workbook as Footing's sample. */
  readonly example?: boolean;
}

/** What became of a write: names of the sheets as they now stand in the workbook, in order. */
export interface Written {
  readonly sheets: readonly string[];
}

/** A change of the user's in the workbook; Footing's own writes are not reported. */
export interface Change {
  readonly sheet: string;
  /** A1 address of what changed; "" where sheets were added, removed or renamed. */
  readonly address: string;
}

export type PortProblem =
  /** A cell is being edited: nothing can be read or written until it is done. */
  | "editing"
  /** Excel is busy or did not answer; worth trying again. */
  | "busy"
  /** Protected workbook, or read-only. */
  | "denied"
  /** A sheet that was there has gone. */
  | "gone"
  /** A name is the user's own. */
  | "name taken"
  /** More than the host takes at once. */
  | "too large"
  /** The work was cancelled. */
  | "cancelled"
  | "other";

/** Why a piece of work ended, and how the workbook stands now. The message can be shown to the user. */
export class PortError extends Error {
  constructor(
    readonly problem: PortProblem,
    message: string,
    /** "as before": nothing of it is in the workbook; "whole": all of it is; "unknown": it could not be undone. */
    readonly workbook: "as before" | "whole" | "unknown" = "as before",
    /** What the host said, for a report to support. */
    readonly details = "",
  ) {
    super(message);
    this.name = "PortError";
  }
}

/**
 * The outside world as Footing sees it: one workbook. Excel through Office.js and the grid of the workbench each
 * implement it. Every member that fails rejects with PortError.
 */
export interface WorkbookPort {
  /** Cell values of every sheet, Footing's own reports included (they carry their mark). */
  read(options?: ReadOptions): Promise<WorkbookValues>;
  /** Adds sheets to the workbook: all of them, or none. */
  write(sheets: readonly SheetModel[], options: WriteOptions): Promise<Written>;
  /** Calls back after the user's changes, several at once gathered into one call. Resolves to what ends the watch. */
  watch(onChange: (changes: readonly Change[]) => void): Promise<() => void>;
  /** Shows a cell or range to the user: its sheet comes to the front and it is selected. */
  reveal(sheet: string, address: string): Promise<void>;
  /** Name of the workbook as the user knows it. */
  fileName(): Promise<string>;
}
