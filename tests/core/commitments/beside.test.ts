import { todayBeside } from "../../../src/core/commitments";
import { makePlan } from "../../../src/core/costs/plan";
import { costLine } from "../../helpers/lines";
import { areaOf, decided, ITEMS } from "./books";

/** Own runs with three people, 3PL with none. */
const FULFILMENT = areaOf([
  costLine({ option: "Own", name: "Team", rate: 6000, fte: 3, sqft: 2000, current: true }),
  costLine({ option: "3PL", name: "Fees", driver: "order", rate: 5 }),
]);
const PAYROLL = areaOf(
  [
    costLine({
      option: "Own",
      name: "Payroll",
      driver: "person",
      rate: 40,
      avoidable: 0,
      term: 6,
      current: true,
    }),
  ],
  "humanResources",
);
const PARK = areaOf(
  [
    costLine({
      option: "Own",
      name: "Bays",
      driver: "sq ft",
      rate: 300,
      step: 500,
      group: "Facility",
      current: true,
    }),
  ],
  "facilities",
);

test("today's options cost more together than beside the new ones: payroll for three, four bays", () => {
  const { inputs, analysis, whole } = decided([FULFILMENT, PAYROLL, PARK]);
  const [row, ...others] = todayBeside(inputs, analysis, makePlan(inputs.business));
  expect(others).toEqual([]);
  // 3 x 40 of payroll, bound for six months, and four bays at 300 a month; beside the 3PL there is neither.
  expect(row).toMatchObject({
    name: "Today's own people and space instead of the new set's",
    side: "today",
    month: 1320,
    fixed: 1320,
    billed: 1320,
    billedFallen: 1320,
    rent: 1200,
    rentFallen: 1200,
  });
  expect(row!.yearly).toBeCloseTo(12 * 1320, 6);
  expect(row!.committed).toBeCloseTo(3 * 120, 6);
  expect([...row!.paid]).toEqual([0, ...Array<number>(12).fill(1320)]);
  // Today 6,000 + 1,320 a month, then 5,000: the year counts the row once.
  expect(whole.today!.yearlyCost).toBeCloseTo(12 * 7320, 6);
  expect(whole.recommended.yearlyCost).toBeCloseTo(12 * 5000, 6);
  expect(whole.beside).toEqual([row]);
  // 12,000 a month less 7,320 and 5,000 outside; rent 1,200 and interest 600 a year.
  expect(whole.today!.atPlan).toEqual({
    operatingProfit: 12 * (12000 - 7320 - 5000),
    fixedCharges: 12 * 1200,
    ratio: (12 * -320 + 14400) / (600 + 14400),
    // 320 and 100 of debt service a month
    lasts: 10000 / 420,
  });
});

test("nothing stands beside where nobody is charged by people or space, or nothing changes", () => {
  const alone = decided([FULFILMENT]);
  expect(alone.whole.beside).toEqual([]);
  const stays = decided([FULFILMENT, PAYROLL, PARK], ITEMS, "Own");
  expect(stays.whole.beside).toEqual([]);
  expect(stays.whole.today!.yearlyCost).toBeCloseTo(12 * 7320, 6);
});
