import { startEngine } from "../../../src/taskpane/engine/client";
import { businessSheet, HEADINGS, sheet } from "../../sheets/reading/helpers";

const WIDE = [...HEADINGS.slice(0, 4), "Sq ft", "Status", "Kind"];
const watch = { signal: new AbortController().signal, onProgress: () => undefined };

/** As in tests/core/advice/portfolio/wholePrice.test.ts: 12 x 100 more by itself, and 12 x 2,000 of warehouse besides. */
test("what a choice does to all seven is said with the areas that change with it", async () => {
  const engine = startEngine(undefined);
  await engine.load({
    sheets: [
      businessSheet(),
      sheet("Fulfilment", [
        WIDE,
        ["In-house", "Wages", "month", 1000, 1000, "current", "in-house"],
        ["3PL", "Fee", "month", 900, null, null, "outsourced"],
      ]),
      sheet("Facilities", [
        WIDE,
        ["Warehouse", "Rent", "month", 2000, null, "current", "in-house"],
        ["Park", "Rent", "sq ft", 3, null, null, "outsourced"],
      ]),
    ],
    culture: { decimal: "." },
    example: false,
  });
  const at = (chosen: { area: string; element: string; option: string }[]) =>
    engine.later("whole", { today: "2026-03-10", chosen }, { area: "fulfilment", element: "" }, watch);
  const said = [
    "In-house costs all seven together 25,200 a year more (by itself 1,200 a year more): Facilities changes with it.",
  ];
  expect(await at([])).toEqual(said);
  expect(await at([{ area: "fulfilment", element: "", option: "In-house" }])).toEqual(said);
  engine.stop();
});
