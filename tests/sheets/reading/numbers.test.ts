import fc from "fast-check";
import { parseNumber } from "../../../src/sheets/reading";
import { withOtherDecimal } from "../../../src/sheets/reading/numbers";

const POINT = { decimal: "." } as const;
const COMMA = { decimal: "," } as const;

describe("numbers as people type them", () => {
  test.each([
    ["4.5", 4.5],
    [" 4.50 ", 4.5],
    [".5", 0.5],
    ["5.", 5],
    ["$4.50", 4.5],
    ["$ 4.50", 4.5],
    ["-$4.50", -4.5],
    ["$-4.50", -4.5],
    ["US$4.50", 4.5],
    ["€ 3", 3],
    ["3 €", 3],
    ["£1,200", 1200],
    ["4.50 USD", 4.5],
    ["EUR 4.50", 4.5],
    ["1,200", 1200],
    ["1,234,567.89", 1234567.89],
    ["12,34,567", 1234567],
    ["1 200", 1200],
    ["1\u2009200.5", 1200.5],
    ["1\u00a0200", 1200],
    ["1\u202f200", 1200],
    ["1'200.50", 1200.5],
    ["1\u2019200", 1200],
    ["(1,200)", -1200],
    ["($1,200)", -1200],
    ["$(1,200)", -1200],
    ["\u22124.5", -4.5],
    ["4.50-", -4.5],
    ["+4", 4],
    ["1e3", 1000],
    ["2.5E-2", 0.025],
    ["\uff14\uff12", 42],
  ])("%j is %d", (text, value) => {
    expect(parseNumber(text, POINT)).toEqual({ value, percent: false });
  });

  test.each([
    ["1.200,00", 1200],
    ["4,50", 4.5],
    ["1.200", 1200],
    ["€ 1.234.567,8", 1234567.8],
    ["1 200,5", 1200.5],
    ["(1.200,00)", -1200],
  ])("%j is %d where the decimal sign is a comma", (text, value) => {
    expect(parseNumber(text, COMMA)).toEqual({ value, percent: false });
  });

  test.each([
    ["12%", 12],
    ["12 %", 12],
    ["-5%", -5],
    ["(5%)", -5],
    ["2.5 percent", 2.5],
    ["7 per cent", 7],
  ])("%j is %d per cent", (text, value) => {
    expect(parseNumber(text, POINT)).toEqual({ value, percent: true });
  });

  test.each([
    "",
    "abc",
    "4.50 per order",
    "12 months",
    "1,2",
    "1,20",
    "12,3456",
    "1.2.3",
    "1,200.5.1",
    "5(3)",
    "--5",
    "-(5)",
    "5k",
    "2-4",
    "1/2",
    "$",
    "%",
    "3rd",
    "4 5",
  ])("%j is no number", (text) => {
    expect(parseNumber(text, POINT)).toBeNull();
  });

  test.each(["4.50", "1,200.00", "1.20"])("%j is no number where the decimal sign is a comma", (text) => {
    expect(parseNumber(text, COMMA)).toBeNull();
  });

  test("whatever Excel's own formats write is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
        const value = cents / 100;
        const english = value.toLocaleString("en-US", { minimumFractionDigits: 2 });
        const german = value.toLocaleString("de-DE", { minimumFractionDigits: 2 });
        expect(parseNumber(english, POINT)?.value).toBeCloseTo(value, 6);
        expect(parseNumber(german, COMMA)?.value).toBeCloseTo(value, 6);
      }),
    );
  });
});

test.each([
  ["8,5 %", { decimal: "." }, "8.5%"],
  ["1.250,00", { decimal: "." }, "1250"],
  ["2.9%", COMMA, "2,9%"],
  ["4.60", COMMA, "4,6"],
  ["many", COMMA, null],
] as const)("what to type for %s in a workbook with the other decimal sign", (text, culture, typed) => {
  expect(withOtherDecimal(text, culture)).toBe(typed);
});
