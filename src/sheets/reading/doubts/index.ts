import type { Inputs, Problem } from "../../../core/model";
import type { WorkbookValues } from "../../values";
import { checkPublishedAge } from "./aged";
import { bookOf, type Book } from "./book";
import { checkAnyoneCounted, checkRentTwice } from "./counted";
import { checkCredits } from "./credits";
import { checkCurrencies } from "./currencies";
import { checkCutPeriods } from "./cutPeriods";
import { checkItemNames } from "./itemNames";
import { checkOptionNames } from "./optionNames";
import { checkPay } from "./payTieOut";
import { checkPercents } from "./percents";
import { checkPerOrder } from "./perOrder";
import { checkScales } from "./scales";
import { checkSources, sourceNotes } from "./sources";
import { checkTerms } from "./terms";
import { checkThousands } from "./thousands";
import { checkTotals } from "./totals";
import { unreadHeadings, type CellNote } from "./unread";
import { checkZeros } from "./zeros";

export type { CellNote } from "./unread";

const CHECKS: readonly ((book: Book) => readonly Problem[])[] = [
  checkOptionNames,
  checkItemNames,
  checkCurrencies,
  checkTotals,
  checkThousands,
  checkCredits,
  checkPercents,
  checkPerOrder,
  checkScales,
  checkZeros,
  checkTerms,
  checkPay,
  checkCutPeriods,
  checkAnyoneCounted,
  checkRentTwice,
  checkPublishedAge,
  checkSources,
];

/** What was read. */
interface Read {
  readonly inputs: Inputs;
  readonly problems: readonly Problem[];
}

const known = new WeakMap<Inputs, readonly Problem[]>();

/**
 * Warnings about inputs that were read without a fault and yet may not mean what was read: a name that is nearly another,
 * two currencies, a 0 that counts as blank. Nothing that was read changes by them. A cell that something has been said
 * about already is left alone.
 *
 * @param today ISO date
 */
export function doubtsOf(
  workbook: WorkbookValues,
  { inputs, problems }: Read,
  today: string,
): readonly Problem[] {
  const before = known.get(inputs);
  if (before) return before;
  const book = bookOf(workbook, inputs, today);
  const said = new Set(problems.map(({ sheet, cell }) => `${sheet}\n${cell}`));
  const doubts = CHECKS.flatMap((check) => check(book)).filter(
    ({ sheet, cell }) => !said.has(`${sheet}\n${cell}`),
  );
  known.set(inputs, doubts);
  return doubts;
}

const noted = new WeakMap<Inputs, readonly CellNote[]>();

/** What is as well to know and no problem: headings that were not read, and what is read from several tables. */
export function notesOf(workbook: WorkbookValues, inputs: Inputs): readonly CellNote[] {
  const before = noted.get(inputs);
  if (before) return before;
  const book = bookOf(workbook, inputs);
  const notes = [...unreadHeadings(book), ...sourceNotes(book)];
  noted.set(inputs, notes);
  return notes;
}
