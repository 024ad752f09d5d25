import { GROUPS, type CostLine, type Group } from "../model";
import { key } from "../names";
import type { CostRow } from "../results";
import {
  leavingCharge,
  oneOff,
  paidAhead,
  paidAsCosted,
  PERIOD_MONTHS,
  stillToPay,
  tiedUp,
  type Views,
} from "./cash";
import {
  blocksHeld,
  changeFactors,
  isActive,
  limitOf,
  lineCharges,
  lineUnits,
  numberOf,
  rateOf,
  settlesYear,
} from "./line";
import type { Plan } from "./plan";
import { driverName, driverVolume, type Surroundings } from "./volumes";

/** Lines whose cost is not a running charge: they never count towards a minimum. */
const OUTSIDE_MINIMUMS = new Set(["once", "tied up", "leaving", "minimum"]);

/** Whether a name in a Base column means that line or its group. A line's own name goes before a group's. */
function baseMatches(names: readonly string[], lines: readonly CostLine[]): (line: CostLine) => boolean {
  const wanted = names.map(key);
  const lineKeys = new Set(lines.map((line) => key(line.name)));
  const groupKeys = new Set(GROUPS.map((group) => key(group)));
  return (line) =>
    wanted.some(
      (name) =>
        key(line.name) === name || (!lineKeys.has(name) && groupKeys.has(name) && key(line.group) === name),
    );
}

/** Indexes of the lines that a percent of or minimum line is worked out from. */
export function baseOf(line: CostLine, lines: readonly CostLine[]): number[] {
  const all = line.driver.kind === "minimum" && line.base.length === 0;
  const matches = baseMatches(line.base, lines);
  const indexes: number[] = [];
  lines.forEach((other, index) => {
    if (other === line) return;
    if (line.driver.kind === "minimum") {
      const isTopUp = all && other.driver.kind === "minimum" && other.base.length > 0;
      if (!isTopUp && (OUTSIDE_MINIMUMS.has(other.driver.kind) || !(all || matches(other)))) return;
    } else if (!matches(other)) return;
    indexes.push(index);
  });
  return indexes;
}

function topUp(line: CostLine, base: Float64Array, plan: Plan): Float64Array {
  const change = changeFactors(line, plan);
  const least = rateOf(line, plan) * numberOf(line.quantity, 1);
  const rows = new Float64Array(base.length);
  let costOfYear = 0;
  let topUpOfYear = 0;
  for (let place = 0; place < base.length; place++) {
    if (place > 0 && (place - 1) % 12 === 0) costOfYear = topUpOfYear = 0;
    if (!isActive(line, place)) continue;
    const cost = base[place]!;
    if (line.period === "month") rows[place] = Math.max(0, least * change[place]! - cost);
    else if (place === 0) rows[0] = Math.max(0, least - 12 * cost) / 12;
    else {
      costOfYear += cost;
      const due = settlesYear(line, place, plan)
        ? Math.max(0, least * change[place]! - costOfYear)
        : topUpOfYear;
      rows[place] = due - topUpOfYear;
      topUpOfYear = due;
    }
  }
  return rows;
}

/** What a row is called: in the option that has the line, or in one that still pays for it. */
export function rowLabel({ driver, name }: CostLine, which: "kept" | "given up"): string {
  const label = driver.kind === "minimum" ? `Top-up to minimum: ${name}` : name;
  return which === "kept" || driver.kind === "leaving" ? label : `Still to pay: ${label}`;
}

/** Whether a line belongs to every option of its area. */
export const isShared = (line: CostLine): boolean => key(line.option) === "all";

/** Whether a line is worked out from what other lines cost. */
export const usesBase = ({ driver }: Pick<CostLine, "driver">): boolean =>
  driver.kind === "percent of" || driver.kind === "minimum";

/**
 * The schedule of an option: a row a line, in table order. Lines first, then percent of lines and minimums in the order
 * their bases need (line minimums come before group minimums, those before the minimum over all groups).
 *
 * @param lines lines of one option (of one element, where elements are decided)
 * @param isCurrent whether a line is of today's option: its one-offs without From are already paid
 * @param known views that lines are known to have under this plan and these surroundings; not worked out again
 * @throws BeyondLastTier
 */
