import { HostError, invalidArgument, itemNotFound } from "../errors";
import { model, type ClassModel, type Models } from "../handler";
import { camel, inner, type Bag } from "../model/bag";
import { intersection } from "../model/address";
import type { Book, Cells } from "../model/book";
import { checkFormula } from "../model/formulas";
import type { Rule, Sheet } from "../model/sheet";
import { all, cells, whole } from "./cells";
import { setColor } from "./colors";

/** Types of conditional formats, and the property each keeps its rule under. */
const TYPES: Readonly<Record<string, string>> = {
  Custom: "Custom",
  CellValue: "CellValue",
  ColorScale: "ColorScale",
  DataBar: "DataBar",
  IconSet: "IconSet",
  PresetCriteria: "Preset",
  ContainsText: "TextComparison",
  TopBottom: "TopBottom",
};

const rulesOf = (self: Cells): Rule[] =>
  self.sheet.rules.filter((rule) => rule.areas.some((a) => self.areas.some((b) => intersection(a, b))));

function sheetOf(book: Book, rule: Rule): Sheet {
  const sheet = book.sheets.find((each) => each.rules.includes(rule));
  if (!sheet) throw itemNotFound();
  return sheet;
}

function ruleOf(self: Cells, id: unknown): Rule {
  const found = rulesOf(self).find((each) => each.id === id);
  if (!found) throw itemNotFound();
  return found;
}

const part =
  (property: string, orNull: boolean) =>
  (self: Rule): Bag | null => {
    if (TYPES[self.type] === property) return inner(self.bag, camel(property));
    if (orNull) return null;
    throw new HostError("InvalidOperation", `The conditional format is not of the type ${property}.`);
  };

/** Properties under their names, colours checked. */
const format: ClassModel<Bag> = {
  bag: (bag) => bag,
  set: { Color: setColor },
  defaults: { color: "", bold: false, italic: false, strikethrough: false, underline: "None", style: "None" },
};
const clearable = model<Bag>({
  ...format,
  call: {
    Clear: (bag) => {
      for (const key of Object.keys(bag)) bag[key] = undefined;
    },
  },
});
const bag = model<Bag>({ bag: (self) => self });
const SIDES: Readonly<Record<string, string>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
};

export const conditionalFormats: Models = {
  ConditionalFormatCollection: model<Cells>({
    items: rulesOf,
    item: ruleOf,
    call: {
      Add: (self, [type], x) => {
        const { sheet, areas } = all(x.book, self);
        if (TYPES[String(type)] === undefined) throw invalidArgument();
        const rule: Rule = {
          id: `{CF-${x.book.nextId()}}`,
          type: String(type),
          areas: [...areas],
          stopIfTrue: false,
          bag: {},
        };
        sheet.rules.unshift(rule);
        return rule;
      },
      ClearAll: (self, _args, x) => {
        const gone = rulesOf(all(x.book, self));
        self.sheet.rules = self.sheet.rules.filter((each) => !gone.includes(each));
      },
    },
  }),
  ConditionalFormat: model<Rule>({
    identity: ({ id }) => ({ Id: id }),
    get: {
      Id: ({ id }) => id,
      Type: ({ type }) => type,
      StopIfTrue: ({ stopIfTrue }) => stopIfTrue,
      Priority: (self, x) => sheetOf(x.book, self).rules.indexOf(self),
    },
    set: {
      StopIfTrue: (self, value) => void (self.stopIfTrue = value === true),
      Priority: (self, value, x) => {
        const { rules } = sheetOf(x.book, self);
        const to = whole(value);
        if (to < 0 || to >= rules.length) throw invalidArgument();
        rules.splice(rules.indexOf(self), 1);
        rules.splice(to, 0, self);
      },
    },
    nav: Object.fromEntries(
      Object.values(TYPES).flatMap((name) => [
        [name, part(name, false)],
        [`${name}OrNullObject`, part(name, true)],
      ]),
    ),
    call: {
      Delete: (self, _args, x) => {
        const sheet = sheetOf(x.book, self);
        sheet.rules = sheet.rules.filter((each) => each !== self);
      },
      GetRange: (self, _args, x) => {
        if (self.areas.length > 1) throw new HostError("InvalidOperation");
        return cells(sheetOf(x.book, self), ...self.areas);
      },
      GetRangeOrNullObject: (self, _args, x) =>
        self.areas.length > 1 ? null : cells(sheetOf(x.book, self), ...self.areas),
      GetRanges: (self, _args, x) => cells(sheetOf(x.book, self), ...self.areas),
    },
  }),
  ConditionalFormatRule: model<Bag>({
    bag: (self) => self,
    set: {
      Formula: (self, value, x) => {
        const formula = String(value);
        checkFormula(
          formula.startsWith("=") ? formula : `=${formula}`,
          x.book.sheets.map((each) => each.name),
        );
        self["formula"] = formula;
      },
    },
    defaults: { formula: "" },
  }),
  ConditionalRangeFill: clearable,
  ConditionalRangeFont: clearable,
  ConditionalRangeBorder: model<Bag>(format),
  ConditionalRangeBorderCollection: model<Bag>({
    bag: (self) => self,
    item: (self, side) => {
      if (!SIDES[String(side)]) throw invalidArgument();
      return inner(self, SIDES[String(side)]!);
    },
  }),
  ...Object.fromEntries(
    [
      "ConditionalRangeFormat",
      "CustomConditionalFormat",
      "CellValueConditionalFormat",
      "ColorScaleConditionalFormat",
      "DataBarConditionalFormat",
      "ConditionalDataBarPositiveFormat",
      "ConditionalDataBarNegativeFormat",
      "IconSetConditionalFormat",
      "PresetCriteriaConditionalFormat",
      "TextConditionalFormat",
      "TopBottomConditionalFormat",
    ].map((name) => [name, bag]),
  ),
};
