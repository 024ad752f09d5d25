import { chosenOption, neededBy } from "../../core/commitments";
import { makePlan } from "../../core/costs/plan";
import type { Inputs } from "../../core/model";
import type { Analysis } from "../../core/results";
import type { Calculation } from "./calculation";

/**
 * Cost of a settled month of the space that Facilities supplies, as a formula of the square feet needed: at the cost a
 * square foot of the option that Facilities runs with. "0" where Facilities is not assessed or supplies none.
 */
export function spacePerMonth(
  inputs: Inputs,
  { areas }: Pick<Analysis, "areas">,
  calculation: Calculation,
): (squareFeet: string) => string {
  const facilities = areas.find(({ area }) => area === "facilities");
  const option = facilities && chosenOption(facilities);
  if (!option || option.rows.length === 0) return () => "0";
  const refs = calculation.refs("facilities", "", option.option);
  const plan = makePlan(inputs.business, { settledOnly: true });
  // An option that does not say what it supplies is shared by those who need space.
  const others = areas.flatMap((area) => {
    const chosen = area === facilities ? undefined : chosenOption(area);
    return chosen && neededBy(chosen, plan, "sqft")[0]! > 0
      ? [calculation.refs(area.area, "", chosen.option).space]
      : [];
  });
  const supplied = option.space > 0 ? refs.space : others.length > 0 ? `(${others.join("+")})` : null;
  return supplied === null ? () => "0" : (squareFeet) => `${squareFeet}*${refs.settled}/${supplied}`;
}
