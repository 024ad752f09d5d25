import { analyzeInputs } from "../../../src/core/advice/analyze";
import { allConfidence, changedTogether, onKnownRanges } from "../../../src/core/confidence";
import type { CorrelationInputs, Inputs } from "../../../src/core/model";
import { business, costLine } from "../../helpers/lines";

const SETTINGS = { preset: new Map<string, number>(), chosen: [] };
const pair = (a: string, b: string, rank: number, cell = ""): CorrelationInputs =>
  ({ a, b, rank, at: { sheet: "Business", cells: cell ? { rank: cell } : {} } }); // prettier-ignore

/** Today 100 (70 to 130) a month, against 90 (60 to 120). */
function inputsWith(...correlations: readonly CorrelationInputs[]): Inputs {
  const line = (name: string, rate: number, option: string) =>
    costLine({ name, rate, low: rate - 30, high: rate + 30, option, current: option === "Own" });
  return {
    business: business({ "Orders per month": 1000, Horizon: 12, "Discount rate": 0 }),
    areas: [
      {
        area: "fulfilment",
        sheet: "Costs",
        elements: [],
        ratings: [],
        options: [
          { name: "Own", kind: "in-house", current: true, currentElements: [""], lines: [line("Wage", 100, "Own"), line("Rent", 100, "Own")] }, // prettier-ignore
          { name: "3PL", kind: "outsourced", current: false, currentElements: [], lines: [line("Fee", 180, "3PL")] }, // prettier-ignore
        ],
      },
    ],
    scenarios: [],
    correlations,
    example: false,
  };
}
const answerTo = (inputs: Inputs) =>
  allConfidence(inputs, analyzeInputs(inputs, SETTINGS), { points: 128 })[0]!.confidence!;

describe("correlations of the workbook", () => {
  test("figures that move together leave the difference less uncertain than figures that do not", () => {
    const width = ({ saving }: ReturnType<typeof answerTo>): number => saving!.p90 - saving!.p10;
    const [alone, together] = [answerTo(inputsWith()), answerTo(inputsWith(pair("Wage", "3PL: Fee", 0.9)))];
    // Variance of the difference: 3 s2 alone, 3 s2 - 2 x 0.9 s2 together (about, by ranks): the width is 0.63 of it.
    expect(width(together) / width(alone)).toBeGreaterThan(0.6);
    expect(width(together) / width(alone)).toBeLessThan(0.66);
    expect(changedTogether(together)).toBeNull();
  });
  test("they also settle what known ranges do not tell apart", () => {
    // Alone the two are level; wholly together Wage and Fee leave only the rent's range, and its 10 % point keeps today dearer.
    const advised = (inputs: Inputs) =>
      onKnownRanges(inputs, analyzeInputs(inputs, SETTINGS), SETTINGS).areas[0]!.recommended;
    expect(advised(inputsWith())).toBe("Own");
    expect(advised(inputsWith(pair("Wage", "Fee", 1)))).toBe("3PL");
  });
  test("impossible together: the nearest possible are taken, and every pair is named, with its cell", () => {
    const found = answerTo(inputsWith(pair("Wage", "Rent", 0.9), pair("Wage", "Fee", 0.9), pair("Rent", "Fee", -0.9, "C44"))); // prettier-ignore
    const text = changedTogether(found)!;
    expect(text).toMatch(/^The correlations cannot all be had together; the nearest that can were taken: /);
    expect(text).toMatch(/Own: Wage and Own: Rent at 0\.\d\d, not 0\.90/);
    expect(text).toMatch(/Own: Rent and 3PL: Fee at -0\.\d\d, not -0\.90 \(Business!C44\)/);
  });
  test("rows about figures of other decisions, or that do not vary, play no part", () => {
    const still = inputsWith(pair("Wage", "Orders per month", 0.5), pair("Wage", "Parcels", 0.5));
    expect(answerTo(still).saving).toEqual(answerTo(inputsWith()).saving);
  });
});
