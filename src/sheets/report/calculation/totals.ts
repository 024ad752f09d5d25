import { isImputed } from "../../../core/commitments";
import { put, putRow, type Grid } from "../grid";
import type { Block } from "./blocks";
import { COLUMNS, planCell, type Column, type Layout, type Measure } from "./layout";
import { columnName } from "../../address";
import { placesOf } from "./needs";
import { avoidableMonth, yearlyCost } from "../../../core/costs/figures";
import { endsIfGivenUp } from "./measures";

/** Rows below a block's total, as steps from it. */
export const BELOW = { yearly: 1, paid: 2, billed: 3, rent: 4 } as const;

/** Rows that a block's totals take, with the empty one behind them. */
export function totalRows(block: Block): number {
  return block.counts ? 6 : 3;
}

/** The rows of cells that a block's totals add up. */
export function blockRange({ first, total }: Block, letter: string): string {
  return `${letter}$${first}:${letter}$${total - 1}`;
}
const columnRange = (block: Block, column: Column): string =>
  blockRange(block, `$${columnName(COLUMNS[column])}`);

const sum = <T>(items: Iterable<T>, of: (item: T) => number): number => {
  let total = 0;
  for (const item of items) total += of(item);
  return total;
};

/** Writes a block's totals: the month's cost, first year, present and yearly cost; what is paid; what is bills, and rent. */
export function writeTotals(grid: Grid, block: Block, layout: Layout): void {
  const { option, figures, total } = block;
  const { plan, letterAt, columnAt } = layout;
  const at = total - 1;
  const counts = columnRange(block, "counts");
  putRow(grid, at, 0, [`${option.option}: cost`, null, null, null], "total");
  putRow(
    grid,
    at,
    COLUMNS.rate,
    Array.from({ length: COLUMNS.present - COLUMNS.rate }, () => null),
    "total",
  );
  put(grid, at, COLUMNS.today, { value: null, style: "total" });
  const costOf = (place: number): number => {
    const volume = layout.volumes.find(([each]) => each === place)?.[1];
    return volume && figures
      ? sum(figures.at[volume], ({ monthly }) => monthly[0]!)
      : sum(option.rows, ({ monthly }) => monthly[place]!);
  };
  for (const place of placesOf(block, layout)) {
    const letter = letterAt(place);
    put(grid, at, columnAt(place), {
      formula: `SUMIFS(${blockRange(block, letter)},${counts},"cost*")`,
      value: costOf(place),
      style: "moneyTotal",
    });
  }
  put(grid, at, COLUMNS.firstYear, {
    formula: `SUM(${columnRange(block, "firstYear")})`,
    value: option.firstYearCost,
    style: "moneyTotal",
  });
  const yearly = yearlyCost(option.rows, plan);
  const below = (step: keyof typeof BELOW): number => at + BELOW[step];
  putRow(grid, below("yearly"), 0, [`${option.option}: yearly cost`], "strong");
  if (yearly !== null) {
    const present = columnName(COLUMNS.present);
    put(grid, at, COLUMNS.present, {
      formula: `SUM(${columnRange(block, "present")})`,
      value: option.presentCost ?? 0,
      style: "moneyTotal",
    });
    put(grid, below("yearly"), COLUMNS.present, {
      formula: `12*${present}${total}/${planCell("discount", "present")}`,
      value: yearly,
      style: "moneyStrong",
    });
  }
  if (figures) {
    const measured = (measure: Measure, value: number): void => {
      const letter = columnName(layout.measure(measure));
      put(grid, at, layout.measure(measure), {
        formula: `SUM(${blockRange(block, letter)})`,
        value,
        style: "moneyTotal",
      });
    };
    measured(
      "fixed",
      sum(figures.rows, ({ fixed }) => fixed),
    );
    if (endsIfGivenUp(block)) measured("ends", avoidableMonth(option.rows));
    if (block.counts) {
      measured(
        "committed",
        sum(figures.rows, ({ committed }) => committed),
      );
      measured(
        "once",
        sum(figures.rows, ({ oneOff, stillToPay }) => oneOff + stillToPay),
      );
    }
  }
  if (!block.counts || !figures) return;

  putRow(grid, below("paid"), 0, [`${option.option}: paid`], "text");
  const paid = columnName(COLUMNS.today);
  put(grid, below("paid"), COLUMNS.today, {
    formula: `SUMIFS(${blockRange(block, paid)},${counts},"*cash")`,
    value: figures.paid[0]!,
    style: "money",
  });
  for (const place of layout.places.slice(1))
    put(grid, below("paid"), columnAt(place), {
      formula: `SUMIFS(${blockRange(block, letterAt(place))},${counts},"*cash")`,
      value: figures.paid[place]!,
      style: "money",
    });
  putRow(grid, below("billed"), 0, [`${option.option}: bills (no own hours, no interest)`], "text");
  putRow(grid, below("rent"), 0, [`${option.option}: rent (fixed Facility lines)`], "text");
  const charged = columnRange(block, "charged");
  const group = columnRange(block, "group");
  const fixed = blockRange(block, `$${columnName(layout.measure("fixed"))}`);
  const settledAt = layout.volumes.find(([, volume]) => volume === "fallen")![0];
  const imputedIn = (letter: string): string =>
    ["owner hour", "tied up"]
      .map((driver) => `SUMIFS(${blockRange(block, letter)},${charged},"${driver}",${counts},"cost*")`)
      .join("-");
  for (const place of layout.places.slice(1))
    put(grid, below("billed"), columnAt(place), {
      formula: `${letterAt(place)}${total}-${imputedIn(letterAt(place))}`,
      value: figures.billed[place]!,
      style: "money",
    });
  for (const [place, rows] of [
    [0, figures.option.rows],
    [settledAt, figures.at.fallen],
  ] as const) {
    const letter = letterAt(place);
    const range = blockRange(block, letter);
    put(grid, below("billed"), columnAt(place), {
      formula: `${letter}${total}-${imputedIn(letter)}`,
      value: sum(rows, (row) => (isImputed(row) ? 0 : row.monthly[0]!)),
      style: "money",
    });
    put(grid, below("rent"), columnAt(place), {
      formula: `SUMPRODUCT((${group}="Facility")*(${fixed}<>0),${range})`,
      value: place === 0 ? figures.month.rent : figures.fallen.rent,
      style: "money",
    });
  }
}
