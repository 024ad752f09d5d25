/** Where a figure comes from: shown with it wherever a user sees it. */
export interface SourceOfFigure {
  readonly name: string;
  /** Year of the figures; null where the source gives none, for a rule of thumb and for made-up examples. */
  readonly year: number | null;
  readonly region: string;
}

const from = (name: string, year: number | null, region = "US"): SourceOfFigure => ({ name, year, region });

/** The published sources of the typical figures, and the two kinds of figure that have none. */
export const SOURCES = {
  threePlFees: from("The Fulfillment Advisor, 3PL fees", 2025),
  rent: from("Cushman & Wakefield, asking rent of industrial space", 2024),
  returnsRetail: from("NRF, returns of all retail sales", 2024),
  tickets: from("Gorgias through shipmentguard, tickets per 100 orders", 2025),
  ticketCost: from("BMC, cost per ticket, year not given", null),
  shopify: from("Shopify price list, year not given", null),
  shopCosts: from("published price ranges of online shops, year not given", null),
  invoices: from("APQC, cost per supplier invoice", 2018, "region not given"),
  bookkeeping: from("kpsgroup, bookkeeping inside and outside, year not given", null),
  peoCost: from("NAPEO, cost of a PEO per employee", 2019),
  hiring: from("SHRM, cost per hire", 2016),
  thumb: from("rule of thumb", null),
  illustrative: from("illustrative", null, ""),
} as const satisfies { readonly [id: string]: SourceOfFigure };
export type SourceId = keyof typeof SOURCES;

/** A source in words: "NRF, returns of all retail sales, 2024, US", "rule of thumb, US", "illustrative". */
export function sourceText(id: SourceId): string {
  const { name, year, region } = SOURCES[id];
  return [name, year, region].filter(Boolean).join(", ");
}
