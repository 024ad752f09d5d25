import { analyzeInputs } from "../../../src/core/advice/analyze";
import { questionsOf, unknownPairs, unknownText } from "../../../src/core/confidence";
import type { CostLine } from "../../../src/core/model";
import { costLine } from "../../helpers/lines";
import { oneArea } from "./oneArea";

/** Today's option against others, Near tie and discount 0: the answer changes where costs are equal. */
function pairsOf(options: { [name: string]: readonly CostLine[] }) {
  const inputs = oneArea(options, { items: { "Near tie": 0 } });
  return unknownPairs(questionsOf(inputs, analyzeInputs(inputs, { preset: new Map(), chosen: [] }))[0]!);
}
const line = (name: string, rate: number | "?", low = rate, high = rate): CostLine =>
  costLine({ name, rate, low: low === "?" ? null : low, high: high === "?" ? null : high });

describe("an unknown with another figure at its ends", () => {
  test("level where the fee and the storage cost as much as wage and rent, the wage moving it most", () => {
    // Wage 100 (80 to 150) + rent 40 (39 to 42) against fee 90 + storage: level at 50; at 30 and at 100.
    const [pair, ...none] = pairsOf({
      Own: [line("Wage", 100, 80, 150), line("Rent", 40, 39, 42)],
      "3PL": [line("Fee", 90), line("Storage", "?")],
    });
    expect(none).toEqual([]);
    expect(pair!.input).toBe("Own: Wage");
    expect(pair!.unknown.flipsAt).toBeCloseTo(50, 6);
    expect(pair!.ends.map(({ value }) => value)).toEqual([80, 150]);
    expect(pair!.ends[0]!.flipsAt).toBeCloseTo(30, 6);
    expect(pair!.ends[1]!.flipsAt).toBeCloseTo(100, 6);
    expect(unknownText(pair!.unknown, [pair!])).toBe(
      "Storage (Rate): the answer changes at 50; at 30 if Own: Wage is 80, at 100 if it is 150",
    );
  });
  test("where at one end no value changes the answer, it says so", () => {
    // Fee 90 alone is dearer than a wage of 80, whatever the storage costs.
    const [pair] = pairsOf({
      Own: [line("Wage", 100, 80, 150)],
      "3PL": [line("Fee", 90), line("Storage", "?")],
    });
    expect(pair!.ends[0]).toEqual({ value: 80, flipsAt: null });
    expect(unknownText(pair!.unknown, [pair!])).toContain("; nowhere if Own: Wage is 80, at 60 if it is 150");
  });
  test("no figure with a range, or an unknown that cannot change the answer: none", () => {
    expect(pairsOf({ Own: [line("Wage", 100)], "3PL": [line("Fee", 90), line("Storage", "?")] })).toEqual([]);
    expect(
      pairsOf({ Own: [line("Wage", 100, 80, 120)], "3PL": [line("Fee", 190), line("Storage", "?")] }),
    ).toEqual([]);
  });
});
