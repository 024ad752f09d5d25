import { setImmediate } from "node:timers/promises";
import { areaName } from "../core/commitments";
import {
  changedTogether,
  confidenceOfAll,
  expectation,
  savesText,
  toFindOut,
  type Confidence,
  type DecisionConfidence,
  type SavingRange,
} from "../core/confidence";
import type { Inputs } from "../core/model";
import type { Analysis } from "../core/results";
import { plain } from "./terminal";

/**
 * Works out how sure every decision is, telling what share is done. Between two decisions other work goes on.
 * @param weighs whether judgement over weights is wanted
 */
export async function confidenceOf(
  inputs: Inputs,
  analysis: Analysis,
  tell: (text: string) => void,
  weighs: boolean,
): Promise<readonly DecisionConfidence[]> {
  const steps = confidenceOfAll(inputs, analysis, { weighs });
  for (;;) {
    await setImmediate();
    const { done, value } = steps.next();
    if (done) return value;
    tell(`Trying out cases, ${Math.floor(100 * value.share)} %`);
  }
}

/** How sure, as `footing report` prints it: the likely range of the whole saving, then a sentence or two an area. */
export function confidenceText(decisions: readonly DecisionConfidence[], saving: SavingRange | null): string {
  const areas = decisions.filter(({ element, confidence }) => element === "" && confidence?.saving);
  if (areas.length === 0) return "";
  const lines = areas.map((decision) => {
    const find = toFindOut(decision);
    const at = find?.at?.sheet ? ` (${find.at.sheet}!${find.at.cell})` : "";
    const changed = decision.confidence && changedTogether(decision.confidence);
    return `${areaName(decision.area)}: ${expectation(decision)}${decision.together ? ` ${decision.together}` : ""}${find ? ` ${find.text}${at}` : ""}${changed ? ` ${changed}` : ""}`;
  });
  return [
    `How sure${saving ? `: the changes ${savesText(saving)}, likely` : ""}`,
    ...lines.map((line) => `  ${plain(line)}`),
  ].join("\n");
}

/** The same for `--json`: money a year, unrounded; the same seed and points every time. */
export function confidenceJson(decisions: readonly DecisionConfidence[]): readonly object[] {
  return decisions.map((decision) => ({
    area: areaName(decision.area),
    element: decision.element,
    recommended: decision.recommended,
    says: expectation(decision),
    findOut: toFindOut(decision),
    refused: decision.refused,
    ...(decision.confidence ? figuresOf(decision.confidence, decision) : {}),
  }));
}

function figuresOf(found: Confidence, { conditions, unknownPairs }: DecisionConfidence): object {
  const nameOf = (input: number): string => found.inputs[input]!.name;
  const optionOf = (option: number): string => found.options[option]!.option;
  const { twoWay, judgement } = found;
  return {
    sure: found.verdict,
    seed: 1,
    trials: found.trials,
    recommendedBest: found.recommendedBest,
    saving: found.saving,
    options: found.options,
    leftOut: found.leftOut,
    inputs: found.inputs.map(({ name, range, cells }) => ({
      name,
      ...(range && { ...range, assumed: range.assumed !== null }),
      cells,
    })),
    pair: found.pair && found.pair.map(optionOf),
    tornado: found.tornado.map(({ input, atLow, atHigh }) => ({ input: nameOf(input), atLow, atHigh })),
    twoWay: twoWay && {
      inputs: twoWay.inputs.map(nameOf),
      rows: twoWay.rows,
      columns: twoWay.columns,
      cheapest: twoWay.cheapest.map((row) => row.map(optionOf)),
    },
    mustBeTrue: conditions.map(({ input, ...condition }) => ({ input: nameOf(input), ...condition })),
    information: found.information,
    learned: found.learned.map(({ input, ...learned }) => ({ input: nameOf(input), ...learned })),
    unknowns: found.unknowns,
    unknownPairs,
    weightings: judgement && found.options.map(({ option }, k) => ({ option, first: judgement.fit.ranks[k]![0]!, judged: judgement.judged?.ranks[k]?.[0] ?? null })), // prettier-ignore
    tippingWeights: judgement?.tipping ?? null,
  };
}
