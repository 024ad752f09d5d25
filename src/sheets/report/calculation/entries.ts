import { isOwnRow } from "../../../core/commitments";
import { presentOfRow } from "../../../core/costs/figures";
import { chargesFraction } from "../../../core/costs/volumes";
import { baseOf, usesBase } from "../../../core/costs/option";
import type { Plan } from "../../../core/costs/plan";
import type { CostLine } from "../../../core/model";
import { key } from "../../../core/names";
import { put, quotedSheet, type Grid } from "../grid";
import { linkedCell } from "../links";
import { CHARGED_ON, surroundingsOf, type Block, type Entry } from "./blocks";
import { COLUMNS, ROWS, type Column, type Layout } from "./layout";
import { lineInputs, type InputSetting } from "./lineInputs";
import { placesOf } from "./needs";
import { exitRows, lineRows, type FormulaRow, type Look, type RowSetting } from "./rows";
import type { TierCells } from "./tiers";
import { driverKey, driverName, type VolumeRow } from "./volumes";

export interface EntrySetting extends InputSetting {
  readonly grid: Grid;
  readonly layout: Layout;
  readonly plans: ReadonlyMap<number, Plan>;
  readonly volumes: ReadonlyMap<string, VolumeRow>;
  readonly tiers: ReadonlyMap<CostLine, TierCells>;
}

/** Gives a cost row its place and works out the rows it is written in. Returns the first free row. */
export function placeEntry(
  block: Block,
  entry: Entry,
  row: number,
  todays: Block | undefined,
  setting: EntrySetting,
): number {
  entry.here = row;
  const { cost } = entry;
  const rowSetting: RowSetting = {
    layout: setting.layout,
    cost,
    line: cost.line,
    here: row,
    volume: volumeFormula(block, entry, setting),
    tiers: setting.tiers.get(cost.line) ?? null,
    alreadyPaid: cost.line.driver.kind === "once" && cost.line.from === null && isTodays(block, cost.line),
  };
  if (isOwnRow(cost)) entry.rows = lineRows(rowSetting);
  else {
    const source = todays?.entries.find((other) => isOwnRow(other.cost) && other.cost.line === cost.line);
    entry.rows = exitRows(rowSetting, source ?? { here: row, rows: [] });
  }
  return row + entry.rows.length;
}

const isTodays = ({ todays }: Block, line: CostLine): boolean =>
  key(line.option) !== "all" && (todays?.rows.some((cost) => isOwnRow(cost) && cost.line === line) ?? false);

/** Rows that a percent of or minimum line is worked out from. */
function baseEntries(block: Block, { cost, part }: Entry): Entry[] {
  const byLine = new Map(
    block.entries.filter((entry) => isOwnRow(entry.cost)).map((entry) => [entry.cost.line, entry]),
  );
  return baseOf(cost.line, part).map((index) => byLine.get(part[index]!)!);
}

const isFromOthers = ({ line }: Entry["cost"]): boolean => usesBase(line);

/** What a line's units are counted in, as a formula of the place. */
function volumeFormula(block: Block, entry: Entry, setting: EntrySetting): (place: number) => string {
  const { letterAt } = setting.layout;
  const { driver } = entry.cost.line;
  if (isFromOthers(entry.cost)) {
    let bases: Entry[] | null = null;
    return (place) => {
      bases ??= baseEntries(block, entry);
      return bases.length > 0
        ? sumOf(
            letterAt(place),
            bases.map(({ here }) => here),
          )
        : "0";
    };
  }
  const need = CHARGED_ON[driver.kind];
  if (need)
    return (place) => `${letterAt(place)}$${driver.kind === "hire" ? block.hires : block.counted[need]}`;
  return (place) => `${letterAt(place)}$${setting.volumes.get(driverKey(driver))?.row ?? 0}`;
}

/** SUM over cells of a column, runs of neighbours written as ranges. */
function sumOf(letter: string, rows: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const row of rows) {
    const open = runs.at(-1);
    if (open && open.to === row - 1) open.to = row;
    else runs.push({ from: row, to: row });
  }
  const ranges = runs.map(({ from, to }) =>
    from === to ? `${letter}${from}` : `${letter}${from}:${letter}${to}`,
  );
  return `SUM(${ranges.join(",")})`;
}

