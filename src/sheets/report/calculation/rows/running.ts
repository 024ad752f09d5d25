import { PERIOD_MONTHS } from "../../../../core/costs/cash";
import {
  blocksHeld,
  changeFactors,
  isActive,
  limitOf,
  lineUnits,
  numberOf,
  rateOf,
  settlesYear,
} from "../../../../core/costs/line";
import { chargesFraction } from "../../../../core/costs/volumes";
import { clamp, tariffCharge } from "../../../../core/tariffs/tariff";
import { ROWS } from "../layout";
import { tariffFormula } from "../tiers";
import { costed, opensYear, rowRefs, type FormulaRow, type Look, type RowRefs, type RowSetting } from "./row";

/** Less than any price. */
const LEAST = "-1E+300";

/**
 * A running charge: units, blocks or tiers where the line has them, then its limits; the first row is what the month
 * costs. Quarters and years are paid ahead, in a row of their own.
 */
export function runningRows(setting: RowSetting): FormulaRow[] {
  const { line } = setting;
  const refs = rowRefs(setting);
  const hasLimits = limitOf(line.minimum) !== null || limitOf(line.maximum) !== null;
  const steps = line.tiers ? [unitsRow(setting, refs)] : line.step === null ? [] : blockRows(setting, refs);
  const byYear = line.period === "year" && (line.tiers !== null || hasLimits);
  const rows = byYear
    ? yearRows(setting, refs, steps)
    : [
        {
          label: setting.cost.label,
          counts: "cost and cash" as const,
          formula: (place: number): string => {
            const price = priced(setting, refs, place);
            return hasLimits ? `${refs.active(place)}*${limited(setting, refs, price, place)}` : price;
          },
          values: costed,
        },
        ...steps,
      ];
  return paidAs(setting, refs, rows as [FormulaRow, ...FormulaRow[]]);
}

/** Units charged: Quantity x volume in the months From to To. */
function units({ volume }: RowSetting, { cell, active }: RowRefs, place: number): string {
  return `${cell("quantity")}*${volume(place)}*${active(place)}`;
}

function unitsRow(setting: RowSetting, refs: RowRefs): FormulaRow {
  return {
    label: "units",
    counts: "",
    formula: (place) => units(setting, refs, place),
    values: ({ volume }) => lineUnits(setting.line, volume),
  };
}

/** Blocks needed; where a block is held for a Term, those held and those begun. */
function blockRows(setting: RowSetting, refs: RowRefs): FormulaRow[] {
  const { line, layout, here } = setting;
  const { cell, time, active, at } = refs;
  const needed = (place: number): string =>
    `ROUNDUP(${units(setting, refs, place)}/${cell("step")}*(1-1E-9),0)`;
  const held = ({ volume }: Look): Float64Array => blocksHeld(line, lineUnits(line, volume));
  if (numberOf(line.term, 1) <= 1)
    return [{ label: "blocks", counts: "", formula: needed, values: held, blocks: true }];
  const upTo = (place: number, row: number | string): string =>
    `$${layout.first}${row}:${layout.letterAt(place - 1)}${row}`;
  return [
    {
      label: "blocks held",
      counts: "",
      formula: (place) => {
        if (layout.isSettled(place) || place === 1) return needed(place);
        const months = upTo(place, `$${ROWS.month + 1}`);
        const still = `SUMPRODUCT((${months}>${time("month", place)}-${cell("months")})*${upTo(place, here + 2)})`;
        return `IF(${active(place)}>0,MAX(${needed(place)},${still}),0)`;
      },
      values: held,
      blocks: true,
    },
    {
      label: "blocks begun",
      counts: "",
      formula: (place) =>
        layout.isSettled(place)
          ? null
          : `${active(place)}*MAX(0,${at(place, 1)}-${place > 1 ? at(place - 1, 1) : "0"})`,
      values: (look) => {
        const blocks = held(look);
        return blocks.map((count, place) =>
          place === 0 || !isActive(line, place)
            ? 0
            : Math.max(0, count - (place > 1 ? blocks[place - 1]! : 0)),
        );
      },
    },
  ];
}

/** Factor of the yearly change; a fraction of money has none. */
function growth({ line }: RowSetting, { grow }: RowRefs, place: number): string {
  return chargesFraction(line) ? "" : `*${grow(place)}`;
}

/** The month's price before its limits; units and blocks stand right below the line's own row. */
function priced(setting: RowSetting, refs: RowRefs, place: number): string {
  const { line, tiers } = setting;
  const grown = growth(setting, refs, place);
  if (tiers) return `${tariffFormula(refs.at(place, 1), tiers)}${grown}`;
  if (line.step !== null) return `${refs.cell("rate")}*${refs.at(place, 1)}${grown}`;
  return `${refs.cell("rate")}*${units(setting, refs, place)}${grown}`;
}

