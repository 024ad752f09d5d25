import { analyzeInputs } from "../../../src/core/advice/analyze";
import {
  about,
  allConfidence,
  casesOf,
  confidenceOfAll,
  expectation,
  toFindOut,
  withVerdicts,
  type Confidence,
  type DecisionConfidence,
} from "../../../src/core/confidence";
import type { CostLine, Inputs } from "../../../src/core/model";
import { costLine } from "../../helpers/lines";
import { oneArea } from "./oneArea";

const SETTINGS = { preset: new Map<string, number>(), chosen: [] };
const POINTS = { points: 128 };

const inputsOf = (
  options: { [name: string]: readonly CostLine[] },
  area: "fulfilment" | "finance" = "fulfilment",
): Inputs => oneArea(options, { area });
const answersTo = (inputs: Inputs): readonly DecisionConfidence[] =>
  allConfidence(inputs, analyzeInputs(inputs, SETTINGS), POINTS);

/** 100 a month for sure, against 85 that may be 70 or 120: 15 apart is three times Near tie of 85, "likely" by margins. */
const CLOSE = inputsOf({
  Own: [costLine({ name: "Wage", rate: 100, low: 100, high: 100 })],
  "3PL": [costLine({ name: "Fee", rate: 85, low: 70, high: 120 })],
});

describe("all decisions of a workbook", () => {
  test("a coarse answer comes first, then the final one, and the share of the work rises to 1", () => {
    const steps = [...confidenceOfAll(CLOSE, analyzeInputs(CLOSE, SETTINGS), POINTS)];
    expect(steps.map(({ share }) => share)).toEqual([0.1, 1]);
    expect(steps.map(({ decisions }) => decisions[0]!.confidence!.final)).toEqual([false, true]);
  });
  test("the verdict under uncertainty takes the place of the first word; a change that it makes too close says so first", () => {
    const analysis = analyzeInputs(CLOSE, SETTINGS);
    expect(analysis.areas[0]!.sure).toBe("likely");
    // P(fee < 100) with alpha = 1 + 4 x 15/50 = 2.2, beta = 3.8 at x = 0.6: 0.881 (scipy), so below 90 %.
    const judged = withVerdicts(analysis, answersTo(CLOSE));
    expect(judged.areas[0]!.sure).toBe("too close");
    const { wait, reasons, ...rest } = judged.areas[0]!;
    const { reasons: before, ...own } = analysis.areas[0]!;
    expect(wait).toContain("better not to move before you have a firm quote for 3PL: Fee.");
    expect(reasons).toEqual([wait, ...before]);
    expect({ ...rest, sure: "likely" }).toEqual(own);
  });
  test("the first, coarse verdict is not yet said", () => {
    const analysis = analyzeInputs(CLOSE, SETTINGS);
    const [first] = [...confidenceOfAll(CLOSE, analysis, POINTS)];
    expect(withVerdicts(analysis, first!.decisions).areas[0]!.sure).toBe("likely");
  });
  test("a range that cannot be is said by its cell, and the other decisions are answered", () => {
    const at = { sheet: "Costs", cells: { rate: "D2", low: "K2", high: "L2" } };
    const bad = inputsOf({
      Own: [costLine({ name: "Wage", rate: 100, low: 120, high: 110, at })],
      "3PL": [costLine({ name: "Fee", rate: 85 })],
    });
    const good = inputsOf({ Own: [costLine({ rate: 2 })], Out: [costLine({ rate: 1 })] }, "finance");
    const [first, second] = answersTo({ ...bad, areas: [...bad.areas, ...good.areas] });
    expect(first!.confidence).toBeNull();
    expect(expectation(first!)).toContain("Costs!K2");
    expect(second!.confidence!.final).toBe(true);
  });
  test("what must be true: the fee stays below 100", () => {
    const [answer] = answersTo(CLOSE);
    const [condition] = answer!.conditions;
    expect(answer!.conditions).toHaveLength(1);
    expect(condition).toMatchObject({ must: "be below", then: "Own" });
    expect(condition!.value).toBeCloseTo(100, 6);
  });
});

const NONE = { value: 0, error: 0 };
const option = (name: string, cheapest: number) =>
  ({ option: name, mean: NONE, regret: NONE, cheapest: { value: cheapest, error: 0 }, p10: 0, p50: 0, p90: 0 }); // prettier-ignore
function about3PL(more: Partial<Confidence>, keep = false): DecisionConfidence {
  const confidence = {
    verdict: "likely",
    options: [option("Own", 0.06), option("3PL", 0.94)],
    pair: [1, 0],
    recommendedBest: { value: 0.94, error: 0 },
    saving: { against: "Own", p10: 8820, p50: 27099, p90: 45421 },
    inputs: [],
    learned: [],
    unknowns: { couldChange: [], cannot: [] },
    ...more,
  } as unknown as Confidence;
  return {
    area: "fulfilment",
    element: "",
    recommended: "3PL",
    current: keep ? "3PL" : "Own",
    runnerUp: "Own",
    confidence,
    refused: "",
    setWhy: "",
    conditions: [],
    unknownPairs: [],
    wait: "",
  };
}
const saving = (p10: number, p50: number, p90: number) => ({ saving: { against: "Own", p10, p50, p90 } });

