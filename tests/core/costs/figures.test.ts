import fc from "fast-check";
import { optionRows, exitRows } from "../../../src/core/costs/option";
import { makePlan } from "../../../src/core/costs/plan";
import { byGroup, firstYear, presentCost, settledMonth, yearlyCost } from "../../../src/core/costs/figures";
import type { CostLine } from "../../../src/core/model";
import { business, costLine, tiersOf } from "../../helpers/lines";

const BASE = {
  "Orders per month": 1000,
  "Discount rate": 0.08,
  "Average order value": 50,
  "Units per order": 2,
  "Lines per order": 1.5,
  "Parcels per order": 1.1,
  "Return rate": 0.08,
  "Contacts per order": 0.2,
};
const rowsOf = (lines: CostLine[], items: Parameters<typeof business>[0] = BASE, current = false) => {
  const plan = makePlan(business(items));
  const around = {
    people: new Float64Array(plan.months + 1).fill(8),
    space: new Float64Array(plan.months + 1).fill(3000),
  };
  return { plan, rows: optionRows(lines, plan, around, () => current) };
};
const settled = (line: CostLine, items?: Parameters<typeof business>[0]): number =>
  settledMonth(rowsOf([line], items).rows);
const cashOf = (line: CostLine, items?: Parameters<typeof business>[0], current = false): number[] =>
  Array.from(rowsOf([line], items, current).rows[0]!.cash);

describe("drivers in a settled month", () => {
  test.each([
    ["month", 7, 7],
    ["week", 12, 52],
    ["quarter", 30, 10],
    ["year", 120, 10],
    ["order", 2, 2000],
    ["unit", 2, 4000],
    ["line", 2, 3000],
    ["parcel", 5, 5500],
    ["return", 10, 800],
    ["contact", 4, 800],
    ["revenue", 0.02, 1000],
    ["person", 40, 320],
    ["sq ft", 0.5, 1500],
  ])("%s at %d costs %d", (driver, rate, expected) => {
    expect(settled(costLine({ driver, rate }))).toBeCloseTo(expected, 9);
  });

  test("hire: people x hires a year / 12", () => {
    expect(
      settled(costLine({ driver: "hire", rate: 300 }), { ...BASE, "Hires per person per year": 0.25 }),
    ).toBeCloseTo(50, 9);
  });

  test("manual transaction leaves out the integrated share", () => {
    const items = { ...BASE, "Transactions per month": 400, "Share of transactions integrated": 0.75 };
    expect(settled(costLine({ driver: "manual transaction", rate: 3 }), items)).toBeCloseTo(300, 9);
  });

  test("owner hour takes the Owner's hour where its Rate is blank", () => {
    expect(
      settled(costLine({ driver: "owner hour", quantity: 10 }), { ...BASE, "Owner's hour": 60 }),
    ).toBeCloseTo(600, 9);
  });

  test("percent of a line, of a group and of several", () => {
    const lines = [
      costLine({ name: "Freight", driver: "order", rate: 5, group: "Delivery" }),
      costLine({ name: "Pick", driver: "order", rate: 3, group: "Fees" }),
      costLine({ name: "Fuel", driver: "percent of", rate: 0.1, base: ["Freight"], group: "Fees" }),
      costLine({ name: "Insurance", driver: "percent of", rate: 0.02, base: ["Delivery", "Pick"] }),
    ];
    expect(rowsOf(lines).rows.map((row) => row.monthly[0])).toEqual([5000, 3000, 500, 160]);
  });

  test("once is spread over its life; tied up costs a month's interest", () => {
    expect(settled(costLine({ driver: "once", rate: 3600, months: 24 }))).toBeCloseTo(150, 9);
    expect(settled(costLine({ driver: "tied up", rate: 10000 }))).toBeCloseTo(
      10000 * (1.08 ** (1 / 12) - 1),
      9,
    );
  });

  test("a line outside From-To in month 12 is no part of it", () => {
    expect(settled(costLine({ rate: 100, from: 13 }))).toBe(0);
    expect(settled(costLine({ rate: 100, to: 11 }))).toBe(0);
    expect(settled(costLine({ rate: 100, from: 12, to: 12 }))).toBe(100);
  });
});

