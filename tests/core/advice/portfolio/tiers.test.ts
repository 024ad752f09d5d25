import type { Inputs } from "../../../../src/core/model";
import { todayBeside } from "../../../../src/core/commitments";
import { makePlan } from "../../../../src/core/costs/plan";
import { area, engine, inputsOf, portfolioOf } from "./books";

/** Fourteen people today, six of them in fulfilment; a package for those who are left, up to ten heads. */
const AREAS = [
  area("customerService", { Own: [{ rate: 8000, fte: 8 }], Outside: [{ rate: 9000 }] }),
  area("fulfilment", { Own: [{ rate: 6000, fte: 6 }], "3PL": [{ driver: "order", rate: 5.5 }] }),
  area("humanResources", {
    Own: [{ rate: 1200 }],
    Package: [
      {
        driver: "person",
        rate: null,
        tiers: { method: "graduated", tiers: [{ upTo: 10, price: 50 }] },
      },
    ],
  }),
];
const limited = (items: { [name: string]: number }): Inputs => inputsOf(AREAS, items);

describe("a tariff that ends too early for some sets", () => {
  test("takes part in those that it can serve", () => {
    // 8,000 + 5,500 + 8 heads at 50 = 13,900 a month; today 8,000 + 6,000 + 1,200 = 15,200.
    const { recommended, today, feasible } = portfolioOf(limited({ "Limit headcount": 20 }));
    expect(recommended.options).toEqual(["Own", "3PL", "Package"]);
    expect(recommended.figures.yearlyCost).toBeCloseTo(12 * 13900, 6);
    expect(today!.figures.yearlyCost).toBeCloseTo(12 * 15200, 6);
    expect(feasible).toBe(true);
  });

  test("is in no other, whatever it would save there", () => {
    // With fulfilment kept there are 14 heads: the package at 50 each would cost 500 less than the own 1,200.
    const { recommended, unlimited, picks } = portfolioOf(limited({ "Limit headcount": 20 }), [
      { area: "fulfilment", element: "", option: "Own" },
    ]);
    expect(recommended.options).toEqual(["Own", "Own", "Own"]);
    expect(unlimited.options).toEqual(["Own", "Own", "Own"]);
    expect(picks[2]!.why).toBe("Beside the other options Package needs more than its last tier offers.");
  });

  test("where every set needs more than it offers there is no portfolio", () => {
    const pins = ["Own", "Own", "Package"].map((option, at) => ({
      area: AREAS[at]!.area,
      element: "",
      option,
    }));
    const { inputs, analysis } = engine(limited({ "Limit headcount": 20 }));
    expect(analysis.areas.map(({ recommended }) => recommended)).toEqual(["Own", "3PL", "Package"]);
    expect(portfolioOf(inputs, pins)).toBeNull();
  });

  test("a limit that sends others out lets it in", () => {
    const { recommended } = portfolioOf(limited({ "Limit headcount": 7 }));
    expect(recommended.options).toEqual(["Outside", "3PL", "Package"]);
    // 9,000 + 5,500 and nobody left.
    expect(recommended.figures.yearlyCost).toBeCloseTo(12 * 14500, 6);
  });

  test("a package of today's that does not reach today's people is left as the area has it", () => {
    const [service, fulfilment, resources] = AREAS;
    const [own, packaged] = resources!.options;
    const swapped = {
      ...resources!,
      options: [
        { ...own!, current: false, currentElements: [] },
        { ...packaged!, current: true, currentElements: [""] },
      ],
    };
    const { inputs, analysis } = engine(inputsOf([service!, fulfilment!, swapped]));
    expect(analysis.areas[2]!.current).toBe("Package");
    expect(todayBeside(inputs, analysis, makePlan(inputs.business))).toEqual([]);
  });
});
