import type { CellModel, SheetModel } from "../../model";
import { cell, sheet } from "../cells";

/** A carrier's service as a buyer knows it: invented list rates, and what the buyer has agreed. */
interface Service {
  readonly name: string;
  readonly weights: readonly number[];
  /** List rate of a weight in a zone: money. */
  readonly list: (weight: number, zone: number) => number;
  readonly rules: readonly (readonly [name: string, value: number | string, look?: "inputPercent"])[];
}

const ZONES = [2, 5, 8] as const;
const POUNDS = [...Array.from({ length: 20 }, (_, pound) => pound + 1), 25, 30, 35, 40, 45, 50, 60, 70];
/** Ounces as pounds, up to 15. */
const OUNCES = Array.from({ length: 15 }, (_, ounce) => (ounce + 1) / 16);
const cents = (amount: number): number => Math.round(amount * 100) / 100;

const ground = (weight: number, zone: number): number =>
  cents(9.2 + 0.35 * zone + weight * (0.32 + 0.1 * zone));
const priority = (weight: number, zone: number): number =>
  cents(7.1 + 0.3 * zone + weight * (0.55 + 0.22 * zone));
const firstClass = (weight: number, zone: number): number => cents(3.4 + 0.12 * zone + 2.4 * weight);

/** The three services of a buyer, at the discounts it has agreed. */
const services = (
  buyer: string,
  off: { readonly ground: string; readonly priority: number; readonly firstClass: number },
): Service[] => [
  {
    name: `${buyer} Ground`,
    weights: POUNDS,
    list: ground,
    rules: [
      ["Discount", off.ground],
      ["Divisor", 139],
      ["Fuel", 0.15, "inputPercent"],
      ["Minimum", 6.5],
    ],
  },
  {
    name: `${buyer} Priority`,
    weights: POUNDS,
    list: priority,
    rules: [
      ["Discount", off.priority, "inputPercent"],
      ["Divisor", 166],
      ["Threshold", 1728],
      ["Side rounding", "nearest"],
    ],
  },
  {
    name: `${buyer} First Class`,
    weights: OUNCES,
    list: firstClass,
    rules: [
      ["Discount", off.firstClass, "inputPercent"],
      ["Increment", 1 / 16],
    ],
  },
];

const ALL: readonly Service[] = [
  ...services("Own", { ground: "5: 24%; *: 32%", priority: 0.17, firstClass: 0.11 }),
  ...services("Meridian", { ground: "5: 30%; *: 42%", priority: 0.17, firstClass: 0.11 }),
  ...services("Stillwater", { ground: "5: 24%; *: 36%", priority: 0.14, firstClass: 0.1 }),
];

/** What an option's delivery line has under Service. */
export const servicesOf = (buyer: string): string =>
  ["Ground", "Priority", "First Class"].map((name) => `${buyer} ${name}`).join("; ");

/** The sheet Carriers: a table a service, its rules above it. */
export function carriersSheet(): SheetModel {
  const rows: CellModel[][] = [
    [cell("Carriers", "title")],
    [cell("EXAMPLE: invented list rates by weight and zone, with what each buyer has agreed.", "text")],
  ];
  for (const { name, weights, list, rules } of ALL) {
    rows.push([], [cell("Service", "text"), cell(name, "input")]);
    for (const [rule, value, look = "inputNumber"] of rules)
      rows.push([cell(rule, "text"), cell(value, typeof value === "string" ? "input" : look)]);
    rows.push([
      cell("Weight up to (lb)", "heading"),
      ...ZONES.map((zone) => cell(`Zone ${zone}`, "headingRight")),
    ]);
    for (const weight of weights)
      rows.push([
        cell(weight, "inputNumber"),
        ...ZONES.map((zone) => cell(list(weight, zone), "inputMoney")),
      ]);
  }
  return sheet({
    name: "Carriers",
    cells: rows,
    columns: [{ width: 22 }, { width: 20 }, { width: 12 }, { width: 12 }],
  });
}

/** Weight in lb, sides in inches, zone, share of the parcels, item group. */
const PARCELS: readonly (readonly [number, number, number, number, number, number, string])[] = [
  [9 / 16, 9, 6, 2, 2, 0.08, "Accessories"],
  [9 / 16, 9, 6, 2, 5, 0.14, "Accessories"],
  [9 / 16, 9, 6, 2, 8, 0.08, "Accessories"],
  [1, 10, 8, 4, 2, 0.06, "Apparel"],
  [1, 10, 8, 4, 5, 0.11, "Apparel"],
  [1, 10, 8, 4, 8, 0.06, "Apparel"],
  [2, 12, 9, 5, 2, 0.05, "Apparel"],
  [2, 12, 9, 5, 5, 0.1, "Apparel"],
  [2, 12, 9, 5, 8, 0.05, "Apparel"],
  [12, 16, 12, 10, 2, 0.06, "Kitchen"],
  [12, 16, 12, 10, 5, 0.15, "Kitchen"],
  [12, 16, 12, 10, 8, 0.06, "Kitchen"],
];
const PARCEL_HEADINGS = [
  "Weight (lb)",
  "Length (in)",
  "Width (in)",
  "Height (in)",
  "Zone",
  "Share",
  "Item group",
];
const TOP = 3;

/** The sheet Parcels: what is sent, class by class. */
export function parcelsSheet(): SheetModel {
  return sheet({
    name: "Parcels",
    cells: [
      [cell("Parcels", "title")],
      [cell("EXAMPLE: what is sent, by weight, size and zone. 9 oz, 1 lb, 2 lb and 12 lb.", "text")],
      [],
      PARCEL_HEADINGS.map((text, column) => cell(text, column < 6 ? "headingRight" : "heading")),
      ...PARCELS.map((row) =>
        row.map((value, column) =>
          cell(value, column === 6 ? "input" : column === 5 ? "inputPercent" : "inputNumber"),
        ),
      ),
    ],
    columns: PARCEL_HEADINGS.map(() => ({ width: 14 })),
    tables: [
      {
        name: "Parcels",
        range: { top: TOP, left: 0, bottom: TOP + PARCELS.length, right: PARCEL_HEADINGS.length - 1 },
      },
    ],
  });
}
