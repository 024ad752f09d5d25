import type { SheetChart } from "../adapters/univer/charts";
import type { Grid } from "../adapters/univer/gridTypes";
import { texts } from "./texts";

/** What the page shows around grid and pane. */
export interface DeskState {
  /** What is being done; "" = nothing. */
  readonly busy: string;
  /** Gives up what is being done; null where it cannot be given up. */
  readonly cancel: (() => void) | null;
  readonly name: string;
  readonly dirty: boolean;
  readonly message: { readonly text: string; readonly bad: boolean } | null;
  readonly look: ReturnType<Grid["selected"]>;
  /** Cells have changed since the report's sheets were written. */
  readonly reportOlder: boolean;
  /** Charts of the sheet that is looked at. */
  readonly charts: readonly SheetChart[];
  /** Counts changes of cells. */
  readonly generation: number;
}

/** Before a workbook is open. */
export const NOTHING: DeskState = {
  busy: texts.starting,
  cancel: null,
  name: "",
  dirty: false,
  message: null,
  look: { sheet: "", address: "A1", reason: "", resting: "", folded: null },
  reportOlder: false,
  charts: [],
  generation: 0,
};
