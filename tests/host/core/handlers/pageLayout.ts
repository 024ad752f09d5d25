import { invalidArgument, itemNotFound } from "../errors";
import { model, type Engine, type Models } from "../handler";
import { area, formatArea, type Area } from "../model/address";
import { inner, type Bag } from "../model/bag";
import type { Sheet } from "../model/sheet";
import { asCells, at, cells, whole } from "./cells";

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const MARGINS = ["top", "bottom", "left", "right", "header", "footer"];

const remember = (property: string) => (self: Sheet, args: readonly unknown[], x: Engine) => {
  const held = asCells(x, args[0], self);
  self.page[property] = held.areas.map((each) => formatArea(each)).join(",");
};

const recall = (property: string, orNull: boolean) => (self: Sheet, _args: readonly unknown[], x: Engine) => {
  const address = self.page[property];
  if (typeof address === "string")
    return cells(self, ...address.split(",").flatMap((each) => at(x.book, self, each).areas));
  if (orNull) return null;
  throw itemNotFound();
};

/** A column or row before which a page begins. */
interface Breaks {
  readonly sheet: Sheet;
  readonly which: "rows" | "columns";
}
interface Break extends Breaks {
  readonly line: number;
}

const breaksOf = (self: Breaks): Break[] => self.sheet.breaks[self.which].map((line) => ({ ...self, line }));
const bag = (defaults: Readonly<Record<string, unknown>>) => model<Bag>({ bag: (self) => self, defaults });

export const pageLayout: Models = {
  PageLayout: model<Sheet>({
    bag: (self) => self.page,
    nav: { HeadersFooters: (self) => inner(self.page, "headersFooters") },
    set: {
      PaperSize: (self, value) => void (self.page["paperSize"] = String(value)),
      Orientation: (self, value) => {
        if (value !== "Portrait" && value !== "Landscape") throw invalidArgument();
        self.page["orientation"] = value;
      },
      Zoom: (self, value) => {
        const { scale, horizontalFitToPages, verticalFitToPages } = (value ?? {}) as Bag;
        const fits = horizontalFitToPages ?? verticalFitToPages;
        if ((scale ?? null) !== null && (fits ?? null) !== null) throw invalidArgument();
        if (typeof scale === "number" && (scale < 10 || scale > 400)) throw invalidArgument();
        self.page["zoom"] = value;
      },
    },
    defaults: {
      orientation: "Portrait",
      paperSize: "Letter",
      blackAndWhite: false,
      printErrors: "AsDisplayed",
      zoom: { scale: 100 },
      centerHorizontally: false,
      centerVertically: false,
      printHeadings: false,
      printGridlines: false,
      leftMargin: 50.4,
      rightMargin: 50.4,
      topMargin: 54,
      bottomMargin: 54,
      headerMargin: 21.6,
      footerMargin: 21.6,
      printComments: "NoComments",
      draftMode: false,
      firstPageNumber: "",
      printOrder: "DownThenOver",
    },
    call: {
      SetPrintArea: remember("printArea"),
      SetPrintTitleRows: remember("printTitleRows"),
      SetPrintTitleColumns: remember("printTitleColumns"),
      GetPrintArea: recall("printArea", false),
      GetPrintAreaOrNullObject: recall("printArea", true),
      GetPrintTitleRows: recall("printTitleRows", false),
      GetPrintTitleRowsOrNullObject: recall("printTitleRows", true),
      GetPrintTitleColumns: recall("printTitleColumns", false),
      GetPrintTitleColumnsOrNullObject: recall("printTitleColumns", true),
      SetPrintMargins: (self, [unit, margins]) => {
        const factor = POINTS[String(unit)];
        if (factor === undefined) throw invalidArgument();
        for (const [name, value] of Object.entries((margins ?? {}) as Bag)) {
          if (!MARGINS.includes(name)) throw invalidArgument();
          self.page[`${name}Margin`] = Number(value) * factor;
        }
      },
    },
  }),
  HeaderFooterGroup: bag({ state: "Default", useSheetMargins: true, useSheetScale: true }),
  HeaderFooter: bag({
    leftHeader: "",
    centerHeader: "",
    rightHeader: "",
    leftFooter: "",
    centerFooter: "",
    rightFooter: "",
  }),
  PageBreakCollection: model<Breaks>({
    items: breaksOf,
    item: (self, index) => {
      const found = breaksOf(self)[whole(index)];
      if (!found) throw itemNotFound();
      return found;
    },
    call: {
      Add: (self, [range], x) => {
        const of: Area = asCells(x, range, self.sheet).areas[0]!;
        const line = self.which === "rows" ? of.row : of.column;
        if (line === 0) throw invalidArgument("A page cannot begin before the first row or column.");
        const lines = self.sheet.breaks[self.which];
        if (!lines.includes(line)) lines.push(line);
        lines.sort((a, b) => a - b);
        return { ...self, line };
      },
      RemovePageBreaks: (self) => void (self.sheet.breaks[self.which] = []),
    },
  }),
  PageBreak: model<Break>({
    identity: (self) => ({ _Id: self.sheet.breaks[self.which].indexOf(self.line) }),
    get: {
      RowIndex: (self) => (self.which === "rows" ? self.line : 0),
      ColumnIndex: (self) => (self.which === "columns" ? self.line : 0),
      _Id: (self) => self.sheet.breaks[self.which].indexOf(self.line),
    },
    call: {
      Delete: (self) => {
        const lines = self.sheet.breaks[self.which];
        self.sheet.breaks[self.which] = lines.filter((each) => each !== self.line);
      },
      GetCellAfterBreak: (self) =>
        cells(self.sheet, self.which === "rows" ? area(self.line, 0) : area(0, self.line)),
    },
  }),
};
