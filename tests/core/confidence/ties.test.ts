import fc from "fast-check";
import { analyzeInputs } from "../../../src/core/advice/analyze";
import type { Settings } from "../../../src/core/advice/decision";
import { settle } from "../../../src/core/advice/portfolio";
import { allConfidence, onKnownRanges, withVerdicts } from "../../../src/core/confidence";
import type { BusinessItem, CostLine, Inputs, Rating } from "../../../src/core/model";
import { key } from "../../../src/core/names";
import type { Analysis } from "../../../src/core/results";
import { business, costLine } from "../../helpers/lines";
import { oneArea } from "./oneArea";

const SETTINGS: Settings = { preset: new Map(), chosen: [] };

const inputsOf = (
  options: { [name: string]: readonly CostLine[] },
  items: { [name: string]: number } = {},
  ratings: readonly Rating[] = [],
): Inputs => oneArea(options, { items, ratings });
const ranged = (inputs: Inputs, settings = SETTINGS): Analysis =>
  onKnownRanges(inputs, analyzeInputs(inputs, settings), settings);
const answerTo = (inputs: Inputs, settings = SETTINGS) => ranged(inputs, settings).areas[0]!;

const wage = (rate: number): CostLine => costLine({ name: "Wage", rate, low: rate, high: rate });
const fee = (more: Partial<Pick<CostLine, "low" | "high" | "basis">>): CostLine =>
  costLine({ name: "Fee", rate: 85, ...more });
/** PERT with a = 2.2, b = 3.8: its 10 and 90 % points are 76.8100 and 101.0377 (scipy.stats.beta.ppf). */
const WIDE = { low: 70, high: 120 };

const rating = (option: string, value: number): Rating => ({
  criterion: "Control",
  rating: value,
  low: null,
  high: null,
  weight: 100,
  option,
  gate: null,
  priced: false,
  note: "",
  at: { sheet: "Costs", cells: {} },
});

describe("options that known ranges do not tell apart", () => {
  test("15 % cheaper on the stated figures, but its range reaches beyond: today's option stays, and why", () => {
    const inputs = inputsOf({ Own: [wage(100)], "3PL": [fee(WIDE)] });
    expect(analyzeInputs(inputs, SETTINGS).areas[0]!.recommended).toBe("3PL");
    const area = answerTo(inputs);
    expect(area).toMatchObject({ recommended: "Own", byCost: "3PL", runnerUp: "3PL", judgementPrice: 180 });
    // 12 x (100 - 101.0377) and 12 x (100 - 76.8100).
    expect(area.level!.option).toBe("Own");
    expect(area.level!.p10).toBeCloseTo(-12.45, 0);
    expect(area.level!.p90).toBeCloseTo(278.28, 0);
    expect(area.reasons[0]).toBe(
      "Too close to call on the ranges given: in 8 of 10 cases 3PL costs between 280 less and 12 more a year. No reason to move yet.",
    );
  });
  test.each([
    [100.9, "Own"],
    [101.2, "3PL"],
  ])("the 80 %% interval ends at 101.04: against %d a month the answer is %s", (rate, option) => {
    expect(answerTo(inputsOf({ Own: [wage(rate)], "3PL": [fee(WIDE)] })).recommended).toBe(option);
  });
  test("orders known as a range: 85 a month or 0.1 an order, between 700 and 1300 orders", () => {
    // PERT(700, 1000, 1300) is symmetric, a = b = 3: 10 % point 847.98 orders (x^3 (10 - 15 x + 6 x^2) = 0.1, x = 0.24664).
    const at = (rate: number) => {
      const inputs = inputsOf({ Own: [costLine({ name: "Piece", rate: 0.1, driver: "order", low: 0.1, high: 0.1 })], "3PL": [costLine({ name: "Fee", rate, low: rate, high: rate })] }); // prettier-ignore
      const orders: BusinessItem = { ...inputs.business[key("Orders per month")]!, low: 700, high: 1300 };
      return answerTo({ ...inputs, business: { ...inputs.business, [key("Orders per month")]: orders } })
        .recommended;
    };
    expect(at(84.6)).toBe("3PL");
    expect(at(85)).toBe("Own");
  });
  test("a Basis is a known range: published figures reach from 30 % below to 40 % above", () => {
    // PERT(59.5, 85, 119): 90 % point 101.66.
    const against = (rate: number, basis: CostLine["basis"]) =>
      answerTo(inputsOf({ Own: [wage(rate)], "3PL": [fee({ basis })] })).recommended;
    expect(against(101.5, "published")).toBe("Own");
    expect(against(101.9, "published")).toBe("3PL");
    expect(against(101.5, "contract")).toBe("3PL");
  });
  test("the range of a Basis is the one that the Business table sets: a quote as wide as a published figure", () => {
    // PERT(59.5, 85, 119) as above, where the usual range of a quote ends at 89.25.
    const against = (rate: number, set: Partial<BusinessItem>) => {
      const inputs = inputsOf({ Own: [wage(rate)], "3PL": [fee({ basis: "quote" })] });
      const item = { ...business({ "Range quote": null })[key("Range quote")]!, ...set };
      return answerTo({ ...inputs, business: { ...inputs.business, [key("Range quote")]: item } })
        .recommended;
    };
    expect(against(101.5, { low: -0.3, high: 0.4 })).toBe("Own");
    expect(against(101.9, { low: -0.3, high: 0.4 })).toBe("3PL");
    expect(against(101.5, {})).toBe("3PL");
  });
  test("a figure without range and basis stays as stated: the analysis itself is given back", () => {
    const inputs = inputsOf({ Own: [costLine({ rate: 100 })], "3PL": [fee({})] });
    const analysis = analyzeInputs(inputs, SETTINGS);
    expect(onKnownRanges(inputs, analysis, SETTINGS)).toBe(analysis);
    expect(analysis.areas[0]!.recommended).toBe("3PL");
  });
  test("where an assumed range alone makes it too close, the change says that it had better wait", () => {
    const inputs = inputsOf({ Own: [costLine({ name: "Wage", rate: 100 })], "3PL": [fee({})] });
    const analysis = ranged(inputs);
    const [area] = withVerdicts(analysis, allConfidence(inputs, analysis, { points: 128 })).areas;
    expect(area!.sure).toBe("too close");
    expect(area!.recommended).toBe("3PL");
    expect(area!.wait).toBe(
      "Too close to call on what is known: better not to move before you have looked up what Own: Wage really costs.",
    );
    expect(area!.reasons[0]).toBe(area!.wait);
  });
  test("a tie of ranges is one that fit decides", () => {
    const options = { Own: [wage(100)], "3PL": [fee(WIDE)], Agent: [costLine({ name: "Agent", rate: 99, low: 99, high: 99 })] }; // prettier-ignore
    const inputs = inputsOf(options, {}, [rating("Own", 3), rating("3PL", 2), rating("Agent", 5)]);
    const area = answerTo(inputs);
    expect(area.recommended).toBe("Agent");
    expect(area.reasons[0]).toMatch(/^Fits better: 100 against 25 of 100\. By cost it is too close to call/);
  });
  test("a price of fit, and what is fixed by hand, leave no ties", () => {
    const options = { Own: [wage(100)], "3PL": [fee(WIDE)] };
    const priced = inputsOf(options, { "Price of fit: Fulfilment": 1 });
    const analysis = analyzeInputs(priced, SETTINGS);
    expect(onKnownRanges(priced, analysis, SETTINGS)).toBe(analysis);
    const fixed = { ...SETTINGS, chosen: [{ area: "fulfilment", element: "", option: "3PL" }] };
    expect(answerTo(inputsOf(options), fixed).recommended).toBe("3PL");
  });
  test("an analysis worked out again for the set of the seven keeps the ties", () => {
    const inputs = inputsOf({ Own: [wage(100)], "3PL": [fee(WIDE)] });
    const analysis = ranged(inputs);
    const pick = { area: "finance", element: "", option: "Other", why: "A limit.", pinned: false };
    const portfolio = { picks: [pick] } as unknown as Parameters<typeof settle>[2];
    const again = settle({ ...inputs }, { ...analysis }, portfolio, SETTINGS);
    expect(again.areas[0]!.recommended).toBe("Own");
  });
});

