import { nameOf, openParts, textOf, type Parts } from "./parts";
import { relationsOf } from "./relations";
import { DamagedZip } from "./zip";

/** A file that cannot be read as a workbook; the message is for the user and says what to do. */
export class UnreadableWorkbook extends Error {}

const SAVE_AS = "Open it in Excel and save it as Excel Workbook (.xlsx).";
export const FAILURES = {
  empty: "The file is empty. Save the workbook again in Excel and try once more.",
  password:
    "The workbook is protected by a password to open it. Take the password off in Excel (File, Info, Protect Workbook) and try again.",
  old: `This is an old .xls workbook. ${SAVE_AS}`,
  text: `This is no .xlsx workbook. ${SAVE_AS}`,
  binary: `This is a binary workbook (.xlsb). ${SAVE_AS}`,
  openDocument: `This is an OpenDocument file. ${SAVE_AS}`,
  zip: "This zip file is no Excel workbook. Choose the .xlsx file itself; if it lies in a zip file, unpack it first.",
  cutOff:
    "The workbook is cut off or damaged. Copy or download it once more; if that does not help, open it in Excel, let Excel repair it and save it.",
  damaged: "The workbook is damaged. Open it in Excel, let Excel repair it, save it and try again.",
  strict:
    "The workbook is saved as Strict Open XML Spreadsheet. Open it in Excel and save it as Excel Workbook (.xlsx), so that sheets can be added.",
} as const;

/** The failure of that kind. */
export const unreadable = (kind: keyof typeof FAILURES): UnreadableWorkbook =>
  new UnreadableWorkbook(FAILURES[kind]);

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);
const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Kinds of zip files that are no .xlsx, by a part that they have. */
const ZIP_FILES = [
  ["xl/workbook.bin", "binary"],
  ["content.xml", "openDocument"],
] as const;

/**
 * The parts of a workbook file and the name of its workbook part.
 * @throws UnreadableWorkbook with a message that says what to do
 */
export function openWorkbook(bytes: Uint8Array): { readonly parts: Parts; readonly workbook: string } {
  if (bytes.length === 0) throw unreadable("empty");
  if (startsWith(bytes, COMPOUND)) {
    // The directory of a compound file, where names stand in UTF-16, may lie at its end.
    const encrypted = new TextDecoder("utf-16le").decode(bytes).includes("EncryptedPackage");
    throw unreadable(encrypted ? "password" : "old");
  }
  if (!startsWith(bytes, ZIP)) throw unreadable("text");
  try {
    const parts = openParts(bytes);
    for (const [name, kind] of ZIP_FILES) if (nameOf(parts, name) !== undefined) throw unreadable(kind);
    const workbook = relationsOf(parts, "").find(({ kind }) => kind === "officeDocument")?.target;
    if (workbook === undefined || !/<(?:[\w-]+:)?workbook[\s>]/.test(textOf(parts, workbook) ?? ""))
      throw unreadable("zip");
    return { parts, workbook };
  } catch (error) {
    throw error instanceof DamagedZip ? unreadable("cutOff") : error;
  }
}
