import type { Place, Problem } from "../../../core/model";
import type { Culture } from "../../values";
import { COST_NUMBERS } from "../fields";
import { parseNumber } from "../numbers";
import { warningAt, writtenLines, type Book } from "./book";
import * as MESSAGES from "./messages";

/** "4.000": three digits that end in 0 after the one sign, which is the decimal one here. In half the world it is 4000. */
const LIKE_THOUSANDS = { ".": /^\D*[1-9]\d{0,2}\.\d\d0\D*$/, ",": /^\D*[1-9]\d{0,2},\d\d0\D*$/ } as const;

/** What parts the numbers of a text of tiers: `1.000-2.000:4; *:3`. */
const BETWEEN_NUMBERS = /[;:=\n\r–—-]|\.\.|\bto\b/;

/** A text that looks like thousands and is read as a decimal: as what it is read, and what else it may mean. */
function likeThousands(text: string, culture: Culture): { read: number; meant: number } | null {
  if (text.includes("%") || !LIKE_THOUSANDS[culture.decimal].test(text)) return null;
  const read = parseNumber(text, culture)?.value;
  return read === undefined ? null : { read, meant: Math.sign(read) * Number(text.replace(/\D/g, "")) };
}

/** Numbers typed as text that look like thousands and were read as decimals; of tiers, the first. */
export function checkThousands({ inputs, cell, culture }: Book): Problem[] {
  const doubt = (at: Place, column: string, name: string): Problem[] => {
    const text = cell(at, column);
    const found = typeof text === "string" ? likeThousands(text, culture) : null;
    if (!found) return [];
    return [warningAt(at, [column], MESSAGES.thousands(name, String(text).trim(), found.read, found.meant))];
  };
  const inTiers = (at: Place): Problem[] => {
    const text = cell(at, "tiers");
    if (typeof text !== "string") return [];
    for (const part of text.split(BETWEEN_NUMBERS)) {
      const digits = /\d[\d.,'\u2019 ]*/.exec(part)?.[0].trim() ?? "";
      const found = part.includes("%") ? null : likeThousands(digits, culture);
      if (found)
        return [warningAt(at, ["tiers"], MESSAGES.thousandsInTiers(digits, found.read, found.meant))];
    }
    return [];
  };
  return [
    ...Object.values(inputs.business).flatMap((item) =>
      ["value", "low", "high"].flatMap((column) => doubt(item.at, column, item.name)),
    ),
    ...writtenLines(inputs).flatMap(({ at }) => [
      ...Object.entries(COST_NUMBERS).flatMap(([column, { name }]) => doubt(at, column, name)),
      ...inTiers(at),
    ]),
    ...(inputs.people ?? []).flatMap(({ at }) => doubt(at, "cost", "Loaded yearly cost")),
  ];
}
