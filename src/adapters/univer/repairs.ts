import { BaseFunction } from "@univerjs/engine-formula";

let repaired = false;

/**
 * Univer loses the sheet of a part of a table: INDEX and OFFSET of a column of a table on another sheet would read the
 * same cells of the formula's own sheet, and say nothing. A part lies on the sheet of its table.
 */
export function keepSheetsOfTables(): void {
  if (repaired) return;
  repaired = true;
  const make = BaseFunction.prototype.createReferenceObject;
  BaseFunction.prototype.createReferenceObject = function (of, range) {
    const part = make.call(this, of, range);
    if (of.isTable() && !part.isError()) Object.assign(part, { setForcedSheetId: () => undefined });
    return part;
  };
}
