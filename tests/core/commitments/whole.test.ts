import type { AreaInputs } from "../../../src/core/model";
import { costLine } from "../../helpers/lines";
import { areaOf, decided, ITEMS, LINES } from "./books";

const wholeOf = (areas: AreaInputs[], items = ITEMS, option = "3PL") => decided(areas, items, option).whole;
const whole = () => wholeOf([areaOf(LINES)]);

describe("cash", () => {
  test("first-year cash counts neither the owner's hours nor what is tied up already", () => {
    const { today, recommended } = whole();
    // 12 x (4,000 + 2,500)
    expect(today!.firstYearCash).toBeCloseTo(78000, 6);
    // set-up 1,200 + 12 x 6,000 + half the rent for 6 months 12,000 - stock released 1,800
    expect(recommended.firstYearCash).toBeCloseTo(83400, 6);
  });

  test("the credit at the Horizon's end counts in the yearly cost and not in cash", () => {
    const { today, recommended } = whole();
    // 12 x (6,500 + 600 of the owner's)
    expect(today!.yearlyCost).toBeCloseTo(85200, 6);
    // 72,000 + 12,000 + 1,200 less the half of the set-up's life that is left
    expect(recommended.yearlyCost).toBeCloseTo(84600, 6);
    expect(recommended.oneOffCash).toBeCloseTo(1200, 6);
    expect(recommended.stillToPay).toBeCloseTo(12000, 6);
    expect([today!.oneOffCash, today!.stillToPay]).toEqual([0, 0]);
  });

  test("a purchase renewed in the Horizon's last month is paid whole, whatever is credited then", () => {
    const badges = costLine({ option: "3PL", name: "Badges", driver: "once", rate: 330, months: 11 });
    const { recommended } = wholeOf([areaOf([...LINES, badges])]);
    // Months 1 and 12 besides the set-up.
    expect(recommended.oneOffCash).toBeCloseTo(1200 + 2 * 330, 6);
    expect(recommended.firstYearCash).toBeCloseTo(83400 + 2 * 330, 6);
  });

  test("what is tied up as the change begins is beyond what today's option has tied up, and takes off nothing where less is", () => {
    expect(whole().recommended.tiedUpCash).toBe(0);
    const own = costLine({ option: "Own", name: "Deposit", driver: "tied up", rate: 5000, current: true });
    const deposit = costLine({
      option: "3PL",
      name: "Deposit",
      driver: "tied up",
      rate: 12000,
      from: "today",
    });
    const later = costLine({ option: "3PL", name: "Float", driver: "tied up", rate: 2000, from: 3 });
    const rent = costLine({ option: "Own", name: "Rent", rate: 4000, current: true });
    const { today, recommended } = wholeOf([areaOf([rent, own, deposit, later])]);
    // 12,000 and 2,000 less the 5,000 that are there.
    expect([today!.tiedUpCash, recommended.tiedUpCash]).toEqual([0, 9000]);
    expect(recommended.oneOffCash).toBe(0);
    expect(recommended.paid.slice(0, 4)).toEqual(Float64Array.of(12000, -5000, 0, 2000));
  });

  test("month-end cash: contribution less the seven, other fixed costs and debt service", () => {
    const { today, recommended } = whole();
    // Each month 12,000 - 6,500 - 5,000 - 100 = 400 more.
    expect(Array.from(today!.monthEnds!)).toEqual(
      Array.from({ length: 13 }, (_, month) => 10000 + 400 * month),
    );
    expect(today!.lowest).toEqual({ cash: 10000, month: 0 });
    // 8,800 after the set-up; month 1: 12,000 - 8,000 + 1,800 - 5,100; months 2 to 6: -1,100 each; then 900 each.
    expect(Array.from(recommended.monthEnds!)).toEqual([
      8800, 9500, 8400, 7300, 6200, 5100, 4000, 4900, 5800, 6700, 7600, 8500, 9400,
    ]);
    expect(recommended.lowest).toEqual({ cash: 4000, month: 6 });
  });

  test.each(["Cash", "Average order value", "Gross margin"])("not assessed without %s", (item) => {
    const left = wholeOf([areaOf(LINES)], { ...ITEMS, [item]: null });
    expect(left.today!.lowest).toBeNull();
    expect(left.recommended.monthEnds).toBeNull();
  });

  test("interest stands in for a debt service left blank", () => {
    const left = wholeOf([areaOf(LINES)], { ...ITEMS, "Debt service per year": null });
    // 600 / 12 = 50 a month instead of 100
    expect(left.today!.monthEnds![12]).toBeCloseTo(10000 + 450 * 12, 6);
  });
});

