import { useEffect, useState } from "react";
import type { Engine } from "../engine/client";
import type { Ask, LaterKind, Result } from "../engine/later/kinds";
import { failureOf, type Failure } from "../failure";
import { texts } from "../texts";
import type { Result as Answered } from "./useFindings";

/** A later answer as a page shows it. */
export interface LaterState<Kind extends LaterKind> {
  /** The latest answer; an older one stays until the next is there. */
  readonly result: Result<Kind> | null;
  /** Whether `result` is of the findings and the ask at hand; rough while `progress` is told. */
  readonly current: boolean;
  /** How far the next one has come, 0-1; null where nothing is under way. */
  readonly progress: number | null;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/**
 * Asks for a later answer (engine/later/kinds.ts) whenever the findings or what is asked change, and gives up the one
 * before.
 *
 * @param answered the findings that the answer goes with; null: nothing is asked for now
 * @param ask the same object as long as the same is asked
 */
export function useLater<Kind extends LaterKind>(
  engine: Engine,
  kind: Kind,
  answered: Answered | null,
  ask: Ask<Kind>,
): LaterState<Kind> {
  const [found, setFound] = useState<{
    result: Result<Kind> | null;
    failure: Failure | null;
    of: readonly unknown[];
  }>({ result: null, failure: null, of: [] });
  const [progress, setProgress] = useState<number | null>(0);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (!answered) return setProgress(null);
    const controller = new AbortController();
    const { signal } = controller;
    const of = [answered, ask];
    setProgress(0);
    const onProgress = (share: number, soFar?: Result<Kind>): void => {
      if (signal.aborted) return;
      setProgress(share);
      if (soFar) setFound({ result: soFar, failure: null, of });
    };
    engine.later(kind, answered.question, ask, { signal, onProgress }).then(
      (result) => {
        if (signal.aborted) return;
        setFound({ result, failure: null, of });
        setProgress(null);
      },
      (error: unknown) => {
        if (signal.aborted) return;
        setFound((before) => ({ ...before, failure: failureOf(error, texts.failed.engine), of }));
        setProgress(null);
      },
    );
    return () => controller.abort();
  }, [engine, kind, answered, ask, attempt]);

  const isOfNow = found.of[0] === answered && found.of[1] === ask;
  return {
    result: found.result,
    current: isOfNow && found.failure === null,
    progress,
    failure: found.failure,
    retry: () => setAttempt((count) => count + 1),
  };
}
