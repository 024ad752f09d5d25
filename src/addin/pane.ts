/// <reference types="office-js" />
import { officePort } from "../adapters/office";
import { mountPane, type MountedPane } from "../taskpane";
import { startup } from "./startup";
import { hostTheme } from "./theme";

declare const FOOTING_VERSION: string;

/** Shows the pane once Excel's client is ready; outside Excel it has no workbook and says so. */
export async function openPane(element: HTMLElement): Promise<MountedPane> {
  const { host } = await Office.onReady();
  const theme = hostTheme();
  // Excel on the web says it, where several sites may show the same page in a frame.
  const { partitionKey } = Office.context as { partitionKey?: string };
  return mountPane(element, {
    port: host === Office.HostType.Excel ? officePort() : null,
    version: FOOTING_VERSION,
    ...(theme && { theme }),
    ...(partitionKey && { partition: partitionKey }),
    startup,
    createWorker: () =>
      new Worker(/* webpackChunkName: "worker" */ new URL("../taskpane/worker.ts", import.meta.url)),
  });
}
