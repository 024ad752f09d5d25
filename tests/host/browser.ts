import type { Page } from "playwright-core";
import type { ExcelHost } from "./index";
import type { HostBatch, HostOptions, HostWorkbook } from "./core/types";

type Remote<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never;
};

/** The host of a page: the same calls as in Node, each a promise. */
export interface RemoteHost extends Remote<
  Pick<ExcelHost, "failAt" | "callFunction" | "press" | "unmodelled" | "settled">
> {
  readonly workbook: Remote<HostWorkbook>;
  batches(): Promise<readonly HostBatch[]>;
}

export interface OpenOptions {
  /** Folder served on localhost. */
  readonly folder: string;
  /** Page under it, "taskpane.html". */
  readonly page: string;
  /** Options of the host; `false` = the page opens outside Excel. */
  readonly options?: Omit<HostOptions, "calculate"> | false;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: "light" | "dark";
  readonly reducedMotion?: "reduce" | "no-preference";
  readonly forcedColors?: "active" | "none";
  readonly locale?: string;
  /** Headers the server answers with, a Content-Security-Policy for instance. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Opened {
  readonly page: Page;
  readonly host: RemoteHost;
  /** Address the folder is served at, "http://127.0.0.1:1234/". */
  readonly url: string;
  close(): Promise<void>;
}

/** Opens a page of the folder in Chromium with Office.js from node_modules and the host before it. */
export function openInChromium(options: OpenOptions): Promise<Opened> {
  return Promise.reject(new Error(`being built (${options.page})`));
}
