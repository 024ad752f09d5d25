import { UNKNOWN, type Driver, type Entry, type Tariff } from "../../core/model";
import { PRICE_NUMBERS } from "./fields";
import { isBlank } from "./grid";
import { index } from "./lookup";
import { plausibleRange } from "./plausible";
import * as MESSAGES from "./messages";
import { numberIn, wordIn, type Row } from "./row";
import { METHOD_WORDS } from "./synonyms";
import { readTiers } from "./tiers";

const METHOD = {
  name: "Method",
  words: index(METHOD_WORDS),
  severity: "error",
  taken: "Until then the cost by Tiers is not known.",
} as const;
/** Drivers that have no volume for tiers to price. */
const NO_TIERS = new Set(["minimum", "tied up", "leaving"]);

/** Whether a line charges money a unit, or a fraction of money. */
export type PriceType = "money" | "fraction";

/** What prices a line. */
export interface Price {
  readonly rate: Entry;
  readonly tiers: Tariff | null;
  /** Whether there is a price at all. */
  readonly priced: boolean;
  /** The carrier services whose mean charge is the rate, which is unknown until they are read; "" = none. */
  readonly service: string;
}
const NOT_KNOWN: Price = { rate: UNKNOWN, tiers: null, priced: true, service: "" };
/** Drivers that can count parcels, so that a cost a parcel is their rate. */
const COUNTS_PARCELS: ReadonlySet<string> = new Set(["parcel", "return", "item"]);

/** Rate, Tiers or Service: one of them prices the line. What cannot be read makes its cost unknown. */
export function readPrice(row: Row, driver: Driver, type: PriceType, percentUnit: boolean): Price {
  const rate = numberIn(row, "rate", PRICE_NUMBERS[type].rate, percentUnit);
  if (typeof rate === "number" && rate < 0) row.report("rate", "warning", MESSAGES.credit(rate));
  const method = wordIn(row, "method", METHOD);
  const tiersCell = row.cell("tiers");
  const service = row.text("service");
  if (service !== "") {
    if (rate !== null && rate !== 0) row.report("service", "error", MESSAGES.serviceAndRate);
    else if (!isBlank(tiersCell)) row.report("service", "error", MESSAGES.serviceAndTiers);
    else if (!COUNTS_PARCELS.has(driver.kind))
      row.report("service", "error", MESSAGES.serviceDriver(driver.kind));
    else return { ...NOT_KNOWN, service };
    return NOT_KNOWN;
  }
  if (isBlank(tiersCell)) return { rate, tiers: null, priced: rate !== null, service };
  if (rate !== null && rate !== 0) {
    row.report("tiers", "error", MESSAGES.rateAndTiers);
    return NOT_KNOWN;
  }
  if (NO_TIERS.has(driver.kind)) {
    row.report("tiers", "error", MESSAGES.tiersNotHere(driver.kind));
    return NOT_KNOWN;
  }
  if (method === "unknown") return NOT_KNOWN;
  const tiers = readTiers(tiersCell, method ?? "graduated", {
    culture: row.reading.culture,
    fraction: type === "fraction",
    report: (severity, message) => {
      row.report("tiers", severity, message);
    },
  });
  return tiers === null || tiers === "unknown" ? NOT_KNOWN : { rate: null, tiers, priced: true, service };
}

/** Low and High, where they lie around the Rate (with Tiers: around 1); null both where they do not. */
export function readRange(
  row: Row,
  { rate, tiers }: Price,
  type: PriceType,
  percentUnit: boolean,
): { low: Entry; high: Entry } {
  const fields = PRICE_NUMBERS[tiers ? "factors" : type];
  const low = numberIn(row, "low", fields.low, percentUnit && !tiers);
  const high = numberIn(row, "high", fields.high, percentUnit && !tiers);
  const middle = tiers ? 1 : rate;
  const likely = typeof middle === "number" && middle !== 0 ? middle : null;
  return plausibleRange(row, { low, high }, likely, tiers ? "1 (with Tiers they are factors)" : "the Rate");
}
