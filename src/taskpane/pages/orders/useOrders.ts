import { useCallback, useRef, useState } from "react";
import type { OrderMapping } from "../../../core/parcels/history/mapping";
import { zoneMap, type ZoneMap } from "../../../core/parcels/history/zones";
import { historyOf } from "../../../sheets/orders/history";
import { freeName, historySheet, parcelsSheet, type HistoryToWrite } from "../../../sheets/orders/sheets";
import { tableOf } from "../../../sheets/orders/workbook";
import { PortError, type Progress } from "../../../sheets/port";
import type { WorkbookValues } from "../../../sheets/values";
import { useBook, type Book } from "../../bookContext";
import { failureOf, isCancelled, type Failure } from "../../failure";
import { firstRowsDo } from "../../longSheets";
import { texts } from "../../texts";
import { productsOf, zonesOf, type Choice } from "./choice";
import { texts as words } from "./texts";

/** How far counting has come. */
export type Counting =
  | { readonly state: "idle" }
  | {
      readonly state: "working";
      readonly stage: "read" | "count";
      readonly progress: Progress | null;
      readonly cancelling: boolean;
    }
  | { readonly state: "done"; readonly history: HistoryToWrite }
  | { readonly state: "cancelled" }
  /** The sheet of zones cannot be used as it is. */
  | { readonly state: "zones"; readonly why: string }
  | { readonly state: "failed"; readonly failure: Failure };

/** How far writing the two sheets has come. */
export type Writing =
  | { readonly state: "idle" }
  | { readonly state: "writing" }
  | { readonly state: "written"; readonly sheets: readonly string[] }
  | { readonly state: "failed"; readonly failure: Failure };

export interface Orders {
  readonly counting: Counting;
  readonly writing: Writing;
  readonly count: (choice: Choice, mapping: OrderMapping) => Promise<void>;
  readonly cancel: () => void;
  readonly write: () => Promise<void>;
  /** What was counted is not of what is chosen now. */
  readonly forget: () => void;
}

/** The page stays free between pieces of the work. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The workbook with all rows of the sheet that holds the orders. */
async function wholeOf(
  { port, values }: Book,
  name: string,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<WorkbookValues> {
  if (values.sheets.every((sheet) => sheet.name !== name || sheet.unread === undefined)) return values;
  return port.read({
    signal,
    onProgress,
    firstRowsDo: (sheet) => sheet.name !== name && firstRowsDo(sheet),
  });
}

/** Counts the orders of a sheet, here and not in the worker: the rows need not be copied to it. Then writes the profile. */
export function useOrders(): Orders {
  const book = useBook();
  const [counting, setCounting] = useState<Counting>({ state: "idle" });
  const [writing, setWriting] = useState<Writing>({ state: "idle" });
  const work = useRef<AbortController | null>(null);

  const count = useCallback(
    async (choice: Choice, mapping: OrderMapping): Promise<void> => {
      work.current?.abort();
      const controller = new AbortController();
      const { signal } = controller;
      work.current = controller;
      const stage = (name: "read" | "count", progress: Progress | null = null): void => {
        if (work.current === controller)
          setCounting({ state: "working", stage: name, progress, cancelling: signal.aborted });
      };
      const end = (now: Counting): void => {
        if (work.current === controller) setCounting(now);
      };
      setWriting({ state: "idle" });
      let zones: ZoneMap | null;
      try {
        const ranges = zonesOf(book.values, choice);
        zones = ranges && zoneMap(ranges);
      } catch (error) {
        return end({ state: "zones", why: (error as Error).message });
      }
      try {
        stage("read");
        const whole = await wholeOf(book, choice.sheet, signal, (progress) => stage("read", progress));
        const sheet = whole.sheets.find(({ name }) => name === choice.sheet);
        const table = sheet ? tableOf(sheet) : null;
        if (!table) throw new PortError("gone", words.gone(choice.sheet));
        const weights = productsOf(whole, choice)?.weights ?? null;
        stage("count");
        const history = await historyOf(table, mapping, { zones, weights }, choice.sheet, {
          signal,
          pause,
          onProgress: (progress) => stage("count", progress),
        });
        end({ state: "done", history });
      } catch (error) {
        end(
          isCancelled(error)
            ? { state: "cancelled" }
            : { state: "failed", failure: failureOf(error, words.failed) },
        );
      } finally {
        if (work.current === controller) work.current = null;
      }
    },
    [book],
  );

  const cancel = useCallback((): void => {
    work.current?.abort();
    setCounting((now) => (now.state === "working" ? { ...now, cancelling: true } : now));
  }, []);
  const forget = useCallback((): void => {
    work.current?.abort();
    work.current = null;
    setCounting({ state: "idle" });
    setWriting({ state: "idle" });
  }, []);

  const write = useCallback(async (): Promise<void> => {
    if (counting.state !== "done") return;
    const { history } = counting;
    const { port, values, reread } = book;
    const taken = values.sheets.map(({ name }) => name);
    setWriting({ state: "writing" });
    try {
      const { sheets } = await port.write(
        [
          ...(history.figures.parcels.length > 0 ? [parcelsSheet(freeName("Parcels", taken), history)] : []),
          historySheet(freeName("Order history", taken), history),
        ],
        { marked: "beside" },
      );
      setWriting({ state: "written", sheets });
      await reread(null);
    } catch (error) {
      setWriting({ state: "failed", failure: failureOf(error, texts.failed.write, true) });
    }
  }, [counting, book]);

  return { counting, writing, count, cancel, write, forget };
}
