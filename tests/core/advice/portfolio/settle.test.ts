import { analyzeInputs } from "../../../../src/core/advice/analyze";
import type { Chosen } from "../../../../src/core/advice/decision";
import { decidePortfolio, settle } from "../../../../src/core/advice/portfolio";
import type { AreaId, Inputs } from "../../../../src/core/model";
import type { Analysis } from "../../../../src/core/results";
import { area, engine, inputsOf } from "./books";

const FULFILMENT = area("fulfilment", {
  Own: [{ rate: 5000, fte: 3 }],
  "3PL": [{ driver: "order", rate: 5.5 }],
});
const SERVICE = area("customerService", {
  Own: [{ rate: 2000, fte: 1 }],
  Outside: [{ driver: "order", rate: 2.25 }],
});
/** Nearly equal in cost: 120 of 6,120 a year. */
const IT = (people: number) => area("it", { Own: [{ rate: 510, fte: people }], SaaS: [{ rate: 500 }] });

/** What is recommended once the portfolio has been looked at. */
function settled(given: Inputs, chosen: readonly Chosen[] = []): { before: Analysis; after: Analysis } {
  const { inputs } = engine(given);
  const settings = { preset: new Map<string, number>(), chosen };
  const before = analyzeInputs(inputs, settings);
  return {
    before,
    after: settle(inputs, before, decidePortfolio(inputs, before, { chosen }), settings),
  };
}
const adviceOf = ({ areas }: Analysis, id: AreaId) => {
  const { recommended, reasons } = areas.find((each) => each.area === id)!;
  return { recommended, why: reasons[0] };
};

describe("the recommended set", () => {
  test("is the areas' own advice where no limit is set, and where it keeps them all", () => {
    const free = settled(inputsOf([FULFILMENT, SERVICE, IT(0)], { "Near tie": 0.05 }));
    expect(free.after).toBe(free.before);
    const kept = settled(inputsOf([FULFILMENT, SERVICE, IT(0)], { "Near tie": 0.05, "Limit headcount": 4 }));
    expect(kept.after).toBe(kept.before);
    expect(adviceOf(kept.after, "it").recommended).toBe("Own");
  });

  test("leaves an area's advice where with it a limit would not be kept, and says so", () => {
    const { after } = settled(
      inputsOf([FULFILMENT, SERVICE, IT(0)], { "Near tie": 0.05, "Limit headcount": 3 }),
    );
    // Service outside costs 12 x 250 more and needs one person less; the near tie of IT has no part in it.
    expect(adviceOf(after, "customerService")).toEqual({
      recommended: "Outside",
      why: "Within the limit of 3 people; without it Own, 3,000 a year less.",
    });
    expect(adviceOf(after, "fulfilment").recommended).toBe("Own");
    expect(adviceOf(after, "it").recommended).toBe("Own");
    expect(after.areas.map(({ area: id, setWhy }) => [id, setWhy !== undefined])).toEqual([
      ["fulfilment", false],
      ["customerService", true],
      ["it", false],
    ]);
  });

  test("takes the near tie where that keeps the limit for less", () => {
    const { after } = settled(
      inputsOf([FULFILMENT, SERVICE, IT(1)], { "Near tie": 0.05, "Limit headcount": 4 }),
    );
    expect(adviceOf(after, "it")).toEqual({
      recommended: "SaaS",
      why: "Within the limit of 4 people; without it Own, 120 a year more.",
    });
    expect(adviceOf(after, "customerService").recommended).toBe("Own");
  });

  test("stays the areas' own advice where the limits cannot all be kept", () => {
    const { before, after } = settled(
      inputsOf([FULFILMENT, SERVICE], {
        Cash: 1000,
        "Other fixed costs per month": 9000,
        "Limit month-end cash": 0,
      }),
    );
    expect(after).toBe(before);
  });

  test("keeps what is fixed by hand, and its words", () => {
    const chosen = [{ area: "customerService", element: "", option: "Own" }];
    const { after } = settled(inputsOf([FULFILMENT, SERVICE], { "Limit headcount": 3 }), chosen);
    // One person stays: only fulfilment can make room, for 12 x 500 more.
    expect(adviceOf(after, "customerService").why).toContain("Fixed by hand");
    expect(adviceOf(after, "fulfilment")).toEqual({
      recommended: "3PL",
      why: "Within the limit of 3 people; without it Own, 6,000 a year less.",
    });
  });

  test("leaves an area's advice where those it frees are paid on", () => {
    const maria = {
      name: "Maria",
      yearlyCost: 24000,
      shares: { customerService: 1 },
      ifFreed: "stays" as const,
      at: { sheet: "People", cells: {} },
    };
    const areas = [area("customerService", { Own: [{ rate: 2000, fte: 1 }], Outside: [{ rate: 1500 }] })];
    const { before, after } = settled(inputsOf(areas, {}, { people: [maria] }));
    expect(adviceOf(before, "customerService").recommended).toBe("Outside");
    // 18,000 outside and 24,000 for Maria, against 24,000 today.
    expect(adviceOf(after, "customerService")).toEqual({
      recommended: "Own",
      why: "Alone Outside costs less; with the people it frees and what it does to other areas Own does, by 18,000 a year.",
    });
  });
});
