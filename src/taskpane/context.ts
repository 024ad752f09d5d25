import { createContext, useContext } from "react";
import type { Format } from "./format";

/** What every component may need. */
export interface Surroundings {
  readonly format: Format;
  /** Whether the specialist's figures and terms are shown. */
  readonly analyst: boolean;
  /** Shows a cell of the workbook to the user. */
  readonly reveal: (sheet: string, cell: string) => void;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

/** The pane's surroundings. */
export function useSurroundings(): Surroundings {
  return useContext(SurroundingsContext)!;
}
