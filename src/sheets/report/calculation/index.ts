import { chosenOption, isOwnRow, type Whole } from "../../../core/commitments";
import { GROUPS, type AreaId, type CostLine, type Inputs } from "../../../core/model";
import type { AreaResult } from "../../../core/results";
import { columnName } from "../../address";
import type { SheetModel } from "../../model";
import type { WorkbookValues } from "../../values";
import { newGrid, put, quotedSheet, rangeOf, refTo, toSheet } from "../grid";
import { moneyWidth } from "../layout";
import { AREA_NAMES } from "../names";
import { blockKey, blocksOf, type Block } from "./blocks";
import { placeEntry, writeEntry, type EntrySetting } from "./entries";
import { COLUMNS, layoutOf, MEASURES, planCell, ROWS, type Measure } from "./layout";
import { writeMeasures } from "./measures";
import { placeNeeds, writeNeeds } from "./needs";
import { itemLinks, volumePlans, writeHeadings, writePlan } from "./plan";
import { TIER_ROWS, writeTiers, type TierCells } from "./tiers";
import { BELOW, totalRows, writeTotals } from "./totals";
import { writeVolumes } from "./volumes";
import { writeWhole, type WholeRefs } from "./whole";

export { itemLinks, TOO_LONG } from "./plan";
export { NO_END, SIDES, type Side } from "./side";
export type { WholeRefs } from "./whole";
export const CALCULATION = "Footing Calculation";

/** Where the other sheets find an option's figures, as references. */
export interface OptionRefs {
  readonly settled: string;
  readonly firstYear: string;
  readonly present: string;
  readonly yearly: string;
  /** Sum of the settled month's (or first year's) rows of a group. */
  readonly group: (group: string, of: "settled" | "firstYear") => string;
  /** The settled month with one order more. */
  readonly oneMore: string;
  readonly fixed: string;
  /** What of the settled month ends when it is given up. */
  readonly ends: string;
  readonly committed: string;
  readonly oneOff: string;
  readonly stillToPay: string;
  /** What it ties up as it begins, and of that what begins by month 1. */
  readonly tiedUp: string;
  readonly tiedUpByMonth1: string;
  /** The owner's hours in its yearly cost. */
  readonly ownerHours: string;
  /** Square feet it needs (in Facilities: supplies) in a settled month; "0" if none. */
  readonly space: string;
  /** The same in months 1 to 12: a row of cells. */
  readonly spaceMonths: string;
  /** What its own lines cost, without what an option given up leaves to pay: a settled month, and months 1 to 12 as an array. */
  readonly own: { readonly settled: string; readonly months: string };
}
export interface Calculation {
  readonly sheet: SheetModel;
  readonly refs: (area: AreaId, element: string, option: string) => OptionRefs;
  /** Orders of the settled month and of months 1-12 together. */
  readonly orders: { readonly settled: string; readonly firstYear: string };
  readonly whole: WholeRefs;
  /** Months that count: the Horizon, #N/A where it is longer than the sheet. */
  readonly counted: string;
  /** Sum of the discount factors of its months. */
  readonly factors: string;
  /** Numbers of the months 1 to Horizon. */
  readonly months: string;
  /** Formula of TOO_LONG, or empty text. */
  readonly tooLong: string;
}

const LEGEND =
  "Every line of every option, month by month, in plain formulas over your own cells. Counts in: cost = the month's cost, cash = what is paid, credit = what present cost takes off at the Horizon's end, blank = a step on the way. Settled month: month 12's lines at the stated orders. Amounts show whole units and hold more.";

