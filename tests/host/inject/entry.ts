import { newHost, type Host } from "../core/host";
import type { HostOptions } from "../core/types";
import type { WireTable } from "../wire/table";

declare global {
  interface Window {
    /** Given to the page before this script. */
    footingHostStart?: { readonly wire: WireTable; readonly options: HostOptions };
    /** The host, for tests to reach by evaluating in the page. */
    footingHost?: Omit<Host, "batches"> & { batches(): Host["batches"] };
  }
}

// Runs in every document before its own scripts; frames inside the page have no Excel.
const start = window.footingHostStart;
if (start && window === window.top) {
  const host = newHost(start.wire, start.options);
  Object.defineProperty(window, "external", { value: host.external, configurable: true, writable: true });
  window.footingHost = { ...host, batches: () => host.batches };
}
