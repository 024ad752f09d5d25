import { parseAddress, rangeAddress } from "../../sheets/address";
import { PortError, type Change, type WorkbookPort } from "../../sheets/port";
import type { WorkbookValues } from "../../sheets/values";
import { planOf } from "../office/plan";
import type { Survey } from "../office/survey";
import { FileFailure } from "./fileFailure";
import type { Files, OpenedFile } from "./files";
import type { Grid } from "./gridTypes";
import { currentValues, pendingEdits } from "./pending";

/** Milliseconds for which a calculation is waited for. */
const PATIENCE = 250;

export interface UniverPortOptions {
  readonly grid: Grid;
  readonly files: Files;
  readonly opened: OpenedFile;
  readonly fileName: () => string;
  /** ISO date */
  readonly today: () => string;
  /** Sheets were written: the file is another than was opened. */
  readonly onWritten: (written: OpenedFile) => void;
}

/** The workbook in the grid. Its file stays what holds everything; the grid shows it and takes what is typed. */
export interface UniverPort extends WorkbookPort {
  /** The file as it would be saved now. */
  file(): Promise<Uint8Array>;
  /** The user typed into a sheet. */
  edited(sheet: string, addresses: readonly string[]): void;
  calculated(): void;
}

/** Makes the port over a workbook that the grid is showing. */
export function univerPort({
  grid,
  files,
  opened,
  fileName,
  today,
  onWritten,
}: UniverPortOptions): UniverPort {
  let current = opened;
  const watchers = new Set<(changes: readonly Change[]) => void>();
  let changes: Change[] = [];
  /** Changes that were reported before it was known what follows from them. */
  let early: Change[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const report = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const seen = changes;
    changes = [];
    if (seen.length > 0) for (const watcher of watchers) watcher(seen);
  };

  return {
    read: () => Promise.resolve(currentValues(current.values, grid)),
    write: async (sheets, { marked, example = false, onProgress, signal }) => {
      await grid.endEditing();
      const before = currentValues(current.values, grid);
      const targets = planOf(surveyOf(before), sheets, { marked }, today()).map(({ sheet }) => sheet);
      onProgress?.({ done: 0, total: 1, what: targets[0]?.name ?? "" });
      const written = await files
        .write(current.bytes, pendingEdits(grid), targets, example)
        .catch((error: unknown) => {
          throw failureOf(error);
        });
      if (signal?.aborted)
        throw new PortError("cancelled", "Cancelled. Nothing was written: the workbook is as it was.");
      current = written;
      grid.show(written.snapshot, written.values.culture.decimal);
      onWritten(written);
      return { sheets: targets.map(({ name }) => name) };
    },
    watch: (onChange) => {
      watchers.add(onChange);
      return Promise.resolve(() => watchers.delete(onChange));
    },
    reveal: (sheet, address) =>
      grid.reveal(sheet, address)
        ? Promise.resolve()
        : Promise.reject(
            new PortError(
              "gone",
              `The sheet "${sheet}" is hidden or no longer there, so it cannot be shown.`,
            ),
          ),
    fileName: () => Promise.resolve(fileName()),
    file: async () => {
      await grid.endEditing();
      return files.save(current.bytes, pendingEdits(grid));
    },
    edited: (sheet, addresses) => {
      changes.push(...named(addresses).map((address) => ({ sheet, address })));
      // At the end of what the user does, before the grid draws it; where formulas may rest on it, when they are done.
      if (!grid.calculates()) queueMicrotask(report);
      else
        timer ??= setTimeout(() => {
          early = changes;
          report();
        }, PATIENCE);
    },
    calculated: () => {
      changes = [...early, ...changes];
      early = [];
      report();
    },
  };
}

/** More cells at once are named by the range that they fill. */
const MOST_ADDRESSES = 100;

/** Addresses of cells that were changed at once: of a long paste its range, as Excel says it. */
function named(addresses: readonly string[]): readonly string[] {
  if (addresses.length <= MOST_ADDRESSES) return addresses;
  const range = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const address of addresses) {
    const { row, column } = parseAddress(address)!;
    range.top = Math.min(range.top, row);
    range.left = Math.min(range.left, column);
    range.bottom = Math.max(range.bottom, row);
    range.right = Math.max(range.right, column);
  }
  const cells = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  return cells === addresses.length ? [rangeAddress(range)] : addresses.slice(0, MOST_ADDRESSES);
}

/** What planning asks of a workbook, from its values: the engine that writes checks tables and names itself. */
const surveyOf = ({ sheets, culture, example }: WorkbookValues): Survey => ({
  sheets: sheets.map(({ name, hidden, mark, tables }) => ({
    id: name,
    name,
    hidden,
    mark,
    tables,
    protected: false,
    charts: [],
  })),
  names: [],
  protected: false,
  manual: false,
  decimal: culture.decimal,
  since1904: false,
  example,
});

function failureOf(error: unknown): PortError {
  const { message, details } = error instanceof FileFailure ? error : new FileFailure("other", String(error));
  if (error instanceof FileFailure && error.kind === "name taken")
    return new PortError("name taken", message);
  return new PortError(
    "other",
    "The sheets could not be written: the workbook is as it was.",
    "as before",
    `${message}\n${details}`,
  );
}
