import type { LevelOption, OptionResult, RangeTie, Sureness } from "../results";
import { judgedCost, SAME_FIT, type Rule } from "./rule";

/** An option that can be compared: no gate against it, its yearly cost known and complete. */
export interface Candidate extends OptionResult {
  readonly yearlyCost: number;
}

/** An option whose yearly cost is known, or known to be at least so much. */
type Priced = Candidate;

/** Options whose costs can be compared. An option with unknowns has only an "at least" cost and is never chosen silently. */
export function comparableAmong(options: readonly OptionResult[]): Candidate[] {
  return options.filter(
    (option): option is Candidate =>
      option.excluded === "" && option.yearlyCost !== null && option.unknown.length === 0,
  );
}

/** Of those, the options that no limit of the user's keeps out: they can be chosen. */
export const candidatesOf = (options: readonly OptionResult[]): Candidate[] =>
  comparableAmong(options).filter(({ barred }) => barred === undefined);

/** Options that no gate or limit excludes and that cannot be compared, for a cost of them is not known. */
export const incompleteAmong = <Option extends Pick<OptionResult, "excluded" | "unknown" | "barred">>(
  options: readonly Option[],
): Option[] =>
  options.filter(
    ({ excluded, unknown, barred }) => excluded === "" && barred === undefined && unknown.length > 0,
  );

const least = (options: readonly Candidate[], cost: (option: Candidate) => number): Candidate | null =>
  options.reduce<Candidate | null>(
    (best, option) => (best === null || cost(option) < cost(best) ? option : best),
    null,
  );

/** The outcome of the rule, by options. */
export interface Outcome {
  readonly byCost: Candidate | null;
  readonly recommended: OptionResult | null;
  readonly runnerUp: Candidate | null;
  /** What the recommended is ahead of: the runner-up; where no other can be compared, the option whose least cost is dearer. */
  readonly rival: Priced | null;
  /** Options that count as equal in cost to the leader (the leader included); [] where fit has a price. */
  readonly tied: readonly Candidate[];
  /** Those among them that only known ranges make equal. */
  readonly level: readonly LevelOption[];
  /** The leader's yearly cost that is not the same in every option: what Near tie is a share of. */
  readonly differing: number;
  readonly decidedBy:
    | "cost"
    | "judgement"
    | "fit among near ties"
    | "no reason to move"
    | "only today's is known"
    | "fixed by hand"
    | "nothing";
  /** Why another option takes the place of the advice, where it is not by hand. */
  readonly why?: string;
}

/**
 * The rule of advice (docs/method.md, Judgement). By cost alone: the lowest yearly cost. With judgement: the lowest yearly
 * cost - Price of fit x fit / 100; where that price is 0, options within Near tie of the leader, or whose 80 % interval of
 * the difference contains 0 once ranges are known, count as a tie that fit decides, and where fit does not, today's option
 * stays.
 *
 * @param differingFrom yearly cost of the leader that the candidates do not have in common
 * @param ranges what known ranges make of it; null = none is known
 */
export function decide(
  options: readonly OptionResult[],
  rule: Rule,
  differingFrom: (leader: Candidate, candidates: readonly Candidate[]) => number,
  ranges: Pick<RangeTie, "leader" | "level"> | null = null,
): Outcome {
  const candidates = candidatesOf(options);
  const byCost = least(candidates, (option) => option.yearlyCost);
  const today = options.find((option) => option.current) ?? null;
  if (byCost === null)
    return {
      byCost: null,
      recommended: today,
      runnerUp: null,
      rival: null,
      tied: [],
      level: [],
      differing: 0,
      decidedBy: today ? "only today's is known" : "nothing",
    };

  const lacking = incompleteAmong(options).filter((option): option is Priced => option.yearlyCost !== null);
  const differing = differingFrom(byCost, candidates.length > 1 ? candidates : [byCost, ...lacking]);
  const isNear = ({ yearlyCost }: Candidate): boolean =>
    yearlyCost - byCost.yearlyCost <= rule.nearTie * Math.abs(differing);
  const level = ranges?.leader === byCost.option ? ranges.level : [];
  const isLevel = ({ option }: Candidate): boolean => level.some((one) => one.option === option);
  const tied = rule.priceOfFit === 0 ? candidates.filter((option) => isNear(option) || isLevel(option)) : [];
  let recommended: Candidate = byCost;
  let decidedBy: Outcome["decidedBy"] = "cost";
  if (rule.priceOfFit !== 0) {
    recommended = least(candidates, (option) => judgedCost(option, rule))!;
    if (recommended !== byCost) decidedBy = "judgement";
  } else if (tied.length > 1) {
    const bestFit = Math.max(...tied.map((option) => option.fit ?? -1));
    const fittest = tied.filter((option) => (option.fit ?? -1) >= bestFit - SAME_FIT);
    const stays = fittest.find((option) => option.current);
    if (fittest.length === 1) {
      recommended = fittest[0]!;
      if (recommended !== byCost) decidedBy = "fit among near ties";
    } else if (stays) {
      recommended = stays;
      decidedBy = "no reason to move";
    } else {
      recommended = least(fittest, (option) => option.yearlyCost)!;
      if (recommended !== byCost) decidedBy = "fit among near ties";
    }
  }
  const runnerUp = least(
    candidates.filter((option) => option !== recommended),
    (option) => judgedCost(option, rule),
  );
  return {
    byCost,
    recommended,
    runnerUp,
    rival: runnerUp ?? rivalAmong(options, recommended, rule),
    tied,
    level: level.filter(({ option }) => tied.some((one) => one.option === option && !isNear(one))),
    differing,
    decidedBy,
  };
}

/** Where no other option can be compared: the one that is dearer by what is known of it already, the nearest of them. */
export function rivalAmong(
  options: readonly OptionResult[],
  recommended: OptionResult,
  rule: Rule,
): Priced | null {
  const isPriced = (option: OptionResult): option is Priced => option.yearlyCost !== null;
  if (!isPriced(recommended)) return null;
  const nearest = least(
    incompleteAmong(options).filter((option): option is Priced => option !== recommended && isPriced(option)),
    (option) => judgedCost(option, rule),
  );
  return nearest && judgedCost(nearest, rule) >= judgedCost(recommended, rule) ? nearest : null;
}

/** A lead of this many times Near tie counts as clear. */
const CLEAR_LEAD = 4;

/**
 * How sure, by stated rules: "not enough data" where there is nothing to be ahead of or an unknown could change the
 * answer; "too close" where the rival is within Near tie of the recommended (share of the cost that differs);
 * "clear" from four times Near tie on; "likely" between, and where judgement overrode cost.
 *
 * @param unknownCouldFlip an option with `?` would win at some value of it
 */
export function surenessOf(outcome: Outcome, rule: Rule, unknownCouldFlip: boolean): Sureness {
  const { byCost, recommended, rival, differing } = outcome;
  if (!byCost || !recommended || !rival || unknownCouldFlip) return "not enough data";
  const lead = judgedCost(rival, rule) - judgedCost(recommended as Candidate, rule);
  const share = Math.abs(lead) / Math.max(Math.abs(differing), 1e-9);
  if (share <= rule.nearTie || outcome.tied.length > 1) return "too close";
  return share >= CLEAR_LEAD * rule.nearTie && recommended === byCost ? "clear" : "likely";
}
