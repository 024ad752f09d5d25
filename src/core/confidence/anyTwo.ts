import type { Confidence } from "./answer";
import { prepare } from "./prepare";
import type { Question } from "./question";
import { gridAlong, twoWay, type TwoWay } from "./whatIf";

/** A two-way table whose options have names. */
export interface AnyTwoWay extends Pick<TwoWay, "rows" | "columns"> {
  /** The option that costs least at every pair of values. */
  readonly cheapest: readonly (readonly string[])[];
}

/**
 * Which option costs least at every pair of values of two inputs of a decision, each from its low to its high end, all else
 * as it stands; null where one of them has no range.
 *
 * @param inputs places in the inputs of the decision's Confidence
 * @param leftOut options that it left out
 */
export function anyTwoWay(
  question: Question,
  [first, second]: readonly [number, number],
  leftOut: Confidence["leftOut"],
): AnyTwoWay | null {
  const { found, standing, options } = prepare(question, {}, leftOut);
  const [down, across] = [found.inputs[first]?.range, found.inputs[second]?.range];
  if (!down || !across || first === second) return null;
  const { rows, columns, cheapest } = twoWay(standing, [first, second], gridAlong(down), gridAlong(across));
  return {
    rows,
    columns,
    cheapest: cheapest.map((row) => row.map((which) => options[which]!.option)),
  };
}
