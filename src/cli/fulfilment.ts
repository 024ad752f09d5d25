import type { FulfilmentAnswers } from "../core/fulfilment/answers";
import type { Interval } from "../core/results";

/** Fulfilment in depth for `--json`, as on the sheet Footing Fulfilment: money unrounded, schedules left out. */
export function fulfilmentJson(intervals: readonly Interval[], answers: FulfilmentAnswers | null): object {
  const found = intervals.map(({ from, to, cheapest }) => ({ from, to, cheapest }));
  if (!answers) return { intervals: found };
  const { orders, perOrder, mixes, levers, map, growthRate, growth } = answers;
  return {
    intervals: found,
    orders,
    perOrder,
    mixes: mixes.mixes.map(
      ({ how, option, rule, parts, monthlyCost, firstYearCost, presentCost, yearlyCost, ...rest }) => ({
        how,
        option,
        rule,
        parts,
        monthlyCost,
        firstYearCost,
        presentCost,
        yearlyCost,
        costPerOrder: rest.costPerOrder,
        oneOffCash: rest.oneOffCash,
        byGroup: rest.byGroup,
        saving: rest.saving,
      }),
    ),
    notes: mixes.notes,
    flips: levers,
    map,
    growthRate,
    growth,
  };
}
