/// <reference types="office-js" />
import type { CallOptions, FunctionAnswer, HostBatch, HostOptions, HostWorkbook } from "./core/types";

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
   * actions of the batch are done first (default 0); what they wrote stays.
   */
  failAt(at: number, how: string | number | "lost", afterAction?: number): void;
  /** Calls an associated worksheet function through the real custom-functions runtime, as a cell would. */
  callFunction(name: string, args: readonly unknown[], options?: CallOptions): Promise<FunctionAnswer>;
  /** Presses a ribbon button whose action is `FunctionName`; resolves when the action calls event.completed(). */
  press(functionName: string): Promise<void>;
  /** Members that were asked for and are not modelled; each was answered ApiNotFound. A test asserts that it is empty. */
  unmodelled(): readonly string[];
  /** Resolves when every event and answer under way has been delivered. */
  settled(): Promise<void>;
  close(): void;
}

/** Starts Office.js in a `vm` context; resolves after Office.onReady. */
export function startExcelInNode(options: HostOptions = {}): Promise<ExcelHost> {
  return Promise.reject(new Error(`being built (${JSON.stringify(options)})`));
}
