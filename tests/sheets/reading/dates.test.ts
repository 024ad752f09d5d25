import {
  isoOfNamed,
  isoOfSerial,
  looksLikeDate,
  monthsUntil,
  planStart,
} from "../../../src/sheets/reading/dates";

const day = (year: number, month: number, dayOfMonth: number) => ({ year, month, day: dayOfMonth });

describe("the plan's first month", () => {
  test.each([
    ["2026-03-10", null, { year: 2026, month: 3 }],
    ["2026-03-10", 3, { year: 2026, month: 3 }],
    ["2026-03-10", 1, { year: 2026, month: 1 }],
    ["2026-03-10", 7, { year: 2026, month: 7 }],
    ["2026-03-10", 12, { year: 2025, month: 12 }],
    ["2026-11-20", 1, { year: 2027, month: 1 }],
    ["2026-01-31", 7, { year: 2026, month: 7 }],
    ["2026-07-01", 1, { year: 2027, month: 1 }],
  ])(
    "seen from %s, First month %s is %j: the nearest, of two equally near the later",
    (today, first, start) => {
      expect(planStart(today, first)).toEqual(start);
    },
  );

  test("without a day there is none", () => {
    expect(planStart("", 1)).toBeNull();
  });
});

describe("months until a date, from the plan's first month", () => {
  const january = { year: 2026, month: 1 };
  test.each([
    [day(2026, 7, 1), 6],
    [day(2026, 6, 30), 6],
    [day(2026, 6, 1), 5],
    [day(2026, 6, 2), 6],
    [day(2028, 1, 1), 24],
    [day(2026, 1, 1), 0],
    [day(2025, 3, 1), 0],
  ])("%j: %i", (date, months) => {
    expect(monthsUntil(january, date)).toBe(months);
  });
});

test("Excel's serial numbers", () => {
  expect(isoOfSerial(46023)).toBe("2026-01-01");
  expect(isoOfSerial(61)).toBe("1900-03-01");
});

test.each([
  ["3/31/2027", true],
  ["31.3.27", true],
  ["31 March 2027", true],
  ["Mar 2027", true],
  ["12", false],
  ["twelve", false],
  ["A12", false],
])("%s looks like a date: %s", (text, expected) => {
  expect(looksLikeDate(text)).toBe(expected);
});

test.each([
  ["12 Mar 2026", "2026-03-12"],
  ["12. march 2026", "2026-03-12"],
  ["12-Mar-2026", "2026-03-12"],
  ["12th of March 2026", null],
  ["March 12, 2026", "2026-03-12"],
  ["Mar. 1st 2026", "2026-03-01"],
  ["Sept 30, 2026", "2026-09-30"],
  ["March 2026", "2026-03-01"],
  ["Feb 29, 2028", "2028-02-29"],
  ["29 Feb 2026", null],
  ["0 Mar 2026", null],
  ["12 Mar 26", null],
  ["3 Pallets 2026", null],
  ["12/03/2026", null],
  ["", null],
])("%p is the day %p", (text, iso) => {
  expect(isoOfNamed(text)).toBe(iso);
});
