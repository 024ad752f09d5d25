import { blankLine } from "../../src/core/costs/blankLine";
import { key } from "../../src/core/names";
import {
  DRIVERS,
  type AreaId,
  type AreaInputs,
  type BusinessItem,
  type CostLine,
  type Entry,
  type Inputs,
  type Tariff,
  type TariffMethod,
} from "../../src/core/model";
import { standardItem } from "../../src/core/business";

/** A cost line with everything blank but what is given; `driver` is a standard driver's name or a Business item. */
export function costLine(given: Partial<Omit<CostLine, "driver">> & { driver?: string }): CostLine {
  const { driver = "month", option = "In-house", name = "Line", ...rest } = given;
  return blankLine({
    at: { sheet: "Fulfilment", cells: {} },
    ...rest,
    option,
    name,
    driver: (DRIVERS as readonly string[]).includes(driver)
      ? { kind: driver as (typeof DRIVERS)[number] }
      : { kind: "item", item: key(driver), label: driver },
  });
}

/** An area whose first option is today's, in every element that it has. */
export function areaOf(
  area: AreaId,
  options: { readonly [name: string]: readonly CostLine[] },
  elements: string[] = [],
): AreaInputs {
  return {
    area,
    sheet: area,
    elements,
    ratings: [],
    options: Object.entries(options).map(([name, lines], place) => ({
      name,
      kind: name === "In-house" ? "in-house" : "outsourced",
      current: place === 0,
      currentElements: place > 0 ? [] : elements.length > 0 ? elements : [""],
      lines: lines.map((line) => ({ ...line, option: name })),
    })),
  };
}

/** Tiers as pairs [up to, price]; null = no end. */
export function tiersOf(method: TariffMethod, ...tiers: [number | null, number][]): Tariff {
  return { method, tiers: tiers.map(([upTo, price]) => ({ upTo: upTo ?? Infinity, price })) };
}

/** A Business table from item names to values; an own item may say that it moves with orders. */
export function business(
  items: { [name: string]: Entry },
  moving: readonly string[] = [],
): Inputs["business"] {
  const table: { [itemKey: string]: BusinessItem } = {};
  for (const [name, value] of Object.entries(items))
    table[key(name)] = {
      name,
      value,
      text: "",
      unit: "",
      movesWithOrders: moving.includes(name) || (standardItem(key(name))?.movesWithOrders ?? false),
      low: null,
      high: null,
      source: "",
      note: "",
      at: { sheet: "Business", cells: {} },
    };
  return table;
}
