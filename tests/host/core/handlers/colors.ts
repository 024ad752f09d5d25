import { invalidArgument } from "../errors";
import type { Bag } from "../model/bag";
import { color } from "../model/styles";

/** A colour as Excel gives it back; "" where it may be none. @throws HostError InvalidArgument */
export function colorOf(value: unknown, orNone = false): string {
  if (orNone && value === "") return "";
  const given = color(value);
  if (given === undefined) throw invalidArgument(`Not a colour: ${String(value)}`);
  return given;
}

/** Sets a property called color, checked. */
export function setColor(bag: Bag, value: unknown): void {
  bag["color"] = colorOf(value, true);
}
