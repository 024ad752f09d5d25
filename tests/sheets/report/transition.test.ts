import { readWorkbook } from "../../../src/adapters/xlsx";
import type { CellModel } from "../../../src/sheets/model";
import { hasLibreOffice, recalculatedAll } from "../../helpers/office";
import { workbookOf } from "../../helpers/workbooks";
import { cellsOf, changed, type Book } from "./books";
import { over, reported, valueAt, type Reported } from "./reports";

const NAME = "Footing Transition";
/** So firm that the change is clear. */
const SIGNED = { Basis: "contract" };
const testWithOffice = hasLibreOffice ? test : test.skip;

/**
 * Own costs 6,500 a month, 4,000 of it a rent that is due for six months whatever happens; the provider 4,000, and 1,200
 * once for a year. Changing after k months costs 73,200 - 1,600 k up to six months (1,500 of what both cost, and a twelfth of
 * the set-up, which lasts beyond the Horizon), then 2,400 a month more: best after six.
 */
const BOOK: Book = {
  Business: [
    { Item: "Orders per month", Value: 1000 },
    { Item: "Horizon", Value: 12 },
    { Item: "Discount rate", Value: "zero" },
    { Item: "Average order value", Value: 30 },
    { Item: "Gross margin", Value: 0.4 },
    { Item: "Near tie", Value: "zero" },
    { Item: "Likelihood Volume falls", Value: "25%" },
  ],
  Fulfilment: [
    {
      Option: "Own",
      "Cost line": "Rent",
      Driver: "month",
      Rate: 4000,
      Avoidable: "no",
      Term: 6,
      Status: "current",
      ...SIGNED,
    },
    {
      Option: "Own",
      "Cost line": "Packing",
      Driver: "order",
      Rate: 2.5,
      Status: "current",
      ...SIGNED,
    },
    { Option: "3PL", "Cost line": "Fee", Driver: "order", Rate: 4, Group: "Fees", ...SIGNED },
    {
      Option: "3PL",
      "Cost line": "Set-up",
      Driver: "once",
      Rate: 1200,
      From: "today",
      Months: 12,
      ...SIGNED,
    },
  ],
};

let report: Reported;
let cells: readonly (readonly (CellModel | null)[])[];
beforeAll(async () => {
  report = await reported(BOOK);
  ({ cells } = report.sheets.find(({ name }) => name === NAME)!);
});
/** Row number (from 0) of the first row whose first cell begins so. */
const rowOf = (label: string): number =>
  cells.findIndex(([first]) => typeof first?.value === "string" && first.value.startsWith(label));
/** What stands in a row, empty cells left out. */
const valuesIn = (row: number): unknown[] =>
  cells[row]!.flatMap((cell) =>
    cell === null || cell.value === null || cell.value === "" ? [] : [cell.value],
  );

test("the workbook has nothing to mend: a likelihood is an item like others", () => {
  expect(report.answer.problems).toEqual([]);
});

test("a change with when and why, what it takes, what running both costs, and what waiting costs", () => {
  // Of today's month only the packing would have ended. Three months of waiting save 4,800, six 9,600.
  expect(valuesIn(rowOf("1. "))).toEqual([
    "1. Fulfilment: 3PL instead of Own",
    "from month 7, when less is left to pay for what is given up; waiting saves 9,600 once",
    1200,
    0,
    2500,
    -4800,
    -9600,
    "Owner",
  ]);
});

test("cash month by month: today's set, everything changed at once, what waiting adds, saved, saved so far", () => {
  const today = rowOf("Today");
  // The set-up is paid in month 7; until then nothing differs from today.
  expect(valuesIn(today)).toEqual(["Today", 0, 0, 1200, -1200, 0, 0]);
  expect(valuesIn(today + 1)).toEqual(["Month 1", 1, 6500, 8000, -1500, 0, 0]);
  expect(valuesIn(today + 7)).toEqual(["Month 7", 7, 6500, 4000, 1200, 1300, 1300]);
  expect(valuesIn(today + 12)).toEqual(["Month 12", 12, 6500, 4000, 0, 2500, 13800]);
});

test("the first month that costs less, the month from which it has paid for itself, and the footing check", () => {
  expect(valuesIn(rowOf("First month that costs less"))[1]).toBe(7);
  expect(valuesIn(rowOf("Month by whose end"))[1]).toBe(7);
  expect(valuesIn(rowOf("Footing check"))[1]).toBe(0);
});

