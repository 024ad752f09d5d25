import type { BrowserContextOptions, Page } from "playwright-core";
import type { HostBatch, HostOptions, HostWorkbook } from "./core/types";
import type { ExcelHost } from "./index";

type Remote<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => infer R
    ? (...args: A) => Promise<Awaited<R>>
    : never;
};

/** The host of a page: the same calls as in Node, each a promise. */
export interface RemoteHost extends Remote<
  Pick<ExcelHost, "failAt" | "callFunction" | "press" | "unmodelled" | "settled">
> {
  readonly workbook: Remote<HostWorkbook>;
  batches(): Promise<readonly HostBatch[]>;
}

export interface OpenOptions extends Pick<
  BrowserContextOptions,
  | "viewport"
  | "colorScheme"
  | "reducedMotion"
  | "forcedColors"
  | "locale"
  | "deviceScaleFactor"
  | "timezoneId"
> {
  /** Folder served on localhost. */
  readonly folder: string;
  /** Page under it, "taskpane.html"; a query may follow. */
  readonly page: string;
  /** Options of the host; `false` = the page opens outside Excel. */
  readonly options?: Omit<HostOptions, "calculate"> | false;
  /** Headers the server answers with, a Content-Security-Policy for instance. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Opened {
  readonly page: Page;
  readonly host: RemoteHost;
  /** Address the folder is served at, "http://127.0.0.1:1234/". */
  readonly url: string;
  /** Addresses asked for that are neither the page's own nor Office.js; each was stopped. */
  readonly outside: readonly string[];
  /** Uncaught errors and what the page wrote to the console as errors. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/**
 * Opens a page of the folder in Chromium with Office.js from node_modules and the host before it. Every opening has a
 * context, and unless `options` is false a workbook, of its own; loading the page again begins with a new workbook.
 * @throws Error where no browser is found
 */
export function openInChromium(options: OpenOptions): Promise<Opened>;
