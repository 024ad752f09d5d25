import { openWorkbook } from "./failure";
import { readingPackage } from "./readingPackage";

/**
 * A workbook's cells as a file of their own, without pictures, charts and pivots, and the names of the sheets that have
 * cells: chart sheets have none.
 *
 * @throws UnreadableWorkbook
 */
export function lookPackage(bytes: Uint8Array): ReturnType<typeof readingPackage> {
  const { parts, workbook } = openWorkbook(bytes);
  return readingPackage(parts, workbook);
}
