import { useCallback, useRef, useState } from "react";
import type { SheetChoice } from "../../sheets/report/choice";
import { PortError, type Progress, type WorkbookPort, type WriteOptions } from "../../sheets/port";
import type { Engine } from "../engine/client";
import type { Question } from "../engine/messages";
import { failureOf, isCancelled, type Failure } from "../failure";
import { firstRowsDo } from "../longSheets";
import { texts } from "../texts";

/** How far writing the report has come. */
export type Writing =
  | { readonly state: "idle" }
  | {
      readonly state: "working";
      readonly stage: "read" | "compute" | "write";
      readonly progress: Progress | null;
      readonly cancelling: boolean;
    }
  | { readonly state: "done"; readonly sheets: readonly string[] }
  | { readonly state: "cancelled" }
  | { readonly state: "failed"; readonly failure: Failure };

export interface ReportChoice {
  readonly sheets: SheetChoice;
  readonly marked: WriteOptions["marked"];
}

export interface ReportState {
  readonly writing: Writing;
  readonly write: (choice: ReportChoice, question: Question) => Promise<void>;
  readonly cancel: () => void;
  readonly again: () => void;
}

/**
 * Writes the report: reads the workbook anew, so that the report is of what stands there now, builds the sheets and
 * hands them to the workbook. What was begun is taken back when it is cancelled or fails.
 */
export function useReport(
  port: WorkbookPort,
  engine: Engine,
  reread: (edits: null) => Promise<void>,
): ReportState {
  const [writing, setWriting] = useState<Writing>({ state: "idle" });
  const work = useRef<AbortController | null>(null);

  const write = useCallback(
    async ({ sheets, marked }: ReportChoice, question: Question): Promise<void> => {
      if (work.current) return;
      const controller = new AbortController();
      const { signal } = controller;
      work.current = controller;
      const stage = (name: "read" | "compute" | "write", progress: Progress | null = null): void =>
        setWriting({ state: "working", stage: name, progress, cancelling: signal.aborted });
      const goOn = (): void => {
        if (signal.aborted) throw new PortError("cancelled", texts.reportCancelled);
      };
      try {
        stage("read");
        const values = await port.read({ signal, firstRowsDo });
        goOn();
        const fileName = await port.fileName();
        goOn();
        stage("compute");
        await engine.load(values);
        const models = await engine.report({ ...question, fileName, sheets });
        goOn();
        stage("write");
        const written = await port.write(models, {
          marked,
          signal,
          onProgress: (progress) => stage("write", progress),
        });
        setWriting({ state: "done", sheets: written.sheets });
      } catch (error) {
        setWriting(
          isCancelled(error)
            ? { state: "cancelled" }
            : { state: "failed", failure: failureOf(error, texts.failed.report, true) },
        );
      } finally {
        work.current = null;
        await reread(null);
      }
    },
    [port, engine, reread],
  );

  const cancel = useCallback(() => {
    work.current?.abort();
    setWriting((now) => (now.state === "working" ? { ...now, cancelling: true } : now));
  }, []);
  const again = useCallback(() => setWriting({ state: "idle" }), []);
  return { writing, write, cancel, again };
}
