import { committedBeyond, discountedPayback } from "../../../src/core/commitments";
import { exitRows, optionRows } from "../../../src/core/costs/option";
import { makePlan } from "../../../src/core/costs/plan";
import { business, costLine } from "../../helpers/lines";

const PLAN = makePlan(
  business({ "Orders per month": 1000, "Discount rate": 0.08, Horizon: 24, Pallets: 40, "Owner's hour": 50 }),
);
const none = { people: new Float64Array(25), space: new Float64Array(25) };
const rowOf = (given: Parameters<typeof costLine>[0]) =>
  optionRows([costLine(given)], PLAN, none, () => true)[0]!;
const committed = (given: Parameters<typeof costLine>[0]): number => committedBeyond(rowOf(given), PLAN);

describe("must still be paid after month 3, whatever happens", () => {
  test.each<[string, Parameters<typeof costLine>[0], number]>([
    [
      "an unavoidable lease to the end of its term: months 4 to 8",
      { rate: 1000, avoidable: 0, term: 8 },
      5000,
    ],
    ["half of it", { rate: 1000, avoidable: 0.5, term: 8 }, 2500],
    ["without a term, to the Horizon: months 4 to 24", { rate: 1000, avoidable: 0 }, 21000],
    ["no further than the Horizon", { rate: 1000, avoidable: 0, term: 60 }, 21000],
    [
      "an unavoidable cost by the order goes on at its volume",
      { driver: "order", rate: 2, avoidable: 0, term: 5 },
      4000,
    ],
    ["nothing where Avoidable says yes", { rate: 1000, avoidable: 1, term: 12 }, 0],
    ["nothing without Avoidable and Term", { rate: 1000 }, 0],
    ["a charge by time with a Term of 6: months 4 to 6", { rate: 1000, term: 6 }, 3000],
    ["a Term of three months lies within the 90 days", { rate: 1000, term: 3 }, 0],
    [
      "a yearly bill of month 5, of two within the Horizon",
      { driver: "year", rate: 900, from: 5, term: 12 },
      900,
    ],
    ["a count that does not move with orders", { driver: "Pallets", rate: 20, term: 5 }, 1600],
    ["a charge by the order ends with the orders", { driver: "order", rate: 2, term: 12 }, 0],
    ["but its minimum does not", { driver: "order", rate: 2, minimum: 500, term: 12 }, 4500],
    [
      "a year's minimum, a twelfth a month",
      { driver: "order", rate: 2, minimum: 6000, period: "year", term: 6 },
      1500,
    ],
    ["a minimum over other lines", { driver: "minimum", rate: 800, term: 5 }, 1600],
    [
      "blocks of month 1: ceil(1000/400) = 3 held for 6 months",
      { driver: "order", rate: 100, step: 400, term: 6 },
      900,
    ],
    ["price changes from month 13 on", { rate: 100, term: 14, yearlyChange: 0.1 }, 9 * 100 + 2 * 110],
    ["the owner's hours bind nobody else", { driver: "owner hour", quantity: 3, avoidable: 0 }, 0],
    [
      "what leaving costs is paid only by leaving",
      { driver: "leaving", rate: 700, avoidable: 0.75, term: 12 },
      0,
    ],
    ["nor does money tied up", { driver: "tied up", rate: 5000, avoidable: 0, term: 12 }, 0],
  ])("%s", (_, given, expected) => {
    expect(committed(given)).toBeCloseTo(expected, 6);
  });

  test("what is left to pay of an option given up counts whole", () => {
    const [left] = exitRows([rowOf({ rate: 1000, avoidable: 0.25, term: 9 })], PLAN);
    expect(committedBeyond(left!, PLAN)).toBeCloseTo(6 * 750, 6);
  });
});

describe("discounted payback", () => {
  const saved = (outlay: number, saving: number, months: number): number[] => [
    -outlay,
    ...Array.from({ length: months }, () => saving),
  ];
  const factors = (rate: number, months: number): number[] =>
    Array.from({ length: months + 1 }, (_, month) => (1 + rate) ** -month);

  test("1,000 at 100 a month without interest: 10 months", () => {
    expect(discountedPayback(saved(1000, 100, 24), factors(0, 24))).toBeCloseTo(10, 9);
  });
  test("at 1 % a month: a(10) = 9.471305, a(11) = 10.367628, so 10.589849 months", () => {
    expect(discountedPayback(saved(1000, 100, 24), factors(0.01, 24))).toBeCloseTo(10.589849, 5);
  });
  test("never within the months given", () => {
    expect(discountedPayback(saved(1000, 10, 24), factors(0, 24))).toBeNull();
  });
  test("at once where nothing is laid out", () => {
    expect(discountedPayback(saved(0, 10, 24), factors(0, 24))).toBe(0);
  });
  test("a bill that comes later puts it off: the last time the sum comes back counts", () => {
    // -100, +50, +50, +50 | 50, bill of 200 in month 4: -100, then 50 a month
    expect(discountedPayback([-100, 50, 50, 50, -150, 50, 50, 50], factors(0, 7))).toBeCloseTo(6, 9);
  });
});
