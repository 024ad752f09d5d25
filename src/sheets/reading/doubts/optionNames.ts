import type { Problem } from "../../../core/model";
import { key } from "../../../core/names";
import { distance, tokens } from "../lookup";
import { ownLines, warningAt, type Book } from "./book";
import * as MESSAGES from "./messages";

/** An option of more lines than this is no slip of the keyboard. */
const MOST_LINES = 3;
/** Letters from which two may be wrong in a word; from the lesser number, one. */
const LONG_WORD = 10;
const SHORT_WORD = 4;

/** What tells options apart on purpose: Plan A and Plan B, 3PL 1 and 3PL 2. */
const isMark = (word: string): boolean => word.length === 1 || /\d/.test(word);

function areNearWords(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORT_WORD) return false;
  return distance(a, b) <= (Math.min(a.length, b.length) >= LONG_WORD ? 2 : 1);
}

/** Whether two names differ by a letter or two of one word, and by no figure or single letter. */
export function areNearNames(a: string, b: string): boolean {
  const [left, right] = [tokens(a), tokens(b)];
  if (left.filter(isMark).join(" ") !== right.filter(isMark).join(" ")) return false;
  const [ours, theirs] = [left, right].map((split) => split.filter((word) => !isMark(word)));
  if (ours!.length !== theirs!.length) return areNearWords(key(a), key(b));
  const apart = ours!.flatMap((word, at) => (word === theirs![at] ? [] : [[word, theirs![at]!] as const]));
  return apart.length === 1 && areNearWords(...apart[0]!);
}

/** Options of few lines whose name is nearly another's of the same area: it would be compared as a provider of its own. */
export function checkOptionNames({ inputs }: Book): Problem[] {
  return inputs.areas.flatMap(({ options }) => {
    const named = options.map((option) => ({ name: option.name, lines: ownLines(option) }));
    return named.flatMap(({ name, lines }, at) => {
      const [first] = lines;
      if (!first || lines.length > MOST_LINES) return [];
      const meant = named.find(
        (other, place) =>
          place !== at &&
          (other.lines.length > lines.length || (other.lines.length === lines.length && place < at)) &&
          areNearNames(name, other.name),
      );
      if (!meant) return [];
      const message = MESSAGES.optionName(name, lines.length, meant.name, meant.lines.length);
      return [warningAt(first.at, ["option", "rate", "tiers", "line"], message)];
    });
  });
}
