import { changesBetween } from "../../src/taskpane/changes";
import type { Findings } from "../../src/taskpane/engine/findings";

/** Findings of one area that stays with its option, at a yearly cost, with so many costs not known. */
const at = (yearlyCost: number, open: number): Findings =>
  ({
    problems: [],
    areas: [
      {
        area: "fulfilment",
        element: "",
        recommended: "Own",
        sure: "clear",
        elements: [],
        options: [{ option: "Own", yearlyCost, unknown: Array.from({ length: open }, () => ({})) }],
      },
    ],
  }) as unknown as Findings;

test("a cost that is no longer known is no saving", () => {
  const { figures } = changesBetween(at(465000, 0), at(329000, 1));
  expect(figures).toMatchObject([{ area: "fulfilment", costChange: 0, lost: true }]);
  expect(changesBetween(at(465000, 0), at(329000, 0)).figures).toMatchObject([
    { costChange: -136000, lost: false },
  ]);
  expect(changesBetween(at(329000, 1), at(329000, 1)).figures).toEqual([]);
});
