import type { SheetModel } from "../../sheets/model";
import type { WorkbookValues } from "../../sheets/values";
import type { Findings } from "./findings";
import type { CostSheets, Question, Reply, ReportQuestion, Request } from "./messages";
import { join, split, type Part } from "./parts";
import { pageTransport, workerTransport, type Transport } from "./transport";

/** The calculation, wherever it runs. Every member that fails rejects with EngineError. */
export interface Engine {
  /** Gives it the workbook that the following questions are about. */
  load(workbook: WorkbookValues): Promise<void>;
  answer(question: Question): Promise<Findings>;
  report(question: ReportQuestion): Promise<readonly SheetModel[]>;
  costSheets(which: CostSheets): Promise<readonly SheetModel[]>;
  stop(): void;
}

/** The calculation itself failed, which is a fault of Footing's, or its code could not be fetched. */
export class EngineError extends Error {
  constructor(
    message: string,
    readonly details: string,
    readonly notFetched = false,
  ) {
    super(message);
    this.name = "EngineError";
  }
}

/** A worker that has said nothing for so long will not start. */
const START_TIMEOUT = 5000;
/** Sheets that are not there after so long wait for code that does not come. */
const SHEETS_TIMEOUT = 60_000;

interface Pending {
  readonly request: Exclude<Request, { type: "book" | "part" }>;
  readonly parts: Part<SheetModel>[];
  readonly resolve: (result: { findings: Findings | null; sheets: readonly SheetModel[] }) => void;
  readonly reject: (error: EngineError) => void;
}

/**
 * Starts the calculation in a worker. Where none can be made, or it breaks down, the same calculation goes on in the
 * page, with everything that was asked and not answered.
 */
export function startEngine(createWorker: (() => Worker) | undefined): Engine {
  const pending = new Map<number, Pending>();
  let nextId = 1;
  let workbook: WorkbookValues | null = null;
  let stopped = false;
  // Whatever is sent waits for what was sent before, so that a question never overtakes its workbook.
  let sending = Promise.resolve();

  const receive = (reply: Reply): void => {
    if (reply.type === "ready") return;
    const asked = pending.get(reply.id);
    if (!asked) return;
    if (reply.type === "part") {
      asked.parts.push(reply.part);
      return;
    }
    pending.delete(reply.id);
    if (reply.type === "failed") {
      asked.reject(new EngineError(reply.message, reply.details, reply.notFetched));
    } else
      asked.resolve({
        findings: reply.type === "answer" ? reply.findings : null,
        sheets: reply.type === "sheets" ? join(asked.parts) : [],
      });
  };

  const begin = (): Transport =>
    createWorker
      ? workerTransport(createWorker, receive, START_TIMEOUT, () => changeTo(() => pageTransport(receive)))
      : pageTransport(receive);
  let transport = begin();
  const changeTo = (make: () => Transport): void => {
    if (stopped) return;
    transport.close();
    transport = make();
    const again = workbook;
    enqueue(async () => {
      if (again) await sendWorkbook(again);
      for (const asked of pending.values()) {
        asked.parts.length = 0;
        transport.post(asked.request);
      }
    });
  };

  const enqueue = (work: () => Promise<void> | void): Promise<void> => {
    const step = sending.then(() => (stopped ? undefined : work()));
    sending = step.catch(() => undefined);
    return step;
  };
  const sendWorkbook = async ({ sheets, ...book }: WorkbookValues): Promise<void> => {
    const here = transport;
    here.post({ type: "book", book });
    for (const part of split(sheets)) {
      here.post({ type: "part", part });
      // A part a task: the page stays free between them.
      await new Promise((resolve) => setTimeout(resolve));
      if (here !== transport) return;
    }
  };
  const ask = (request: Pending["request"]): ReturnType<typeof promised> => {
    const answered = promised(request);
    void enqueue(() => transport.post(request));
    return answered;
  };
  const promised = (
    request: Pending["request"],
  ): Promise<{ findings: Findings | null; sheets: readonly SheetModel[] }> =>
    new Promise((resolve, reject) => {
      pending.set(request.id, { request, parts: [], resolve, reject });
    });

  /** A worker that waits for code is deaf meanwhile: after a while another takes its place. */
  const askForSheets = async (request: Pending["request"]): Promise<readonly SheetModel[]> => {
    const answered = ask(request);
    const waiting = setTimeout(() => {
      const asked = pending.get(request.id);
      pending.delete(request.id);
      asked?.reject(new EngineError("No answer", `${request.type}: no answer after a minute`, true));
      changeTo(begin);
    }, SHEETS_TIMEOUT);
    try {
      return (await answered).sheets;
    } finally {
      clearTimeout(waiting);
    }
  };

  return {
    load: (values) => {
      workbook = values;
      return enqueue(() => sendWorkbook(values));
    },
    answer: async (question) => (await ask({ type: "answer", id: nextId++, question })).findings!,
    report: (question) => askForSheets({ type: "report", id: nextId++, question }),
    costSheets: (which) => askForSheets({ type: "cost sheets", id: nextId++, which }),
    stop: () => {
      stopped = true;
      pending.clear();
      transport.close();
    },
  };
}
