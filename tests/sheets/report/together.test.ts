import { readWorkbook } from "../../../src/adapters/xlsx";
import type { CellModel, SheetModel } from "../../../src/sheets/model";
import { hasLibreOffice, recalculatedAll } from "../../helpers/office";
import { workbookOf } from "../../helpers/workbooks";
import { cellsOf, type Book, type Row } from "./books";
import { cachedIn, reportOn, wrongCells, type Reported } from "./reports";

const LONG = 300000;
const TODAY = { Status: "current" };
const line = (option: string, name: string, rate: number, more: Row = {}): Row => ({
  Option: option,
  "Cost line": name,
  Driver: "month",
  Rate: rate,
  ...more,
});
/** 1,000 orders a month; costs that stay the same have a yearly cost of twelve months, whatever money costs. */
const business = (more: { readonly [item: string]: number } = {}): Row[] =>
  Object.entries({
    "Orders per month": 1000,
    Horizon: 12,
    "Discount rate": 0.08,
    "Average order value": 50,
    "Gross margin": 0.4,
    Cash: 20000,
    "Other fixed costs per month": 9000,
    ...more,
  }).map(([Item, Value]) => ({ Item, Value }));

/** Four people; service outside costs 250 a month more, fulfilment outside 500. */
const LIMITED: Book = {
  Business: business({ "Limit headcount": 3 }),
  Fulfilment: [line("Own", "Team", 5000, { ...TODAY, FTE: 3 }), line("3PL", "Fee", 5500)],
  "Customer service": [line("Own", "Agent", 2000, { ...TODAY, FTE: 1 }), line("Outside", "Fee", 2250)],
};
/** Payroll at 40 a month for everybody: 160 today, 120 with service outside. */
const COUNTED: Book = {
  ...LIMITED,
  "Human resources": [line("Own", "Payroll", 40, { ...TODAY, Driver: "person" })],
};
/** Maria is paid 4,000 a month: 1,600 for service, 2,400 for the books. */
const FREED: Book = {
  Business: business(),
  "Customer service": [
    line("Own", "Maria", 1600, { ...TODAY, FTE: 0.4, Group: "Labor" }),
    line("Own", "Phones", 2000, TODAY),
    line("Outside", "Fee", 1000),
  ],
  "Finance and admin": [line("Own", "Maria", 2400, { ...TODAY, FTE: 0.6, Group: "Labor" })],
};
const PEOPLE = [
  ["Person", "Loaded yearly cost", "Customer service", "Finance and admin", "If freed"],
  ["Maria", 48000, 0.4, 0.6, "leaves"],
];

const reportOf = async (book: Book, people?: readonly (readonly (string | number)[])[]): Promise<Reported> =>
  reportOn(
    await workbookOf({ ...cellsOf(book), ...(people ? { People: people.map((row) => [...row]) } : {}) }),
  );
const sheetOf = ({ sheets }: Reported, name: string): SheetModel =>
  sheets.find((sheet) => sheet.name === `Footing ${name}`)!;
/** The last row of a sheet that starts with a text. */
const rowOf = (report: Reported, name: string, text: string): readonly (CellModel | null)[] =>
  sheetOf(report, name).cells.findLast((row) => String(row[0]?.value ?? "").startsWith(text))!;
const cents = (value: unknown): unknown =>
  typeof value === "number" ? Math.round(100 * value) / 100 : value;
const money = (row: readonly (CellModel | null)[]) => [3, 4, 5].map((column) => cents(row[column]?.value));

