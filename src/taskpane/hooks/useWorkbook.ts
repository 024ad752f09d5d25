import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Change, WorkbookPort } from "../../sheets/port";
import type { Culture, WorkbookValues } from "../../sheets/values";
import type { Engine } from "../engine/client";
import { failureOf, type Failure } from "../failure";
import { firstRowsDo } from "../longSheets";
import { texts } from "../texts";

/** The workbook as it was last read. */
export interface Reading {
  readonly culture: Culture;
  /** Null before the first reading. */
  readonly values: WorkbookValues | null;
  /** Counts the readings; 0 = none yet. */
  readonly generation: number;
  readonly readAt: Date | null;
  readonly busy: boolean;
  /** Why the last reading failed; what was read before stays. */
  readonly failure: Failure | null;
  /** Whether changes of the user's are seen. */
  readonly watching: boolean;
  /** The user's changes that this reading is the first to show; null where Footing itself had written. */
  readonly edits: readonly Change[] | null;
}

export interface WorkbookState extends Reading {
  /** Reads anew. `edits`: what led to it; null = Footing's own writing. */
  readonly read: (edits?: readonly Change[] | null) => Promise<void>;
}

const NOTHING: Reading = {
  culture: { decimal: "." },
  values: null,
  generation: 0,
  readAt: null,
  busy: true,
  failure: null,
  watching: false,
  edits: [],
};

/** Reads the workbook, gives it to the calculation, and does so again after every change of the user's. */
export function useWorkbook(port: WorkbookPort, engine: Engine): WorkbookState {
  const [reading, setReading] = useState(NOTHING);
  const asked = useRef(0);
  // Changes that no finished reading has shown yet: a reading that was overtaken leaves its own to the next.
  const unseen = useRef<Change[]>([]);

  const read = useCallback(
    async (edits: readonly Change[] | null = []): Promise<void> => {
      const generation = ++asked.current;
      unseen.current.push(...(edits ?? []));
      setReading((before) => ({ ...before, busy: true }));
      try {
        const values = await port.read({ firstRowsDo });
        if (generation !== asked.current) return;
        await engine.load(values);
        if (generation !== asked.current) return;
        const shown = edits === null ? null : unseen.current;
        unseen.current = [];
        const show = (): void =>
          setReading((before) => ({
            ...before,
            culture: values.culture,
            values,
            generation,
            readAt: new Date(),
            busy: false,
            failure: null,
            edits: shown,
          }));
        // At once, so that the question is asked before the page draws anything: the worker answers it meanwhile.
        flushSync(show);
      } catch (error) {
        if (generation !== asked.current) return;
        const failure = failureOf(error, texts.failed.read);
        setReading((before) => ({ ...before, busy: false, failure }));
      }
    },
    [port, engine],
  );

  useEffect(() => {
    void read();
    let ended = false;
    let stop = (): void => undefined;
    port
      .watch((changes) => void read(changes))
      .then(
        (end) => {
          stop = end;
          if (ended) end();
          else setReading((before) => ({ ...before, watching: true }));
        },
        () => setReading((before) => ({ ...before, watching: false })),
      );
    return () => {
      ended = true;
      asked.current++;
      stop();
    };
  }, [port, read]);

  return { ...reading, read };
}
