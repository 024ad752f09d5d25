import fc from "fast-check";
import { analyzeInputs } from "../../../src/core/advice/analyze";
import { ACTIVITIES } from "../../../src/core/areas/activities";
import { AREAS } from "../../../src/core/areas";
import {
  missingInWords,
  withLikeForLike,
  type Answer,
  type ChecklistAnswer,
} from "../../../src/core/likeForLike";
import { propose } from "../../../src/core/likeForLike/propose";
import { AREA_IDS, type AreaInputs, type CostLine, type Inputs } from "../../../src/core/model";
import { areaOf, business, costLine } from "../../helpers/lines";

const SETTINGS = { preset: new Map<string, number>(), chosen: [] };
const ITEMS = {
  "Orders per month": 1000,
  "Return rate": 0.1,
  "Discount rate": 0,
  Horizon: 12,
  "Near tie": 0,
};

const inputsOf = (items: Inputs["business"], ...areas: AreaInputs[]): Inputs => ({
  business: items,
  areas,
  scenarios: [],
  example: false,
});
const checked = (inputs: Inputs, answered: readonly ChecklistAnswer[] = []) =>
  withLikeForLike(inputs, analyzeInputs(inputs, SETTINGS), answered).areas.map((area) => area.likeForLike!);

/** Every activity of Fulfilment answered with "in" but those given. */
const allIn = (option: string, but: { readonly [activity: string]: Answer | null } = {}): ChecklistAnswer[] =>
  ACTIVITIES.fulfilment.flatMap(({ name }) => {
    const answer = name in but ? but[name]! : ({ how: "in" } as const);
    return answer === null
      ? []
      : [{ area: "fulfilment", activity: name, option, answer, sheet: "Checklist", cell: "C5" }];
  });
const RETURNS_OPEN = [...allIn("In-house"), ...allIn("Acme", { Returns: null })];

