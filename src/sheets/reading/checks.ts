import { itemValue, standardItem } from "../../core/business";
import { itemsNeeded } from "../../core/costs/volumes";
import { UNKNOWN, type AreaInputs, type CostLine, type Inputs } from "../../core/model";
import { key } from "../../core/names";
import type { Reading } from "./grid";
import { MESSAGES } from "./messages";

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
          const itemKey = key(name);
          if (!standardItem(itemKey) && !inputs.business[itemKey]) continue;
          const found = missing.get(itemKey) ?? { name, first: line, lines: new Set() };
          found.lines.add(line);
          missing.set(itemKey, found);
        }
  for (const { name, first, lines } of missing.values()) {
    const item = inputs.business[key(name)];
    const message =
      item && item.text !== ""
        ? MESSAGES.itemText(name, item.text)
        : MESSAGES.driverNeedsItem(name, first.name, lines.size - 1);
    const cell = first.at.cells.driver ?? first.at.cells.line ?? "";
    reading.problems.push({ sheet: first.at.sheet, cell, severity: "error", message });
  }
}

/** Warns where an option pays rent of its own and is charged for Facilities' space as well. */
export function checkRentTwice(areas: readonly AreaInputs[], reading: Reading): void {
  if (!areas.some(({ area }) => area === "facilities")) return;
  const said = new Set<CostLine>();
  for (const { area, options } of areas) {
    if (area === "facilities") continue;
    for (const { name, lines } of options) {
      const space = lines.find(({ sqft }) => sqft === UNKNOWN || (sqft !== null && sqft > 0));
      const rent = lines.find(
        ({ group, rate, tiers }) => group === "Facility" && (tiers !== null || (rate !== null && rate !== 0)),
      );
      if (!space || !rent || said.has(rent)) continue;
      said.add(rent);
      const cell = rent.at.cells.group ?? rent.at.cells.line ?? "";
      reading.problems.push({
        sheet: rent.at.sheet,
        cell,
        severity: "warning",
        message: MESSAGES.rentTwice(name),
      });
    }
  }
}
