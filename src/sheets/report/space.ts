import { chosenOption } from "../../core/advice/chosenOption";
import { spaceShare, todaysOption, type SpaceCost } from "../../core/advice/space";
import { needed } from "../../core/advice/surroundings";
import { needOf } from "../../core/advice/evaluate";
import { isOwnRow, situationOf } from "../../core/commitments";
import { monthlyOf } from "../../core/costs/figures";
import { makePlan } from "../../core/costs/plan";
import type { Inputs } from "../../core/model";
import type { Analysis, OptionResult } from "../../core/results";
import type { Calculation } from "./calculation";

/** Formulas of what the space of an option costs: money in a settled month, and in months 1 to 12. */
export interface SpaceFormulas {
  readonly month: string;
  readonly firstYear: string;
}

/** Relative difference up to which a formula needs no factor: that of adding up in another order. */
const SAME = 1e-12;

/**
 * What the space that Facilities supplies to an option of Fulfilment costs, in formulas of core/advice/space.ts: the cost of
 * Facilities x the option's square feet / the larger of those supplied and those needed. Calculation prices Facilities beside
 * the recommended options; where another option beside it makes its cost another, that follows as a factor, as of the
 * report. "0" where Facilities is not assessed, supplies nothing, or the option needs no space.
 */
export function spaceFormulas(
  inputs: Inputs,
  { areas }: Pick<Analysis, "areas">,
  calculation: Calculation,
): (option: OptionResult, when: "today" | "recommended") => SpaceFormulas {
  const plan = makePlan(inputs.business);
  const zeros = new Float64Array(plan.months + 1);
  const fulfilment = areas.find(({ area }) => area === "fulfilment")!;
  const facilities = areas.find(({ area }) => area === "facilities");
  return (option, when) => {
    const of = when === "today" ? todaysOption : chosenOption;
    const supplier = of(facilities);
    const own = calculation.refs("fulfilment", "", option.option);
    if (!facilities || !supplier || supplier.rows.length === 0 || own.space === "0")
      return { month: "0", firstYear: "0" };
    const supply = calculation.refs("facilities", "", supplier.option);
    const users = areas.flatMap((area) => {
      const run = area === fulfilment ? option : area === facilities ? undefined : of(area);
      return run && run.rows.length > 0 ? [{ run, refs: calculation.refs(area.area, "", run.option) }] : [];
    });
    const taking = users.filter(({ refs }) => refs.space !== "0");
    const all = (each: (refs: typeof own) => string): string =>
      taking.map(({ refs }) => each(refs)).join("+");
    const [supplied, needs] = [supply.spaceMonths, `(${all(({ spaceMonths }) => spaceMonths)})`];
    // The larger of the two, month by month; 1 where there is neither. IF would need an array formula in older Excel.
    const larger = `((${supplied}+${needs}+ABS(${supplied}-${needs}))/2+(${supplied}+${needs}=0))`;
    const written: SpaceCost = spaceShare(
      monthlyOf(supplier.rows.filter(isOwnRow)),
      needed(option, plan, "sqft"),
      needOf(
        supplier.parts.flat(),
        plan,
        situationOf(inputs, { areas }, plan)("facilities", facilities).around,
        "sqft",
      ),
      taking.reduce(
        (sum, { run }) => sum.map((feet, place) => feet + needed(run, plan, "sqft")[place]!),
        zeros,
      ),
    );
    const { spaceCost, spaceFirstYear } = when === "today" ? option : { ...option, ...option.advised };
    return {
      month: scaled(
        `${own.space}*${supply.own.settled}/MAX(${supply.space},${all(({ space }) => space)},1E-9)`,
        written.month,
        spaceCost,
      ),
      firstYear: scaled(
        `SUMPRODUCT(${own.spaceMonths}*${supply.own.months}/${larger})`,
        written.firstYear,
        spaceFirstYear,
      ),
    };
  };
}

/** A formula whose value is `written`, times what makes it `wanted`. */
function scaled(formula: string, written: number, wanted: number): string {
  if (Math.abs(written - wanted) <= SAME * Math.abs(wanted)) return formula;
  return written === 0 ? String(wanted) : `${formula}*${wanted / written}`;
}
