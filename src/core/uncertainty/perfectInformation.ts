/**
 * Expected value of perfect information of a payoff table: what the best action in each state is worth on average, less
 * what the best single action is. Source: Raiffa & Schlaifer 1961.
 *
 * @param payoffs a row an action, a column a state
 * @param goal whether payoffs are to be large or small
 */
export function perfectInformation(
  payoffs: readonly (readonly number[])[],
  probabilities: readonly number[],
  goal: "max" | "min",
): number {
  const sign = goal === "max" ? 1 : -1;
  const expected = payoffs.map((row) =>
    row.reduce((sum, payoff, state) => sum + probabilities[state]! * payoff, 0),
  );
  const informed = probabilities.reduce(
    (sum, p, state) => sum + p * Math.max(...payoffs.map((row) => sign * row[state]!)),
    0,
  );
  return informed - Math.max(...expected.map((value) => sign * value));
}
