import {
  ArrayValueObject,
  BaseFunction,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type ErrorType,
  type IFunctionInfo,
} from "@univerjs/engine-formula";
import type { Injector, Nullable } from "@univerjs/core";
import { IDescriptionService } from "@univerjs/sheets-formula";

/** A worksheet function and what is shown while it is typed. */
export interface GridFunction {
  /** As it is called in a cell: FOOTING.TARIFF. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
    readonly range: boolean;
  }[];
  /** @throws what stands for an error value, as `errorOf` understands it */
  readonly call: (...given: unknown[]) => unknown;
}

/** An error value of a cell and why it is one. */
export interface CellFailure {
  readonly error: string;
  readonly message: string;
}
export type ErrorOf = (thrown: unknown) => CellFailure;

/** Why cells show an error, by "sheet id!row!column", as far as a function of these said so. */
export type Reasons = Map<string, string>;
export const reasonKey = (sheetId: string, row: number, column: number): string =>
  `${sheetId}!${row}!${column}`;

/**
 * A function of the grid: what it throws becomes the cell's error, since a throw would stop all others as well. Univer's
 * own way for functions from outside reads ranges itself, and fails where one has a blank row.
 */
class Wrapped extends BaseFunction {
  constructor(
    private readonly own: GridFunction,
    private readonly errorOf: ErrorOf,
    private readonly reasons: Reasons,
  ) {
    // Univer would count the arguments by minParams and maxParams, and answer #N/A without a reason.
    super(own.name);
  }

  override calculate(...given: BaseValueObject[]) {
    const key = reasonKey(this.subUnitId ?? "", this.row, this.column);
    this.reasons.delete(key);
    try {
      const wrong = miscounted(this.own, given.length);
      if (wrong !== null) throw new Error(wrong);
      const values = this.own.parameters.map(({ range }, at) => argument(given[at], range));
      return resultOf(this.own.call(...values));
    } catch (thrown) {
      const { error, message } = this.errorOf(thrown);
      if (message !== "") this.reasons.set(key, message);
      return ErrorValueObject.create(error as ErrorType);
    }
  }
}

/** What is wrong with a number of arguments; null = nothing. Excel does not let such a formula be entered at all. */
function miscounted({ name, parameters }: GridFunction, given: number): string | null {
  const most = parameters.length;
  const least = parameters.filter(({ optional }) => !optional).length;
  if (given >= least && given <= most) return null;
  const allowed = least === most ? `${most}` : `${least} to ${most}`;
  const names = parameters.map((each) => (each.optional ? `[${each.name}]` : each.name)).join(", ");
  return `${name}: ${given} ${given === 1 ? "argument was" : "arguments were"} read; allowed are ${allowed}: ${names}.`;
}

/** A value as Excel hands it over: null where it is blank or left out, a range as rows. */
function argument(given: BaseValueObject | undefined, range: boolean): unknown {
  if (!given || given.isNull()) return null;
  if (!given.isArray()) return range ? [[plain(given)]] : plain(given);
  const array = given as ArrayValueObject;
  if (!range) return plain(array.get(0, 0));
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (__, column) => plain(array.get(row, column))),
  );
}

const plain = (cell: Nullable<BaseValueObject>): unknown =>
  !cell || cell.isNull()
    ? null
    : cell.isError()
      ? (cell as ErrorValueObject).getErrorType()
      : cell.getValue();

function resultOf(result: unknown): BaseValueObject {
  if (!Array.isArray(result)) return valueObject(result);
  const rows = (result as unknown[][]).map((row) => row.map(valueObject));
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

const valueObject = (value: unknown): BaseValueObject =>
  typeof value === "number" ? NumberValueObject.create(value) : StringValueObject.create(String(value));

/** Gives the grid its functions. A workbook must be there already. */
export function registerFunctions(
  injector: Injector,
  functions: readonly GridFunction[],
  errorOf: ErrorOf,
  reasons: Reasons,
): void {
  injector
    .get(IFunctionService)
    .registerExecutors(...functions.map((each) => new Wrapped(each, errorOf, reasons)));
  injector.get(IDescriptionService).registerDescriptions(
    functions.map(({ name, description, parameters }): IFunctionInfo => ({
      functionName: name,
      functionType: FunctionType.User,
      description,
      abstract: description,
      functionParameter: parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description,
        example: "",
        require: parameter.optional ? 0 : 1,
        repeat: 0,
      })),
    })),
  );
}
