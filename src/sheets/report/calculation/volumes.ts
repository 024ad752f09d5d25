import type { Plan } from "../../../core/costs/plan";
import { driverVolume, PER_ORDER } from "../../../core/costs/volumes";
import type { CostLine, Driver, Inputs } from "../../../core/model";
import { bareKey } from "../../../core/names";
import { put, type Grid } from "../grid";
import { linkedCell } from "../links";
import { COLUMNS, ROWS, type Layout } from "./layout";
import type { ItemLink } from "./plan";
import { columnName } from "../../address";

/** Drivers by time: how many of them a month has, as a formula. */
const TIMES: { readonly [driver: string]: string } = {
  month: "1",
  week: "52/12",
  quarter: "1/3",
  year: "1/12",
  "owner hour": "1",
};
/** Drivers whose volume is not the plan's: the option's own people and space, or no volume at all. */
const NOT_HERE = new Set(["person", "hire", "sq ft", "once", "percent of", "minimum", "tied up", "leaving"]);

/** A driver's row. */
export interface VolumeRow {
  /** Row number, from 1. */
  readonly row: number;
  readonly values: Float64Array;
  /** Values of the settled month at the other volumes, by place. */
  readonly at: ReadonlyMap<number, Float64Array>;
}

export const driverKey = (driver: Driver): string =>
  driver.kind === "item" ? `item ${driver.item}` : driver.kind;

/** How a driver is written. */
export function driverName(driver: Driver): string {
  return driver.kind === "item" ? driver.label : driver.kind;
}

/** A row a driver that lines use, from `row` on. Returns them by the driver's key, and the first free row. */
export function writeVolumes(
  grid: Grid,
  row: number,
  lines: Iterable<CostLine>,
  layout: Layout,
  plans: ReadonlyMap<number, Plan>,
  item: ItemLink,
): { rows: ReadonlyMap<string, VolumeRow>; end: number } {
  const { plan } = layout;
  put(grid, row++, COLUMNS.line, { value: "Volumes a month", style: "section" });
  const rows = new Map<string, VolumeRow>();
  const nobody = { people: new Float64Array(plan.months + 1), space: new Float64Array(plan.months + 1) };
  for (const { driver } of lines) {
    const name = driverKey(driver);
    if (rows.has(name) || NOT_HERE.has(driver.kind)) continue;
    const values = driverVolume(driver, plan, nobody);
    const at = new Map([...plans].map(([place, other]) => [place, driverVolume(driver, other, nobody)]));
    const formula = writeVolume(grid, row, driver, layout, item, plan.business);
    const value = (place: number): number => at.get(place)?.[0] ?? values[place]!;
    for (const place of [...layout.places, ...plans.keys()])
      put(grid, row, layout.columnAt(place), {
        formula: formula(place),
        value: value(place),
        style: "volume",
      });
    rows.set(name, { row: row + 1, values, at });
    row++;
  }
  return { rows, end: row + 1 };
}

/** Writes a driver's name and count; returns the formula of its volume. */
function writeVolume(
  grid: Grid,
  row: number,
  driver: Driver,
  layout: Layout,
  item: ItemLink,
  business: Inputs["business"],
): (place: number) => string {
  put(grid, row, COLUMNS.line, { value: driverName(driver), style: "text" });
  const rate = `$${columnName(COLUMNS.rate)}${row + 1}`;
  const orders = (place: number): string => `${layout.letterAt(place)}$${ROWS.orders + 1}`;
  const scale = (place: number): string => `${layout.letterAt(place)}$${ROWS.scale + 1}`;
  const countOf = (name: string): void => {
    put(grid, row, COLUMNS.rate, { ...linkedCell(item(name, 0)), style: "number" });
  };
  const { kind } = driver;
  if (kind === "order") return orders;
  const perOrder = PER_ORDER[kind];
  if (perOrder !== undefined) {
    countOf(perOrder);
    return (place) => `${orders(place)}*${rate}`;
  }
  if (TIMES[kind] !== undefined) return () => TIMES[kind]!;
  const name = driver.kind === "item" ? driver.label : "Transactions per month";
  countOf(name);
  let count = rate;
  if (kind === "manual transaction") {
    put(grid, row, COLUMNS.quantity, {
      ...linkedCell(item("Share of transactions integrated", 0)),
      style: "percent1",
    });
    count = `${rate}*(1-$${columnName(COLUMNS.quantity)}${row + 1})`;
  }
  const moves = business[bareKey(name)]?.movesWithOrders ?? driver.kind !== "item";
  return (place) => (moves ? `${count}*${scale(place)}` : count);
}