/** What an entry is worked out from: the plan itself at place 0, and a settled month at each of the other volumes. */
function looksOf(block: Block, entry: Entry, setting: EntrySetting): ReadonlyMap<number, Look> {
  const { layout, plans, volumes } = setting;
  const { cost } = entry;
  const { driver } = cost.line;
  const bases = isFromOthers(cost) ? baseEntries(block, entry) : [];
  const volumeOf = (plan: Plan, place: number, rowOf: (of: Entry) => Look["cost"]): Float64Array => {
    if (isFromOthers(cost)) {
      const sum = new Float64Array(plan.months + 1);
      for (const base of bases) rowOf(base).monthly.forEach((money, at) => (sum[at]! += money));
      return sum;
    }
    const need = CHARGED_ON[driver.kind];
    const row = volumes.get(driverKey(driver));
    if (row) return (place === 0 ? row.values : row.at.get(place)) ?? new Float64Array(plan.months + 1);
    if (!need) return new Float64Array(plan.months + 1);
    const around = surroundingsOf(block, plan);
    const values = need === "fte" ? around.people : around.space;
    return driver.kind === "hire" ? values.map((people) => people * hiresAMonth(setting)) : values;
  };
  const looks = new Map<number, Look>();
  const own = (of: Entry): Look["cost"] => of.cost;
  looks.set(0, { plan: layout.plan, cost, volume: volumeOf(layout.plan, 0, own) });
  const { figures } = block;
  if (figures)
    for (const [place, volume] of layout.volumes) {
      const rowAt = (of: Entry): Look["cost"] => figures.at[volume][of.index]!;
      const plan = plans.get(place)!;
      looks.set(place, { plan, cost: rowAt(entry), volume: volumeOf(plan, place, rowAt) });
    }
  return looks;
}

const hiresAMonth = ({ item }: EntrySetting): number => item("Hires per person per year", 0).value / 12;

/** Writes the rows of a cost row. */
export function writeEntry(block: Block, entry: Entry, setting: EntrySetting): void {
  const { grid, layout } = setting;
  const looks = looksOf(block, entry, setting);
  const places = placesOf(block, layout);
  entry.rows.forEach((row, offset) => {
    const at = entry.here - 1 + offset;
    if (offset === 0) writeInputs(entry, row, setting);
    else put(grid, at, COLUMNS.line, { value: row.label, style: "quiet" });
    put(grid, at, COLUMNS.counts, { value: row.counts, style: "small" });
    const style = row.counts === "" ? "quietNumber" : "money";
    const main = row.values(looks.get(0)!);
    for (const place of places) {
      const formula = row.formula(place);
      if (formula === null) continue;
      const look = place === 0 ? undefined : looks.get(place);
      const value = look ? row.values(look)[0]! : main[place]!;
      put(grid, at, layout.columnAt(place), { formula, value, style });
    }
    if (row.today) put(grid, at, COLUMNS.today, { ...row.today, style: "money" });
    writeSums(entry, row, at, setting);
  });
}

/** Name, group, driver and inputs of a cost row, in its first row. */
function writeInputs(entry: Entry, row: FormulaRow, setting: EntrySetting): void {
  const { grid } = setting;
  const { cost, here } = entry;
  const { line } = cost;
  const target = line.at.cells.line;
  put(grid, here - 1, COLUMNS.line, {
    value: row.label,
    style: "text",
    ...(target ? { link: `${quotedSheet(line.at.sheet)}!${target}` } : {}),
  });
  put(grid, here - 1, COLUMNS.group, { value: cost.group, style: "small" });
  const charged = driverName(line.driver);
  put(grid, here - 1, COLUMNS.charged, {
    // The mean charge by a service is a value: the rate tables behind it are no plain formula.
    value: line.service === "" ? charged : `${charged} by ${line.service}, not live`,
    style: "small",
  });
  for (const [name, link] of Object.entries(lineInputs(cost, setting))) {
    const column = name as Column;
    const fraction = column === "rate" && (chargesFraction(line) || cost.type === "still to pay");
    put(grid, here - 1, COLUMNS[column], {
      ...linkedCell(link),
      style: fraction ? "fraction" : (INPUT_STYLES[column] ?? "number"),
    });
  }
}

const INPUT_STYLES: { readonly [C in Column]?: "rate" | "monthNumber" | "percent1" } = {
  rate: "rate",
  change: "percent1",
  from: "monthNumber",
  to: "monthNumber",
  months: "monthNumber",
};

/** Present cost of what is paid, or credited; first year of what is costed. */
function writeSums(entry: Entry, row: FormulaRow, at: number, { grid, layout }: EntrySetting): void {
  const { plan, first, last, today, letterAt } = layout;
  const { cost, rows } = entry;
  const credits = rows.reduce(
    (sum, { present }) => sum + (typeof present === "object" ? present.value : 0),
    0,
  );
  if (row.present && plan.discount) {
    const discount = `$${today}$${ROWS.discount + 1}:$${last}$${ROWS.discount + 1}`;
    const paid = {
      formula: `SUMPRODUCT(${today}${at + 1}:${last}${at + 1},${discount})`,
      value: presentOfRow(cost, plan) - credits,
    };
    put(grid, at, COLUMNS.present, { ...(row.present === "paid" ? paid : row.present), style: "money" });
  }
  if (row.counts.startsWith("cost"))
    put(grid, at, COLUMNS.firstYear, {
      formula: `SUM(${first}${at + 1}:${letterAt(12)}${at + 1})`,
      value: cost.monthly.subarray(1, 13).reduce((sum, money) => sum + money, 0),
      style: "money",
    });
}
