import { existsSync, readFileSync } from "node:fs";
import type { Surroundings } from "./rules";

const root = `${__dirname}/../..`;

/** Width and height of a PNG: the first chunk, IHDR, has them at bytes 16 and 20 (RFC 2083). */
function sizeOfPng(bytes: Buffer): { width: number; height: number } | undefined {
  const isPng = bytes.subarray(1, 4).toString("latin1") === "PNG";
  return isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : undefined;
}

/** An icon of the repository. */
export const iconOfRepository: Surroundings["icon"] = (path) =>
  path.endsWith(".png") && existsSync(`${root}/${path}`)
    ? sizeOfPng(readFileSync(`${root}/${path}`))
    : undefined;

export const { version } = JSON.parse(readFileSync(`${root}/package.json`, "utf8")) as { version: string };
export const manifest = readFileSync(`${root}/manifest.xml`, "utf8");
