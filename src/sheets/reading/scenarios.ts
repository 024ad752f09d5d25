import { standardItem } from "../../core/business";
import type { AreaInputs, Inputs, Scenario, ScenarioChange } from "../../core/model";
import { AREAS } from "../../core/areas";
import { chargesFraction } from "../../core/costs/volumes";
import { bareKey, key } from "../../core/names";
import { fieldOf } from "./business";
import { filledDown } from "./costRows";
import { isBlank, isDate, isError, type Reading } from "./grid";
import { businessKeyOf } from "./items";
import * as MESSAGES from "./messages";
import { oneNamed } from "./oneNamed";
import { parseNumber, saysZero } from "./numbers";
import { rowAt, type Row } from "./row";
import type { FoundTable } from "./tables";

/** A figure that a row may name: its name and today's number. */
export interface Target {
  readonly name: string;
  readonly value: number | null;
  /** Whether it may be a share, so that 50% can be its new value. */
  readonly isShare: boolean;
}

/** Business items by all their names, then cost lines as "Line", "Option: Line" and "Area: Option: Line". */
export function targetsOf(business: Inputs["business"], areas: readonly AreaInputs[]): Map<string, Target> {
  const targets = new Map<string, Target>();
  const add = (name: string, value: unknown, isShare: boolean): void => {
    if (!targets.has(key(name)))
      targets.set(key(name), { name, value: typeof value === "number" ? value : null, isShare });
  };
  for (const { name, value } of Object.values(business)) add(name, value, isShare(name, value));
  for (const { area, options } of areas) {
    const areaName = AREAS.find(({ id }) => id === area)?.name ?? area;
    for (const { lines } of options)
      for (const line of lines)
        for (const name of [
          line.name,
          `${line.option}: ${line.name}`,
          `${areaName}: ${line.option}: ${line.name}`,
        ])
          add(name, line.rate, chargesFraction(line));
  }
  return targets;
}

/** Whether an item is a share, or a count below 1 that may be typed as one. */
function isShare(name: string, value: unknown): boolean {
  const type = standardItem(bareKey(name))?.type ?? "count";
  return type === "fraction" || (type === "count" && typeof value === "number" && Math.abs(value) <= 1);
}

type Change = Pick<ScenarioChange, "how" | "value">;

const FACTOR = /^(?:(?:x|\u00d7|\*|times)\s*(.+)|(.+?)\s*(?:x|\u00d7|\*|times))$/i;

