/** What is wrong with the Business table as a whole, and with items that hold for the whole plan. */
import { UNKNOWN, type Basis, type BusinessItem, type Inputs } from "../../core/model";
import { STANDARD_ITEMS } from "../../core/business";
import { bareKey, key } from "../../core/names";
import {
  arePercentiles,
  BASIS_RANGES,
  LOW_AND_HIGH,
  rangeItem,
  wrongIn,
} from "../../core/uncertainty/ranges";
import type { Reading } from "./grid";
import * as MESSAGES from "./messages";

/** Items whose `?` makes the options that use them incomplete: nothing more is said at the item. */
const COUNTED_AS_UNKNOWN = new Set(
  ["Share of transactions integrated", "People outside the seven areas", "Owner's hour"].map(key),
);

/** Warns where an item that holds for the whole plan is `?`: it counts as its default, else no option could be compared. */
export function checkUnknownItems(business: Inputs["business"], reading: Reading): void {
  for (const { key: itemKey, name, type, fallback } of STANDARD_ITEMS) {
    const item = business[itemKey];
    const general = /^Price (?:change|of fit)(?= .)/.exec(name)?.[0];
    if (item?.value !== UNKNOWN || (fallback === null && !general) || COUNTED_AS_UNKNOWN.has(itemKey))
      continue;
    const at = { sheet: item.at.sheet, cell: item.at.cells["value"] ?? "" };
    const isReported = reading.problems.some(({ sheet, cell }) => sheet === at.sheet && cell === at.cell);
    if (isReported) continue;
    const counted = general ?? (type === "fraction" ? `${100 * fallback!}%` : String(fallback));
    reading.problems.push({ ...at, severity: "warning", message: MESSAGES.itemUnknown(name, counted) });
  }
}

/** Warns where the range of a Basis cannot be: the usual one is then taken; and about what Low and High are. */
export function checkBasisRanges(business: Inputs["business"], reading: Reading): void {
  checkLowAndHigh(business[key(LOW_AND_HIGH)], reading);
  for (const basis of Object.keys(BASIS_RANGES) as Basis[]) {
    const item = business[key(rangeItem(basis))];
    const wrong = item && wrongIn(item);
    if (!wrong) continue;
    const at = { sheet: item.at.sheet, cell: item.at.cells[wrong] ?? "" };
    if (reading.problems.some(({ sheet, cell }) => sheet === at.sheet && cell === at.cell)) continue;
    const read = item[wrong] ?? item.text;
    reading.problems.push({
      ...at,
      severity: "warning",
      message: MESSAGES.basisRange(item.name, read, BASIS_RANGES[basis]),
    });
  }
}

/** Warns where what Low and High are is none of the words for it: they are then taken as ends. */
function checkLowAndHigh(item: BusinessItem | undefined, reading: Reading): void {
  if (!item || (item.text === "" && item.value === null)) return;
  if (arePercentiles(item.text) || bareKey(item.text) === "ends") return;
  const at = { sheet: item.at.sheet, cell: item.at.cells["value"] ?? "" };
  const message = MESSAGES.lowAndHigh(item.name, item.text || String(item.value));
  reading.problems.push({ ...at, severity: "warning", message });
}

/** What is wrong with the seasons as a whole: core scales them to mean 1, so a warning is enough. */
export function checkSeasons(business: Inputs["business"], reading: Reading): void {
  const items = Array.from({ length: 12 }, (_, month) => business[key(`Season ${month + 1}`)]);
  const first = items.find((item) => item?.value !== null && item?.value !== undefined);
  if (!first || items.some((item) => item?.value === UNKNOWN)) return;
  const mean = items.reduce((sum, item) => sum + (typeof item?.value === "number" ? item.value : 1), 0) / 12;
  const at = { sheet: first.at.sheet, cell: first.at.cells["value"] ?? "" };
  if (mean === 0) reading.problems.push({ ...at, severity: "error", message: MESSAGES.seasonsZero });
  else if (Math.abs(mean - 1) > 1e-3)
    reading.problems.push({ ...at, severity: "warning", message: MESSAGES.seasons(mean) });
}

/** What the whole calculation needs of the business: orders and a discount rate. */
export function checkBusiness(business: Inputs["business"], reading: Reading): void {
  const sheet = Object.values(business)[0]?.at.sheet;
  const place = (item: BusinessItem | undefined): { sheet: string; cell: string } => ({
    sheet: item?.at.sheet ?? sheet ?? "",
    cell: item?.at.cells["value"] ?? "",
  });
  const orders = business[key("Orders per month")];
  const wrong =
    orders?.value === UNKNOWN
      ? "is not known"
      : orders?.value === 0
        ? "is zero"
        : (orders?.value ?? null) === null
          ? "is missing or zero"
          : "";
  if (wrong !== "")
    reading.problems.push({
      ...place(orders),
      severity: "error",
      message: sheet === undefined ? MESSAGES.noBusiness : MESSAGES.noOrders(wrong),
    });
  const discount = business[key("Discount rate")];
  if (typeof discount?.value !== "number")
    reading.problems.push({ ...place(discount), severity: "error", message: MESSAGES.noDiscountRate });
}
