import { FEE_ITEMS, feeItemValues } from "../../core/areas/fulfilment/items";
import { count } from "../../core/advice/money";
import { itemValue } from "../../core/business";
import { makePlan } from "../../core/costs/plan";
import type { AreaInputs, Inputs } from "../../core/model";
import { bareKey, key } from "../../core/names";
import { ownItemsNames } from "../../core/parcels/ownItems";
import { askedOf, keptItems } from "./asked";
import { FOOTING_MARK, type CellModel, type SheetModel } from "../model";
import { cell, sheet } from "../template/cells";
import type { WorkbookValues } from "../values";
import { buildChecklist } from "./checklistSheet";
import { buildFeeSheet } from "./feeSheet";
import { sheetNamed } from "./names";
import { parcelMix } from "./parcelMix";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const YEAR = 12;
const PROMISES = [
  "Orders that leave the same day: until",
  "Orders without an error: at least",
  "Returns checked and refunded within",
  "Packing: boxes, filling, inserts",
  "Changes and stops of orders: until",
  "Other",
];

/** Items that say what an order is, as a provider reads them. */
const AN_ORDER = [
  ["Units per order", "units an order", "number"],
  ["Lines per order", "lines an order", "number"],
  ["Parcels per order", "parcels an order", "number"],
  ["Return rate", "of orders come back", "fraction"],
] as const;
/** What a month of each driver is counted in. */
const PER_ORDER: { readonly [driver: string]: readonly [item: string, unit: string] } = {
  unit: ["Units per order", "units"],
  line: ["Lines per order", "lines"],
  parcel: ["Parcels per order", "parcels"],
  return: ["Return rate", "returns"],
};

/** What a month brings of a driver, for whoever is to price it; null where it is no count or not known. */
export function volumeIn({ business }: Pick<Inputs, "business">): (driver: string) => string | null {
  const items = feeItemValues(business);
  const orders = itemValue(business, "Orders per month");
  return (driver) => {
    const each = driver === "order" ? 1 : itemValue(business, PER_ORDER[driver]?.[0] ?? "");
    if (PER_ORDER[driver] ?? driver === "order")
      return typeof orders === "number" && typeof each === "number"
        ? `${count(orders * each)} ${PER_ORDER[driver]?.[1] ?? "orders"}`
        : "not known yet";
    if (!items.has(bareKey(driver))) return null;
    const value = items.get(bareKey(driver)) ?? null;
    const unit = FEE_ITEMS.find(({ name }) => bareKey(name) === bareKey(driver))!.unit;
    return value === null ? "not known yet" : `${count(value)} ${unit}`;
  };
}

interface RequestSettings {
  readonly inputs: Inputs;
  /** The provider who is asked: what the reply's option is called. */
  readonly option: string;
  /** ISO date */
  readonly madeOn: string;
  /** The workbook that the sheets are added to; null: a workbook of their own. */
  readonly workbook: WorkbookValues | null;
}

/**
 * A request for quote: the business's own profile, and a reply form that is a fee sheet and a checklist. What comes back
 * filled in reads as an option of Fulfilment. Costs of the business are not in it.
 */
export function buildRequest({ inputs: all, option, madeOn, workbook }: RequestSettings): SheetModel[] {
  const inputs = askedOf(all);
  const sheets = workbook?.sheets.map(({ name }) => name) ?? [];
  const tables = workbook?.sheets.flatMap((own) => own.tables.map(({ name }) => name)) ?? [];
  const fulfilment: AreaInputs = inputs.areas.find(({ area }) => area === "fulfilment") ?? {
    area: "fulfilment",
    sheet: "",
    options: [],
    elements: [],
    ratings: [],
  };
  const form = buildFeeSheet({
    option,
    inputs,
    workbook: null,
    volumeOf: volumeIn(inputs),
    taken: { sheets, tables },
  });
  return [
    profileSheet({ inputs, option, madeOn, sheets }),
    form,
    buildChecklist({ areas: [fulfilment], sheets, tables, asked: option }),
  ];
}

