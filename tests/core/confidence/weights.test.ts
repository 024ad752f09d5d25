import { analyzeInputs } from "../../../src/core/advice/analyze";
import { allConfidence, judgementWords } from "../../../src/core/confidence";
import { tippingWeights, weightsOf } from "../../../src/core/confidence/weights";
import type { AreaInputs, Inputs, Rating } from "../../../src/core/model";
import { key } from "../../../src/core/names";
import type { OptionResult } from "../../../src/core/results";
import { business, costLine } from "../../helpers/lines";

const rated = (criterion: string, rating: number | "?", weight: number | null, option = ""): Rating => ({
  criterion,
  rating,
  low: null,
  high: null,
  weight,
  option,
  gate: null,
  priced: false,
  note: "",
  at: { sheet: "Fulfilment", cells: {} },
});
/** Score 100 x (0.5 x 0 + 0.3 x 0.75 + 0.2 x 1) = 42.5. */
const RATINGS = [rated("Control", 1, 50), rated("Skill", 4, 30), rated("Speed", 5, 20)];
const option = (name: string, kind: OptionResult["kind"], fit: number, yearlyCost: number) =>
  ({ option: name, kind, fit, yearlyCost }) as OptionResult & { readonly yearlyCost: number };
const OWN = option("Own", "in-house", 57.5, 1200);
const OUT = option("3PL", "outsourced", 42.5, 1020);
const NO_PRESET = new Map<string, number>();

describe("the weight of one criterion at which another option is ahead", () => {
  test("by fit: level where the score is 50", () => {
    // Control at w leaves 0.85 on the rest: 0.85 (1 - w) = 0.5, w = 0.41176. Skill would need 0.4615, Speed 0.3043.
    const { fit, judged } = tippingWeights([OWN, OUT], RATINGS, NO_PRESET, 0)!;
    expect(fit).toMatchObject({ criterion: "Control", from: 0.5, ahead: "Own", then: "3PL" });
    expect(fit!.to).toBeCloseTo(0.4117647, 6);
    expect(judged).toBeNull();
  });
  test("by yearly cost less what fit is worth: level where 20 x (100 - 2 score) = 180", () => {
    // Score 45.5: 0.85 (1 - w) = 0.455, w = 0.4647059.
    const { judged } = tippingWeights([OWN, OUT], RATINGS, NO_PRESET, 2000)!;
    expect(judged).toMatchObject({ criterion: "Control", ahead: "Own", then: "3PL" });
    expect(judged!.to).toBeCloseTo(0.4647059, 6);
  });
  test("weights of the value proposition where none is filled in", () => {
    const blank = RATINGS.map((one) => ({ ...one, weight: null }));
    const preset = new Map([
      ["control", 50],
      ["skill", 30],
      ["speed", 20],
    ]);
    expect(tippingWeights([OWN, OUT], blank, preset, 0)).toEqual(
      tippingWeights([OWN, OUT], RATINGS, preset, 0),
    );
  });
  test("a hybrid stays where it is", () => {
    // A hybrid at 50 is level with Own, and ahead of it, where the score is 50.
    const { fit } = tippingWeights([OWN, option("Mix", "hybrid", 50, 1100)], RATINGS, NO_PRESET, 0)!;
    expect(fit!.then).toBe("Mix");
    expect(fit!.to).toBeCloseTo(0.4117647, 6);
  });
  test("options rated each on its own, by the same weights", () => {
    // Control: Own 5, 3PL 1 (half of all); Skill: Own 2, 3PL 4. Lead 0.5 x 1 - 0.5 x 0.5; level at w = (1 - w) / 2.
    const each = [rated("Control", 5, 1, "Own"), rated("Skill", 2, 1, "Own"), rated("Skill", 4, 1, "3PL"), rated("Control", 1, 1, "3PL")]; // prettier-ignore
    const { fit } = tippingWeights(
      [option("Own", "in-house", 62.5, 0), option("3PL", "outsourced", 37.5, 0)],
      each,
      NO_PRESET,
      0,
    )!;
    expect(fit!.then).toBe("3PL");
    expect(Math.abs(fit!.to - fit!.from)).toBeCloseTo(1 / 6, 9);
  });
  test("nothing is said where options have no weights in common, nothing is rated, or no weight changes it", () => {
    const apart = [rated("Control", 5, 1, "Own"), rated("Skill", 4, 1, "3PL")];
    expect(tippingWeights([OWN, OUT], apart, NO_PRESET, 0)).toBeNull();
    expect(tippingWeights([{ ...OWN, fit: null }, OUT], RATINGS, NO_PRESET, 0)).toBeNull();
    const ours = [rated("Control", 1, 50), rated("Skill", 2, 50)];
    const found = tippingWeights(
      [
        { ...OWN, fit: 87.5 },
        { ...OUT, fit: 12.5 },
      ],
      ours,
      NO_PRESET,
      0,
    );
    expect(found).toEqual({ fit: null, judged: null });
  });
});

