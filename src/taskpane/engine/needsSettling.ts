import type { CostLine, Inputs } from "../../core/model";
import { key } from "../../core/names";

const LIMIT = key("Limit ");
/** Drivers whose volume other areas' options decide. */
const SHARED = new Set(["person", "hire", "sq ft"]);

const hasRange = ({ low, high }: { readonly low: unknown; readonly high: unknown }): boolean =>
  low !== null || high !== null;

const isShared = ({ low, high, basis, driver }: CostLine): boolean =>
  basis !== null || hasRange({ low, high }) || SHARED.has(driver.kind);

/**
 * Whether what is recommended can differ from the areas' own advice, or today's total from the areas' sum: a limit, people,
 * effects, a range that is known, or lines by the people and space of other areas. Where nothing of that stands in the
 * workbook, the areas' own advice is the answer, and the code that settles it need not be fetched.
 */
export function needsSettling({ business, areas, people = [], effects = [] }: Inputs): boolean {
  return (
    people.length > 0 ||
    effects.length > 0 ||
    Object.entries(business).some(
      ([item, entry]) => hasRange(entry) || (item.startsWith(LIMIT) && entry.value !== null),
    ) ||
    areas.some(({ options }) => options.some(({ lines }) => lines.some(isShared)))
  );
}
