import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readWireTable, type WireTable } from "./wire/table";

const folder = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** Where pages load office.js from; files beneath it are those of the package. */
export const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/**
 * Text of a file of the library by its address on the CDN or its path below it.
 * @throws Error for what the package does not have
 */
export function libraryFile(address: string): string {
  const path = address.replace(CDN, "").replace(/\?.*$/, "");
  if (!/^[\w./-]+$/.test(path) || path.includes("..")) throw new Error(`Not a file of Office.js: ${address}`);
  return readFileSync(join(folder, path), "utf8");
}

let table: WireTable | undefined;

/** Everything the library can ask of Excel, read out of its readable copy. */
export const wireTable = (): WireTable =>
  (table ??= readWireTable(libraryFile("excel-win32-16.01.debug.js")));
