import type { Rating } from "../model";
import { key } from "../names";
import type { OptionResult } from "../results";
import { smallestWeightChange } from "../scoring/acceptability";
import { swingPoints } from "../scoring/fit";

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

const NONE: TippingWeights = { fit: null, judged: null };

/**
 * The smallest change of one criterion's weight that puts another option ahead. Fits are straight lines of the weights, so
 * it is exact (scoring/acceptability.ts). Nothing is found where options are rated on different criteria or with different
 * weights: their fits then have no weights in common.
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
): TippingWeights {
  if (options.some(({ fit }) => fit === null)) return NONE;
  const lists = options.map((option) => ratedOf(option, ratings, preset));
  const [common] = lists.filter((list) => list !== null).sort((a, b) => b.length - a.length);
  if (!common) return NONE;
  const isAlike = (list: readonly Weighted[]): boolean =>
    list.length === common.length &&
    list.every(({ name, points }, place) => name === common[place]!.name && points === common[place]!.points);
  if (!lists.every((list) => list === null || isAlike(list))) return NONE;
  const total = common.reduce((sum, { points }) => sum + points, 0);
  if (!(total > 0)) return NONE;
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
        ? [{ name: key(criterion), criterion, points: points[place]!, score: (rating - 1) / 4, own }]
        : [],
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
