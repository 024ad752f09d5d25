import type { EffectRowCells } from "../effectsSheet";
import { option, ratings } from "../example/rows";
import { servicesOf } from "./carriers";

const EXAMPLE = "EXAMPLE, invented";
const QUOTE = { kind: "outsourced", basis: "quote" } as const;
const STORED = { item: "Pallets stored" };
const RECEIVED = { item: "Pallets received per month" };
const STOCK = { base: "orders", basis: "estimate" } as const;

/** A warehouse of one's own against two fulfilment houses and the suppliers, 15,000 orders a week. */
export const FULFILMENT = {
  costs: [
    ...option("In-house", { kind: "in-house", status: "current", basis: "invoice" }, [
      [
        "Rent and service charge",
        "month",
        38500,
        "Facility",
        EXAMPLE,
        { avoidable: "no", term: 14, note: "55,000 sq ft, class B" },
      ],
      ["Utilities and cleaning", "month", 6200, "Facility", EXAMPLE],
      [
        "Pick and pack people",
        "order",
        3900,
        "Labor",
        EXAMPLE,
        { step: 3900, term: 2, fte: 1, unit: "a person and month" },
      ],
      [
        "Shift leads",
        "order",
        5200,
        "Labor",
        EXAMPLE,
        { step: 26000, term: 6, fte: 1, unit: "a lead and month" },
      ],
      ["Warehouse manager", "month", 7900, "Labor", EXAMPLE, { fte: 1 }],
      ["Receiving", RECEIVED, 14, "Labor", EXAMPLE],
      ["Boxes, tape and filling", "parcel", 0.58, "Supplies", EXAMPLE],
      ["Carriers", "parcel", null, "Delivery", EXAMPLE, { service: servicesOf("Own") }],
      ["Returns: label and work", "return", 6.1, "Delivery", EXAMPLE],
      ["Warehouse software", "month", 2400, "Systems", EXAMPLE, { basis: "contract" }],
      ["Racks and conveyors", "once", 310000, "Capital", EXAMPLE, { months: 96 }],
      ["Insurance, loss and damage", "order", 0.09, "Inventory", EXAMPLE],
      ["Money tied up in stock", "tied up", 1900000, "Inventory", EXAMPLE, STOCK],
    ]),
    ...option("3PL Meridian", QUOTE, [
      [
        "Pick and pack",
        "order",
        null,
        "Fees",
        EXAMPLE,
        { tiers: "20000:2.45; 60000:2.15; *:1.90", method: "graduated" },
      ],
      ["Each further item", "unit", 0.24, "Fees", EXAMPLE],
      ["Storage", STORED, 18.5, "Fees", EXAMPLE, { unit: "a pallet and month", low: 15, high: 26 }],
      ["Receiving", RECEIVED, 9.5, "Fees", EXAMPLE],
      ["Returns", "return", 3.4, "Fees", EXAMPLE],
      ["Least fees a month", "minimum", 90000, "Fees", EXAMPLE, { base: "Fees" }],
      ["Boxes and filling", "parcel", 0.5, "Supplies", EXAMPLE],
      ["Delivery", "parcel", null, "Delivery", EXAMPLE, { service: servicesOf("Meridian") }],
      ["Account and software", "month", 1500, "Systems", EXAMPLE],
      ["Set-up and integration", "once", 18000, "Fees", EXAMPLE, { from: "today" }],
      ["Moving the stock", "once", 42000, "Other", EXAMPLE, { from: "today", basis: "estimate" }],
      ["Provider manager", "month", 6100, "Labor", EXAMPLE, { fte: 1, basis: "estimate" }],
      ["Insurance, loss and damage", "order", 0.07, "Inventory", EXAMPLE],
      ["Money tied up in stock", "tied up", 1900000, "Inventory", EXAMPLE, STOCK],
    ]),
    ...option("3PL Stillwater", QUOTE, [
      ["Pick and pack", "order", null, "Fees", EXAMPLE, { tiers: "30000:2.20; *:1.65", method: "volume" }],
      ["Each further item", "unit", 0.2, "Fees", EXAMPLE],
      ["Storage", STORED, 15.5, "Fees", EXAMPLE, { unit: "a pallet and month", low: 13, high: 22 }],
      [
        "Receiving",
        RECEIVED,
        null,
        "Fees",
        EXAMPLE,
        { tiers: "10:130", method: "package", note: "By the ten pallets" },
      ],
      ["Returns", "return", 3.9, "Fees", EXAMPLE],
      ["Boxes and filling", "parcel", 0.52, "Supplies", EXAMPLE],
      ["Delivery", "parcel", null, "Delivery", EXAMPLE, { service: servicesOf("Stillwater") }],
      [
        "Account by size",
        "order",
        null,
        "Systems",
        EXAMPLE,
        { tiers: "25000:900; 60000:1700; *:2600", method: "flat" },
      ],
      ["Set-up and integration", "once", 12500, "Fees", EXAMPLE, { from: "today" }],
      ["Moving the stock", "once", 47000, "Other", EXAMPLE, { from: "today", basis: "estimate" }],
      ["Provider manager", "month", 6100, "Labor", EXAMPLE, { fte: 1, basis: "estimate" }],
      ["Insurance, loss and damage", "order", 0.07, "Inventory", EXAMPLE],
      ["Money tied up in stock", "tied up", 1900000, "Inventory", EXAMPLE, STOCK],
    ]),
    ...option("Drop ship", QUOTE, [
      [
        "Suppliers' fee per order",
        "order",
        2.35,
        "Fees",
        EXAMPLE,
        { low: 2, high: 3, note: "Price list for single pieces: handling and box" },
      ],
      [
        "Delivery as billed",
        "parcel",
        8.9,
        "Delivery",
        EXAMPLE,
        { quantity: 1.2, note: "A fifth more parcels: several senders" },
      ],
      [
        "Returns",
        "return",
        7.5,
        "Fees",
        EXAMPLE,
        { quantity: 1.1, note: "A tenth more come back than of our own" },
      ],
      ["Integration with suppliers", "month", 1800, "Systems", EXAMPLE],
      ["Connecting the suppliers", "once", 16000, "Fees", EXAMPLE, { from: "today" }],
      ["Supplier managers", "month", 5900, "Labor", EXAMPLE, { quantity: 2, fte: 2, basis: "estimate" }],
    ]),
  ],
  ratings: ratings(
    [3, 3, 3, 4, 2, 4, 3, 3, 3, 4, 4, 2, 3, 3, 4, 4],
    ["frequency", "switchingCost", "capital"],
  ),
};

/** What drop shipping does to sales and work: dearer goods, and orders lost for want of the supplier's stock. */
export const EFFECTS: readonly EffectRowCells[] = [
  {
    item: "Unit cost",
    how: "times",
    value: 1.08,
    low: 1.05,
    high: 1.12,
    source: `${EXAMPLE}: suppliers' prices for single pieces against by the pallet`,
  },
  {
    item: "Stock-out rate",
    how: "add",
    value: 0.02,
    low: 0.01,
    high: 0.05,
    source: `${EXAMPLE}: orders that suppliers could not send, of a trial's`,
  },
].map((row) => ({ option: "Drop ship", ...row }));
