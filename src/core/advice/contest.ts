import { annuity, presentOfRow } from "../costs/figures";
import type { Plan } from "../costs/plan";
import type { CostLine } from "../model";
import type { CostRow } from "../results";
import { BeyondLastTier } from "../tariffs/tariff";
import { choiceRows, type Choice, type Situation } from "./evaluate";
import { judgedCost, marginOf, type Rule } from "./rule";

/** Yearly cost of an option's rows by their label: money a year. */
export type LabelCosts = ReadonlyMap<string, number>;

/** A choice priced for the comparison. */
export interface Entrant {
  readonly choice: Choice;
  readonly fit: number | null;
  readonly rows: readonly CostRow[];
  /** Money a year; Infinity where it cannot be priced, NaN without a discount rate. */
  readonly yearly: number;
  readonly byLabel: LabelCosts;
}

/** Yearly cost of rows, summed by label. */
export function labelCosts(rows: readonly CostRow[], plan: Plan): LabelCosts {
  const factor = 12 / annuity(plan);
  const costs = new Map<string, number>();
  for (const row of rows)
    costs.set(row.label, (costs.get(row.label) ?? 0) + presentOfRow(row, plan) * factor);
  return costs;
}

/** Whether every option has a row of that label at the same yearly cost. */
export function isCommon(label: string, options: readonly LabelCosts[]): boolean {
  const own = options[0]?.get(label) ?? NaN;
  return options.every(
    (option) => Math.abs((option.get(label) ?? NaN) - own) <= 1e-9 * Math.max(1, Math.abs(own)),
  );
}

/**
 * Yearly cost that the options do not have in common: the leader's, less rows that every option has under the same
 * label at the same yearly cost. Near tie is a share of it.
 */
export function differingCost(leader: LabelCosts, options: readonly LabelCosts[]): number {
  let differing = 0;
  for (const [label, cost] of leader) if (!isCommon(label, options)) differing += cost;
  return differing;
}

/** A choice with its rows, as they were worked out already. */
export function entrantOf(choice: Choice, fit: number | null, rows: readonly CostRow[], plan: Plan): Entrant {
  const byLabel = labelCosts(rows, plan);
  let yearly = 0;
  for (const cost of byLabel.values()) yearly += cost;
  return { choice, fit, rows, yearly, byLabel };
}

/**
 * A choice priced under a plan.
 * @param known views of lines that are as they were; the others are worked out
 */
export function enter(
  choice: Choice,
  fit: number | null,
  situation: Situation,
  known?: ReadonlyMap<CostLine, CostRow>,
): Entrant {
  try {
    const rows = choiceRows(choice, situation, situation.plan, known);
    return entrantOf(choice, fit, rows, situation.plan);
  } catch (error) {
    if (!(error instanceof BeyondLastTier)) throw error;
    return { choice, fit, rows: [], yearly: Infinity, byLabel: new Map() };
  }
}

/** By how much money a year the rule of advice holds for one of the entrants (marginOf). */
export function marginAmong(entrants: readonly Entrant[], which: number, rule: Rule): number {
  const leader = entrants.reduce((best, other) => (other.yearly < best.yearly ? other : best));
  const tie =
    rule.priceOfFit === 0
      ? rule.nearTie *
        Math.abs(
          differingCost(
            leader.byLabel,
            entrants.filter(({ yearly }) => yearly < Infinity).map(({ byLabel }) => byLabel),
          ),
        )
      : 0;
  return marginOf(
    entrants.map(({ choice, fit, yearly }) => ({
      cost: judgedCost({ yearlyCost: yearly, fit }, rule),
      fit,
      current: choice.current,
    })),
    which,
    tie,
    rule,
  );
}
