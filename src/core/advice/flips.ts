import { TIER_PRICES, unitWords } from "../costs/unitWords";
import { chargesFraction } from "../costs/volumes";
import type { CostLine } from "../model";
import type { CostRow, Flip } from "../results";
import { enter, marginAmong, type Entrant } from "./contest";
import { money, percent } from "./money";
import { rootOf } from "./root";
import type { Rule } from "./rule";
import { isTouched, knownViews, withLine, type World } from "./world";

/** How far a price is tried: up to ten times more than it is, or down to nothing. */
const REACH = 10;
const MOST_FLIPS = 3;
/** How far beyond a flip it is asked who wins there. */
const BEYOND = 1e-6;

/** A line with its price, or all its tier prices, times a factor. */
function priced(line: CostLine, factor: number): CostLine {
  if (line.tiers)
    return {
      ...line,
      tiers: {
        ...line.tiers,
        tiers: line.tiers.tiers.map((tier) => ({ ...tier, price: tier.price * factor })),
      },
    };
  return { ...line, rate: (line.rate as number) * factor };
}

/**
 * The costs whose change alone would change the advice, smallest relative change first: lines of the recommended option
 * that would have to rise, lines of the runner-up that would have to fall. Each is exact: the rule of advice, near ties
 * and fit included, holds up to that price and not beyond. A line with tiers is tried with all its prices together.
 *
 * @param world the choices, in the order of the entrants
 * @param entrants the options that can be compared
 */
export function costFlips(
  world: World,
  entrants: readonly Entrant[],
  recommended: number,
  runnerUp: number,
  rule: Rule,
): Flip[] {
  const today = entrants.find(({ choice }) => choice.current);
  const known = entrants.map((entrant) => knownViews(entrant, today));
  const now = marginAmong(entrants, recommended, rule);
  const flips: { change: number; flip: Flip }[] = [];
  for (const [which, rises] of [
    [recommended, true],
    [runnerUp, false],
  ] as const) {
    const { option } = entrants[which]!.choice;
    for (const { line } of heaviest(entrants[which]!)) {
      const touched = entrants.map(({ choice }) => isTouched(choice, line, world.situation));
      const at = (factor: number): Entrant[] => {
        const changed = withLine(world, line, priced(line, factor));
        return entrants.map((entrant, index) =>
          touched[index]
            ? enter(changed.choices[index]!, entrant.fit, changed.situation, known[index])
            : entrant,
        );
      };
      const dear = line.tiers !== null || (line.rate as number) > 0;
      const end = rises ? (dear ? 1 + REACH : 1 - REACH) : 0;
      if (!rises && !dear) continue;
      const factor = rootOf((x) => marginAmong(at(x), recommended, rule), 1, end, now);
      if (factor === null || factor === 1) continue;
      const beyond = at(factor + BEYOND * (end - factor));
      const winner = beyond.findIndex((_, index) => marginAmong(beyond, index, rule) > 0);
      if (winner < 0) continue;
      const winning = entrants[winner]!.choice.option;
      flips.push({
        change: Math.abs(factor - 1),
        flip: {
          what: `${option}: ${line.name}`,
          type: "cost",
          from: line.tiers ? 1 : (line.rate as number),
          to: line.tiers ? factor : (line.rate as number) * factor,
          unit: line.tiers ? TIER_PRICES : unitWords(line),
          option: winning,
          text: `${priceChange(line, option, factor)} would make ${winning} the choice`,
          sheet: line.at.sheet,
          cell: (line.tiers ? line.at.cells.tiers : line.at.cells.rate) ?? "",
        },
      });
    }
  }
  return flips
    .sort((a, b) => a.change - b.change)
    .slice(0, MOST_FLIPS)
    .map(({ flip }) => flip);
}

function priceChange(line: CostLine, option: string, factor: number): string {
  if (line.tiers)
    return `${line.name} of ${option} with tier prices ${percent(Math.abs(factor - 1))} ${factor > 1 ? "higher" : "lower"}`;
  const figure = chargesFraction(line) ? percent : money;
  const rate = line.rate as number;
  const unit = unitWords(line);
  return `${line.name} of ${option} at ${figure(rate * factor)} instead of ${figure(rate)}${unit && ` ${unit}`}`;
}

/** The priced lines that weigh most: only they can close the gap with a small change of their own. */
function heaviest({ rows }: Entrant): CostRow[] {
  const weight = (row: CostRow): number => row.cash.reduce((sum, paid) => sum + Math.abs(paid), 0);
  return rows
    .filter(
      ({ type, line }) =>
        (type === "line" || type === "top-up") &&
        (line.tiers !== null || (typeof line.rate === "number" && line.rate !== 0)),
    )
    .map((row) => ({ row, weight: weight(row) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 2 * MOST_FLIPS)
    .map(({ row }) => row);
}
