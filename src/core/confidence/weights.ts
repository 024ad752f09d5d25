import type { Rating } from "../model";
import { bareKey, key } from "../names";
import type { OptionResult } from "../results";
import { smallestWeightChange } from "../scoring/acceptability";
import { swingPoints } from "../scoring/fit";

/** The weights as they stand. */
export interface Weights {
  readonly by: "hand" | "value proposition" | "none";
  /** Share of all weight, 0-1; heaviest first. */
  readonly shares: readonly { readonly criterion: string; readonly share: number }[];
}

/**
 * How much each criterion weighs in the ratings of the area as a whole; where only options are rated, in all of theirs. null
 * where theirs differ.
 *
 * @param preset swing points by the criterion's key, where no weight is filled in
 */
export function weightsOf(ratings: readonly Rating[], preset: ReadonlyMap<string, number>): Weights | null {
  const counted = ratings.filter(({ rating, priced }) => typeof rating === "number" && !priced);
  const names = counted.some(({ option }) => option === "")
    ? [""]
    : [...new Set(counted.map(({ option }) => key(option)))];
  const lists = names.map((name) => counted.filter(({ option }) => key(option) === name));
  const [first, ...others] = lists.map((list) => sharesOf(list, preset));
  if (!first || others.some((other) => JSON.stringify(other) !== JSON.stringify(first))) return null;
  const isByHand = lists.some((list) => list.some(({ weight }) => weight !== null));
  return { by: isByHand ? "hand" : preset.size > 0 ? "value proposition" : "none", shares: first };
}

function sharesOf(list: readonly Rating[], preset: ReadonlyMap<string, number>): Weights["shares"] {
  const points = swingPoints(list, preset);
  const total = points.reduce((sum, each) => sum + each, 0);
  return list
    .map(({ criterion }, place) => ({ criterion, share: total > 0 ? points[place]! / total : 0 }))
    .sort((a, b) => b.share - a.share || (a.criterion < b.criterion ? -1 : 1));
}

/** The weight of one criterion at which another option draws level, the others keeping their proportions. */
export interface TippingWeight {
  readonly criterion: string;
  /** Shares of all weight, 0-1: as it stands, and where the two are level. */
  readonly from: number;
  readonly to: number;
  /** Who is ahead as it stands, and beyond. */
  readonly ahead: string;
  readonly then: string;
}

/** By fit alone, and by yearly cost less what fit is worth (null too where fit has no price). */
export interface TippingWeights {
  readonly fit: TippingWeight | null;
  readonly judged: TippingWeight | null;
}

/**
 * The smallest change of one criterion's weight that puts another option ahead. Fits are straight lines of the weights, so
 * it is exact (scoring/acceptability.ts). null where options are rated on different criteria or with different weights: their
 * fits then have no weights in common.
 *
 * @param options that can be compared
 * @param preset swing points by the criterion's key, where no weight is filled in
 * @param priceOfFit money a year that 100 points of fit are worth
 */
export function tippingWeights(
  options: readonly (OptionResult & { readonly yearlyCost: number })[],
  ratings: readonly Rating[],
  preset: ReadonlyMap<string, number>,
  priceOfFit: number,
): TippingWeights | null {
  if (options.some(({ fit }) => fit === null)) return null;
  const lists = options.map((option) => ratedOf(option, ratings, preset));
  const [common] = lists.filter((list) => list !== null).sort((a, b) => b.length - a.length);
  if (!common) return null;
  const isAlike = (list: readonly Weighted[]): boolean =>
    list.length === common.length &&
    list.every(({ name, points }, place) => name === common[place]!.name && points === common[place]!.points);
  if (!lists.every((list) => list === null || isAlike(list))) return null;
  const total = common.reduce((sum, { points }) => sum + points, 0);
  if (!(total > 0)) return null;
  const weights = common.map(({ points }) => points / total);
  const fits = options.map(({ fit, kind }, place) => {
    const list = lists[place];
    if (!list) return weights.map(() => fit!);
    return list.map(({ score, own }) => (own || kind !== "in-house" ? 100 * score : 100 - 100 * score));
  });
  const changeBy = (
    scores: readonly (readonly number[])[],
    offsets: readonly number[],
  ): TippingWeight | null => {
    const found = smallestWeightChange(scores, weights, offsets);
    if (!found || found.to <= 0 || found.to >= 1) return null;
    const values = scores.map((row, i) => row.reduce((sum, x, j) => sum + x * weights[j]!, offsets[i] ?? 0));
    return {
      criterion: common[found.criterion]!.criterion,
      from: found.from,
      to: found.to,
      ahead: options[values.indexOf(Math.max(...values))]!.option,
      then: options[found.option]!.option,
    };
  };
  const priced = fits.map((row) => row.map((fit) => (priceOfFit * fit) / 100));
  return {
    fit: changeBy(fits, []),
    judged: priceOfFit === 0 ? null : changeBy(priced, options.map(({ yearlyCost }) => -yearlyCost)), // prettier-ignore
  };
}

interface Weighted {
  readonly name: string;
  readonly criterion: string;
  readonly points: number;
  /** 0-1. */
  readonly score: number;
  /** Rated for this option alone, not for its kind. */
  readonly own: boolean;
}

/** The ratings that an option's fit is the weighted mean of; null where no weight changes it (a hybrid of its parts). */
function ratedOf(
  { option, kind }: OptionResult,
  ratings: readonly Rating[],
  preset: ReadonlyMap<string, number>,
): Weighted[] | null {
  const counted = ratings.filter(({ priced }) => !priced);
  const ofOption = counted.filter((rating) => rating.option !== "" && key(rating.option) === key(option));
  const own = ofOption.some(({ rating }) => typeof rating === "number");
  if (!own && kind !== "in-house" && kind !== "outsourced") return null;
  const list = own ? ofOption : counted.filter((rating) => rating.option === "");
  const points = swingPoints(list, preset);
  return list
    .flatMap(({ criterion, rating }, place): Weighted[] =>
      typeof rating === "number"
        ? [{ name: bareKey(criterion), criterion, points: points[place]!, score: (rating - 1) / 4, own }]
        : [],
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
