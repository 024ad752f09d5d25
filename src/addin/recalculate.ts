/// <reference types="office-js" />
import { doing, pause, PATIENCE, sender, type Send } from "../adapters/office/batch";
import { failureOf } from "../adapters/office/failures";
import { findStuck, rangeOf, stuckAmong, together, type StuckRun } from "./stuckCells";

/** What came of a recalculation. */
export interface Recalculated {
  /** Cells that were stuck and show their result now. */
  readonly mended: number;
  /** Cells that are stuck still, and where: "Costs!B4:B9". */
  readonly left: number;
  readonly places: readonly string[];
}

/** Milliseconds before looking again: first to tell cells being calculated from stuck ones, then after each attempt. */
const PAUSES = [1000, 1000, 2000] as const;

type Attempt = (send: Send, runs: readonly StuckRun[]) => Promise<void>;

const calculate: Attempt = (send, runs) =>
  send(
    "writing",
    doing((context) => {
      for (const run of runs) rangeOf(context, run).calculate();
    }),
  );

/** A formula as it was typed: Excel renames the functions it did not know when it opened the file. */
const asTyped = (formula: string) => formula.replace(/(?:_xlfn\.)?_xldudf_FOOTING_/gi, "FOOTING.");

/** Runs that can be entered cell by cell: a part of an array cannot. */
const outsideArrays = (send: Send, runs: readonly StuckRun[]): Promise<StuckRun[]> =>
  send("reading", (context) => {
    const ranges = runs.map((run) => rangeOf(context, run).load("hasSpill,savedAsArray"));
    return () => runs.filter((_, at) => ranges[at]!.hasSpill === false && ranges[at]!.savedAsArray === false);
  });

const enterAnew: Attempt = async (send, runs) => {
  for (const group of together(await outsideArrays(send, runs)))
    try {
      await send(
        "writing",
        doing((context) => {
          for (const run of group)
            rangeOf(context, run).formulas = run.formulas.map((formula) => [asTyped(formula)]);
        }),
      );
    } catch (error) {
      // The cells of a protected sheet stay as they are and are named among those left.
      if (failureOf(error).meaning.problem !== "denied") throw error;
    }
};

const placesOf = (send: Send, runs: readonly StuckRun[]): Promise<string[]> =>
  send("reading", (context) => {
    const ranges = runs.map((run) => rangeOf(context, run).load("address"));
    return () => ranges.map(({ address }) => address);
  });

const cellsIn = (runs: readonly StuckRun[]) => runs.reduce((sum, { rows }) => sum + rows, 0);

/**
 * Mends the cells of Footing functions that stay at #BUSY! or #NAME?: looks twice, so that a cell which is just being
 * calculated is left alone, calculates those that stay, and enters anew the formulas of those that stay even then.
 * @throws Failure when the workbook cannot be read or written
 */
export async function recalculate(send: Send = sender(PATIENCE), wait = pause): Promise<Recalculated> {
  let stuck = await findStuck(send);
  if (stuck.length > 0) {
    await wait(PAUSES[0]);
    stuck = await stuckAmong(send, stuck);
  }
  const before = cellsIn(stuck);
  for (const [at, attempt] of [calculate, enterAnew].entries()) {
    if (stuck.length === 0) break;
    await attempt(send, stuck);
    await wait(PAUSES[at + 1]!);
    stuck = await stuckAmong(send, stuck);
  }
  const left = cellsIn(stuck);
  return { mended: before - left, left, places: left === 0 ? [] : await placesOf(send, stuck) };
}
