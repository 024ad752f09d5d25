import { itemNumber } from "../business";
import { isOwnRow } from "../commitments/situation";
import type { Plan } from "../costs/plan";
import type { Surroundings } from "../costs/volumes";
import type { AreaId, AreaInputs } from "../model";
import type { OptionResult } from "../results";
import { EVALUATION_ORDER } from "./chosenOption";
import { needOf } from "./evaluate";

/** What an area runs with, as far as its need of people and space goes. */
export type Run = Pick<OptionResult, "rows">;

/** People or space that an option's lines need, by month. */
export function needed(option: Run | undefined, plan: Plan, of: "fte" | "sqft"): Float64Array {
  const none = { people: new Float64Array(plan.months + 1), space: new Float64Array(plan.months + 1) };
  const lines = option?.rows.filter(isOwnRow).map(({ line }) => line) ?? [];
  return needOf(lines, plan, none, of);
}

const add = (arrays: readonly Float64Array[], length: number): Float64Array => {
  const sum = new Float64Array(length);
  for (const values of arrays) for (let place = 0; place < length; place++) sum[place]! += values[place]!;
  return sum;
};

/**
 * What an area is priced in: the people and space of the options that the other areas run with.
 *
 * @param latest the option that an area runs with; undefined where it is not assessed
 */
export function surroundingsOf(
  id: AreaId,
  plan: Plan,
  latest: (of: AreaId) => Run | undefined,
): Surroundings {
  const length = plan.months + 1;
  const others = EVALUATION_ORDER.filter((other) => other !== id);
  const people = add(
    [
      new Float64Array(length).fill(itemNumber(plan.business, "People outside the seven areas")),
      ...others.map((other) => needed(latest(other), plan, "fte")),
    ],
    length,
  );
  // Only Facilities is charged on everybody's space; elsewhere a `sq ft` line is about the area's own.
  const space =
    id === "facilities"
      ? add(
          others.map((other) => needed(latest(other), plan, "sqft")),
          length,
        )
      : new Float64Array(length);
  return { people, space };
}

const SHARED = new Set(["person", "hire", "sq ft"]);

/** Whether an area's cost depends on what other areas choose: their people or their space. */
export function restsOnOthers({ options }: Pick<AreaInputs, "options">): boolean {
  return options.some(({ lines }) => lines.some(({ driver }) => SHARED.has(driver.kind)));
}
