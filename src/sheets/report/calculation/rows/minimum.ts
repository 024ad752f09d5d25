import { changeFactors, isActive, numberOf, rateOf, settlesYear } from "../../../../core/costs/line";
import { costed, opensYear, rowRefs, type FormulaRow, type Look, type RowSetting } from "./row";

/** What other lines of the option fall short of a least charge, a month at a time or over the plan's year. */
export function minimumRows(setting: RowSetting): FormulaRow[] {
  const { line, layout, cost, volume } = setting;
  const { cell, active, grow, settles, at } = rowRefs(setting);
  const least = (place: number): string => `${cell("rate")}*${cell("quantity")}*${grow(place)}`;
  if (line.period === "month")
    return [
      {
        label: cost.label,
        counts: "cost and cash",
        formula: (place) => `${active(place)}*MAX(0,${least(place)}-${volume(place)})`,
        values: costed,
        present: "paid",
      },
    ];
  const before = (place: number, offset: number): string => (opensYear(place) ? "0" : at(place - 1, offset));
  const { isSettled } = layout;
  return [
    {
      label: cost.label,
      counts: "cost and cash",
      formula: (place) =>
        isSettled(place)
          ? `${active(place)}*MAX(0,${least(place)}-12*${volume(place)})/12`
          : `${at(place, 2)}-${before(place, 2)}`,
      values: costed,
      present: "paid",
    },
    {
      label: "base this year",
      counts: "",
      formula: (place) => (isSettled(place) ? null : `${before(place, 1)}+${active(place)}*${volume(place)}`),
      values: (look) => ofYear(setting, look).base,
    },
    {
      label: "top-up due this year",
      counts: "",
      formula: (place) =>
        isSettled(place)
          ? null
          : `IF(AND(${active(place)}>0,${settles(place, line)}),MAX(0,${least(place)}-${at(place, 1)}),${before(place, 2)})`,
      values: (look) => ofYear(setting, look).due,
    },
  ];
}

/** Base and top-up of the running year, month by month. */
function ofYear({ line }: RowSetting, { plan, volume }: Look): { base: Float64Array; due: Float64Array } {
  const least = rateOf(line, plan) * numberOf(line.quantity, 1);
  const change = changeFactors(line, plan);
  const base = new Float64Array(plan.months + 1);
  const due = new Float64Array(plan.months + 1);
  for (let place = 1; place <= plan.months; place++) {
    const opens = opensYear(place);
    base[place] = (opens ? 0 : base[place - 1]!) + (isActive(line, place) ? volume[place]! : 0);
    due[place] =
      isActive(line, place) && settlesYear(line, place, plan)
        ? Math.max(0, least * change[place]! - base[place]!)
        : opens
          ? 0
          : due[place - 1]!;
  }
  return { base, due };
}
