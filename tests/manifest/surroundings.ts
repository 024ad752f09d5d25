import { existsSync, readFileSync } from "node:fs";
import { COMMANDS } from "../../src/addin/commands";
import { membersOf, sourcesIn } from "../../scripts/audit-requirements.mjs";
import { isLess, type Surroundings } from "./rules";

const root = `${__dirname}/../..`;

/** Width and height of a PNG: the first chunk, IHDR, has them at bytes 16 and 20 (RFC 2083). */
function sizeOfPng(bytes: Buffer): { width: number; height: number } | undefined {
  const isPng = bytes.subarray(1, 4).toString("latin1") === "PNG";
  return isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : undefined;
}

/** Size of an icon by its path in a folder; undefined where there is none. */
export const iconIn = (folder: string, path: string): ReturnType<Surroundings["icon"]> =>
  path.endsWith(".png") && existsSync(`${folder}/${path}`)
    ? sizeOfPng(readFileSync(`${folder}/${path}`))
    : undefined;

export const { version } = JSON.parse(readFileSync(`${root}/package.json`, "utf8")) as { version: string };
export const manifest = readFileSync(`${root}/manifest.xml`, "utf8");

/** The highest requirement set of every member of Office.js that the code uses without asking for it first. */
function setsUsed(): Record<string, string> {
  const used: Record<string, string> = {};
  for (const { set, version: needed, guarded } of membersOf(sourcesIn(root), root))
    if (!guarded && isLess(used[set] ?? "0.0", needed)) used[set] = needed;
  return used;
}

export const repository: Surroundings = {
  version,
  production: false,
  icon: (path) => iconIn(root, path),
  actions: Object.keys(COMMANDS),
  used: setsUsed(),
};
