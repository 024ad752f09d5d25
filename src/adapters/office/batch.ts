/// <reference types="office-js" />
import { failureOf, failureWith, NO_ANSWER, type Repeat } from "./failures";

/** How long Excel is waited for, in milliseconds. */
export interface Patience {
  /** For an answer; a batch that is answered later is taken for lost. */
  readonly answer: number;
  /** Before looking whether Excel is silent because a cell is being edited. */
  readonly look: number;
  /** Before each further try. */
  readonly pauses: readonly number[];
}
export const PATIENCE: Patience = { answer: 60_000, look: 5_000, pauses: [200, 400, 800, 1600] };

/** Queues statements without awaiting anything; what it gives back is called when Excel has answered. */
export type Batch<T> = (context: Excel.RequestContext) => () => T;

/**
 * How a batch is sent. "reading" asks and changes nothing; "asking" does so at the user's command; "writing" changes the
 * workbook. At the user's command Excel holds a batch back while a cell is being edited (where it can; else it refuses).
 * What only asks is sent again whatever the trouble, what changes something only where Excel refused to begin.
 */
export type Manner = "reading" | "asking" | "writing";
const MANNERS: {
  readonly [M in Manner]: { readonly delayForCellEdit: boolean; readonly again: readonly Repeat[] };
} = {
  reading: { delayForCellEdit: false, again: ["refused", "uncertain"] },
  asking: { delayForCellEdit: true, again: ["refused", "uncertain"] },
  writing: { delayForCellEdit: true, again: ["refused"] },
};

/** Sends a batch: one sync. Rejects with Failure. */
export type Send = <T>(manner: Manner, batch: Batch<T>) => Promise<T>;

const nothing = (): undefined => undefined;
/** A batch of statements that answer nothing. */
export const doing =
  (statements: (context: Excel.RequestContext) => void): Batch<void> =>
  (context) => {
    statements(context);
    return nothing;
  };

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Makes what sends batches. */
export function sender({ answer, look, pauses }: Patience): Send {
  return async (manner, batch) => {
    const { delayForCellEdit, again } = MANNERS[manner];
    let silences = 0;
    for (let turn = 0; ; turn++) {
      try {
        const sent = Excel.run({ delayForCellEdit }, async (context) => {
          const answered = batch(context);
          await context.sync();
          return answered();
        });
        return await (delayForCellEdit ? held(sent, manner, answer, look) : within(answer, sent));
      } catch (error) {
        const failure = failureOf(error);
        if (failure.code === NO_ANSWER) silences++;
        const isHopeless = turn >= pauses.length || silences > MOST_SILENCES;
        if (isHopeless || !again.includes(failure.meaning.repeat)) throw failure;
      }
      await pause(pauses[turn]!);
    }
  };
}

/** Who has not been answered twice need not ask a third time. */
const MOST_SILENCES = 1;

/**
 * The answer to a batch that Excel may hold back while a cell is being edited. Somebody who only asks is told so soon; a
 * batch that writes will be done once the cell is, so it is waited for however long that takes.
 */
async function held<T>(sent: Promise<T>, manner: Manner, answer: number, look: number): Promise<T> {
  for (let waited = 0; ;) {
    const slice = Math.min(look, answer - waited);
    try {
      return await within(slice, sent);
    } catch (error) {
      if (failureOf(error).code !== NO_ANSWER) throw error;
    }
    if (await isEditing(slice)) {
      if (manner === "asking") throw failureWith("InvalidOperationInCellEditMode", "Held back");
      continue;
    }
    waited += slice;
    if (waited >= answer) throw failureWith(NO_ANSWER, `No answer within ${answer} ms`);
  }
}

/** Whether a cell is being edited: Excel then refuses what may not be held back. */
async function isEditing(patience: number): Promise<boolean> {
  const probe = Excel.run({ delayForCellEdit: false }, async (context) => {
    context.workbook.load("name");
    await context.sync();
  });
  return within(patience, probe).then(
    () => false,
    (error: unknown) => failureOf(error).meaning.problem === "editing",
  );
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(failureWith(NO_ANSWER, `No answer within ${milliseconds} ms`));
    }, milliseconds);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

/** Lets pieces of work begin in the order they came, each when the one before has ended. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(nothing);
    return mine;
  };
}
