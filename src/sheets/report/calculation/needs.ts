import { itemNumber } from "../../../core/business";
import { isOwnRow, neededBy } from "../../../core/commitments";
import { needOf } from "../../../core/advice/evaluate";
import type { Plan } from "../../../core/costs/plan";
import { numberOf } from "../../../core/costs/line";
import type { AreaId } from "../../../core/model";
import type { WorkbookValues } from "../../values";
import { put, type Grid } from "../grid";
import { constant, linkedCell, linkTo } from "../links";
import { CHARGED_ON, needs, NEEDS, surroundingsOf, type Block, type Need } from "./blocks";
import { COLUMNS, type Layout } from "./layout";
import type { ItemLink } from "./plan";
import { rowRefs } from "./rows/row";
import { columnName } from "../../address";

const WORDS: Record<Need, { readonly needed: string; readonly counted: string }> = {
  fte: { needed: "people needed", counted: "people that count" },
  sqft: { needed: "square feet needed", counted: "square feet that count" },
};
/** Areas whose own need is not part of what their lines are charged on: Facilities supplies its space. */
const LEAVES_OWN_OUT: Record<Need, AreaId> = { fte: "humanResources", sqft: "facilities" };

/** Gives a block's rows of people and space their numbers, from `row` on. Returns the first free row. */
export function placeNeeds(block: Block, row: number): number {
  const lines = block.entries.filter(({ cost }) => isOwnRow(cost)).map(({ cost }) => cost.line);
  const charged = (kinds: readonly string[]): boolean =>
    lines.some(({ driver }) => kinds.includes(driver.kind));
  for (const need of NEEDS) if (lines.some((line) => needs(line, need))) block.needs[need] = row++;
  if (charged(["person", "hire"])) block.counted.fte = row++;
  if (charged(["hire"])) block.hires = row++;
  if (charged(["sq ft"])) block.counted.sqft = row++;
  return row;
}

export interface NeedSetting {
  readonly grid: Grid;
  readonly layout: Layout;
  readonly plans: ReadonlyMap<number, Plan>;
  readonly item: ItemLink;
  readonly workbook: WorkbookValues;
  /** The options that the other areas run with. */
  readonly chosen: readonly Block[];
}

/** Writes a block's rows of people and space. */
export function writeNeeds(block: Block, setting: NeedSetting): void {
  const { grid, layout, plans, item } = setting;
  const { business } = layout.plan;
  const places = placesOf(block, layout);
  const name = (row: number, text: string): void => {
    put(grid, row - 1, COLUMNS.line, { value: text, style: "quiet" });
  };
  const fill = (
    row: number,
    formula: (place: number) => string,
    values: (plan: Plan) => Float64Array,
  ): void => {
    const main = values(layout.plan);
    for (const place of places) {
      const other = plans.get(place);
      const value = other ? values(other)[0]! : main[place]!;
      put(grid, row - 1, layout.columnAt(place), { formula: formula(place), value, style: "quietNumber" });
    }
  };
  for (const need of NEEDS) {
    const row = block.needs[need];
    if (row === 0) continue;
    name(row, WORDS[need].needed);
    fill(row, neededFormula(block, need, setting), (plan) =>
      isSupply(block, need) ? supplied(block, plan) : neededBy(block.option, plan, need),
    );
  }
  for (const need of NEEDS) {
    const row = block.counted[need];
    if (row === 0) continue;
    name(row, WORDS[need].counted);
    const outside = need === "fte" ? item("People outside the seven areas", 0) : constant(0);
    put(grid, row - 1, COLUMNS.rate, { ...linkedCell(outside), style: "quietNumber" });
    const own = LEAVES_OWN_OUT[need] !== block.area.area && block.needs[need] > 0;
    fill(
      row,
      (place) =>
        [
          othersFormula(block, need, place, setting),
          ...(own ? [`${layout.letterAt(place)}${block.needs[need]}`] : []),
          ...(own ? ownBlocks(block, need, place, setting) : []),
        ].join("+"),
      (plan) => surroundingsOf(block, plan)[need === "fte" ? "people" : "space"],
    );
  }
  if (block.hires === 0) return;
  name(block.hires, "hires a month");
  const hires = item("Hires per person per year", 0);
  put(grid, block.hires - 1, COLUMNS.rate, { ...linkedCell(hires), style: "quietNumber" });
  const aMonth = itemNumber(business, "Hires per person per year") / 12;
  fill(
    block.hires,
    (place) => `${layout.letterAt(place)}${block.counted.fte}*$${columnName(COLUMNS.rate)}${block.hires}/12`,
    (plan) => surroundingsOf(block, plan).people.map((people) => people * aMonth),
  );
}

