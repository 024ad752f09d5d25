import { UNKNOWN } from "../../../../src/core/model";
import { area, inputsOf, portfolioOf } from "./books";

const AREAS = [
  area("fulfilment", {
    Own: [{ rate: 5000, fte: 3, group: "Facility", term: 10 }],
    "3PL": [{ driver: "order", rate: 5.5 }],
  }),
  area("customerService", { Own: [{ rate: 2000, fte: 1 }], Outside: [{ driver: "order", rate: 2.25 }] }),
];
const limit = (items: { [name: string]: number }) => portfolioOf(inputsOf(AREAS, items));

test("the share of the largest provider is of what it is billed for: the old landlord's rent is not its own", () => {
  const areas = [
    area("fulfilment", {
      Own: [{ rate: 5000, avoidable: 0.5, term: 18 }],
      "3PL": [{ driver: "order", rate: 2 }],
    }),
    area("customerService", { Own: [{ rate: 1000 }] }),
  ];
  // 2,000 to the provider, 2,500 of rent still to pay, 1,000 for service.
  const { figures } = portfolioOf(inputsOf(areas)).recommended;
  expect(figures.monthlyCost).toBeCloseTo(5500, 9);
  expect(figures.provider).toEqual({ name: "3PL", share: expect.closeTo(2000 / 5500, 12) as number });
});

describe("limits", () => {
  test("without limits the cheapest set, which is what the areas say", () => {
    const { recommended, today, feasible, limits } = limit({});
    expect(recommended.options).toEqual(["Own", "Own"]);
    expect(today!.options).toEqual(["Own", "Own"]);
    expect(feasible).toBe(true);
    expect(limits).toEqual([]);
  });

  test("the headcount limit costs what the next best set costs more", () => {
    const { recommended, limits, picks } = limit({ "Limit headcount": 3 });
    // Service outside costs 12 x 250 more, fulfilment outside 12 x 500 more.
    expect(recommended.options).toEqual(["Outside", "Own"]);
    expect(limits).toMatchObject([
      { id: "headcount", value: 3, reached: 3, today: 4, kept: true, cost: 3000, loosenTo: null },
    ]);
    expect(picks[0]!.why).toBe("Within the limit of 3 people; without it Own, 3,000 a year less.");
  });

  test("the fixed-cost share", () => {
    // 5,000 of 7,250 are 69 %; with fulfilment outside 2,000 of 7,500 are 27 %.
    const { recommended, limits } = limit({ "Limit fixed-cost share": 0.5 });
    expect(recommended.options).toEqual(["Own", "3PL"]);
    expect(limits[0]!.reached).toBeCloseTo(2000 / 7500, 10);
    expect(limits[0]!.cost).toBeCloseTo(6000, 6);
  });

  test("rent as a share of sales, and commitments beyond 90 days", () => {
    // Rent 5,000 of sales 30,000; bound for months 4 to 10: 35,000.
    expect(limit({ "Limit rent % of sales": 0.1 }).recommended.options).toEqual(["Own", "3PL"]);
    const bound = limit({ "Limit cash to commit": 30000 });
    expect(bound.recommended.options).toEqual(["Own", "3PL"]);
    expect(bound.limits[0]).toMatchObject({ reached: 0, today: 35000, cost: 6000 });
  });

  test("runway: cash over what a month loses", () => {
    // A month earns 12,000 and pays 7,000 and 9,000 besides: 4,000 are lost, 40,000 last ten months.
    const items = { Cash: 40000, "Other fixed costs per month": 9000 };
    const { limits, recommended, feasible } = limit({ ...items, "Limit runway months": 12 });
    expect(recommended.figures.runway).toBeCloseTo(10, 10);
    expect(feasible).toBe(false);
    expect(limits[0]).toMatchObject({ kept: false, cost: null, at: "at plan" });
    expect(limits[0]!.reached).toBeCloseTo(10, 10);
    expect(limits[0]!.loosenTo).toBeCloseTo(10, 10);
    expect(limit({ ...items, "Limit runway months": 9 }).feasible).toBe(true);
  });

  test("month-end cash, with what is paid today", () => {
    const { limits, recommended } = limit({
      Cash: 40000,
      "Other fixed costs per month": 9000,
      "Limit month-end cash": 0,
    });
    expect(limits[0]).toMatchObject({ id: "monthEndCash", kept: false });
    expect(recommended.figures.lowest).toEqual({ cash: 40000 - 12 * 4000, month: 12 });
  });

  test("a limit that waits for an item is said, and limits nothing", () => {
    const { limits, notAssessed } = limit({ "Limit runway months": 3 });
    expect(limits).toEqual([]);
    expect(notAssessed).toEqual([{ name: "Limit runway months", missing: "Cash" }]);
  });

  test("hours of the owner a week", () => {
    const areas = [
      area("it", {
        Own: [{ rate: 100 }, { driver: "owner hour", quantity: 26 }],
        SaaS: [{ rate: 700 }, { driver: "owner hour", quantity: 13 }],
      }),
    ];
    const free = portfolioOf(inputsOf(areas));
    expect(free.recommended.figures.ownerHoursAWeek).toBeCloseTo(6, 10);
    const kept = portfolioOf(inputsOf(areas, { "Limit owner hours": 4 }));
    expect(kept.recommended.options).toEqual(["SaaS"]);
    expect(kept.limits[0]).toMatchObject({ unit: "hours a week", cost: 7200 });
    // 600 more a month save 13 hours: 46.15 an hour.
    expect(kept.ownersHourBreakEven).toBeCloseTo(600 / 13, 8);
    expect(kept.atNoOwnersHour).toEqual({ recommended: 8400, today: 1200 });
  });
});

