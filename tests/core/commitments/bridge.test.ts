import { bridgeOf } from "../../../src/core/commitments";
import { costLine } from "../../helpers/lines";
import { areaOf, decided, ITEMS, LINES } from "./books";

describe("from what is paid to the yearly cost", () => {
  test("at no discount: what is paid, the owner's hours, and what is tied up less what is left", () => {
    const { whole } = decided([areaOf(LINES)]);
    // 12 x 6,500; the owner's 10 x 60 a month; the stock of 3,000 is there and is released again.
    expect(bridgeOf("today", whole)).toEqual({
      years: [78000],
      present: 78000,
      level: 78000,
      ownerHours: 7200,
      leftAtEnd: 0,
    });
    // Set-up 1,200 + 12 x 6,000 + half the rent for six months 12,000 - stock 1,800; left are stock 1,200 and half the set-up.
    expect(bridgeOf("recommended", whole)).toEqual({
      years: [83400],
      present: 83400,
      level: 83400,
      ownerHours: 0,
      leftAtEnd: 3000 - 1200 - 600,
    });
  });

  test("the years of the plan, the last as long as the Horizon leaves it", () => {
    const lines = [costLine({ option: "Own", name: "Fee", rate: 100, current: true })];
    const { whole } = decided([areaOf(lines)], { ...ITEMS, Horizon: 30 }, "Own");
    expect(bridgeOf("today", whole)!.years).toEqual([1200, 1200, 600]);
  });

  test("a level payment is worth what is paid: 100 a month at 12.6825 % is 100 a month again", () => {
    const lines = [costLine({ option: "Own", name: "Fee", rate: 100, current: true })];
    const { whole } = decided([areaOf(lines)], { ...ITEMS, "Discount rate": 1.01 ** 12 - 1 }, "Own");
    // (1 - 1.01^-12) / 0.01 = 11.2550774748
    expect(bridgeOf("today", whole)!.present).toBeCloseTo(1125.50774748, 6);
    expect(bridgeOf("today", whole)!.level).toBeCloseTo(1200, 9);
  });

  test.each([0, 0.08, 0.3])("its parts are the yearly cost, at %p a year", (rate) => {
    const items = { ...ITEMS, "Discount rate": rate, Horizon: 29, "Growth per year": 0.2 };
    const { whole } = decided([areaOf(LINES)], items);
    for (const side of ["today", "recommended"] as const) {
      const { level, ownerHours, leftAtEnd } = bridgeOf(side, whole)!;
      expect(level + ownerHours + leftAtEnd).toBeCloseTo(whole[side]!.yearlyCost, 6);
    }
  });

  test("none without a discount rate", () => {
    const { whole } = decided([areaOf(LINES)], { ...ITEMS, "Discount rate": null });
    expect(bridgeOf("recommended", whole)).toBeNull();
  });
});
