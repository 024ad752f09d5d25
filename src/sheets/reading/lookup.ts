import { key } from "../../core/names";

/** Splits a list of synonyms. */
export function words(list: string): string[] {
  return list.split(" | ");
}

/** From the keys of every synonym, and of the name itself, to the name. */
export function index<Name extends string>(lists: { readonly [N in Name]: string }): ReadonlyMap<
  string,
  Name
> {
  const found = new Map<string, Name>();
  for (const name of Object.keys(lists) as Name[])
    for (const word of [name, ...words(lists[name])]) {
      const wordKey = key(word);
      if (!found.has(wordKey)) found.set(wordKey, name);
    }
  return found;
}

/** The keys of a list of synonyms. */
export function keys(list: string): ReadonlySet<string> {
  return new Set(words(list).map(key));
}

/** The words of a text in lower case: "3PL Acme, 2026" -> ["3pl", "acme", "2026"]. */
export function tokens(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[’']s\b/g, "s")
    .toLowerCase()
    .split(/[^\p{L}\p{N}%+&]+/u)
    .filter(Boolean);
}

/** The words of a name that may be written as one: "FulfilmentCosts_2026" -> ["fulfilment", "costs", "2026"]. */
export function nameTokens(name: string): string[] {
  return tokens(name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replaceAll("_", " "));
}

/** Whether the words of a phrase stand next to each other in a text that tokens() has split. */
export function holds(split: readonly string[], phrase: string): boolean {
  return ` ${split.join(" ")} `.includes(` ${tokens(phrase).join(" ")} `);
}

/** Names whose synonyms stand in the text as whole words, each once. */
export function namesIn<Name extends string>(text: string, lists: { readonly [N in Name]: string }): Name[] {
  const split = tokens(text);
  return (Object.keys(lists) as Name[]).filter((name) =>
    words(lists[name]).some((word) => holds(split, word)),
  );
}

/** Letters to change, leave out, put in or swap to turn one text into the other (optimal string alignment). */
export function distance(a: string, b: string): number {
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(old[j]! + 1, row[j - 1]! + 1, old[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, older[j - 2]! + 1);
      row.push(least);
    }
    older = old;
    old = row;
  }
  return old[b.length]!;
}

/**
 * The name nearest to what was typed; null if none is near.
 *
 * @param most letters that may be wrong; default: a third of those typed
 */
export function nearest<Name extends string>(
  text: string,
  candidates: ReadonlyMap<string, Name>,
  most?: number,
): Name | null {
  const typed = key(text);
  let best: Name | null = null;
  let least = (most ?? Math.max(1, Math.floor(typed.length / 3))) + 1;
  for (const [candidate, name] of candidates) {
    if (Math.abs(candidate.length - typed.length) >= least) continue;
    const away = distance(typed, candidate);
    if (away < least) {
      least = away;
      best = name;
    }
  }
  return best;
}
