import type { Inputs } from "../../../core/model";
import type { Analysis, Flip } from "../../../core/results";
import { confidenceOfAll, expectation, toFindOut, type DecisionConfidence } from "../../../core/confidence";
import type { ConfidenceFigures, Work } from "./kinds";

/** What was worked out already: the pages and the report of one answer need it once. */
const known = new WeakMap<Analysis, readonly DecisionConfidence[]>();

/** For so many milliseconds after the coarse answers nothing else starts: a user who is typing changes them again. */
const REST = 300;

/** How sure all decisions are; other work may be done at every step. */
export async function confidencesOf(
  inputs: Inputs,
  analysis: Analysis,
  onStep: (share: number, decisions: readonly DecisionConfidence[]) => Promise<void>,
): Promise<readonly DecisionConfidence[]> {
  const before = known.get(analysis);
  if (before) return before;
  const steps = confidenceOfAll(inputs, analysis);
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      known.set(analysis, value);
      return value;
    }
    await onStep(value.share, value.decisions);
  }
}

/** As the pane shows it: of the cost lines behind an input only the first, for its Basis, and that not before the end. */
const shown = (decisions: readonly DecisionConfidence[]): ConfidenceFigures =>
  decisions.map((one) => ({
    ...one,
    confidence: one.confidence && {
      ...one.confidence,
      inputs: one.confidence.inputs.map((input) => ({
        ...input,
        lines: one.confidence!.final ? input.lines.slice(0, 1) : [],
      })),
    },
    says: expectation(one),
    find: toFindOut(one),
  }));

/** How sure every decision is: coarse answers first, then the final ones. */
export const work: Work<"confidence"> = async ({ inputs, analysis, proved }, _ask, { pause }) => {
  let rested = false;
  const decisions = await confidencesOf(inputs, analysis, async (share, soFar) => {
    // The coarse ones are shown together: they come within a moment, and each is a message and a drawing of the page.
    const all = soFar.length === decisionsIn(analysis);
    await pause(share, all ? shown(soFar) : undefined);
    if (rested || !all) return;
    rested = true;
    await new Promise((resolve) => setTimeout(resolve, REST));
    await pause(share);
  });
  const flips = flipsIn(proved());
  return shown(decisions).map((one) => ({ ...one, flips: flips.get(placeOf(one)) ?? [] }));
};

const placeOf = ({ area, element }: { readonly area: string; readonly element: string }): string =>
  `${area}/${element}`;
const flipsIn = ({ areas }: Analysis): Map<string, readonly Flip[]> =>
  new Map(
    areas.flatMap(({ area, elements, ...whole }) =>
      [whole, ...elements].map(({ element, flips }) => [placeOf({ area, element }), flips] as const),
    ),
  );

const decisionsIn = ({ areas }: Analysis): number =>
  areas.reduce((sum, { elements }) => sum + elements.length + 1, 0);
