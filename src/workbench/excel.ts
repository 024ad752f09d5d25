/** The part of Excel's CustomFunctions global that the worksheet functions use, for a page without Excel. */

/** The error value that a function answers with. */
export class ErrorValue extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
  }
}

Object.assign(globalThis, {
  CustomFunctions: {
    Error: ErrorValue,
    ErrorCode: {
      invalidValue: "#VALUE!",
      notAvailable: "#N/A",
      divisionByZero: "#DIV/0!",
      invalidNumber: "#NUM!",
      nullReference: "#NULL!",
    },
    associate: () => undefined,
  },
});
