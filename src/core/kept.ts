import type { Inputs } from "./model";

type Parts = { readonly [name: string]: unknown };
const isMade = (value: unknown): value is Parts => typeof value === "object" && value !== null;

/** Whether two values of plain data are the same, the order of their names included. */
function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isMade(a) || !isMade(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  const others = Object.keys(b);
  return (
    names.length === others.length &&
    names.every((name, place) => name === others[place] && isEqual(a[name], b[name]))
  );
}

/**
 * Inputs read anew, with what stands in them as it did before as the same objects: what was worked out about an area or the
 * business counts on, since it is kept by those objects (advice/area.ts). Areas are taken whole, because within one a line of every
 * option is one object.
 *
 * @param before the inputs read before, if any were
 */
export function keeping(before: Inputs | undefined, after: Inputs): Inputs {
  if (!before) return after;
  const kept = <T>(was: T | undefined, is: T): T => (was !== undefined && isEqual(was, is) ? was : is);
  return {
    ...after,
    business: kept(before.business, after.business),
    areas: after.areas.map((area) =>
      kept(
        before.areas.find((other) => other.area === area.area),
        area,
      ),
    ),
  };
}
