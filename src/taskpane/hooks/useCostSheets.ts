import { useCallback, useState } from "react";
import type { WorkbookPort } from "../../sheets/port";
import type { Engine } from "../engine/client";
import type { CostSheets } from "../engine/messages";
import { failureOf, type Failure } from "../failure";
import { texts } from "../texts";

export type Adding =
  | { readonly state: "idle" }
  | { readonly state: "adding" }
  | { readonly state: "added"; readonly sheets: readonly string[] }
  | { readonly state: "failed"; readonly failure: Failure };

export interface CostSheetsState {
  readonly adding: Adding;
  /** Adds the empty cost sheets, or one of the examples; only those named, where names are given. */
  readonly add: (which: CostSheets, only?: readonly string[]) => Promise<void>;
}

/** Adds cost sheets to the workbook and brings the first of them to the front. */
export function useCostSheets(
  port: WorkbookPort,
  engine: Engine,
  reread: (edits: null) => Promise<void>,
): CostSheetsState {
  const [adding, setAdding] = useState<Adding>({ state: "idle" });
  const add = useCallback(
    async (which: CostSheets, only?: readonly string[]): Promise<void> => {
      setAdding({ state: "adding" });
      try {
        const all = await engine.costSheets(which);
        const sheets = only ? all.filter(({ name }) => only.includes(name)) : all;
        const example = which === "example" || which === "high volume";
        const written = await port.write(sheets, { marked: "beside", example });
        await reread(null);
        setAdding({ state: "added", sheets: written.sheets });
        // The sheets are there whether or not the first can be brought to the front.
        if (written.sheets[0] !== undefined)
          await port.reveal(written.sheets[0], "A1").catch(() => undefined);
      } catch (error) {
        setAdding({ state: "failed", failure: failureOf(error, texts.failed.write, true) });
      }
    },
    [port, engine, reread],
  );
  return { adding, add };
}
