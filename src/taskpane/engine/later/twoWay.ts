import { anyTwoWay, questionsOf } from "../../../core/confidence";
import type { Work } from "./kinds";

/** Two figures of a decision together. */
export const work: Work<"twoWay"> = ({ inputs, analysis }, { area, element, inputs: two, leftOut }) => {
  const question = questionsOf(inputs, analysis).find(
    (one) => one.area === area && one.decision.element === element,
  );
  return question ? anyTwoWay(question, two, leftOut) : null;
};
