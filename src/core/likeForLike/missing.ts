import { blankLine } from "../costs/blankLine";
import { choicesOf } from "../advice/area";
import { enter, entrantOf, marginAmong, type Entrant } from "../advice/contest";
import { candidatesOf } from "../advice/decide";
import { ruleOf } from "../advice/decision";
import type { Situation } from "../advice/evaluate";
import { firstFlip } from "../advice/unknowns";
import { isTouched, knownViews } from "../advice/world";
import { UNIT_OF, type Activity } from "../areas/activities";
import type { Plan } from "../costs/plan";
import type { AreaInputs, CostLine, StandardDriver } from "../model";
import { key } from "../names";
import type { CostRow, Decision } from "../results";
import type { MissingCost } from "./model";
import { amountOf, inSentence } from "./words";

const MOST_TRIED = 1e9;
/** How far beyond a flip it is asked who wins there. */
const BEYOND = 1e-6;

/** A cost line as if it had been written down for an activity: in no group that a minimum might name. */
function addedLine(option: string, activity: string, driver: StandardDriver, rate: number): CostLine {
  const from = driver === "once" ? "today" : null;
  return blankLine({ option, name: activity, driver: { kind: driver }, rate, from });
}

/** The options of a decision as they were priced, and the place of the one recommended. */
interface Contest {
  readonly situation: Situation;
  readonly entrants: readonly Entrant[];
  readonly own: number;
  readonly known: readonly ReadonlyMap<CostLine, CostRow>[];
}

/**
 * The decision's contest made again from its results: rows are taken as they were worked out, so that the people and the
 * space of the other areas, which they rest on, need not be known. null where nothing is recommended that can be compared.
 */
function contestOf(area: AreaInputs, decision: Decision, plan: Plan): Contest | null {
  const choices = choicesOf(area, decision.element);
  const none = new Float64Array(plan.months + 1);
  const situation: Situation = {
    area: area.area,
    plan,
    around: { people: none, space: none },
    today: choices.filter(({ current }) => current).flatMap(({ parts }) => parts),
  };
  const priced = new Map(
    decision.options.map((result) => {
      const choice = choices.find(({ option }) => option === result.option);
      return [result, choice && entrantOf(choice, result.fit, result.rows, plan)] as const;
    }),
  );
  const entrants = candidatesOf(decision.options).flatMap((result) => priced.get(result) ?? []);
  const own = entrants.findIndex(({ choice }) => choice.option === decision.recommended);
  if (own < 0 || entrants.length < 2) return null;
  const today = [...priced].find(([result]) => result.current)?.[1];
  return {
    situation,
    entrants,
    own,
    known: entrants.map((entrant) => knownViews(entrant, today)),
  };
}

/** The contest with a line added to the recommended option. */
function withAdded({ situation, entrants, own, known }: Contest, line: CostLine): Entrant[] {
  const add = (parts: readonly (readonly CostLine[])[]): (readonly CostLine[])[] =>
    parts.map((part, place) => (place === 0 ? [...part, line] : part));
  const choice = { ...entrants[own]!.choice, parts: add(entrants[own]!.choice.parts) };
  const changed = choice.current ? { ...situation, today: add(situation.today) } : situation;
  return entrants.map((entrant, index) => {
    if (index === own) return enter(choice, entrant.fit, changed, known[index]);
    // A minimum of today's that is left to pay moves with what is added to it.
    const touched = choice.current && isTouched(entrant.choice, line, changed);
    return touched ? enter(entrant.choice, entrant.fit, changed, known[index]) : entrant;
  });
}

/**
 * What the recommended option does not show, activity by activity: the price per unit from which the rule of advice (near
 * tie and fit included) would recommend another. Exact: the option is priced with the line added, minimums and
 * percentages of it included.
 *
 * @param missing activities without a cost; `leftOut` where the checklist says that they are not part of it
 */
export function missingCosts(
  area: AreaInputs,
  decision: Decision,
  plan: Plan,
  missing: readonly { readonly activity: Activity; readonly leftOut: boolean }[],
): MissingCost[] {
  if (decision.recommended === null || missing.length === 0) return [];
  const option = decision.recommended;
  const rule = ruleOf(area.area, plan.business);
  const contest = contestOf(area, decision, plan);
  const holds = contest !== null && marginAmong(contest.entrants, contest.own, rule) > 0;
  return missing.flatMap(({ activity, leftOut }): MissingCost[] => {
    const { name, per } = activity;
    if (per === null) return [];
    const unit = UNIT_OF[per] ?? per;
    const says = leftOut ? "leaves out" : "says nothing of";
    const nothing = { option, activity: name, leftOut, unit, flipsAt: null, winner: null };
    // What today's option cost to begin is paid already.
    if (per === "once" && decision.current !== null && key(decision.current) === key(option)) return [];
    if (contest === null || !holds) return [{ ...nothing, text: `${option} ${says} ${inSentence(name)}.` }];
    const at = (rate: number): Entrant[] => withAdded(contest, addedLine(option, name, per, rate));
    const flip = firstFlip((rate) => marginAmong(at(rate), contest.own, rule), MOST_TRIED);
    if (!flip) {
      const text = `${option} ${says} ${inSentence(name)}; no cost of it would change the answer.`;
      return [{ ...nothing, text }];
    }
    const beyond = at(flip.at * (1 + BEYOND));
    const place = beyond.findIndex((_, index) => marginAmong(beyond, index, rule) > 0);
    const winner = beyond[place]?.choice.option ?? null;
    const amount = amountOf(flip.at, unit);
    const then = winner === null ? "another option" : winner;
    return [
      {
        ...nothing,
        flipsAt: flip.at,
        winner,
        text: `${option} ${says} ${inSentence(name)}; at ${amount} or more ${then} would be the choice.`,
      },
    ];
  });
}
