/**
 * Footing's marks in a workbook.
 *
 * A report sheet carries a hidden name of its own that stands for a constant text. Excel and LibreOffice keep it when
 * they save, it goes with the sheet when that is renamed, moved or copied, and no deleting of rows can break it.
 * The sample carries its mark as the document's category.
 */
export const MARK_NAME = "_Footing_mark";
export const EXAMPLE_CATEGORY = "Footing example";

/** What the mark's name stands for. */
export const markReference = (mark: string): string => `"${mark.replace(/"/g, '""')}"`;

/** The mark that a name of a sheet's says; "" if it is no mark. */
export function markOf(name: string, refersTo: string): string {
  if (name.toLowerCase() !== MARK_NAME.toLowerCase()) return "";
  const text = /^=?"((?:[^"]|"")*)"$/.exec(refersTo.trim());
  return text ? text[1]!.replace(/""/g, '"') : "";
}
