import type { Estimate, OptionRange } from "../uncertainty/comparison";
import type { ChangedPair } from "../uncertainty/correlation";
import type { Sureness, UnknownInput } from "../results";
import type { WeightSampler } from "../scoring/simplex";
import type { Learned } from "./information";
import type { DecisionInput } from "./inputs";
import type { Judgement } from "./judgement";
import type { Swing, TwoWay } from "./whatIf";

/** What may be set; everything may be left out. */
export interface ConfidenceSettings {
  /** The same seed gives the same digits everywhere; left out: 1. */
  readonly seed?: number;
  /** Points a replicate at most, a power of two. */
  readonly points?: number;
  /** Stop once every probability is known to this much, half the width of its 95 % interval; left out: use all points. */
  readonly within?: number;
  /** Standard deviation of a month's orders around their path, as a share of them; left out: none. */
  readonly noise?: number;
  /** Rank correlations of inputs, by their names; left out: those of the workbook. */
  readonly correlations?: readonly { readonly a: string; readonly b: string; readonly rank: number }[];
  /** Over which weights acceptability is counted; left out: any. */
  readonly drawWeights?: WeightSampler;
  /** Whether judgement is looked at over weights, which takes a quarter of the time; left out: yes. */
  readonly weighs?: boolean;
  readonly onProgress?: (so: Confidence) => void;
  /** Asked between the steps; true ends the work with what there is. */
  readonly cancelled?: () => boolean;
}

/** An option's yearly cost under uncertainty. */
export interface OptionConfidence extends OptionRange {
  readonly option: string;
  /** Yearly cost that 10, 50 and 90 % of trials do not exceed. */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** How sure a decision is. Money is a year's, as yearly cost; nothing is rounded. */
export interface Confidence {
  readonly verdict: Sureness;
  /** Trials so far, and whether more are to come. */
  readonly trials: number;
  readonly final: boolean;
  /** Options that can be compared, in the decision's order. */
  readonly options: readonly OptionConfidence[];
  /** Options left out because a drawn volume is beyond their last tier, and what that says. */
  readonly leftOut: readonly { readonly option: string; readonly reason: string }[];
  /** What a year saves against today's option (else the runner-up): P10, P50, P90; null where there is none to compare. */
  readonly saving: {
    readonly against: string;
    readonly p10: number;
    readonly p50: number;
    readonly p90: number;
  } | null;
  /** Probability that the recommended is the best by what decides: yearly cost, less price of fit x fit where that is set. */
  readonly recommendedBest: Estimate;
  readonly inputs: readonly DecisionInput[];
  /** Recommended less runner-up at each input's ends, widest first; only inputs that move either. */
  readonly tornado: readonly Swing[];
  /** Places of recommended and runner-up in `options`, which the tornado and the shares of variance are of. */
  readonly pair: readonly [number, number] | null;
  /** The two-way table of the two widest inputs of the tornado; null with fewer. */
  readonly twoWay: (TwoWay & { readonly inputs: readonly [number, number] }) | null;
  /** Expected value of perfect information: money a year. */
  readonly information: Estimate;
  /** The same of each input alone, dearest first; with shares of variance and whether it is worth asking about. */
  readonly learned: readonly Learned[];
  /** Cells with `?` that could change the answer, with the value at which it does, and those that cannot. */
  readonly unknowns: {
    readonly couldChange: readonly UnknownInput[];
    readonly cannot: readonly UnknownInput[];
  };
  readonly judgement: Judgement | null;
  /** Pairs of inputs whose wished correlation was impossible, by their places, and what it became. */
  readonly changedCorrelations: readonly ChangedPair[];
}
