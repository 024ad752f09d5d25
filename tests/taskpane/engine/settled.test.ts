import { startEngine, type Engine } from "../../../src/taskpane/engine/client";
import type { Question } from "../../../src/taskpane/engine/messages";
import type { WorkbookValues } from "../../../src/sheets/values";
import { businessSheet, sheet } from "../../sheets/reading/helpers";

const HEADINGS = ["Option", "Cost line", "Driver", "Rate", "FTE"];
/** Own costs 60,000 and needs three people, a 3PL 66,000; service 24,000 and one person, outside 27,000. */
const bookWith = (limit: readonly (string | number)[]): WorkbookValues => ({
  sheets: [
    businessSheet([...limit]),
    sheet("Fulfilment", [HEADINGS, ["Own", "Team", "month", 5000, 3], ["3PL", "Fee", "order", 5.5, null]]),
    sheet("Customer service", [
      HEADINGS,
      ["Own", "Team", "month", 2000, 1],
      ["Outside", "Fee", "order", 2.25, null],
    ]),
  ],
  culture: { decimal: "." },
  example: false,
});
const QUESTION: Question = { today: "2026-03-10" };

async function adviceIn(engine: Engine, question: Question): Promise<Record<string, readonly string[]>> {
  const { areas } = await engine.answer(question);
  return Object.fromEntries(areas.map((area) => [area.area, [area.recommended!, area.reasons[0]!]]));
}
const picksIn = async (engine: Engine, question: Question): Promise<Record<string, string>> => {
  const watch = { signal: new AbortController().signal, onProgress: () => undefined };
  const result = await engine.later("portfolio", question, {}, watch);
  return Object.fromEntries(result!.picks.map(({ area, option }) => [area, option]));
};

const engine = startEngine(undefined);
afterAll(() => engine.stop());

test("the pane shows the set within the limits, and why an area leaves its own advice", async () => {
  await engine.load(bookWith(["Limit headcount", 3]));
  expect(await adviceIn(engine, QUESTION)).toMatchObject({
    fulfilment: ["Own", expect.any(String)],
    customerService: ["Outside", "Within the limit of 3 people; without it Own, 3,000 a year less."],
  });
  expect(await picksIn(engine, QUESTION)).toEqual({ fulfilment: "Own", customerService: "Outside" });
});

test("what is fixed by hand moves the others with it, on every page and in the report", async () => {
  await engine.load(bookWith(["Limit headcount", 3]));
  const fixed = { ...QUESTION, chosen: [{ area: "customerService", element: "", option: "Own" }] };
  expect(await adviceIn(engine, fixed)).toMatchObject({
    fulfilment: ["3PL", "Within the limit of 3 people; without it Own, 6,000 a year less."],
    customerService: ["Own", expect.stringContaining("Fixed by hand")],
  });
  expect(await picksIn(engine, fixed)).toEqual({ fulfilment: "3PL", customerService: "Own" });
  const [recommendation] = await engine.report({ ...fixed, fileName: "costs.xlsx", sheets: "default" });
  const texts = recommendation!.cells.flat().map((cell) => cell?.value);
  expect(texts).toContain("3PL");
  expect(texts).not.toContain("Outside");
  // Released, the set is that of before.
  expect(await picksIn(engine, QUESTION)).toEqual({ fulfilment: "Own", customerService: "Outside" });
});

test("at other orders the set is that of those orders", async () => {
  await engine.load(bookWith(["Limit headcount", 3]));
  // At 500 orders the 3PL costs 33,000 and service outside 13,500: no limit is in the way.
  expect(await adviceIn(engine, { ...QUESTION, orders: 500 })).toMatchObject({
    fulfilment: ["3PL", expect.stringContaining("less than Own")],
    customerService: ["Outside", expect.stringContaining("less than Own")],
  });
});

test("without a limit every area has its own advice, and the page Together has figures all the same", async () => {
  await engine.load(bookWith(["Cash", 1000]));
  expect(await adviceIn(engine, QUESTION)).toMatchObject({
    fulfilment: ["Own", expect.any(String)],
    customerService: ["Own", expect.any(String)],
  });
  expect(await picksIn(engine, QUESTION)).toEqual({ fulfilment: "Own", customerService: "Own" });
});
