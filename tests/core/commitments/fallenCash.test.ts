import { lowestAtFall } from "../../../src/core/commitments";
import { areaOf, decided, ITEMS, LINES } from "./books";

test("the lowest cash where sales are 30 % lower from the first month on, each month by hand", () => {
  const { whole } = decided([areaOf(LINES)]);
  // Today: 8,400 - 4,000 - 1,750 - 5,000 - 100 = 2,450 less a month; the stock of 3,000 does not move with orders.
  expect(lowestAtFall("today", whole)).toEqual({ cash: 10000 - 12 * 2450, month: 12 });
  // Then 1,200 today; 8,400 - 4,200 - 5,100 = 900 less a month, half the rent 2,000 more in six; stock 1,800 back in month 1.
  const { cash, month } = lowestAtFall("recommended", whole)!;
  expect(month).toBe(12);
  expect(cash).toBeCloseTo(10000 - 1200 + 1800 - 12 * 900 - 6 * 2000, 6);
});

test("not assessed without cash", () => {
  const { whole } = decided([areaOf(LINES)], { ...ITEMS, Cash: null });
  expect(lowestAtFall("recommended", whole)).toBeNull();
});
