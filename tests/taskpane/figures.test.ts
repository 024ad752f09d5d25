import type { AreaFigures } from "../../src/taskpane/engine/findings";
import { changeOf, wholeOf } from "../../src/taskpane/figures";

/** An area of today's option and the recommended one, with what a year of each costs; today's lacks a `?` where one is given. */
function area(id: string, today: number, then: number, flipsAt?: number | null): AreaFigures {
  const unknown = flipsAt === undefined ? [] : [{ what: "Rent (Rate)", sheet: id, cell: "D3", flipsAt }];
  const options = [
    { option: "Own", current: true, yearlyCost: today, unknown, oneOffCash: 0, tiedUpCash: 0 },
    { option: "3PL", current: false, yearlyCost: then, unknown: [], oneOffCash: 320, tiedUpCash: 0 },
  ];
  return { area: id, current: "Own", recommended: "3PL", options, elements: [] } as unknown as AreaFigures;
}

test("a cost of today's that only makes the change save more is in the sums, and says so", () => {
  const desk = area("customerService", 10800, 3600);
  const open = area("fulfilment", 72000, 60320, null);
  expect(changeOf(open)).toEqual({ money: -11680, atMost: true });
  expect(wholeOf({ areas: [desk, open], beside: [] })).toMatchObject({
    today: 82800,
    then: 63920,
    change: -18880,
    oneOff: 640,
    atLeast: true,
  });
  expect(wholeOf({ areas: [desk], beside: [] })).toMatchObject({ change: -7200, atLeast: false });
});

test("one that could keep today's option is in no sum", () => {
  const desk = area("customerService", 10800, 3600);
  const open = area("fulfilment", 48000, 60320, 1027);
  expect(changeOf(open)).toBeNull();
  expect(wholeOf({ areas: [desk, open], beside: [] })).toMatchObject({ change: -7200, oneOff: 320 });
});
