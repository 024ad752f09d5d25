import { paidCash, creditAtEnd } from "../../../../core/commitments";
import { planCell } from "../layout";
import { tariffFormula } from "../tiers";
import { costed, rowRefs, type FormulaRow, type RowSetting } from "./row";

/**
 * A one-off: spread over its life in the month's cost; in cash whole when it is bought and each time its life ends; at
 * the Horizon's end the unexpired share of the last purchase is credited.
 */
export function onceRows(setting: RowSetting): FormulaRow[] {
  const { line, layout, cost, tiers } = setting;
  const { plan } = layout;
  const { cell, time, active, grow } = rowRefs(setting);
  const horizon = planCell("counted");
  const life = `MAX(1,${cell("months")})`;
  const amount = tiers ? tariffFormula(cell("quantity"), tiers) : `${cell("rate")}*${cell("quantity")}`;
  const spread: FormulaRow = {
    label: cost.label,
    counts: "cost",
    formula: (place) => `${amount}*${active(place)}*${grow(place)}/${life}`,
    values: costed,
  };
  if (setting.alreadyPaid) return [spread];

  const paysToday = line.from === "today";
  const periods = (month: string): string => `INT((${month}-${cell("from")})/${life})`;
  const falls = (place: number): string => {
    const month = time("month", place);
    const begun = paysToday ? `${month}>${cell("from")}` : `${month}>=${cell("from")}`;
    return `AND(${begun},${month}<=${cell("to")},${month}<=${horizon},${periods(month)}>${periods(`${month}-1`)})`;
  };
  const last = `(${cell("from")}+${life}*${periods(`MIN(${horizon},${cell("to")})`)})`;
  const left = `MAX(0,1-(${horizon}-${last}+1)/${life})`;
  const credit = `IF(${cell("from")}<=${horizon},${amount}*(1+${cell("change")})^INT((ROUNDUP(${last},0)-1)/12)*${left},0)`;
  const credited = creditAtEnd(cost, plan);
  return [
    spread,
    {
      label: "paid",
      counts: "cash",
      formula: (place) => (layout.isSettled(place) ? null : `IF(${falls(place)},${amount}*${grow(place)},0)`),
      values: (look) => paidCash(look.cost, look.plan),
      ...(paysToday ? { today: { formula: amount, value: cost.cash[0]! } } : {}),
      present: "paid",
    },
    {
      label: "unexpired share at the Horizon's end",
      counts: "credit",
      formula: () => null,
      values: () => [],
      present: {
        formula: `-${credit}*${planCell("discount", "firstYear")}`,
        value: -credited * (plan.discount?.[plan.horizon] ?? 1),
      },
    },
  ];
}
