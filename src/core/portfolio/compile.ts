import type { Figures, Pins, Portfolio } from "./model";
import type { Row } from "./rows";

/** A dependence at a level of the search: where it stands among those that pass here. */
export interface Passing {
  readonly index: number;
  readonly next: Int32Array;
  /** Rows by state where the dependence ends here. */
  readonly ends: Float64Array | null;
}

/** The portfolio as rows: what each option adds to each row, and the least that can still be added. */
export interface Compiled {
  readonly rows: number;
  readonly constants: Float64Array;
  /** Rounding that a row may carry. */
  readonly slack: Float64Array;
  readonly options: readonly number[];
  readonly allowed: readonly (readonly number[])[];
  /** own[level][option x rows + row] */
  readonly own: readonly Float64Array[];
  readonly passing: readonly (readonly Passing[])[];
  readonly dependences: number;
  /** Least that free-standing decisions from this level on add: leastOwn[level x rows + row]. */
  readonly leastOwn: Float64Array;
  /** Least that a dependence still adds from the state it has at a level: leastOf[dependence][level][state x rows + row]. */
  readonly leastOf: readonly (readonly Float64Array[])[];
}

/** Which decisions stand alone, and the levels that each dependence passes. */
export interface Hosts {
  readonly free: readonly boolean[];
  readonly chains: readonly (readonly { readonly level: number; readonly hosted: boolean }[])[];
}

function rowsOf(figures: Figures, rows: readonly Row[], into: Float64Array, at: number): void {
  rows.forEach(({ weights }, row) => {
    let sum = 0;
    for (const [column, weight] of weights) sum += weight * figures[column]!;
    into[at + row] = sum;
  });
}

/** The dependence in whose bound a decision's own figures are counted: the one it ends, else the first that has it. */
function hostOf({ dependences }: Portfolio, decision: number): number {
  const ended = dependences.findIndex(({ decisions }) => decisions.at(-1) === decision);
  return ended >= 0 ? ended : dependences.findIndex(({ decisions }) => decisions.includes(decision));
}

/** Which decisions are bounded alone, and which levels each dependence passes, with the decisions it bounds. */
export function hostsOf(portfolio: Portfolio): Hosts {
  const hosts = portfolio.decisions.map((_, level) => hostOf(portfolio, level));
  return {
    free: hosts.map((host) => host < 0),
    chains: portfolio.dependences.map(({ decisions }, index) =>
      decisions.map((level) => ({ level, hosted: hosts[level] === index })),
    ),
  };
}

/** Makes the tables of the search for some rows; decisions are taken in their order. */
export function compile(portfolio: Portfolio, rows: readonly Row[], pins: Pins = []): Compiled {
  const { decisions, dependences, base } = portfolio;
  const count = rows.length;
  const levels = decisions.length;
  const constants = Float64Array.from(rows, ({ constant, weights }) =>
    weights.reduce((sum, [column, weight]) => sum + weight * base[column]!, constant),
  );
  const options = decisions.map((decision) => decision.options.length);
  const allowed = decisions.map((decision, level) => {
    const pin = pins[level];
    return pin === null || pin === undefined ? decision.options.map((_, option) => option) : [pin];
  });
  const own = decisions.map((decision) => {
    const table = new Float64Array(decision.options.length * count);
    decision.options.forEach(({ figures }, option) => rowsOf(figures, rows, table, option * count));
    return table;
  });
  const ends = dependences.map(({ figures }) => {
    const table = new Float64Array(figures.length * count);
    figures.forEach((each, state) => rowsOf(each, rows, table, state * count));
    return table;
  });
  const passing = decisions.map((_, level) =>
    dependences.flatMap(({ decisions: counted, next }, index): Passing[] => {
      const place = counted.indexOf(level);
      if (place < 0) return [];
      return [{ index, next: next[place]!, ends: place === counted.length - 1 ? ends[index]! : null }];
    }),
  );
  const hosts = decisions.map((_, level) => hostOf(portfolio, level));
  const leastOwn = new Float64Array((levels + 1) * count);
  for (let level = levels - 1; level >= 0; level--)
    for (let row = 0; row < count; row++) {
      const after = leastOwn[(level + 1) * count + row]!;
      leastOwn[level * count + row] =
        after +
        (hosts[level]! < 0
          ? Math.min(...allowed[level]!.map((option) => own[level]![option * count + row]!))
          : 0);
    }
  const leastOf = dependences.map(({ decisions: counted, next, figures }, index) => {
    const tables: Float64Array[] = [];
    let later: Float64Array = new Float64Array(figures.length * count);
    tables[levels] = later;
    for (let level = levels - 1; level >= 0; level--) {
      const place = counted.indexOf(level);
      if (place >= 0) {
        const last = place === counted.length - 1;
        const states = next[place]!.length / options[level]!;
        const table = new Float64Array(states * count).fill(Infinity);
        for (let state = 0; state < states; state++)
          for (const option of allowed[level]!) {
            const to = next[place]![state * options[level]! + option]!;
            for (let row = 0; row < count; row++) {
              const rest = last ? ends[index]![to * count + row]! : later[to * count + row]!;
              const here = hosts[level] === index ? own[level]![option * count + row]! : 0;
              const at = state * count + row;
              if (rest + here < table[at]!) table[at] = rest + here;
            }
          }
        later = table;
      }
      tables[level] = later;
    }
    return tables;
  });
  const slack = Float64Array.from(constants, (constant, row) => {
    const size = (table: Float64Array): number => {
      let most = 0;
      for (let at = row; at < table.length; at += count) most = Math.max(most, Math.abs(table[at]!));
      return most;
    };
    return 1e-10 * [...own, ...ends].reduce((sum, table) => sum + size(table), Math.abs(constant));
  });
  return {
    rows: count,
    constants,
    slack,
    options,
    allowed,
    own,
    passing,
    dependences: dependences.length,
    leastOwn,
    leastOf,
  };
}
