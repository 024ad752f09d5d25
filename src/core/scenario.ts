import { AREAS } from "./areas";
import { blankItem, standardItem } from "./business";
import type {
  BusinessItem,
  CostLine,
  Inputs,
  Problem,
  Scenario,
  ScenarioChange,
  Tariff,
  Entry,
} from "./model";
import { key, namesMeant } from "./names";
import { withOptionLines } from "./optionLines";
import { atVolume, ordersOf } from "./volume";

/** Inputs with a scenario's changes made, and the changes that could not be made. */
export interface ScenarioResult {
  readonly inputs: Inputs;
  readonly problems: readonly Problem[];
}

/** The scenario of that name, matched as every name is; undefined if there is none. */
export function findScenario(inputs: Inputs, name: string): Scenario | undefined {
  const meant = namesMeant(
    name,
    inputs.scenarios.map((scenario) => scenario.name),
  );
  return meant.length === 1 ? inputs.scenarios.find((scenario) => scenario.name === meant[0]) : undefined;
}

/**
 * Makes the changes of a scenario, in the order of the table: to a Business item by its name, else to the rate of every
 * cost line called "Line", "Option: Line" or "Area: Option: Line". `set` replaces the value, `times` multiplies it; a
 * line's tier prices can only be multiplied. A change that finds nothing to change is a problem at its cell.
 *
 * @throws RangeError if there is no scenario of that name
 */
export function applyScenario(inputs: Inputs, name: string): ScenarioResult {
  const scenario = findScenario(inputs, name);
  if (!scenario) throw new RangeError(`There is no scenario "${name}".`);
  const problems: Problem[] = [];
  let changed = inputs;
  for (const change of scenario.changes) {
    const next = withChange(changed, change);
    if (typeof next === "string")
      problems.push({
        sheet: change.at.sheet,
        cell: change.at.cells["item"] ?? change.at.cells["value"] ?? "",
        severity: "error",
        message: `Scenario "${scenario.name}": ${next}`,
      });
    else changed = next;
  }
  return { inputs: changed, problems };
}

/** The inputs with one change made, or why it cannot be made. */
function withChange(inputs: Inputs, change: ScenarioChange): Inputs | string {
  const itemKey = key(change.item);
  if (inputs.business[itemKey] || standardItem(itemKey)) return withItem(inputs, itemKey, change);
  const found = inputs.areas.flatMap(({ area, options }) =>
    options.flatMap(({ lines }) => lines.filter((line) => isNamed(line, area, change.item))),
  );
  if (found.length === 0)
    return `"${change.item}" is neither an item of the Business table nor a cost line ("Line", "Option: Line" or "Area: Option: Line").`;
  const replaced = new Map<CostLine, CostLine>();
  for (const line of found) {
    const next = withRate(line, change);
    if (typeof next === "string") return next;
    replaced.set(line, next);
  }
  return {
    ...inputs,
    areas: withOptionLines(inputs.areas, (lines) => lines.map((line) => replaced.get(line) ?? line)),
  };
}

function withItem(inputs: Inputs, itemKey: string, change: ScenarioChange): Inputs | string {
  const standard = standardItem(itemKey);
  const item: BusinessItem = inputs.business[itemKey] ?? {
    ...blankItem(itemKey, standard?.name ?? change.item),
    at: { sheet: change.at.sheet, cells: {} },
  };
  const before = item.value ?? standard?.fallback ?? null;
  if (change.how === "times" && before === null)
    return `${item.name} is blank, so it cannot be multiplied; fill it in, or set a value.`;
  const value = changedEntry(before, change);
  // Items and balances stated for the old volume move with it, as at any other volume asked for.
  if (
    itemKey === key("Orders per month") &&
    ordersOf(inputs) !== null &&
    typeof value === "number" &&
    value > 0
  )
    return atVolume(inputs, value);
  return { ...inputs, business: { ...inputs.business, [itemKey]: { ...item, value, text: "" } } };
}

/** `?` multiplied stays `?`. */
function changedEntry(before: Entry, { how, value }: ScenarioChange): Entry {
  if (how === "set") return value;
  return typeof before === "number" ? before * value : before;
}

function withRate(line: CostLine, change: ScenarioChange): CostLine | string {
  if (line.tiers)
    return change.how === "times"
      ? { ...line, tiers: scaled(line.tiers, change.value) }
      : `${line.option}: ${line.name} is charged by tiers, which can only be multiplied ("x 1.1" or "+10%").`;
  if (change.how === "times" && line.rate === null)
    return `${line.option}: ${line.name} has no Rate to multiply; set a value.`;
  return { ...line, rate: changedEntry(line.rate, change) };
}

const scaled = (tariff: Tariff, factor: number): Tariff => ({
  ...tariff,
  tiers: tariff.tiers.map((tier) => ({ ...tier, price: tier.price * factor })),
});

/** Whether "Line", "Option: Line" or "Area: Option: Line" names this line. */
export function isNamed(line: CostLine, area: string, name: string): boolean {
  const wanted = key(name);
  const sheet = AREAS.find(({ id }) => id === area)?.name ?? area;
  return [
    line.name,
    `${line.option}: ${line.name}`,
    `${sheet}: ${line.option}: ${line.name}`,
    `${area}: ${line.option}: ${line.name}`,
  ].some((full) => key(full) === wanted);
}
