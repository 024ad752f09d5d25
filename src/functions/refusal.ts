/** The errors a worksheet function may answer with, as Excel writes them. */
export type ErrorName = "#VALUE!" | "#N/A" | "#DIV/0!" | "#NUM!" | "#NULL!";

/** Why a function has no result. Only #VALUE! and #N/A can carry a message to the cell. */
export class Refusal extends Error {
  constructor(
    readonly errorName: ErrorName,
    message = "",
  ) {
    super(message);
  }
}

/** An argument that cannot be used: #VALUE! naming the argument, what was read and what is allowed. */
export const invalid = (message: string): Refusal => new Refusal("#VALUE!", message);
/** No answer: #N/A with the reason. */
export const notAvailable = (message: string): Refusal => new Refusal("#N/A", message);
/** A result per order at zero orders, or a zero denominator. */
export const divisionByZero = (): Refusal => new Refusal("#DIV/0!");
