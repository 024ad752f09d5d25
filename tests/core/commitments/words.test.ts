import { flipCondition, listed, monthName, monthOfPlan, rough } from "../../../src/core/commitments";
import { business } from "../../helpers/lines";

test.each([
  [108850, "109,000"],
  [9851, "9,850"],
  [-630.4, "-630"],
  [99.96, "100"],
  [57.36, "57.4"],
  [0.02654, "0.0265"],
  [3165076365, "3,170,000,000"],
  [0, "0"],
])("%d in a sentence is %s", (amount, text) => {
  expect(rough(amount)).toBe(text);
});

test("a list ends with and", () => {
  expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])]).toEqual([
    "",
    "a",
    "a and b",
    "a, b and c",
  ]);
});

test("a plan month by its calendar name, where the first month is known", () => {
  const from = business({ "First month": 11 });
  expect([1, 2, 3, 15].map((month) => monthName({ business: from }, month))).toEqual([
    "November",
    "December",
    "January",
    "January of year 2",
  ]);
  expect(monthName({ business: {} }, 3)).toBe("month 3");
});

test("a plan month with its year, where the plan's beginning is known", () => {
  const inputs = { business: business({ "First month": 11 }), planStart: { year: 2026, month: 11 } };
  expect([1, 2, 3, 15].map((month) => monthName(inputs, month))).toEqual([
    "November 2026",
    "December 2026",
    "January 2027",
    "January 2028",
  ]);
});

test("a plan month by its number, with its calendar month beside it", () => {
  const from = business({ "First month": 11 });
  expect([0, 3, 15].map((month) => monthOfPlan({ business: from }, month))).toEqual([
    "today",
    "month 3 (January)",
    "month 15 (January of year 2)",
  ]);
  expect(monthOfPlan({ business: {} }, 3)).toBe("month 3");
});

test.each([
  [
    { what: "3PL: Delivery", from: 4.55, to: 5.22, unit: "an order" },
    "Own instead, if Delivery (3PL) is at 5.22 (now 4.55) an order",
  ],
  [
    { what: "SaaS: Payments", from: 0.029, to: 0.014, unit: "of sales" },
    "Own instead, if Payments (SaaS) is at 1.4% (now 2.9%) of sales",
  ],
  [
    { what: "Orders per month", type: "orders" as const, from: 2600, to: 3240, unit: "" },
    "Own instead, if Orders per month is at 3,240 (now 2,600)",
  ],
])("what would change an answer, the other choice first (%#)", (flip, words) => {
  expect(
    flipCondition({ type: "cost", option: "Own", text: "", sheet: "Fulfilment", cell: "D4", ...flip }),
  ).toBe(words);
});
