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

/** Work on files, wherever it runs. Every member leaves the bytes it is given as they are, and fails with FileFailure. */
export interface Files {
  open(bytes: Uint8Array): Promise<OpenedFile>;
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

const read = async (bytes: Uint8Array): Promise<OpenedFile> => ({
  bytes,
  values: await readWorkbook(bytes),
  snapshot: await snapshotOf(bytes),
});

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
  open: (bytes) => told(() => read(bytes)),
  write: (bytes, edits, sheets, example) =>
    told(async () => read(await writeSheets(editCells(bytes, edits), sheets, { example }))),
  save: (bytes, edits) => told(() => Promise.resolve(editCells(bytes, edits))),
};
