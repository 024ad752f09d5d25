/** Where a figure comes from: shown with it wherever a user sees it. */
export interface SourceOfFigure {
  readonly name: string;
  /** Year of the figures; null for a rule of thumb and for made-up examples. */
  readonly year: number | null;
  readonly region: string;
}

const from = (name: string, year: number, region = "US"): SourceOfFigure => ({ name, year, region });

/** The published sources of the typical figures, and the two kinds of figure that have none. */
export const SOURCES = {
  ecec: from("BLS Employer Costs, establishments under 50 workers", 2024),
  threePlFees: from("The Fulfillment Advisor, 3PL fees", 2025),
  handling: from("efillsource, storage and handling fees", 2025),
  pickRates: from("F. Curtis Barry & Co., pick and pack rates", 2025),
  costPerOrder: from("F. Curtis Barry & Co., cost per order", 2025),
  personHour: from("WERC through kbaas, orders per person-hour", 2025),
  returnsRetail: from("NRF, returns of all retail sales", 2024),
  rent: from("Cushman & Wakefield, industrial rent Q4", 2024),
  tickets: from("Gorgias through shipmentguard, tickets per 100 orders", 2025),
  ticketCost: from("BMC, cost per ticket", 2024),
  agentHour: from("CustomerServ, loaded agent hour", 2021),
  shopify: from("Shopify price list", 2025),
  apps: from("etherlabz, cost of an online shop", 2026),
  invoices: from("APQC, cost per supplier invoice", 2018, "worldwide"),
  bookkeeping: from("kpsgroup, in-house and outsourced bookkeeping", 2025),
  peoFee: from("zamphr, PEO fees", 2025),
  peoCost: from("NAPEO, cost of a PEO per employee", 2019),
  hiring: from("SHRM, cost per hire", 2016),
  cmoSurvey: from("The CMO Survey, marketing share of revenue", 2023),
  gartner: from("Gartner, marketing share of revenue of large firms", 2025),
  thumb: { name: "rule of thumb", year: null, region: "US" },
  illustrative: { name: "illustrative", year: null, region: "US" },
} as const satisfies { readonly [id: string]: SourceOfFigure };
export type SourceId = keyof typeof SOURCES;

/** A source in words: "Gorgias ..., 2025, US", or "rule of thumb" alone. */
export function sourceText(id: SourceId): string {
  const { name, year, region } = SOURCES[id];
  return year === null ? name : `${name}, ${year}, ${region}`;
}

/** Months after which a default is shown as old. */
const FRESH_MONTHS = 24;

/**
 * Whether a figure is older than 24 months, counted from the end of its year.
 *
 * @param today the current date as ISO text (2026-02-04); the core has no clock
 */
export function isOld(id: SourceId, today: string): boolean {
  const { year } = SOURCES[id];
  const [thisYear = 0, month = 1] = today.split("-").map(Number);
  return year !== null && (thisYear - (year + 1)) * 12 + (month - 1) >= FRESH_MONTHS;
}
