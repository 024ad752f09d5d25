import * as React from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { SurroundingsContext } from "../../src/taskpane/context";
import type { ConfidenceFigures, DecisionSureness } from "../../src/taskpane/engine/later/kinds";
import { AnsweredContext, type Answered } from "../../src/taskpane/laterContext";
import { makeFormat } from "../../src/taskpane/format";
import type { LaterState } from "../../src/taskpane/hooks/useLater";
import { Analyst } from "../../src/taskpane/pages/confidence/Analyst";
import { Confidence } from "../../src/taskpane/pages/confidence/Confidence";
import { rounded } from "../../src/taskpane/pages/confidence/rounded";
import { said } from "../../src/taskpane/pages/confidence/Saving";
import { withVerdicts } from "../../src/taskpane/verdicts";
import type { Findings } from "../../src/taskpane/engine/findings";

// What jest makes of JSX calls React by its name.
(globalThis as { React?: typeof React }).React = React;

const htmlOf = (element: React.ReactElement): string =>
  renderToStaticMarkup(
    React.createElement(
      SurroundingsContext,
      {
        value: { format: makeFormat({ decimal: "." }, ["en-US"]), analyst: true, reveal: () => undefined },
      },
      React.createElement(AnsweredContext, { value: {} as Answered }, element),
    ),
  );
const textOf = (element: React.ReactElement): string =>
  htmlOf(element)
    .replace(/<style.*?<\/style>/g, "")
    .split(/<[^>]*>/)
    .filter((text) => text.trim() !== "")
    .join(" | ");

const NONE = { value: 0, error: 0 };
const CELL = { sheet: "Fulfilment", cell: "D7" };
const input = (name: string, basis: string, assumed: readonly number[]) => ({
  name,
  kind: "rate",
  range: { low: 3, likely: 4, high: 5, assumed },
  lines: [{ basis }],
  cells: [CELL],
  edit: [{ low: CELL, high: CELL }],
});
const FOUND = {
  area: "fulfilment",
  element: "",
  recommended: "3PL",
  current: "Own",
  runnerUp: "Own",
  refused: "",
  says: "In 9 of 10 cases 3PL saves at least 8,800 a year against Own.",
  find: { text: "It is worth up to 4,100 a year to get a firm quote for 3PL: Storage.", at: CELL },
  wait: "",
  unknownPairs: [],
  conditions: [{ input: 0, must: "be below", value: 4.6, then: "Own" }],
  confidence: {
    verdict: "likely",
    trials: 10240,
    final: true,
    options: [
      { option: "Own", mean: NONE, cheapest: { value: 0, error: 0 }, regret: { value: 27374, error: 0 }, p10: 439553, p50: 484870, p90: 534451 }, // prettier-ignore
      { option: "3PL", mean: NONE, cheapest: { value: 1, error: 0 }, regret: NONE, p10: 412125, p50: 457697, p90: 506392 }, // prettier-ignore
    ],
    leftOut: [],
    saving: { against: "Own", p10: 8820, p50: 27099, p90: 45421 },
    recommendedBest: { value: 1, error: 0 },
    inputs: [input("3PL: Storage", "estimate", [0.25, 0.25]), input("Own: Wage", "contract", [0.02, 0.02])],
    tornado: [{ input: 0, atLow: [100000, 60000], atHigh: [100000, 110000] }],
    pair: [1, 0],
    twoWay: { inputs: [0, 1], rows: [3, 5], columns: [30, 50], costs: [], cheapest: [[1, 1], [0, 1]] }, // prettier-ignore
    information: { value: 4444, error: 1 },
    learned: [
      { input: 0, worthAsking: true, information: { value: 4111, error: 1 }, share: { value: 0.999, error: 0 }, rankShare: 1 }, // prettier-ignore
      { input: 1, worthAsking: false, information: NONE, share: NONE, rankShare: 0 },
    ],
    unknowns: { couldChange: [], cannot: [{ what: "Returns (Rate)", ...CELL, flipsAt: null }] },
    judgement: {
      criteria: ["Skill"],
      weights: {
        by: "hand",
        shares: [
          { criterion: "Speed", share: 0.6 },
          { criterion: "Skill", share: 0.4 },
        ],
      },
      ranged: [{ criterion: "Skill" }],
      fit: { ranks: [Float64Array.of(0.2, 0.8), Float64Array.of(0.8, 0.2)], central: [], winning: [] },
      judged: null,
      tipping: {
        fit: { criterion: "Skill", from: 0.4, to: 0.62, ahead: "3PL", then: "Own" },
        judged: null,
      },
    },
    changedCorrelations: [],
  },
} as unknown as DecisionSureness;

const page = (state: Partial<LaterState<"confidence">>, assessed = true): React.ReactElement =>
  React.createElement(Confidence, {
    state: {
      result: null,
      current: true,
      progress: null,
      failure: null,
      retry: () => undefined,
      ...state,
    },
    assessed,
    onStart: () => undefined,
  });

