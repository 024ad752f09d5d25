import type { Compiled } from "./compile";

/** What a walk asks at every step. Sums so far: sums[level x rows + row]; states: states[level x dependences + index]. */
export interface Visitor {
  /** Whether nothing below this step is of use; `level` decisions are taken. */
  prune(level: number, sums: Float64Array, states: Int32Array): boolean;
  /** A whole combination: its rows begin at levels x rows. */
  found(sums: Float64Array, choice: Int32Array): void;
}

/**
 * Goes through the combinations depth first, adding each option's rows to those so far.
 *
 * @param orders options of each decision in the order they are tried
 */
export function walk(compiled: Compiled, orders: readonly (readonly number[])[], visitor: Visitor): void {
  const { rows, own, passing, options, dependences } = compiled;
  const levels = own.length;
  const sums = new Float64Array((levels + 1) * rows);
  const states = new Int32Array((levels + 1) * dependences);
  const choice = new Int32Array(levels);
  sums.set(compiled.constants);
  const step = (level: number): void => {
    if (level === levels) {
      visitor.found(sums, choice);
      return;
    }
    const [here, there] = [level * rows, (level + 1) * rows];
    const [stateHere, stateThere] = [level * dependences, (level + 1) * dependences];
    const table = own[level]!;
    const passed = passing[level]!;
    for (const option of orders[level]!) {
      choice[level] = option;
      const at = option * rows;
      for (let row = 0; row < rows; row++) sums[there + row] = sums[here + row]! + table[at + row]!;
      for (let index = 0; index < dependences; index++)
        states[stateThere + index] = states[stateHere + index]!;
      for (const { index, next, ends } of passed) {
        const state = next[states[stateHere + index]! * options[level]! + option]!;
        states[stateThere + index] = state;
        if (ends === null) continue;
        const from = state * rows;
        for (let row = 0; row < rows; row++) sums[there + row]! += ends[from + row]!;
      }
      if (!visitor.prune(level + 1, sums, states)) step(level + 1);
    }
  };
  step(0);
}