function profileSheet({
  inputs,
  option,
  madeOn,
  sheets,
}: Pick<RequestSettings, "inputs" | "option" | "madeOn"> & {
  readonly sheets: readonly string[];
}): SheetModel {
  const rows: (CellModel | null)[][] = [
    [cell(`Request for quote: ${option}`, "title")],
    [
      cell(
        `As of ${madeOn}. Please answer on the two sheets that follow: what you charge, and what is in it.`,
        "text",
      ),
    ],
    ...keptRows(inputs),
    [],
    ...orderRows(inputs),
    ...anOrder(inputs),
    ...stockRows(inputs),
    ...parcelRows(inputs),
    ...promiseRows(),
  ];
  return {
    ...sheet({
      // The same name for every provider: what is marked is replaced by the next one.
      name: sheetNamed(
        "Footing Request for quote",
        sheets.filter((name) => name !== "Footing Request for quote"),
      ),
      cells: rows,
      columns: [{ width: 34 }, ...Array.from({ length: 10 }, () => ({ width: 14 }))],
    }),
    mark: FOOTING_MARK,
  };
}

const title = (text: string): CellModel[] => [cell(text, "section")];

/** Orders of each calendar month of the plan's first year, with what grows. */
function orderRows({ business }: Inputs): (CellModel | null)[][] {
  const plan = makePlan(business);
  const first = itemValue(business, "First month");
  const begin = typeof first === "number" ? first - 1 : 0;
  const growth = itemValue(business, "Growth per year");
  const stated = plan.orders[0]!;
  const months = Array.from({ length: YEAR }, (_, month) => month + 1);
  return [
    title("Orders"),
    [cell("Month", "heading"), cell("Orders", "headingRight"), cell("To the mean", "headingRight")],
    ...months.map((month) => {
      const orders = plan.orders[month]!;
      return [
        cell(MONTHS[(begin + month - 1) % YEAR]!, "text"),
        cell(Math.round(orders), "integer"),
        cell(stated > 0 ? orders / stated : null, "fraction"),
      ];
    }),
    [
      cell("Year", "strong"),
      cell(Math.round(months.reduce((sum, month) => sum + plan.orders[month]!, 0)), "integer"),
      null,
    ],
    [cell("Growth a year", "text"), cell(typeof growth === "number" ? growth : "not known yet", "fraction")],
    [],
  ];
}

function anOrder({ business }: Inputs): CellModel[][] {
  return [
    title("An order"),
    ...AN_ORDER.map(([item, unit, style]) => {
      const value = itemValue(business, item);
      return [
        cell(item, "text"),
        cell(typeof value === "number" ? value : "not known yet", style),
        cell(unit, "indent"),
      ];
    }),
    [],
  ];
}

function stockRows({ business }: Inputs): CellModel[][] {
  const values = feeItemValues(business);
  const valueOf = (name: string): number | null => values.get(key(name)) ?? null;
  const unknown = FEE_ITEMS.filter(({ name }) => valueOf(name) === null).map(({ name }) => name);
  return [
    title("Stock and receiving"),
    ...FEE_ITEMS.filter(({ name }) => valueOf(name) !== null).map(({ name, unit }) => [
      cell(name, "text"),
      cell(valueOf(name), "number"),
      cell(unit, "indent"),
    ]),
    ...(unknown.length > 0 ? [[cell(`Not known yet: ${unknown.join(", ")}.`, "text")]] : []),
    [],
  ];
}

/** What the volumes leave out, so that nobody prices goods that he will never see. */
function keptRows(inputs: Inputs): CellModel[][] {
  const kept = keptItems(inputs);
  if (!kept) return [];
  return [
    [
      cell(
        `Left out, since it stays with us: ${ownItemsNames(kept)}. Orders and counts that move with them are without it, by its share.`,
        "text",
      ),
    ],
  ];
}

/** Parcels by weight and zone, where the workbook has a profile. */
function parcelRows({ delivery }: Inputs): CellModel[][] {
  const profile = delivery?.profile;
  if (!profile) return [];
  const { zones, bands } = parcelMix(profile);
  const unit = profile.parcels.units === "kg/cm" ? "kg" : "lb";
  return [
    title("Parcels: share of all by weight and zone"),
    [cell("Weight", "heading"), ...zones.map((zone) => cell(`Zone ${zone}`, "headingRight"))],
    ...bands.map(({ upTo, shares }) => [
      cell(upTo === Infinity ? "more" : `up to ${upTo} ${unit}`, "text"),
      ...shares.map((share) => cell(share, "fraction")),
    ]),
    [],
  ];
}

/** What the provider must keep: for the owner to fill in, since his own notes are nobody else's business. */
function promiseRows(): CellModel[][] {
  return [
    title("What we promise our customers"),
    ...PROMISES.map((promise) => [cell(promise, "text"), cell(null, "input")]),
  ];
}
