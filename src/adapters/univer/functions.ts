import { CustomFunction, FunctionType, IFunctionService, type IFunctionInfo } from "@univerjs/engine-formula";
import type { Injector } from "@univerjs/core";
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

/** A function of the grid: what it throws becomes the cell's error, since a throw would stop all others as well. */
class Wrapped extends CustomFunction {
  constructor(
    private readonly own: GridFunction,
    private readonly errorOf: ErrorOf,
    private readonly reasons: Reasons,
  ) {
    super(own.name);
    this.minParams = own.parameters.filter(({ optional }) => !optional).length;
    this.maxParams = own.parameters.length;
  }

  override calculateCustom(...given: unknown[]) {
    const key = reasonKey(this.subUnitId ?? "", this.row, this.column);
    this.reasons.delete(key);
    const values = this.own.parameters.map(({ range }, at) =>
      range ? ranged(given[at]) : single(given[at]),
    );
    try {
      return this.own.call(...values) as number;
    } catch (thrown) {
      const { error, message } = this.errorOf(thrown);
      if (message !== "") this.reasons.set(key, message);
      return error;
    }
  }
}

/** What a parameter that takes a single value is given: a cell arrives as a range of one. */
const single = (value: unknown): unknown =>
  Array.isArray(value) ? ((value as unknown[][])[0]?.[0] ?? null) : (value ?? null);
const ranged = (value: unknown): unknown =>
  value === undefined || value === null ? null : Array.isArray(value) ? value : [[value]];

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
