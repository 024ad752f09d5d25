import { PortError, type PortProblem } from "../../sheets/port";

/**
 * Whether a batch that failed may be sent again. "refused": Excel did nothing of it. "uncertain": some or all of it may
 * have been done. "unsupported": it would fail again, something plainer may not. "final": it would fail again.
 */
export type Repeat = "refused" | "uncertain" | "unsupported" | "final";

interface Meaning {
  readonly problem: PortProblem;
  readonly repeat: Repeat;
  /** What happened and what to do, for the user. */
  readonly words: string;
}

const EDITING = "A cell is being edited. Finish it with Enter or Esc, then try again.";
const BUSY = "Excel is busy. Wait a moment, then try again.";
const SILENT = "Excel did not answer. Check the connection, wait a moment, then try again.";
const DENIED =
  "Excel does not allow it: the workbook or a sheet is protected or read-only. Take the protection off (Review, Unprotect) or save a copy, then try again.";
const GONE = "A sheet has been deleted or renamed meanwhile. Try again.";
const LARGE =
  "It is more than Excel takes at once. Move sheets that are not needed into another workbook, then try again.";
const TAKEN = "The workbook has a sheet, table or name of that name already. Rename it, then try again.";
const OLD = "This Excel does not know what Footing asked for. Update Excel, then try again.";
const INTERNAL =
  "Excel reported an internal error. Try again; if it stays, save the workbook and open it anew.";

/** Code of the failure where Excel has not answered in time. */
export const NO_ANSWER = "NoAnswer";

/** Every code that Excel, its client library or the connection between them may answer with. */
const MEANINGS: { readonly [code: string]: Meaning } = {
  InvalidOperationInCellEditMode: { problem: "editing", repeat: "refused", words: EDITING },
  ActivityLimitReached: { problem: "busy", repeat: "refused", words: BUSY },
  WriteNotSupportedWhenModalDialogOpen: {
    problem: "busy",
    repeat: "refused",
    words: "A dialog is open in Excel. Close it, then try again.",
  },
  InactiveWorkbook: {
    problem: "busy",
    repeat: "refused",
    words: "Another workbook is in front. Go back to this one, then try again.",
  },
  Conflict: { problem: "busy", repeat: "uncertain", words: BUSY },
  RequestAborted: { problem: "busy", repeat: "uncertain", words: BUSY },
  ConnectionFailure: { problem: "busy", repeat: "uncertain", words: SILENT },
  Timeout: { problem: "busy", repeat: "uncertain", words: SILENT },
  [NO_ANSWER]: { problem: "busy", repeat: "uncertain", words: SILENT },
  GeneralException: { problem: "other", repeat: "uncertain", words: INTERNAL },
  InvalidOrTimedOutSession: {
    problem: "other",
    repeat: "final",
    words: "The connection with the workbook has ended. Close the workbook, open it again and try once more.",
  },
  AccessDenied: { problem: "denied", repeat: "final", words: DENIED },
  ItemNotFound: { problem: "gone", repeat: "final", words: GONE },
  InvalidReference: { problem: "gone", repeat: "final", words: GONE },
  ItemAlreadyExists: { problem: "name taken", repeat: "final", words: TAKEN },
  RequestPayloadSizeLimitExceeded: { problem: "too large", repeat: "final", words: LARGE },
  ResponsePayloadSizeLimitExceeded: { problem: "too large", repeat: "final", words: LARGE },
  OperationCellsExceedLimit: { problem: "too large", repeat: "final", words: LARGE },
  RangeExceedsLimit: { problem: "too large", repeat: "final", words: LARGE },
  ApiNotFound: { problem: "other", repeat: "unsupported", words: OLD },
  NotImplemented: { problem: "other", repeat: "unsupported", words: OLD },
  UnsupportedFeature: { problem: "other", repeat: "unsupported", words: OLD },
  UnsupportedOperation: { problem: "other", repeat: "unsupported", words: OLD },
};
const UNKNOWN: Meaning = { problem: "other", repeat: "final", words: INTERNAL };

/** Why a batch failed. */
export class Failure extends Error {
  constructor(
    readonly code: string,
    readonly meaning: Meaning,
    /** For a report to support. */
    readonly details: string,
  ) {
    super(meaning.words);
    this.name = "Failure";
  }
}

/** The failure with that code, as if Excel had answered with it. */
export const failureWith = (code: string, details = code): Failure =>
  new Failure(code, MEANINGS[code] ?? UNKNOWN, details);

/** An error of the client library's as a failure; its message is not for users and goes into the details. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { code, message, debugInfo } = error as Partial<OfficeExtension.Error>;
  const where = [debugInfo?.errorLocation, debugInfo?.statement].filter(Boolean).join("; ");
  const said = error instanceof Error && typeof code !== "string" ? (error.stack ?? error.message) : message;
  return failureWith(typeof code === "string" ? code : "", `${code ?? ""} ${said ?? ""} ${where}`.trim());
}

/** What a caller of the port is told. `standing` says how the workbook stands, where that is in question. */
export function portError(
  error: unknown,
  workbook: PortError["workbook"] = "as before",
  standing = "",
): PortError {
  if (error instanceof PortError) return error;
  const { meaning, details } = failureOf(error);
  const words = standing === "" ? meaning.words : `${meaning.words} ${standing}`;
  return new PortError(meaning.problem, words, workbook, details);
}

/** The error of work that the user has cancelled. */
export const cancelled = (standing = ""): PortError =>
  new PortError("cancelled", `Cancelled.${standing === "" ? "" : ` ${standing}`}`);
