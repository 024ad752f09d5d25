import { unitWords } from "../../../src/core/costs/unitWords";
import { costLine } from "../../helpers/lines";

test.each([
  ["month", "a month"],
  ["order", "an order"],
  ["revenue", "of sales"],
  ["once", "once"],
  ["sq ft", "a sq ft a month"],
] as const)("a rate by %s is %s", (driver, words) => {
  expect(unitWords(costLine({ driver }))).toBe(words);
});

test("two hours an order: the rate is of an hour, which only the user knows", () => {
  expect(unitWords(costLine({ driver: "order", quantity: 2 }))).toBe("");
});

test("a line in steps is charged by the block, whatever fills it", () => {
  expect(unitWords(costLine({ driver: "contact", step: 900 }))).toBe(
    "a month for every 900 contacts started",
  );
  expect(unitWords(costLine({ driver: "Pallets stored", step: 1500 }))).toBe(
    "a month for every 1,500 Pallets stored started",
  );
});
