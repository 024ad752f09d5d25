import { itemValue, standardItem } from "../business";
import { unitWords } from "../costs/unitWords";
import { COUNTED_BY, itemsNeeded, restsOnOrders } from "../costs/volumes";
import { UNKNOWN, type CostColumn, type CostLine, type Inputs } from "../model";
import { bareKey } from "../names";
import type { Flip, UnknownInput } from "../results";
import { enter, marginAmong, type Entrant } from "./contest";
import { money } from "./money";
import { rootOf } from "./root";
import type { Rule } from "./rule";
import { knownViews, withItem, withLine, type World } from "./world";

/** Columns whose `?` makes a line's cost incomplete, as they are called on the sheet. */
const PRICED_COLUMNS = {
  rate: "Rate",
  quantity: "Quantity",
  step: "Step",
  minimum: "Minimum",
  maximum: "Maximum",
  months: "Months",
  term: "Term",
  yearlyChange: "Yearly change",
} as const satisfies { readonly [column in CostColumn]?: string };
type PricedColumn = keyof typeof PRICED_COLUMNS;

/** What people and space lines are charged on: the option's own needs. */
const NEED_COLUMNS = { fte: "FTE", sqft: "Sq ft" } as const;
type NeedColumn = keyof typeof NEED_COLUMNS;

/** A `?`: what is shown of it, and what a value would be put into. */
interface Unknown {
  readonly shown: UnknownInput;
  readonly line: CostLine | null;
  /** A column of the line, or the name of a Business item. */
  readonly what: PricedColumn | NeedColumn | { readonly item: string };
}

/** The cells with `?` that the lines' cost rests on, in table order, Business items once. */
function unknownsIn(lines: readonly CostLine[], business: Inputs["business"], orders = NaN): Unknown[] {
  const found = new Map<string, Unknown>();
  const needs = new Set(lines.flatMap(({ driver }) => COUNTED_BY[driver.kind] ?? []));
  const names = { ...PRICED_COLUMNS, ...NEED_COLUMNS };
  const columns = [...(Object.keys(PRICED_COLUMNS) as PricedColumn[]), ...needs];
  for (const line of lines) {
    for (const column of columns)
      if (line[column] === UNKNOWN) {
        const what = `${line.name} (${names[column]})`;
        const cell = line.at.cells[column] ?? "";
        found.set(`${line.option}/${line.element}/${what}`, {
          shown: { what, sheet: line.at.sheet, cell, flipsAt: null },
          line,
          what: column,
        });
      }
    for (const name of itemsMissing(line, business, orders)) {
      const item = business[bareKey(name)];
      found.set(name, {
        shown: {
          what: name,
          sheet: item?.at.sheet ?? line.at.sheet,
          cell: item?.at.cells["value"] ?? line.at.cells.driver ?? "",
          flipsAt: null,
        },
        line: null,
        what: { item: name },
      });
    }
  }
  return [...found.values()];
}

/** Business items that a line needs and that are `?` or blank; Orders per month where the plan has none. */
function itemsMissing(line: CostLine, business: Inputs["business"], orders: number): string[] {
  const { driver, rate } = line;
  const missing = itemsNeeded(driver).filter((name) => typeof itemValue(business, name) !== "number");
  if (driver.kind === "owner hour" && rate === null && itemValue(business, OWNERS_HOUR) === UNKNOWN)
    missing.push(OWNERS_HOUR);
  if (orders === 0 && restsOnOrders(driver, business)) missing.push(ORDERS);
  return missing;
}

const OWNERS_HOUR = "Owner's hour";
const ORDERS = "Orders per month";

/**
 * The cells with `?` that the lines' cost rests on, in table order, Business items once.
 *
 * @param orders orders a month of the plan, where lines that move with orders cannot do without
 */
export function unknownsOf(
  lines: readonly CostLine[],
  business: Inputs["business"],
  orders?: number,
): UnknownInput[] {
  return unknownsIn(lines, business, orders).map(({ shown }) => shown);
}

/** Values tried to find out whether an unknown matters at all: nothing, then ten times more each time. */
const LEAST_TRIED = 1e-3;
const MOST_TRIED = 1e9;

/** An option's unknowns with the value at which the answer changes, and that in words. */
export interface UnknownFlips {
  readonly unknown: UnknownInput[];
  readonly flips: Flip[];
}

/**
 * For every unknown of every option: the value at which the rule of advice would begin or cease to recommend that
 * option, the option's other unknowns taken as 0. It is compared with the options that are complete once the value is
 * known.
 *
 * @param entrants every option of the world that may be chosen; unknown counts as 0
 */
