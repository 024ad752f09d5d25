/**
 * Weighted mean of what is known: weights are normalized over the values that are numbers; null where none is left or
 * all their weights are 0.
 */
export function weightedMean(values: readonly (number | null)[], weights: readonly number[]): number | null {
  let sum = 0;
  let total = 0;
  values.forEach((value, index) => {
    if (value === null) return;
    sum += value * weights[index]!;
    total += weights[index]!;
  });
  return total > 0 ? sum / total : null;
}

/**
 * Outsource score = 100 x weighted mean of (rating - 1) / 4: 0 to 100, 100 = everything speaks for outsourcing.
 *
 * @param ratings 1-5, 1 = clearly ours ... 5 = clearly theirs; null = blank or unknown, left out with its weight
 * @param weights any numbers >= 0, normalized here
 * @param towardsUs true where a rating points the other way: (5 - rating) / 4 counts
 * @returns null if no rating is left
 */
export function outsourceScore(
  ratings: readonly (number | null)[],
  weights: readonly number[],
  towardsUs: readonly boolean[] = [],
): number | null {
  const values = ratings.map((rating, index) =>
    rating === null ? null : (towardsUs[index] ? 5 - rating : rating - 1) / 4,
  );
  const mean = weightedMean(values, weights);
  return mean === null ? null : 100 * mean;
}

/** Swing weights: points / sum of points. Points are >= 0 and not all 0. Source: docs/method.md, Judgement. */
export function swingWeights(points: readonly number[]): number[] {
  const sum = points.reduce((total, point) => total + point, 0);
  return points.map((point) => point / sum);
}

/**
 * Rank-order-centroid weights: w_i = (1/n) x sum over k = i..n of 1/k for the place i of a criterion among n; equal
 * ranks share the mean of the places they take. Source: Edwards & Barron 1994 (SMARTER).
 *
 * @param ranks 1 = most important; any rising numbers
 */
export function rankWeights(ranks: readonly number[]): number[] {
  const n = ranks.length;
  const centroid = new Array<number>(n);
  let tail = 0;
  for (let place = n; place >= 1; place--) {
    tail += 1 / place;
    centroid[place - 1] = tail / n;
  }
  return ranks.map((rank) => {
    const before = ranks.filter((other) => other < rank).length;
    const level = ranks.filter((other) => other === rank).length;
    let sum = 0;
    for (let place = before; place < before + level; place++) sum += centroid[place]!;
    return sum / level;
  });
}
