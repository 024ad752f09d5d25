import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { openInChromium, type Opened, type OpenOptions } from "../host/browser";

const root = join(__dirname, "../..");
export const DIST = join(root, "dist");

/** Builds the add-in for production unless dist is up to date. Takes a minute when it is not. */
export async function buildSite(): Promise<void> {
  await promisify(execFile)(process.execPath, [join(root, "scripts/build-site.mjs")]);
}

/** Opens the built pane in Chromium, in Excel with a workbook or (`options: false`) outside. */
export const openSite = (options: Omit<OpenOptions, "folder" | "page"> = {}): Promise<Opened> =>
  openInChromium({ folder: DIST, page: "taskpane.html", ...options });
