import type { Compiled, Hosts } from "./compile";

const ROUNDS = 150;

/** Sum of each row over the combination that the relaxed problem likes best, and its weighted least. */
interface Relaxed {
  readonly least: number;
  readonly rows: Float64Array;
}

/**
 * Least of the weighted rows where every dependence may take its own options: a lower bound, and rows of where it is reached.
 */
function relaxed(compiled: Compiled, hosts: Hosts, weights: Float64Array): Relaxed {
  const { rows: count, own, allowed, options, passing, constants } = compiled;
  const rows = Float64Array.from(constants);
  const worth = (table: Float64Array, at: number): number => {
    let sum = 0;
    for (let row = 0; row < count; row++) sum += weights[row]! * table[at * count + row]!;
    return sum;
  };
  const add = (table: Float64Array, at: number): void => {
    for (let row = 0; row < count; row++) rows[row]! += table[at * count + row]!;
  };
  own.forEach((table, level) => {
    if (hosts.free[level]) add(table, bestOf(allowed[level]!, (option) => worth(table, option)).option);
  });
  hosts.chains.forEach((chain, index) => {
    // From the last state back: what is still to come is least; then forth along it.
    const after: Float64Array[] = [];
    const picks: Int32Array[] = [];
    for (let place = chain.length - 1; place >= 0; place--) {
      const { level, hosted } = chain[place]!;
      const { next, ends } = passing[level]!.find((one) => one.index === index)!;
      const states = next.length / options[level]!;
      const value = new Float64Array(states);
      const pick = new Int32Array(states);
      for (let state = 0; state < states; state++) {
        const best = bestOf(allowed[level]!, (option) => {
          const to = next[state * options[level]! + option]!;
          return (
            (ends ? worth(ends, to) : after[place + 1]![to]!) + (hosted ? worth(own[level]!, option) : 0)
          );
        });
        value[state] = best.value;
        pick[state] = best.option;
      }
      after[place] = value;
      picks[place] = pick;
    }
    let state = 0;
    chain.forEach(({ level, hosted }, place) => {
      const option = picks[place]![state]!;
      const { next, ends } = passing[level]!.find((one) => one.index === index)!;
      state = next[state * options[level]! + option]!;
      if (hosted) add(own[level]!, option);
      if (ends) add(ends, state);
    });
  });
  let least = 0;
  for (let row = 0; row < count; row++) least += weights[row]! * rows[row]!;
  return { least, rows };
}

function bestOf(
  options: readonly number[],
  valueOf: (option: number) => number,
): { option: number; value: number } {
  let best = { option: options[0]!, value: Infinity };
  for (const option of options) {
    const value = valueOf(option);
    if (value < best.value) best = { option, value };
  }
  return best;
}

/**
 * Prices of the limits' rows that raise the least of cost + prices x rows, a lower bound of every combination within the
 * limits, as far as subgradient steps take it. Row 0 is the cost. Source: Held, Wolfe and Crowder 1974, Validation of
 * subgradient optimization.
 */
export function multipliers(compiled: Compiled, hosts: Hosts): Float64Array {
  const weights = new Float64Array(compiled.rows);
  weights[0] = 1;
  // Each row is stepped on the scale of its own figures; a row without any has none.
  const scale = compiled.slack.map((slack) => slack || 1);
  let best = weights.slice();
  let highest = -Infinity;
  let pace = 0.1;
  let since = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { least, rows } = relaxed(compiled, hosts, weights);
    if (least > highest) {
      highest = least;
      best = weights.slice();
      since = 0;
    } else if (++since === 5) {
      pace /= 2;
      since = 0;
    }
    let norm = 0;
    for (let row = 1; row < compiled.rows; row++) {
      const isIdle = weights[row] === 0 && rows[row]! <= 0;
      if (!isIdle) norm += (rows[row]! / scale[row]!) ** 2;
    }
    if (norm === 0) break;
    const length = (pace * scale[0]! * 1e9) / norm;
    for (let row = 1; row < compiled.rows; row++)
      weights[row] = Math.max(0, weights[row]! + (length * rows[row]!) / scale[row]! ** 2 / 10);
  }
  return best;
}