describe("in words for who never heard of a percentile", () => {
  test.each([
    [0.5, "5 of 10"],
    [0.84, "8 of 10"],
    [0.882, "88 of 100"],
    [0.8999, "89 of 100"],
    [0.9, "9 of 10"],
    [0.94, "9 of 10"],
    [0.949, "9 of 10"],
    [0.96, "96 of 100"],
    [0.9899, "98 of 100"],
    [1, "over 99 of 100"],
    [0.06, "6 of 100"],
    [0, "under 1 of 100"],
  ])("a probability of %d is %s cases", (probability, words) => {
    expect(casesOf(probability)).toBe(words);
  });
  test.each([
    [8820, "8,800"],
    [45421, "45,000"],
    [4149.9, "4,100"],
    [-470, "-470"],
    [7.4, "7"],
    [0, "0"],
  ])("%d is about %s", (amount, words) => {
    expect(about(amount)).toBe(words);
  });
  test("a change that saves, one that may cost more, one that costs more", () => {
    expect(expectation(about3PL({}))).toBe(
      "In 9 of 10 cases 3PL saves at least 8,800 a year against Own, in half of them more than 27,000.",
    );
    expect(expectation(about3PL(saving(-1327, -470, 458)))).toBe(
      "In 9 of 10 cases 3PL costs at most 1,300 a year more than Own; in 1 of 10 it saves 460 or more.",
    );
    expect(expectation(about3PL(saving(-900, -700, -500)))).toBe(
      "In 9 of 10 cases 3PL costs at least 500 a year more than Own: it is advised because it fits better.",
    );
  });
  test("where it comes to the same, one figure is said", () => {
    expect(expectation(about3PL(saving(35960, 36040, 36120)))).toBe(
      "In nearly all cases 3PL saves about 36,000 a year against Own.",
    );
    expect(expectation(about3PL(saving(35960, 36040, 41000)))).toBe(
      "In 9 of 10 cases 3PL saves about 36,000 a year or more against Own.",
    );
  });
  test("options of which a cost is not known are in no case, and that is said", () => {
    const stays = about3PL(saving(0, 0, 0), true);
    expect(expectation({ ...stays, open: ["Ledgerwell"] })).toBe(
      "Without Ledgerwell, of which a cost is not known: in 9 of 10 cases 3PL is the best choice.",
    );
    expect(expectation({ ...stays, open: ["A", "B", "C"] })).toContain("Without 3 options, of which");
    const inputs = inputsOf({
      Own: [costLine({ name: "Wage", rate: 100 })],
      "3PL": [costLine({ name: "Fee", rate: 85 })],
      Acme: [costLine({ name: "Fee", rate: "?" })],
    });
    expect(answersTo(inputs)[0]!.open).toEqual(["Acme"]);
    expect(answersTo(CLOSE)[0]!.open).toBeUndefined();
  });
  test("what stays: in how many cases it is best, and what would cost less", () => {
    expect(expectation(about3PL(saving(0, 0, 0), true))).toBe("In 9 of 10 cases 3PL is the best choice.");
    const behind = about3PL(
      {
        verdict: "too close",
        options: [option("Own", 0.58), option("3PL", 0.42)],
        recommendedBest: { value: 0.42, error: 0 },
      },
      true,
    );
    expect(expectation(behind)).toBe(
      "In 6 of 10 cases Own would cost least; 3PL stays all the same: that is too close to be a reason to move.",
    );
  });
  test("what the set of the seven decided otherwise says so, not that it is too close or fits better", () => {
    const setWhy = "Within the limit of 3 people; without it Own, 3,000 a year less.";
    const behind = about3PL(
      {
        verdict: "too close",
        options: [option("Own", 0.98), option("3PL", 0.02)],
        recommendedBest: { value: 0.02, error: 0 },
      },
      true,
    );
    expect(expectation({ ...behind, setWhy })).toBe(
      "In 98 of 100 cases Own would cost least by itself. Within the limit of 3 people; without it Own, 3,000 a year less.",
    );
    expect(expectation({ ...about3PL(saving(-900, -700, -500)), setWhy })).toBe(
      "In 9 of 10 cases 3PL costs at least 500 a year more than Own by itself. Within the limit of 3 people; without it Own, 3,000 a year less.",
    );
  });
  test("what is fixed by hand is not said to fit better, nor to be too close where it is sure to cost more", () => {
    // 12 x (100 - 90) = 120 a year more at the least.
    const inputs = inputsOf({
      Own: [costLine({ name: "Wage", rate: 100, low: 100, high: 100 })],
      "3PL": [costLine({ name: "Fee", rate: 80, low: 70, high: 90 })],
    });
    const fixed = (option: string): DecisionConfidence => {
      const chosen = [{ area: "fulfilment", element: "", option }];
      return allConfidence(inputs, analyzeInputs(inputs, { ...SETTINGS, chosen }), POINTS)[0]!;
    };
    expect(fixed("Own").confidence!.verdict).toBe("likely");
    expect(expectation({ ...fixed("Own"), current: "Own" })).toBe(
      "In over 99 of 100 cases 3PL would cost least; Own stays all the same: it is fixed by hand.",
    );
    expect(expectation({ ...about3PL(saving(-900, -700, -500)), byHand: true })).toBe(
      "In 9 of 10 cases 3PL costs at least 500 a year more than Own: it is fixed by hand.",
    );
    expect([fixed("3PL").confidence!.verdict, fixed("3PL").byHand]).toEqual(["clear", true]);
    expect(answersTo(inputs)[0]!.byHand).toBeUndefined();
  });
  test("what to find out first: a `?` that changes the answer, else what is worth most, else nothing", () => {
    expect(toFindOut(about3PL({}))).toBeNull();
    const storage = {
      name: "3PL: Storage",
      kind: "rate",
      lines: [{ current: false }],
      cells: [{ sheet: "Fulfilment", cell: "D7" }],
    };
    const learned = [{ input: 0, worthAsking: true, information: { value: 4130, error: 1 } }];
    const worth = { inputs: [storage], learned } as unknown as Partial<Confidence>;
    expect(toFindOut(about3PL(worth))).toEqual({
      text: "It is worth up to 4,100 a year to get a firm quote for 3PL: Storage.",
      at: { sheet: "Fulfilment", cell: "D7" },
    });
    const couldChange = [{ what: "Storage (Rate)", sheet: "Fulfilment", cell: "D8", flipsAt: 6.25 }];
    // People freed elsewhere decide: a firm quote would change nothing.
    const setWhy = "Alone 3PL costs less; with the people it frees Own does, by 24,000 a year.";
    expect(toFindOut({ ...about3PL(worth), setWhy })).toBeNull();
    expect(toFindOut(about3PL({ ...worth, unknowns: { couldChange, cannot: [] } }))!.text).toBe(
      "Storage (Rate) is not known: find it out first, at 6.25 the answer changes.",
    );
  });
});

