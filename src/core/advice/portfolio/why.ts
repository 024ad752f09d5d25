import { sumsOf } from "../../portfolio";
import { money } from "../money";
import type { Built } from "./build";
import { COLUMN } from "./columns";

/**
 * Why the portfolio takes another option than the area's own advice: the advice was fixed by hand, a limit is in the way,
 * the area's rule of near ties went before cost, or the others change what it costs. "" where both agree.
 */
export function whyDifferent(
  { world, portfolio, pins }: Built,
  index: number,
  choice: readonly number[],
  unlimited: readonly number[],
): string {
  const { options, advice } = world.decisions[index]!;
  const own = options[choice[index]!]!.name;
  if (advice.recommended === null || advice.recommended === own) return "";
  if (pins[index] != null) return "It is fixed by hand.";
  const advised = options.findIndex(({ name }) => name === advice.recommended);
  if (advised < 0)
    return `${advice.recommended} takes no part in the portfolio: not every cost of it is known, or it is excluded.`;
  const cost = (taken: readonly number[], column: number): number => sumsOf(portfolio, taken)[column]!;
  const instead = choice.map((option, place) => (place === index ? advised : option));
  const more = cost(instead, COLUMN.judged) - cost(choice, COLUMN.judged);
  if (unlimited[index] === advised || more < 0)
    return `${advice.recommended} would cost ${money(Math.abs(more))} a year ${more < 0 ? "less" : "more"} here, but with it a limit would not be kept.`;
  const figures = portfolio.decisions[index]!.options;
  const alone = figures[advised]!.figures[COLUMN.judged]! - figures[choice[index]!]!.figures[COLUMN.judged]!;
  return alone >= 0
    ? `The area's own advice stays with ${advice.recommended}, for the two are nearly equal in cost or fit decides; the portfolio adds up cost, and ${own} costs ${money(more)} a year less.`
    : `Alone ${advice.recommended} costs ${money(-alone)} a year less; with what the other areas choose, ${own} does, by ${money(more)}.`;
}
