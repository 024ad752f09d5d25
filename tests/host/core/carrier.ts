import type { HostBatch, HostOptions } from "./types";
import { contextGetters, hostInfo } from "./context";
import { perform, type Planned } from "./dispatch";
import type { Entry } from "./events";
import type { Engine } from "./handler";
import { INSTANTIATE, type Action, type Request } from "./protocol";

/** Numbers of the calls and events between office.js and Excel. */
const RICH_API_REQUEST = 93;
const COMMAND_COMPLETED = 94;
const FILE_PROPERTIES = 86;
const RICH_API_MESSAGE = 33;
const COMMAND_INVOKED = 39;

const SUCCESS = 0;
const NOT_SUPPORTED = 5000;
const CELL_EDIT_MODE = 5004;
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;
const WAIT_FOR_CELL_EDIT = 64;

/** What the library sends on its own account. */
const SERVICE = new Set([
  "_RemoveReference",
  "NotifyActionHandlerReady",
  "_SetOsfControlContainerReadyForCustomFunctions",
  "SetInvocationArrayResults",
]);

/** An array as Excel's COM arrays look to office.js. */
const safeArray = (items: readonly unknown[]) => ({ toArray: () => [...items] });

type Callback = (answer: unknown) => void;
type Handler = (event: number, payload: unknown) => void;

/** A failure to come: of which sync, and how. */
interface Plan {
  at: number;
  readonly how: string | number;
  readonly afterAction: number | undefined;
}

export interface Carrier {
  /** What office.js finds as window.external. */
  readonly external: Record<string, unknown>;
  readonly batches: HostBatch[];
  readonly unmodelled: string[];
  failAt(at: number, how: string | number, afterAction?: number): void;
  send(entry: Entry): void;
  press(id: string, action: string): Promise<void>;
  edit(on: boolean): void;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
  close(): void;
}

const size = (text: string): number => new TextEncoder().encode(text).length;

const isService = (actions: readonly Action[]): boolean => {
  const meant = actions.filter(({ ActionType }) => ActionType !== INSTANTIATE);
  return meant.length > 0 && meant.every(({ Name }) => SERVICE.has(Name));
};

/** The wire between office.js and the model: window.external as Excel for Windows and Mac has it. */
export function newCarrier(x: Engine, options: HostOptions, afterBatch: () => void): Carrier {
  const { latency = 0, payloadLimit = Infinity } = options;
  const batches: HostBatch[] = [];
  const unmodelled: string[] = [];
  const handlers = new Map<number, Handler[]>();
  const commands = new Map<string, () => void>();
  const plans: Plan[] = [];
  const waiting: (() => void)[] = [];
  let editing = false;
  let closed = false;
  let underWay = 0;

  const later = (work: () => void, wait = latency) => {
    underWay++;
    setTimeout(() => {
      underWay--;
      if (!closed) work();
    }, wait);
  };
  const emit = (event: number, payload: unknown) =>
    later(() => handlers.get(event)?.forEach((handler) => handler(event, payload)));

  /** The plan for the batch at hand, if its turn has come. */
  const planned = (): Plan | undefined => {
    const due = plans.findIndex((plan) => plan.at === 0);
    const plan = due < 0 ? undefined : plans.splice(due, 1)[0];
    for (const each of plans) each.at--;
    return plan;
  };

  const run = (message: readonly unknown[], callback: Callback): void => {
    const [, , , , body, , flags] = message as [unknown, unknown, unknown, unknown, string, unknown, number];
    const request = JSON.parse(body) as Request;
    const service = isService(request.Actions);
    if (editing && flags & WAIT_FOR_CELL_EDIT)
      return void waiting.push(() => later(() => run(message, callback), 0));
    const plan = service ? undefined : planned();
    const bytesOut = size(body);
    const refused =
      typeof plan?.how === "number"
        ? plan.how
        : editing && !service
          ? CELL_EDIT_MODE
          : bytesOut > payloadLimit
            ? REQUEST_TOO_LARGE
            : undefined;
    if (refused !== undefined) {
      batches.push({ statements: [], bytesOut, bytesBack: 0, service, failed: refused });
      return callback(refused);
    }
    const lost = plan?.how === "lost";
    const error: Planned | undefined =
      typeof plan?.how === "string" && !lost
        ? { code: plan.how, afterAction: plan.afterAction ?? 0 }
        : lost && plan.afterAction !== undefined
          ? { code: "lost", afterAction: plan.afterAction }
          : undefined;
    const done = perform(x, request, error);
    unmodelled.push(...done.unmodelled);
    const text = JSON.stringify(done.answer);
    const bytesBack = size(text);
    const tooLarge = bytesBack > payloadLimit;
    const failed = lost ? "lost" : tooLarge ? RESPONSE_TOO_LARGE : done.answer.Error?.Code;
    const { statements } = done;
    batches.push({ statements, bytesOut, bytesBack, service, ...(failed === undefined ? {} : { failed }) });
    afterBatch();
    if (lost) return;
    callback(tooLarge ? RESPONSE_TOO_LARGE : safeArray([SUCCESS, 200, [], [text]]));
  };

  const calls: Readonly<Record<number, (params: readonly unknown[], callback: Callback) => void>> = {
    [RICH_API_REQUEST]: ([message], callback) => run(message as readonly unknown[], callback),
    [COMMAND_COMPLETED]: ([id], callback) => {
      commands.get(String(id))?.();
      commands.delete(String(id));
      callback(safeArray([SUCCESS]));
    },
    [FILE_PROPERTIES]: (_params, callback) =>
      callback(safeArray([SUCCESS, `C:\\Users\\test\\${x.book.fileName}`])),
  };

  const context = contextGetters(x.book, options, String(x.book.nextId()));
  const external = {
    GetHostInfo: () => hostInfo(options),
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute(id: number, params: readonly unknown[], callback: Callback) {
      const call = calls[id];
      if (!call) unmodelled.push(`Office method ${id}`);
      later(() => (call ? call(params, callback) : callback(NOT_SUPPORTED)));
    },
    RegisterEvent(id: number, _target: string, handler: Handler, callback: Callback) {
      handlers.set(id, [...(handlers.get(id) ?? []), handler]);
      later(() => callback(SUCCESS));
    },
    UnregisterEvent(id: number, _target: string, callback: Callback) {
      handlers.delete(id);
      later(() => callback(SUCCESS));
    },
  };

  return {
    external,
    batches,
    unmodelled,
    failAt: (at, how, afterAction) => void plans.push({ at, how, afterAction }),
    send: (entry) => emit(RICH_API_MESSAGE, safeArray([safeArray(entry)])),
    press: (id, action) =>
      new Promise((resolve) => {
        commands.set(id, resolve);
        const event = JSON.stringify({ source: { id: action } });
        emit(COMMAND_INVOKED, safeArray([id, action, event]));
      }),
    edit(on) {
      editing = on;
      if (!on) for (const resume of waiting.splice(0)) resume();
    },
    async settled() {
      const tick = () => new Promise((resolve) => setTimeout(resolve, 0));
      do {
        await tick();
        await tick();
      } while (underWay > 0 && !closed);
    },
    close: () => void (closed = true),
  };
}