test("weights as they stand: what is priced, not rated or of one option alone is left out; zeros share nothing", () => {
  const rows = [rated("Skill", 4, 30), rated("Speed", "?", 70), { ...rated("Cost", 3, 40), priced: true }, rated("Control", 1, 90), rated("Skill", 2, 10, "3PL")]; // prettier-ignore
  const apart = [rated("Skill", 4, 30, "Own"), rated("Skill", 2, 20, "3PL")];
  expect(weightsOf(apart, NO_PRESET)!.shares).toEqual([{ criterion: "Skill", share: 1 }]);
  expect(weightsOf([...apart, rated("Speed", 2, 20, "3PL")], NO_PRESET)).toBeNull();
  expect(weightsOf(rows, NO_PRESET)).toEqual({
    by: "hand",
    shares: [
      { criterion: "Control", share: 0.75 },
      { criterion: "Skill", share: 0.25 },
    ],
  });
  expect(weightsOf([rated("Skill", 4, 0)], NO_PRESET)!.shares).toEqual([{ criterion: "Skill", share: 0 }]);
});

describe("in words", () => {
  const inputs = (priceOfFit: number): Inputs => ({
    business: business({
      "Orders per month": 1000,
      Horizon: 12,
      "Discount rate": 0,
      "Price of fit: Fulfilment": priceOfFit,
    }),
    areas: [
      {
        area: "fulfilment",
        sheet: "Fulfilment",
        elements: [],
        ratings: RATINGS,
        options: [
          { name: "Own", kind: "in-house", current: true, currentElements: [""], lines: [costLine({ name: "Wage", rate: 100, low: 100, high: 100, option: "Own", current: true })] }, // prettier-ignore
          { name: "3PL", kind: "outsourced", current: false, currentElements: [], lines: [costLine({ name: "Fee", rate: 85, low: 85, high: 85, option: "3PL" })] }, // prettier-ignore
        ],
      },
    ],
    scenarios: [],
    example: false,
  });
  const wordsAt = (priceOfFit: number, more: Partial<AreaInputs> = {}, preset = ""): string[] => {
    const stated = inputs(priceOfFit);
    const proposition = { ...stated.business[key("Horizon")]!, name: "Value proposition", text: preset };
    const asked = {
      ...stated,
      business: { ...stated.business, [key("Value proposition")]: proposition },
      areas: stated.areas.map((area) => ({ ...area, ...more })),
    };
    const analysis = analyzeInputs(asked, { preset: NO_PRESET, chosen: [] });
    const [answer] = allConfidence(asked, analysis, { points: 64 });
    return judgementWords(answer!.confidence!, answer!.recommended);
  };
  test("without a price of fit", () => {
    const said = wordsAt(0);
    expect(said).toHaveLength(3);
    expect(said[0]).toBe("Weights, as you filled them in: Control 50%, Skill 30%, Speed 20%.");
    expect(said[1]).toMatch(/^Fits best under so many weightings: Own \d of 10, 3PL \d of 10\.$/);
    expect(said[2]).toBe("If Control weighed less than 41% (now 50%), 3PL would fit best.");
  });
  test("the weights of a value proposition, and how to change them", () => {
    // Control and responsiveness is raised to 100 beside 50 for the skill: two thirds and one.
    const rows = [rated("Skill availability", 4, null), rated("Control and responsiveness", 1, null)];
    expect(wordsAt(0, { ratings: rows }, "service leader")[0]).toBe(
      "Weights, as the Value proposition sets them: Control and responsiveness 67%, Skill availability 33%. To weigh them otherwise, fill in the column Weight (0 to 100) of the ratings.",
    );
    expect(wordsAt(0, { ratings: rows })[0]).toMatch(
      /^Weights, all alike: Control and responsiveness 50%, Skill/,
    );
  });
  test("options rated on different criteria: nothing is said of one weight", () => {
    const apart = [rated("Control", 5, 1, "Own"), rated("Skill", 4, 1, "3PL")];
    const said = wordsAt(2000, { ratings: apart });
    expect(said).toHaveLength(2);
    expect(said.join(" ")).not.toMatch(/one criterion|^Weights/);
  });
  test("with one, also what is recommended", () => {
    const said = wordsAt(2000);
    expect(said[3]).toMatch(/^With the Price of fit counted, Own holds under \d of 10 weightings/);
    expect(said[4]).toBe("If Control weighed less than 46% (now 50%), 3PL would be recommended.");
  });
});