describe("minimums", () => {
  const pick = costLine({ name: "Pick", driver: "order", rate: 0.5, group: "Fees" });
  const freight = costLine({ name: "Freight", driver: "order", rate: 1, group: "Delivery" });
  const once = costLine({ name: "Setup", driver: "once", rate: 36000 });

  test("line minimum first, then the groups', then that over all groups with top-ups included", () => {
    const lines = [
      { ...pick, minimum: 700 },
      freight,
      once,
      costLine({ name: "Fee minimum", driver: "minimum", rate: 900, base: ["Fees"] }),
      costLine({ name: "Account minimum", driver: "minimum", rate: 2500 }),
    ];
    // Pick 700 (its minimum) + top-up 200 = 900; with freight 1000: 1900, topped up by 600 to 2500; setup 1000 beside.
    expect(rowsOf(lines).rows.map((row) => row.monthly[0])).toEqual([700, 1000, 1000, 200, 600]);
  });

  test("is due at zero volume, in the months of its own From-To only", () => {
    const lines = [pick, costLine({ name: "Minimum", driver: "minimum", rate: 900, from: 3, to: 4 })];
    const { rows } = rowsOf(lines, { ...BASE, "Orders per month": 0 });
    expect(Array.from(rows[1]!.monthly.subarray(1, 6))).toEqual([0, 0, 900, 900, 0]);
  });

  describe("a year's minimum", () => {
    const fee = { driver: "order", rate: 1 } as const;
    const asLimit = (least: number, more = {}): CostLine[] => [
      costLine({ ...fee, ...more, minimum: least, period: "year" }),
    ];
    const asLine = (least: number, more = {}): CostLine[] => [
      costLine({ ...fee, ...more }),
      costLine({ ...more, name: "Least", driver: "minimum", rate: least, period: "year" }),
    ];
    const monthsOf = (lines: CostLine[], items: Parameters<typeof business>[0] = BASE): number[] => {
      const { rows } = rowsOf(lines, { ...items, Horizon: items["Horizon"] ?? 24 });
      return Array.from({ length: 24 }, (_, month) =>
        rows.reduce((sum, row) => sum + (row.monthly[month + 1] ?? 0), 0),
      );
    };

    test.each([
      ["of a line", asLimit],
      ["over lines", asLine],
    ])("%s is settled when the year ends", (_, of) => {
      // 1,000 a month are 12,000 a year: 3,000 are missing.
      const year = [...Array<number>(11).fill(1000), 4000];
      expect(monthsOf(of(15000))).toEqual([...year, ...year]);
      expect(firstYear(rowsOf(of(15000)).rows)).toBeCloseTo(15000, 9);
      expect(settledMonth(rowsOf(of(15000)).rows)).toBeCloseTo(1250, 9);
    });

    test.each([
      ["of a line", asLimit],
      ["over lines", asLine],
    ])("%s that is reached costs nothing, in no month", (_, of) => {
      expect(monthsOf(of(9000))).toEqual(Array<number>(24).fill(1000));
    });

    test.each([
      ["of a line", asLimit],
      ["over lines", asLine],
    ])("%s is settled in the line's own last month, and in the Horizon's", (_, of) => {
      // From 3 to 8: six months, 6,000 of 15,000.
      expect(monthsOf(of(15000, { from: 3, to: 8 })).slice(0, 9)).toEqual([
        0, 0, 1000, 1000, 1000, 1000, 1000, 10000, 0,
      ]);
      // Months 13 to 15 of a Horizon of 15: the whole year's least, less 3,000.
      expect(monthsOf(of(15000), { ...BASE, Horizon: 15 }).slice(12, 15)).toEqual([1000, 1000, 13000]);
    });

    test.each([
      ["of a line", asLimit],
      ["over lines", asLine],
    ])("%s is owed to the end of the Term of what is given up, and drawn on if it is kept", (_, of) => {
      const owed = (term: number): number => {
        const lines = of(15000, { current: true, avoidable: 0, term });
        const { plan, rows } = rowsOf(lines, { ...BASE, Horizon: 24 }, true);
        return exitRows(rows, plan).reduce(
          (sum, { cash }) => sum + cash.reduce((all, paid) => all + paid, 0),
          0,
        );
      };
      // A year's least whole, as for a line that ends within it; two of them from month 13 on.
      expect([owed(6), owed(6.5), owed(12), owed(14)]).toEqual([15000, 15000, 15000, 30000]);
      // Kept: 10,000 in month 6, on which the 6,000 of the later months are drawn; the year is 15,000.
      const kept = of(15000, { current: true, avoidable: 0, term: 6 });
      expect(monthsOf(kept).slice(0, 12)).toEqual([1000, 1000, 1000, 1000, 1000, 10000, 0, 0, 0, 0, 0, 0]);
    });
  });
});