export function optionRows(
  lines: readonly CostLine[],
  plan: Plan,
  around: Surroundings,
  isCurrent: (line: CostLine) => boolean,
  known?: ReadonlyMap<CostLine, Views>,
): CostRow[] {
  const views: (Views | null)[] = lines.map(() => null);
  const volumes = new Map<string, Float64Array>();
  const visiting = new Set<number>();

  const volumeOf = (line: CostLine): Float64Array => {
    const name = driverName(line.driver);
    let volume = volumes.get(name);
    if (!volume) volumes.set(name, (volume = driverVolume(line.driver, plan, around)));
    return volume;
  };

  const baseSum = (index: number): Float64Array => {
    const sum = new Float64Array(plan.months + 1);
    visiting.add(index);
    for (const other of baseOf(lines[index]!, lines)) {
      // A circle is a problem that reading reports; here it only must not run for ever.
      if (visiting.has(other)) continue;
      const { monthly } = viewOf(other);
      for (let place = 0; place < sum.length; place++) sum[place]! += monthly[place]!;
    }
    visiting.delete(index);
    return sum;
  };

  const viewOf = (index: number): Views => (views[index] ??= knownView(lines[index]!) ?? work(index));
  const knownView = (line: CostLine): Views | undefined => (usesBase(line) ? undefined : known?.get(line));

  const work = (index: number): Views => {
    const line = lines[index]!;
    switch (line.driver.kind) {
      case "once":
        return oneOff(line, plan, isCurrent(line) && line.from === null);
      case "tied up":
        return tiedUp(line, plan);
      case "leaving":
        return paidAsCosted(new Float64Array(plan.months + 1));
      case "percent of":
        return paidAsCosted(lineCharges(line, lineUnits(line, baseSum(index)), plan));
      case "minimum":
        return paidAsCosted(topUp(line, baseSum(index), plan));
      default: {
        const monthly = lineCharges(line, lineUnits(line, volumeOf(line)), plan);
        const ahead = PERIOD_MONTHS[line.driver.kind];
        return ahead ? paidAhead(line, monthly, plan, ahead) : paidAsCosted(monthly);
      }
    }
  };

  return lines.map((line, index) => {
    const isTopUp = line.driver.kind === "minimum";
    return {
      type: isTopUp ? "top-up" : "line",
      label: rowLabel(line, "kept"),
      group: isTopUp ? "Top-up to minimum" : line.group,
      line,
      ...viewOf(index),
      unavoidable: 1 - (line.avoidable ?? 1),
    };
  });
}

/**
 * The rows that giving up today's option puts on every other option: "Still to pay" for the unavoidable share of its
 * running lines, and its leaving charges.
 *
 * @param rows rows of today's option, as optionRows gives them with current = true
 */
export function exitRows(rows: readonly CostRow[], plan: Plan): CostRow[] {
  return rows.flatMap((row): CostRow[] => {
    const { line } = row;
    if (line.driver.kind === "leaving")
      return [{ ...row, type: "leaving", label: line.name, ...leavingCharge(line, plan), unavoidable: 0 }];
    const sunk = line.driver.kind === "tied up" || (line.driver.kind === "once" && line.from === null);
    if (row.unavoidable <= 0 || sunk) return [];
    return [
      {
        ...row,
        type: "still to pay",
        label: rowLabel(line, "given up"),
        group: "Still to pay",
        ...stillToPay(row, line, row.unavoidable),
        unavoidable: 0,
      },
    ];
  });
}

/** Groups in the order a breakdown shows them: the four of fulfilment, the others as the table has them, top-ups last. */
export function groupOrder(rows: readonly CostRow[]): CostRow["group"][] {
  const leading: Group[] = ["Facility", "Labor", "Supplies", "Delivery"];
  const trailing: CostRow["group"][] = ["Still to pay", "Top-up to minimum"];
  const present = new Set(rows.map((row) => row.group));
  const others = [...present].filter(
    (group) => !leading.includes(group as Group) && !trailing.includes(group),
  );
  return [...leading, ...others, ...trailing].filter((group) => present.has(group));
}

/** Line minimums that bind or not: the parts of a settled month that a minimum row holds up. */
export function heldByMinimum(rows: readonly CostRow[], lines: readonly CostLine[]): Set<number> {
  const held = new Set<number>();
  rows.forEach((row, index) => {
    if (row.type !== "top-up" || row.monthly[0]! <= 0) return;
    held.add(index);
    for (const other of baseOf(lines[index]!, lines)) held.add(other);
  });
  return held;
}

/** People a line needs in each month: FTE, per started block where it has a Step; 0 outside From-To. */
export function linePeople(
  line: CostLine,
  plan: Plan,
  around: Surroundings,
  of: "fte" | "sqft",
): Float64Array {
  const each = limitOf(line[of]) ?? 0;
  const none = new Float64Array(plan.months + 1);
  if (each === 0) return none;
  if (line.step === null || line.tiers) return none.map((_, place) => (isActive(line, place) ? each : 0));
  return blocksHeld(line, lineUnits(line, driverVolume(line.driver, plan, around))).map(
    (blocks) => blocks * each,
  );
}