export function unknownFlips(world: World, entrants: readonly Entrant[], rule: Rule): UnknownFlips[] {
  const { business, orders } = world.situation.plan;
  const all = entrants.map(({ choice }) => unknownsIn(choice.parts.flat(), business, orders[0]));
  const tried: { readonly one: Unknown; readonly priced: PricedAt }[] = [];
  const pricedOf = (one: Unknown): PricedAt => {
    const before = tried.find((other) => sameCell(other.one, one));
    if (before) return before.priced;
    const priced = pricedAt(world, entrants, one);
    tried.push({ one, priced });
    return priced;
  };
  return all.map((own, which) => {
    const flips: Flip[] = [];
    const unknown = own.map((one): UnknownInput => {
      const isRival = (index: number): boolean => all[index]!.every((other) => sameCell(other, one));
      const rivals = entrants.flatMap((_, index) => (index === which || isRival(index) ? [index] : []));
      if (rivals.length < 2) return one.shown;
      const place = rivals.indexOf(which);
      const priced = pricedOf(one);
      const margin = (value: number): number =>
        marginAmong(
          rivals.map((index) => priced(index, value)),
          place,
          rule,
        );
      const flip = firstFlip(margin, mostOf(one));
      if (!flip) return one.shown;
      flips.push(flipOf(one, flip.at, entrants[which]!.choice.option, flip.below));
      return { ...one.shown, flipsAt: flip.at };
    });
    return { unknown, flips };
  });
}

/** The least value at which the margin changes its sign, and whether it is positive below; null if none up to `most`. */
export function firstFlip(
  margin: (value: number) => number,
  most: number,
): { at: number; below: boolean } | null {
  const atNothing = margin(0);
  let low = 0;
  let before = atNothing;
  for (let high = LEAST_TRIED; high <= most; high *= 10) {
    const beyond = margin(high);
    if (beyond > 0 !== atNothing > 0)
      return { at: rootOf(margin, low, high, before) ?? high, below: atNothing > 0 };
    low = high;
    before = beyond;
  }
  return null;
}

/** An entrant with the unknown set to a value. */
type PricedAt = (index: number, value: number) => Entrant;

/** Entrants by the value of an unknown, each priced once; lines that do not rest on it keep their views. */
function pricedAt(world: World, entrants: readonly Entrant[], { line, what }: Unknown): PricedAt {
  const today = entrants.find(({ choice }) => choice.current);
  const rests = (other: CostLine): boolean => {
    if (typeof what !== "string") return restsOn(other, what.item);
    return other === line || what === COUNTED_BY[other.driver.kind];
  };
  const known = entrants.map((entrant) => {
    const views = knownViews(entrant, today);
    for (const other of views.keys()) if (rests(other)) views.delete(other);
    return views;
  });
  const worlds = new Map<number, { readonly changed: World; readonly made: (Entrant | undefined)[] }>();
  return (index, value) => {
    let at = worlds.get(value);
    if (!at) {
      const changed =
        line && typeof what === "string"
          ? withLine(world, line, { ...line, [what]: value })
          : withItem(world, (what as { item: string }).item, value);
      worlds.set(value, (at = { changed, made: [] }));
    }
    const { choice, fit } = entrants[index]!;
    return (at.made[index] ??= enter(
      at.changed.choices[world.choices.indexOf(choice)]!,
      fit,
      at.changed.situation,
      known[index],
    ));
  };
}

/** Whether a line's cost moves with an item of the Business table that may be unknown. */
function restsOn({ driver, rate }: CostLine, item: string): boolean {
  if (item === ORDERS) return true;
  return (
    itemsNeeded(driver).includes(item) ||
    (item === OWNERS_HOUR && driver.kind === "owner hour" && rate === null)
  );
}

const sameCell = (a: Unknown, b: Unknown): boolean =>
  a.line === b.line && JSON.stringify(a.what) === JSON.stringify(b.what);

function mostOf({ line, what }: Unknown): number {
  const isFraction =
    typeof what === "string"
      ? what === "rate" && (line?.driver.kind === "revenue" || line?.driver.kind === "percent of")
      : standardItem(bareKey(what.item))?.type === "fraction";
  return isFraction ? 1 : MOST_TRIED;
}

function flipOf({ shown, line, what }: Unknown, flipsAt: number, option: string, below: boolean): Flip {
  const unit = line && what === "rate" ? unitWords(line) : "";
  const side = below ? "below" : "above";
  return {
    what: `${option}: ${shown.what}`,
    type: "unknown",
    from: null,
    to: flipsAt,
    unit,
    option,
    side,
    text: `${shown.what} of ${option} is not known: ${side} ${money(flipsAt)}${unit && ` ${unit}`} it would be the choice`,
    sheet: shown.sheet,
    cell: shown.cell,
  };
}