/** The places that a block has: the months, and the other volumes where its figures are asked for. */
export function placesOf({ figures }: Block, { places, volumes }: Layout): readonly number[] {
  return figures ? [...places, ...volumes.map(([place]) => place)] : places;
}

/** Sum over the block's lines: FTE or Sq ft, for every started block where the line has a Step. */
function neededFormula(
  block: Block,
  need: Need,
  { layout, workbook }: NeedSetting,
): (place: number) => string {
  const terms = block.entries
    .filter(({ cost }) => isOwnRow(cost) && needs(cost.line, need))
    .map(({ cost: { line }, here, rows }): ((place: number) => string) => {
      const each = linkTo(workbook, line.at, need, line[need], constant(0)).formula;
      const { active } = rowRefs({ layout, here });
      if (line.step === null || line.tiers) return (place) => `${each}*${active(place)}`;
      // Blocks that depend on people or space are no need that others count: that would be a circle.
      if (CHARGED_ON[line.driver.kind] && !isSupply(block, need)) return () => "0";
      const blocks = rows.findIndex((row) => row.blocks);
      return (place) => `${each}*${active(place)}*${layout.letterAt(place)}${here + blocks}`;
    });
  return (place) => terms.map((term) => term(place)).join("+") || "0";
}

/** People outside, and what the options that the other areas run with need. */
function othersFormula(
  block: Block,
  need: Need,
  place: number,
  { layout, plans, chosen }: NeedSetting,
): string {
  const everybodys = need === "fte" || block.area.area === "facilities";
  const others = everybodys
    ? chosen.filter(({ area, needs: of }) => area !== block.area && of[need] > 0)
    : [];
  // The others' people and space are those of the settled month at every other volume.
  const letter = layout.letterAt(plans.has(place) ? 0 : place);
  return [
    `$${columnName(COLUMNS.rate)}${block.counted[need]}`,
    ...others.map((other) => `${letter}$${other.needs[need]}`),
  ].join("+");
}

/**
 * What lines need for blocks that people or space begin: counted on the people and space of the others, so that there is
 * no circle. Where such a block is held for a Term, as the core found it.
 */
function ownBlocks(block: Block, need: Need, place: number, setting: NeedSetting): string[] {
  const { layout, plans, workbook } = setting;
  return block.entries.flatMap(({ cost, here }) => {
    const { line } = cost;
    const on = CHARGED_ON[line.driver.kind];
    if (!on || !isOwnRow(cost) || !needs(line, need) || line.step === null || line.tiers) return [];
    if (numberOf(line.term, 1) > 1) {
      const plan = plans.get(place);
      const { around } = block.situation;
      const cut = (values: Float64Array): Float64Array => (plan ? values.subarray(0, 1) : values);
      const outside = { people: cut(around.people), space: cut(around.space) };
      return [constant(needOf([line], plan ?? layout.plan, outside, need)[plan ? 0 : place]!).formula];
    }
    const { cell, active } = rowRefs({ layout, here });
    const each = linkTo(workbook, line.at, need, line[need], constant(0)).formula;
    const hires = line.driver.kind === "hire" ? `*$${columnName(COLUMNS.rate)}${block.hires}/12` : "";
    const units = `${cell("quantity")}*(${othersFormula(block, on, place, setting)})${hires}*${active(place)}`;
    return [`${each}*ROUNDUP(${units}/${cell("step")}*(1-1E-9),0)`];
  });
}

/** Facilities' square feet are supplied, and charged to nobody: they may depend on the space of the others. */
function isSupply({ area }: Block, need: Need): boolean {
  return need === "sqft" && area.area === LEAVES_OWN_OUT.sqft;
}

function supplied(block: Block, plan: Plan): Float64Array {
  const lines = block.option.rows.filter(isOwnRow).map(({ line }) => line);
  return needOf(lines, plan, surroundingsOf(block, plan), "sqft");
}
