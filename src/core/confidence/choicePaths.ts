import { givenUp, isTodays, type Choice, type Situation } from "../advice/evaluate";
import { leavingCharge, oneOff, stillToPay } from "../costs/cash";
import { numberOf } from "../costs/line";
import type { CostLine } from "../model";
import type { Drawn } from "./driven";
import { onceUnits } from "./forms";
import type { OrderSums } from "./orderSums";
import { partPaths, type AddYearly, type Figure } from "./partPaths";

/**
 * The yearly cost of a choice at drawn rates, Business items and orders of every month: tiers,
 * steps, limits, minimums, what is still to pay and when it is paid, as the engine prices each trial, but over columns
 * of trials. Lines that nothing bends are one product a trial; the others are charged month by month.
 *
 * @param situation with a discount rate
 */
export function choicePaths(choice: Choice, situation: Situation, drawn: Drawn, sums: OrderSums): AddYearly {
  const isToday = isTodays(situation);
  const own = choice.parts.map((part) =>
    partPaths(part, choice.parts.flat(), situation, drawn, sums, (line) => keptFigure(line, isToday(line))),
  );
  const left = givenUp(choice, situation);
  const paid = left.parts.map((part) =>
    partPaths(part, situation.today.flat(), situation, drawn, sums, (line) =>
      left.counts(line) ? leftFigure(line) : null,
    ),
  );
  return (block, costs) => {
    for (const add of [...own, ...paid]) add(block, costs);
  };
}

function keptFigure(line: CostLine, isToday: boolean): Figure | null {
  switch (line.driver.kind) {
    case "leaving":
      return null;
    case "tied up":
      return { kind: "balance" };
    case "once":
      return { kind: "paid", units: onceUnits(line), cash: (plan) => oneOff(line1(line), plan, isToday && line.from === null).cash }; // prettier-ignore
    default:
      return { kind: "months", which: "kept" };
  }
}

/** What giving a line up leaves to pay (costs/option.ts, exitRows). */
function leftFigure(line: CostLine): Figure | null {
  const unavoidable = 1 - (line.avoidable ?? 1);
  switch (line.driver.kind) {
    case "leaving":
      return { kind: "paid", units: numberOf(line.quantity, 1), cash: (plan) => leavingCharge(line1(line), plan).cash }; // prettier-ignore
    case "tied up":
      return null;
    case "once":
      return line.from === null || unavoidable <= 0
        ? null
        : { kind: "paid", units: onceUnits(line), cash: (plan) => stillToPay(oneOff(line1(line), plan, false), line, unavoidable).cash }; // prettier-ignore
    default:
      return unavoidable > 0 ? { kind: "months", which: "given up" } : null;
  }
}

/** The line for one unit of money. */
const line1 = (line: CostLine): CostLine => ({ ...line, rate: 1, quantity: 1, tiers: null });