describe("tiers and blocks over time", () => {
  test("a year's tiers count cumulatively: 12,000 orders at 2 up to 6,000, then 1", () => {
    const line = costLine({
      driver: "order",
      period: "year",
      tiers: tiersOf("graduated", [6000, 2], [null, 1]),
    });
    const { rows } = rowsOf([line]);
    expect(Array.from(rows[0]!.monthly.subarray(1, 13))).toEqual([
      2000, 2000, 2000, 2000, 2000, 2000, 1000, 1000, 1000, 1000, 1000, 1000,
    ]);
    expect(settledMonth(rows)).toBeCloseTo(1500, 9);
  });

  test.each([3, 2.5])("blocks once started are held for their Term of %d and run on while needed", (term) => {
    // Month 2 needs three blocks, all others one. With a Term of 3, or ending within the third month, the first block may end after month 3, the two begun in
    // month 2 are held through month 4 and serve the need meanwhile; from month 5 on one runs on.
    const season = Object.fromEntries(
      Array.from({ length: 12 }, (_, m) => [`Season ${m + 1}`, m === 1 ? 3 : 9 / 11]),
    );
    const line = costLine({ driver: "order", rate: 100, step: 1000, term });
    const { rows } = rowsOf([line], { ...BASE, ...season });
    expect(Array.from(rows[0]!.monthly.subarray(1, 7))).toEqual([100, 300, 300, 200, 100, 100]);
  });

  test("yearly change steps after each 12 months and never moves a fraction", () => {
    const { rows } = rowsOf([
      costLine({ name: "a", rate: 100, yearlyChange: 0.1 }),
      costLine({ name: "b", driver: "revenue", rate: 0.01, yearlyChange: 0.1 }),
    ]);
    expect([12, 13, 25].map((month) => rows[0]!.monthly[month])).toEqual([
      100, 110.00000000000001, 121.00000000000001,
    ]);
    expect(rows[1]!.monthly[36]).toBeCloseTo(500, 9);
  });
});

describe("cash", () => {
  test("quarters and years are paid whole at the start of each period from From", () => {
    const quarterly = cashOf(costLine({ driver: "quarter", rate: 300, from: 2 }));
    expect(quarterly.slice(0, 9)).toEqual([0, 0, 300, 0, 0, 300, 0, 0, 300]);
    const yearly = cashOf(costLine({ driver: "year", rate: 1200, from: "today" }));
    expect([yearly[0], yearly[1], yearly[13], yearly[25]]).toEqual([1200, 0, 1200, 1200]);
  });

  test("a one-off is renewed when its life ends and credited for what is unexpired", () => {
    // Life 24 in 36 months: paid in months 1 and 25; of the second, 12 of 24 months are unexpired.
    const cash = cashOf(costLine({ driver: "once", rate: 2400, months: 24 }));
    expect([cash[1], cash[25], cash[36]]).toEqual([2400, 2400, -1200]);
    expect(cash.reduce((sum, paid) => sum + paid, 0)).toBe(3600);
  });

  test("today's option has already paid a one-off without From", () => {
    expect(cashOf(costLine({ driver: "once", rate: 2400 }), BASE, true).every((paid) => paid === 0)).toBe(
      true,
    );
  });

  test("a balance is paid in and released at the horizon's end", () => {
    const cash = cashOf(costLine({ driver: "tied up", rate: 5000 }));
    expect([cash[1], cash[2], cash[36]]).toEqual([5000, 0, -5000]);
  });

  test("still to pay: the unavoidable share for Term months, and leaving charges once", () => {
    const { rows, plan } = rowsOf(
      [
        costLine({ name: "Lease", rate: 1000, avoidable: 0.4, term: 5 }),
        costLine({ name: "Reinstate", driver: "leaving", rate: 700, from: 2 }),
        costLine({ name: "Gone", rate: 50 }),
      ],
      BASE,
      true,
    );
    const exits = exitRows(rows, plan);
    expect(exits.map(({ label }) => label)).toEqual(["Still to pay: Lease", "Reinstate"]);
    expect(Array.from(exits[0]!.cash.subarray(0, 8))).toEqual([0, 600, 600, 600, 600, 600, 0, 0]);
    expect(exits[0]!.monthly[0]).toBe(0);
    expect(Array.from(exits[1]!.cash.subarray(0, 4))).toEqual([0, 0, 700, 0]);
  });
});