test("the page says in a picture, a sentence and one thing to find out how sure it is", () => {
  const text = textOf(page({ result: [FOUND] }));
  expect(text).toContain("Footing tried 10,240 cases");
  expect(text).toContain("Fulfilment | 8,800 to 45,000");
  expect(text).toContain(
    "Find out first | Fulfilment | :  | It is worth up to 4,100 a year to get a firm quote for 3PL: Storage.",
  );
  expect(text).toContain("Likely | In 9 of 10 cases 3PL saves at least 8,800 a year against Own.");
  expect(htmlOf(page({ result: [FOUND] }))).toContain("Fulfilment: 8,800 to 45,000, in the middle 27,000");
});
test("while more cases are tried the rough figures stand, and how far it is is told", () => {
  expect(textOf(page({ result: [FOUND], progress: 0.42 }))).toContain("Trying out more cases, 40% done.");
  expect(htmlOf(page({ result: [FOUND], progress: 0.42 }))).toContain('role="status"');
});
test("before the first figures it says what it is doing; where it failed, why", () => {
  expect(textOf(page({ progress: 0 }))).toContain("Trying out cases");
  const failure = { title: "It failed", message: "no memory", workbook: "", remedy: "Try again", details: "" }; // prettier-ignore
  expect(textOf(page({ failure }))).toContain("no memory");
});
test("a workbook without an area leads to Start; one without two options to compare says what is missing", () => {
  expect(textOf(page({}, false))).not.toContain("Trying");
  expect(textOf(page({ result: [] }))).toContain("Nothing to compare yet");
});
describe("for analysts", () => {
  const text = textOf(
    React.createElement(Analyst, { decision: FOUND, confidence: FOUND.confidence! }),
  ).replaceAll("&lt;", "<");
  test("chances and regret, never certain", () => {
    expect(text).toContain("Own | under 1% | 27,000 | 3PL | over 99% | 0");
    expect(text).not.toContain("100%");
  });
  test("what moves the lead, its share of variance and what knowing it is worth", () => {
    expect(text).toContain("3PL: Storage | 3.00 to 5.00 | −40,000 | +10,000 | 99% | 4,100");
    expect(text).toContain("worth up to 4,400 a year (EVPI)");
    expect(text).toContain("1 other figure is not worth asking about");
  });
  test("that Low and High are P10 and P90, only where they are", () => {
    const found = FOUND.confidence!;
    const inputs = found.inputs.map((one) => ({
      ...one,
      range: { ...one.range!, assumed: null, percentiles: true as const },
    }));
    const shown = textOf(React.createElement(Analyst, { decision: FOUND, confidence: { ...found, inputs } }));
    expect(shown).toContain("(P10 and P90), the stated value its middle.");
    expect(shown).toContain("Every range was stated.");
    expect(text).not.toContain("P90");
  });
  test("what must be true, two figures together, weightings, assumed ranges by basis, unknowns", () => {
    expect(text).toContain("3PL: Storage must stay below 4.60, else Own");
    expect(text).toContain("30.00 | 50.00 | 3.00 | 3PL | 3PL | 5.00 | Own | 3PL");
    expect(text).toContain("Weights, as you filled them in: Speed 60%, Skill 40%.");
    expect(text).toContain("Fits best under so many weightings: Own 2 of 10, 3PL 8 of 10.");
    expect(text).toContain("If Skill weighed more than 62% (now 40%), Own would fit best.");
    expect(text).toContain("Rated as a range: Skill.");
    expect(text).toContain("Estimate, 25% less to 25% more:  | 3PL: Storage | Contract, 2.0% less");
    expect(text).toContain("Returns (Rate) | : cannot change the answer");
  });
});
test.each([
  [
    [81000, 101000, 120000],
    "All changes together save 81,000 to 120,000 a year in 8 of 10 cases, 101,000 in the middle.",
  ],
  [
    [-2600, 4000, 10000],
    "In 8 of 10 cases all changes together end between costing 2,600 a year more and saving 10,000.",
  ],
  [[-2600, -2000, -1000], "All changes together cost 1,000 to 2,600 a year more in 8 of 10 cases."],
  [[6000, 6000, 6000], "All changes together save 6,000 a year."],
])("what all changes together save, %j", ([p10, p50, p90], sentence) => {
  const money = (amount: number): string => amount.toLocaleString("en-US");
  expect(said({ p10: p10!, p50: p50!, p90: p90! }, money)).toBe(sentence);
});
test("a change that is too close to call says first that it had better wait", () => {
  const wait =
    "Too close to call on what is known: better not to move before you have a firm quote for 3PL: Storage.";
  const area = { area: "fulfilment", element: "", sure: "clear", reasons: ["Costs less."], elements: [] };
  const close = {
    ...FOUND,
    wait,
    confidence: { ...FOUND.confidence, verdict: "too close" },
  } as DecisionSureness;
  const [found] = withVerdicts({ areas: [area] } as unknown as Findings, [close]).areas;
  expect(found).toMatchObject({ sure: "too close", wait, reasons: [wait, "Costs less."] });
});
test("amounts that were simulated have two significant digits", () => {
  expect([8820, -470.3, 45421, 7.4, 0].map(rounded)).toEqual([8800, -470, 45000, 7, 0]);
});

test("on Decisions the verdict takes the place of the first word; an area is as sure as its least sure part", () => {
  const decision = (element: string, verdict: string, final = true): DecisionSureness =>
    ({ ...FOUND, area: "marketing", element, confidence: { ...FOUND.confidence, verdict, final } }) as DecisionSureness; // prettier-ignore
  const area = {
    area: "marketing",
    element: "",
    sure: "likely",
    elements: [
      { element: "Design", sure: "clear" },
      { element: "Email", sure: "clear" },
    ],
  };
  const findings = { areas: [area] } as unknown as Findings;
  const wordsOf = (decisions: ConfidenceFigures | null): string[] =>
    withVerdicts(findings, decisions).areas.flatMap((one) => [one.sure, ...one.elements.map(({ sure }) => sure)]); // prettier-ignore
  expect(wordsOf(null)).toEqual(["likely", "clear", "clear"]);
  expect(
    wordsOf([decision("", "clear"), decision("Design", "too close"), decision("Email", "likely")]),
  ).toEqual(["too close", "too close", "likely"]);
  expect(wordsOf([decision("Design", "too close", false)])).toEqual(["clear", "clear", "clear"]);
});
