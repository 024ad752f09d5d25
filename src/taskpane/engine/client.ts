import type { SheetModel } from "../../sheets/model";
import type { WorkbookValues } from "../../sheets/values";
import type { Findings } from "./findings";
import type { Ask, LaterKind, Result } from "./later/kinds";
import type { Asking, CostSheets, Question, Reply, ReportQuestion } from "./messages";
import { cellsOf, join, MOST_CELLS, split, type Part } from "./parts";
import { pageTransport, workerTransport, type Transport } from "./transport";

/** The calculation, wherever it runs. Every member that fails rejects with EngineError. */
export interface Engine {
  /** Gives it the workbook that the following questions are about. */
  load(workbook: WorkbookValues): Promise<void>;
  answer(question: Question): Promise<Findings>;
  report(question: ReportQuestion): Promise<readonly SheetModel[]>;
  costSheets(which: CostSheets): Promise<readonly SheetModel[]>;
  /** A later answer (later/kinds.ts); given up where the signal says so, and then it never settles. */
  later<Kind extends LaterKind>(
    kind: Kind,
    question: Question,
    ask: Ask<Kind>,
    watch: {
      readonly signal: AbortSignal;
      /** How far it has come, 0-1, and what is known so far. */
      readonly onProgress: (share: number, soFar?: Result<Kind>) => void;
    },
  ): Promise<Result<Kind>>;
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
/** What is silent for so long waits for code that does not come. */
const CODE_TIMEOUT = 60_000;

interface Answered {
  readonly findings: Findings | null;
  readonly sheets: readonly SheetModel[];
  readonly later: Result<LaterKind> | null;
}
type OnProgress = (share: number, soFar?: Result<LaterKind>) => void;
interface Pending {
  readonly request: Asking;
  readonly parts: Part<SheetModel>[];
  readonly resolve: (result: Answered) => void;
  readonly reject: (error: EngineError) => void;
  readonly onProgress: OnProgress;
}

/**
 * Starts the calculation in a worker. Where none can be made, or it breaks down, the same calculation goes on in the
 * page, with everything that was asked and not answered.
 */
export function startEngine(createWorker: (() => Worker) | undefined): Engine {
  const pending = new Map<number, Pending>();
  let nextId = 1;
  let workbook: WorkbookValues | null = null;
  /** What the transport has got whole; null: nothing. */
  let sent: { readonly to: Transport; readonly sheets: WorkbookValues["sheets"] } | null = null;
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
    if (reply.type === "progress") {
      asked.onProgress(reply.share, reply.soFar);
      return;
    }
    pending.delete(reply.id);
    if (reply.type === "failed") {
      // Where the calculation's code did not come, the workbook did not arrive either.
      if (reply.notFetched) sent = null;
      asked.reject(new EngineError(reply.message, reply.details, reply.notFetched));
    } else
      asked.resolve({
        findings: reply.type === "answer" ? reply.findings : null,
        sheets: reply.type === "sheets" ? join(asked.parts) : [],
        later: reply.type === "later" ? reply.result : null,
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
    const before = sent?.to === here ? sent.sheets : [];
    const isKept = (place: number): boolean => sheets[place] === before[place];
    sent = null;
    here.post({ type: "book", book, kept: [...sheets.keys()].filter(isKept) });
    let cells = 0;
    for (const part of split(sheets)) {
      if (isKept(part.index)) continue;
      cells += cellsOf(part);
      if (cells > MOST_CELLS) {
        // The page stays free between what it copies.
        await new Promise((resolve) => setTimeout(resolve));
        if (here !== transport) return;
        cells = cellsOf(part);
      }
      here.post({ type: "part", part });
    }
    sent = { to: here, sheets };
  };
  const ask = (request: Asking, onProgress: OnProgress = () => undefined): Promise<Answered> => {
    const answered = new Promise<Answered>((resolve, reject) => {
      pending.set(request.id, { request, parts: [], resolve, reject, onProgress });
    });
    void enqueue(() => transport.post(request));
    return answered;
  };

  /** A worker that waits for code is deaf meanwhile: after a while of silence another takes its place. */
  const askPatiently = async (
    request: Asking,
    onProgress: OnProgress = () => undefined,
    signal?: AbortSignal,
  ): Promise<Answered> => {
    const giveUp = (): void => {
      const asked = pending.get(request.id);
      pending.delete(request.id);
      asked?.reject(new EngineError("No answer", `${request.type}: no answer after a minute`, true));
      changeTo(begin);
    };
    let waiting = setTimeout(giveUp, CODE_TIMEOUT);
    const forget = (): void => {
      clearTimeout(waiting);
      if (pending.delete(request.id)) void enqueue(() => transport.post({ type: "stop", id: request.id }));
    };
    signal?.addEventListener("abort", forget);
    try {
      return await ask(request, (share, soFar) => {
        clearTimeout(waiting);
        waiting = setTimeout(giveUp, CODE_TIMEOUT);
        onProgress(share, soFar);
      });
    } finally {
      clearTimeout(waiting);
      signal?.removeEventListener("abort", forget);
    }
  };

  return {
    load: (values) => {
      workbook = values;
      return enqueue(() => sendWorkbook(values));
    },
    answer: async (question) => (await ask({ type: "answer", id: nextId++, question })).findings!,
    report: async (question) => (await askPatiently({ type: "report", id: nextId++, question })).sheets,
    costSheets: async (which) => (await askPatiently({ type: "cost sheets", id: nextId++, which })).sheets,
    later: async <Kind extends LaterKind>(
      kind: Kind,
      question: Question,
      ask: Ask<Kind>,
      watch: { signal: AbortSignal; onProgress: (share: number, soFar?: Result<Kind>) => void },
    ): Promise<Result<Kind>> => {
      const request = { type: "later", id: nextId++, kind, question, ask } as const;
      return (await askPatiently(request, watch.onProgress as OnProgress, watch.signal))
        .later as Result<Kind>;
    },
    stop: () => {
      stopped = true;
      pending.clear();
      transport.close();
    },
  };
}
