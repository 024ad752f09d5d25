import type { SheetModel } from "../../sheets/model";
import { PortError, type WriteOptions, type Written } from "../../sheets/port";
import { pause, type Send } from "./batch";
import { drawSheets } from "./drafts";
import { finish, takeBack } from "./ends";
import { cancelled, Failure, portError } from "./failures";
import { planOf } from "./plan";
import { survey } from "./survey";

/** Sheets that Footing itself has added and deleted, by their ids: changes that are not the user's. */
export interface OwnSheets {
  /** With the names it gave them. */
  readonly added: Map<string, string>;
  readonly removed: Set<string>;
}

/** What writing needs around it. */
export interface Surroundings {
  readonly send: Send;
  readonly own: OwnSheets;
  /** ISO date */
  readonly today: () => string;
  /** Milliseconds before each further try of the whole. */
  readonly pauses: readonly number[];
}

const AS_BEFORE = "Nothing was written: the workbook is as it was.";
/** Tries of the whole; the last one without the page set-up, which Excel may refuse where there is no printer. */
const TURNS = 3;

/**
 * Adds sheets to the workbook: all of them, or none. They are drawn under a mark that says so and count for nothing until
 * one last batch makes all of them final; whatever fails before, they are taken away again. An earlier report's sheet is
 * first drawn anew beside, as a draft.
 *
 * @throws PortError
 */
export async function writeSheets(
  surroundings: Surroundings,
  sheets: readonly SheetModel[],
  options: WriteOptions,
): Promise<Written> {
  const { send, today, pauses } = surroundings;
  const { signal, marked, example = false } = options;
  if (signal?.aborted) throw cancelled(AS_BEFORE);
  const before = await send("asking", survey).catch((error: unknown) => {
    throw portError(error, "as before", AS_BEFORE);
  });
  const targets = planOf(before, sheets, { marked }, today());
  const all = targets.map(({ sheet }) => sheet);
  let printed = true;
  for (let turn = 1; ; turn++) {
    try {
      const drawn = await drawSheets(surroundings, before, targets, { ...options, printed });
      await finish(surroundings, before, drawn, { all, example, printed });
      return { sheets: all.map(({ name }) => name) };
    } catch (error) {
      if (error instanceof PortError && error.workbook === "unknown") throw error;
      await takeBack(surroundings, before);
      if (error instanceof PortError) throw cancelled(AS_BEFORE);
      const repeat = error instanceof Failure ? error.meaning.repeat : "final";
      if (turn === TURNS || repeat === "final" || (repeat === "unsupported" && !printed))
        throw portError(error, "as before", AS_BEFORE);
      printed = repeat !== "unsupported" && turn + 1 < TURNS;
      await pause(pauses[turn - 1] ?? 0);
    }
  }
}
