/**
 * The portfolio as numbers. Every figure is a vector over the same columns (yearly cost, fit, people, fixed and monthly cost,
 * committed cash, cash at each month's end, ...) that add up over what is chosen. The caller says what the columns mean.
 */
export type Figures = Float64Array;

/** An area, or an element of one: exactly one of its options is chosen. */
export interface PortfolioDecision {
  readonly name: string;
  readonly options: readonly { readonly name: string; readonly figures: Figures }[];
}

/**
 * What options cost together and not alone, as one table: options are counted through numbered states, and the last state
 * has the figures. A pair counts which option the first has; a line per person counts the people chosen so far.
 */
export interface Dependence {
  readonly name: string;
  /** Indices of decisions, rising. */
  readonly decisions: readonly number[];
  /** After the i-th of them: next[i][state x options + option] is the state; it begins in state 0. */
  readonly next: readonly Int32Array[];
  /** By the last state. */
  readonly figures: readonly Figures[];
}

/** A figure of the whole: a column's sum, a share of two sums, or the lowest of columns `from` up to but not `to`. */
export type Measure =
  | { readonly kind: "sum"; readonly column: number }
  | { readonly kind: "ratio"; readonly of: number; readonly over: number }
  | { readonly kind: "lowest"; readonly from: number; readonly to: number };

/** A measure must be at least or at most a value. What a ratio is over must not be negative. */
export interface Limit {
  readonly name: string;
  readonly measure: Measure;
  /** "at most" cannot be asked of a lowest. */
  readonly bound: "at least" | "at most";
  readonly value: number;
}

export interface Portfolio {
  /** Of the business outside the decisions. */
  readonly base: Figures;
  readonly decisions: readonly PortfolioDecision[];
  readonly dependences: readonly Dependence[];
  /** The column whose sum is to be least: yearly cost, less what fit is worth where it has a price. */
  readonly cost: number;
  readonly limits: readonly Limit[];
  /** What every combination keeps, whichever limits are asked for: one that breaks it cannot be at all. */
  readonly always?: readonly Limit[];
}

/** Options that are fixed, by decision: an option's index, or null where it is free. */
export type Pins = readonly (number | null)[];

/** One option of each decision, and what they add up to. */
export interface Combination {
  readonly choice: readonly number[];
  readonly sums: Figures;
  readonly cost: number;
}

/** The sums of a choice over all columns. */
export function sumsOf({ base, decisions, dependences }: Portfolio, choice: readonly number[]): Figures {
  const sums = Float64Array.from(base);
  const add = (figures: Figures): void => {
    for (let column = 0; column < sums.length; column++) sums[column]! += figures[column]!;
  };
  decisions.forEach(({ options }, index) => add(options[choice[index]!]!.figures));
  for (const { decisions: counted, next, figures } of dependences) {
    let state = 0;
    counted.forEach((decision, place) => {
      state = next[place]![state * decisions[decision]!.options.length + choice[decision]!]!;
    });
    add(figures[state]!);
  }
  return sums;
}

/** A measure of sums; null where a ratio is over nothing. */
export function measured(measure: Measure, sums: Figures): number | null {
  switch (measure.kind) {
    case "sum":
      return sums[measure.column]!;
    case "ratio":
      return sums[measure.over] === 0 ? null : sums[measure.of]! / sums[measure.over]!;
    case "lowest":
      return sums.subarray(measure.from, measure.to).reduce((least, value) => Math.min(least, value));
  }
}
