/// <reference types="office-js" />
import { newHost } from "./core/host";
import type { CallOptions, FunctionAnswer, HostBatch, HostOptions, HostWorkbook } from "./core/types";
import { CDN, libraryFile, wireTable } from "./library";
import { pageGlobals } from "./page";

export type * from "./core/types";

/** Microsoft's own Office.js, unmodified, running against a model of Excel in this process. */
export interface ExcelHost {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: {
    associate(id: string, functionObject: unknown): void;
    readonly Error: typeof CustomFunctions.Error;
    readonly ErrorCode: typeof CustomFunctions.ErrorCode;
  };
  /** The global object the library runs in. */
  readonly window: unknown;
  readonly workbook: HostWorkbook;
  /** Every batch so far, in order. */
  readonly batches: readonly HostBatch[];
  /**
   * Lets one of the following syncs fail, 0 = the next (service batches are not counted): an error code answered by
   * Excel ("AccessDenied", "ItemNotFound", "GeneralException", ...), a failure number of the carrier (7000, 5102, 5103,
   * 5104, 5004, 5010, 5012), or "lost": done in the workbook but never answered. `afterAction` = how many
   * actions of the batch are done first (default: none before an error, all of a lost one); what they wrote stays.
   */
  failAt(at: number, how: string | number | "lost", afterAction?: number): void;
  /**
   * Calls an associated worksheet function through the real custom-functions runtime, as a cell would. Arguments left
   * out are null where the option `functions` tells how many there are.
   */
  callFunction(name: string, args: readonly unknown[], options?: CallOptions): Promise<FunctionAnswer>;
  /** Presses a ribbon button whose action is `FunctionName`; resolves when the action calls event.completed(). */
  press(functionName: string): Promise<void>;
  /** Members that were asked for and are not modelled; each was answered ApiNotFound. A test asserts that it is empty. */
  unmodelled(): readonly string[];
  /** Resolves when every event and answer under way has been delivered. */
  settled(): Promise<void>;
  close(): void;
}

let open: ExcelHost | undefined;

/** Runs a script in the global scope, as a script element does. */
function run(source: string, address: string): void {
  const globalEval = eval;
  globalEval(`${source}\n//# sourceURL=${address}`);
}

/** Wraps setTimeout so that what the library has still to do can be called off; the test's own timers are let be. */
function watchTimers(scope: Record<string, unknown>): () => void {
  const native = setTimeout;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  scope["setTimeout"] = Object.assign((...given: Parameters<typeof setTimeout>) => {
    const timer: ReturnType<typeof setTimeout> = native(...given);
    if (new Error().stack!.includes(CDN)) timers.add(timer);
    return timer;
  }, native);
  return () => {
    scope["setTimeout"] = native;
    for (const timer of timers) clearTimeout(timer);
  };
}

/**
 * Starts Office.js in this process, its globals (Excel, Office, OfficeExtension, CustomFunctions) on the global object
 * as in a page; resolves after Office.onReady. `close` takes them away again; one host is open at a time.
 * @throws Error where another is still open
 */
export async function startExcelInNode(options: HostOptions = {}): Promise<ExcelHost> {
  if (open) throw new Error("Another host is open: close it first.");
  const host = newHost(wireTable(), options);
  const scope = globalThis as unknown as Record<string, unknown>;
  const before = new Set(Object.getOwnPropertyNames(scope));
  const given = pageGlobals(host.external, run);
  const saved = Object.fromEntries(
    Object.keys(given).map((name) => [name, Object.getOwnPropertyDescriptor(scope, name)]),
  );
  for (const [name, value] of Object.entries(given))
    Object.defineProperty(scope, name, { value, configurable: true, writable: true, enumerable: true });

  const stopTimers = watchTimers(scope);
  const close = () => {
    host.close();
    stopTimers();
    for (const name of Object.getOwnPropertyNames(scope))
      if (!before.has(name)) Reflect.deleteProperty(scope, name);
    for (const [name, descriptor] of Object.entries(saved))
      if (descriptor) Object.defineProperty(scope, name, descriptor);
    open = undefined;
  };
  const started: ExcelHost = {
    ...host,
    get Excel() {
      return scope["Excel"] as ExcelHost["Excel"];
    },
    get Office() {
      return scope["Office"] as ExcelHost["Office"];
    },
    get OfficeExtension() {
      return scope["OfficeExtension"] as ExcelHost["OfficeExtension"];
    },
    get CustomFunctions() {
      return scope["CustomFunctions"] as ExcelHost["CustomFunctions"];
    },
    window: globalThis,
    close,
  };
  open = started;
  run(libraryFile("office.js"), `${CDN}office.js`);
  await started.Office.onReady();
  return started;
}
