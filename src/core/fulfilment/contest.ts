import { enter, marginAmong, type Entrant } from "../advice/contest";
import { candidatesOf } from "../advice/decide";
import { ruleOf } from "../advice/decision";
import type { Choice, Situation } from "../advice/evaluate";
import type { Rule } from "../advice/rule";
import { partsOf } from "../commitments/situation";
import type { CostLine, Kind } from "../model";
import type { AreaResult } from "../results";

/** An option as it is priced in what-if questions. */
export interface Contender extends Choice {
  readonly fit: number | null;
  /** It cannot do this at all: a parcel that its services do not carry. */
  readonly impossible?: true;
}

/** The fulfilment options that can be compared. */
export interface Contest {
  readonly choices: readonly Contender[];
  readonly situation: Situation;
  readonly rule: Rule;
  /** Position of the recommended option; -1 where none can be. */
  readonly recommended: number;
}

/** The contest between the options of the area whose costs are all known and which no gate excludes. */
export function contestOf(area: AreaResult, situation: Situation): Contest {
  const candidates = candidatesOf(area.options);
  return {
    choices: candidates.map((option) => ({
      option: option.option,
      kind: option.kind,
      current: option.current,
      fit: option.fit,
      parts: partsOf(option),
    })),
    situation,
    rule: ruleOf("fulfilment", situation.plan.business),
    recommended: candidates.findIndex(({ option }) => option === area.recommended),
  };
}

/** The contest with lines exchanged wherever they stand; null leaves a line as it is. */
export function withLines(contest: Contest, next: (line: CostLine) => CostLine | null): Contest {
  const made = new Map<CostLine, CostLine>();
  const of = (line: CostLine): CostLine => {
    let now = made.get(line);
    if (!now) made.set(line, (now = next(line) ?? line));
    return now;
  };
  /** The same lines stay the same array, so that what does not change is not priced again. */
  const parts = <All extends readonly (readonly CostLine[])[]>(all: All): All | (readonly CostLine[])[] =>
    all.some((lines) => lines.some((line) => of(line) !== line)) ? all.map((lines) => lines.map(of)) : all;
  const { choices, situation } = contest;
  const today = parts(situation.today);
  return {
    ...contest,
    choices: choices.map((choice) => {
      const next = parts(choice.parts);
      return next === choice.parts ? choice : { ...choice, parts: next };
    }),
    situation: today === situation.today ? situation : { ...situation, today },
  };
}

const known = new WeakMap<Contender, { readonly situation: Situation; readonly entrant: Entrant }>();

/** A choice priced, once for a situation. */
function priced(choice: Contender, situation: Situation): Entrant {
  const before = known.get(choice);
  if (before?.situation === situation) return before.entrant;
  const { fit, impossible, ...own } = choice;
  const entrant: Entrant = impossible
    ? { choice: own, fit, rows: [], yearly: Infinity, byLabel: new Map() }
    : enter(own, fit, situation);
  known.set(choice, { situation, entrant });
  return entrant;
}

/** The options priced; yearly Infinity where one is impossible. */
export function entrants({ choices, situation }: Contest): Entrant[] {
  return choices.map((choice) => priced(choice, situation));
}

/**
 * By how much money a year the advice holds for the recommended option, and who would be advised instead; NaN where none
 * can be priced.
 */
export function standing(contest: Contest): { readonly margin: number; readonly winner: () => string } {
  const all = entrants(contest);
  if (all[contest.recommended]!.yearly === Infinity) {
    const least = all.reduce((best, one) => (one.yearly < best.yearly ? one : best));
    return { margin: least.yearly < Infinity ? -Infinity : NaN, winner: () => least.choice.option };
  }
  return {
    margin: marginAmong(all, contest.recommended, contest.rule),
    winner: () => {
      const at = all.findIndex(
        (one, which) => one.yearly < Infinity && marginAmong(all, which, contest.rule) > 0,
      );
      const least = all.reduce((best, one) => (one.yearly < best.yearly ? one : best));
      return (at < 0 ? least : all[at]!).choice.option;
    },
  };
}

/** Whether an option of that kind is a provider's. */
export const isProvider = (kind: Kind | null): boolean => kind === "outsourced";
