import * as fc from "fast-check";
import { situationOf, partsOf, optionsOf } from "../../../src/core/commitments";
import { presentCost } from "../../../src/core/costs/figures";
import { makePlan } from "../../../src/core/costs/plan";
import type { CostLine, Inputs, PersonInputs } from "../../../src/core/model";
import { crossing, rowsAfter, transitionOf, waiting, whenWords } from "../../../src/core/transition";
import { costLine } from "../../helpers/lines";
import { areaOf, decided, ITEMS, LINES } from "../commitments/books";

const planOf = ({ business }: Inputs) => makePlan(business);

function changeOf(lines: readonly CostLine[], items = ITEMS) {
  const { inputs, analysis } = decided([areaOf(lines)], items);
  const plan = planOf(inputs);
  const area = analysis.areas[0]!;
  const { today, recommended } = optionsOf(area);
  return {
    plan,
    today: today!,
    recommended: recommended!,
    change: { today: partsOf(today!), then: partsOf(recommended!) },
    situation: situationOf(inputs, analysis, plan)("fulfilment", area),
  };
}

const present = ({ change, situation, plan }: ReturnType<typeof changeOf>, months: number): number =>
  presentCost(rowsAfter(change, situation, months), plan)!;

describe("waiting", () => {
  test("changing now costs what the recommended option costs; never changing costs what today's does", () => {
    const given = changeOf(LINES);
    expect(present(given, 0)).toBeCloseTo(given.recommended.presentCost!, 8);
    expect(present(given, 12)).toBeCloseTo(given.today.presentCost!, 8);
  });

  test("a month of waiting costs the difference of the month less what is then no longer left to pay", () => {
    // Own without its stock: 4,000 + 2,500 + 10 owner's hours of 60; 3PL 6,000. Rent left to pay: 2,000 a month.
    const lines = LINES.filter(({ driver }) => driver.kind !== "tied up" && driver.kind !== "once");
    const { costs, best } = waiting(changeOf(lines).change, changeOf(lines).situation, 24)!;
    expect([...costs.subarray(0, 8)].map(Math.round)).toEqual([
      0, -900, -1800, -2700, -3600, -4500, -5400, -4300,
    ]);
    expect(best).toBe(6);
  });

  test("a change to what costs more every month, made for another reason, is not put off", () => {
    const lines = [
      costLine({ option: "Own", name: "Rent", rate: 600, current: true }),
      costLine({ option: "3PL", name: "Fees", rate: 900 }),
    ];
    const { costs, best } = waiting(changeOf(lines).change, changeOf(lines).situation, 24)!;
    expect(costs[11]).toBeCloseTo(-11 * 300, 8);
    expect(best).toBe(0);
  });

  test("leaving charges are due with the change, once", () => {
    const lines = [
      costLine({ option: "Own", name: "Rent", rate: 900, current: true }),
      costLine({ option: "Own", name: "Clearing out", driver: "leaving", rate: 500, current: true }),
      costLine({ option: "3PL", name: "Fees", rate: 600 }),
    ];
    const given = changeOf(lines);
    expect([0, 1, 5, 11].map((months) => present(given, months))).toEqual(
      [0, 1, 5, 11].map((months) => 500 + 900 * months + 600 * (12 - months)),
    );
    expect(present(given, 12)).toBe(900 * 12);
  });

  test("lines of every option that are paid once are paid once", () => {
    const lines = [
      costLine({ option: "Own", name: "Rent", rate: 900, current: true }),
      costLine({ option: "3PL", name: "Fees", rate: 600 }),
    ];
    const area = areaOf(lines);
    const shared = costLine({ option: "all", name: "Scales", driver: "once", rate: 1200, months: 12 });
    const both = {
      ...area,
      options: area.options.map((option) => ({ ...option, lines: [...option.lines, shared] })),
    };
    const { inputs, analysis } = decided([both]);
    const plan = planOf(inputs);
    const result = analysis.areas[0]!;
    const { today, recommended } = optionsOf(result);
    const change = { today: partsOf(today!), then: partsOf(recommended!) };
    const situation = situationOf(inputs, analysis, plan)("fulfilment", result);
    expect(presentCost(rowsAfter(change, situation, 4), plan)).toBe(1200 + 4 * 900 + 8 * 600);
  });

  test("without growth, terms and one-offs, each month of waiting costs the monthly difference", () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.integer({ min: 0, max: 11 }), (own, other, months) => {
        const lines = [
          costLine({ option: "Own", name: "Rent", rate: own, current: true }),
          costLine({ option: "3PL", name: "Fees", rate: other }),
        ];
        expect(present(changeOf(lines), months)).toBeCloseTo(own * months + other * (12 - months), 6);
      }),
      { numRuns: 50 },
    );
  });
});

