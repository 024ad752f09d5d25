import * as fc from "fast-check";
import type { AreaId } from "../../../src/core/model";
import { AFTER, inTurn } from "../../../src/core/transition/turn";
import { bestWait, type Waiting } from "../../../src/core/transition/waiting";

const waitOf = (costs: readonly number[], worth = 0): Waiting => {
  const found = Float64Array.from(costs);
  return { costs: found, left: new Float64Array(costs.length), best: bestWait(found, worth), worth };
};
const turns = (waits: { readonly [A in AreaId]?: Waiting }): { [area: string]: number } =>
  Object.fromEntries(inTurn(new Map(Object.entries(waits) as [AreaId, Waiting][])));

test("a wait that saves less than it must is none", () => {
  const costs = Float64Array.of(0, -4, -9, 3);
  expect(bestWait(costs, 8)).toBe(2);
  expect(bestWait(costs, 9)).toBe(0);
});

test("areas that may change in their own time do", () => {
  // Facilities wait for fulfilment, which is earlier anyway.
  expect(turns({ fulfilment: waitOf([0, 5, 9]), facilities: waitOf([0, -1, -3]) })).toEqual({
    fulfilment: 0,
    facilities: 2,
  });
});

test("what others wait for does not wait where that costs them more than it saves", () => {
  // IT would save 3 by waiting two months; fulfilment would lose 8: together 0, 3, 5.
  expect(turns({ it: waitOf([0, -1, -3]), fulfilment: waitOf([0, 4, 8]) })).toEqual({ it: 0, fulfilment: 0 });
});

test("others wait with it where that costs them less than it saves", () => {
  // Together 0, -9, -18.
  expect(turns({ it: waitOf([0, -10, -20]), fulfilment: waitOf([0, 1, 2]) })).toEqual({
    it: 2,
    fulfilment: 2,
  });
});

test("a chain is settled as a whole", () => {
  // IT and fulfilment together wait two months; facilities would go at once, and wait with them: -20 + 1 + 5.
  expect(
    turns({ facilities: waitOf([0, 2, 5]), fulfilment: waitOf([0, 1, 1]), it: waitOf([0, -10, -20]) }),
  ).toEqual({ facilities: 2, fulfilment: 2, it: 2 });
});

test("nothing ever changes before what it waits for", () => {
  const costs = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 6 });
  const ids = ["it", "fulfilment", "finance", "customerService", "facilities", "humanResources"] as const;
  fc.assert(
    fc.property(fc.tuple(...ids.map(() => costs)), (all) => {
      const waits = new Map(ids.map((id, index) => [id as AreaId, waitOf([0, ...all[index]!])]));
      const found = inTurn(waits);
      for (const [id, months] of found)
        for (const before of AFTER[id] ?? [])
          if (found.has(before)) expect(found.get(before)!).toBeLessThanOrEqual(months);
    }),
  );
});
