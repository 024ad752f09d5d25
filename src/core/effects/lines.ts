import { blankLine } from "../costs/blankLine";
import { itemNumber } from "../business";
import { UNKNOWN, type CostLine, type EffectInputs, type Entry, type Inputs, type Problem } from "../model";
import { key } from "../names";
import { withOptionLines } from "../optionLines";
import { gainOf, worthOf, type Worth } from "./value";

/** Group and beginning of the name of the lines that effects are. */
const NAME = "Effect on";

/** Whether a cost line is an effect that was valued. */
export function isEffectLine({ name, driver }: Pick<CostLine, "name" | "driver">): boolean {
  return driver.kind === "order" && name.startsWith(`${NAME} `);
}

const nameOf = ({ label }: EffectInputs): string =>
  `${NAME} ${label.charAt(0).toLowerCase()}${label.slice(1)}`;

const lineOf = (effect: EffectInputs, rate: Entry, low: Entry, high: Entry): CostLine =>
  blankLine({
    option: effect.option,
    name: nameOf(effect),
    driver: { kind: "order" },
    rate,
    unit: "an order",
    element: effect.element,
    yearlyChange: 0,
    low,
    high,
    basis: "estimate",
    source: effect.source,
    // The rate is worked out: only where it is not known does its cell say why.
    at: {
      sheet: effect.at.sheet,
      cells: rate === UNKNOWN ? { rate: effect.at.cells["value"] ?? "" } : {},
    },
  });

/** The effect as a cost line: what it costs an order, credits negative; or the item that its value waits for. */
function valued(
  effect: EffectInputs,
  orders: number,
  worth: Worth,
): { readonly line: CostLine | null; readonly missing: string } {
  const perOrder = (value: Entry): Entry | string => {
    if (value === null || value === UNKNOWN) return value;
    const gain = gainOf(effect, value, worth);
    if (typeof gain !== "number") return gain.missing;
    return orders > 0 ? -gain / orders : 0;
  };
  const rate = perOrder(effect.value);
  if (rate === null) return { line: null, missing: "" };
  if (typeof rate === "string" && rate !== UNKNOWN)
    return { line: lineOf(effect, UNKNOWN, null, null), missing: rate };
  const ends = [perOrder(effect.low), perOrder(effect.high)].filter((end) => typeof end === "number");
  const has = typeof rate === "number" && ends.length > 0;
  const low = has ? Math.min(rate, ...ends) : null;
  const high = has ? Math.max(rate, ...ends) : null;
  return {
    line: lineOf(effect, rate as Entry, low === rate ? null : low, high === rate ? null : high),
    missing: "",
  };
}

/** The inputs without the lines that effects were made into: for valuing them anew. */
export function withoutEffects(inputs: Inputs): Inputs {
  const { effects = [] } = inputs;
  if (effects.length === 0) return inputs;
  const isMade = (line: CostLine): boolean =>
    isEffectLine(line) &&
    effects.some((effect) => key(effect.option) === key(line.option) && nameOf(effect) === line.name);
  return {
    ...inputs,
    areas: withOptionLines(inputs.areas, (lines) => lines.filter((line) => !isMade(line))),
  };
}

/**
 * The inputs with every effect as a cost line of its option, charged an order, so that yearly cost decides with it and it is
 * seen as a row of its own. A blank Value adds nothing (assumed equal), `?` makes the option's cost incomplete, and so does an
 * effect whose value waits for a Business item, which is reported.
 */
export function withEffects(inputs: Inputs): {
  readonly inputs: Inputs;
  readonly problems: readonly Problem[];
} {
  const { effects = [] } = inputs;
  if (effects.length === 0) return { inputs, problems: [] };
  const worth = worthOf(inputs);
  const orders = itemNumber(inputs.business, "Orders per month");
  const problems: Problem[] = [];
  const lines = effects.map((effect) => {
    const { line, missing } = valued(effect, orders, worth);
    if (missing !== "")
      problems.push({
        sheet: effect.at.sheet,
        cell: effect.at.cells["item"] ?? "",
        severity: "warning",
        message: `The effect on ${effect.label} cannot be valued: ${missing} is blank or not known in the Business table. Until then the cost of ${effect.option} is not complete.`,
      });
    return { effect, line };
  });
  const areas = inputs.areas.map((area) => ({
    ...area,
    options: area.options.map((option) => {
      const own = lines.flatMap(({ effect, line }) =>
        line && effect.area === area.area && key(effect.option) === key(option.name) ? [line] : [],
      );
      return own.length > 0 ? { ...option, lines: [...option.lines, ...own] } : option;
    }),
  }));
  return { inputs: { ...inputs, areas }, problems };
}