/** A price between the line's Minimum and Maximum; a year's Minimum is settled when the year ends. */
function limited(
  { line, layout }: RowSetting,
  { cell, grow, settles }: RowRefs,
  price: string,
  place: number,
): string {
  const own = `${cell("minimum")}*${grow(place)}`;
  const waits = line.period === "year" && !layout.isSettled(place);
  const due = waits ? `IF(${settles(place, line)},${own},${LEAST})` : own;
  const least = limitOf(line.minimum) === null ? price : `MAX(${due},${price})`;
  return limitOf(line.maximum) === null ? least : `MIN(${cell("maximum")}*${grow(place)},${least})`;
}

/** Tiers or limits over the plan's year: what the year's running total costs, less what was charged before. */
function yearRows(setting: RowSetting, refs: RowRefs, steps: readonly FormulaRow[]): FormulaRow[] {
  const { layout, cost, tiers } = setting;
  const { active, at } = refs;
  const { isSettled } = layout;
  const sumAt = steps.length + 1;
  const chargeAt = sumAt + 1;
  const before = (place: number, offset: number): string => (opensYear(place) ? "0" : at(place - 1, offset));
  const yearPrice = (place: number): string =>
    tiers ? `${tariffFormula(at(place, sumAt), tiers)}${growth(setting, refs, place)}` : at(place, sumAt);
  return [
    {
      label: cost.label,
      counts: "cost and cash",
      formula: (place) => {
        if (!isSettled(place)) return `${at(place, chargeAt)}-${before(place, chargeAt)}`;
        const year = tiers
          ? `${tariffFormula(`(12*${at(place, 1)})`, tiers)}${growth(setting, refs, place)}`
          : `12*${priced(setting, refs, place)}`;
        return `${active(place)}*${limited(setting, refs, year, place)}/12`;
      },
      values: costed,
    },
    ...steps,
    {
      label: tiers ? "units this year" : "charge this year before limits",
      counts: "",
      formula: (place) =>
        isSettled(place)
          ? null
          : `${before(place, sumAt)}+${tiers ? at(place, 1) : `${active(place)}*${priced(setting, refs, place)}`}`,
      values: (look) => ofYear(setting, look).sum,
    },
    {
      label: "charged this year",
      counts: "",
      formula: (place) =>
        isSettled(place)
          ? null
          : `IF(${active(place)}>0,${limited(setting, refs, yearPrice(place), place)},${before(place, chargeAt)})`,
      values: (look) => ofYear(setting, look).charged,
    },
  ];
}

/** Running total and charge of the plan's year, month by month. */
function ofYear({ line }: RowSetting, { plan, volume }: Look): { sum: Float64Array; charged: Float64Array } {
  const change = changeFactors(line, plan);
  const factor = (place: number): number => (chargesFraction(line) ? 1 : change[place]!);
  const q = lineUnits(line, volume);
  const blocks = line.step !== null && !line.tiers ? blocksHeld(line, q) : q;
  const limit = (least: number | null, place: number): number | null =>
    least === null ? null : least * change[place]!;
  const sum = new Float64Array(plan.months + 1);
  const charged = new Float64Array(plan.months + 1);
  for (let place = 1; place <= plan.months; place++) {
    const opens = opensYear(place);
    const on = isActive(line, place);
    const added = line.tiers ? q[place]! : rateOf(line, plan) * blocks[place]! * factor(place);
    sum[place] = (opens ? 0 : sum[place - 1]!) + (on ? added : 0);
    const price = line.tiers ? tariffCharge(line.tiers, sum[place]!) * factor(place) : sum[place]!;
    charged[place] = on
      ? clamp(
          price,
          settlesYear(line, place, plan) ? limit(limitOf(line.minimum), place) : null,
          limit(limitOf(line.maximum), place),
        )
      : opens
        ? 0
        : charged[place - 1]!;
  }
  return { sum, charged };
}

/** How the month's cost is paid: as it is charged, ahead by quarters and years, or not at all (the owner's hours). */
function paidAs(
  setting: RowSetting,
  refs: RowRefs,
  [month, ...steps]: [FormulaRow, ...FormulaRow[]],
): FormulaRow[] {
  const { line, layout, cost } = setting;
  const { cell, time, at } = refs;
  // The owner's hours are valued, and nobody pays them.
  if (line.driver.kind === "owner hour") return [{ ...month, counts: "cost", present: "paid" }, ...steps];
  const ahead = PERIOD_MONTHS[line.driver.kind];
  if (ahead === undefined) return [{ ...month, present: "paid" }, ...steps];
  const paysToday = line.from === "today";
  const falls = (place: number): string => {
    const passed = `${time("month", place)}-${cell("from")}`;
    return `AND(${passed}>${paysToday ? "0" : "=0"},MOD(${passed},${ahead})=0)`;
  };
  return [
    { ...month, counts: "cost" },
    ...steps,
    {
      label: "paid",
      counts: "cash",
      formula: (place) => (layout.isSettled(place) ? null : `IF(${falls(place)},${ahead}*${at(place, 0)},0)`),
      values: (look) => look.cost.cash,
      ...(paysToday ? { today: { formula: `${ahead}*${at(1, 0)}`, value: cost.cash[0]! } } : {}),
      present: "paid",
    },
  ];
}
