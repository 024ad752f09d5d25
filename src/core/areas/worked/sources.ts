import type { SourceOfFigure } from "../sources";

const from = (name: string, year: number | null, region = "US"): SourceOfFigure => ({ name, year, region });

/** Where the usual figures of the workings come from. `thumb` is general practice that nobody published. */
export const WORKED_SOURCES = {
  tickets: from("Gorgias through shipmentguard and ahaecommerce, tickets per order", 2025),
  minute: from("shipmentguard, cost of a minute of support", 2025),
  contactCost: from("BMC, cost per ticket, year not given", null),
  seatHour: from("CustomerServ, loaded hour of an outside agent", 2021),
  centres: from("published ranges of contact centers, year not given", null),
  pay: from("BLS, cost of employment, private establishments below 50 workers, all occupations", 2024),
  rent: from("Cushman & Wakefield and CommercialEdge, rent of industrial space", 2024),
  space: from("kbaas from practice of WERC, use of storage space, year not given", null),
  bookkeeping: from("kpsgroup, bookkeeping inside and outside, year not given", null),
  invoices: from("APQC, cost per supplier invoice", 2018, "region not given"),
  shopify: from("Shopify price list, year not given", null),
  shopCosts: from("wpagency, published price ranges of online shops, year not given", null),
  hiring: from("SHRM, cost per hire", 2016),
  peo: from("NAPEO, cost of a PEO per employee", 2019),
  peoShare: from("zamphr, price of a PEO, year not given", null),
  budgets: from("Gartner, marketing budgets of large firms", 2025, "North America and Europe"),
  thumb: from("rule of thumb", null),
} as const satisfies { readonly [id: string]: SourceOfFigure };
export type WorkedSourceId = keyof typeof WORKED_SOURCES;

/** In words: "BLS, cost of employment ..., 2024, US"; "rule of thumb, US". */
export function workedSourceText(id: WorkedSourceId): string {
  const { name, year, region } = WORKED_SOURCES[id];
  return [name, year, region].filter(Boolean).join(", ");
}
