import type { Measures, MoneyRounding, ParcelService, Surcharge, Units } from "../../core/parcels/service";
import { ruleNumbers, type CarrierHead } from "./carrierHead";
import type { CarrierParameter } from "./carrierWords";
import type { NumberField } from "./fields";
import { isError, shown } from "./grid";
import { index } from "./lookup";
import * as SHARED from "./messages";
import { parseNumber, saysUnknown } from "./numbers";
import * as MESSAGES from "./parcelMessages";
import { wordIn, type Row } from "./row";
import { dayNumber, measureLimit, partsOf, seasonOf, sharesOfYear, sidesOf } from "./ruleLists";

/** What a table of parcels says of where they go. */
export interface Destinations {
  readonly residential: boolean;
  readonly area: boolean;
}
/** The delivery area of a parcel that the table of parcels marks. */
export const DELIVERY_AREA = "delivery area";

/** The rules of a service that are more than one number. */
export type FurtherRules = Pick<ParcelService, "surcharges" | "limits" | "rounding">;

const money = (name: string): NumberField => ({ name, type: "money", least: 0, zeroIsBlank: true });
const share = (name: string): NumberField => ({
  name,
  type: "fraction",
  least: 0,
  most: 1,
  zeroIsBlank: false,
});
const OVERSIZE_WEIGHT: NumberField = {
  name: "Oversize minimum weight",
  type: "count",
  least: 0,
  zeroIsBlank: true,
};
const YES_NO = {
  name: "Fuel on surcharges",
  words: index({ yes: "y | true", no: "n | false | none" }),
  severity: "error",
  taken: "Until then this table cannot be used.",
} as const;
/** Handling and oversize: carriers charge the dearest of them. */
const HANDLING = "handling";

/** The cell of a rule as text: null where blank, "unknown" for `?` and for an error, which is reported. */
function listIn(row: Row | undefined, parameter: CarrierParameter, name: string): string | null | "unknown" {
  const cell = row?.cell(parameter) ?? null;
  if (cell === null || cell === 0) return null;
  if (isError(cell)) row!.report(parameter, "error", SHARED.errorValue(name, cell));
  if (isError(cell) || (typeof cell === "string" && saysUnknown(cell))) return "unknown";
  return typeof cell === "string" ? cell : shown(cell);
}

/**
 * Reads the surcharges, the limits and the rounding above a table of carrier rates; null where one of them cannot be read,
 * which is reported. Where parcels do not say whether they go to a home or a delivery area, the share of them that does
 * makes a mean surcharge; a peak surcharge is spread over the year (sharesOfYear).
 */
