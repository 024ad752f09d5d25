import fc from "fast-check";
import { analyzeInputs } from "../../../src/core/advice/analyze";
import { hourWords } from "../../../src/core/commitments";
import { UNKNOWN, type Entry, type Inputs } from "../../../src/core/model";
import { recommend } from "../../../src/core/recommend";
import type { Analysis, Flip } from "../../../src/core/results";
import { area, inputsOf } from "./portfolio/books";

const SETTINGS = { preset: new Map<string, number>(), chosen: [] };
const decided = (inputs: Inputs, explain = true): Analysis => analyzeInputs(inputs, { ...SETTINGS, explain });
const hoursOf = ({ areas: [first] }: Analysis): Flip[] => first!.flips.filter(({ type }) => type === "hour");
const shown = (flips: readonly Flip[]) => flips.map(({ to, option }) => [Number(to.toFixed(9)), option]);

const hours = (quantity: number) => ({ name: "Owner", driver: "owner hour", rate: null, quantity });

/** Own: 1,000 a month and 100 hours of the owner's; Agency: 5,000 a month. */
const one = (items: { readonly [item: string]: Entry }): Inputs =>
  inputsOf([area("it", { Own: [{ rate: 1000 }, hours(100)], Agency: [{ rate: 5000 }] })], items);

describe("what the owner's hour would have to be worth for another answer", () => {
  test("by hand: 1,000 + 100 h = 5,000 at 40", () => {
    expect(shown(hoursOf(decided(one({ "Owner's hour": 20 }))))).toEqual([[40, "Agency"]]);
    expect(shown(hoursOf(decided(one({ "Owner's hour": 50 }))))).toEqual([[40, "Own"]]);
    // Blank counts as nothing.
    expect(hoursOf(decided(one({})))).toMatchObject([
      {
        from: 0,
        unit: "an hour",
        text: "Owner's hour at 40.00 instead of 0.00 would make Agency the choice",
      },
    ]);
  });

  test("today's option stays within Near tie", () => {
    // 1,000 + 100 h is 5 % above 5,000 at 42.5.
    expect(shown(hoursOf(decided(one({ "Owner's hour": 20, "Near tie": 0.05 }))))).toEqual([
      [42.5, "Agency"],
    ]);
  });

  test("on both sides, the nearest of several", () => {
    // Own 1,000 + 100 h, Mixed 2,500 + 50 h, Agency 5,000: Own up to 30, Mixed from there to 50, then Agency.
    const inputs = inputsOf(
      [
        area("it", {
          Own: [{ rate: 1000 }, hours(100)],
          Mixed: [{ rate: 2500 }, hours(50)],
          Agency: [{ rate: 5000 }],
        }),
      ],
      { "Owner's hour": 45 },
    );
    expect(shown(hoursOf(decided(inputs)))).toEqual([
      [30, "Own"],
      [50, "Agency"],
    ]);
    expect(hourWords(decided(inputs))).toBe(
      "Owner's hour, now 45.00: below 30.00 Own for IT; above 50.00 Agency for IT.",
    );
  });

  test("none where no line is charged at it, the hours are the same, or it is not known", () => {
    const same = area("it", { Own: [{ rate: 1000 }, hours(10)], Agency: [{ rate: 5000 }, hours(10)] });
    const priced = area("it", {
      Own: [{ rate: 1000 }, { ...hours(10), rate: 30 }],
      Agency: [{ rate: 5000 }],
    });
    for (const without of [same, priced])
      expect(hoursOf(decided(inputsOf([without], { "Owner's hour": 20 })))).toEqual([]);
    expect(hoursOf(decided(one({ "Owner's hour": UNKNOWN })))).toEqual([]);
    expect(hourWords(decided(inputsOf([same])))).toBe("");
  });

  test("what is left to pay of today's hours is charged at it too", () => {
    // Half of 100 hours goes on: Agency 5,000 + 50 h against 1,000 + 100 h, at 80.
    const inputs = inputsOf(
      [
        area("it", {
          Own: [{ rate: 1000 }, { ...hours(100), avoidable: 0.5, term: 12 }],
          Agency: [{ rate: 5000 }],
        }),
      ],
      { "Owner's hour": 20 },
    );
    expect(shown(hoursOf(decided(inputs)))).toEqual([[80, "Agency"]]);
  });

  test("a limit that is in the way of the other option leaves none", () => {
    const inputs = one({ "Owner's hour": 50, "Limit owner hours": 10 });
    expect(hoursOf(recommend(inputs, decided(inputs), SETTINGS).analysis)).toEqual([]);
  });

  test("property: the rule recommends the option up to it, and the named one beyond", () => {
    const option = fc.record({
      rate: fc.integer({ min: 100, max: 5000 }),
      hours: fc.integer({ min: 0, max: 120 }),
      once: fc.integer({ min: 0, max: 5000 }),
      yearlyChange: fc.constantFrom(null, 0.1),
    });
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(option, { minLength: 2, maxLength: 4 }),
        fc.integer({ min: 0, max: 90 }),
        fc.constantFrom(0, 0.05, 0.2),
        (options, hour, tie) => {
          const at = (worth: number): Inputs =>
            inputsOf(
              [
                area(
                  "it",
                  Object.fromEntries(
                    options.map(({ rate, hours: quantity, once, yearlyChange }, place) => [
                      `Option ${place}`,
                      [{ rate }, { driver: "once", rate: once }, { ...hours(quantity), yearlyChange }],
                    ]),
                  ),
                ),
              ],
              { "Owner's hour": worth, "Near tie": tie, "Discount rate": 0.08, Horizon: 24 },
            );
          const now = decided(at(hour));
          const recommended = (worth: number): string | null =>
            decided(at(worth), false).areas[0]!.recommended;
          for (const { to, option: winner } of hoursOf(now)) {
            const apart = to - hour;
            expect(recommended(to + Math.sign(apart) * 2e-6 * Math.max(1, to))).toBe(winner);
            for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99999])
              expect(recommended(hour + share * apart)).toBe(now.areas[0]!.recommended);
            found++;
          }
          // And where none is named on a side, nothing changes there.
          const [first] = now.areas;
          if (first!.flips.length > 0 && !hoursOf(now).some(({ to }) => to > hour))
            expect(recommended(9999)).toBe(first!.recommended);
        },
      ),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(50);
  });
});
