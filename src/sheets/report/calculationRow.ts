import { itemNumber } from "../../core/business";
import type { Driver } from "../../core/model";
import { blocksHeld, changeFactors, isActive, lineUnits, numberOf, rateOf } from "../../core/costs/line";
import { priceChange, type Plan } from "../../core/costs/plan";
import { chargesFraction } from "../../core/costs/volumes";
import { tariffCharge } from "../../core/tariffs/tariff";
import type { CostRow } from "../../core/results";
import type { WorkbookValues } from "../values";
import { columnName } from "../address";
import { linkTo, type Linked } from "./inputs";

/** Columns of the Calculation sheet, zero-based. */
export const COLUMNS = {
  area: 0,
  option: 1,
  line: 2,
  group: 3,
  view: 4,
  driver: 5,
  rate: 6,
  quantity: 7,
  step: 8,
  minimum: 9,
  maximum: 10,
  change: 11,
  from: 12,
  to: 13,
  months: 14,
  present: 15,
  firstYear: 16,
  settled: 17,
  today: 18,
  month1: 19,
} as const;

/** Zero-based rows of the time line at the top of the sheet. */
export const TIME = { month: 5, year: 6, orders: 7, scale: 8, discount: 9, horizon: 3, rate: 3 } as const;

/** Column of a place of the plan's arrays: 0 = the settled month, m = month m. */
export const columnAt = (place: number): number =>
  place === 0 ? COLUMNS.settled : COLUMNS.month1 + place - 1;
export const letterAt = (place: number): string => columnName(columnAt(place));

/** How a row counts: both = costed and paid alike, costed = monthly view only, paid = cash only, help = neither. */
export type View = "both" | "costed" | "paid" | "help";

/** A row of cells by place; `today` is what is paid today. */
export interface FormulaRow {
  readonly label: string;
  readonly view: View;
  readonly formula: (place: number) => string;
  readonly value: (place: number) => number;
  readonly today?: { readonly formula: string; readonly value: number };
}

/** What the rows of a cost row are written with. */
export interface RowSetting {
  readonly plan: Plan;
  readonly workbook: WorkbookValues;
  /** Zero-based row of this cost row's first formula row. */
  readonly row: number;
  /** Zero-based row of a driver's volume, and its values. */
  readonly volume: (driver: Driver) => { row: number; values: Float64Array };
  /** Zero-based rows of the tiers of a line: bounds above which, prices, steps in price. */
  readonly tiers: { above: string; price: string; rise: string; last: string } | null;
  /** Formula of the sum of this row's base, for percent of and minimum. */
  readonly base: (place: number) => { formula: string; value: number };
  /** Whether it is today's already paid one-off. */
  readonly alreadyPaid: boolean;
}

/** Inputs of a row as links, in the sheet's input columns. */
export function inputsOf(row: CostRow, plan: Plan, workbook: WorkbookValues): { [column: string]: Linked } {
  const { line } = row;
  const link = (column: string, entry: Parameters<typeof linkTo>[3], blank: number): Linked =>
    linkTo(workbook, line.at, column, entry, blank);
  const { business } = plan;
  const groupKey = Object.values(business).find(({ name }) => name === `Price change ${line.group}`);
  const ownersHour = Object.values(business).find(({ name }) => /owner.?s hour/i.test(name));
  const rate: Linked =
    line.rate === null && line.driver.kind === "owner hour"
      ? linkTo(
          workbook,
          ownersHour?.at,
          "value",
          ownersHour?.value ?? null,
          itemNumber(business, "Owner's hour"),
        )
      : link("rate", line.rate, 0);
  return {
    rate,
    quantity: link("quantity", line.quantity, 1),
    ...(line.step !== null && !line.tiers ? { step: link("step", line.step, 0) } : {}),
    ...(typeof line.minimum === "number" ? { minimum: link("minimum", line.minimum, 0) } : {}),
    ...(typeof line.maximum === "number" ? { maximum: link("maximum", line.maximum, 0) } : {}),
    change:
      line.yearlyChange !== null
        ? link("yearlyChange", line.yearlyChange, 0)
        : linkTo(workbook, groupKey?.at, "value", groupKey?.value ?? null, priceChange(business, line.group)),
    from: typeof line.from === "number" ? link("from", line.from, 1) : { formula: "1", value: 1 },
    to: line.to !== null ? link("to", line.to, 9999) : { formula: "9999", value: 9999 },
    ...(line.driver.kind === "once" ? { months: link("months", line.months, plan.horizon) } : {}),
    ...(line.driver.kind !== "once" && line.term !== null ? { months: link("term", line.term, 0) } : {}),
  };
}