test("what is paid becomes the yearly cost, and a settled year's profit stands beside it", () => {
  // Today 12 x 6,500. Changed at once: 1,200, six months of 8,000, six of 4,000. Money costs nothing.
  expect(valuesIn(rowOf("Paid today and in months 1-12"))).toEqual([
    "Paid today and in months 1-12",
    78000,
    73200,
    4800,
  ]);
  expect(valuesIn(rowOf("At today's worth")).slice(1)).toEqual([78000, 73200, 4800]);
  expect(valuesIn(rowOf("Owner's hours")).slice(1)).toEqual([0, 0, 0]);
  expect(valuesIn(rowOf("Tied up now")).slice(1)).toEqual([0, 0, 0]);
  expect(valuesIn(rowOf("Yearly cost, which decides")).slice(1)).toEqual([78000, 73200, 4800]);
  // 12 x (12,000 - 6,500) and 12 x (12,000 - 4,000 - 100 of the set-up)
  expect(valuesIn(rowOf("Profit of a settled year")).slice(1)).toEqual([66000, 94800, 28800]);
  expect(valuesIn(rowOf("A settled year has"))[0]).toContain("and nothing that runs on of today's set");
});

test("what is tied up as the change begins is paid once, and a sentence says that it comes back", async () => {
  const deposit = {
    Option: "3PL",
    "Cost line": "Deposit",
    Driver: "tied up",
    Rate: 900,
    Group: "Capital",
    ...SIGNED,
  };
  const { sheets } = await reported({ ...BOOK, Fulfilment: [...BOOK["Fulfilment"]!, deposit] });
  const texts = sheets.find(({ name }) => name === NAME)!.cells.map((row) => row.map((cell) => cell?.value));
  // 1,200 of set-up and 900.
  expect(texts.find(([what]) => String(what).startsWith("1. "))).toContain(2100);
  expect(texts.flat()).toContain("900 of what is paid once is tied up and comes back.");
  const figures = sheets.find(({ name }) => name === "Footing Recommendation")!.cells;
  const row = figures.find(([label]) => String(label?.value).startsWith("Tied up at the start"))!;
  expect(row.flatMap((cell) => (typeof cell?.value === "number" ? [cell.value] : []))).toEqual([0, 900, 900]);
});

test("a rent that is still due in month 12 is named where a settled year's profit stands", async () => {
  const bound = changed(BOOK, "Fulfilment", "Rent", { Term: 18 });
  const dear = changed(bound, "Fulfilment", "Packing", { Rate: 5 });
  // 9,000 a month against 4,000, and 4,000 of rent for 18 months: a settled year pays 12 x 4,000 of it.
  const { sheets } = await reported(changed(dear, "Business", "Horizon", { Value: 24 }));
  const texts = sheets
    .find(({ name }) => name === NAME)!
    .cells.flatMap((row) => row.map((cell) => String(cell?.value ?? "")));
  expect(texts.find((text) => text.startsWith("A settled year has"))).toContain(
    "and 48,000 of today's costs that still run on:",
  );
});

test("a profit and loss of each year of the plan, what runs on in it", () => {
  // 12 x 12,000; the seven today 12 x 6,500; then 12 x (4,000 + 100 of the set-up) and six months of 4,000 rent.
  expect(valuesIn(rowOf("Year 1"))).toEqual(["Year 1", 12, 144000, 0, 78000, 66000, 73200, 70800, 4800]);
});

test("it is looked at again three months after the change", () => {
  expect(valuesIn(rowOf("Month 9"))).toContain("Fulfilment: do cost and service hold?");
});

test("freed time that is still paid is in the cash and in the footing check", async () => {
  const staff = { "If freed": "stays", "Loaded yearly cost": 24000, Fulfilment: "100%" };
  const { sheets } = await reported({
    Business: BOOK["Business"]!,
    Fulfilment: [
      { Option: "Own", "Cost line": "Pay", Driver: "month", Rate: 6000, FTE: 2, Status: "current" },
      { Option: "3PL", "Cost line": "Fee", Driver: "order", Rate: 3 },
    ],
    People: [
      { Person: "Maria", ...staff },
      { Person: "Ben", ...staff, "If freed": "leaves" },
    ],
  });
  const found = sheets.find(({ name }) => name === NAME)!.cells;
  const row = (label: string): unknown[] =>
    found
      .find(([first]) => typeof first?.value === "string" && first.value.startsWith(label))!
      .flatMap((cell) => cell?.value ?? []);
  // 6,000 today; then 3,000 of fees and 2,000 of Maria: 1,000 less every month.
  expect(row("Month 12")).toEqual(["Month 12", 12, 6000, 5000, 1000, 12000]);
  expect(row("First month that costs less")[1]).toBe(1);
  expect(row("Footing check")[1]).toBe(0);
});