describe("a limit stands in the way of an area's own advice", () => {
  let report: Reported;
  beforeAll(async () => {
    report = await reportOf(LIMITED);
  });

  test("every sheet has the set within the limit, and the area says why", () => {
    const service = rowOf(report, "Recommendation", "Customer service");
    expect(service[1]?.value).toBe("Outside");
    expect(service[9]?.value).toBe("Within the limit of 3 people; without it Own, 3,000 a year less.");
    expect(money(rowOf(report, "Recommendation", "Total"))).toEqual([84000, 87000, 3000]);
    expect(rowOf(report, "Commitments", "Yearly cost of the set")[1]?.value).toBeCloseTo(87000, 6);
    const set = sheetOf(report, "Commitments").cells.find((row) => row[3]?.value === service[9]?.value)!;
    expect(set.slice(0, 3).map((cell) => cell?.value)).toEqual(["Customer service", "Own", "Outside"]);
    expect(JSON.stringify(sheetOf(report, "Transition").cells)).toContain("Outside");
  });

  test("no judgement is named for it", () => {
    expect(rowOf(report, "Recommendation", "Where judgement")).toBeUndefined();
  });

  test("the figures say what the limit costs", () => {
    const limit = rowOf(report, "Recommendation", "Limit headcount");
    expect(limit[0]?.value).toBe("Limit headcount, at most 3: costs 3,000 a year");
    expect(money(limit).slice(0, 2)).toEqual([4, 3]);
  });
});

test("a limit that cannot be kept is red, and the areas' own advice stays", async () => {
  // A month earns 20,000 and pays 7,000 and 19,000: in the fourth month the cash is gone.
  const report = await reportOf({
    ...LIMITED,
    Business: business({ "Other fixed costs per month": 19000, "Limit month-end cash": 1000 }),
  });
  const limit = rowOf(report, "Recommendation", "Limit month-end cash");
  expect(limit[0]?.value).toBe("Limit month-end cash, at least 1,000: NOT KEPT");
  expect(limit[4]?.value).toBe(20000 - 12 * 6000);
  const { cells, conditionalFormats } = sheetOf(report, "Recommendation");
  const at = cells.indexOf(limit as (typeof cells)[number]) + 1;
  expect(conditionalFormats).toContainEqual({ range: `A${at}:E${at}`, formula: "TRUE", style: "bad" });
  expect(rowOf(report, "Recommendation", "Customer service")[1]?.value).toBe("Keep Own");
});

describe("a part of a person is freed", () => {
  let report: Reported;
  beforeAll(async () => {
    report = await reportOf(FREED, PEOPLE);
  });

  test("the areas and what she goes on being paid are the total to the cent", () => {
    // Service 12,000 instead of 43,200, the books 28,800, and 0.4 of Maria 19,200.
    expect(money(rowOf(report, "Recommendation", "Customer service"))).toEqual([43200, 12000, -31200]);
    const [, then, change] = money(rowOf(report, "Recommendation", "0.4 of Maria freed, 0 cash"));
    expect([then, change]).toEqual([19200, 19200]);
    expect(money(rowOf(report, "Recommendation", "Total"))).toEqual([72000, 60000, -12000]);
    const [core, formulas, difference] = rowOf(report, "Assumptions", "The recommended set together")
      .slice(1, 4)
      .map((cell) => cents(cell?.value));
    expect([core, formulas, difference]).toEqual([60000, 60000, 0]);
  });

  test("cash, cover and the saving in the headline have her too", () => {
    expect(money(rowOf(report, "Recommendation", "Yearly cost over"))).toEqual([72000, 60000, -12000]);
    expect(money(rowOf(report, "Recommendation", "Cash paid for the seven"))).toEqual([72000, 60000, -12000]);
    // 20,000, and a month 20,000 - 5,000 - 9,000 more.
    expect(rowOf(report, "Recommendation", "Lowest month-end cash")[4]?.value).toBe(20000);
    expect(JSON.stringify(sheetOf(report, "Recommendation").cells)).toContain("it saves 12,000 a year");
  });
});

describe("people who are paid for by the head", () => {
  let report: Reported;
  beforeAll(async () => {
    report = await reportOf(COUNTED);
  });

  test("today's total is that of today's options beside each other, with what they need as a row", () => {
    // Payroll for four today; beside the new set the row of Human resources has three of them.
    expect(money(rowOf(report, "Recommendation", "Human resources"))).toEqual([1440, 1440, 0]);
    expect(money(rowOf(report, "Recommendation", "Today's own people and space"))).toEqual([480, 0, -480]);
    expect(money(rowOf(report, "Recommendation", "Total"))).toEqual([85920, 88440, 2520]);
    expect(money(rowOf(report, "Recommendation", "Yearly cost over"))).toEqual([85920, 88440, 2520]);
    expect(JSON.stringify(sheetOf(report, "Recommendation").cells)).toContain("it costs 2,520 a year more");
    const figures = sheetOf(report, "Commitments").cells.find(([name]) => name?.value === "Yearly cost")!;
    expect(figures.slice(1, 3).map((cell) => cents(cell?.value))).toEqual([85920, 88440]);
  });

  test("so are cash and the fixed share", () => {
    expect(money(rowOf(report, "Recommendation", "Cash paid for the seven"))).toEqual([85920, 88440, 2520]);
    // 20,000 of contribution a month less 9,000 and 7,160 or 7,370.
    expect(money(rowOf(report, "Recommendation", "Operating profit a year, at plan"))).toEqual([
      46080, 43560, -2520,
    ]);
  });
});

