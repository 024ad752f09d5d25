import { model, type Models } from "../handler";
import { COLUMNS, intersection, ROWS } from "../model/address";
import type { Cells } from "../model/book";
import { clear } from "../model/clear";
import { commonProperty, setProperty } from "../model/formats";
import { addressOf, all, asCells, cells } from "./cells";

export const rangeAreas: Models = {
  RangeAreas: model<Cells>({
    get: {
      Address: (self, x) => addressOf(all(x.book, self)),
      AddressLocal: (self, x) => addressOf(all(x.book, self)),
      AreaCount: (self, x) => all(x.book, self).areas.length,
      CellCount: (self, x) =>
        all(x.book, self).areas.reduce((sum, each) => sum + each.rows * each.columns, 0),
      IsEntireColumn: (self, x) => all(x.book, self).areas.every((each) => each.rows === ROWS),
      IsEntireRow: (self, x) => all(x.book, self).areas.every((each) => each.columns === COLUMNS),
      Style: (self, x) => {
        const { sheet, areas } = all(x.book, self);
        const found = new Set(areas.map((each) => commonProperty(sheet, each, "style")));
        return found.size === 1 ? [...found][0] : null;
      },
      _ReferenceId: (self, x) => [...x.book.kept].find(([, held]) => held === self)?.[0] ?? "",
    },
    set: {
      Style: (self, value, x) => {
        for (const each of all(x.book, self).areas) setProperty(self.sheet, each, "style", value);
      },
    },
    identity: (self, x) => {
      const id = [...x.book.kept].find(([, held]) => held === self)?.[0];
      return id === undefined ? {} : { _ReferenceId: id };
    },
    nav: {
      Areas: (self) => self,
      Worksheet: (self, x) => all(x.book, self).sheet,
      Format: (self, x) => ({ ...all(x.book, self), path: "" }),
      ConditionalFormats: (self) => self,
      DataValidation: (self) => self,
    },
    call: {
      _KeepReference: (self, _args, x) => void x.book.kept.set(`ref${x.book.nextId()}`, self),
      Calculate: (self, _args, x) => x.recalculate(all(x.book, self)),
      SetDirty: () => undefined,
      Clear: (self, [what], x) => {
        for (const each of all(x.book, self).areas) {
          clear(x.book, self.sheet, each, typeof what === "string" ? what : "All");
          x.events.changed(self.sheet, each, "RangeEdited");
        }
      },
      GetIntersectionOrNullObject: (self, [other], x) => {
        const held = asCells(x, other, self.sheet);
        const common = self.areas.flatMap((a) => held.areas.flatMap((b) => intersection(a, b) ?? []));
        return common.length > 0 ? cells(self.sheet, ...common) : null;
      },
      GetEntireRow: (self) =>
        cells(self.sheet, ...self.areas.map((each) => ({ ...each, column: 0, columns: COLUMNS }))),
      GetEntireColumn: (self) =>
        cells(self.sheet, ...self.areas.map((each) => ({ ...each, row: 0, rows: ROWS }))),
    },
  }),
  RangeCollection: model<Cells>({
    items: (self, x) => all(x.book, self).areas.map((each) => cells(self.sheet, each)),
  }),
};
