import { HostError, invalidArgument, itemNotFound } from "../errors";
import { isNode, model, type Engine, type Models } from "../handler";
import { fullAddress, checkName, findSheet, sameName, type Book, type Cells } from "../model/book";
import { checkFormula } from "../model/formulas";
import type { Name, Sheet } from "../model/sheet";
import { scalar } from "../model/text";
import { valueAt } from "../model/write";
import { all, nameCells } from "./cells";

type Owner = Book | Sheet;

function nameOf(owner: Owner, key: unknown): Name {
  const found = owner.names.find((each) => sameName(each.name, String(key)));
  if (!found) throw itemNotFound();
  return found;
}

/** Where a name lives: null for the workbook. */
function scopeOf(x: Engine, name: Name): Sheet | null {
  if (x.book.names.includes(name)) return null;
  const sheet = x.book.sheets.find((each) => each.names.includes(name));
  if (!sheet) throw itemNotFound();
  return sheet;
}

function target(x: Engine, name: Name): Cells | null {
  const scope = scopeOf(x, name);
  try {
    return nameCells(x.book, scope ?? x.book.active, name.formula);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

/** Text of a formula or of a range as a name's formula. */
function formulaOf(x: Engine, reference: unknown): string {
  if (isNode(reference)) {
    const { sheet, areas } = all(x.book, reference.self as Cells);
    return `=${areas.map((each) => fullAddress(sheet, each, true)).join(",")}`;
  }
  if (typeof reference === "number" || typeof reference === "boolean") return `=${String(reference)}`;
  if (typeof reference !== "string" || reference === "") throw invalidArgument();
  const formula = reference.startsWith("=") ? reference : `="${reference.replace(/"/g, '""')}"`;
  checkFormula(
    formula,
    x.book.sheets.map((each) => each.name),
  );
  return formula;
}

function add(owner: Owner, [name, reference, comment]: readonly unknown[], x: Engine): Name {
  checkName(x.book, String(name), owner.names);
  const made: Name = {
    name: String(name),
    formula: formulaOf(x, reference),
    visible: true,
    comment: typeof comment === "string" ? comment : "",
  };
  owner.names.push(made);
  x.book.dirty = true;
  return made;
}

/** Value of a name as Excel gives it: an address, or the constant itself. */
function valueOf(x: Engine, name: Name): unknown {
  const held = target(x, name);
  if (held) return held.areas.map((each) => fullAddress(held.sheet, each)).join(",");
  const constant = /^="((?:[^"]|"")*)"$/.exec(name.formula);
  if (constant) return constant[1]!.replace(/""/g, '"');
  const number = Number(name.formula.slice(1));
  return Number.isNaN(number) ? "#REF!" : number;
}

export const names: Models = {
  NamedItemCollection: model<Owner>({
    items: (owner) => owner.names,
    item: nameOf,
    call: { Add: add, AddFormulaLocal: add },
  }),
  NamedItem: model<Name>({
    identity: ({ name }) => ({ _Id: name }),
    get: {
      Name: ({ name }) => name,
      Formula: ({ formula }) => formula,
      Visible: ({ visible }) => visible,
      Comment: ({ comment }) => comment,
      Scope: (self, x) => (scopeOf(x, self) ? "Worksheet" : "Workbook"),
      Type: (self, x) => {
        if (target(x, self)) return "Range";
        const value = valueOf(x, self);
        if (value === "#REF!") return "Error";
        return typeof value === "number" ? "Double" : "String";
      },
      Value: (self, x) => valueOf(x, self),
      _Id: ({ name }) => name,
    },
    set: {
      Formula: (self, value, x) => void (self.formula = formulaOf(x, value)),
      Visible: (self, value) => void (self.visible = value === true),
      Comment: (self, value) => void (self.comment = String(value)),
    },
    nav: {
      Worksheet: (self, x) => {
        const scope = scopeOf(x, self);
        if (!scope) throw itemNotFound();
        return scope;
      },
      WorksheetOrNullObject: (self, x) => scopeOf(x, self),
      ArrayValues: (self) => self,
    },
    call: {
      GetRange: (self, _args, x) => {
        const held = target(x, self);
        if (!held) throw itemNotFound();
        return held;
      },
      GetRangeOrNullObject: (self, _args, x) => target(x, self),
      Delete: (self, _args, x) => {
        const owner: Owner = scopeOf(x, self) ?? x.book;
        owner.names = owner.names.filter((each) => each !== self);
      },
    },
  }),
  NamedItemArrayValues: model<Name>({
    get: {
      Values: (self, x) => {
        const held = target(x, self);
        if (!held || !findSheet(x.book, held.sheet.id)) return [[valueOf(x, self)]];
        const of = held.areas[0]!;
        return Array.from({ length: of.rows }, (_, down) =>
          Array.from({ length: of.columns }, (_, across) =>
            scalar(valueAt(x.book, held.sheet, of.row + down, of.column + across)),
          ),
        );
      },
    },
  }),
};
