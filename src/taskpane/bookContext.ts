import { createContext, useContext } from "react";
import type { WorkbookPort } from "../sheets/port";
import type { WorkbookValues } from "../sheets/values";

/** What a part deep in a page reads the workbook and writes into it with. */
export interface Book {
  readonly port: WorkbookPort;
  /** As it was last read; of long exports of orders the first rows (longSheets.ts). */
  readonly values: WorkbookValues;
  /** Reads anew after Footing's own writing. */
  readonly reread: (edits: null) => Promise<void>;
}

export const BookContext = createContext<Book | null>(null);

/** The workbook beside the pane. */
export function useBook(): Book {
  return useContext(BookContext)!;
}
