import { strToU8 } from "fflate";
import { beginningOf, readZip, unpack, writeZip, type ZipEntry } from "./zip";

/** A byte order mark stays where it is, so that a text that is put back is the same to the byte. */
const decode = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

/** The parts of a workbook file by their names, in the file's order; what nobody changes stays packed as it is. */
export type Parts = Map<string, ZipEntry | Uint8Array>;

/**
 * Opens a package. Names are written with slashes, as the standard wants, whatever wrote the file.
 * @throws DamagedZip
 */
export function openParts(bytes: Uint8Array): Parts {
  return new Map(readZip(bytes).map((entry) => [entry.name.replace(/\\/g, "/"), entry]));
}

/** The package as a file. */
export const saveParts = (parts: Parts): Promise<Uint8Array> => writeZip(parts);

/** A part's name as the package has it: names of parts differ by more than case. */
export function nameOf(parts: Parts, name: string): string | undefined {
  if (parts.has(name)) return name;
  const lower = name.toLowerCase();
  for (const own of parts.keys()) if (own.toLowerCase() === lower) return own;
  return undefined;
}

/** A part's text; undefined if there is no such part. */
export function textOf(parts: Parts, name: string): string | undefined {
  const own = nameOf(parts, name);
  if (own === undefined) return undefined;
  const part = parts.get(own)!;
  return decode(part instanceof Uint8Array ? part : unpack(part));
}

/** The first characters of a part's text, some hundred thousand at most. */
export function beginningOfText(parts: Parts, name: string): string {
  const part = parts.get(nameOf(parts, name) ?? "");
  if (!part) return "";
  return decode(part instanceof Uint8Array ? part : beginningOf(part, 8192));
}

/** Puts a part's text in place of what it was, or as a new part. */
export function putText(parts: Parts, name: string, text: string): void {
  parts.set(nameOf(parts, name) ?? name, strToU8(text));
}

/** A name nobody has yet, of the same kind: xl/charts/chart1.xml -> xl/charts/chart4.xml. */
export function freeName(parts: Parts, like: string): string {
  const [, stem, ending] = /^(.*?)\d*(\.[^./]+)$/.exec(like)!;
  for (let number = 1; ; number++) {
    const name = `${stem}${number}${ending}`;
    if (nameOf(parts, name) === undefined) return name;
  }
}
