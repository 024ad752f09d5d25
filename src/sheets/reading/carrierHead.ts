import { UNKNOWN, type Entry } from "../../core/model";
import { bareKey } from "../../core/names";
import {
  CARRIER_PARAMETERS,
  carrierRuleName,
  CARRIER_RULE_NAMES,
  type CarrierParameter,
} from "./carrierWords";
import type { CellValue } from "../values";
import type { NumberField } from "./fields";
import { isBlank, shown, textOf, type Reading } from "./grid";
import { nearest } from "./lookup";
import * as MESSAGES from "./parcelMessages";
import { numberIn, rowAt, type Row } from "./row";
import type { FoundTable } from "./tables";

/** The rules above a table of carrier rates: the row of each, with its value in the column of the rule's own name. */
export type CarrierHead = ReadonlyMap<CarrierParameter, Row>;

/**
 * The rows above a table that say a name and its value. A name that is no rule, or stands there twice, is reported; words
 * behind a value are notes, figures there are reported.
 */
export function carrierHead({ grid, about, left, right }: FoundTable, reading: Reading): CarrierHead {
  const found = new Map<CarrierParameter, Row>();
  for (const number of about) {
    const cells = grid.cells[number] ?? [];
    const first = cells.findIndex((cell, column) => column >= left && !isBlank(cell));
    const warn = (column: number, message: string): void => {
      const cell = grid.address(number, column);
      reading.problems.push({ sheet: grid.name, cell, severity: "warning", message });
    };
    for (let column = first; column <= right; column++) {
      const text = textOf(cells[column]);
      const parameter = CARRIER_PARAMETERS.get(bareKey(text));
      if (parameter && found.has(parameter)) warn(column, MESSAGES.ruleTwice(text));
      else if (parameter)
        found.set(parameter, rowAt(grid, number, columnsOf(parameter, column + 1), column + 1, reading));
      else if (column === first) warn(column, unknownRule(text, cells[column + 1] ?? null));
      else if (typeof cells[column] === "number" && !isBlank(cells[column]))
        warn(column, MESSAGES.notUsedBeside(shown(cells[column]!), textOf(cells[first])));
      if (parameter || column === first) column++;
    }
  }
  return found;
}

function unknownRule(text: string, value: CellValue): string {
  const near = nearest(text, CARRIER_PARAMETERS);
  return MESSAGES.noSuchRule(text, shown(value), near && carrierRuleName(near), CARRIER_RULE_NAMES);
}

/** readDate looks for a column of that name. */
const columnsOf = (parameter: CarrierParameter, column: number): ReadonlyMap<string, number> =>
  new Map([[parameter === "from" || parameter === "to" ? "date" : parameter, column]]);

/** The number of a rule: null where it is blank or left out. */
export function ruleNumber(head: CarrierHead, parameter: CarrierParameter, field: NumberField): Entry {
  const row = head.get(parameter);
  return row ? numberIn(row, parameter, field) : null;
}

/** Several numbers of a head; `isKnown` turns false once one of them cannot be told. */
export function ruleNumbers(head: CarrierHead) {
  let isKnown = true;
  const entry = (parameter: CarrierParameter, field: NumberField): number | null => {
    const value = ruleNumber(head, parameter, field);
    isKnown &&= value !== UNKNOWN;
    return typeof value === "number" ? value : null;
  };
  return { entry, isKnown: () => isKnown };
}
