import { mountPane, type MountedPane, type PageName, type PaneTheme } from "../../../src/taskpane";
import type { WorkbookValues } from "../../../src/sheets/values";
import { memoryPort, type MemoryPort } from "../memoryPort";
import { WORKBOOKS } from "./workbooks";

declare global {
  interface Window {
    /** What the tests reach from outside. */
    footing: {
      readonly port: MemoryPort | null;
      readonly pane: MountedPane;
      readonly workers: number;
      breakWorker(): void;
    };
  }
}

/** The page of the tests: what stands in its address says which workbook, page, theme and worker. */
const query = new URLSearchParams(location.search);
const workbook = query.get("workbook") ?? "example";
let workers = 0;
let last: Worker | null = null;

const realWorker = (): Worker => {
  workers++;
  return (last = new Worker(new URL("../../../src/taskpane/worker.ts", import.meta.url)));
};
const WORKER: { readonly [name: string]: (() => Worker) | undefined } = {
  real: realWorker,
  none: undefined,
  refused: () => {
    workers++;
    throw new DOMException("Workers are not allowed here", "SecurityError");
  },
  // Its script is not there: the worker is made, and then reports an error.
  broken: () => {
    workers++;
    return new Worker("no-such-worker.js");
  },
};

const values: WorkbookValues | null = workbook === "none" ? null : WORKBOOKS[workbook]!();
const port = values && memoryPort(values);
if (query.has("hold")) port?.hold("read");
if (query.has("fail")) port?.failNext((query.get("failing") ?? "read") as never, query.get("fail") as never);
const theme = query.get("theme") as PaneTheme | null;
const partition = query.get("partition");
const createWorker = WORKER[query.get("worker") ?? "real"];

const pane = mountPane(document.getElementById("pane")!, {
  port,
  version: "0.0.0-test",
  startPage: (query.get("page") ?? "start") as PageName,
  ...(theme && { theme }),
  ...(partition !== null && { partition }),
  ...(createWorker && { createWorker }),
});
window.footing = {
  port,
  pane,
  get workers() {
    return workers;
  },
  breakWorker: () => last?.dispatchEvent(new ErrorEvent("error")),
};
