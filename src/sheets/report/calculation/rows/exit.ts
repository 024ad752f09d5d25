import { creditAtEnd, paidCash } from "../../../../core/commitments";
import { columnName } from "../../../address";
import { COLUMNS, planCell } from "../layout";
import { costed, rowRefs, type FormulaRow, type RowSetting } from "./row";

/** The rows of today's option that a row left to pay follows. */
export interface Source {
  /** Row number (from 1) of its first formula row. */
  readonly here: number;
  readonly rows: readonly FormulaRow[];
}

/** What giving up today's option costs once. */
export function leavingRows(setting: RowSetting): FormulaRow[] {
  const { line, layout, cost } = setting;
  const { cell, time, grow } = rowRefs(setting);
  const amount = `${cell("rate")}*${cell("quantity")}`;
  const paysToday = line.from === "today";
  const inMonth: FormulaRow = {
    label: cost.label,
    counts: paysToday ? "cost" : "cost and cash",
    formula: (place) =>
      layout.isSettled(place)
        ? null
        : `IF(${time("month", place)}=${cell("from")},${amount}*${grow(place)},0)`,
    values: costed,
  };
  if (!paysToday) return [{ ...inMonth, present: "paid" }];
  const today = { formula: amount, value: cost.cash[0]! };
  return [
    inMonth,
    { label: "paid", counts: "cash", formula: () => null, values: () => [], today, present: "paid" },
  ];
}

/** The unavoidable share of a line of today's option, for Term months. */
export function stillToPayRows(setting: RowSetting, source: Source): FormulaRow[] {
  const { layout, cost } = setting;
  const { plan } = layout;
  const { cell, time } = rowRefs(setting);
  const at = (place: number, offset: number): string => `${layout.letterAt(place)}${source.here + offset}`;
  const share = (place: number, offset: number): string =>
    `${cell("rate")}*${at(place, offset)}*(${time("month", place)}<=${cell("months")})`;
  const paidAt = source.rows.findIndex(({ counts }) => counts === "cash");
  const creditAt = source.rows.findIndex(({ counts }) => counts === "credit");
  const [first] = source.rows;
  const month: FormulaRow = {
    label: cost.label,
    counts: first?.counts ?? "cost and cash",
    formula: (place) => share(place, 0),
    values: costed,
  };
  if (paidAt < 0) return [{ ...month, present: "paid" }];
  const paysToday = cost.cash[0] !== 0;
  const credited = creditAtEnd(cost, plan);
  return [
    month,
    {
      label: "paid",
      counts: "cash",
      formula: (place) => (layout.isSettled(place) ? null : share(place, paidAt)),
      values: (look) => paidCash(look.cost, look.plan),
      ...(paysToday
        ? {
            today: {
              formula: `${cell("rate")}*${layout.today}${source.here + paidAt}`,
              value: cost.cash[0]!,
            },
          }
        : {}),
      present: "paid",
    },
    ...(creditAt < 0
      ? []
      : [
          {
            label: "unexpired share at the Horizon's end",
            counts: "credit" as const,
            formula: () => null,
            values: () => [],
            present: {
              formula: `${cell("rate")}*$${columnName(COLUMNS.present)}${source.here + creditAt}*(${planCell("counted")}<=${cell("months")})`,
              value: -credited * (plan.discount?.[plan.horizon] ?? 1),
            },
          },
        ]),
  ];
}