test("operating leverage has the fixed cost that operating profit has: no owner's hours, no interest", () => {
  const own = [
    { rate: 3000 },
    { driver: "order", rate: 8 },
    { driver: "owner hour", quantity: 80 },
    { driver: "tied up", rate: 30000 },
  ] as const;
  const areas = [area("fulfilment", { Own: own, "3PL": [{ driver: "order", rate: 30 }] })];
  const items = { "Discount rate": 0.1, "Owner's hour": 60, "Other fixed costs per month": 200 };
  const { figures } = portfolioOf(inputsOf(areas, items)).recommended;
  // 12 x (12,000 - 8,000 - 3,000 - 200) of profit; sales of a fifth less bring 12 x (9,600 - 6,400 - 3,200) = 0.
  expect(figures.operatingProfit).toBeCloseTo(9600, 8);
  expect(figures.operatingLeverage).toBeCloseTo(5, 8);
});

describe("what takes part", () => {
  test("an option with an unknown is never chosen, but for one fixed by hand", () => {
    const areas = [area("it", { Own: [{ rate: 500 }], SaaS: [{ rate: UNKNOWN }, { rate: 1 }] })];
    const { picks, recommended } = portfolioOf(inputsOf(areas));
    expect(recommended.options).toEqual(["Own"]);
    expect(picks[0]!.leftOut).toEqual([
      { option: "SaaS", why: "its cost is not complete: Line 1 (Rate) is not known" },
    ]);
    const fixed = portfolioOf(inputsOf(areas), [{ area: "it", element: "", option: "SaaS" }]);
    expect(fixed.recommended.options).toEqual(["SaaS"]);
    expect(fixed.picks[0]!.pinned).toBe(true);
  });

  test("an area without a complete cost stays out", () => {
    const areas = [area("it", { Own: [{ rate: UNKNOWN }] }), area("finance", { Own: [{ rate: 100 }] })];
    expect(portfolioOf(inputsOf(areas)).leftOut).toEqual(["it"]);
  });

  test("today's option stays in a near tie of its area; the cheapest set is beside it", () => {
    const areas = [area("it", { Own: [{ rate: 510 }], SaaS: [{ rate: 500 }] })];
    const found = portfolioOf(inputsOf(areas, { "Near tie": 0.05 }));
    const { picks, recommended, cheapest } = found;
    expect(picks[0]).toMatchObject({ option: "Own", advised: "Own", why: "" });
    expect(recommended.figures.yearlyCost).toBe(6120);
    expect(cheapest.options).toEqual(["SaaS"]);
    expect(cheapest.figures.yearlyCost).toBe(6000);
    expect(found.cheaper).toBe(
      "What areas share counted, near ties and fit left aside, another set costs 120 a year less: IT: SaaS.",
    );
  });
});

test("where loosening one limit is not enough, the values to which they give way together", () => {
  const { feasible, limits } = limit({
    Cash: 40000,
    "Other fixed costs per month": 9000,
    "Limit headcount": 0,
    "Limit runway months": 12,
    "Limit owner hours": -1,
  });
  expect(feasible).toBe(false);
  // Hours cannot be below 0; with nobody left a month loses 7,750 + 9,000 - 12,000 = 4,750.
  expect(limits.map(({ id, together }) => [id, together])).toEqual([
    ["headcount", false],
    ["runway", true],
    ["ownerHours", true],
  ]);
  expect(limits[1]!.loosenTo).toBeCloseTo(40000 / 4750, 10);
  expect(limits[2]!.loosenTo).toBeCloseTo(0, 10);
});
