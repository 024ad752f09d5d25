import { makeFormat, numberLanguage } from "../../src/taskpane/format";

const point = makeFormat({ decimal: "." }, ["en-US"]);
const comma = makeFormat({ decimal: "," }, ["de-DE"]);

test("money stands in whole units, halves away from zero, with a true minus", () => {
  expect([433_858.5, -433_858.5, 0, -0.4].map(point.money)).toEqual(["433,859", "−433,859", "0", "0"]);
});

test("a change always carries its sign, no change none", () => {
  expect([31_419, -31_419, 0.2].map(point.change)).toEqual(["+31,419", "−31,419", "0"]);
});

test("the workbook's decimal sign decides, in the user's own language where that has it", () => {
  expect(comma.cents(1234.5)).toBe("1.234,50");
  expect(numberLanguage({ decimal: "," }, ["en-US", "fr-FR"])).toBe("fr-FR");
  expect(numberLanguage({ decimal: "," }, ["en-US"])).toBe("de");
  expect(numberLanguage({ decimal: "." }, ["de-DE"])).toBe("en-US");
});

test("a sentence of the calculation's is rewritten in the culture, whole numbers without groups stay", () => {
  const sentence = "Costs 433,858 a year at 4.59, in 36 months; fixed share 8.6%.";
  expect(point.sentence(sentence)).toBe(sentence);
  expect(comma.sentence(sentence)).toBe("Costs 433.858 a year at 4,59, in 36 months; fixed share 8,6%.");
});

test("rates are to the cent below a hundred, shares finer below a tenth", () => {
  expect([4.589, 123.4].map(point.rate)).toEqual(["4.59", "123"]);
  expect([0.086, 0.46].map(point.percent)).toEqual(["8.6%", "46%"]);
});
