import type { CostLine, Problem } from "../../../core/model";
import { todaysLines, warningAt, type Book } from "./book";
import * as MESSAGES from "./messages";

/** Drivers whose cost does not run on: a Term says nothing of them. */
const ENDS_AT_ONCE: ReadonlySet<string> = new Set(["once", "tied up", "leaving"]);

/** Whether the Term of a line says how long it binds. Beside a Step it says how long a block is held. */
function bindsByTerm({ term, avoidable, driver, step, tiers }: CostLine): boolean {
  if (term === null || term === 0 || avoidable !== null || ENDS_AT_ONCE.has(driver.kind)) return false;
  return step === null || tiers !== null;
}

/** Lines of today's option with a Term and no word on what is still to pay: nothing is. Said once an option. */
export function checkTerms({ inputs }: Book): Problem[] {
  return inputs.areas.flatMap(({ options }) =>
    options.flatMap((option) => {
      const [first, ...more] = todaysLines(option).filter(bindsByTerm);
      if (!first) return [];
      return [
        warningAt(first.at, ["term"], MESSAGES.termWithoutAvoidable(first.name, first.term!, more.length)),
      ];
    }),
  );
}
