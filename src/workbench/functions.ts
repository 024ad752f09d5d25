// First what the functions expect of their host.
import { ErrorValue } from "./excel";
import * as worksheetFunctions from "../functions/functions";
import type { ErrorOf, GridFunction } from "../adapters/univer/functions";

/** What the build has read from the functions' comments: functions.json. */
interface Metadata {
  readonly functions: readonly {
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
    }[];
  }[];
}

const all = worksheetFunctions as unknown as { readonly [name: string]: GridFunction["call"] };

/** The worksheet functions under the names they have in a cell. */
export const functionsOf = ({ functions }: Metadata): GridFunction[] =>
  functions.map(({ name, description, parameters }) => ({
    name: `FOOTING.${name}`,
    description,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description,
      optional: parameter.optional ?? false,
      range: parameter.dimensionality === "matrix",
    })),
    call: all[name]!,
  }));

/** What a function threw as a cell's error. */
export const errorOf: ErrorOf = (thrown) =>
  thrown instanceof ErrorValue
    ? { error: thrown.code, message: thrown.message }
    : { error: "#VALUE!", message: thrown instanceof Error ? thrown.message : String(thrown) };

/** Fetches what is known of the functions. */
export async function loadFunctions(): Promise<GridFunction[]> {
  const response = await fetch("functions.json");
  return functionsOf((await response.json()) as Metadata);
}
