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
  return [...byKey.values()].filter(
    (name) => bareKey(name) === bareKey(text) && (isWithin(text, name) || isWithin(name, text)),
  );
}

/** Whether every bracket of a text stands in the other too. */
function isWithin(text: string, other: string): boolean {
  const others = bracketsOf(other);
  return bracketsOf(text).every((one) => others.includes(one));
}

const bracketsOf = (text: string): string[] => (text.match(BRACKETS) ?? []).map(key);

function keyOf(counted: string, text: string): string {
  const letters = counted
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%+]/gu, "");
  // A name made of signs or emoji only must still differ from blank.
  return letters || text.trim();
}

/** The same few names are asked for again and again; a sheet of names that never recur must not fill the memory. */
function remembered(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      if (known.size >= MOST_KEYS) known.clear();
      known.set(text, (result = work(text)));
    }
    return result;
  };
}
