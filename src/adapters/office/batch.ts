/// <reference types="office-js" />
import { failureOf, failureWith, NO_ANSWER, type Repeat } from "./failures";

/** How long Excel is waited for, in milliseconds. */
export interface Patience {
  /** For an answer; a batch that is answered later is taken for lost. */
  readonly answer: number;
  /** Before each further try. */
  readonly pauses: readonly number[];
}
export const PATIENCE: Patience = { answer: 60_000, pauses: [200, 400, 800, 1600] };

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
export function sender({ answer, pauses }: Patience): Send {
  return async (manner, batch) => {
    const { delayForCellEdit, again } = MANNERS[manner];
    for (let turn = 0; ; turn++) {
      try {
        const run = Excel.run({ delayForCellEdit }, async (context) => {
          const answered = batch(context);
          await context.sync();
          return answered();
        });
        return await withLimit(answer, run);
      } catch (error) {
        const failure = failureOf(error);
        if (turn >= pauses.length || !again.includes(failure.meaning.repeat)) throw failure;
      }
      await pause(pauses[turn]!);
    }
  };
}

function withLimit<T>(milliseconds: number, work: Promise<T>): Promise<T> {
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
