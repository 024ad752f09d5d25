import { itemValue, standardItem } from "../business";
import { itemsNeeded, restsOnOrders } from "../costs/volumes";
import { UNKNOWN, type CostColumn, type CostLine, type Inputs } from "../model";
import { key } from "../names";
import type { Flip, UnknownInput } from "../results";
import { enter, marginAmong, type Entrant } from "./contest";
import { money } from "./money";
import { rootOf } from "./root";
import type { Rule } from "./rule";
import { withItem, withLine, type World } from "./world";

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
const COUNTED_BY: { readonly [driver: string]: NeedColumn } = { person: "fte", hire: "fte", "sq ft": "sqft" };

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
      const item = business[key(name)];
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
  if (orders === 0 && restsOnOrders(driver, business)) missing.push("Orders per month");
  return missing;
}

const OWNERS_HOUR = "Owner's hour";

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
 * For every unknown of an option: the value at which the rule of advice would begin or cease to recommend that option,
 * the option's other unknowns taken as 0. It is compared with the options that are complete once the value is known.
 *
 * @param entrants every option of the world that may be chosen; unknown counts as 0
 */
export function unknownFlips(
  world: World,
  entrants: readonly Entrant[],
  which: number,
  rule: Rule,
): UnknownFlips {
  const { business, orders } = world.situation.plan;
  const unknownOf = ({ choice }: Entrant): Unknown[] => unknownsIn(choice.parts.flat(), business, orders[0]);
  const all = entrants.map(unknownOf);
  const flips: Flip[] = [];
  const unknown = all[which]!.map((one): UnknownInput => {
    const { shown, line, what } = one;
    const rivals = entrants.flatMap((_, index) =>
      index === which || all[index]!.every((other) => sameCell(other, one)) ? [index] : [],
    );
    if (rivals.length < 2) return shown;
    const own = rivals.indexOf(which);
    const margin = (value: number): number => {
      const changed =
        line && typeof what === "string"
          ? withLine(world, line, { ...line, [what]: value })
          : withItem(world, (what as { item: string }).item, value);
      const among = rivals.map((index) => {
        const { choice } = entrants[index]!;
        const place = world.choices.indexOf(choice);
        return enter(changed.choices[place]!, entrants[index]!.fit, changed.situation);
      });
      return marginAmong(among, own, rule);
    };
    const atNothing = margin(0);
    let low = 0;
    for (let high = LEAST_TRIED; high <= mostOf(one); high *= 10) {
      const beyond = margin(high);
      if (beyond > 0 !== atNothing > 0) {
        const flipsAt = rootOf(margin, low, high) ?? high;
        flips.push(flipOf(one, flipsAt, entrants[which]!.choice.option, atNothing > 0));
        return { ...shown, flipsAt };
      }
      low = high;
    }
    return shown;
  });
  return { unknown, flips };
}

const sameCell = (a: Unknown, b: Unknown): boolean =>
  a.line === b.line && JSON.stringify(a.what) === JSON.stringify(b.what);

function mostOf({ line, what }: Unknown): number {
  const isFraction =
    typeof what === "string"
      ? what === "rate" && (line?.driver.kind === "revenue" || line?.driver.kind === "percent of")
      : standardItem(key(what.item))?.type === "fraction";
  return isFraction ? 1 : MOST_TRIED;
}

function flipOf({ shown }: Unknown, flipsAt: number, option: string, below: boolean): Flip {
  return {
    what: `${option}: ${shown.what}`,
    type: "unknown",
    from: null,
    to: flipsAt,
    option,
    text: `${shown.what} of ${option} is not known: ${below ? "below" : "above"} ${money(flipsAt)} it would be the choice`,
    sheet: shown.sheet,
    cell: shown.cell,
  };
}
