import { otherWorkbookTest } from "../../../src/adapters/office/external";
import { failureOf, portError } from "../../../src/adapters/office/failures";
import { dateValue, isDateFormat } from "../../../src/adapters/office/formats";
import { parseReference, renamed } from "../../../src/adapters/office/references";

describe("number formats", () => {
  test.each(["yyyy-mm-dd", "m/d/yyyy", "[$-409]mmmm d, yyyy;@", "d-mmm", "h:mm AM/PM", "[h]:mm", "mmm yy"])(
    "%s shows a date or time",
    (format) => {
      expect(isDateFormat(format)).toBe(true);
    },
  );
  test.each([
    "General",
    "@",
    "0.00",
    "#,##0.00 [$€-de-DE]",
    '0 "days"',
    "0.0\\h",
    "[Red]-0.00",
    "_-* #,##0.00_d_-",
    "0.00E+00",
    '#,##0;-#,##0;"–"',
    "",
  ])("%s does not", (format) => {
    expect(isDateFormat(format)).toBe(false);
  });

  test("days count from 1900, with a day too many after February 1900, or from 1904", () => {
    expect(dateValue(46057, false)).toEqual({ date: 46057, text: "2026-02-04" });
    expect(dateValue(46057.75, false)).toEqual({ date: 46057.75, text: "2026-02-04" });
    expect(dateValue(1, false)).toEqual({ date: 1, text: "1900-01-01" });
    expect(dateValue(61, false)).toEqual({ date: 61, text: "1900-03-01" });
    expect(dateValue(46057, true)).toEqual({ date: 46057, text: "2030-02-05" });
  });
  test("what Excel shows as #### is no date", () => {
    expect(dateValue(-1, false)).toEqual({ error: "#NUM!" });
    expect(dateValue(1e9, false)).toEqual({ error: "#NUM!" });
  });
});

describe("formulas over other workbooks", () => {
  const isExternal = otherWorkbookTest(
    [
      { name: "Prices", formula: "='C:\\x\\[Prices.xlsx]Sheet1'!$A$1" },
      { name: "Rates", formula: "=Costs!$A$1" },
    ],
    ["Costs", "Old.xlsx"],
  );
  test.each([
    "=[Prices.xlsx]Sheet1!A1",
    "='C:\\My files\\[Bob''s prices.xlsx]Sheet 1'!$B$1*2",
    "='https://d.docs.live.net/1/[Prices.xlsx]Sheet1'!A1",
    "=SUM(Prices.xlsx!Table1[Rate])",
    "='My prices.xlsm'!Rate",
    "=2*Prices",
  ])("%s is one", (formula) => {
    expect(isExternal(formula)).toBe(true);
  });
  test.each([
    "=SUM(Costs[2024])+Costs!A1",
    '="[Prices.xlsx]Sheet1!A1"',
    "=Old.xlsx!A1",
    "='Old.xlsx'!A1",
    "=Rates+Prices2+Prices.old",
    "=Table1[[#This Row],[Rate]]*'My costs'!A1",
    "=1+1",
  ])("%s is none", (formula) => {
    expect(isExternal(formula)).toBe(false);
  });
});

describe("references", () => {
  test("are taken apart", () => {
    expect(parseReference("'Bob''s costs'!$B$4:$B$9")).toEqual({ sheet: "Bob's costs", address: "B4:B9" });
    expect(parseReference("In-house")).toBeNull();
  });
  test("follow renamed sheets, tables and names, and nothing else that reads like them", () => {
    const renaming = {
      sheets: new Map([["footing calculation", "Calculation 2026-02-04"]]),
      words: new Map([["footing_orders", "Footing_orders_2"]]),
    };
    expect(renamed("'Footing Calculation'!A1*footing_Orders+'Footing Calculation 2'!A1", renaming)).toBe(
      "'Calculation 2026-02-04'!A1*Footing_orders_2+'Footing Calculation 2'!A1",
    );
    expect(renamed("\"'Footing Calculation'!A1\"&Footing_orders(1)&Footing_orders!A1", renaming)).toBe(
      "\"'Footing Calculation'!A1\"&Footing_orders(1)&Footing_orders!A1",
    );
  });
});

describe("errors of Excel's", () => {
  const excelError = (code: string) => Object.assign(new Error("Not for users."), { code });
  test.each([
    ["InvalidOperationInCellEditMode", "editing"],
    ["ActivityLimitReached", "busy"],
    ["ConnectionFailure", "busy"],
    ["AccessDenied", "denied"],
    ["ItemNotFound", "gone"],
    ["ItemAlreadyExists", "name taken"],
    ["RequestPayloadSizeLimitExceeded", "too large"],
    ["ResponsePayloadSizeLimitExceeded", "too large"],
    ["GeneralException", "other"],
    ["ApiNotFound", "other"],
    ["SomethingNew", "other"],
  ])("%s is told as %s, in words of its own", (code, problem) => {
    const error = portError(failureOf(excelError(code)));
    expect(error.problem).toBe(problem);
    expect(error.message).not.toContain("Not for users");
    expect(error.message).toMatch(/\.$/);
    expect(error.details).toContain(code);
  });
  test("a slip of the code's own is told with where it happened in the details", () => {
    expect(portError(new TypeError("x is undefined"))).toMatchObject({
      problem: "other",
      details: expect.stringContaining("TypeError: x is undefined"),
    });
  });
});