/** The Calculation sheet: the engine over again in plain formulas over the user's own cells. */
export function buildCalculation(
  inputs: Inputs,
  areas: readonly AreaResult[],
  whole: Whole,
  workbook: WorkbookValues,
): Calculation {
  const layout = layoutOf(whole.plan);
  const grid = newGrid(CALCULATION);
  const item = itemLinks(inputs, workbook);
  const plans = volumePlans(layout);
  const blocks = blocksOf(inputs, areas, whole);
  const lines = linesOf(blocks);

  put(grid, ROWS.title, 0, { value: "Calculation", style: "title" });
  put(grid, ROWS.legend, 0, { value: LEGEND, style: "note" });
  writeHeadings(grid, layout);
  const used = new Set([...lines].map(({ group }) => group));
  const plan = writePlan(
    grid,
    layout,
    item,
    GROUPS.filter((group) => used.has(group)),
  );
  put(grid, ROWS.notice, 0, { formula: plan.tooLong, value: "", style: "alert" });

  const volumes = writeVolumes(grid, plan.end, lines, layout, plans, item);
  let row = volumes.end;
  const tiers = new Map<CostLine, TierCells>();
  for (const line of lines) {
    if (!line.tiers) continue;
    if (tiers.size === 0) put(grid, row++, COLUMNS.line, { value: "Tiers, unpacked", style: "section" });
    tiers.set(line, writeTiers(grid, row, line, workbook));
    row += TIER_ROWS;
  }

  const setting: EntrySetting = {
    grid,
    layout,
    plans,
    item,
    workbook,
    plan: layout.plan,
    priceChange: plan.priceChange,
    volumes: volumes.rows,
    tiers,
  };
  const byKey = placeBlocks(blocks, row + 2, setting);
  const chosen = areas.flatMap((area) => {
    const option = chosenOption(area);
    return (option && byKey.get(blockKey(area.area, "", option.option))) ?? [];
  });
  for (const block of blocks) {
    put(grid, block.title - 1, COLUMNS.line, { value: titleOf(block), style: "block" });
    writeNeeds(block, { grid, layout, plans, item, workbook, chosen });
    for (const entry of block.entries) {
      writeEntry(block, entry, setting);
      writeMeasures(block, entry, { grid, layout, workbook });
    }
    writeTotals(grid, block, layout);
  }
  const end = blocks.reduce((last, block) => Math.max(last, block.total + totalRows(block)), row + 1);
  const wholeRefs = writeWhole(grid, end, blocks, whole, layout, item);

  return {
    sheet: sheetOf(grid, layout),
    refs: (area, element, option) => {
      const block = byKey.get(blockKey(area, element, option));
      if (!block) throw new Error(`no calculation of ${option} in ${AREA_NAMES[area]}`);
      return refsOf(grid, block, layout);
    },
    orders: plan.orders,
    whole: wholeRefs,
    counted: `${quotedSheet(CALCULATION)}!${planCell("counted")}`,
    factors: refTo(grid, ROWS.discount, COLUMNS.present),
    months: rangeOf(grid, ROWS.month, layout.columnAt(1), ROWS.month, layout.columnAt(layout.plan.horizon)),
    tooLong: plan.tooLong,
  };
}

function linesOf(blocks: readonly Block[]): Set<CostLine> {
  return new Set(blocks.flatMap(({ option }) => option.rows.map(({ line }) => line)));
}

const titleOf = ({ area, element, option }: Block): string =>
  `${AREA_NAMES[area.area]}${element ? ` / ${element}` : ""}: ${option.option}`;

/** Gives every block its rows, from `from` on: blocks refer to each other, so numbers come before formulas. */
function placeBlocks(blocks: readonly Block[], from: number, setting: EntrySetting): Map<string, Block> {
  const byKey = new Map(
    blocks.map((block) => [blockKey(block.area.area, block.element, block.option.option), block]),
  );
  let row = from;
  for (const block of blocks) {
    const todays = block.todays && byKey.get(blockKey(block.area.area, block.element, block.todays.option));
    block.title = row;
    block.first = placeNeeds(block, row + 1);
    row = block.first;
    for (const entry of block.entries) row = placeEntry(block, entry, row, todays, setting);
    block.total = row;
    row += totalRows(block);
  }
  return byKey;
}

