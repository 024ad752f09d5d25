import { itemNumber } from "../business";
import { priceOfFit } from "../costs/plan";
import type { AreaId, AreaInputs, Inputs } from "../model";
import { key } from "../names";
import type { Analysis, AreaResult, Decision, OptionResult, RangeTie } from "../results";
import { areaScore, gateAgainst, optionFit } from "../scoring/fit";
import { differingCost, entrantOf, marginAmong, type Entrant } from "./contest";
import { candidatesOf, decide, rivalAmong, surenessOf, type Candidate, type Outcome } from "./decide";
import { evaluateChoice, type Choice, type Situation } from "./evaluate";
import { costFlips } from "./flips";
import { hourFlips } from "./hourFlips";
import { levelIn, reasonsFor } from "./reasons";
import type { Rule } from "./rule";
import { unknownFlips, type UnknownFlips } from "./unknowns";
import { volumeFlips } from "./volumeFlips";
import type { World } from "./world";

/** An option of an area, or of an element of it, in the place of the advice: fixed by hand, or for the reason given. */
export interface Chosen {
  readonly area: string;
  readonly element: string;
  readonly option: string;
  /** Why, in a sentence; left out: by hand. */
  readonly why?: string;
}

/** What decides besides cost: the value proposition's swing points, and what the user fixed. */
export interface Settings {
  readonly preset: ReadonlyMap<string, number>;
  readonly chosen: readonly Chosen[];
  /** Whether what would flip the advice is worked out; left out: yes. */
  readonly explain?: boolean;
  /** Decisions in which known ranges make options equal; left out: the stated figures alone count. */
  readonly ties?: readonly RangeTie[];
  /** Options that a limit of the user's keeps out beside the other areas' options, and which limit. */
  readonly barred?: readonly Barred[];
}

/** An option that a limit keeps out, and which limit. */
export type Barred = Required<Chosen>;

/** Why a limit keeps an option of a decision out, as it stands in the option's figures; {} where none does. */
export function barOf(
  { barred = [] }: Settings,
  area: AreaId,
  option: string,
  isOf: (element: string) => boolean,
): Pick<OptionResult, "barred"> {
  const bar = barred.find((one) => one.area === area && one.option === option && isOf(one.element));
  return bar ? { barred: bar.why } : {};
}

/** The options of an analysis that a limit keeps out. */
export function barredIn({ areas }: Pick<Analysis, "areas">): Barred[] {
  return areas.flatMap(({ area, elements, ...whole }: AreaResult) =>
    (elements.length > 0 ? elements : [whole]).flatMap(({ element, options }) =>
      options.flatMap(({ option, barred }) =>
        barred === undefined ? [] : [{ area, element, option, why: barred }],
      ),
    ),
  );
}

/** What the rule of advice weighs in an area, from the Business table. */
export function ruleOf(area: AreaId, business: Inputs["business"]): Rule {
  return { priceOfFit: priceOfFit(business, area), nearTie: itemNumber(business, "Near tie", 0.05) };
}

/** Prices the choices of an area or of an element, decides among them by the rule of advice, and says why. */
export function decideAmong(
  area: AreaInputs,
  element: string,
  choices: readonly Choice[],
  situation: Situation,
  settings: Settings,
): Decision {
  const { plan } = situation;
  const rule = ruleOf(area.area, plan.business);
  const options = choices.map((choice) => ({
    ...evaluateChoice(
      choice,
      situation,
      optionFit(area, choice.option, choice.kind, settings.preset),
      gateAgainst(area, choice.option, choice.kind),
    ),
    ...barOf(settings, area.area, choice.option, (of) => of === element),
  }));
  const entrants = new Map<OptionResult, Entrant>();
  options.forEach((option, index) => {
    if (option.excluded === "" && option.yearlyCost !== null)
      entrants.set(option, entrantOf(choices[index]!, option.fit, option.rows, plan));
  });
  const costsOf = (option: OptionResult) => entrants.get(option)!.byLabel;
  const outcome = withChosen(
    decide(
      options,
      rule,
      (leader, candidates) => differingCost(costsOf(leader), candidates.map(costsOf)),
      settings.ties?.find((tie) => tie.area === area.area && tie.element === element),
    ),
    options,
    settings,
    area,
    element,
    rule,
  );
  const world: World = { choices, situation };
  const explained =
    (settings.explain ?? true)
      ? explain(world, options, entrants, outcome, rule)
      : { flips: [], unknown: options.map(({ unknown }) => unknown) };
  const withFlips = options.map((option, index) => ({ ...option, unknown: explained.unknown[index]! }));
  const unknownCouldFlip = withFlips.some(
    (option) => option.excluded === "" && option.unknown.some(({ flipsAt }) => flipsAt !== null),
  );
  const find = (option: OptionResult | null): OptionResult | null =>
    option && (withFlips.find((other) => other.option === option.option) ?? null);
  const recommended = find(outcome.recommended);
  // Without an option of today's there is no saving; the runner-up is the comparison.
  const comparison = withFlips.find((option) => option.current) ?? find(outcome.runnerUp);
  const level = levelIn(outcome);
  const decision: Omit<Decision, "reasons"> = {
    element,
    current: options.find((option) => option.current)?.option ?? null,
    byCost: outcome.byCost?.option ?? null,
    recommended: recommended?.option ?? null,
    runnerUp: outcome.runnerUp?.option ?? null,
    judgementPrice:
      outcome.byCost && recommended?.yearlyCost != null
        ? recommended.yearlyCost - outcome.byCost.yearlyCost
        : 0,
    score: areaScore(area.ratings, settings.preset),
    sure:
      isLastLeft(outcome, options) && !unknownCouldFlip
        ? "clear"
        : surenessOf(outcome, rule, unknownCouldFlip),
    yearlySaving: savingOf(comparison, recommended),
    flips: explained.flips,
    options: withFlips,
    ...(level && { level }),
    ...(outcome.why !== undefined && { setWhy: outcome.why }),
  };
  return { ...decision, reasons: reasonsFor(decision, outcome, rule) };
}

