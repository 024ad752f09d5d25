import { useEffect, useRef, useState } from "react";
import type { Engine } from "../engine/client";
import type { Findings } from "../engine/findings";
import type { Question } from "../engine/messages";
import { failureOf, type Failure } from "../failure";
import { texts } from "../texts";

/** An answer, and the question it answers. */
export interface Result {
  readonly findings: Findings;
  readonly question: Question;
  /** The reading of the workbook it is of. */
  readonly generation: number;
}

export interface FindingsState {
  /** The latest answer; an older one stays until the next is there. */
  readonly result: Result | null;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/**
 * Asks the calculation whenever the workbook was read or the question changed. One question is under way at a time: of
 * those that come meanwhile only the latest is asked, and an answer that has been overtaken is dropped.
 */
export function useFindings(engine: Engine, generation: number, question: Question): FindingsState {
  const [state, setState] = useState<Pick<FindingsState, "result" | "failure">>({
    result: null,
    failure: null,
  });
  const [attempt, setAttempt] = useState(0);
  const wanted = useRef({ generation, question });
  const underWay = useRef(false);
  const mounted = useRef(true);

  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  useEffect(() => {
    if (generation === 0) return;
    wanted.current = { generation, question };
    if (underWay.current) return;
    const ask = async (): Promise<void> => {
      underWay.current = true;
      const now = wanted.current;
      let next: Partial<FindingsState>;
      try {
        const findings = await engine.answer(now.question);
        next = { result: { ...now, findings }, failure: null };
      } catch (error) {
        next = { failure: failureOf(error, texts.failed.engine) };
      }
      underWay.current = false;
      if (!mounted.current) return;
      const overtaken = wanted.current !== now;
      // While a slider is dragged every answer is worth showing; an answer about an older workbook is not.
      if (!overtaken || wanted.current.generation === now.generation)
        setState((before) => ({ ...before, ...next }));
      if (overtaken) await ask();
    };
    void ask();
  }, [engine, generation, question, attempt]);

  const { result, failure } = state;
  const answered = result?.generation === generation && result.question === question;
  return {
    ...state,
    busy: generation > 0 && failure === null && !answered,
    retry: () => setAttempt((count) => count + 1),
  };
}
