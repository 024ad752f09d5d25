import type { CostLine } from "../../model";
import { COLUMN } from "./columns";

/** Lines whose last tier has been opened, by the line as read and the other way round. */
const openings = new WeakMap<CostLine, CostLine>();
const originals = new WeakMap<CostLine, CostLine>();

/**
 * A line whose bounded last tier goes on at its price; another line is itself. What sets cost together is worked out as
 * differences, so that an option must have a price beside a set that it cannot serve, too; no such set is ever taken.
 */
export function opened(line: CostLine): CostLine {
  const { tiers } = line;
  const last = tiers?.tiers.at(-1);
  if (!tiers || !last || tiers.method === "package" || last.upTo === Infinity) return line;
  let open = openings.get(line);
  if (!open) {
    open = { ...line, tiers: { ...tiers, tiers: [...tiers.tiers, { ...last, upTo: Infinity }] } };
    openings.set(line, open);
    originals.set(open, line);
  }
  return open;
}

/** The line as read, of one whose last tier may have been opened. */
export const asRead = (line: CostLine): CostLine => originals.get(line) ?? line;

/** Whether no option of a set needs more than its last tier offers. @param sums of the set */
export const isPriced = (sums: Float64Array): boolean => sums[COLUMN.beyond]! === 0;
