import { ORDER_REASONS, WHY } from "../core/parcels/history/summary";
import type { HistoryToWrite } from "../sheets/orders/sheets";
import { plain } from "./terminal";

const whole = (value: number): string => Math.round(value).toLocaleString("en-US");
const counted = (count: number, one: string, more = `${one}s`): string =>
  `${whole(count)} ${count === 1 ? one : more}`;

/** What to give where no order could be placed or weighed. */
const HINTS = [
  {
    reason: ORDER_REASONS[WHY.noPlace],
    hint: "No zones are known. Give --zones zones.csv with From, To and Zone.",
  },
  {
    reason: ORDER_REASONS[WHY.noWeight],
    hint: "No weights are known. Give --weights products.csv with SKU and Weight.",
  },
];

/** An order history as it is printed: figures, and what was left out with the first examples. */
export function historyText({ figures, source, placeOf }: HistoryToWrite): string {
  const { months, ordersPerMonth, season, leftOut, parcels } = figures;
  const placed = (order: string): string =>
    `${order || "(no number)"}${placeOf(order) ? ` (${placeOf(order)})` : ""}`;
  const rows: [string, string][] = [
    ["Orders", `${whole(figures.orders)}${months ? `, ${months.first} to ${months.last}` : ""}`],
    ["Orders per month", ordersPerMonth === null ? "not known: no order has a date" : whole(ordersPerMonth)],
    [
      "Season 1-12",
      season ? season.map((index) => index.toFixed(2)).join(" ") : "not known: it takes a whole year",
    ],
    ["Units per order", figures.unitsPerOrder.toFixed(2)],
    ["Lines per order", figures.linesPerOrder.toFixed(2)],
    ["Return rate", `${(100 * figures.returnRate).toFixed(1)}% (orders refunded, wholly or in part)`],
    ["Parcels", `${counted(figures.profiled, "order")} in ${counted(parcels.length, "class", "classes")}`],
  ];
  const left: [string, string][] = [
    ...leftOut.map(({ reason, count, counted: isOrder, examples }): [string, string] => [
      reason,
      `${whole(count)}${isOrder ? "" : ", not counted as orders"}: ${examples.map(placed).join(", ")}`,
    ]),
    ...(figures.repeats > 0
      ? [["rows that repeat an order", whole(figures.repeats)] as [string, string]]
      : []),
    ...(figures.undated > 0
      ? [
          [
            "without a date that can be read",
            `${whole(figures.undated)}: ${figures.undatedExamples.map(placed).join(", ")}`,
          ] as [string, string],
        ]
      : []),
  ];
  const aligned = (list: readonly [string, string][], indent: string): string[] => {
    const width = Math.max(...list.map(([name]) => name.length));
    return list.map(([name, text]) => plain(`${indent}${name.padEnd(width)}  ${text}`));
  };
  return [
    plain(source),
    ...aligned(rows, ""),
    ...(parcels.length > 0
      ? []
      : HINTS.filter(({ reason }) => leftOut.some((one) => one.reason === reason)).map(({ hint }) => hint)),
    ...(left.length > 0 ? ["", "Left out", ...aligned(left, "  ")] : []),
  ].join("\n");
}
