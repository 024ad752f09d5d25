import { readChecklist } from "../../../src/sheets/reading/checklist";
import { readInvoices } from "../../../src/sheets/reading/invoice";
import type { SheetValues } from "../../../src/sheets/values";
import { businessSheet, excelTable, places, read, sheet, TODAY, workbook, type Cells } from "./helpers";

const COSTS = sheet("Fulfilment", [
  ["Option", "Cost line", "Driver", "Rate"],
  ["In-house", "Rent", "month", 2000],
  ["3PL Acme", "Pick and pack", "order", 3],
  ["3PL Acme", "Returned goods", "return", 4],
]);

describe("the checklist", () => {
  const checklist = (...sheets: SheetValues[]) => {
    const book = workbook([businessSheet(["Return rate", 0.1]), COSTS, ...sheets]);
    return { ...readChecklist(book, read(COSTS).inputs), inputs: read(COSTS, ...sheets) };
  };
  const short = ({ answers }: ReturnType<typeof checklist>) =>
    answers.map(({ activity, option, answer, cell }) => [activity, option, answer, cell]);

  test("wide: a column an option, headed with its name", () => {
    const found = checklist(
      sheet("Checklist", [
        ["Area", "Activity", "What it covers", "In-house", "3PL ACME"],
        ["Fulfilment", "Storage", "Space", "Rent", "in"],
        ["", "Returns", "Labels", "Not included", "returned goods"],
        ["", "Minimum", "The least", "n/a", "?"],
      ]),
    );
    expect(short(found)).toEqual([
      ["Storage", "In-house", { how: "line", lines: ["Rent"] }, "D2"],
      ["Storage", "3PL Acme", { how: "in" }, "E2"],
      ["Returns", "In-house", { how: "out" }, "D3"],
      ["Returns", "3PL Acme", { how: "line", lines: ["Returned goods"] }, "E3"],
      ["Minimum", "In-house", { how: "not applicable" }, "D4"],
    ]);
    expect(found.problems).toEqual([]);
  });

  test("long: the columns Option and Answer, in an Excel table on any sheet", () => {
    const rows: Cells = [
      ["Area", "Activity", "Option", "Answer"],
      ["Shipping", "Storage", "3PL Acme", "yes"],
      ["Shipping", "Returns", "3PL Acme", "Returned goods; Pick and pack"],
    ];
    const found = checklist(sheet("Notes", rows, { tables: [excelTable("Checklist", 0, 0, rows)] }));
    expect(short(found)).toEqual([
      ["Storage", "3PL Acme", { how: "in" }, "D2"],
      ["Returns", "3PL Acme", { how: "line", lines: ["Returned goods", "Pick and pack"] }, "D3"],
    ]);
  });

  test("what cannot be read is named with its cell, and counts as not answered", () => {
    const found = checklist(
      sheet("Checklist", [
        ["Area", "Activity", "Option", "Answer"],
        ["Fulfillment", "Storag", "3PL Acme", "in"],
        ["Fulfillment", "Storage", "3PL Acne", "in"],
        ["Fulfillment", "Storage", "3PL Acme", "Pick and pak"],
        ["Fulfillment", "Returns", "3PL Acme", "in"],
        ["Fulfillment", "Returns", "3PL Acme", "out"],
        ["Purchasing", "Returns", "3PL Acme", "out"],
      ]),
    );
    expect(short(found)).toEqual([["Returns", "3PL Acme", { how: "in" }, "D5"]]);
    expect(places(found.problems)).toEqual([
      "warning B2",
      "warning C3",
      "warning D4",
      "warning D6",
      "warning A7",
    ]);
    expect(found.problems.map(({ message }) => message).slice(0, 3)).toEqual([
      'Activity: "Storag" is no activity of the checklist of Fulfilment. Did you mean "Storage"? Its answers are left out.',
      'Option: "3PL Acne" has no cost lines in Fulfilment, so this answer has no effect. Did you mean "3PL Acme"?',
      'Answer: read "Pick and pak". Allowed are in, out, n/a, or the name of a cost line of 3PL Acme; several are split by semicolons. Did you mean "Pick and pack"? It counts as not answered.',
    ]);
  });

  test("a checklist without a column for any option says so", () => {
    const found = checklist(
      sheet("Checklist", [
        ["Area", "Activity", "Acme"],
        ["Fulfilment", "Storage", "in"],
      ]),
    );
    expect(found.problems.map(({ message }) => message)).toEqual([
      "This checklist has no column for any option of Fulfilment. Head a column with the option's name, or use the columns Option and Answer.",
    ]);
  });

  test("a list of activities that is not called a checklist is none, and a checklist no cost table", () => {
    const rows: Cells = [
      ["Area", "Activity", "Option", "Answer"],
      ["Fulfilment", "Storage", "3PL Acme", "in"],
    ];
    expect(checklist(sheet("To do", rows)).answers).toEqual([]);
    const plain = checklist(sheet("Checklist", rows)).inputs;
    expect(plain.problems).toEqual(read(COSTS).problems);
    expect(plain.inputs.areas).toEqual(read(COSTS).inputs.areas);
  });
});

