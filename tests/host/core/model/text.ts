import { formatValue } from "hucre";
import type { Scalar } from "../types";
import type { Value } from "./sheet";

export const scalar = (value: Value): Scalar => (typeof value === "object" ? value.error : value);

/** Excel.RangeValueType of a value. */
export function valueType(value: Value): string {
  if (typeof value === "object") return "Error";
  if (value === "") return "Empty";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

/** What a cell shows. */
export function shown(value: Value, format: string): string {
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (format === "General" || format === "@") return String(Number(value.toPrecision(11)));
  return formatValue(value, format);
}
