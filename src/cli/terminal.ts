/** Where the command line writes: a stream of Node, or anything like it. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** What surrounds a run: handed in, so that it can be run anywhere. */
export interface Surroundings {
  /** The folder that relative file names start from. */
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** ISO date */
  readonly today: string;
}

/** Ends a run with an exit code and a message on stderr. */
export class Stop extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** Exit codes: part of the command line's contract. */
export const EXIT = { done: 0, problems: 1, usage: 2 } as const;

/** Wrong usage: exit code 2. */
export const usage = (message: string): Stop => new Stop(EXIT.usage, message);
/** What could not be read or written: exit code 1. */
export const failure = (message: string): Stop => new Stop(EXIT.problems, message);

/** Text of a cell on one line, without the control characters that could steer a terminal. */
export function plain(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ");
}

/** Says on a terminal what is being done, in one line that is replaced and at last cleared; says nothing in a pipe. */
export function progress(output: Output): (step: string) => void {
  return (step) => {
    if (output.isTTY) output.write(`\r\u001b[2K${step === "" ? "" : `${step} ...`}`);
  };
}
