import { startEngine } from "../../../src/taskpane/engine/client";
import { businessSheet, HEADINGS, sheet } from "../../sheets/reading/helpers";

const BOOK = {
  sheets: [
    businessSheet(),
    sheet("Fulfilment", [HEADINGS, ["In-house", "Rent", "month", 3000], ["3PL", "Fee", "order", 4]]),
    sheet("Scenarios", [
      ["Scenario", "Item or line", "Value"],
      ["Small", "Orders per month", 500],
    ]),
  ],
  culture: { decimal: "." },
  example: false,
} as const;
const QUESTION = { today: "2026-03-10" };
const watch = { signal: new AbortController().signal, onProgress: () => undefined };

test("scenarios side by side, none while one is looked at", async () => {
  const engine = startEngine(undefined);
  await engine.load(BOOK);
  // 3,000 a month against 4 x 500 = 2,000.
  const [small, ...others] = await engine.later("scenarios", QUESTION, {}, watch);
  expect(others).toEqual([]);
  expect(small!.kept).toBeCloseTo(36000, 6);
  expect(small!.best).toBeCloseTo(24000, 6);
  expect(small!.says).toBe("Small: then Fulfilment: 3PL would be recommended, 12,000 a year less.");
  expect(await engine.later("scenarios", { ...QUESTION, scenario: "Small" }, {}, watch)).toEqual([]);
  engine.stop();
});