describe("present and yearly cost", () => {
  test("a machine of 290,000 that lasts 3 years at 14 %, paid today", () => {
    // Its level payment over 36 months: 290,000 x i / (1 - 1.14^-3), with the monthly i of 14 % a year.
    const items = { ...BASE, "Discount rate": 0.14, Horizon: 36 };
    const { rows, plan } = rowsOf(
      [costLine({ driver: "once", rate: 290000, months: 36, from: "today" })],
      items,
    );
    expect(presentCost(rows, plan)).toBeCloseTo(290000, 6);
    const monthly = 1.14 ** (1 / 12) - 1;
    expect(yearlyCost(rows, plan)).toBeCloseTo((12 * 290000 * monthly) / (1 - 1.14 ** -3), 6);
  });

  test("a level month is worth twelve of itself a year", () => {
    const { rows, plan } = rowsOf([costLine({ rate: 250 })]);
    expect(yearlyCost(rows, plan)).toBeCloseTo(3000, 9);
  });

  const plain = fc.record({
    rate: fc.integer({ min: 1, max: 5000 }),
    driver: fc.constantFrom("month", "order", "unit", "revenue"),
    group: fc.constantFrom("Labor", "Fees", "Delivery", "Other"),
  });
  const option = fc.array(plain, { minLength: 1, maxLength: 6 });
  const toLines = (rows: { rate: number; driver: string; group: string }[]): CostLine[] =>
    rows.map((row, index) =>
      costLine({ ...row, group: row.group as CostLine["group"], name: `line ${index}` }),
    );

  test("groups sum to the total", () => {
    fc.assert(
      fc.property(option, (given) => {
        const { rows } = rowsOf(toLines(given));
        const sum = Object.values(byGroup(rows)).reduce((total, part) => total + part, 0);
        expect(Math.abs(sum - settledMonth(rows))).toBeLessThanOrEqual(1e-9 * settledMonth(rows));
      }),
    );
  });

  test("settled month x 12 = first year when nothing varies; a season of mean 1 leaves the year as it is", () => {
    fc.assert(
      fc.property(
        option,
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 12, maxLength: 12 }),
        (given, weights) => {
          const mean = weights.reduce((sum, weight) => sum + weight, 0) / 12;
          const season = Object.fromEntries(weights.map((weight, m) => [`Season ${m + 1}`, weight / mean]));
          const level = firstYear(rowsOf(toLines(given)).rows);
          expect(level).toBeCloseTo(12 * settledMonth(rowsOf(toLines(given)).rows), 4);
          expect(
            Math.abs(firstYear(rowsOf(toLines(given), { ...BASE, ...season }).rows) - level),
          ).toBeLessThanOrEqual(1e-9 * level);
        },
      ),
    );
  });

  test("yearly and present cost rank options alike, and a dearer rate never makes an option cheaper", () => {
    fc.assert(
      fc.property(option, option, fc.integer({ min: 1, max: 100 }), (one, two, dearer) => {
        const a = rowsOf(toLines(one));
        const b = rowsOf(toLines(two));
        const yearly = yearlyCost(a.rows, a.plan)! - yearlyCost(b.rows, b.plan)!;
        const present = presentCost(a.rows, a.plan)! - presentCost(b.rows, b.plan)!;
        expect(Math.sign(Math.round(yearly * 1e4))).toBe(
          Math.sign(Math.round(present * 1e4)) || Math.sign(Math.round(yearly * 1e4)),
        );
        const raised = toLines(
          one.map((row, index) => (index === 0 ? { ...row, rate: row.rate + dearer } : row)),
        );
        const c = rowsOf(raised);
        expect(yearlyCost(c.rows, c.plan)!).toBeGreaterThan(yearlyCost(a.rows, a.plan)!);
      }),
    );
  });
});