describe("the register", () => {
  test("sorted by expected loss: the user's likelihood, and those that are assumed", () => {
    const first = rowOf("Orders stay 30 %");
    // 1,800 orders fewer: 21,600 of margin less 7,200 of fees, a quarter of it expected.
    expect(valuesIn(first)).toEqual(
      expect.arrayContaining([
        "Orders stay 30 % below the plan for six months (Volume falls)",
        14400,
        0.25,
        3600,
      ]),
    );
    expect(valuesIn(first + 1).slice(0, 2)).toEqual([
      "3PL raises its prices by 10 % (Provider raises prices)",
      4800,
    ]);
    // Own costs 78,000 instead of 73,200, and two weeks of 12,000 orders a year at 12.
    expect(valuesIn(first + 2)[1]).toBeCloseTo(4800 + (12000 / 52) * 2 * 12, 6);
    const styles = [first, first + 1].map((row) => cells[row]![7]!.style);
    expect(styles).toEqual(["fraction", "assumed"]);
  });

  test("leads to the cell to watch", () => {
    expect(cells[rowOf("Orders stay")]!.find((cell) => cell?.link)).toMatchObject({
      value: "Business B2",
      link: "'Business'!B2",
    });
  });

  testWithOffice(
    "an expected loss follows the likelihood typed on the Business sheet",
    async () => {
      const users = await workbookOf(
        cellsOf(changed(BOOK, "Business", "Likelihood Volume falls", { Value: 0.5 })),
      );
      const [bytes] = recalculatedAll([await over(users, report)]);
      const row = rowOf("Orders stay");
      expect(valueAt(await readWorkbook(bytes!), NAME, row, 8)).toBeCloseTo(7200, 6);
    },
    120_000,
  );

  test("what no figure stands for follows it, by what was decided", () => {
    expect(cells[rowOf("What no figure stands for") + 2]!.map((cell) => cell?.value)).toContain(
      "Stock stored in another state or country can make the business taxable there",
    );
  });

  test("a likelihood that is no risk's is named", async () => {
    const { sheets } = await reported(
      changed(BOOK, "Business", "Likelihood Volume falls", { Item: "Likelihood Volum falls" }),
    );
    const texts = sheets
      .find(({ name }) => name === NAME)!
      .cells.flatMap((row) => row.map((cell) => cell?.value));
    expect(texts).toContain('Business A8: no risk is called so, "Likelihood Volum falls" is not used.');
  });
});

describe("the recommendation", () => {
  const page = (): readonly (readonly (CellModel | null)[])[] =>
    report.sheets.find(({ name }) => name === "Footing Recommendation")!.cells;
  const rowWith = (text: string): unknown[] =>
    page()
      .find((row) => row.some((cell) => String(cell?.value).startsWith(text)))!
      .map((cell) => cell?.value);

  test("says when, and not sooner", () => {
    expect(rowWith("1. Fulfilment: sign with 3PL; give notice for Own")).toEqual(
      expect.arrayContaining(["in time for month 7", "Owner"]),
    );
    expect(String(rowWith("1. Fulfilment").at(-1))).toMatch(
      /^Not sooner: 24,000 of Own is due either way, waiting saves 9,600 once/,
    );
  });

  test("names the three highest risks with how likely they are", () => {
    expect(rowWith("Orders stay 30 %")).toEqual(expect.arrayContaining([14400, "25 % a year"]));
    expect(rowWith("3PL raises its prices")).toEqual(expect.arrayContaining([4800, "30 % a year (assumed)"]));
  });
});

test("without a change there is no cash to compare, and the page says that all stays", async () => {
  const dear = changed(BOOK, "Fulfilment", "Fee", { Rate: 40 });
  const { sheets } = await reported(dear);
  const texts = sheets
    .find(({ name }) => name === NAME)!
    .cells.flatMap((row) => row.map((cell) => cell?.value));
  expect(texts).toContain("Nothing changes: every area stays as it is.");
  expect(texts).not.toContain("Today's set");
});