describe("what known ranges may and may not do", () => {
  const figure = fc.record({
    rate: fc.integer({ min: 50, max: 150 }),
    below: fc.integer({ min: 0, max: 60 }),
    above: fc.integer({ min: 0, max: 90 }),
    known: fc.boolean(),
  });
  const options = fc.array(figure, { minLength: 2, maxLength: 4 });
  const line = ({ rate, below, above, known }: { rate: number; below: number; above: number; known: boolean }, place: number): CostLine => // prettier-ignore
    costLine({ name: `Line ${place}`, rate, ...(known ? { low: rate * (1 - below / 100), high: rate * (1 + above / 100) } : {}) }); // prettier-ignore

  test("without fit, an advice that ranges change becomes to stay; one to stay is never left", () => {
    fc.assert(
      fc.property(options, (figures) => {
        const inputs = inputsOf(Object.fromEntries(figures.map((one, place) => [`Option ${place}`, [line(one, place)]]))); // prettier-ignore
        const stated = analyzeInputs(inputs, SETTINGS).areas[0]!;
        const { recommended } = answerTo(inputs);
        if (stated.recommended === "Option 0" || recommended !== stated.recommended)
          expect(recommended).toBe("Option 0");
      }),
      { numRuns: 40 },
    );
  });
  test("with fit, it is left only for an option that fits better", () => {
    fc.assert(
      fc.property(
        options,
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }),
        (figures, fits) => {
          const ratings = figures.map((_, place) => rating(`Option ${place}`, fits[place]!));
          const inputs = inputsOf(Object.fromEntries(figures.map((one, place) => [`Option ${place}`, [line(one, place)]])), {}, ratings); // prettier-ignore
          const stated = analyzeInputs(inputs, SETTINGS).areas[0]!;
          const { recommended, options: found } = answerTo(inputs);
          if (stated.recommended !== "Option 0" || recommended === "Option 0") return;
          const fitOf = (name: string): number => found.find(({ option }) => option === name)!.fit!;
          expect(fitOf(recommended!)).toBeGreaterThan(fitOf("Option 0"));
        },
      ),
      { numRuns: 40 },
    );
  });
});