/** The formula rows of one cost row: the first is what the month costs, the last what is paid where that differs. */
export function formulaRows(cost: CostRow, setting: RowSetting): FormulaRow[] {
  const { line } = cost;
  const { plan, row } = setting;
  const here = row + 1;
  const cell = (column: keyof typeof COLUMNS): string => `$${columnName(COLUMNS[column])}${here}`;
  const time = (which: keyof typeof TIME, place: number): string => `${letterAt(place)}$${TIME[which] + 1}`;
  const active = (place: number): string =>
    `(${time("month", place)}>=${cell("from")})*(${time("month", place)}<=${cell("to")})`;
  const grow = (place: number): string => `(1+${cell("change")})^${time("year", place)}`;
  const fraction = chargesFraction(line);
  const priceGrowth = (place: number): string => (fraction ? "" : `*${grow(place)}`);
  const at = (place: number, offset: number): string => `${letterAt(place)}${here + offset}`;
  const change = changeFactors(line, plan);
  const isOn = (place: number): boolean => isActive(line, place);
  const firstOfYear = (place: number): boolean => place > 0 && (place - 1) % 12 === 0;
  const costed = (place: number): number => cost.monthly[place]!;
  const paidRow = (formula: (place: number) => string, today?: FormulaRow["today"]): FormulaRow => ({
    label: "paid",
    view: "paid",
    formula,
    value: (place) => (place === 0 ? 0 : cost.cash[place]!),
    ...(today ? { today } : {}),
  });
  const rate = rateOf(line, plan);
  const quantity = numberOf(line.quantity, 1);

  switch (line.driver.kind) {
    case "once": {
      const spread: FormulaRow = {
        label: cost.label,
        view: "costed",
        formula: (place) =>
          line.tiers
            ? `${tariffFormula(cell("quantity"), setting.tiers!, line.tiers.method)}*${active(place)}*${grow(place)}/${cell("months")}`
            : `${cell("rate")}*${cell("quantity")}*${active(place)}*${grow(place)}/${cell("months")}`,
        value: costed,
      };
      if (setting.alreadyPaid) return [spread];
      const amount = line.tiers
        ? tariffFormula(cell("quantity"), setting.tiers!, line.tiers.method)
        : `${cell("rate")}*${cell("quantity")}`;
      const horizon = plan.horizon;
      const lastPaid = `(${cell("from")}+${cell("months")}*INT((MIN(${horizon},${cell("to")})-${cell("from")})/${cell("months")}))`;
      const paysToday = line.from === "today";
      const pays = (place: number): string =>
        `IF(AND(${time("month", place)}>=${cell("from")},${time("month", place)}<=${cell("to")},${time("month", place)}<=${horizon},MOD(${time("month", place)}-${cell("from")},${cell("months")})=0${paysToday ? `,${time("month", place)}>${cell("from")}` : ""}),${amount}*${grow(place)},0)`;
      const credit = `IF(${cell("from")}<=${horizon},${amount}*(1+${cell("change")})^INT((${lastPaid}-1)/12)*MAX(0,1-(${horizon}-${lastPaid}+1)/${cell("months")}),0)`;
      return [
        spread,
        paidRow(
          (place) => (place === 0 ? "0" : place === horizon ? `${pays(place)}-${credit}` : pays(place)),
          paysToday ? { formula: amount, value: cost.cash[0]! } : undefined,
        ),
      ];
    }
    case "tied up": {
      const moves = line.base.some((name) => name.toLowerCase() === "orders");
      const balance = (place: number): number =>
        isOn(place) ? rate * quantity * change[place]! * (moves ? plan.scale[place]! : 1) : 0;
      const monthlyRate = `$${columnName(COLUMNS.present)}$${TIME.rate + 1}`;
      const paysToday = line.from === "today";
      return [
        {
          label: cost.label,
          view: "costed",
          formula: (place) => `${at(place, 1)}*${monthlyRate}`,
          value: costed,
        },
        {
          label: "balance",
          view: "help",
          formula: (place) =>
            `${cell("rate")}*${cell("quantity")}*${active(place)}*${grow(place)}${moves ? `*${time("scale", place)}` : ""}`,
          value: balance,
        },
        paidRow(
          (place) => {
            if (place === 0 || place > plan.horizon) return "0";
            const before = place === 1 ? (paysToday ? at(1, 1) : "0") : at(place - 1, 1);
            return `${at(place, 1)}-${before}${place === plan.horizon ? `-${at(place, 1)}` : ""}`;
          },
          paysToday ? { formula: at(1, 1), value: cost.cash[0]! } : undefined,
        ),
      ];
    }
    case "leaving":
      return [{ label: cost.label, view: "both", formula: () => "0", value: () => 0 }];
    case "minimum": {
      const least = (place: number): string => `${cell("rate")}*${cell("quantity")}*${grow(place)}`;
      if (line.period === "month")
        return [
          {
            label: cost.label,
            view: "both",
            formula: (place) => `${active(place)}*MAX(0,${least(place)}-(${setting.base(place).formula}))`,
            value: costed,
          },
        ];
      let cumulated = 0;
      let due = 0;
      const sums: number[] = [];
      const dues: number[] = [];
      for (let place = 0; place <= plan.months; place++) {
        if (firstOfYear(place)) cumulated = due = 0;
        if (place > 0 && isOn(place)) {
          cumulated += setting.base(place).value;
          due = Math.max(0, rate * quantity * change[place]! - cumulated);
        }
        sums.push(cumulated);
        dues.push(due);
      }
      const before = (place: number, offset: number): string =>
        firstOfYear(place) ? "0" : at(place - 1, offset);
      return [
        {
          label: cost.label,
          view: "both",
          formula: (place) =>
            place === 0
              ? `${active(0)}*MAX(0,${least(0)}-12*(${setting.base(0).formula}))/12`
              : `${at(place, 2)}-${before(place, 2)}`,
          value: costed,
        },
        {
          label: "base this year",
          view: "help",
          formula: (place) =>
            place === 0 ? "0" : `${before(place, 1)}+${active(place)}*(${setting.base(place).formula})`,
          value: (place) => (place === 0 ? 0 : sums[place]!),
        },
        {
          label: "top-up due this year",
          view: "help",
          formula: (place) =>
            place === 0
              ? "0"
              : `IF(${active(place)}>0,MAX(0,${least(place)}-${at(place, 1)}),${before(place, 2)})`,
          value: (place) => (place === 0 ? 0 : dues[place]!),
        },
      ];
    }
    default:
  }

  // Running charges: units, then blocks or tiers where the line has them, then its limits.
  const volume = line.driver.kind === "percent of" ? null : setting.volume(line.driver);
  const baseValues = Float64Array.from({ length: plan.months + 1 }, (_, place) =>
    volume ? volume.values[place]! : setting.base(place).value,
  );
  const units = lineUnits(line, baseValues);
  const unitsFormula = (place: number): string =>
    `${cell("quantity")}*${volume ? `${letterAt(place)}$${volume.row + 1}` : `(${setting.base(place).formula})`}*${active(place)}`;
  const helpers: FormulaRow[] = [];
  const yearly = line.period === "year";
  const hasLimits = typeof line.minimum === "number" || typeof line.maximum === "number";
  let priced: (place: number) => string;
  let pricedValue: (place: number) => number;
  let unitsOffset = 0;

  if (line.tiers) {
    unitsOffset = helpers.push({
      label: "units",
      view: "help",
      formula: unitsFormula,
      value: (place) => units[place]!,
    });
    const tariff = (q: string): string => tariffFormula(q, setting.tiers!, line.tiers!.method);
    priced = (place) => `${tariff(at(place, unitsOffset))}${priceGrowth(place)}`;
    pricedValue = (place) => tariffCharge(line.tiers!, units[place]!) * (fraction ? 1 : change[place]!);
  } else if (line.step !== null) {
    const held = blocksHeld(line, units);
    const needed = (place: number): string => `ROUNDUP(${unitsFormula(place)}/${cell("step")}*(1-1E-9),0)`;
    const term = numberOf(line.term, 1);
    const size = numberOf(line.step, 0);
    const neededValue = (place: number): number =>
      size > 0 ? Math.ceil((units[place]! / size) * (1 - 1e-9)) + 0 : 0;
    const begunValue = (place: number): number =>
      place === 0 || !isOn(place) ? 0 : Math.max(0, held[place]! - (place > 1 ? held[place - 1]! : 0));
    if (term > 1) {
      helpers.push(
        {
          label: "blocks held",
          view: "help",
          formula: (place) => {
            if (place <= 1) return needed(place);
            const begun = `${letterAt(1)}${here + 2}:${letterAt(place - 1)}${here + 2}`;
            const months = `${letterAt(1)}$${TIME.month + 1}:${letterAt(place - 1)}$${TIME.month + 1}`;
            return `IF(${active(place)}>0,MAX(${needed(place)},SUMPRODUCT((${months}>${time("month", place)}-${cell("months")})*${begun})),0)`;
          },
          value: (place) => held[place]!,
        },
        {
          label: "blocks begun",
          view: "help",
          formula: (place) =>
            place === 0
              ? "0"
              : `${active(place)}*MAX(0,${at(place, 1)}-${place > 1 ? at(place - 1, 1) : "0"})`,
          value: begunValue,
        },
      );
    } else helpers.push({ label: "blocks", view: "help", formula: needed, value: neededValue });
    priced = (place) => `${cell("rate")}*${at(place, 1)}${priceGrowth(place)}`;
    pricedValue = (place) => rate * held[place]! * (fraction ? 1 : change[place]!);
  } else {
    priced = (place) => `${cell("rate")}*${unitsFormula(place)}${priceGrowth(place)}`;
    pricedValue = (place) => rate * units[place]! * (fraction ? 1 : change[place]!);
  }

  const limited = (inner: string, place: number): string => {
    let result = inner;
    if (typeof line.minimum === "number") result = `MAX(${cell("minimum")}*${grow(place)},${result})`;
    if (typeof line.maximum === "number") result = `MIN(${cell("maximum")}*${grow(place)},${result})`;
    return result;
  };
  const limitedValue = (inner: number, place: number): number => {
    let result = inner;
    if (typeof line.minimum === "number") result = Math.max(line.minimum * change[place]!, result);
    if (typeof line.maximum === "number") result = Math.min(line.maximum * change[place]!, result);
    return result;
  };

  let month: FormulaRow;
  if (!yearly || (!line.tiers && !hasLimits))
    month = {
      label: cost.label,
      view: "both",
      formula: (place) => (hasLimits ? `${active(place)}*${limited(priced(place), place)}` : priced(place)),
      value: costed,
    };
  else {
    const first = helpers.length + 1;
    const before = (place: number, offset: number): string =>
      firstOfYear(place) ? "0" : at(place - 1, offset);
    const running: number[] = [];
    const charged: number[] = [];
    let sum = 0;
    let charge = 0;
    for (let place = 0; place <= plan.months; place++) {
      if (firstOfYear(place)) sum = charge = 0;
      if (place > 0 && isOn(place)) {
        sum += line.tiers ? units[place]! : pricedValue(place);
        const price = line.tiers ? tariffCharge(line.tiers, sum) * (fraction ? 1 : change[place]!) : sum;
        charge = limitedValue(price, place);
      }
      running.push(sum);
      charged.push(charge);
    }
    helpers.push(
      {
        label: line.tiers ? "units this year" : "charge this year before limits",
        view: "help",
        formula: (place) =>
          place === 0
            ? "0"
            : `${before(place, first)}+${line.tiers ? at(place, unitsOffset) : `${active(place)}*${priced(place)}`}`,
        value: (place) => (place === 0 ? 0 : running[place]!),
      },
      {
        label: "charged this year",
        view: "help",
        formula: (place) => {
          if (place === 0) return "0";
          const price = line.tiers
            ? `${tariffFormula(at(place, first), setting.tiers!, line.tiers.method)}${priceGrowth(place)}`
            : at(place, first);
          return `IF(${active(place)}>0,${limited(price, place)},${before(place, first + 1)})`;
        },
        value: (place) => (place === 0 ? 0 : charged[place]!),
      },
    );
    month = {
      label: cost.label,
      view: "both",
      formula: (place) => {
        if (place > 0) return `${at(place, first + 1)}-${before(place, first + 1)}`;
        const year = line.tiers
          ? tariffFormula(`(12*${at(0, unitsOffset)})`, setting.tiers!, line.tiers.method)
          : `12*${priced(0)}`;
        return `${active(0)}*${limited(year, 0)}/12`;
      },
      value: costed,
    };
  }

  const ahead = line.driver.kind === "quarter" ? 3 : line.driver.kind === "year" ? 12 : 0;
  if (ahead === 0) return [month, ...helpers];
  const paysToday = line.from === "today";
  return [
    { ...month, view: "costed" },
    ...helpers,
    paidRow(
      (place) =>
        place === 0
          ? "0"
          : `IF(AND(${time("month", place)}>=${cell("from")},MOD(${time("month", place)}-${cell("from")},${ahead})=0${paysToday ? `,${time("month", place)}>${cell("from")}` : ""}),${ahead}*${at(place, 0)},0)`,
      paysToday ? { formula: `${ahead}*${at(1, 0)}`, value: cost.cash[0]! } : undefined,
    ),
  ];
}

/** A tariff in plain formulas over its unpacked tiers: bounds above which a tier begins, prices, steps in price. */
export function tariffFormula(
  q: string,
  tiers: { above: string; price: string; rise: string; last: string },
  method: string,
): string {
  const reached = `MAX(1,SUMPRODUCT(--(${tiers.above}<${q})))`;
  const charge: { readonly [name: string]: string } = {
    graduated: `SUMPRODUCT((${q}>${tiers.above})*(${q}-${tiers.above})*${tiers.rise})`,
    volume: `${q}*INDEX(${tiers.price},1,${reached})`,
    flat: `(${q}>0)*INDEX(${tiers.price},1,${reached})`,
    "stepped flat": `SUMPRODUCT((${q}>${tiers.above})*${tiers.price})`,
    package: `ROUNDUP(${q}/${tiers.last}*(1-1E-9),0)*INDEX(${tiers.price},1,1)`,
  };
  const inner = charge[method]!;
  return method === "package" || tiers.last === "" ? inner : `IF(${q}>${tiers.last},NA(),${inner})`;
}