describe("what a cost that the recommended option does not show would have to be", () => {
  test("the difference over its units: 5,000 against 4,790 a month and 100 returns make 2.10 a return", () => {
    const inputs = inputsOf(
      business(ITEMS),
      areaOf("fulfilment", {
        "In-house": [costLine({ name: "All of it", rate: 5000 })],
        Acme: [costLine({ name: "Handling", driver: "order", rate: 4.79 })],
      }),
    );
    const [check] = checked(inputs, RETURNS_OPEN);
    expect(check!.missing).toEqual([
      {
        option: "Acme",
        activity: "Returns",
        leftOut: false,
        unit: "a return",
        flipsAt: expect.closeTo(2.1, 9) as number,
        winner: "In-house",
        text: "Acme says nothing of returns; at 2.10 a return or more In-house would be the choice.",
      },
    ]);
  });

  test("a minimum over all fees takes the first of it: 4,790 under a minimum of 4,900 still make 2.10, not 1.00", () => {
    const inputs = inputsOf(
      business(ITEMS),
      areaOf("fulfilment", {
        "In-house": [costLine({ name: "All of it", rate: 5000 })],
        Acme: [
          costLine({ name: "Handling", driver: "order", rate: 4.79 }),
          costLine({ name: "Least", driver: "minimum", rate: 4900 }),
        ],
      }),
    );
    expect(checked(inputs, RETURNS_OPEN)[0]!.missing[0]!.flipsAt).toBeCloseTo(2.1, 9);
  });

  test("a percentage of everything comes on top: 10% of the added line too", () => {
    // 4,000 + 10% = 4,400 against 5,000: 600 / 1.1 / 100 returns.
    const inputs = inputsOf(
      business(ITEMS),
      areaOf("fulfilment", {
        "In-house": [costLine({ name: "All of it", rate: 5000 })],
        Acme: [
          costLine({ name: "Handling", driver: "order", rate: 4 }),
          costLine({ name: "Margin", driver: "percent of", rate: 0.1, base: ["Other"], group: "Fees" }),
        ],
      }),
    );
    expect(checked(inputs, RETURNS_OPEN)[0]!.missing[0]!.flipsAt).toBeCloseTo(600 / 1.1 / 100, 9);
  });

  test("today's option stays within a near tie: 5,000 / 1.05 - 4,000 a month over 100 returns", () => {
    const inputs = inputsOf(
      business({ ...ITEMS, "Near tie": 0.05 }),
      areaOf("fulfilment", {
        "In-house": [costLine({ name: "All of it", rate: 5000 })],
        Acme: [costLine({ name: "Handling", driver: "order", rate: 4 })],
      }),
    );
    expect(checked(inputs, RETURNS_OPEN)[0]!.missing[0]!.flipsAt).toBeCloseTo((5000 / 1.05 - 4000) / 100, 8);
  });

  test("what the checklist calls out is left out, and said so; a set-up is named once", () => {
    const inputs = inputsOf(
      business(ITEMS),
      areaOf("fulfilment", {
        "In-house": [costLine({ name: "All of it", rate: 5000 })],
        Acme: [costLine({ name: "Handling", driver: "order", rate: 4.79 })],
      }),
    );
    const [check] = checked(inputs, [...allIn("In-house"), ...allIn("Acme", { "Set-up": { how: "out" } })]);
    // 210 a month over a plan of 12 months.
    expect(check!.missing.map(({ text }) => text)).toEqual([
      "Acme leaves out set-up; at 2,520 once or more In-house would be the choice.",
    ]);
    expect(check!.options.map(({ status }) => status)).toEqual(["comparable", "leaves out"]);
  });

  test("costs that are charged alike share a sentence: together they change the answer at the same price", () => {
    const inputs = inputsOf(
      business(ITEMS),
      areaOf("fulfilment", {
        "In-house": [costLine({ name: "All of it", rate: 5000 })],
        Acme: [costLine({ name: "Handling", driver: "order", rate: 4.79 })],
      }),
    );
    const open = { Receiving: null, Storage: null, Returns: null };
    const [check] = checked(inputs, [...allIn("In-house"), ...allIn("Acme", open)]);
    expect(missingInWords(check!.missing)).toEqual([
      "Acme says nothing of 2 things (receiving; storage); at 210 a month or more for them together In-house would be the choice.",
      "Acme says nothing of returns; at 2.10 a return or more In-house would be the choice.",
    ]);
  });

  test("nothing is said of an option that is not recommended", () => {
    const inputs = inputsOf(
      business(ITEMS),
      areaOf("fulfilment", {
        "In-house": [costLine({ name: "All of it", rate: 4000 })],
        Acme: [costLine({ name: "Handling", driver: "order", rate: 4.79 })],
      }),
    );
    expect(checked(inputs, RETURNS_OPEN)[0]!.missing).toEqual([]);
  });

  test("an element's activity is held against the options of that element", () => {
    // Design: 900 inside against 700 outside.
    const inputs = inputsOf(
      business(ITEMS),
      areaOf(
        "marketing",
        {
          "In-house": [
            costLine({ name: "Designer", element: "Design", rate: 900 }),
            costLine({ name: "Email", element: "Email", rate: 100 }),
          ],
          Agency: [
            costLine({ name: "Retainer", element: "Design", rate: 700 }),
            costLine({ name: "Email", element: "Email", rate: 300 }),
          ],
        },
        ["Design", "Email"],
      ),
    );
    expect(checked(inputs)[0]!.missing.map(({ text }) => text)).toEqual([
      "Agency says nothing of design work; at 200 a month or more In-house would be the choice.",
    ]);
  });

  test("a line written down at that price, a little less or more, makes or changes the answer", () => {
    const cents = (most: number) => fc.integer({ min: 1, max: most * 100 }).map((amount) => amount / 100);
    fc.assert(
      fc.property(
        fc.record({
          fixed: cents(9000),
          handling: cents(8),
          minimum: cents(6000),
          stranded: fc.constantFrom(null, 0.4, 1),
          percent: fc.constantFrom(0, 0.08),
          nearTie: fc.constantFrom(0, 0.05),
        }),
        ({ fixed, handling, minimum, stranded, percent, nearTie }) => {
          const more = { "Near tie": nearTie, "Growth per year": 0.1, "Discount rate": 0.08, Horizon: 24 };
          const world = (extra: readonly CostLine[], to: string): Inputs =>
            inputsOf(
              business({ ...ITEMS, ...more }),
              areaOf("fulfilment", {
                "In-house": [
                  costLine({ name: "Fixed", rate: fixed, avoidable: stranded, term: 6 }),
                  costLine({ name: "Floor", driver: "minimum", rate: 2000, avoidable: 0.5 }),
                  ...(to === "In-house" ? extra : []),
                ],
                Acme: [
                  costLine({ name: "Handling", driver: "order", rate: handling }),
                  costLine({ name: "Least", driver: "minimum", rate: minimum }),
                  costLine({ name: "Margin", driver: "percent of", rate: percent, base: ["Handling"] }),
                  ...(to === "Acme" ? extra : []),
                ],
              }),
            );
          const found = checked(world([], ""), [
            ...allIn("In-house", { Returns: null }),
            ...allIn("Acme", { Returns: null }),
          ])[0]!.missing[0];
          if (!found || found.flipsAt === null) return;
          const { option, flipsAt, winner } = found;
          const advised = (rate: number) => {
            const line = costLine({ name: "Returned goods", driver: "return", rate });
            return analyzeInputs(world([line], option), SETTINGS).areas[0]!.recommended;
          };
          expect(advised(flipsAt * (1 - 1e-6))).toBe(option);
          expect(advised(flipsAt * (1 + 1e-6))).toBe(winner);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("options are comparable only where the checklist is answered", () => {
  const inputs = inputsOf(
    business(ITEMS),
    areaOf("fulfilment", {
      "In-house": [costLine({ name: "Pick and pack people", rate: 5000 })],
      Acme: [
        costLine({ name: "Picks", driver: "order", rate: 4 }),
        costLine({ name: "Handling back", driver: "return", rate: 3 }),
      ],
    }),
  );
  test("without answers nothing is comparable, whatever the lines suggest", () => {
    const [check] = checked(inputs);
    expect(check!.options.map(({ status }) => status)).toEqual(["not answered", "not answered"]);
    const of = (activity: string) => check!.activities.find((one) => one.activity === activity)!.answers;
    expect(of("Picking")).toEqual([
      { option: "In-house", answer: null, proposed: { how: "line", lines: ["Pick and pack people"] } },
      { option: "Acme", answer: null, proposed: { how: "line", lines: ["Picks"] } },
    ]);
    // By its driver, not by its name.
    expect(of("Returns")[1]!.proposed).toEqual({ how: "line", lines: ["Handling back"] });
    // An own warehouse bills no minimum to itself.
    expect(of("Minimum").map(({ proposed }) => proposed)).toEqual([{ how: "not applicable" }, null]);
  });
  test("one answer missing keeps an option from being comparable", () => {
    const [check] = checked(inputs, [
      ...allIn("In-house"),
      ...allIn("Acme", { Picking: null, Delivery: null }),
    ]);
    expect(check!.options).toEqual([
      { option: "In-house", status: "comparable", leftOut: [], proposed: [], open: [] },
      { option: "Acme", status: "not answered", leftOut: [], proposed: ["Picking"], open: ["Delivery"] },
    ]);
  });
  test("an answer for an option or activity of another name answers nothing", () => {
    const [check] = checked(inputs, [...allIn("In-house"), ...allIn("Acme Ltd")]);
    expect(check!.options[1]!.status).toBe("not answered");
  });
});

describe("the activities", () => {
  test.each(AREA_IDS)("%s: named once each, with words, in sentence order", (area) => {
    const names = ACTIVITIES[area].map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(10);
    for (const { words, covers } of ACTIVITIES[area]) {
      expect(words.every((word) => word === word.toLowerCase() && word.trim() === word)).toBe(true);
      expect(covers).not.toBe("");
    }
  });

  test("every typical cost line of the template answers some activity of its area", () => {
    const silent = AREAS.flatMap(({ id, typicalLines }) =>
      typicalLines
        .filter((line) => {
          const own = costLine({ name: line.name, driver: line.driver, element: line.element });
          return !ACTIVITIES[id].some(
            (activity) => propose(activity, { lines: [own], kind: null })?.how === "line",
          );
        })
        .map(({ name }) => `${id}: ${name}`),
    );
    expect(silent).toEqual([]);
  });

  test("words count whole: current is no rent, a returning customer no return", () => {
    const [storage, returns] = ["Storage", "Returns"].map((name) =>
      ACTIVITIES.fulfilment.find((activity) => activity.name === name)!,
    );
    const lines = [costLine({ name: "Current adviser" }), costLine({ name: "Returning customers" })];
    expect(propose(storage!, { lines, kind: null })).toBeNull();
    expect(propose(returns!, { lines, kind: null })).toBeNull();
  });
});
