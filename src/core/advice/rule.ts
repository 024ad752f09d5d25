/** What the rule of advice weighs. */
export interface Rule {
  /** Money a year that 100 points of fit are worth; 0 = fit only decides ties. */
  readonly priceOfFit: number;
  /** Share of the differing cost within which two options count as a tie. */
  readonly nearTie: number;
}

/** Yearly cost less what the option's fit is worth. */
export function judgedCost(option: { yearlyCost: number; fit: number | null }, rule: Rule): number {
  return option.yearlyCost - (rule.priceOfFit * (option.fit ?? 0)) / 100;
}

/** An option as the rule of advice sees it. */
export interface Contender {
  /** Yearly cost, less what its fit is worth where fit has a price. */
  readonly cost: number;
  readonly fit: number | null;
  readonly current: boolean;
}

/** Fits closer than this are equal. */
export const SAME_FIT = 1e-9;

/** Whether, of two options whose cost counts as equal, the first goes before the second; null where cost still decides. */
function goesBefore(a: Contender, b: Contender): boolean | null {
  const ahead = (a.fit ?? -1) - (b.fit ?? -1);
  if (Math.abs(ahead) > SAME_FIT) return ahead > 0;
  return a.current || b.current ? a.current : null;
}

/**
 * By how much money a year the rule of advice holds for an option: it is recommended where this is above 0, and another
 * is where it is below. It is the least of what would have to change: its cost over the leader up to Near tie, and the
 * distance at which an option that goes before it in a tie becomes tied. In costs it is piecewise linear and continuous,
 * so that the change that flips the advice is its root.
 *
 * @param tie money a year within which costs count as equal: Near tie x the cost that differs; not used where fit has a price
 */
export function marginOf(contenders: readonly Contender[], which: number, tie: number, rule: Rule): number {
  const own = contenders[which]!;
  let least = Infinity;
  contenders.forEach(({ cost }, index) => {
    if (index !== which) least = Math.min(least, cost);
  });
  if (rule.priceOfFit !== 0) return least - own.cost;
  const leader = Math.min(least, own.cost);
  let margin = tie + least - own.cost;
  contenders.forEach((other, index) => {
    if (index === which) return;
    const before = goesBefore(other, own);
    if (before === true) margin = Math.min(margin, other.cost - leader - tie);
    else if (before === null) margin = Math.min(margin, other.cost - own.cost);
  });
  return margin;
}
