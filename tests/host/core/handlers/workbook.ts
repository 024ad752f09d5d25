import { HostError, invalidArgument, itemNotFound } from "../errors";
import { model, type Engine, type Models } from "../handler";
import { area } from "../model/address";
import { type Book, type Cells } from "../model/book";
import { serial, type Culture } from "../model/entry";
import { cell, cells, whole } from "./cells";

const selection = (book: Book): Cells => cells(book.selection.sheet, ...book.selection.areas);

function oneArea(book: Book): Cells {
  const found = selection(book);
  if (found.areas.length > 1) throw new HostError("InvalidSelection");
  return found;
}

function kept(x: Engine, id: unknown): Cells {
  const found = x.book.kept.get(String(id));
  if (!found || found.areas.length === 0) throw itemNotFound();
  return found;
}

const same = (book: Book) => book;

const culture = (rows: Readonly<Record<string, (self: Culture) => unknown>>) => model<Culture>({ get: rows });

export const workbook: Models = {
  Workbook: model<Book>({
    get: {
      Name: (book) => book.fileName,
      ReadOnly: () => false,
      IsDirty: (book) => book.dirty,
      AutoSave: () => false,
      PreviouslySaved: () => true,
      CalculationEngineVersion: () => 191029,
      ChartDataPointTrack: () => true,
      UsePrecisionAsDisplayed: () => false,
    },
    set: { IsDirty: (book, value) => void (book.dirty = value === true) },
    nav: {
      Worksheets: same,
      Tables: same,
      Names: same,
      Application: same,
      Settings: same,
      CustomXmlParts: same,
      Properties: same,
      Protection: same,
      Functions: same,
      _Runtime: (_book, x) => x,
    },
    call: {
      GetActiveCell: (book) => cells(book.selection.sheet, cell(book.selection.areas[0] ?? area(0, 0))),
      GetSelectedRange: oneArea,
      GetSelectedRanges: selection,
      _GetRangeForEventByReferenceId: (_book, [id], x) => kept(x, id),
      _GetRangeOrNullObjectForEventByReferenceId: (book, [id]) => {
        const found = book.kept.get(String(id));
        return found && found.areas.length > 0 ? found : null;
      },
      _RemoveReference: (book, [id]) => void book.kept.delete(String(id)),
      _RemoveAllReferences: (book) => book.kept.clear(),
      _GetReferenceCount: (book) => book.kept.size,
      Save: (book) => void (book.dirty = false),
    },
  }),
  Functions: model<Book>({
    call: {
      Date: (book, [year, month, day]) => {
        const found = serial(whole(year), whole(month), whole(day));
        return { value: found === undefined ? 0 : found - (book.date1904 ? 1462 : 0) };
      },
    },
  }),
  FunctionResult: model<{ readonly value: number }>({
    get: { Value: ({ value }) => value, Error: () => null },
  }),
  Application: model<Book>({
    get: {
      CalculationMode: (book) => book.calculationMode,
      CalculationState: () => "Done",
      CalculationEngineVersion: () => 191029,
      DecimalSeparator: (book) => book.culture.decimalSeparator,
      ThousandsSeparator: (book) => book.culture.thousandsSeparator,
      UseSystemSeparators: () => true,
    },
    set: {
      CalculationMode: (book, value) => {
        if (!["Automatic", "AutomaticExceptTables", "Manual"].includes(String(value)))
          throw invalidArgument();
        book.calculationMode = String(value);
      },
    },
    nav: { CultureInfo: (book) => book.culture },
    call: {
      Calculate: (_book, [type], x) => {
        if (!["Recalculate", "Full", "FullRebuild"].includes(String(type))) throw invalidArgument();
        x.recalculate();
      },
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
    },
  }),
  CultureInfo: model<Culture>({
    get: { Name: (self) => self.name },
    nav: { NumberFormat: (self) => self, DatetimeFormat: (self) => self },
  }),
  NumberFormatInfo: culture({
    NumberDecimalSeparator: (self) => self.decimalSeparator,
    NumberGroupSeparator: (self) => self.thousandsSeparator,
  }),
  DatetimeFormatInfo: culture({
    DateSeparator: (self) => self.dateSeparator,
    ShortDatePattern: (self) => self.shortDatePattern,
    LongDatePattern: () => "dddd, MMMM d, yyyy",
    LongTimePattern: () => "h:mm:ss AM/PM",
    TimeSeparator: () => ":",
  }),
  Runtime: model<Engine>({
    get: { EnableEvents: (self) => self.events.enabled },
    set: { EnableEvents: (self, value) => void (self.events.enabled = value === true) },
  }),
  WorkbookProtection: model<Book>({
    get: { Protected: (book) => book.protected },
    call: {
      Protect: (book) => void (book.protected = true),
      Unprotect: (book) => void (book.protected = false),
    },
  }),
};