/** Whether limits keep every other option out whose cost is known. */
const isLastLeft = ({ byCost, runnerUp }: Outcome, options: readonly OptionResult[]): boolean =>
  byCost !== null && runnerUp === null && options.some(({ barred }) => barred !== undefined);

/** What a year costs less; null where either cost is not known, or only "at least". */
function savingOf(from: OptionResult | null, to: OptionResult | null): number | null {
  const isKnown = (option: OptionResult | null): option is Candidate =>
    option?.yearlyCost != null && option.unknown.length === 0;
  return isKnown(from) && isKnown(to) ? from.yearlyCost - to.yearlyCost : null;
}

/** The option fixed by hand in place of the advice; what the advice would have been stays as "by cost". */
function withChosen(
  outcome: Outcome,
  options: readonly OptionResult[],
  settings: Settings,
  area: AreaInputs,
  element: string,
  rule: Rule,
): Outcome {
  const fixed = settings.chosen.find(
    (choice) => choice.area === area.area && (choice.element === "" || key(choice.element) === key(element)),
  );
  const option = fixed && options.find((other) => key(other.option) === key(fixed.option));
  if (!option) return outcome;
  const others = candidatesOf(options).filter((other) => other.option !== option.option);
  const runnerUp = others.reduce<Candidate | null>(
    (best, other) => (best === null || other.yearlyCost < best.yearlyCost ? other : best),
    null,
  );
  return {
    ...outcome,
    recommended: option,
    runnerUp,
    rival: runnerUp ?? rivalAmong(options, option, rule),
    decidedBy: "fixed by hand",
    ...(fixed.why === undefined ? {} : { why: fixed.why }),
  };
}

/** What would change the advice: one cost or the order volume, changed alone, and what is not known. */
function explain(
  world: World,
  options: readonly OptionResult[],
  entrants: ReadonlyMap<OptionResult, Entrant>,
  outcome: Outcome,
  rule: Rule,
): { readonly flips: Decision["flips"]; readonly unknown: OptionResult["unknown"][] } {
  const possible = [...entrants.keys()].filter(({ barred }) => barred === undefined);
  const found = possible.some(({ unknown }) => unknown.length > 0)
    ? unknownFlips(
        world,
        possible.map((option) => entrants.get(option)!),
        rule,
      )
    : [];
  const unknowns = options.map((option): UnknownFlips => {
    const place = possible.indexOf(option);
    return found[place] ?? { unknown: [...option.unknown], flips: [] };
  });
  const { recommended, runnerUp } = outcome;
  const candidates = candidatesOf(options);
  const complete = candidates.map((option) => entrants.get(option)!);
  const own = candidates.findIndex((option) => option === recommended);
  const rival = candidates.findIndex((option) => option === runnerUp);
  const inOrder: World = { ...world, choices: complete.map(({ choice }) => choice) };
  const flips =
    own >= 0 && rival >= 0 && marginAmong(complete, own, rule) > 0
      ? [
          ...costFlips(inOrder, complete, own, rival, rule),
          ...volumeFlips(world.situation, complete, own, rule),
          ...hourFlips(inOrder, complete, own, rule),
        ]
      : [];
  return {
    flips: [...flips, ...unknowns.flatMap((each) => each.flips)],
    unknown: unknowns.map(({ unknown }) => unknown),
  };
}
