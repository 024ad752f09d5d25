import { openWorkbook } from "./failure";
import { numberFormatter } from "./numberFormats";
import { putText, saveParts, textOf, type Parts } from "./parts";
import { relationsOf, removeParts, removeRelation } from "./relations";
import { withCells, type CellEdit } from "./sheetCells";
import { listedSheets, recalculatedOnOpening } from "./workbookPart";

export type { CellEdit };
export interface SheetEdits {
  readonly sheet: string;
  readonly cells: readonly CellEdit[];
}

/**
 * A workbook with cells changed in the file's own parts: only sheets that have such cells, the styles where a number
 * format is new, and the calculation chain, which Excel makes anew, are other than before.
 *
 * @throws UnreadableWorkbook
 */
export async function editCells(bytes: Uint8Array, edits: readonly SheetEdits[]): Promise<Uint8Array> {
  const { parts, workbook } = openWorkbook(bytes);
  const listed = listedSheets(textOf(parts, workbook)!);
  const relations = relationsOf(parts, workbook);
  const formats = numberFormatter(parts, relations.find(({ kind }) => kind === "styles")?.target);
  let changed = false;
  for (const { sheet, cells } of edits) {
    const id = listed.find(({ name }) => name === sheet)?.relation;
    const part = relations.find((relation) => relation.id === id)?.target;
    const xml = part === undefined ? undefined : textOf(parts, part);
    if (part === undefined || xml === undefined || cells.length === 0) continue;
    putText(parts, part, withCells(xml, cells, formats.styleWith));
    changed = true;
  }
  if (!changed) return bytes;
  formats.save();
  forgetChain(parts, workbook);
  putText(parts, workbook, recalculatedOnOpening(textOf(parts, workbook)!));
  return saveParts(parts);
}

/** The order in which Excel calculated last; a formula that is gone must not stand in it. */
function forgetChain(parts: Parts, workbook: string): void {
  const chain = relationsOf(parts, workbook).find(({ kind }) => kind === "calcChain");
  if (!chain?.target) return;
  removeParts(parts, new Set([chain.target]));
  removeRelation(parts, workbook, chain);
}
