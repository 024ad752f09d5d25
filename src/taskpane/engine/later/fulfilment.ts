import { fulfilmentSteps, type FulfilmentAnswers } from "../../../core/fulfilment/answers";
import type { Mix } from "../../../core/fulfilment/mix";
import type { Work } from "./kinds";

const withoutRows = (mix: Mix): Omit<Mix, "rows"> => {
  const figures: Partial<Mix> = { ...mix };
  delete (figures as { rows?: unknown }).rows;
  return figures as Omit<Mix, "rows">;
};

/** Fulfilment in depth, a part at a time. */
export const work: Work<"fulfilment"> = async ({ inputs, analysis }, _ask, { pause }) => {
  const steps = fulfilmentSteps(inputs, analysis);
  let answers: FulfilmentAnswers | null;
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      answers = value;
      break;
    }
    await pause(value);
  }
  if (!answers) return null;
  const { notes, mixes } = answers.mixes;
  return { ...answers, mixes: { notes, mixes: mixes.map(withoutRows) } };
};
