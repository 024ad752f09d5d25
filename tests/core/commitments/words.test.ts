import { listed, monthName, rough } from "../../../src/core/commitments";
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
