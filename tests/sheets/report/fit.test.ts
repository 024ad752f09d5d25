import { amountWidth, fitted } from "../../../src/sheets/report/fit";
import { nameWidth, sectionBreaks } from "../../../src/sheets/report/layout";
import type { StyleName } from "../../../src/sheets/styles";
import type { Book } from "./books";
import { reported } from "./reports";

test.each<[number, StyleName, number]>([
  // "465,277,159,300" is 15 characters; bold ones are 8 % wider: 16.2.
  [465_277_159_300, "money", 16],
  [465_277_159_300, "moneyStrong", 18],
  // "-20,000,000,000"
  [-20_000_000_000, "money", 16],
  // "14,184,902.97"
  [14_184_902.97, "cents", 14],
  // "1,234,567" and "999.50": from a thousand on without decimals.
  [1_234_567.891, "volume", 10],
  [999.5, "volume", 7],
  // "2,283.3333"
  [2283.33333, "rate", 11],
  [0.5, "percent", 0],
])("%d as %s takes a column of %d", (value, style, width) => {
  expect(amountWidth(value, style)).toBe(width);
});

test("a column is made wider where an amount asks for it, and never narrower", () => {
  const cells = [
    [
      { value: 1_000_000, style: "money" as const },
      { value: 7, style: "money" as const },
    ],
    [{ value: -123_456_789_012, style: "money" as const }, null],
  ];
  // "-123,456,789,012" is 16 characters.
  expect(fitted([{ width: 12 }, { width: 12, hidden: true }], cells)).toEqual([
    { width: 17 },
    { width: 12, hidden: true },
  ]);
});

test.each([
  [["In-house", "3PL"], 13],
  [["x".repeat(60), "3PL"], 20],
  [["x".repeat(200)], 22],
])("names %j stand in a column of %d", (names, width) => {
  expect(nameWidth(names, 13)).toBe(width);
});

test("a section that fits on a page is not cut; its rows count by their heights", () => {
  // Ten rows a page. Rows 4 to 11 would end on the second page; from there, 12 to 13 fit after them.
  expect(sectionBreaks([4, 12], 14, [], 10)).toEqual([4]);
  // A row of 60 points is four of the usual 15.
  expect(sectionBreaks([4], 8, [{ row: 5, height: 60 }], 10)).toEqual([4]);
  expect(sectionBreaks([4], 8, [], 10)).toEqual([]);
});

/** Amounts of twelve digits, credits, names of sixty letters, areas with one option and with nine. */
const line = (option: string, name: string, rate: number, more: object = {}) => ({
  Option: option.padEnd(60, " and the agreement of the northern region").slice(0, 60).trim(),
  "Cost line": name,
  Driver: "month",
  Rate: rate,
  ...more,
});
const LARGE: Book = {
  Business: [
    { Item: "Orders per month", Value: 2600 },
    { Item: "Horizon", Value: 36 },
    { Item: "Discount rate", Value: 0.08 },
    { Item: "Average order value", Value: 68_000_000 },
    { Item: "Gross margin", Value: 0.46 },
    { Item: "Cash", Value: 185e9 },
    { Item: "Other fixed costs per month", Value: 14.5e9 },
  ],
  Fulfilment: [
    line("Own", "Packers", 38e9, { Status: "current", Term: 8, Low: 30e9, High: 45e9 }),
    line("Fulfilment house", "Fee", 12_300_000, { Driver: "order", Basis: "quote" }),
    line("Fulfilment house", "Refund of the state", -2e9),
  ],
  "Customer service": Array.from({ length: 9 }, (_, at) =>
    line(`${at + 1} bureau`, "Fee", 7e9 + at * 1e8, at === 0 ? { Status: "current" } : { Basis: "quote" }),
  ),
  IT: [line("Shop", "Fee", 9e9, { Status: "current" })],
};

test("no amount of a report is wider than its column", async () => {
  const { sheets, answer } = await reported(LARGE);
  expect(answer.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const clipped = sheets.flatMap(({ name, cells, columns }) =>
    cells.flatMap((row, at) =>
      row.flatMap((cell, column) => {
        const { value, style = "text" } = cell ?? {};
        if (typeof value !== "number" || !/^(money|cents)/.test(style)) return [];
        const whole = Math.round(Math.abs(value)).toString().length;
        const digits = whole + (value < 0 ? 1 : 0) + (style.startsWith("cents") ? 3 : 0);
        const text = digits + Math.floor((whole - 1) / 3);
        return text > columns[column]!.width ? [`${name} ${at} ${column}: ${value}`] : [];
      }),
    ),
  );
  expect(clipped).toEqual([]);
  expect(sheets.map(({ name }) => name)).toContain("Footing Sensitivity");
  const [recommendation] = sheets;
  expect(recommendation!.print).toMatchObject({ orientation: "portrait", fitWidth: 1, fitHeight: 1 });
}, 60_000);
