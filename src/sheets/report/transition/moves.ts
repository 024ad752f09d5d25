import { areaName, listed, monthName, optionsOf, rough } from "../../../core/commitments";
import { whenWords, type Move } from "../../../core/transition";
import type { AreaResult } from "../../../core/results";
import { put } from "../grid";
import { putText, type Page } from "../recommendation/page";
import { tiedUpOf } from "../sums";
import type { TransitionSources } from "./index";
import { AT, headingRow, sentence, titleRow } from "./page";

/** Months of waiting whose cost is shown, and where. */
const WAITS = [
  [3, AT.sign],
  [6, AT.signEnd],
  [12, AT.watch],
] as const;

/** The changes, first things first, then what stays and until when. */
export function writeMoves(page: Page, sources: TransitionSources): void {
  const { moves, stays } = sources.transition;
  titleRow(page, "What changes, in order");
  if (moves.length === 0) sentence(page, "Nothing changes: every area stays as it is.", "wrap");
  else {
    headingRow(page, [
      { text: "What", at: AT.what, to: AT.month },
      { text: "When", at: AT.first, to: AT.third },
      { text: "Paid once", at: AT.fourth, right: true },
      { text: "Still to pay", at: AT.fifth, right: true },
      { text: "Running both, a month", at: AT.sixth, right: true },
      ...WAITS.map(([months, at]) => ({ text: `Waiting ${months} months`, at, right: true })),
      { text: "After", at: AT.todo },
      { text: "Last payment", at: AT.todoEnd },
      { text: "Who", at: AT.who },
    ]);
    moves.forEach((move, index) => writeMove(page, move, index + 1, sources));
    sentence(
      page,
      "Waiting: what a change so many months later costs more than one now, in money of today; below 0 it costs less. Running both: what of today's month would have ended.",
    );
    const tied = moves.reduce((sum, { tiedUp }) => sum + tiedUp, 0);
    if (tied > 0) sentence(page, `${rough(tied)} of what is paid once is tied up and comes back.`);
  }
  for (const stay of stays) {
    const { area, option, who } = stay;
    const row = page.next++;
    const result = areaOf(sources, area);
    const what = option === null ? areaName(area) : `${areaName(area)}: keep ${option}`;
    putText(page, row, AT.what, what, "wrap", { right: AT.month });
    putText(page, row, AT.first, whenWords(sources.inputs, stay, result), "wrap", { right: AT.todoEnd });
    putText(page, row, AT.who, who, "wrap");
  }
  page.next++;
}

function writeMove(page: Page, move: Move, number: number, sources: TransitionSources): void {
  const { inputs, calculation } = sources;
  const { area, from, to, after, oneOff, tiedUp, stillToPay, lastDue, parallelMonth, waiting, who } = move;
  const row = page.next++;
  const name = areaName(area);
  const what = from === null ? `${name}: ${to}` : `${name}: ${to} instead of ${from}`;
  putText(page, row, AT.what, `${number}. ${what}`, "strongWrap", { right: AT.month });
  putText(page, row, AT.first, whenWords(inputs, move, areaOf(sources, area)), "wrap", { right: AT.third });
  // What the formulas know is a change at once.
  const refs = move.counted ? calculation.refs(area, "", to) : null;
  const amount = (column: number, value: number, formula?: string): void =>
    put(page.grid, row, column, { value, style: "money", ...(formula === undefined ? {} : { formula }) });
  const { recommended, today } = optionsOf(areaOf(sources, area));
  const tied = refs ? tiedUpOf(area, recommended!, today, calculation.refs) : "0";
  amount(AT.fourth, oneOff + tiedUp, refs && tied !== "0" ? `${refs.oneOff}+${tied}` : refs?.oneOff);
  amount(AT.fifth, stillToPay, move.delay === null ? refs?.stillToPay : undefined);
  amount(AT.sixth, parallelMonth);
  for (const [months, column] of WAITS) {
    const cost = waiting?.costs[months];
    if (cost !== undefined) amount(column, Math.round(cost));
  }
  putText(page, row, AT.todo, capital(listed(after.map(areaName))), "wrap");
  putText(page, row, AT.todoEnd, lastDue === null ? "" : monthName(inputs, lastDue), "wrap");
  putText(page, row, AT.who, who, "wrap");
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const areaOf = ({ analysis }: TransitionSources, id: AreaResult["area"]): AreaResult =>
  analysis.areas.find(({ area }) => area === id)!;

/** Months at which to look again, in their order. */
export function writeReviews(page: Page, { inputs, transition }: TransitionSources): void {
  const reviews = transition.moves
    .flatMap(({ reviews: own, who }) => own.map((review) => ({ ...review, who })))
    .sort((a, b) => a.month - b.month);
  if (reviews.length === 0) return;
  titleRow(page, "When to look again");
  headingRow(page, [
    { text: "End of", at: AT.what, to: AT.month },
    { text: "What to look at", at: AT.first, to: AT.todoEnd },
    { text: "Who", at: AT.who },
  ]);
  for (const { month, why, who } of reviews) {
    const row = page.next++;
    putText(page, row, AT.what, capital(monthName(inputs, month)), "wrap", { right: AT.month });
    putText(page, row, AT.first, why, "wrap", { right: AT.todoEnd });
    putText(page, row, AT.who, who, "wrap");
  }
  page.next++;
}
