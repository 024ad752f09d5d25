import { surroundingsOf } from "../advice/surroundings";
import { chosenOption } from "../advice/chosenOption";
import { presetOf } from "../areas/presets";
import { ruleOf } from "../advice/decision";
import type { Choice, Situation } from "../advice/evaluate";
import type { Rule } from "../advice/rule";
import { makePlan } from "../costs/plan";
import type { AreaId, CorrelationInputs, Inputs, Rating } from "../model";
import { key } from "../names";
import type { Analysis, AreaResult, Decision, OptionResult } from "../results";

/** A decision of an analysis with what is needed to look at it under uncertainty. */
export interface Question {
  readonly area: AreaId;
  readonly decision: Decision;
  readonly situation: Situation;
  readonly ratings: readonly Rating[];
  readonly rule: Rule;
  /** Swing points by the criterion's key, where no weight is filled in; left out: all alike. */
  readonly preset?: ReadonlyMap<string, number>;
  /** Whether what is recommended was fixed by hand. */
  readonly byHand: boolean;
  /** Figures that move together, of the whole workbook. */
  readonly correlations?: readonly CorrelationInputs[];
}

/** An evaluated option as the choice that it was. */
export const choiceOf = ({ option, kind, current, parts }: OptionResult): Choice => ({
  option,
  kind,
  current,
  parts,
});

/** Whether a decision, or a part of it, was fixed by hand; a choice for the area holds for the elements that its option serves. */
function isByHand(
  { chosen = [] }: Pick<Analysis, "chosen">,
  area: AreaId,
  { element, recommended }: Decision,
): boolean {
  return chosen.some(
    (choice) =>
      choice.area === area &&
      (element === "" ||
        key(choice.element) === key(element) ||
        (choice.element === "" && recommended !== null && key(choice.option) === key(recommended))),
  );
}

/**
 * The decisions of an analysis: each area's, and each element's where it is decided by elements (elements first, then the
 * area as a whole), in the surroundings that the analysis settled on.
 */
export function questionsOf(inputs: Inputs, analysis: Analysis): Question[] {
  const plan = makePlan(inputs.business);
  const preset = presetOf(inputs);
  const byId = new Map(analysis.areas.map((result) => [result.area, result]));
  const latest = (id: AreaId): OptionResult | undefined => chosenOption(byId.get(id));
  return analysis.areas.flatMap((result: AreaResult) => {
    const { area, elements } = result;
    const around = surroundingsOf(area, plan, latest);
    const ratings = inputs.areas.find((one) => one.area === area)?.ratings ?? [];
    return [...elements, result].map((decision): Question => ({
      area,
      decision,
      ratings,
      rule: ruleOf(area, inputs.business),
      preset,
      byHand: isByHand(analysis, area, decision),
      correlations: inputs.correlations ?? [],
      situation: {
        area,
        plan,
        around,
        today: decision.options.filter(({ current }) => current).flatMap(({ parts }) => parts),
      },
    }));
  });
}
