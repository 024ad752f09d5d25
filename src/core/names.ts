const BRACKETS = /\([^)]*\)|\[[^\]]*\]|\{[^}]*\}/g;
const MOST_KEYS = 20000;

/**
 * The key under which options, elements, providers and lines are matched: without regard to case, accents, spaces and
 * punctuation. What stands in brackets counts: "3PL (Acme)" and "3PL (Zed)" differ. `+`, `%` and digits are kept, so that
 * "Season 1" and "Season 11" differ.
 */
export const key = remembered((text) => keyOf(text, text));

/** The key under which headings, Business items and words are matched: as `key`, without anything in brackets. */
export const bareKey = remembered((text) => keyOf(text.replace(BRACKETS, " "), text));

/**
 * The names that a text can mean: the one that it is, else all that are the same but for brackets on one side only.
 * "3PL" means "3PL (Acme)" where there is no other; "3PL (Zed)" never does.
 */
export function namesMeant(text: string, names: Iterable<string>): string[] {
  const byKey = new Map([...names].map((name) => [key(name), name] as const));
  const same = byKey.get(key(text));
  if (same !== undefined) return [same];
  const bracketsOf = (name: string): string[] => (name.match(BRACKETS) ?? []).map(key);
  const isWithin = (less: string[], more: string[]): boolean => less.every((one) => more.includes(one));
  return [...byKey.values()].filter((name) => {
    const [own, others] = [bracketsOf(text), bracketsOf(name)];
    return bareKey(name) === bareKey(text) && (isWithin(own, others) || isWithin(others, own));
  });
}

function keyOf(counted: string, text: string): string {
  const letters = counted
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%+]/gu, "");
  // A name made of signs or emoji only must still differ from blank.
  return letters || text.trim();
}

/**
 * A function of a text that works each text out once: the same few names stand in thousands of rows. Names that never recur
 * do not fill the memory.
 */
export function remembered<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (!known.has(text)) {
      if (known.size >= MOST_KEYS) known.clear();
      known.set(text, work(text));
    }
    return known.get(text)!;
  };
}