describe("crossing a volume", () => {
  const plan = makePlan(
    decided([areaOf(LINES)], { ...ITEMS, "Growth per year": 0.44, Horizon: 36 }).inputs.business,
  );

  test("by the mean of a year, so that a season is no growth", () => {
    // Orders of month m: 1000 x 1.44^((m-1)/12); the mean of months m-11..m passes 1440 first in month 20.
    const mean = (month: number): number =>
      Array.from({ length: 12 }, (_, back) => 1000 * 1.44 ** ((month - 1 - back) / 12)).reduce(
        (sum, orders) => sum + orders / 12,
        0,
      );
    const first = [...Array(37).keys()].find((month) => month >= 12 && mean(month) >= 1440)!;
    expect(crossing(plan, 1440, true)).toBe(first);
  });

  test("null where the plan never gets there", () => {
    expect(crossing(plan, 5000, true)).toBeNull();
    expect(crossing(plan, 500, false)).toBeNull();
  });
});

describe("the plan of the changes", () => {
  test("a change with what it takes, what is left to pay and until when, and who answers", () => {
    const { inputs, analysis } = decided([areaOf(LINES)]);
    const maria: PersonInputs = {
      name: "Maria",
      yearlyCost: 40000,
      shares: { fulfilment: 0.4 },
      ifFreed: null,
      at: { sheet: "People", cells: {} },
    };
    const { moves } = transitionOf({ ...inputs, people: [maria] }, analysis, planOf(inputs));
    // Waiting until the rent has run out saves 2,000 a month and costs the dearer month: 4,000 + 2,500 + 600 - 6,000.
    expect(moves).toMatchObject([
      { area: "fulfilment", from: "Own", to: "3PL", who: "Maria", oneOff: 1200, after: [] },
    ]);
    expect(moves[0]!.when).toMatchObject({ kind: "later", month: 7, lessLeft: true });
    expect(moves[0]!.stillToPay).toBe(0);
    // Half the rent, the packing and the owner's hours would have ended.
    expect(moves[0]!.parallelMonth).toBe(2000 + 2500 + 600);
  });

  test("a change that waits for growth, nothing being left to pay, says so", () => {
    const lines = [
      costLine({ option: "Own", name: "Packing", driver: "order", rate: 5, current: true }),
      costLine({ option: "3PL", name: "Base", rate: 6000 }),
    ];
    const { inputs, analysis } = decided([areaOf(lines)], {
      ...ITEMS,
      Horizon: 24,
      "Growth per year": 0.45,
    });
    const { moves } = transitionOf(inputs, analysis, planOf(inputs));
    // 5,000 x 1.45^((m-1)/12) is 5,837 in month 6 and 6,021 in month 7: till then the provider costs more.
    const saved = [1, 2, 3, 4, 5, 6].reduce((sum, m) => sum + 6000 - 5000 * 1.45 ** ((m - 1) / 12), 0);
    const { when } = moves[0]!;
    expect(when).toMatchObject({ kind: "later", month: 7, lessLeft: false });
    expect(when.kind === "later" && when.saved).toBeCloseTo(saved, 6);
    expect(whenWords(inputs, moves[0]!, analysis.areas[0]!)).toBe(
      "from month 7, when the change costs less than now; waiting saves 3,540 once",
    );
  });

  test("cash of both ways, the first month that costs less, and when it has paid for itself", () => {
    const lines = [
      costLine({ option: "Own", name: "Rent", rate: 900, current: true }),
      costLine({ option: "3PL", name: "Fees", rate: 600 }),
      costLine({ option: "3PL", name: "Set-up", driver: "once", rate: 1000, months: 12, from: "today" }),
    ];
    const { inputs, analysis } = decided([areaOf(lines)]);
    const found = transitionOf(inputs, analysis, planOf(inputs));
    expect([...found.today]).toEqual([0, ...Array<number>(12).fill(900)]);
    expect([...found.then]).toEqual([1000, ...Array<number>(12).fill(600)]);
    expect(found.firstBenefit).toBe(1);
    expect(found.paidBack).toBe(4);
    expect(found.moves[0]!.when).toEqual({ kind: "now" });
  });

  test("freed people who are still paid, and today's people and space, are in the cash of their side", () => {
    const lines = [
      costLine({ option: "Own", name: "Team", rate: 900, current: true }),
      costLine({ option: "3PL", name: "Fees", rate: 600 }),
    ];
    const { inputs, analysis } = decided([areaOf(lines)]);
    const monthly = (money: number) => Float64Array.from({ length: 13 }, (_, m) => (m === 0 ? 0 : money));
    const found = transitionOf(inputs, analysis, planOf(inputs), [
      { side: "recommended", paid: monthly(400) },
      { side: "today", paid: monthly(50) },
    ]);
    // 900 + 50 against 600 + 400: 50 a month dearer, so that it never costs less.
    expect([...found.today]).toEqual([0, ...Array<number>(12).fill(950)]);
    expect([...found.then]).toEqual([0, ...Array<number>(12).fill(1000)]);
    expect(found.firstBenefit).toBeNull();
    expect(found.paidBack).toBeNull();
  });

  test("what others wait for comes first", () => {
    const pair = (area: "it" | "finance" | "fulfilment" | "facilities") =>
      areaOf(
        [
          costLine({ option: "Own", name: "Cost", rate: 900, current: true }),
          costLine({ option: "3PL", name: "Fee", rate: 100 }),
        ],
        area,
      );
    const { inputs, analysis } = decided([
      pair("facilities"),
      pair("finance"),
      pair("fulfilment"),
      pair("it"),
    ]);
    const { moves } = transitionOf(inputs, analysis, planOf(inputs));
    const order = moves.map(({ area }) => area);
    expect(order.indexOf("it")).toBeLessThan(order.indexOf("finance"));
    expect(order.indexOf("it")).toBeLessThan(order.indexOf("fulfilment"));
    expect(order.indexOf("fulfilment")).toBeLessThan(order.indexOf("facilities"));
  });

  test("an area that stays until a volume says so, with the month of the plan", () => {
    const lines = [
      costLine({ option: "Own", name: "Packing", driver: "order", rate: 3, current: true }),
      costLine({ option: "3PL", name: "Account", rate: 2400 }),
      costLine({ option: "3PL", name: "Fees", driver: "order", rate: 1 }),
    ];
    // 3 an order against 2,400 and 1 an order: the same at 1,200 orders a month.
    const { inputs, analysis } = decided([areaOf(lines)], ITEMS, "none");
    const { moves, stays } = transitionOf(inputs, analysis, planOf(inputs));
    expect(moves).toEqual([]);
    expect(stays).toMatchObject([
      {
        area: "fulfilment",
        option: "Own",
        who: "Owner",
        when: { kind: "trigger", rising: true, option: "3PL" },
      },
    ]);
    expect(Math.abs((stays[0]!.when as { orders: number }).orders - 1200)).toBeLessThanOrEqual(1);
  });

  describe("an area that stays while something is bound", () => {
    const PLAN: typeof ITEMS = { ...ITEMS, Horizon: 36, "Near tie": 0.05 };
    /** A warehouse at 3,000 a month, nothing of which ends for ten months, and a park at less. */
    const between = (park: number, option = "none", items = PLAN) => {
      const lines = [
        costLine({ option: "Own", name: "Rent", rate: 3000, avoidable: 0, term: 10, current: true }),
        costLine({ option: "Park", name: "Rent", rate: park }),
      ];
      const { inputs, analysis } = decided([areaOf(lines)], items, option);
      const [stay] = transitionOf(inputs, analysis, planOf(inputs)).stays;
      return { when: stay!.when, words: whenWords(inputs, stay!, analysis.areas[0]!) };
    };

    test("changes once less is left to pay, where staying for good costs more than a near tie", () => {
      // For good 36 x 3,000 = 108,000; at once 36 x 2,200 + 10 x 3,000 = 109,200; from month 11 10 x 3,000 + 26 x 2,200 = 87,200.
      const { when, words } = between(2200);
      expect(when).toEqual({
        kind: "runs out",
        month: 11,
        option: "Park",
        saved: expect.closeTo(20_800, 6),
      });
      expect(words).toBe(
        "stay until month 11, when less is left to pay for Own, then Park; that saves 20,800 once against staying",
      );
    });

    test("stays where the change saves less than that, is fixed by hand, or fit has a price", () => {
      // 10 x 3,000 + 26 x 2,850 = 104,100: 3,900 saved of 108,000; at 2,780 it is 5,720.
      expect(between(2850).when).toEqual({ kind: "stays" });
      expect(between(2780).when).toMatchObject({ kind: "runs out", month: 11 });
      expect(between(2200, "Own").when).toEqual({ kind: "stays" });
      expect(between(2200, "none", { ...PLAN, "Price of fit": 10 }).when).toEqual({ kind: "stays" });
    });
  });

  test("an area of which too little is known is not decided yet", () => {
    const lines = [
      costLine({ option: "Own", name: "Rent", rate: 900, current: true }),
      costLine({ option: "3PL", name: "Fees", rate: "?" }),
    ];
    const { inputs, analysis } = decided([areaOf(lines)], ITEMS, "none");
    expect(transitionOf(inputs, analysis, planOf(inputs)).stays).toMatchObject([
      { when: { kind: "not yet" } },
    ]);
  });

  test("a change that is too close to call says what it waits for instead of a month", () => {
    const { inputs, analysis } = decided([areaOf(LINES)], ITEMS);
    const area = { ...analysis.areas[0]!, wait: "Better not to move before 3PL: Fees is known." };
    const now = { when: { kind: "now" } as const };
    expect(whenWords(inputs, now, area)).toBe("not yet: better not to move before 3PL: Fees is known");
    expect(whenWords(inputs, now, analysis.areas[0]!)).toBe("now");
  });
});
