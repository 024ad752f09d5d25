import type { UnknownInput } from "../results";
import type { DecisionConfidence } from "./decisions";

/** How one finds out what a column holds; a Business item has no column. */
const HOW: readonly (readonly [RegExp, string])[] = [
  [/\(Rate\)$/, "ask for a firm quote, or look it up on an invoice"],
  [/\((?:Minimum|Maximum|Step|Months|Term)\)$/, "look it up in the contract or the quote"],
  [/\(Yearly change\)$/, "ask by how much the price rose in the last years"],
  [/\(FTE\)$/, "ask those who do it how much of their time it takes"],
  [/\(Sq ft\)$/, "measure it, or take it from the floor plan"],
];
const COUNT = "count it over a typical month";

/** How to find out a figure that is not known: "ask for a firm quote, or look it up on an invoice". */
export function howToFind(what: string): string {
  return HOW.find(([column]) => column.test(what))?.[1] ?? COUNT;
}

/** What is not known in all decisions, each cell once. */
export interface NotKnown {
  readonly count: number;
  /** Those that could change an answer, in the order of the decisions. */
  readonly deciding: readonly UnknownInput[];
}

/** Counts the `?` of the decisions and picks those that could change an answer. */
export function notKnownIn(decisions: readonly Pick<DecisionConfidence, "confidence">[]): NotKnown {
  const all = new Map<string, UnknownInput>();
  for (const { confidence } of decisions)
    for (const one of [...(confidence?.unknowns.couldChange ?? []), ...(confidence?.unknowns.cannot ?? [])]) {
      const place = `${one.sheet}!${one.cell}!${one.what}`;
      if (!all.has(place) || one.flipsAt !== null) all.set(place, one);
    }
  return { count: all.size, deciding: [...all.values()].filter(({ flipsAt }) => flipsAt !== null) };
}

/** "3 figures are not known, 1 of them could change an answer." "" where all are known. */
export function notKnownText({ count, deciding }: NotKnown): string {
  if (count === 0) return "";
  const known = count === 1 ? "1 figure is not known" : `${count} figures are not known`;
  if (deciding.length === 0)
    return `${known}; ${count === 1 ? "it cannot change" : "none of them could change"} an answer.`;
  return `${known}, ${deciding.length === count ? (count === 1 ? "and it" : "and all of them") : `${deciding.length} of them`} could change an answer.`;
}
