import { analyzeInputs } from "../../../../src/core/advice/analyze";
import type { Chosen } from "../../../../src/core/advice/decision";
import { isApart, wholePrices, wholePriceWords } from "../../../../src/core/advice/portfolio";
import type { Inputs } from "../../../../src/core/model";
import { area, engine, inputsOf } from "./books";

/**
 * Own fulfilment at 1,000 a month on 1,000 sq ft, a provider at 900 without space. A park asks 3 a sq ft a month, a
 * warehouse 2,000: with the space the warehouse is cheaper, without it the park costs nothing.
 */
const FULFILMENT = area("fulfilment", { Own: [{ rate: 1000, sqft: 1000 }], "3PL": [{ rate: 900 }] });
const FACILITIES = area("facilities", {
  Warehouse: [{ rate: 2000 }],
  Park: [{ driver: "sq ft", rate: 3 }],
});

function prices(given: Inputs, place: Pick<Chosen, "area" | "element">, chosen: readonly Chosen[] = []) {
  const { inputs } = engine(given);
  const analysis = analyzeInputs(inputs, { preset: new Map(), chosen });
  return [...wholePrices(inputs, analysis, place)];
}
const AT = { area: "fulfilment", element: "" };
/** By itself 12 x 100 more; with it 12 x 2,000 of warehouse instead of 12 x 0 of park. */
const OWN = { option: "Own", own: 1200, whole: 25200, follows: ["Facilities"] };

describe("what a choice costs the whole", () => {
  const both = inputsOf([FULFILMENT, FACILITIES]);

  test("counts the areas that change with it", () => {
    const [own, ...rest] = prices(both, AT);
    expect(rest).toEqual([]);
    expect(own).toEqual({ ...OWN, own: expect.closeTo(1200, 6), whole: expect.closeTo(25200, 6) });
    expect(isApart(own!)).toBe(true);
    expect(wholePriceWords(own!)).toBe(
      "Own costs all seven together 25,200 a year more (by itself 1,200 a year more): Facilities changes with it.",
    );
  });

  test("is against the free set where the option is fixed by hand, and keeps what is fixed elsewhere", () => {
    expect(prices(both, AT, [{ ...AT, option: "Own" }])).toEqual(prices(both, AT));
    // The park kept by hand asks 12 x 3,000 for the space.
    const [own] = prices(both, AT, [{ area: "facilities", element: "", option: "Park" }]);
    expect(own).toMatchObject({ whole: expect.closeTo(1200 + 36000, 6), follows: [] });
  });

  test("is the area's own difference where nothing depends on it", () => {
    const alone = inputsOf([area("it", { Own: [{ rate: 500 }], SaaS: [{ rate: 400 }] })]);
    const [own] = prices(alone, { area: "it", element: "" });
    expect(own).toMatchObject({ own: expect.closeTo(1200, 6), whole: expect.closeTo(1200, 6), follows: [] });
    expect(isApart(own!)).toBe(false);
  });
});
