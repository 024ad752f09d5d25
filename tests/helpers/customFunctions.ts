/** The errors of Excel's CustomFunctions global. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
  }
}

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
};

/** Puts the global that Excel gives worksheet functions in place, as far as they use it. */
export function installCustomFunctions(): void {
  Object.assign(globalThis, {
    CustomFunctions: { ErrorCode, Error: ExcelError, associate: () => undefined },
  });
}

/** The error that a call throws. */
export function errorOf(call: () => unknown): ExcelError {
  try {
    call();
  } catch (error) {
    return error as ExcelError;
  }
  throw new Error("a result came where an error was expected");
}
