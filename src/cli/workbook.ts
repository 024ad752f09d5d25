import * as fs from "node:fs";
import * as path from "node:path";
import { readWorkbook } from "../adapters/xlsx";
import type { WorkbookValues } from "../sheets/values";
import { exists, Exists, reportEnding, reportNames, sameFile, writeWhole } from "./files";
import { failure, usage } from "./terminal";

/** A workbook file that was read. */
export interface WorkbookFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookValues;
}

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Reads a workbook.
 * @throws Stop: no such file (wrong usage), or one that cannot be read, in the adapter's words
 */
export async function openWorkbook(name: string, cwd: string): Promise<WorkbookFile> {
  const file = path.resolve(cwd, name);
  const found = fs.statSync(file, { throwIfNoEntry: false });
  if (!found) throw usage(`${name}: there is no such file.`);
  if (!found.isFile()) throw usage(`${name} is not a file.`);
  try {
    const bytes = fs.readFileSync(file);
    return { file, bytes, workbook: await readWorkbook(bytes) };
  } catch (error) {
    throw failure(`${name}: ${message(error)}`);
  }
}

/**
 * Checks the name of a file that is to be written, before anything is computed.
 * @throws Stop (wrong usage)
 */
export function checkTarget(name: string, cwd: string, force: boolean, input?: string): string {
  const file = path.resolve(cwd, name);
  const expected = input === undefined ? ".xlsx" : reportEnding(input);
  if (path.extname(file).toLowerCase() !== expected)
    throw usage(`${name}: the name of the new workbook must end in ${expected}.`);
  if (!fs.statSync(path.dirname(file), { throwIfNoEntry: false })?.isDirectory())
    throw usage(`${name}: there is no folder ${path.dirname(file)}.`);
  if (input !== undefined && sameFile(file, input))
    throw usage(`${name} is the workbook itself; the report goes into a file of its own.`);
  if (fs.statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw usage(`${name} is a folder.`);
  if (exists(file) && !force) throw usage(`${name} exists already; --force writes over it.`);
  return file;
}

/**
 * Writes a file under the name given.
 * @throws Stop: it has appeared meanwhile (wrong usage), or it cannot be written
 */
export function save(file: string, bytes: Uint8Array, force: boolean): void {
  try {
    writeWhole(file, bytes, force);
  } catch (error) {
    if (error instanceof Exists) throw usage(`${file} exists already; --force writes over it.`);
    throw failure(`${file} could not be written: ${message(error)}`);
  }
}

/** Writes the report of a workbook as `NAME-footing.xlsx` in a folder, or under the next free number. */
export function saveBeside(input: string, folder: string, bytes: Uint8Array, force: boolean): string {
  for (const name of reportNames(input, folder)) {
    if (exists(name) && (!force || sameFile(name, input))) continue;
    try {
      writeWhole(name, bytes, force);
      return name;
    } catch (error) {
      if (!(error instanceof Exists)) throw failure(`${name} could not be written: ${message(error)}`);
    }
  }
  throw failure("No free name was found for the report.");
}
