import type { Sureness } from "../results";

/** What a verdict rests on. */
export interface Evidence {
  /** Options that can be compared. */
  readonly comparable: number;
  /** The recommended option is one of them. */
  readonly recommended: boolean;
  /** A `?` has a value at which the answer would change. */
  readonly unknownCouldFlip: boolean;
  /** Probability that the recommended option beats the runner-up, by what decides. */
  readonly ahead: number;
  /** Probability that it is the best of all. */
  readonly best: number;
  /** Judgement decides against cost. */
  readonly overCost: boolean;
  /** It was taken for what it does to the other areas, or by hand, and not for being level with the best. */
  readonly taken: boolean;
}

/** Share of trials in which the 80 % interval of a difference still reaches beyond 0. */
const OUTSIDE_80 = 0.9;
/** Probability of being the best from which an answer is clear: its 95 % interval leaves 0 out. */
const CLEAR = 0.975;

/**
 * How sure, by stated rules, the first that holds: "not enough data" where fewer than two options can be compared, the
 * recommended one is none of them, or a `?` could change the answer; "too close" where the 80 % interval of the difference
 * to the runner-up contains 0 (docs/method.md, Judgement), that is where the recommended is ahead in less than 90 % of trials,
 * of one that was taken for another reason in more than 10 % too; "clear" where it is the best in 97.5 % of trials and
 * judgement does not go against cost; "likely" otherwise.
 */
export function verdictOf({
  comparable,
  recommended,
  unknownCouldFlip,
  ahead,
  best,
  overCost,
  taken,
}: Evidence): Sureness {
  if (comparable < 2 || !recommended || unknownCouldFlip) return "not enough data";
  const isBehind = taken && ahead <= 1 - OUTSIDE_80;
  if (ahead < OUTSIDE_80 && !isBehind) return "too close";
  return best >= CLEAR && !overCost ? "clear" : "likely";
}

/** A probability in words: sampling never proves certainty, so neither 0 nor 100 % is ever said. */
export function chanceText(probability: number): string {
  if (probability > 0.99) return "over 99%";
  if (probability < 0.01) return "under 1%";
  return `${Math.round(100 * probability)}%`;
}
