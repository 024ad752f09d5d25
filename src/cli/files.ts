import fs from "node:fs";
import * as path from "node:path";

/** A file that exists already and may not be written over. */
export class Exists extends Error {}

/** Whether two names lead to the same file: through links, hard links and other spellings. */
export function sameFile(a: string, b: string): boolean {
  if (path.resolve(a) === path.resolve(b)) return true;
  const one = fs.statSync(a, { bigint: true, throwIfNoEntry: false });
  const other = fs.statSync(b, { bigint: true, throwIfNoEntry: false });
  return !!one && !!other && one.dev === other.dev && one.ino === other.ino;
}

/** Whether a name is taken, be it by a link that leads nowhere. */
export function exists(file: string): boolean {
  return fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** Ending of a report's name: a workbook with macros stays one, or Excel would refuse to open it. */
export function reportEnding(input: string): ".xlsx" | ".xlsm" {
  return path.extname(input).toLowerCase() === ".xlsm" ? ".xlsm" : ".xlsx";
}

/** `NAME-footing.xlsx` in a folder, then `NAME-footing-2.xlsx` ...: one a call. */
export function* reportNames(input: string, folder: string): Generator<string> {
  const { name } = path.parse(input);
  for (let number = 1; ; number++)
    yield path.join(folder, `${name}-footing${number === 1 ? "" : `-${number}`}${reportEnding(input)}`);
}

/**
 * Writes a whole file or none: into a temporary file of the same folder, flushed to the disk and given its name at
 * last. Nothing here waits, so that a signal that the process handles comes before or after, never in between.
 *
 * @throws Exists if the file exists and `force` is not set; whatever the file system says otherwise
 */
export function writeWhole(file: string, bytes: Uint8Array, force: boolean): void {
  if (!force && exists(file)) throw new Exists(file);
  // Through a link the file it leads to is replaced, and the link stays.
  const target = force && fs.existsSync(file) ? fs.realpathSync(file) : file;
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    const handle = fs.openSync(temporary, "wx");
    try {
      fs.writeFileSync(handle, bytes);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    if (force) fs.renameSync(temporary, target);
    else nameNew(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

/** Gives a file its name unless that has been taken meanwhile; where the file system has no hard links, by renaming. */
function nameNew(temporary: string, target: string): void {
  try {
    fs.linkSync(temporary, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw new Exists(target);
    if (exists(target)) throw new Exists(target);
    fs.renameSync(temporary, target);
    return;
  }
  fs.unlinkSync(temporary);
}
