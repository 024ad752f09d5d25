import { actionsOf, situationOf, wholeBusiness } from "../../../src/core/commitments";
import { makePlan } from "../../../src/core/costs/plan";
import { headline } from "../../../src/sheets/report/recommendation/headline";
import { whyOf } from "../../../src/sheets/report/recommendation/seven";
import { area, engine, inputsOf } from "./portfolio/books";

/** Marketing of which nobody says who does Social today. */
const partly = () => {
  const marketing = area("marketing", {
    "In-house": [
      { element: "Design", rate: 1000 },
      { element: "Social", rate: 500 },
      { element: "Social", driver: "once", rate: 240 },
    ],
    Agency: [
      { element: "Design", rate: 800 },
      { element: "Social", rate: 700 },
    ],
  });
  const options = marketing.options.map((option, place) => ({
    ...option,
    currentElements: place === 0 ? ["Design"] : [],
  }));
  const { inputs, analysis } = engine(inputsOf([{ ...marketing, options }]));
  return {
    inputs,
    analysis,
    found: analysis.areas[0]!,
    whole: wholeBusiness(inputs, analysis, makePlan(inputs.business)),
  };
};

describe("an element of which no option is marked as today's", () => {
  test("is as advised on both sides: the area saves what the marked elements save", () => {
    const { found, whole } = partly();
    const cost = (option: string | null) => found.options.find((one) => one.option === option)?.yearlyCost;
    // 12 x 1,000 and 12 x 500 with the 240 of the start, against 12 x 800 and the same.
    expect(cost(found.current)).toBeCloseTo(18240, 6);
    expect(cost(found.recommended)).toBeCloseTo(15840, 6);
    expect(found.yearlySaving).toBeCloseTo(2400, 6);
    expect([found.byCost, found.recommended, found.judgementPrice]).toEqual(["Mix", "Mix", 0]);
    expect(found.elements.map(({ recommended }) => recommended)).toEqual(["Agency", "In-house"]);
    expect(headline([found], whole)).toBe("Change Marketing to a mix: it saves 2,400 a year.");
  });

  test("is not run yet: nothing of it is paid already", () => {
    const { inputs, analysis, found } = partly();
    const situation = situationOf(inputs, analysis, makePlan(inputs.business))("marketing", found);
    expect(situation.today.flat().map(({ element }) => element)).toEqual(["Design"]);
  });

  test("is asked for, and started", () => {
    const { inputs, analysis, found, whole } = partly();
    expect(actionsOf(inputs, analysis, whole).map(({ what, cash }) => [what, cash])).toEqual([
      ["Marketing: give Design to Agency", null],
      ["Marketing: start Social with In-house, or mark what does it today", 240],
    ]);
    expect(whyOf(found, false)).toBe("Design to Agency.");
  });
});

test("an element that goes with today's mix keeps its own option", () => {
  // The desk's 900 a month is shared: 900 + 100 + 100 + 300 = 1,400 today; Agency for Design and Bureau for Ads 2,000 with Social.
  const found = area("marketing", {
    Own: [{ rate: 900 }, { element: "Design", rate: 100 }, { element: "Social", rate: 100 }],
    Agency: [{ element: "Design", rate: 90 }, { rate: 500 }],
    Bureau: [{ element: "Ads", rate: 300 }],
  });
  const options = found.options.map((option) => ({
    ...option,
    currentElements: { Own: ["Design", "Social"], Bureau: ["Ads"] }[option.name] ?? [],
  }));
  const [marketing] = engine(inputsOf([{ ...found, options }])).analysis.areas;
  expect([marketing!.recommended, marketing!.byCost]).toEqual(["Mix (today)", "Mix (today)"]);
  expect(marketing!.elements.map(({ element, recommended }) => [element, recommended])).toEqual([
    ["Design", "Own"],
    ["Social", "Own"],
    ["Ads", "Bureau"],
  ]);
  expect(marketing!.elements[0]!.reasons[0]).toBe(
    "Own is taken because Mix (today) serves the whole area for less.",
  );
});

test("the rest stays only where an element does", () => {
  const whyOfThree = (social: number): string =>
    whyOf(
      engine(
        inputsOf([
          area("marketing", {
            Own: [
              { element: "Design", rate: 1000 },
              { element: "Social", rate: 900 },
            ],
            Agency: [{ element: "Design", rate: 600 }],
            Freelancer: [{ element: "Social", rate: social }],
          }),
        ]),
      ).analysis.areas[0]!,
      false,
    );
  expect(whyOfThree(300)).toBe("Design to Agency; Social to Freelancer.");
  expect(whyOfThree(1300)).toBe("Design to Agency; the rest stays.");
});