describe("fixed costs and cover", () => {
  test("share of the settled month that does not move with orders", () => {
    const { today, recommended } = whole();
    // Rent 4,000 and the owner's 600 of 7,100; the set-up's 50 of 6,050, month 12 being past the rent's term.
    expect(today!.fixedShare).toBeCloseTo(4600 / 7100, 9);
    expect(recommended.fixedShare).toBeCloseTo(50 / 6050, 9);
  });

  test("fixed-charge cover at plan", () => {
    const { today, recommended } = whole();
    // 12 x (12,000 - 6,500 - 5,000); rent 48,000: (6,000 + 48,000) / (600 + 48,000)
    expect(today!.atPlan).toMatchObject({ operatingProfit: 6000, fixedCharges: 48000, ratio: 54000 / 48600 });
    expect(recommended.atPlan).toMatchObject({ operatingProfit: 11400, fixedCharges: 0, ratio: 19 });
  });

  test("fixed-charge cover at sales -30 %: costs by order fall too, rent does not", () => {
    const { today, recommended } = whole();
    // 12 x (8,400 - 4,000 - 1,750 - 5,000) and 12 x (8,400 - 4,200 - 50 - 5,000)
    expect(today!.fallen!.operatingProfit).toBeCloseTo(-28200, 6);
    expect(today!.fallen!.ratio).toBeCloseTo((-28200 + 48000) / 48600, 9);
    expect(recommended.fallen!.ratio).toBeCloseTo(-10200 / 600, 9);
  });

  test("how long cash and credit line last: while profit and debt service lose money", () => {
    const { today, recommended } = whole();
    // Nothing is lost at plan; after the fall 28,200 and 10,200 a year, with 1,200 of debt service.
    expect([today!.atPlan!.lasts, recommended.atPlan!.lasts]).toEqual([Infinity, Infinity]);
    expect(today!.fallen!.lasts).toBeCloseTo(10000 / 2450, 9);
    expect(recommended.fallen!.lasts).toBeCloseTo(10000 / 950, 9);
    const lent = wholeOf([areaOf(LINES)], { ...ITEMS, "Credit line": 4900 });
    expect(lent.today!.fallen!.lasts).toBeCloseTo(14900 / 2450, 9);
    expect(wholeOf([areaOf(LINES)], { ...ITEMS, Cash: null }).today!.fallen!.lasts).toBeNull();
  });

  test("no rent and no interest: there is nothing to cover", () => {
    const left = wholeOf([areaOf(LINES)], { ...ITEMS, "Interest per year": null });
    expect(left.recommended.atPlan!.ratio).toBeNull();
  });
});

test("the saving as so many more orders a month, each bringing 12 less the 6 it costs", () => {
  const { contribution, netContribution, moreOrders } = whole();
  expect(contribution).toBeCloseTo(12, 9);
  expect(netContribution).toBeCloseTo(6, 9);
  expect(moreOrders).toBeCloseTo(600 / 12 / 6, 9);
});

test("not paid back within the Horizon where the rent goes on", () => {
  expect(whole().payback).toBeNull();
});

describe("which areas count", () => {
  const unknown = areaOf(
    [
      costLine({ option: "Desk", name: "Agent", rate: "?", current: true }),
      costLine({ option: "Bureau", name: "Fee", rate: 900 }),
    ],
    "customerService",
  );
  const noToday = areaOf([costLine({ option: "Shop", name: "Fee", rate: 100 })], "it");

  test("those with a complete cost today and recommended; the others are named", () => {
    const { counted, leftOut, today } = wholeOf([areaOf(LINES), unknown, noToday]);
    expect(counted.map(({ area }) => area)).toEqual(["fulfilment"]);
    expect(leftOut).toEqual(["customerService", "it"]);
    expect(today!.yearlyCost).toBeCloseTo(85200, 6);
  });

  test("where nothing is marked as today's, what is recommended alone has figures", () => {
    const { today, recommended, payback, moreOrders } = wholeOf([noToday], ITEMS, "Shop");
    expect(today).toBeNull();
    expect(recommended.yearlyCost).toBeCloseTo(1200, 6);
    expect([payback, moreOrders]).toEqual([null, null]);
  });
});
