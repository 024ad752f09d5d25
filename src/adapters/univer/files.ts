import type { SheetModel } from "../../sheets/model";
import type { WorkbookValues } from "../../sheets/values";
import { editCells, type SheetEdits } from "../xlsx/edit";
import { NameTaken, readWorkbook, UnreadableWorkbook, writeSheets } from "../xlsx/page";
import { FileFailure } from "./fileFailure";
import { snapshotOf, type Snapshot } from "./snapshot";

/** A workbook's file with what the grid draws and what Footing reads. */
export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
  readonly values: WorkbookValues;
}

/** How far opening has come: what is read from the file, or of so many sheets the one that is made ready. */
export type OpeningStep = "cells" | "formats" | { readonly sheet: number; readonly of: number };
export type OnStep = (step: OpeningStep) => void;

/** Work on files, wherever it runs. Every member leaves the bytes it is given as they are, and fails with FileFailure. */
export interface Files {
  open(bytes: Uint8Array, onStep?: OnStep): Promise<OpenedFile>;
  /** The file with the edits and these sheets. */
  write(
    bytes: Uint8Array,
    edits: readonly SheetEdits[],
    sheets: readonly SheetModel[],
    example: boolean,
  ): Promise<OpenedFile>;
  /** The file with the edits. */
  save(bytes: Uint8Array, edits: readonly SheetEdits[]): Promise<Uint8Array>;
}

const read = async (bytes: Uint8Array, onStep?: OnStep): Promise<OpenedFile> => {
  onStep?.("cells");
  const values = await readWorkbook(bytes);
  onStep?.("formats");
  return { bytes, values, snapshot: await snapshotOf(bytes, (sheet, of) => onStep?.({ sheet, of })) };
};

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
    if (error instanceof UnreadableWorkbook) throw new FileFailure("unreadable", message);
    if (error instanceof NameTaken) throw new FileFailure("name taken", message);
    throw new FileFailure("other", message, stack);
  }
}

/** The same in this thread. */
export const files: Files = {
  open: (bytes, onStep) => told(() => read(bytes, onStep)),
  write: (bytes, edits, sheets, example) =>
    told(async () => read(await writeSheets(await editCells(bytes, edits), sheets, { example }))),
  save: (bytes, edits) => told(() => editCells(bytes, edits)),
};
