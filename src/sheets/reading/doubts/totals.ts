import type { Problem } from "../../../core/model";
import { bareKey } from "../../../core/names";
import { keys } from "../lookup";
import { TOTAL_WORDS } from "../synonyms";
import { warningAt, writtenLines, type Book } from "./book";
import * as MESSAGES from "./messages";

const TOTALS = keys(`${TOTAL_WORDS} | subtotals | sub-totals | sums | grand totals | sum total`);

/** Cost lines that are named like the sum of those above them: each is counted as a cost of its own. */
export function checkTotals({ inputs }: Book): Problem[] {
  return writtenLines(inputs)
    .filter(({ name }) => TOTALS.has(bareKey(name)))
    .map(({ at, name, option }) => warningAt(at, ["line"], MESSAGES.totalLine(name, option)));
}
