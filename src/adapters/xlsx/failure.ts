/** A file that cannot be read as a workbook; the message is for the user and says what to do. */
export class UnreadableWorkbook extends Error {}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);
const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether bytes hold a text in UTF-16, as the directory of a compound file does. */
function holdsWide(bytes: Uint8Array, text: string): boolean {
  const wide = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const last = Math.min(bytes.length, 1 << 20) - wide.length;
  for (let at = 0; at <= last; at++) if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** Refuses what is no .xlsx by its first bytes. */
export function assertWorkbook(bytes: Uint8Array): void {
  if (bytes.length === 0)
    throw new UnreadableWorkbook("The file is empty. Save the workbook again in Excel and try once more.");
  if (startsWith(bytes, COMPOUND))
    throw new UnreadableWorkbook(
      holdsWide(bytes, "EncryptedPackage")
        ? "The workbook is protected by a password to open it. Take the password off in Excel (File, Info, Protect Workbook) and try again."
        : "This is an old .xls workbook. Open it in Excel and save it as Excel Workbook (.xlsx).",
    );
  if (!startsWith(bytes, ZIP))
    throw new UnreadableWorkbook(
      "This is no .xlsx workbook. Open it in Excel and save it as Excel Workbook (.xlsx).",
    );
}
