import { key } from "../../../../src/core/names";
import type { EffectInputs, PersonInputs } from "../../../../src/core/model";
import { area, inputsOf, portfolioOf } from "./books";

const effect = (item: string, how: EffectInputs["how"], value: number): EffectInputs => ({
  area: "it",
  element: "",
  option: "SaaS",
  item: key(item),
  label: item,
  how,
  value,
  low: null,
  high: null,
  source: "",
  at: { sheet: "Effects", cells: {} },
});
const PIN = (id: string, option: string, element = "") => ({ area: id, element, option });

describe("each interaction, by hand", () => {
  // Two agents go: 2 people at 10 a month and 2 x 0.5 hires a year at 1,200 each: 12 x 20 + 1,200.
  const people = inputsOf([
    area("customerService", { Own: [{ rate: 5000, fte: 2 }], Outside: [{ rate: 4000, fte: 0 }] }),
    area("humanResources", {
      Own: [
        { driver: "person", rate: 10 },
        { driver: "hire", rate: 1200 },
      ],
    }),
  ]);
  test("Human resources serves the people of the others", () => {
    const { interactions, alone, recommended } = portfolioOf(people);
    expect(recommended.options).toEqual(["Outside", "Own"]);
    expect(interactions).toEqual([
      {
        name: "Human resources serves the people of Customer service",
        kind: "people",
        between: ["Customer service", "Human resources"],
        yearly: -(12 * 20 + 1200),
      },
    ]);
    expect(alone).toEqual([
      { area: "customerService", yearly: 48000 },
      { area: "humanResources", yearly: 1440 },
    ]);
    expect(recommended.figures.people).toBe(0);
  });

  test("and where its price goes by tiers of people, by the total of them", () => {
    const tiered = inputsOf([
      area("customerService", { Own: [{ rate: 5000, fte: 2 }], Outside: [{ rate: 4000 }] }),
      area("fulfilment", { Own: [{ rate: 5000, fte: 3 }], "3PL": [{ rate: 4000 }] }),
      area("humanResources", {
        // Up to 2 people 100 a month, beyond 900.
        PEO: [
          {
            driver: "person",
            tiers: {
              method: "flat",
              tiers: [
                { upTo: 2, price: 100 },
                { upTo: Infinity, price: 900 },
              ],
            },
          },
        ],
      }),
    ]);
    const both = portfolioOf(tiered);
    expect(both.interactions).toMatchObject([{ kind: "people", yearly: -12 * 900 }]);
    const one = portfolioOf(tiered, [PIN("fulfilment", "3PL"), PIN("customerService", "Own")]);
    expect(one.interactions).toMatchObject([{ kind: "people", yearly: -12 * 800 }]);
  });

  test("an officer for every 20 people counts in the headcount by the people that the others have", () => {
    const officers = inputsOf(
      [
        area("fulfilment", { Own: [{ rate: 6000, fte: 30 }], "3PL": [{ rate: 9000, fte: 0 }] }),
        area("humanResources", { Own: [{ driver: "person", rate: 2000, step: 20, fte: 1 }] }),
      ],
      { "People outside the seven areas": 5 },
    );
    // 35 people take two officers at 2,000; the five outside take one.
    const kept = portfolioOf(officers);
    expect(kept.recommended.options).toEqual(["Own", "Own"]);
    expect(kept.recommended.figures).toMatchObject({ people: 30 + 5 + 2, monthlyCost: 10000 });
    const out = portfolioOf(officers, [PIN("fulfilment", "3PL")]);
    expect(out.recommended.figures).toMatchObject({ people: 5 + 1, monthlyCost: 11000 });
  });

  test("Facilities houses the others: a fulfilment house empties the warehouse", () => {
    const { interactions, recommended } = portfolioOf(
      inputsOf([
        area("fulfilment", { Own: [{ rate: 5000, sqft: 900 }], "3PL": [{ rate: 4900, sqft: 100 }] }),
        area("facilities", { Park: [{ driver: "sq ft", rate: 300, step: 500, sqft: 500 }] }),
      ]),
    );
    // Two bays of 500 sq ft become one.
    expect(recommended.options).toEqual(["3PL", "Park"]);
    expect(interactions).toMatchObject([
      { kind: "space", between: ["Fulfilment", "Facilities"], yearly: -3600 },
    ]);
  });

  test("chat agents need desks", () => {
    const { interactions } = portfolioOf(
      inputsOf([
        area("customerService", { Outside: [{ rate: 5000 }], Own: [{ rate: 4000, sqft: 120 }] }),
        area("facilities", { Park: [{ driver: "sq ft", rate: 2 }] }),
      ]),
    );
    expect(interactions).toMatchObject([{ kind: "space", yearly: 12 * 240 }]);
  });

  describe("IT that posts by itself saves the bookkeeper's work", () => {
    const books = area("finance", {
      Own: [{ driver: "manual transaction", rate: 1 }],
      Package: [{ rate: 1900 }],
    });
    const it = area("it", { Own: [{ rate: 500 }], SaaS: [{ rate: 600 }] });
    const inputs = inputsOf(
      [it, books],
      {},
      { effects: [effect("Share of transactions integrated", "set", 0.9)] },
    );

    test("with today's bookkeeper as the option's own cost has it", () => {
      const { recommended, interactions } = portfolioOf(inputs, [PIN("it", "SaaS"), PIN("finance", "Own")]);
      // 2,000 x 0.9 entries at 1 fewer: both sides of the row cancel.
      expect(recommended.figures.yearlyCost).toBeCloseTo(12 * (600 + 200), 6);
      expect(interactions).toEqual([]);
    });

    test("with a package nothing: its effect is taken back", () => {
      const { recommended, interactions } = portfolioOf(inputs, [
        PIN("it", "SaaS"),
        PIN("finance", "Package"),
      ]);
      expect(recommended.figures.yearlyCost).toBeCloseTo(12 * (600 + 1900), 6);
      expect(interactions).toMatchObject([{ kind: "effect", between: ["IT", "Finance and admin"] }]);
      expect(interactions[0]!.yearly).toBeCloseTo(12 * 1800, 6);
    });

    test("the set is found with it", () => {
      expect(portfolioOf(inputs).recommended.options).toEqual(["SaaS", "Own"]);
    });
  });

  test("what elements share is paid once", () => {
    const { interactions, recommended } = portfolioOf(
      inputsOf([
        area("marketing", {
          Own: [
            { rate: 900, element: "Design" },
            { rate: 900, element: "Search" },
          ],
          Agency: [
            { rate: 500, element: "Design" },
            { rate: 600, element: "Search" },
            { rate: 250, name: "Account" },
          ],
        }),
      ]),
    );
    expect(recommended.options).toEqual(["Agency", "Agency"]);
    expect(recommended.figures.yearlyCost).toBeCloseTo(12 * 1350, 6);
    expect(interactions).toMatchObject([{ kind: "shared lines", yearly: 3000 }]);
  });

  describe("payroll is saved in whole persons", () => {
    const maria = (ifFreed: PersonInputs["ifFreed"]): PersonInputs => ({
      name: "Maria",
      yearlyCost: 48000,
      shares: { customerService: 0.4, finance: 0.6 },
      ifFreed,
      at: { sheet: "People", cells: {} },
    });
    const areas = [
      area("customerService", { Own: [{ rate: 1600, fte: 0.4 }], Outside: [{ rate: 1000 }] }),
      area("finance", { Own: [{ rate: 2400, fte: 0.6 }], Package: [{ rate: 1500 }] }),
    ];
    const business = (ifFreed: PersonInputs["ifFreed"]) => inputsOf(areas, {}, { people: [maria(ifFreed)] });

    test("a part of a person who leaves saves no cash", () => {
      const { freed, interactions, recommended } = portfolioOf(business("leaves"), [
        PIN("customerService", "Outside"),
        PIN("finance", "Own"),
      ]);
      expect(freed).toEqual([{ name: "Maria", freed: 0.4, cash: 0, stillPaid: 19200 }]);
      expect(interactions).toMatchObject([{ kind: "freed people", yearly: 19200 }]);
      expect(recommended.figures.yearlyCost).toBeCloseTo(12000 + 28800 + 19200, 6);
    });

    test("all of her does, so that both go out together or neither", () => {
      const { freed, recommended } = portfolioOf(business("leaves"));
      expect(recommended.options).toEqual(["Outside", "Package"]);
      expect(freed).toEqual([{ name: "Maria", freed: 1, cash: 48000, stillPaid: 0 }]);
      expect(portfolioOf(business("stays")).recommended.options).toEqual(["Own", "Own"]);
    });

    test("hours that stop save what is freed", () => {
      const { freed } = portfolioOf(business("hours stop"), [
        PIN("customerService", "Outside"),
        PIN("finance", "Own"),
      ]);
      expect(freed).toMatchObject([{ cash: 19200, stillPaid: 0 }]);
    });
  });
});
