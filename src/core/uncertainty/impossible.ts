/** An input that no calculation can use: the message names it, says what was read and what is allowed. */
export class ImpossibleInput extends RangeError {
  constructor(
    /** The input as its owner named it; the caller knows its cell. */
    readonly input: string,
    readonly reason: string,
  ) {
    super(`${input}: ${reason}`);
  }
}
