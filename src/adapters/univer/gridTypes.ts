import type { Culture } from "../../sheets/values";
import type { ErrorOf, GridFunction } from "./functions";
import type { Snapshot } from "./snapshot";

/** A cell as it stands in the grid: what was typed and what it shows. */
export interface GridCell {
  /** Without "=". */
  readonly formula?: string;
  readonly value: string | number | boolean | null;
  /** Cells that its result fills, itself among them, where these are several. */
  readonly spills?: string;
  /** The number format that was given to it by typing; left out: the file's own. */
  readonly format?: string;
  /** The number format it has. */
  readonly shownFormat?: string;
}
/** Cells by zero-based row and column: "3,7". */
export type CellPlaces = ReadonlySet<string>;

export interface GridEvents {
  /** The user changed cells of a sheet; what follows from it is not yet calculated. */
  readonly onEdit: (sheet: string, addresses: readonly string[]) => void;
  /** Nothing waits to be calculated any more. */
  readonly onCalculated: () => void;
  /** Another sheet or cell is looked at. */
  readonly onLook: () => void;
  /** Something was asked for that the grid leaves to Excel. */
  readonly onRefused: () => void;
}

/** The grid: one workbook at a time. */
export interface Grid {
  /** Shows a workbook in place of the one that is shown; `decimal`: the sign with which its numbers are typed. */
  show(snapshot: Snapshot, decimal?: Culture["decimal"]): void;
  /** Cells the user has typed into, and cells whose formula came to another value, since it was shown; by sheet. */
  readonly edited: ReadonlyMap<string, CellPlaces>;
  readonly recalculated: ReadonlyMap<string, CellPlaces>;
  /** Counts the changes of a sheet's cells. */
  version(sheet: string): number;
  /** Whether there are formulas that it calculates. */
  calculates(): boolean;
  /** Cells that results of a changed sheet fill, or filled in the file. */
  filled(sheet: string): CellPlaces;
  /** Cells whose formula the file keeps in this one. */
  sharing(sheet: string, place: string): readonly string[];
  cell(sheet: string, row: number, column: number): GridCell;
  /** Goes to cells and unfolds what they are folded in; false where there is no such sheet to be seen. */
  reveal(sheet: string, address: string): boolean;
  /** Goes to the next sheet that can be seen (1) or the one before (-1); stays at the last and the first. */
  turn(by: 1 | -1): Promise<void>;
  /** Folds the sheet that is looked at as the file does, or unfolds it. */
  fold(on: boolean): void;
  selected(): Looked;
  /** Something that the report's sheets may rest on was typed after they were written. */
  reportIsOlder(): boolean;
  type(sheet: string, address: string, text: string): void;
  setDark(dark: boolean): void;
  /** Gives the cells the keyboard. */
  focus(): void;
  /** Ends what is being typed into a cell, as Enter would. */
  endEditing(): Promise<void>;
  dispose(): void;
}

/** The cell that is looked at. */
export interface Looked {
  readonly sheet: string;
  readonly address: string;
  /** Why it shows an error. */
  readonly reason: string;
  /** Its formula, "=…", where the grid does not calculate it; "" otherwise. */
  readonly resting: string;
  /** Whether rows or columns of its sheet are folded; null where there are none to fold. */
  readonly folded: boolean | null;
}

export interface GridOptions {
  readonly container: HTMLElement;
  readonly dark: boolean;
  readonly functions: readonly GridFunction[];
  readonly errorOf: ErrorOf;
  readonly events: GridEvents;
}
