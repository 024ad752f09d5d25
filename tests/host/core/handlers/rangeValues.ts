import type { Scalar } from "../types";
import { HostError } from "../errors";
import type { ClassModel, Engine } from "../handler";
import { area } from "../model/address";
import type { Cells } from "../model/book";
import { propertyAt, setProperty } from "../model/formats";
import { cellAt, type Sheet } from "../model/sheet";
import { scalar, shown, valueType } from "../model/text";
import { shaped, valueAt, writeArea } from "../model/write";
import { only } from "./cells";

/** What the cells of a range hold and show. */

const CELL_LIMIT = 5_000_000;

/** What `of` gives for every cell, as rows. */
const grid =
  <T>(of: (sheet: Sheet, row: number, column: number, x: Engine) => T) =>
  (self: Cells, x: Engine): T[][] => {
    const { sheet, area: within } = only(x.book, self);
    if (within.rows * within.columns > CELL_LIMIT)
      throw new HostError("ResponsePayloadSizeLimitExceeded", "The range holds more than 5,000,000 cells.");
    return Array.from({ length: within.rows }, (_, down) =>
      Array.from({ length: within.columns }, (_, across) =>
        of(sheet, within.row + down, within.column + across, x),
      ),
    );
  };

const formatAt = (sheet: Sheet, row: number, column: number): string =>
  String(propertyAt(sheet, row, column, "numberFormat"));

const formulas = grid((sheet, row, column, x): Scalar => {
  const { formula } = cellAt(sheet, row, column);
  return formula === "" ? scalar(valueAt(x.book, sheet, row, column)) : formula;
});

function write(self: Cells, input: unknown, x: Engine): void {
  const { sheet, area: within } = only(x.book, self);
  writeArea(x.book, sheet, within, input);
  x.events.changed(sheet, within, "RangeEdited");
}

function setNumberFormat(self: Cells, input: unknown, x: Engine): void {
  const { sheet, area: within } = only(x.book, self);
  if (!Array.isArray(input)) return setProperty(sheet, within, "numberFormat", String(input));
  shaped<string>(input, within).forEach((row, down) =>
    row.forEach((format, across) => {
      if (format !== null)
        setProperty(sheet, area(within.row + down, within.column + across), "numberFormat", format);
    }),
  );
}

export const rangeValues = {
  get: {
    Values: grid((sheet, row, column, x) => scalar(valueAt(x.book, sheet, row, column))),
    Formulas: formulas,
    FormulasLocal: formulas,
    Text: grid((sheet, row, column, x) =>
      shown(valueAt(x.book, sheet, row, column), formatAt(sheet, row, column)),
    ),
    ValueTypes: grid((sheet, row, column, x) => valueType(valueAt(x.book, sheet, row, column))),
    NumberFormat: grid(formatAt),
    NumberFormatLocal: grid(formatAt),
    HasSpill: () => false,
    SavedAsArray: () => false,
  },
  set: {
    Values: write,
    Formulas: write,
    FormulasLocal: write,
    NumberFormat: setNumberFormat,
    NumberFormatLocal: setNumberFormat,
  },
} satisfies ClassModel<Cells>;
