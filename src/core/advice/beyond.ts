import { blankItem } from "../business";
import { UNKNOWN, type BusinessItem, type CostColumn, type CostLine, type Inputs } from "../model";
import { key } from "../names";
import type { Flip } from "../results";
import { atVolume } from "../volume";

/** How far beyond a flip, as a share of the change. */
const BEYOND = 1e-6;

/** Columns whose number a flip can be about. */
const COLUMNS = [
  "rate",
  "tiers",
  "quantity",
  "step",
  "minimum",
  "maximum",
  "months",
  "term",
  "yearlyChange",
  "fte",
  "sqft",
] as const satisfies readonly CostColumn[];

/** The inputs a little beyond a flip: at its orders, or with its value in the cell that it names. */
export function inputsBeyond(inputs: Inputs, { what, type, from, to, side, sheet, cell }: Flip): Inputs {
  if (type === "orders") return atVolume(inputs, to);
  const value = from === null ? to * (1 + (side === "above" ? BEYOND : -BEYOND)) : to + BEYOND * (to - from);
  if (type === "hour") {
    const before = inputs.business[key(what)] ?? blankItem(key(what), what);
    return { ...inputs, business: { ...inputs.business, [key(what)]: { ...before, value } } };
  }
  const isHere = ({ at }: CostLine, column: (typeof COLUMNS)[number]): boolean =>
    at.sheet === sheet && at.cells[column] === cell;
  const made = new Map<CostLine, CostLine>();
  const changed = (line: CostLine): CostLine => {
    const column = COLUMNS.find(
      (name) =>
        isHere(line, name) &&
        (type === "cost" ? name === "tiers" || name === "rate" : line[name] === UNKNOWN),
    );
    if (column === undefined) return line;
    // A line of every option stays one line, since an option that keeps it is told by that.
    const next = made.get(line) ?? withValue(line, column, value);
    made.set(line, next);
    return next;
  };
  const item = ({ at, value: now }: BusinessItem): boolean =>
    now === UNKNOWN && at.sheet === sheet && at.cells["value"] === cell;
  return {
    ...inputs,
    business: Object.values(inputs.business).some(item)
      ? Object.fromEntries(
          Object.entries(inputs.business).map(([name, one]) => [name, item(one) ? { ...one, value } : one]),
        )
      : inputs.business,
    areas: inputs.areas.map((area) =>
      area.options.some(({ lines }) => lines.some((line) => changed(line) !== line))
        ? {
            ...area,
            options: area.options.map((option) => ({ ...option, lines: option.lines.map(changed) })),
          }
        : area,
    ),
  };
}

function withValue(line: CostLine, column: (typeof COLUMNS)[number], value: number): CostLine {
  if (column !== "tiers") return { ...line, [column]: value };
  if (!line.tiers) return line;
  const tiers = line.tiers.tiers.map((tier) => ({ ...tier, price: tier.price * value }));
  return { ...line, tiers: { ...line.tiers, tiers } };
}