export function furtherRules(
  head: CarrierHead,
  units: Units,
  destinations: Destinations,
  today: string,
): FurtherRules | null {
  const { entry, isKnown } = ruleNumbers(head);
  let isRead = true;
  const fuelRow = head.get("fuelOn");
  const fuelOn = (fuelRow && wordIn(fuelRow, "fuelOn", YES_NO)) ?? "yes";
  const bearsFuel = fuelOn === "yes";
  const surcharges: Surcharge[] = [];

  const plain = entry("surcharges", { name: "Surcharges", type: "money", zeroIsBlank: true });
  if (plain !== null) surcharges.push({ name: "Surcharges", amount: plain });

  const byPlace = (
    parameter: "residential" | "area",
    name: string,
    told: boolean,
    where: Partial<Surcharge>,
  ): void => {
    const amount = entry(parameter, money(name));
    const part = entry(`${parameter}Share`, share(`${name} share`));
    if (amount === null) return;
    if (told) surcharges.push({ name, amount, bearsFuel, ...where });
    else if (part !== null) surcharges.push({ name, amount: amount * part, bearsFuel });
    else if (isKnown()) {
      head.get(parameter)!.report(parameter, "error", MESSAGES.shareMissing(name, amount));
      isRead = false;
    }
  };
  byPlace("residential", "Residential", destinations.residential, { residential: true });
  byPlace("area", "Delivery area", destinations.area, { areas: [DELIVERY_AREA] });

  /** Every part of a list through `read`; a part that it does not take is reported. */
  const list = <Item>(
    parameter: CarrierParameter,
    name: string,
    read: (part: string, row: Row) => Item | null,
    wrong: (text: string) => string,
  ): Item[] => {
    const row = head.get(parameter);
    const text = listIn(row, parameter, name);
    if (text === null) return [];
    const items =
      text === "unknown"
        ? [null]
        : partsOf(text).map((part) => {
            const item = read(part, row!);
            if (item === null) row!.report(parameter, "error", wrong(part));
            return item;
          });
    isRead &&= !items.includes(null);
    return items.filter((item) => item !== null);
  };
  const oversizeWeight = entry("oversizeWeight", OVERSIZE_WEIGHT);
  const byMeasure = (parameter: "handling" | "oversize", name: string, more: Partial<Surcharge>): void => {
    const read = (part: string, { reading }: Row): Surcharge | null => {
      const sides = sidesOf(part);
      const above = sides && measureLimit(sides[0], units, reading.culture);
      const amount = sides && parseNumber(sides[1], reading.culture);
      if (!above || !amount || amount.percent || amount.value < 0) return null;
      const limit: Measures = { [above.measure]: above.limit };
      return { name, amount: amount.value, above: limit, group: HANDLING, bearsFuel, ...more };
    };
    surcharges.push(...list(parameter, name, read, (text) => MESSAGES.handlingShape(name, text, units)));
  };
  byMeasure("handling", "Additional handling", {});
  byMeasure("oversize", "Oversize", oversizeWeight === null ? {} : { billAtLeast: oversizeWeight });

  const seasons = list(
    "peak",
    "Peak",
    (part, { reading }) => seasonOf(part, reading.culture),
    MESSAGES.peakShape,
  );
  const shares = sharesOfYear(seasons, dayNumber(today) ?? -Infinity);
  seasons.forEach(({ amount, isShare }, at) => {
    const due = amount * shares[at]!;
    if (due > 0)
      surcharges.push({
        name: "Peak",
        amount: isShare ? 0 : due,
        ...(isShare && { ofFreight: due }),
        bearsFuel,
      });
  });
  if (seasons.length > 0 && shares.every((part) => part === 0))
    head.get("peak")!.report("peak", "warning", MESSAGES.peakOver(today));

  const limits: { -readonly [M in keyof Measures]: number } = {};
  const readLimit = (part: string, { reading }: Row) => measureLimit(part, units, reading.culture);
  for (const { measure, limit } of list("limits", "Limits", readLimit, (text) =>
    MESSAGES.limitShape(text, units),
  ))
    limits[measure] = Math.min(limit, limits[measure] ?? Infinity);

  const rounding = list(
    "rounding",
    "Rounding",
    (part, { reading }) => roundingOf(part, reading),
    MESSAGES.roundingShape,
  );
  return isRead && isKnown() && fuelOn !== "unknown"
    ? { surcharges, limits, rounding: rounding[0] ?? null }
    : null;
}

const ROUNDING_WORDS = {
  up: "up",
  half: "nearest",
  nearest: "nearest",
  part: "parts",
  parts: "parts",
} as const;
const FILLERS = new Set(["to", "the", "each", "by", "of"]);

/** `0.01`, `0.05 up`, `up to 0.05`, `0.01 half each part`; null where it cannot be read. */
function roundingOf(text: string, { culture }: Row["reading"]): MoneyRounding | null {
  const words = text
    .toLowerCase()
    .split(/[\s,]+(?!\d)|\s+/)
    .filter((word) => word !== "" && !FILLERS.has(word));
  const units = words.flatMap((word) => parseNumber(word, culture) ?? []);
  const rest = words.filter((word) => parseNumber(word, culture) === null);
  const said = rest.map((word) => ROUNDING_WORDS[word as keyof typeof ROUNDING_WORDS]);
  const [unit] = units;
  if (units.length !== 1 || !unit || unit.percent || !(unit.value > 0) || said.includes(undefined as never))
    return null;
  return {
    unit: unit.value,
    of: said.includes("parts") ? "parts" : "charge",
    way: said.includes("up") ? "up" : "nearest",
  };
}
