import { startEngine } from "../../../src/taskpane/engine/client";
import { openDesk } from "../../../src/taskpane/engine/desk";
import type { Context, LaterInput } from "../../../src/taskpane/engine/later/kinds";
import { works } from "../../../src/taskpane/engine/later/works";
import type { Reply } from "../../../src/taskpane/engine/messages";
import { businessSheet, HEADINGS, sheet } from "../../sheets/reading/helpers";

const BOOK = {
  sheets: [
    businessSheet(),
    sheet("Fulfilment", [HEADINGS, ["In-house", "Rent", "month", 3000], ["3PL", "Fee", "order", 4]]),
  ],
  culture: { decimal: "." },
  example: false,
} as const;
const QUESTION = { today: "2026-03-10" };

/** The works as tests replace them. */
const replaced = works as { confidence?: unknown };
const before = replaced.confidence;
afterEach(() => {
  replaced.confidence = before;
});
const workIs = (work: (input: LaterInput, ask: object, context: Context) => unknown): void => {
  replaced.confidence = () => Promise.resolve({ work });
};

test("a later answer is of the inputs and the analysis of its question, whatever runs it", async () => {
  workIs(({ inputs, analysis, question }, ask) => ({
    orders: inputs.business["orderspermonth"]?.value,
    recommended: analysis.areas[0]?.recommended,
    question,
    ask,
  }));
  const engine = startEngine(undefined);
  await engine.load(BOOK);
  const ask = { trials: 5 };
  const watch = { signal: new AbortController().signal, onProgress: () => undefined };
  expect(await engine.later("confidence", QUESTION, ask, watch)).toEqual({
    orders: 1000,
    recommended: "In-house",
    question: QUESTION,
    ask,
  });
  expect(await engine.later("confidence", { ...QUESTION, orders: 400 }, ask, watch)).toMatchObject({
    orders: 400,
    recommended: "3PL",
  });
  engine.stop();
});

test("it says how far it has come, and stops where nobody waits for it", async () => {
  const shares: number[] = [];
  const worked: number[] = [];
  workIs(async (_, __, { pause }) => {
    for (let step = 1; step <= 100; step++) {
      worked.push(step);
      await pause(step / 100);
    }
    return {};
  });
  const engine = startEngine(undefined);
  await engine.load(BOOK);
  const controller = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    void engine.later(
      "confidence",
      QUESTION,
      {},
      {
        signal: controller.signal,
        onProgress: (share) => {
          shares.push(share);
          if (share >= 0.03) {
            controller.abort();
            resolve();
          }
        },
      },
    );
  });
  await stopped;
  await engine.answer(QUESTION);
  await engine.answer(QUESTION);
  expect(shares).toEqual([0.01, 0.02, 0.03]);
  expect(worked.length).toBeLessThan(10);
  engine.stop();
});

test("other questions are answered while it works", async () => {
  const replies: Reply["type"][] = [];
  let goOn = (): void => undefined;
  workIs(async (_, __, { pause }) => {
    await new Promise<void>((resolve) => (goOn = resolve));
    await pause(0.5);
    return {};
  });
  const handle = openDesk(({ type }) => replies.push(type));
  handle({ type: "book", book: { culture: BOOK.culture, example: false }, kept: [] });
  BOOK.sheets.forEach((each, index) => handle({ type: "part", part: { index, sheet: each } }));
  handle({ type: "later", id: 1, kind: "confidence", question: QUESTION, ask: {} });
  handle({ type: "answer", id: 2, question: QUESTION });
  await new Promise((resolve) => setTimeout(resolve, 20));
  goOn();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(replies).toEqual(["answer", "progress", "later"]);
});

test("work that fails is a failed answer", async () => {
  workIs(() => {
    throw new RangeError("no such limit");
  });
  const engine = startEngine(undefined);
  await engine.load(BOOK);
  const watch = { signal: new AbortController().signal, onProgress: () => undefined };
  await expect(engine.later("confidence", QUESTION, {}, watch)).rejects.toMatchObject({
    message: "no such limit",
    notFetched: false,
  });
  engine.stop();
});

test("the portfolio is a later answer, with what is fixed by hand kept", async () => {
  const engine = startEngine(undefined);
  await engine.load(BOOK);
  const watch = { signal: new AbortController().signal, onProgress: () => undefined };
  const free = await engine.later("portfolio", QUESTION, {}, watch);
  expect(free?.recommended.options).toEqual(["In-house"]);
  const chosen = [{ area: "fulfilment", element: "", option: "3PL" }];
  const fixed = await engine.later("portfolio", { ...QUESTION, chosen }, {}, watch);
  expect(fixed?.picks[0]).toMatchObject({ option: "3PL", pinned: true });
  expect(fixed!.recommended.figures.yearlyCost).toBeGreaterThan(free!.recommended.figures.yearlyCost);
  engine.stop();
});
