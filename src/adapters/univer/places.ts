import type { IRange } from "@univerjs/core";
import { parseAddress } from "../../sheets/address";
import type { CellRange } from "../../sheets/values";

/** A range as Univer writes it. */
export const gridRange = ({ top, left, bottom, right }: CellRange): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

/** The range of an address, A1:B2 or A1; null if it is none. */
export function rangeOf(address: string): CellRange | null {
  const [first = "", last = first] = address.split(":");
  const from = parseAddress(first);
  const to = parseAddress(last);
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : null;
}

/** Ranges of a list of addresses parted by blanks, as files write it. */
export const rangesOf = (addresses: string): IRange[] =>
  addresses.split(/\s+/).flatMap((address) => {
    const range = rangeOf(address);
    return range ? [gridRange(range)] : [];
  });

/** The cells of a range, as places. */
export function placesIn(address: string): string[] {
  const range = rangeOf(address);
  if (!range) return [];
  const places: string[] = [];
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++) places.push(`${row},${column}`);
  return places;
}

/** The sheet and the cells of a reference, 'My sheet'!$B$4:$B$9; null if it is none. */
export function referenceOf(reference: string): { readonly sheet: string; readonly address: string } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z\d:]+)$/i.exec(reference.trim());
  if (!match) return null;
  const [, quoted, plain, address] = match;
  return { sheet: quoted?.replace(/''/g, "'") ?? plain!, address: address!.replace(/\$/g, "") };
}