describe("a provider's invoice", () => {
  const HEADINGS = ["Month", "Provider", "Line", "Quantity", "Rate", "Amount"];
  const invoices = (rows: Cells, option: string | null = null, name = "Invoice") => {
    const own = sheet(name, [HEADINGS, ...rows]);
    const { inputs } = read(COSTS, own);
    const found = readInvoices(workbook([COSTS, own]), inputs, { today: TODAY, horizon: 36, option });
    return { ...found, inputs };
  };

  test("lines by provider; month and provider go on where they are blank", () => {
    const { byOption, problems } = invoices([
      [2, "3PL Acme", "Pick and pack", 1100, 3, 3300],
      [null, null, "Returned goods", 90, 4, "about 360"],
      [null, null, "Pallet wrap", 3, 12, null],
      [3, null, "Storage", null, null, "1,250.50"],
      [null, null, "Total", null, null, 1250.5],
    ]);
    const own = byOption.get("3PL Acme")!;
    expect(
      own.lines.map(({ month, name, quantity, rate, amount, cell }) => [
        month,
        name,
        quantity,
        rate,
        amount,
        cell,
      ]),
    ).toEqual([
      [2, "Pick and pack", 1100, 3, 3300, "F2"],
      [2, "Returned goods", 90, 4, 360, "F3"],
      [2, "Pallet wrap", 3, 12, 36, "F4"],
      [3, "Storage", null, null, 1250.5, "F5"],
    ]);
    expect(own.totals).toEqual([{ month: 3, amount: 1250.5 }]);
    // "about 360" is no amount: quantity times rate are.
    expect(places(problems)).toEqual(["error F3"]);
  });

  test("below a month that cannot be read nothing is held against another month, the provider goes on", () => {
    const { byOption, problems } = invoices([
      ["March?", "3PL Acme", "Pick and pack", 1100, 3, 3300],
      [null, null, "Returned goods", 90, 4, 360],
      [2, null, "Storage", null, null, 40],
    ]);
    expect(byOption.get("3PL Acme")!.lines.map(({ month, name }) => [month, name])).toEqual([[2, "Storage"]]);
    expect(places(problems)).toEqual(["error A2"]);
  });

  test("a date is the month of the plan it lies in; before the plan, the same month of the calendar", () => {
    // The plan begins in March 2026, the month of today.
    const { byOption, problems } = invoices([
      ["2026-05-31", "3PL Acme", "A", null, null, 1],
      ["2026-04", "3PL Acme", "B", null, null, 1],
      [{ date: 46023, text: "2026-01-01" }, "3PL Acme", "C", null, null, 1],
    ]);
    expect(byOption.get("3PL Acme")!.lines.map(({ month }) => month)).toEqual([3, 2, 11]);
    expect(problems.map(({ cell, message }) => [cell, message])).toEqual([
      [
        "A4",
        "2026-01 lies before the plan's first month: it is held against month 11, the same month of the calendar.",
      ],
    ]);
  });

  test("a month's name may stand in a date", () => {
    const { byOption, problems } = invoices([
      ["12 Mar 2026", "3PL Acme", "A", null, null, 1],
      ["April 30, 2026", "3PL Acme", "B", null, null, 1],
      ["31-May-2026", "3PL Acme", "C", null, null, 1],
      ["June 2026", "3PL Acme", "D", null, null, 1],
      ["31 Jun 2026", "3PL Acme", "E", null, null, 1],
    ]);
    expect(byOption.get("3PL Acme")!.lines.map(({ month }) => month)).toEqual([1, 2, 3, 4]);
    expect(places(problems)).toEqual(["error A6"]);
  });

  test("what cannot be read is named with its cell", () => {
    const { byOption, problems } = invoices([
      [37, "3PL Acme", "A", null, null, 1],
      ["soon", "3PL Acme", "B", null, null, 1],
      [1, "3PL Acne", "C", null, null, 1],
      [1, "3PL Acme", "D", 4, null, null],
    ]);
    expect([...byOption.values()].flatMap(({ lines }) => lines)).toEqual([]);
    expect(places(problems)).toEqual(["error A2", "error A3", "error B4", "error F5"]);
  });

  test("without providers' names they are the option's that is asked for", () => {
    const rows: Cells = [[1, null, "Pick and pack", 1, 3, 3]];
    expect([...invoices(rows, "3PL Acme").byOption.keys()]).toEqual(["3PL Acme"]);
    const { problems } = invoices([...rows, [null, null, "Storage", 1, 40, 40]]);
    expect(places(problems)).toEqual(["error B2"]);
    expect(problems[0]!.message).toContain("which option they are of: ");
    expect(problems[0]!.message).toContain('"3PL Acme"');
  });

  const rest = (...rows: Cells): Cells => [[1, "3PL Acme", "Pick and pack", 100, 3, 300], ...rows];
  test.each<[string, Cells, number[], number[]]>([
    [
      "said twice",
      rest([null, null, "Total", null, null, 300], [null, null, "TOTAL DUE", null, null, 300]),
      [300],
      [300],
    ],
    [
      "after a subtotal and a tax",
      rest(
        [null, null, "Sub-total", null, null, 300],
        [null, null, "Sales tax", null, null, 24],
        [null, null, "Balance due:", null, null, 324],
      ),
      [300, 24],
      [324],
    ],
    [
      "of two invoices of a month",
      rest(
        [null, null, "Total", null, null, 300],
        [null, null, "Storage", null, null, 40],
        [null, null, "Invoice total", null, null, 40],
      ),
      [300, 40],
      [300, 40],
    ],
    ["that has a quantity is a line", rest([null, null, "Total care", 1, 90, 90]), [300, 90], []],
    [
      "with a note below",
      rest([null, null, "Total", null, null, 300], [], [null, null, "Thank you!"]),
      [300],
      [300],
    ],
  ])("a total %s", (_, rows, lines, totals) => {
    const { byOption, problems } = invoices(rows);
    const own = byOption.get("3PL Acme")!;
    expect(own.lines.map(({ amount }) => amount)).toEqual(lines);
    expect(own.totals.map(({ amount }) => amount)).toEqual(totals);
    expect(problems).toEqual([]);
  });

  test("is no cost table, even on a sheet named after the area", () => {
    const { inputs } = invoices([[1, "3PL Acme", "Pick and pack", 1, 3, 3]], null, "Fulfilment invoice");
    expect(inputs.areas).toEqual(read(COSTS).inputs.areas);
  });
});

test("counts of a fee sheet are read where the sheet is pasted as plain cells", () => {
  const { inputs, problems } = read(
    sheet("Fulfilment Acme", [
      ["Option", "Cost line", "Driver", "Rate", "Kind", null, "Item", "Value"],
      [
        "Acme",
        "Further picks",
        "Further picks per month",
        0.2,
        "outsourced",
        null,
        "Further picks per month",
        500,
      ],
    ]),
  );
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(inputs.business["furtherpickspermonth"]?.value).toBe(500);
});
