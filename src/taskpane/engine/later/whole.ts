import { isApart, wholePrices, wholePriceWords } from "../../../core/advice/portfolio";
import type { Work } from "./kinds";

/** What the other options of a decision do to all seven, where that is not what they do to their own area. */
export const work: Work<"whole"> = async ({ inputs, analysis }, place, { pause }) => {
  const found: string[] = [];
  for (const price of wholePrices(inputs, analysis, place)) {
    if (isApart(price)) found.push(wholePriceWords(price));
    await pause(0.5);
  }
  return found;
};