test("what an option does to another area is not said to go on being paid; one month is no months", async () => {
  const effects = [
    ["Option", "Business item", "Set / add / times", "Value"],
    ["3PL", "Contacts per order", "add", 0.1],
  ];
  const book = cellsOf({
    Business: business({ "Contacts per order": 0.2, Horizon: 1 }),
    "Customer service": [
      line("Own", "Agents", 5, { ...TODAY, Driver: "contact" }),
      line("Outside", "Fee", 3, { Driver: "contact" }),
    ],
    Fulfilment: [line("Own", "Team", 5000, TODAY), line("3PL", "Fee", 2000)],
  });
  const report = await reportOn(await workbookOf({ ...book, Effects: effects }));
  // 0.1 contacts more an order of 1,000 a month: at 5 each in Fulfilment's own cost, and outside only 3.
  const row = rowOf(report, "Recommendation", "Fulfilment, 3PL: Contacts per order")!;
  expect(money(row)).toEqual([0, -2400, -2400]);
  expect(row.map((cell) => cell?.value)).toContain("What it does to another area; in no area's own cost.");
  const said = JSON.stringify([
    ...sheetOf(report, "Recommendation").cells,
    ...sheetOf(report, "Transition").cells,
  ]);
  expect(said).toContain("Yearly cost over 1 month (");
  expect(said).toContain('Paid today and in month 1"');
  expect(said).toContain('Together, 1 month"');
});

test("an area that stays until something runs out says until when, for what, and what it saves", async () => {
  // 800 a month in months 11 to 36, each taken to today at 1.08^(1/12) a month: 17,911.
  const report = await reportOf({
    Business: business({ Horizon: 36, "First month": 1 }),
    Facilities: [
      line("Warehouse", "Rent", 3000, { ...TODAY, Term: 10, Avoidable: "no" }),
      line("Park", "Rent", 2200),
    ],
  });
  const said = rowOf(report, "Recommendation", "Facilities")!.map((cell) => String(cell?.value));
  expect(said).toContainEqual(expect.stringMatching(/^until November/));
  expect(said).toContainEqual(expect.stringContaining("Then Park, which saves 17,900 once against staying."));
});

test("without a discount rate that is what must be known first", async () => {
  const rows = business().filter(({ Item }) => Item !== "Discount rate");
  const { cells } = sheetOf(await reportOf({ ...LIMITED, Business: rows }), "Recommendation");
  expect(JSON.stringify(cells)).toContain("The Discount rate, what money costs a year: without it nothing");
  expect(JSON.stringify(cells)).not.toContain("every figure that could decide is there");
});

test("nothing of it where no limit, no person and no effect is filled in", async () => {
  const report = await reportOf({ ...LIMITED, Business: business() });
  expect(rowOf(report, "Recommendation", "Limit")).toBeUndefined();
  expect(rowOf(report, "Assumptions", "The recommended set")).toBeUndefined();
  expect(money(rowOf(report, "Recommendation", "Total"))).toEqual([84000, 84000, 0]);
});

const testWithOffice = hasLibreOffice ? test : test.skip;
testWithOffice(
  "every formula agrees with what the core found (skipped where soffice is not installed)",
  async () => {
    const reports = [await reportOf(LIMITED), await reportOf(FREED, PEOPLE), await reportOf(COUNTED)];
    const files = recalculatedAll(reports.map(({ bytes }) => bytes));
    for (const [index, { sheets }] of reports.entries())
      expect(wrongCells(sheets, await readWorkbook(files[index]!), cachedIn(sheets))).toEqual([]);
  },
  LONG,
);
