import { startEngine } from "../../../src/taskpane/engine/client";
import type { ConfidenceFigures } from "../../../src/taskpane/engine/later/kinds";
import { businessSheet, HEADINGS, sheet } from "../../sheets/reading/helpers";

const BOOK = {
  sheets: [
    businessSheet(),
    sheet("Fulfilment", [HEADINGS, ["In-house", "Rent", "month", 3000], ["3PL", "Fee", "order", 4]]),
    sheet("IT", [HEADINGS, ["Own", "Server", "month", 300], ["SaaS", "Plan", "month", 200]]),
  ],
  culture: { decimal: "." },
  example: false,
} as const;
const QUESTION = { today: "2026-03-10" };

test("how sure every decision is: coarse answers, then the final ones one by one, and at once when asked again", async () => {
  const engine = startEngine(undefined);
  await engine.load(BOOK);
  const told: [number, ConfidenceFigures][] = [];
  const ask = (onProgress: (share: number, soFar?: ConfidenceFigures) => void): Promise<ConfidenceFigures> =>
    engine.later("confidence", QUESTION, {}, { signal: new AbortController().signal, onProgress });
  const result = await ask((share, soFar) => {
    if (soFar) told.push([share, soFar]);
  });
  expect(told.map(([, soFar]) => soFar.map(({ confidence }) => confidence!.trials))).toEqual([
    [640, 640],
    [10_240, 640],
    [10_240, 10_240],
  ]);
  const shares = told.map(([share]) => share);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(result.map(({ area, element }) => [area, element])).toEqual([
    ["it", ""],
    ["fulfilment", ""],
  ]);
  expect(result.every(({ confidence, says }) => confidence!.final && says !== "")).toBe(true);
  // What crosses from the worker is plain data, and small.
  expect(JSON.stringify(structuredClone(result)).length).toBeLessThan(40_000);
  let steps = 0;
  expect(await ask(() => steps++)).toEqual(result);
  expect(steps).toBe(0);
  engine.stop();
});

test("the report says the same words, and tells how far it is", async () => {
  const engine = startEngine(undefined);
  await engine.load(BOOK);
  const sheets = await engine.report({ ...QUESTION, fileName: "costs.xlsx", sheets: ["sensitivity"] });
  const watch = { signal: new AbortController().signal, onProgress: () => undefined };
  const verdicts = (await engine.later("confidence", QUESTION, {}, watch)).map(
    ({ confidence }) => confidence!.verdict,
  );
  const cells = sheets
    .find(({ name }) => name === "Footing Sensitivity")!
    .cells.map((row) => row[2]?.value)
    .filter((value) => typeof value === "string");
  expect(cells.slice(1, 3)).toEqual(verdicts);
  engine.stop();
});
