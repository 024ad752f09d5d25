import type { FunctionAnswer, Scalar } from "./types";
import { HostError } from "./errors";
import { isAssociated, type Functions } from "./functions";
import { at } from "./handlers/cells";
import type { Engine } from "./handler";
import { area, formatArea } from "./model/address";
import { fullAddress, type Cells } from "./model/book";
import { ERRORS } from "./model/entry";
import { columnOfKey, rowOfKey, type Sheet } from "./model/sheet";
import { scalar } from "./model/text";
import { valueAt } from "./model/write";

/** A cell whose formula is one call of a function of the add-in: "=NAMESPACE.NAME(...)". */
interface Call {
  readonly sheet: Sheet;
  readonly address: string;
  readonly name: string;
  readonly args: readonly unknown[];
}

const CALL = /^=\s*[A-Za-z_]\w*\.([A-Za-z_][\w.]*)\((.*)\)\s*$/s;

/** Arguments between the outer parentheses, split at their commas. */
function split(text: string): string[] {
  const parts = text.match(/(?:"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\}|[^,])+|(?<=^|,)(?=,|$)/g) ?? [];
  return text.trim() === "" ? [] : parts.map((each) => each.trim());
}

/** An argument as the runtime gets it: a constant, a cell's value, or a range's values; blank cells are 0. */
function argument(x: Engine, sheet: Sheet, text: string): unknown {
  if (text === "") return null;
  if (/^"/.test(text)) return text.slice(1, -1).replace(/""/g, '"');
  if (/^(true|false)$/i.test(text)) return text.toUpperCase() === "TRUE";
  if (!Number.isNaN(Number(text))) return Number(text);
  if (/^[\d.]+%$/.test(text)) return Number(text.slice(0, -1)) / 100;
  const held = at(x.book, sheet, text.replace(/\$/g, ""));
  const of = held.areas[0]!;
  const value = (row: number, column: number): Scalar => {
    const found = scalar(valueAt(x.book, held.sheet, of.row + row, of.column + column));
    return found === "" ? 0 : found;
  };
  if (of.rows === 1 && of.columns === 1) return value(0, 0);
  return Array.from({ length: of.rows }, (_, row) =>
    Array.from({ length: of.columns }, (_, column) => value(row, column)),
  );
}

function calls(x: Engine, within?: Cells): Call[] {
  const found: Call[] = [];
  for (const sheet of within ? [within.sheet] : x.book.sheets)
    for (const [key, cell] of sheet.cells) {
      const [, name, args] = CALL.exec(cell.formula) ?? [];
      if (name === undefined || !isAssociated(name)) continue;
      const [row, column] = [rowOfKey(key), columnOfKey(key)];
      if (x.book.stuck.has(`${sheet.id}!${formatArea(area(row, column))}`)) continue;
      if (
        within &&
        !within.areas.some(
          (each) =>
            row >= each.row &&
            row < each.row + each.rows &&
            column >= each.column &&
            column < each.column + each.columns,
        )
      )
        continue;
      try {
        const read = split(args!).map((each) => argument(x, sheet, each));
        found.push({ sheet, address: formatArea(area(row, column)), name, args: read });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
      }
    }
  return found;
}

const shown = ({ value, error }: FunctionAnswer): Scalar => {
  if (error) return error.code;
  const first: unknown = Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value;
  return ["string", "number", "boolean"].includes(typeof first) ? (first as Scalar) : ERRORS[1]!;
};

/**
 * Recalculates cells that call the add-in's own functions, through the runtime: all of them after a change to what
 * they read, those asked for at any time. A cell shows "#BUSY!" until its result is there. Arrays fill their first
 * cell only.
 */
export function recalculation(x: Engine, functions: Functions) {
  const known = new Map<string, string>();
  const keyOf = ({ sheet, address }: Call) => `${sheet.id}!${address}`;
  const run = (due: readonly Call[]) => {
    for (const call of due) {
      const key = keyOf(call);
      const asked = JSON.stringify([call.name, call.args]);
      known.set(key, asked);
      x.book.formulaValues.set(key, "#BUSY!");
      const address = fullAddress(call.sheet, { ...at(x.book, call.sheet, call.address).areas[0]! });
      void functions.call(call.name, call.args, { address }).then((answer) => {
        if (known.get(key) !== asked) return;
        x.book.formulaValues.set(key, shown(answer));
        x.events.emit("calculated", call.sheet, { address: call.address });
      });
    }
  };
  return {
    /** After any change: calls that show nothing yet, and those whose arguments have changed. */
    changed: () => {
      if (x.book.calculationMode === "Manual") return;
      const due = calls(x).filter((call) => {
        const before = known.get(keyOf(call));
        const shows = x.book.formulaValues.has(keyOf(call));
        return !shows || (before !== undefined && before !== JSON.stringify([call.name, call.args]));
      });
      run(due);
    },
    /** Range.calculate and Application.calculate: whatever stands in the cells. */
    cells: (within?: Cells) => run(calls(x, within)),
  };
}
