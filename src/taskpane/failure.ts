import { PortError } from "../sheets/port";
import { EngineError } from "./engine/client";
import { texts } from "./texts";

/** What went wrong, as it is shown: what happened, how the workbook stands, what to do, and details for support. */
export interface Failure {
  readonly title: string;
  readonly message: string;
  readonly remedy: string;
  /** "" where nothing was being written. */
  readonly workbook: string;
  readonly details: string;
}

/** The work ended because the user cancelled it. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof PortError && error.problem === "cancelled" && error.workbook === "as before";

/** A failure in words, by where it came from. */
export function failureOf(error: unknown, title: string, wrote = false): Failure {
  const { failed } = texts;
  if (error instanceof PortError)
    return {
      title,
      message: error.message,
      remedy: failed.remedy[error.problem],
      workbook: wrote ? failed.workbook[error.workbook] : "",
      details: [`${error.problem} (${error.workbook})`, error.message, error.details]
        .filter(Boolean)
        .join("\n"),
    };
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  const { details, notFetched } =
    error instanceof EngineError ? error : { details: stack, notFetched: false };
  return {
    title: notFetched ? title : failed.engine,
    message: notFetched ? failed.notFetched : message,
    remedy: notFetched ? failed.notFetchedRemedy : failed.engineRemedy,
    workbook: wrote ? failed.workbook["as before"] : "",
    details: details.includes(message) ? details : `${message}\n${details}`,
  };
}
