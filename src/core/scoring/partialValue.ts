/**
 * Value of a figure by a piecewise linear value function. Source: docs/method.md, Judgement.
 *
 * @param points figure and value, figures rising
 * @param beyond outside the points: "clip" keeps the end's value, "extend" goes on along the last stretch
 */
export function partialValue(
  points: readonly (readonly [figure: number, value: number])[],
  figure: number,
  beyond: "clip" | "extend" = "clip",
): number {
  const last = points.length - 1;
  if (beyond === "clip" || last < 1) {
    if (figure <= points[0]![0]) return points[0]![1];
    if (figure >= points[last]![0]) return points[last]![1];
  }
  let at = 0;
  while (at < last - 1 && figure > points[at + 1]![0]) at++;
  const [[x, u], [y, v]] = [points[at]!, points[at + 1]!];
  return u + ((v - u) * (figure - x)) / (y - x);
}
