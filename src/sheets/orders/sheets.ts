import type { HistoryFigures, ParcelRow } from "../../core/parcels/history/figures";
import type { OrderMapping } from "../../core/parcels/history/mapping";
import type { CellModel, SheetModel } from "../model";
import type { StyleName } from "../styles";
import { cell, sheet } from "../template/cells";
import { mappingLines } from "./mapping";
import { MAPPING_HEADINGS } from "./workbook";

/** A history to be written down. */
export interface HistoryToWrite {
  readonly figures: HistoryFigures;
  readonly mapping: OrderMapping;
  /** Where the orders came from. */
  readonly source: string;
  /** Where an order stands, for the examples; "" where that is not known. */
  readonly placeOf: (order: string) => string;
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const row = (values: readonly (string | number | null)[], styles: readonly StyleName[]): CellModel[] =>
  values.map((value, at) => cell(value, styles[at] ?? "text"));
const head = (values: readonly string[]): CellModel[] => values.map((value) => cell(value, "heading"));

/** A free name: the name itself, else with the next number. */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((one) => one.toLowerCase()));
  for (let number = 1; ; number++) {
    const own = number === 1 ? name : `${name} ${number}`;
    if (!used.has(own.toLowerCase())) return own;
  }
}

const byZoneAndWeight = (a: ParcelRow, b: ParcelRow): number =>
  a.zone.localeCompare(b.zone, "en", { numeric: true }) ||
  a.channel.localeCompare(b.channel, "en") ||
  a.weight - b.weight;

/** The table Parcels that prices of carriers are averaged over; it becomes the user's own. */
export function parcelsSheet(name: string, { figures, mapping }: HistoryToWrite): SheetModel {
  const parcels = [...figures.parcels].sort(byZoneAndWeight);
  const [weight, side] = mapping.units.split("/");
  const hasSides = parcels.some(({ sides }) => sides !== null);
  const sides = hasSides ? ["Length", "Width", "Height"].map((text) => `${text} (${side})`) : [];
  const hasChannels = parcels.some(({ channel }) => channel !== "");
  const channels = hasChannels ? ["Channel"] : [];
  const headings = [`Weight (${weight})`, ...sides, "Zone", ...channels, "Share"];
  return sheet({
    name,
    columns: headings.map(() => ({ width: 14 })),
    cells: [
      head(headings),
      ...parcels.map((one) =>
        row(
          [
            one.weight,
            ...(hasSides ? (one.sides ?? [null, null, null]) : []),
            one.zone,
            ...(hasChannels ? [one.channel || null] : []),
            one.share,
          ],
          headings.map(() => "input" as const),
        ),
      ),
    ],
    freeze: { rows: 1, columns: 0 },
  });
}

/** The figures, what was left out with the first examples, and the mapping, which the next history is read by. */
export function historySheet(
  name: string,
  { figures, mapping, source, placeOf }: HistoryToWrite,
): SheetModel {
  const { months, ordersPerMonth, season, leftOut, repeats, undated, undatedExamples } = figures;
  const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
  const FIGURE: StyleName[] = ["text", "input", "text"];
  const figure = (what: string, value: number | string | null, how: string): CellModel[] =>
    row([what, value, how], FIGURE);
  const period = months ? `${months.first} to ${months.last}, ${months.count} months` : "no order has a date";
  const placed = (order: string): string => [order, placeOf(order)].filter(Boolean).join(", ");
  const firstOf = (examples: readonly string[]): string =>
    examples.some(Boolean) ? `: ${examples.map(placed).join("; ")}` : "";
  return sheet({
    name,
    columns: [{ width: 34 }, { width: 22 }, { width: 70 }],
    cells: [
      [cell("Order history", "title")],
      [cell(`${source}: ${period}. Copy what you want into Business; nothing there was changed.`, "text")],
      [],
      head(["For Business", "From the orders", "How"]),
      figure(
        "Orders per month",
        ordersPerMonth === null ? null : rounded(ordersPerMonth, 1),
        "Orders of these months over their number; the first and last count as whole.",
      ),
      ...(season ?? []).map((index, at) =>
        figure(`Season ${at + 1}`, rounded(index, 4), `${MONTHS[at]}: its orders over those of a mean month`),
      ),
      ...(season ? [] : [figure("Season", null, "Not known: it takes a whole year of orders.")]),
      figure("Units per order", rounded(figures.unitsPerOrder, 4), ""),
      figure("Lines per order", rounded(figures.linesPerOrder, 4), ""),
      figure(
        "Return rate",
        rounded(figures.returnRate, 4),
        "Orders refunded, wholly or in part: goods need not have come back.",
      ),
      [],
      head(["Orders", "How many", "The first of them"]),
      figure("Orders sent", figures.orders, ""),
      figure("in the table of parcels", figures.profiled, "One order is taken to be one parcel."),
      ...leftOut.map(({ reason, count, counted, examples }) =>
        figure(
          reason,
          count,
          `${counted ? "An order, but not among the parcels" : "Not counted as an order"}${firstOf(examples)}`,
        ),
      ),
      ...(undated > 0
        ? [
            figure(
              "without a date that can be read",
              undated,
              `In no month and no season${firstOf(undatedExamples)}`,
            ),
          ]
        : []),
      ...(repeats > 0
        ? [figure("rows that repeat an order", repeats, "Left out: the order counts once.")]
        : []),
      [],
      head([...MAPPING_HEADINGS, "Change a column and make the profile again"]),
      ...mappingLines(mapping).map(({ name: field, value }) => row([field, value], ["text", "input"])),
    ],
  });
}
