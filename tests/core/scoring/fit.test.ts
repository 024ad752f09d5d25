import type { Kind, Rating } from "../../../src/core/model";
import { areaScore, gateAgainst, optionFit } from "../../../src/core/scoring/fit";
import { presetPoints } from "../../../src/core/areas";

const rating = (criterion: string, points: Rating["rating"], more: Partial<Rating> = {}): Rating => ({
  criterion,
  rating: points,
  low: null,
  high: null,
  weight: null,
  option: "",
  gate: null,
  priced: false,
  note: "",
  at: { sheet: "Fulfilment", cells: {} },
  ...more,
});
const NONE: ReadonlyMap<string, number> = new Map();

describe("outsource score of an area", () => {
  test("filled weights count, a blank among them is 0", () => {
    // (0.25 x 30 + 1 x 10) / 40 = 0.4375; the third has no weight.
    const ratings = [
      rating("Control", 2, { weight: 30 }),
      rating("Quality", 5, { weight: 10 }),
      rating("Skill", 5),
    ];
    expect(areaScore(ratings, NONE)).toBeCloseTo(43.75, 12);
  });

  test("without weights the value proposition's preset counts; a criterion of the user's own is not stressed", () => {
    const ratings = [rating("Strategic importance", 5), rating("Our pride", 1)];
    expect(areaScore(ratings, NONE)).toBe(50);
    expect(areaScore(ratings, presetPoints("service leader"))).toBeCloseTo(200 / 3, 12);
  });

  test("priced criteria, unknown ratings and those of an option are left out with their weights", () => {
    const ratings = [
      rating("Control", 2),
      rating("Capital", 5, { priced: true }),
      rating("Quality", "?"),
      rating("Quality", 5, { option: "3PL" }),
    ];
    expect(areaScore(ratings, NONE)).toBe(25);
    expect(areaScore([rating("Quality", "?")], NONE)).toBeNull();
  });
});

describe("fit of an option", () => {
  const area = { ratings: [rating("Control", 4)] };

  test.each<[Kind | null, number | null]>([
    ["in-house", 25],
    ["outsourced", 75],
    ["hybrid", 50],
    [null, null],
  ])("%s at a score of 75: %p", (kind, fit) => {
    expect(optionFit(area, "X", kind, NONE)).toBe(fit);
  });

  test("its own ratings go first", () => {
    const rated = { ratings: [...area.ratings, rating("Speed", 5, { option: "3PL Acme" })] };
    expect(optionFit(rated, "3pl acme", "outsourced", NONE)).toBe(100);
    expect(optionFit(rated, "3PL Other", "outsourced", NONE)).toBe(75);
  });

  test("a hybrid of elements: their kinds weighted by cost", () => {
    const parts = [
      { kind: "in-house", cost: 300 },
      { kind: "outsourced", cost: 100 },
    ] as const;
    // (25 x 300 + 75 x 100) / 400
    expect(optionFit(area, "Mix", "hybrid", NONE, parts)).toBe(37.5);
  });

  test("no ratings, no fit", () => {
    expect(optionFit({ ratings: [] }, "X", "in-house", NONE)).toBeNull();
  });
});

describe("gates", () => {
  const against = (gate: Rating["gate"], kind: Kind | null, option = "", of = ""): boolean =>
    gateAgainst({ ratings: [rating("Reply in an hour", null, { gate, option: of })] }, option, kind) !== "";

  test("what must stay in-house excludes handing over, whole or in part", () => {
    expect(
      (["in-house", "outsourced", "hybrid"] as const).map((kind) => against("must stay in-house", kind)),
    ).toEqual([false, true, true]);
  });

  test("what must not stay in-house excludes in-house alone", () => {
    expect(
      (["in-house", "outsourced", "hybrid"] as const).map((kind) => against("must not stay in-house", kind)),
    ).toEqual([true, false, false]);
  });

  test("a promise that an option cannot keep excludes that option, and says which", () => {
    expect(against("out", "outsourced", "3PL Acme", "3pl acme")).toBe(true);
    expect(against("out", "outsourced", "3PL Other", "3pl acme")).toBe(false);
    const area = { ratings: [rating("Reply in an hour", null, { gate: "out", option: "Agency" })] };
    expect(gateAgainst(area, "Agency", "outsourced")).toContain("Reply in an hour");
  });
});
