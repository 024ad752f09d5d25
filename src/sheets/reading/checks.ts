import { itemNumber, itemValue, standardItem } from "../../core/business";
import { lineUnits, numberOf } from "../../core/costs/line";
import { makePlan, type Plan } from "../../core/costs/plan";
import { driverVolume, itemsNeeded } from "../../core/costs/volumes";
import { ROUNDING_GUARD } from "../../core/tariffs/blocks";
import { UNKNOWN, type CostColumn, type CostLine, type Inputs, type Problem } from "../../core/model";
import { bareKey } from "../../core/names";
import type { Reading } from "./grid";
import * as MESSAGES from "./messages";

/** Reports each Business item that a cost line needs and that is blank, once, at the first line that needs it. */
export function checkItemsNeeded(inputs: Pick<Inputs, "business" | "areas">, reading: Reading): void {
  const missing = new Map<string, { name: string; first: CostLine; lines: Set<CostLine> }>();
  for (const { options } of inputs.areas)
    for (const { lines } of options)
      for (const line of lines)
        for (const name of itemsNeeded(line.driver)) {
          const value = itemValue(inputs.business, name);
          if (typeof value === "number" || value === UNKNOWN) continue;
          // A driver that no table knows has been reported where it stands.
          const itemKey = bareKey(name);
          if (!standardItem(itemKey) && !inputs.business[itemKey]) continue;
          const found = missing.get(itemKey) ?? { name, first: line, lines: new Set() };
          found.lines.add(line);
          missing.set(itemKey, found);
        }
  for (const { name, first, lines } of missing.values()) {
    const item = inputs.business[bareKey(name)];
    const message =
      item && item.text !== ""
        ? MESSAGES.itemText(name, item.text)
        : MESSAGES.driverNeedsItem(name, first.name, lines.size - 1);
    const cell = first.at.cells.driver ?? first.at.cells.line ?? "";
    reading.problems.push({ sheet: first.at.sheet, cell, severity: "error", message });
  }
}

/** The cell of a line's column, else that of its name. */
const placeOf = ({ at }: CostLine, column: CostColumn): { sheet: string; cell: string } => ({
  sheet: at.sheet,
  cell: at.cells[column] ?? at.cells.line ?? "",
});

/**
 * Lines whose last tier has an end that the plan's months pass: an option that has one cannot be priced, for a tariff is
 * never extrapolated. A line charged by people counts those outside and on lines of its own option; one worked out from
 * other lines' cost is left to the calculation.
 */
export function tiersTooShort({ business, areas }: Pick<Inputs, "business" | "areas">): Problem[] {
  const plan = makePlan(business);
  const problems = new Map<CostLine, Problem>();
  for (const { options } of areas)
    for (const { lines } of options)
      for (const line of lines) {
        const last = line.tiers?.tiers.at(-1)?.upTo ?? Infinity;
        const isOpen = last === Infinity || line.tiers?.method === "package";
        if (isOpen || line.driver.kind === "percent of" || problems.has(line)) continue;
        const found = firstBeyond(line, last, lines, plan);
        if (!found) continue;
        const isYear = line.period === "year";
        const message = MESSAGES.beyondTiers(found.units, found.month, last, isYear);
        problems.set(line, { ...placeOf(line, "tiers"), severity: "error", message });
      }
  return [...problems.values()];
}

/** The first month whose units, or those of its year so far, are more than a bound; month null = the settled month. */
function firstBeyond(
  line: CostLine,
  bound: number,
  lines: readonly CostLine[],
  plan: Plan,
): { readonly month: number | null; readonly units: number } | null {
  const flat = (value: number): Float64Array => new Float64Array(plan.months + 1).fill(value);
  const total = (of: "fte" | "sqft"): number =>
    lines.reduce((sum, other) => sum + (typeof other[of] === "number" ? other[of] : 0), 0);
  const people = flat(itemNumber(plan.business, "People outside the seven areas") + total("fte"));
  const volume = driverVolume(line.driver, plan, { people, space: flat(total("sqft")) });
  const units = line.driver.kind === "once" ? flat(numberOf(line.quantity, 1)) : lineUnits(line, volume);
  const isYear = line.period === "year";
  let ofYear = 0;
  for (let place = 0; place < units.length; place++) {
    if (place % 12 === 1) ofYear = 0;
    ofYear += units[place]!;
    const counted = !isYear ? units[place]! : place === 0 ? 12 * units[0]! : ofYear;
    if (counted * (1 - ROUNDING_GUARD) > bound) return { month: place === 0 ? null : place, units: counted };
  }
  return null;
}
