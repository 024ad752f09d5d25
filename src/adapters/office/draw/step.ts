/// <reference types="office-js" />

/** A few statements about a sheet, and how many bytes they take on the way to Excel. */
export interface Step {
  readonly bytes: number;
  readonly apply: (sheet: Excel.Worksheet) => void;
}

/** Bytes of a range that is asked for, with its release, and of one statement about it. */
const RANGE = 700;
const STATEMENT = 260;

/** A step about so many ranges, with so many statements altogether and so much data. */
export const step = (ranges: number, statements: number, data: number, apply: Step["apply"]): Step => ({
  bytes: ranges * RANGE + statements * STATEMENT + data,
  apply,
});

/** Excel on the web takes 5 MB at once; what is less than this is not worth a batch of its own. */
const MOST_BYTES = 3_500_000;
const FEW_BYTES = 800_000;
/** Batches of a sheet, if their size allows: small ones, so that neither Excel nor the pane stands still for long. */
const BATCHES = 3;

/** Puts steps together, in order, into batches that can be sent. */
export function batched(steps: readonly Step[]): Step[][] {
  const total = steps.reduce((sum, { bytes }) => sum + bytes, 0);
  const size = Math.min(MOST_BYTES, Math.max(FEW_BYTES, total / BATCHES));
  const batches: Step[][] = [];
  let room = 0;
  for (const each of steps) {
    if (batches.length === 0 || each.bytes > room) {
      batches.push([]);
      room = size;
    }
    batches.at(-1)!.push(each);
    room -= each.bytes;
  }
  return batches;
}
