import { analyzeInputs } from "../advice/analyze";
import { differingCost, labelCosts } from "../advice/contest";
import { candidatesOf, decide, type Candidate, type Outcome } from "../advice/decide";
import type { Settings } from "../advice/decision";
import type { Surroundings } from "../costs/volumes";
import type { CostLine, Inputs } from "../model";
import { key } from "../names";
import type { Analysis, Decision, LevelOption, RangeTie } from "../results";
import { BeyondLastTier } from "../tariffs/tariff";
import { quantilesOf } from "../uncertainty/comparison";
import { ImpossibleInput } from "../uncertainty/impossible";
import type { Confidence } from "./answer";
import { FIRST_POINTS, MOST_POINTS, REPLICATES } from "./howSure";
import { firstBeyond, prepare } from "./prepare";
import { questionsOf, type Question } from "./question";

/** Rounds after which areas whose ties keep changing each other are taken as they are. */
const MOST_ROUNDS = 4;

/**
 * The analysis with the rule of advice on the ranges that are known (docs/method.md, Judgement): options whose 80 % interval of
 * the difference to the cheapest contains 0 count as a tie. Worked out anew only where that changes an answer; decisions
 * that are fixed by hand, whose fit has a price or that have no known range are not looked at.
 *
 * @param settings what the analysis was worked out with
 */
export function onKnownRanges(inputs: Inputs, analysis: Analysis, settings: Settings): Analysis {
  let found: readonly RangeTie[] = [];
  let latest = analysis;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const more = rangeTies(inputs, latest, settings, found);
    if (more.length === 0) break;
    found = [...found, ...more];
    latest = analyzeInputs(inputs, { ...settings, ties: found });
  }
  return latest;
}

/** Decisions whose answer known ranges change. @param known decisions that are not asked again */
function rangeTies(
  inputs: Inputs,
  analysis: Analysis,
  { chosen }: Settings,
  known: readonly RangeTie[],
): RangeTie[] {
  const byElements = new Set(
    analysis.areas.flatMap(({ area, elements }) => (elements.length > 0 ? [area] : [])),
  );
  return questionsOf(inputs, analysis).flatMap((question): RangeTie[] => {
    const { area, decision } = question;
    const { element } = decision;
    const isFixed = chosen.some(
      (one) => one.area === area && (one.element === "" || key(one.element) === key(element)),
    );
    const isKnown = known.some((tie) => tie.area === area && tie.element === element);
    if (isFixed || isKnown || (element === "" && byElements.has(area))) return [];
    const tie = knownTie(question);
    return tie ? [tie] : [];
  });
}

/** Ties of decisions, with what else they were looked at with. */
const looked = new WeakMap<
  Decision,
  { readonly around: Surroundings; readonly together: string; readonly tie: RangeTie | null }
>();

const isSame = (a: Float64Array, b: Float64Array): boolean => a.every((value, place) => value === b[place]);

/** The tie of a decision, which the same decision beside the same people and space has had before. */
function knownTie(question: Question): RangeTie | null {
  const { decision, situation, correlations = [] } = question;
  const { around } = situation;
  const together = JSON.stringify(correlations);
  const before = looked.get(decision);
  if (
    before?.together === together &&
    isSame(before.around.people, around.people) &&
    isSame(before.around.space, around.space)
  )
    return before.tie;
  const tie = rangeTie(question);
  looked.set(decision, { around, together, tie });
  return tie;
}

/**
 * What the known ranges of a decision make of it; null where they change nothing. A range is known where a line has Low or
 * High or says its Basis, and where an item of the Business table has Low or High; every other figure stays as stated.
 */
export function rangeTie(question: Question): RangeTie | null {
  const { area, decision, rule } = question;
  if (rule.priceOfFit !== 0) return null;
  const outcome = outcomeOf(question, null);
  const leader = outcome.byCost;
  if (!leader) return null;
  const isOther = (level: readonly LevelOption[]): boolean =>
    outcomeOf(question, { leader: leader.option, level }).recommended !== outcome.recommended;
  const all = candidatesOf(decision.options).map(({ option }) => ({ option, p10: 0, p90: 0 }));
  // An option that would not be chosen with all others level is not with some of them.
  if (!isOther(all)) return null;
  const level = levelWith(question, leader, outcome.tied);
  return isOther(level) ? { area, element: decision.element, leader: leader.option, level } : null;
}

/** The rule of advice on the options of a decision. */
function outcomeOf(
  { decision, rule, situation }: Question,
  ranges: Pick<RangeTie, "leader" | "level"> | null,
): Outcome {
  const costsOf = ({ rows }: Candidate) => labelCosts(rows, situation.plan);
  return decide(
    decision.options,
    rule,
    (leader, candidates) => differingCost(costsOf(leader), candidates.map(costsOf)),
    ranges,
  );
}

const isKnownRange = ({ low, high, basis }: CostLine): boolean =>
  typeof low === "number" || typeof high === "number" || basis !== null;

/** An option that costs less than the leader in under 5 % of the first 640 cases does so in under 10 % of all. */
const NEVER = 0.05;

/** Options whose 80 % interval of the difference to the leader contains 0; [] where no range is known, or one cannot be. */
function levelWith(
  question: Question,
  leader: Candidate,
  tied: readonly Candidate[],
  leftOut: Confidence["leftOut"] = [],
): LevelOption[] {
  try {
    const { options, found, draw } = prepare(question, {}, leftOut, isKnownRange);
    const first = options.indexOf(leader);
    if (first < 0 || !found.inputs.some(({ range }) => range && range.high > range.low)) return [];
    const differences = (points: number) => {
      const sample = draw({ points, replicates: REPLICATES, seed: 1, onlyCosts: true });
      return options.map((option, place) => ({
        option,
        columns: sample.map(({ costs }) => costs[place]!.map((cost, trial) => cost - costs[first]![trial]!)),
      }));
    };
    const isOpen = ({ option }: { readonly option: Candidate }): boolean => !tied.includes(option);
    const isFar = (share: number): boolean => share < NEVER || share > 1 - NEVER;
    if (
      differences(FIRST_POINTS)
        .filter(isOpen)
        .every(({ columns }) => isFar(shareBelow(columns)))
    )
      return [];
    return differences(MOST_POINTS)
      .filter(isOpen)
      .flatMap(({ option: { option }, columns }): LevelOption[] => {
        const [p10, p90] = quantilesOf(columns, [0.1, 0.9]) as [number, number];
        return p10 <= 0 && p90 >= 0 ? [{ option, p10, p90 }] : [];
      });
  } catch (error) {
    if (error instanceof ImpossibleInput) return [];
    const out = error instanceof BeyondLastTier ? firstBeyond(question, leftOut, error) : null;
    if (out === null) throw error;
    return levelWith(question, leader, tied, [...leftOut, { option: out, reason: (error as Error).message }]);
  }
}

/** Share of the cases in which a difference is 0 or less. */
function shareBelow(columns: readonly Float64Array[]): number {
  let below = 0;
  let all = 0;
  for (const column of columns) {
    for (const difference of column) if (difference <= 0) below++;
    all += column.length;
  }
  return below / all;
}
