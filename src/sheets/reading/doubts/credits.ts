import type { Problem } from "../../../core/model";
import { warningAt, writtenLines, type Book } from "./book";
import * as MESSAGES from "./messages";

/** Tiers of which a price is below zero; a Rate below zero is listed as it is read. */
export function checkCredits({ inputs }: Pick<Book, "inputs">): Problem[] {
  return writtenLines(inputs).flatMap(({ at, tiers }) => {
    const credit = tiers?.tiers.find(({ price }) => price < 0);
    return credit ? [warningAt(at, ["tiers"], MESSAGES.tierCredit(credit.price))] : [];
  });
}
