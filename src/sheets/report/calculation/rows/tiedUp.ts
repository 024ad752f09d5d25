import { creditAtEnd, paidCash, tiedUpBalance } from "../../../../core/commitments";
import { planCell } from "../layout";
import { costed, rowRefs, type FormulaRow, type RowSetting } from "./row";

/** Money tied up: interest on its balance in the month's cost, its change in cash; released at the Horizon's end. */
export function tiedUpRows(setting: RowSetting): FormulaRow[] {
  const { line, layout, cost } = setting;
  const { plan } = layout;
  const { cell, time, active, grow, at, months } = rowRefs(setting);
  const moves = line.base.some((name) => name.toLowerCase() === "orders");
  const paysToday = line.from === "today";
  const released = creditAtEnd(cost, plan);
  return [
    {
      label: cost.label,
      counts: "cost",
      formula: (place) => `${at(place, 1)}*${planCell("monthlyRate")}`,
      values: costed,
    },
    {
      label: "balance",
      counts: "",
      formula: (place) =>
        `${cell("rate")}*${cell("quantity")}*${active(place)}*${grow(place)}${moves ? `*${time("scale", place)}` : ""}`,
      values: (look) =>
        Array.from({ length: look.plan.months + 1 }, (_, place) => tiedUpBalance(line, look.plan, place)),
    },
    {
      label: "change of the balance",
      counts: "cash",
      formula: (place) => {
        if (layout.isSettled(place)) return null;
        const before = place > 1 ? at(place - 1, 1) : paysToday ? at(1, 1) : "0";
        return `IF(${time("month", place)}<=${planCell("counted")},${at(place, 1)}-${before},0)`;
      },
      values: (look) => paidCash(look.cost, look.plan),
      ...(paysToday ? { today: { formula: at(1, 1), value: cost.cash[0]! } } : {}),
      present: "paid",
    },
    {
      label: "released at the Horizon's end",
      counts: "credit",
      formula: () => null,
      values: () => [],
      present: {
        formula: `-INDEX(${months(1)},1,${planCell("counted")})*${planCell("discount", "firstYear")}`,
        value: -released * (plan.discount?.[plan.horizon] ?? 1),
      },
    },
  ];
}