/** The change a Value means: a number or an amount sets; `+10%` and `x 1.2` multiply. null if it means none. */
function changeOf(row: Row): Change | null {
  const cell = row.cell("value");
  if (cell === null || typeof cell === "boolean" || isDate(cell) || isError(cell)) return null;
  if (typeof cell === "number") return { how: "set", value: cell };
  const text = cell.trim();
  const number = (part: string): { value: number; percent: boolean } | null =>
    parseNumber(part, row.reading.culture);
  if (saysZero(text)) return { how: "set", value: 0 };
  const factor = FACTOR.exec(text);
  if (factor) {
    const by = number((factor[1] ?? factor[2])!);
    return by && by.value >= 0 ? { how: "times", value: by.percent ? by.value / 100 : by.value } : null;
  }
  const typed = number(text);
  if (!typed) return null;
  const isSigned = /^[-+\u2212\u2013]|^\(/.test(text);
  if (typed.percent && isSigned)
    return typed.value >= -100 ? { how: "times", value: (100 + typed.value) / 100 } : null;
  return { how: "set", value: typed.percent ? typed.value / 100 : typed.value };
}

/**
 * Whether a number may be a change in per cent that Excel has turned into a number: +10% typed in a cell is 0.1.
 * "wrong" where setting it makes no sense, "doubtful" where it would be a fifth of today's number or less.
 */
function lostPercent(change: Change, target: Target, isTyped: boolean): "wrong" | "doubtful" | null {
  const { value: today } = target;
  if (isTyped || change.how !== "set" || Math.abs(change.value) >= 1 || change.value === 0 || today === null)
    return null;
  if (change.value < 0 && today > 0) return "wrong";
  return Math.abs(today) >= 1 && Math.abs(change.value) <= Math.abs(today) / 5 ? "doubtful" : null;
}

/** Per cent with its sign, as it would be typed: 0.1 -> +10%. */
const asTyped = (value: number): string => `${value > 0 ? "+" : ""}${Number((value * 100).toPrecision(6))}%`;

/** Reads the Scenarios tables. A change that cannot be made is reported and left out. */
export function readScenarios(
  tables: readonly FoundTable[],
  inputs: Pick<Inputs, "business" | "areas">,
  reading: Reading,
): Scenario[] {
  if (tables.length === 0) return [];
  const targets = targetsOf(inputs.business, inputs.areas);
  const names = [...targets.values()].map((target) => target.name);
  const scenarios = new Map<string, { name: string; changes: ScenarioChange[] }>();
  for (const table of tables) {
    const nameOf = filledDown("scenario", "Scenario");
    for (const number of table.rows) {
      const row = rowAt(table.grid, number, table.columns, table.columns.get("item")!, reading);
      const item = row.text("item");
      const name = nameOf(row, item !== "");
      if (item === "" && isBlank(row.cell("value"))) continue;
      if (name === "") {
        row.report("scenario", "error", MESSAGES.scenarioName);
        continue;
      }
      const itemKey = businessKeyOf(item);
      const own = inputs.business[itemKey];
      const isItem = standardItem(itemKey) !== undefined || own !== undefined;
      const called = isItem
        ? (own?.name ?? item)
        : oneNamed(row, "item", "error", item, names, (near) => MESSAGES.scenarioItem(item, near));
      if (called === null) continue;
      const target = targets.get(key(called)) ?? { name: item, value: null, isShare: isShare(item, null) };
      const change = changeIn(row, target);
      if (!change) continue;
      const refused = isItem ? refusedValue(itemKey, target.name, change) : null;
      if (refused !== null) {
        row.report("value", "error", refused);
        continue;
      }
      const scenario = scenarios.get(key(name)) ?? { name, changes: [] };
      scenarios.set(key(name), scenario);
      const first = scenario.changes.find((other) => key(other.item) === key(isItem ? itemKey : called));
      if (first) row.report("item", "error", MESSAGES.scenarioTwice(item, first.at.cells["item"] ?? ""));
      else scenario.changes.push({ item: isItem ? itemKey : target.name, ...change, at: row.place });
    }
  }
  return [...scenarios.values()];
}

/** Why an item of the Business table cannot have the value that a change sets; null where it can. */
function refusedValue(itemKey: string, itemName: string, { how, value }: Change): string | null {
  const standard = standardItem(itemKey);
  const { name, least = -Infinity, most = Infinity } = fieldOf(standard?.name ?? itemName, standard);
  if (itemKey === key("Orders per month") && value === 0) return MESSAGES.scenarioNoOrders;
  if (how !== "set" || (value >= least && value <= most)) return null;
  const finite = (limit: number): number | null => (Number.isFinite(limit) ? limit : null);
  return `${MESSAGES.outside(name, value, finite(least), finite(most))} This change is left out.`;
}

/** The change a row asks for; null where it cannot be made, which is reported. */
function changeIn(row: Row, target: Target): Change | null {
  const cell = row.cell("value");
  const change = changeOf(row);
  if (!change) {
    row.report("value", "error", MESSAGES.scenarioValue(cell));
    return null;
  }
  if (typeof cell === "string" && change.how === "set" && !target.isShare) {
    const typed = parseNumber(cell, row.reading.culture);
    if (typed?.percent) {
      row.report("value", "error", MESSAGES.scenarioShare(cell, typed.value));
      return null;
    }
  }
  const lost = lostPercent(change, target, typeof cell === "string");
  const message = MESSAGES.scenarioPercent(change.value, asTyped(change.value));
  if (lost) row.report("value", lost === "wrong" ? "error" : "warning", message);
  return lost === "wrong" ? null : change;
}
