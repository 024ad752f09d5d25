import type { Place, Problem } from "../../../core/model";
import { COST_NUMBERS } from "../fields";
import { parseNumber } from "../numbers";
import { warningAt, writtenLines, type Book } from "./book";
import * as MESSAGES from "./messages";

/** "4.000": three digits that end in 0 after the one sign, which is the decimal one here. In half the world it is 4000. */
const LIKE_THOUSANDS = { ".": /^\D*[1-9]\d{0,2}\.\d\d0\D*$/, ",": /^\D*[1-9]\d{0,2},\d\d0\D*$/ } as const;

/** Numbers typed as text that look like thousands and were read as decimals. */
export function checkThousands({ inputs, cell, culture }: Book): Problem[] {
  const doubt = (at: Place, column: string, name: string): Problem[] => {
    const text = cell(at, column);
    if (typeof text !== "string" || text.includes("%") || !LIKE_THOUSANDS[culture.decimal].test(text))
      return [];
    const read = parseNumber(text, culture)?.value;
    if (read === undefined) return [];
    const meant = Math.sign(read) * Number(text.replace(/\D/g, ""));
    return [warningAt(at, [column], MESSAGES.thousands(name, text.trim(), read, meant))];
  };
  return [
    ...Object.values(inputs.business).flatMap((item) =>
      ["value", "low", "high"].flatMap((column) => doubt(item.at, column, item.name)),
    ),
    ...writtenLines(inputs).flatMap(({ at }) =>
      Object.entries(COST_NUMBERS).flatMap(([column, { name }]) => doubt(at, column, name)),
    ),
    ...(inputs.people ?? []).flatMap(({ at }) => doubt(at, "cost", "Loaded yearly cost")),
  ];
}
