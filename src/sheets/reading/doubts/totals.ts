import { GROUPS, type Problem } from "../../../core/model";
import { AREA_NAMES } from "../../../core/areas/names";
import { bareKey } from "../../../core/names";
import { keys, tokens, words } from "../lookup";
import { AREAS, TOTAL_WORDS } from "../synonyms";
import { warningAt, writtenLines, type Book } from "./book";
import * as MESSAGES from "./messages";

const TOTALS = keys(`${TOTAL_WORDS} | subtotals | sub-totals | sums | grand totals | sum total`);
const STARTS = words("grand total | grand totals | subtotal | subtotals | sub total | sub totals");
const ENDS = words("total | totals | subtotal | subtotals");
/** What a total may be of, beside the option itself. */
const OF_WHAT = new Set(
  [
    "cost costs expense expenses charges spend all of for per a the month monthly year yearly",
    ...Object.values(AREA_NAMES),
    ...Object.values(AREAS).flatMap(words),
    ...GROUPS,
  ].flatMap(tokens),
);

/** Whether a name is that of a sum: Total, Grand total fulfilment, Total cost of 3PL Acme; Total care plan is none. */
function isTotalName(name: string, option: string): boolean {
  if (TOTALS.has(bareKey(name))) return true;
  const [first = "", ...rest] = tokens(name);
  if (STARTS.some((start) => `${[first, ...rest].join(" ")} `.startsWith(`${start} `))) return true;
  if (ENDS.includes(rest.at(-1) ?? "")) return true;
  const own = new Set(tokens(option));
  return ENDS.includes(first) && rest.every((word) => OF_WHAT.has(word) || own.has(word));
}

/** Cost lines that are named like the sum of those above them, or stand in an option so named: each counts as a cost. */
export function checkTotals({ inputs }: Book): Problem[] {
  const seen = new Set<string>();
  return writtenLines(inputs).flatMap(({ at, name, option }) => {
    if (isTotalName(option, "")) {
      const isFirst = !seen.has(option);
      seen.add(option);
      // Whether the option is in-house may be asked at its own cell.
      return isFirst ? [warningAt(at, ["line", "driver"], MESSAGES.totalOption(option))] : [];
    }
    if (!isTotalName(name, option)) return [];
    return [warningAt(at, ["line"], MESSAGES.totalLine(name, option))];
  });
}
