import { choiceRows } from "../advice/evaluate";
import { yearlyCost } from "../costs/figures";
import type { Plan } from "../costs/plan";
import type { Inputs } from "../model";
import type { Analysis } from "../results";
import { pricedOr } from "../tariffs/tariff";
import { optionFigures, type OptionFigures } from "./option";
import { sidesOf } from "./sides";
import { partsOf, situationOf } from "./situation";

/** What one side costs in no area's own cost: people and space it needs together, people freed, effects on others. Money. */
export interface Beside {
  /** "0.4 of Maria freed, 0 cash" */
  readonly name: string;
  readonly side: "today" | "recommended";
  /** Whether it is what an option does to another area, and nothing that goes on being paid; left out where it is not. */
  readonly effect?: boolean;
  readonly yearly: number;
  /** A settled month, its fixed part, and what of it is billed and rent at the plan's orders and after the fall in sales. */
  readonly month: number;
  readonly fixed: number;
  readonly billed: number;
  readonly billedFallen: number;
  readonly rent: number;
  readonly rentFallen: number;
  readonly committed: number;
  /** Paid at the end of month m, over the Horizon; index 0 = today. */
  readonly paid: Float64Array;
}

/** What a year costs more with the recommended options than with today's by these: money. */
export const moreBy = (beside: readonly Pick<Beside, "side" | "yearly">[]): number =>
  beside.reduce((sum, { side, yearly }) => (side === "today" ? sum - yearly : sum + yearly), 0);

type Figures = Omit<Beside, "name" | "side" | "effect">;

/** What is less than this a year is rounding. */
const HALF_CENT = 0.005;

const NAME = "Today's own people and space instead of the new set's";

/** The figures of an option that differ with the people and space around it. */
function figuresOf({ option, rows, month, fallen, paid }: OptionFigures, plan: Plan): Figures {
  const sum = (of: "fixed" | "committed"): number => rows.reduce((total, row) => total + row[of], 0);
  return {
    yearly: yearlyCost(option.rows, plan) ?? 0,
    month: month.cost,
    fixed: sum("fixed"),
    billed: month.billed,
    billedFallen: fallen.billed,
    rent: month.rent,
    rentFallen: fallen.rent,
    committed: sum("committed"),
    paid: paid.subarray(0, plan.horizon + 1),
  };
}

/** a + sign x b, figure by figure. */
function added(a: Figures, sign: 1 | -1, b: Figures): Figures {
  return {
    yearly: a.yearly + sign * b.yearly,
    month: a.month + sign * b.month,
    fixed: a.fixed + sign * b.fixed,
    billed: a.billed + sign * b.billed,
    billedFallen: a.billedFallen + sign * b.billedFallen,
    rent: a.rent + sign * b.rent,
    rentFallen: a.rentFallen + sign * b.rentFallen,
    committed: a.committed + sign * b.committed,
    paid: a.paid.map((money, place) => money + sign * b.paid[place]!),
  };
}

/**
 * What today's options cost beside each other, more than beside the recommended options, where every area prices them: lines
 * by person, hire and sq ft count the people and space of the other areas. With the areas' costs of today it is what a year
 * costs today. [] where nothing differs.
 */
export function todayBeside(inputs: Inputs, analysis: Pick<Analysis, "areas">, plan: Plan): Beside[] {
  const { areas } = analysis;
  const asToday = areas.map((area) => ({ ...area, recommended: area.current ?? area.recommended }));
  const [then, now] = [situationOf(inputs, { areas }, plan), situationOf(inputs, { areas: asToday }, plan)];
  let sum: Figures | null = null;
  for (const area of areas) {
    const option = sidesOf(area)?.today;
    if (!option) continue;
    const [beside, around] = [then(area.area, area), now(area.area, area)];
    const isSame = (of: "people" | "space"): boolean =>
      around.around[of].every((need, place) => need === beside.around[of][place]);
    if (isSame("people") && isSame("space")) continue;
    const figures = pricedOr(() => {
      const rows = choiceRows({ parts: partsOf(option) }, around);
      return figuresOf(optionFigures({ ...option, rows }, around), plan);
    }, null);
    // An option that its last tier does not let serve today's people has no price among them.
    if (!figures) continue;
    const more = added(figures, -1, figuresOf(optionFigures(option, beside), plan));
    sum = sum ? added(sum, 1, more) : more;
  }
  return sum && Math.abs(sum.yearly) >= HALF_CENT ? [{ name: NAME, side: "today", ...sum }] : [];
}
