import { useEffect, useRef, useState } from "react";
import type { Chosen } from "../../core/advice/decision";
import type { Change } from "../../sheets/port";
import { changesBetween, type Changes } from "../changes";
import type { Result } from "./useFindings";

/** What changed in the answers, and after what. */
export interface Shown extends Changes {
  readonly cause:
    | { readonly type: "edit"; readonly edits: readonly Change[] }
    | { readonly type: "scenario"; readonly scenario: string | null }
    | { readonly type: "choice"; readonly fixed: readonly Chosen[] };
}

export interface ChangesState {
  readonly shown: Shown | null;
  readonly dismiss: () => void;
}

/**
 * Compares each answer with the one before it, where the user's edit, another scenario or an option fixed by hand lies
 * between them. Another
 * order volume is not reported: its page shows what it does.
 */
export function useChanges(result: Result | null, edits: readonly Change[] | null): ChangesState {
  const [shown, setShown] = useState<Shown | null>(null);
  const before = useRef<Result | null>(null);

  useEffect(() => {
    if (!result) return;
    const was = before.current;
    before.current = result;
    if (!was) return;
    const scenario = result.findings.scenario;
    if (was.generation !== result.generation) {
      // After Footing's own writing there is nothing to report, and what stood here is out of date.
      if (edits === null) return setShown(null);
      const changes = changesBetween(was.findings, result.findings);
      const quiet = changes.answers.length + changes.figures.length === 0 && changes.problems === 0;
      if (edits.length === 0 && quiet) return;
      setShown({ ...changes, cause: { type: "edit", edits } });
    } else if (was.findings.scenario !== scenario)
      setShown({
        ...changesBetween(was.findings, result.findings),
        cause: { type: "scenario", scenario },
      });
    else if (JSON.stringify(was.findings.fixed) !== JSON.stringify(result.findings.fixed))
      setShown({
        ...changesBetween(was.findings, result.findings),
        cause: { type: "choice", fixed: result.findings.fixed },
      });
  }, [result, edits]);

  return { shown, dismiss: () => setShown(null) };
}
