import type { ChartLine } from "../adapters/univer/charts";
import type { Grid } from "../adapters/univer/gridTypes";
import { rangeOf, referenceOf } from "../adapters/univer/places";

type Value = ReturnType<Grid["cell"]>["value"];

/** The values of the cells that a reference names, row by row; none where it is no reference. */
function valuesAt(reference: string, grid: Grid): Value[] {
  const place = referenceOf(reference);
  const range = place && rangeOf(place.address);
  if (!place || !range) return [];
  const values: Value[] = [];
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++)
      values.push(grid.cell(place.sheet, row, column).value);
  return values;
}

/** What the cells of a reference say. */
export const labelsAt = (reference: string, grid: Grid): string[] =>
  valuesAt(reference, grid).map((value) =>
    typeof value === "number" ? value.toLocaleString("en-US") : String(value ?? ""),
  );

/** The name of a line, from its cell or as it is, and its numbers. */
export const lineOf = (
  { name, values }: ChartLine,
  grid: Grid,
): { readonly name: string; readonly values: readonly (number | null)[] } => ({
  name: labelsAt(name, grid)[0] ?? name,
  values: valuesAt(values, grid).map((value) => (typeof value === "number" ? value : null)),
});