function refsOf(
  grid: Parameters<typeof refTo>[0],
  block: Block,
  layout: ReturnType<typeof layoutOf>,
): OptionRefs {
  const { first, total, needs } = block;
  const at = (column: number, below = 0): string => refTo(grid, total - 1 + below, column);
  const range = (column: number): string => {
    const letter = `$${columnName(column)}`;
    return `${quotedSheet(grid.name)}!${letter}$${first}:${letter}$${total - 1}`;
  };
  const measure = (name: Measure): string => at(layout.measure(name));
  const oneMore = layout.volumes.find(([, volume]) => volume === "oneMore")![0];
  const once = range(layout.measure("once"));
  const groups = range(COLUMNS.group);
  const tied = range(layout.measure("tied"));
  const [month1, month12] = [layout.columnAt(1), layout.columnAt(12)];
  // What an option given up leaves to pay stands below the option's own lines.
  const given = block.entries.find(({ cost }) => !isOwnRow(cost))?.here;
  const ownRows = (from: number, to = from): string =>
    rangeOf(grid, first - 1, from, (given ?? total) - 2, to);
  return {
    settled: at(COLUMNS.settled),
    firstYear: at(COLUMNS.firstYear),
    present: at(COLUMNS.present),
    yearly: at(COLUMNS.present, BELOW.yearly),
    group: (group, of) =>
      `SUMIFS(${range(of === "settled" ? COLUMNS.settled : COLUMNS.firstYear)},${groups},"${group}",${range(COLUMNS.counts)},"cost*")`,
    oneMore: at(layout.columnAt(oneMore)),
    fixed: measure("fixed"),
    ends: measure("ends"),
    committed: measure("committed"),
    oneOff: `SUMIFS(${once},${groups},"<>Still to pay")`,
    stillToPay: `SUMIFS(${once},${groups},"Still to pay")`,
    tiedUp: `SUM(${tied})`,
    tiedUpByMonth1: `(SUM(${tied})-SUMIFS(${tied},${range(COLUMNS.from)},">1"))`,
    ownerHours: `12*SUMIFS(${range(COLUMNS.present)},${range(COLUMNS.charged)},"owner hour",${range(COLUMNS.counts)},"cost*")/${refTo(grid, ROWS.discount, COLUMNS.present)}`,
    space: needs.sqft > 0 ? refTo(grid, needs.sqft - 1, COLUMNS.settled) : "0",
    spaceMonths: needs.sqft > 0 ? rangeOf(grid, needs.sqft - 1, month1, needs.sqft - 1, month12) : "0",
    own:
      given === undefined
        ? {
            settled: at(COLUMNS.settled),
            months: rangeOf(grid, total - 1, month1, total - 1, month12),
          }
        : {
            settled: `SUMIFS(${ownRows(COLUMNS.settled)},${ownRows(COLUMNS.counts)},"cost*")`,
            months: `(LEFT(${ownRows(COLUMNS.counts)},4)="cost")*${ownRows(month1, month12)}`,
          },
  };
}

/** Width of the lines' names: wide enough for most, and never so wide that months are crowded out. */
function namesWidth({ cells }: ReturnType<typeof newGrid>): number {
  const longest = cells.reduce((most, [name], row) => {
    const text = row > ROWS.month && typeof name?.value === "string" ? name.value.length : 0;
    return name?.style === "text" ? Math.max(most, text) : most;
  }, 0);
  return Math.min(60, Math.max(40, Math.ceil(0.95 * longest)));
}

/** The largest figure of the months. */
function largest(
  { cells }: ReturnType<typeof newGrid>,
  { columnAt, plan }: ReturnType<typeof layoutOf>,
): number {
  let most = 0;
  for (const row of cells)
    for (let place = 1; place <= plan.months; place++) {
      const value = row[columnAt(place)]?.value;
      if (typeof value === "number" && Math.abs(value) > most) most = Math.abs(value);
    }
  return most;
}

/** Months that fit on a page beside the lines' names. */
const MONTHS_A_PAGE = 18;

function sheetOf(grid: ReturnType<typeof newGrid>, layout: ReturnType<typeof layoutOf>): SheetModel {
  const most = largest(grid, layout);
  const width = moneyWidth([most], 9);
  const wide = moneyWidth([most * layout.plan.months], 11);
  const { months } = layout.plan;
  return toSheet(grid, {
    columns: [
      { width: namesWidth(grid) },
      { width: 11 },
      { width: 13 },
      { width: 16 },
      { width: Math.max(10, width) },
      { width: 9 },
      ...Array.from({ length: 7 }, () => ({ width: 9 })),
      { width: wide },
      { width: wide },
      { width: Math.max(wide, 14) },
      { width: wide },
      ...Array.from({ length: months }, () => ({ width })),
      ...Array.from({ length: layout.volumes.length }, () => ({ width: 15, level: 1 })),
      ...Array.from({ length: MEASURES.length }, () => ({ width: 13, level: 1 })),
    ],
    rows: [
      { row: ROWS.legend, height: 30 },
      { row: ROWS.month, height: 32 },
    ],
    merges: [{ top: ROWS.legend, left: 0, bottom: ROWS.legend, right: COLUMNS.today }],
    freeze: { rows: ROWS.month + 1, columns: 1 },
    print: {
      orientation: "landscape",
      fitWidth: 1 + Math.ceil(months / MONTHS_A_PAGE),
      titleRows: `${ROWS.month + 1}:${ROWS.month + 1}`,
      titleColumns: "A:A",
    },
  });
}
