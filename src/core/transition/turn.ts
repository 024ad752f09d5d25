import type { AreaId } from "../model";
import { bestWait, type Waiting } from "./waiting";

/**
 * What has to stand before an area changes: bookkeeping follows the platform that feeds it, space is given up once the
 * goods have left, and people are let go or hired last of all.
 */
export const AFTER: { readonly [A in AreaId]?: readonly AreaId[] } = {
  fulfilment: ["it"],
  finance: ["it"],
  customerService: ["it"],
  facilities: ["fulfilment", "customerService"],
  humanResources: ["marketing", "customerService", "it", "fulfilment", "finance"],
};

/**
 * Months that each area waits, so that nothing changes before what it waits for: areas that would change in the wrong
 * order change together, at the month at which all of them together cost least.
 */
export function inTurn(waits: ReadonlyMap<AreaId, Waiting>): Map<AreaId, number> {
  let groups = [...waits].map(([id, { best }]) => ({ ids: [id], months: best }));
  const groupOf = (id: AreaId): (typeof groups)[number] => groups.find(({ ids }) => ids.includes(id))!;
  for (;;) {
    const wrong = [...waits.keys()]
      .flatMap((id) => (AFTER[id] ?? []).filter((before) => waits.has(before)).map((before) => [before, id]))
      .find(([before, id]) => groupOf(before!).months > groupOf(id!).months);
    if (!wrong) return new Map(groups.flatMap(({ ids, months }) => ids.map((id) => [id, months])));
    const [first, second] = wrong.map((id) => groupOf(id!));
    const ids = [...first!.ids, ...second!.ids];
    groups = [
      ...groups.filter((group) => group !== first && group !== second),
      { ids, months: togetherBest(ids.map((id) => waits.get(id)!)) },
    ];
  }
}

function togetherBest(waits: readonly Waiting[]): number {
  const sum = new Float64Array(Math.min(...waits.map(({ costs }) => costs.length)));
  for (const { costs } of waits)
    for (let months = 0; months < sum.length; months++) sum[months]! += costs[months]!;
  return bestWait(
    sum,
    waits.reduce((total, { worth }) => total + worth, 0),
  );
}
