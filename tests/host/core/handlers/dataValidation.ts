import { invalidArgument } from "../errors";
import { isNode, model, type Engine, type Models } from "../handler";
import { intersection, sameArea, without, type Area } from "../model/address";
import type { Bag } from "../model/bag";
import { fullAddress, type Cells } from "../model/book";
import { checkFormula } from "../model/formulas";
import type { Validation } from "../model/sheet";
import { all } from "./cells";

const TYPES: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** What a property nobody has set is. */
const DEFAULTS: Bag = {
  rule: {},
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: "", message: "" },
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
};

const same = (a: readonly Area[], b: readonly Area[]) =>
  a.length === b.length && a.every((each, i) => sameArea(each, b[i]!));

const touching = (self: Cells): Validation[] =>
  self.sheet.validations.filter((each) => each.areas.some((a) => self.areas.some((b) => intersection(a, b))));

/** The validation of exactly these cells; others that reach into them give them up. */
function own(self: Cells): Validation {
  const found = touching(self);
  const exact = found.find((each) => same(each.areas, self.areas));
  if (exact) return exact;
  // A part of a larger validation keeps what it had.
  const made: Validation = {
    areas: [...self.areas],
    bag: found.length === 1 ? (JSON.parse(JSON.stringify(found[0]!.bag)) as Bag) : {},
  };
  for (const other of found)
    other.areas = other.areas.flatMap((a) =>
      self.areas.reduce<Area[]>((rest, b) => rest.flatMap((each) => without(each, b)), [a]),
    );
  self.sheet.validations = [...self.sheet.validations.filter((each) => each.areas.length > 0), made];
  return made;
}

/** Property where all cells agree, else null. */
function read(self: Cells, property: string): unknown {
  const found = touching(self);
  if (found.length === 0) return DEFAULTS[property];
  return found.length === 1 ? (found[0]!.bag[property] ?? DEFAULTS[property]) : null;
}

function ruleOf(value: unknown, x: Engine): Bag {
  const given = (value ?? {}) as Record<string, Record<string, unknown>>;
  const kinds = Object.keys(given).filter((key) => given[key] !== null && given[key] !== undefined);
  if (kinds.length !== 1 || TYPES[kinds[0]!] === undefined) throw invalidArgument();
  const rule = { ...given[kinds[0]!] };
  for (const [key, each] of Object.entries(rule)) {
    if (isNode(each)) {
      const { sheet, areas } = all(x.book, each.self as Cells);
      rule[key] = `=${fullAddress(sheet, areas[0]!, true)}`;
    } else if (typeof each === "string" && each.startsWith("="))
      checkFormula(
        each,
        x.book.sheets.map((sheet) => sheet.name),
      );
  }
  const { source } = rule;
  if (kinds[0] === "list" && typeof source === "string" && !source.startsWith("=") && source.length > 255)
    throw invalidArgument("A list of items has at most 255 characters.");
  return { [kinds[0]!]: rule };
}

function limit(text: unknown, length: number): void {
  if (typeof text === "string" && text.length > length)
    throw invalidArgument(`The text has more than ${length} characters.`);
}

export const dataValidation: Models = {
  DataValidation: model<Cells>({
    get: {
      Rule: (self) => read(self, "rule"),
      Prompt: (self) => read(self, "prompt"),
      ErrorAlert: (self) => read(self, "errorAlert"),
      IgnoreBlanks: (self) => read(self, "ignoreBlanks"),
      Type: (self) => {
        const rule = read(self, "rule");
        if (rule === null) return "Inconsistent";
        return TYPES[Object.keys(rule as Bag)[0] ?? ""] ?? "None";
      },
    },
    set: {
      Rule: (self, value, x) => void (own(all(x.book, self)).bag["rule"] = ruleOf(value, x)),
      Prompt: (self, value, x) => {
        const { title, message } = (value ?? {}) as Bag;
        limit(title, 32);
        limit(message, 255);
        own(all(x.book, self)).bag["prompt"] = value;
      },
      ErrorAlert: (self, value, x) => {
        const { title, message } = (value ?? {}) as Bag;
        limit(title, 32);
        limit(message, 255);
        own(all(x.book, self)).bag["errorAlert"] = value;
      },
      IgnoreBlanks: (self, value, x) => void (own(all(x.book, self)).bag["ignoreBlanks"] = value === true),
    },
    call: {
      Clear: (self, _args, x) => {
        const cleared = own(all(x.book, self));
        self.sheet.validations = self.sheet.validations.filter((each) => each !== cleared);
      },
    },
  }),
};
