import type { PortError } from "../../sheets/port";
import { doing, pause } from "./batch";
import { isUnfinished } from "./drafts";
import { Failure, portError } from "./failures";
import { finishing, standingOf, type Drawn, type Finish } from "./finish";
import { survey, type Survey } from "./survey";
import type { Surroundings } from "./write";

/** Tries of each end of the work: to finish what was drawn, or to take it back. */
const TURNS = 4;

/**
 * Finishes what was drawn. After a failure, or where no answer came, it looks what the workbook holds and does the rest.
 *
 * @throws Failure while nothing of it is final; PortError (unknown) where only a part of it could be finished
 */
export async function finish(
  { send, own, pauses }: Surroundings,
  before: Survey,
  drawn: readonly Drawn[],
  how: Finish,
): Promise<void> {
  for (const { target, id } of drawn) if (target.replaces) own.removed.add(id);
  let rest = drawn;
  let found = before;
  for (let turn = 1; ; turn++) {
    try {
      await send("writing", finishing(rest, found, how));
      return;
    } catch (error) {
      found = await send("asking", survey).catch((silence: unknown) => {
        throw halfDone(silence, how);
      });
      const standing = standingOf(found, drawn);
      rest = standing.rest;
      if (rest.length === 0) return;
      const final = error instanceof Failure && error.meaning.repeat === "final";
      if (!standing.begun && (final || turn === TURNS)) throw error;
      if (turn === TURNS) throw halfDone(error, how);
    }
    await pause(pauses[turn - 1] ?? 0);
  }
}

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

const halfDone = (error: unknown, { all }: Finish): PortError =>
  portError(
    error,
    "unknown",
    `Some of the sheets ${list(all.map(({ name }) => name))} may be unfinished: write the report again.`,
  );

/**
 * Takes away what was begun: the sheets that were not there before and that carry no final mark.
 *
 * @throws PortError (unknown) where that is not possible
 */
export async function takeBack({ send, own, pauses }: Surroundings, before: Survey): Promise<void> {
  const known = new Set(before.sheets.map(({ id }) => id));
  for (let turn = 1; ; turn++) {
    const begun = await send("asking", survey).then(
      ({ sheets }) => sheets.filter((sheet) => !known.has(sheet.id) && isUnfinished(sheet)),
      (error: unknown) => {
        throw notTakenBack(error, "the sheets that Footing has added");
      },
    );
    if (begun.length === 0) return;
    for (const { id, name } of begun) {
      own.added.set(id, name);
      own.removed.add(id);
    }
    try {
      await send(
        "writing",
        doing(({ workbook }) => {
          for (const { id } of begun) workbook.worksheets.getItem(id).delete();
        }),
      );
      return;
    } catch (error) {
      if (turn === TURNS) throw notTakenBack(error, `the sheets ${list(begun.map(({ name }) => name))}`);
    }
    await pause(pauses[turn - 1] ?? 0);
  }
}

const notTakenBack = (error: unknown, sheets: string): PortError =>
  portError(error, "unknown", `What was begun could not be taken back: delete ${sheets}.`);
