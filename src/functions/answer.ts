import { BeyondLastTier } from "../core/tariffs/tariff";
import { Refusal, type ErrorName } from "./refusal";

type Code = keyof typeof CustomFunctions.ErrorCode;
const CODES: Record<ErrorName, Code> = {
  "#VALUE!": "invalidValue",
  "#N/A": "notAvailable",
  "#DIV/0!": "divisionByZero",
  "#NUM!": "invalidNumber",
  "#NULL!": "nullReference",
};

function excelError(errorName: ErrorName, message: string): CustomFunctions.Error {
  const code = CustomFunctions.ErrorCode[CODES[errorName]];
  return message === "" ? new CustomFunctions.Error(code) : new CustomFunctions.Error(code, message);
}

function checkFinite(value: unknown): void {
  if (Array.isArray(value)) value.forEach(checkFinite);
  else if (typeof value === "number" && !Number.isFinite(value)) throw new Refusal("#NUM!");
}

/**
 * The one boundary to Excel: the result of a calculation, or the error value that says why there is none. A result is
 * never null or not a number.
 */
export function answer<Result extends number | number[][] | (string | number)[][]>(
  calculate: () => Result,
): Result {
  try {
    const result = calculate();
    checkFinite(result);
    return result;
  } catch (error) {
    if (error instanceof Refusal) throw excelError(error.errorName, error.message);
    if (error instanceof BeyondLastTier) throw excelError("#N/A", error.message);
    throw error;
  }
}