/**
 * The provider needs no space. In Facilities the park costs 3 a sq ft a month and the warehouse 200: with the 100 sq ft of
 * Own the warehouse is taken, without them the park, which is then free. Staying costs 12 x 15 more by itself and 12 x 200
 * besides; the saving of at worst 12 x (100 - 120) + 2,400 is above 0.
 */
test("a change that is too close to call by itself need not wait where the seven together are not", () => {
  const fulfilment = inputsOf({
    Own: [costLine({ name: "Wage", rate: 100, low: 100, high: 100, sqft: 100 })],
    "3PL": [costLine({ name: "Fee", rate: 85, low: 70, high: 120 })],
  });
  const space = oneArea(
    {
      Warehouse: [costLine({ rate: 200 })],
      Park: [costLine({ driver: "sq ft", rate: 3 })],
    },
    { area: "facilities" },
  );
  const inputs = { ...fulfilment, areas: [...fulfilment.areas, ...space.areas] };
  const analysis = analyzeInputs(inputs, SETTINGS);
  const [answer] = allConfidence(inputs, analysis, POINTS);
  expect(answer).toMatchObject({ wait: "", confidence: { verdict: "too close" } });
  expect(answer!.together).toBe(
    "Too close to call by itself, but not for all seven: Own costs all seven together 2,580 a year more (by itself 180 a year more): Facilities changes with it.",
  );
  expect(withVerdicts(analysis, [answer!]).areas[0]!.reasons[0]).toBe(answer!.together);
});

test("a change that is close to another change alone is sure against today's option, and need not wait", () => {
  const inputs = inputsOf({
    Own: [costLine({ name: "Wage", rate: 1000, low: 990, high: 1010 })],
    "3PL A": [costLine({ name: "Fee", rate: 500, low: 450, high: 560 })],
    "3PL B": [costLine({ name: "Fee", rate: 530, low: 480, high: 590 })],
  });
  const [answer] = answersTo(inputs);
  expect(answer).toMatchObject({ recommended: "3PL A", wait: "", confidence: { verdict: "too close" } });
  // 12 x 30 apart; against 990 at least, 560 at most are 430 a month less.
  expect(answer!.together).toBe(
    "Only between 3PL A and 3PL B is it too close to call, 360 a year apart; the change from Own is not.",
  );
});

test("only what the other areas change makes a close change sure", () => {
  // Nothing else changes: today's option costs all seven what it costs by itself.
  const [answer] = answersTo(CLOSE);
  expect(answer!.together).toBeUndefined();
  expect(answer!.wait).toContain("better not to move before");
});
