import { money } from "../advice/money";
import type { MissingCost } from "./model";

/** Activities that are named in one sentence. */
const MOST_NAMED = 4;

/** An activity's name within a sentence. */
export const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** "2.10 a return", "2,520 once" */
export const amountOf = (amount: number, unit: string): string => `${money(amount)} ${unit}`;

/**
 * What would change the answer, a sentence each. Costs that are charged alike change it at the same price, and together at
 * that price too: they share a sentence.
 */
export function missingInWords(missing: readonly MissingCost[]): string[] {
  const alike = new Map<string, MissingCost[]>();
  for (const one of missing) {
    if (one.flipsAt === null) continue;
    const group = [one.option, one.leftOut, one.unit, one.winner, one.flipsAt.toPrecision(9)].join("/");
    alike.set(group, [...(alike.get(group) ?? []), one]);
  }
  return [...alike.values()].map((group) => {
    const { option, leftOut, flipsAt, unit, winner, text } = group[0]!;
    if (group.length === 1) return text;
    const names = group.slice(0, MOST_NAMED).map(({ activity }) => inSentence(activity));
    const more = group.length > MOST_NAMED ? "; ..." : "";
    const says = leftOut ? "leaves out" : "says nothing of";
    return `${option} ${says} ${group.length} things (${names.join("; ")}${more}); at ${amountOf(flipsAt!, unit)} or more for them together ${winner ?? "another option"} would be the choice.`;
  });
}
