import type { Problem } from "../../core/model";
import { key, namesMeant } from "../../core/names";
import { nearest } from "./lookup";
import { severalMeant } from "./messages";
import type { Row } from "./row";

/**
 * The one name that a text means; null where it means none or several, which is reported at the row's column.
 *
 * @param nothing what is said where there is no such name, with the nearest there is
 */
export function oneNamed(
  row: Row,
  column: string,
  severity: Problem["severity"],
  text: string,
  names: readonly string[],
  nothing: (suggestion: string | null) => string,
): string | null {
  const [name, ...more] = namesMeant(text, names);
  if (name !== undefined && more.length === 0) return name;
  row.report(
    column,
    severity,
    name === undefined
      ? nothing(nearest(text, new Map(names.map((one) => [key(one), one] as const))))
      : severalMeant(text, [name, ...more]),
  );
  return null;
}
