import { editedText, typedNumber, typingOf } from "../../../src/adapters/univer/typed";

const US = typingOf(".", "en-US");
const BRITISH = typingOf(".", "en-GB");
const GERMAN = typingOf(",", "de-DE");
/** 30 June 2027 as Excel counts days: 1 January 2026 is 46023, and 545 days lie between. */
const JUNE_30 = 46023 + 545;

test.each([
  ["8%", 0.08, "0%"],
  ["30 %", 0.3, "0%"],
  ["12.5%", 0.125, "0.00%"],
  ["1,200", 1200, "#,##0"],
  ["1,234,567.50", 1234567.5, "#,##0.00"],
  ["$4.50", 4.5, "$#,##0.00"],
  ["-$4.50", -4.5, "$#,##0.00"],
  ["($4.50)", -4.5, "$#,##0.00"],
  ["(12)", -12, null],
  ["  12 ", 12, null],
  ["0.36341038272072756", 0.363410382720728, null],
  ["2027-06-30", JUNE_30, "yyyy-mm-dd"],
  ["6/30/2027", JUNE_30, "m/d/yyyy"],
  ["Jun 30, 2027", JUNE_30, "mmm d, yyyy"],
] as const)("%s is a number", (text, value, format) => {
  expect(typedNumber(text, "", US)).toEqual({ value, format });
});

test.each(["3PL", "100 kg", "1,2", "1,20", "12,34,56", "none", "?", "", "500:4.60; *:3.80", "30.06.2027"])(
  "%s stays a text",
  (text) => {
    expect(typedNumber(text, "", US)).toBeNull();
  },
);

test("a cell for text takes everything as text", () => {
  for (const text of ["8%", "1,200", "12"]) expect(typedNumber(text, "@", US)).toBeNull();
});

test("the day stands where the computer writes it", () => {
  expect(typedNumber("30/6/2027", "", BRITISH)?.value).toBe(JUNE_30);
  expect(typedNumber("30/6/2027", "", US)).toBeNull();
});

test.each([
  ["1,5", 1.5, null],
  ["12,5%", 0.125, "0.00%"],
  ["1.200", 1200, "#,##0"],
  ["1.234,50", 1234.5, "#,##0.00"],
  ["4,50 €", 4.5, "#,##0.00€"],
  ["30.06.2027", JUNE_30, "dd.mm.yyyy"],
  ["30.6.27", JUNE_30, "dd.mm.yyyy"],
] as const)("%s is read with a decimal comma", (text, value, format) => {
  expect(typedNumber(text, "", GERMAN)).toEqual({ value, format });
});

test("what is no number with a decimal comma is left alone", () => {
  expect(typedNumber("4.55", "", GERMAN)).toBeNull();
  expect(typedNumber("1.2.3", "", GERMAN)).toBeNull();
});

test("a workbook with a decimal comma is read so on a computer that writes points", () => {
  expect(typedNumber("1,5", "", typingOf(",", "en-US"))?.value).toBe(1.5);
  expect(typedNumber("1.5", "", typingOf(".", "de-DE"))?.value).toBe(1.5);
});

test("the cell's own format stays where it shows the same kind", () => {
  expect(typedNumber("8%", "0.0#%", US)).toEqual({ value: 0.08, format: null });
  expect(typedNumber("$1,200", "#,##0.00", US)).toEqual({ value: 1200, format: null });
  expect(typedNumber("2027-06-30", "d mmm yyyy", US)).toEqual({ value: JUNE_30, format: null });
  expect(typedNumber("8%", "#,##0.00", US)).toEqual({ value: 0.08, format: "0%" });
});

test("in a cell that shows per cent a plain number from 1 on is meant so, as in Excel", () => {
  expect(typedNumber("30", "0.0#%", US)?.value).toBe(0.3);
  expect(typedNumber("0.3", "0.0#%", US)?.value).toBe(0.3);
  expect(typedNumber("30", '0" of 100%"', US)?.value).toBe(30);
});

test("what is offered for editing is read as what it was", () => {
  const cells = [
    [0.12345678, "0%"],
    [0.07, "0.0#%"],
    [1234.5678, "#,##0"],
    [-0.5, ""],
    [JUNE_30, "d mmm"],
    [JUNE_30 + 0.5, "yyyy-mm-dd hh:mm"],
    [3.5, "0%"],
  ] as const;
  for (const typing of [US, BRITISH, GERMAN])
    for (const [value, pattern] of cells) {
      const text = editedText(value, pattern, typing);
      expect([text, typedNumber(text, pattern, typing)]).toEqual([text, { value, format: null }]);
    }
});
