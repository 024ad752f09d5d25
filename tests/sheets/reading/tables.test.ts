import fc from "fast-check";
import type { CellValue, SheetValues } from "../../../src/sheets/values";
import { readInputs } from "../../../src/sheets/reading";
import { hasCostsOf } from "../../../src/sheets/reading/areas";
import {
  businessSheet,
  excelTable,
  HEADINGS,
  places,
  read,
  sheet,
  sideBySide,
  TODAY,
  workbook,
  type Cells,
} from "./helpers";

const PICK = ["3PL Acme", "Pick and pack", "order", 4.5] as const;
const RENT = ["In-house", "Rent", "month", 3000] as const;
const WAGES = ["In-house", "Wages", "order", 2.2] as const;
const ROWS = [RENT, WAGES, PICK];
const COSTS: Cells = [HEADINGS, ...ROWS];

/** "Option: Line (cell of its rate)" of every line of an area. */
function linesOf({ inputs }: ReturnType<typeof read>, area = "fulfilment"): string[] {
  const found = inputs.areas.find((one) => one.area === area);
  return (found?.options ?? []).flatMap(({ name, lines }) =>
    lines.map((line) => `${name}: ${line.name} (${line.at.cells.rate ?? ""})`),
  );
}
const EXPECTED = ["In-house: Rent (D2)", "In-house: Wages (D3)", "3PL Acme: Pick and pack (D4)"];

describe("a row that reads like headings is a row of its table", () => {
  test.each([
    ["an employee's salary", [["Employee", "Salary", "month", 4000]]],
    ["a salary not known", [["Employee", "Salary", "month", "?"]]],
    ["a salary still to be filled in", [["Employee", "Salary", "month", null]]],
    ["a salary as text", [["Employee", "Salary", "month", "$4,000"]]],
    ["a vendor's fee for an item", [["Vendor", "Fee", "order", 3, "Item"]]],
    ["a question's score", [["Question", "Score", "month", 3]]],
  ] as [string, CellValue[][]][])("%s", (_, rows) => {
    const cells = [[...HEADINGS, "Unit"], ...ROWS, ...rows, ["In-house", "Software", "month", 40]];
    const { inputs, problems } = read(sheet("Finance and admin", cells));
    expect(problems.filter(({ message }) => /left alone/.test(message))).toEqual([]);
    expect(inputs.areas[0]!.options.flatMap(({ lines }) => lines.map(({ name }) => name))).toContain(
      "Software",
    );
    if (rows[0]![3] !== null) expect(inputs.areas[0]!.options.map(({ name }) => name)).toContain(rows[0]![0]);
  });

  test("a wide table's too", () => {
    const cells = [
      ["Item", "Per", "In-house", "3PL"],
      ["Value", "month", 2000, 10],
      ["Picking", "order", 1, 3],
    ];
    const { inputs } = read(sheet("Fulfilment", cells));
    expect(inputs.areas[0]!.options.map(({ lines }) => lines.map(({ name }) => name))).toEqual([
      ["Value", "Picking"],
      ["Value", "Picking"],
    ]);
  });

  test("headings of a table right below another are headings", () => {
    const ratings = [
      ["Criterion", "Rating", "Weight"],
      ["Capability", 4, 50],
    ];
    const { inputs } = read(sheet("Fulfilment", [...COSTS, ...ratings]));
    expect(inputs.areas[0]!.ratings.map(({ criterion }) => criterion)).toEqual(["Capability"]);
  });
});

describe("a cost table is found by its headings", () => {
  test("in the sheet's corner", () => {
    const result = read(sheet("Fulfilment", COSTS));
    expect(linesOf(result)).toEqual(EXPECTED);
    expect(result.problems).toEqual([]);
    expect(result.inputs.areas[0]).toMatchObject({ area: "fulfilment", sheet: "Fulfilment" });
  });

  test("anywhere on the sheet, under titles and notes", () => {
    const cells = [
      ["What it costs us"],
      [],
      [null, "Prices of March"],
      ...COSTS.map((row) => [null, null, ...row]),
    ];
    expect(linesOf(read(sheet("Fulfilment", cells)))).toEqual([
      "In-house: Rent (F5)",
      "In-house: Wages (F6)",
      "3PL Acme: Pick and pack (F7)",
    ]);
  });

  test("in any order of columns, with columns it does not know", () => {
    const headings = ["Approved by", ...HEADINGS];
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }), (order) => {
        const cells = [headings, ...ROWS.map((row) => ["Mia", ...row])].map((row) =>
          order.map((at) => row[at]!),
        );
        const { inputs, problems } = read(sheet("Fulfilment", cells));
        expect(problems).toEqual([]);
        expect(
          inputs.areas[0]?.options.map(({ name, lines }) => [
            name,
            lines.map(({ name: line, rate }) => [line, rate]),
          ]),
        ).toEqual([
          [
            "In-house",
            [
              ["Rent", 3000],
              ["Wages", 2.2],
            ],
          ],
          ["3PL Acme", [["Pick and pack", 4.5]]],
        ]);
      }),
    );
  });

  test.each([
    [["OPTION", "cost-line", " driver ", "Rate (USD)"]],
    [["Alternative", "Item", "How charged", "Price"]],
    [["Provider", "Description", "Per", "Unit cost"]],
    [["Option", "Cost item", "Charged per", "Amount"]],
  ])("by other words: %j", (headings) => {
    expect(linesOf(read(sheet("Fulfilment", [headings, ...ROWS])))).toEqual(EXPECTED);
  });

  test("what stands in brackets counts where it makes the difference", () => {
    const cells = [
      [...HEADINGS, "Area (sq ft)"],
      [...RENT, 2000],
    ];
    const { inputs } = read(sheet("Fulfilment", cells));
    expect(inputs.areas[0]?.options[0]?.lines[0]?.sqft).toBe(2000);
  });

  test("as an Excel table, with its totals row left alone", () => {
    const cells = [...COSTS, ["Total", null, null, 3006.7]];
    const tables = [excelTable("Fulfilment", 0, 0, cells, true)];
    expect(linesOf(read(sheet("Sheet1", cells, { tables })))).toEqual(EXPECTED);
  });

  test.each([
    ["", [], "A5"],
    [", also below its totals", [["Total", null, null, 3006.7]], "A6"],
  ] as const)(
    "an Excel table keeps to its range; a row typed right below it%s is reported",
    (_, total, cell) => {
      const table = [...COSTS, ...total];
      const cells = [...table, ["3PL Acme", "Storage", "month", 400]];
      const tables = [excelTable("Fulfilment", 0, 0, table, total.length > 0)];
      const result = read(sheet("Fulfilment", cells, { tables }));
      expect(linesOf(result)).toEqual(EXPECTED);
      expect(places(result.problems)).toEqual([`warning ${cell}`]);
    },
  );

  test("hidden sheets are read, Footing's own reports are not", () => {
    expect(linesOf(read(sheet("Fulfilment", COSTS, { hidden: true })))).toEqual(EXPECTED);
    const { inputs, problems } = read(sheet("Fulfilment", COSTS, { mark: "Footing report" }));
    expect(inputs.areas).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("No cost sheet was found"),
    ]);
  });
});

describe("where a table ends", () => {
  test("blank rows do not end it, nor do titles between the lines", () => {
    const cells = [HEADINGS, [null, "Space"], RENT, [], [], [null, "People"], WAGES, [], PICK];
    const result = read(sheet("Fulfilment", cells));
    expect(linesOf(result)).toEqual([
      "In-house: Rent (D3)",
      "In-house: Wages (D7)",
      "3PL Acme: Pick and pack (D9)",
    ]);
    expect(result.problems).toEqual([]);
  });

  test.each([
    "Total",
    "TOTALS",
    "Sum",
    "Summe",
    "Total in-house",
    "In-house total",
    "Subtotal",
    "Grand total:",
  ])("a row that begins with %s and has no driver is a total", (word) => {
    const result = read(sheet("Fulfilment", [...COSTS, [], [word, null, null, 3006.7]]));
    expect(linesOf(result)).toEqual(EXPECTED);
    expect(result.problems).toEqual([]);
  });

  test("a line called total with a driver is a line", () => {
    const result = read(sheet("Fulfilment", [...COSTS, ["In-house", "Total care plan", "month", 90]]));
    expect(linesOf(result)).toContain("In-house: Total care plan (D5)");
  });

  test("a note below is left alone", () => {
    const result = read(sheet("Fulfilment", [...COSTS, [], ["All prices without tax"]]));
    expect(linesOf(result)).toEqual(EXPECTED);
    expect(result.problems).toEqual([]);
  });

  test("the next heading row begins the next table, and its title is not a line of the one before", () => {
    const cells = [
      ["Fulfilment"],
      ...COSTS,
      [],
      ["Marketing"],
      HEADINGS,
      ["Agency", "Retainer", "month", 1800],
    ];
    const result = read(sheet("Costs", cells));
    expect(linesOf(result, "fulfilment")).toHaveLength(3);
    expect(linesOf(result, "marketing")).toEqual(["Agency: Retainer (D9)"]);
    expect(result.problems).toEqual([]);
  });
});

describe("several tables on a sheet", () => {
  const ratings: Cells = [
    ["Criterion", "Rating"],
    ["Skill availability", 4],
    ["Control and responsiveness", 2],
  ];

  test.each([0, 1, 3])("side by side, %i empty columns between", (gap) => {
    const result = read(sheet("Fulfilment", sideBySide(COSTS, ratings, gap)));
    expect(linesOf(result)).toEqual(EXPECTED);
    expect(result.inputs.areas[0]?.ratings.map(({ rating }) => rating)).toEqual([4, 2]);
    expect(result.problems).toEqual([]);
  });

  test("side by side, of one kind, touching", () => {
    const marketing: Cells = [HEADINGS, ["Agency", "Retainer", "month", 1800]];
    const titles = ["Fulfilment", null, null, null, "Marketing"];
    const result = read(sheet("Costs", [titles, ...sideBySide(COSTS, marketing, 0)]));
    expect(linesOf(result, "marketing")).toEqual(["Agency: Retainer (H3)"]);
    expect(linesOf(result, "fulfilment")).toHaveLength(3);
  });

  test("a heading left blank inside does not cut the table in two", () => {
    const cells = [
      ["Option", "Cost line", null, "Driver", "Rate"],
      ["In-house", "Rent", "x", "month", 3000],
    ];
    expect(linesOf(read(sheet("Fulfilment", cells)))).toEqual(["In-house: Rent (E2)"]);
  });

  test("two columns of one meaning: the better name is read, else the first, and that is said", () => {
    const better = read(
      sheet("Fulfilment", [
        [...HEADINGS, "Amount"],
        [...RENT, 36000],
      ]),
    );
    expect(better.inputs.areas[0]?.options[0]?.lines[0]?.rate).toBe(3000);
    expect(better.problems).toEqual([]);
    const first = read(
      sheet("Fulfilment", [
        ["Option", "Cost line", "Driver", "Price", "Amount"],
        [...RENT, 36000],
      ]),
    );
    expect(first.inputs.areas[0]?.options[0]?.lines[0]?.rate).toBe(3000);
    expect(places(first.problems)).toEqual(["warning E1"]);
  });
});

describe("the area of a cost table", () => {
  const line: Cells = [HEADINGS, ["Own", "Something", "month", 100]];
  const areaOf = (name: string, tableName = "", title = ""): string | undefined => {
    const cells = title === "" ? line : [[title], ...line];
    const tables = tableName === "" ? [] : [excelTable(tableName, title === "" ? 0 : 1, 0, line)];
    return read(sheet(name, cells, { tables })).inputs.areas[0]?.area;
  };

  test.each([
    ["Marketing", "marketing"],
    ["Facilities", "facilities"],
    ["Customer service", "customerService"],
    ["Support", "customerService"],
    ["IT", "it"],
    ["Platform costs", "it"],
    ["Fulfillment", "fulfilment"],
    ["Shipping 2026", "fulfilment"],
    ["Finance and admin", "finance"],
    ["Finance & admin", "finance"],
    ["Accounting", "finance"],
    ["HR", "humanResources"],
    ["People", "humanResources"],
  ])("sheet %s: %s", (name, area) => {
    expect(areaOf(name)).toBe(area);
  });

  test("the table's name, then a title that is an area's name, then the sheet's name, then a title that mentions one", () => {
    expect(areaOf("Sheet1", "tblCustomerService")).toBe("customerService");
    expect(areaOf("Marketing", "FulfilmentCosts")).toBe("fulfilment");
    expect(areaOf("Sheet1", "", "Human resources")).toBe("humanResources");
    expect(areaOf("Marketing", "", "Costs as of March, support included")).toBe("marketing");
    expect(areaOf("Sheet1", "", "What our marketing costs")).toBe("marketing");
  });

  test("an Area column, with blanks below a name read as above", () => {
    const cells = [
      ["Area", ...HEADINGS],
      ["Marketing", "Agency", "Retainer", "month", 1800],
      [null, "Agency", "Media", "month", 900],
      ["IT", "SaaS", "Plan", "month", 79],
    ];
    const result = read(sheet("All costs", cells));
    expect(linesOf(result, "marketing")).toHaveLength(2);
    expect(linesOf(result, "it")).toHaveLength(1);
    expect(places(result.problems)).toEqual(["warning A3"]);
  });

  test("an unknown area is reported with the nearest one, and its line is left out", () => {
    const cells = [
      ["Area", ...HEADINGS],
      ["Marketting", "Agency", "Retainer", "month", 1800],
    ];
    const { inputs, problems } = read(sheet("Costs", cells));
    expect(inputs.areas).toEqual([]);
    expect(problems[0]).toMatchObject({ severity: "error", cell: "A2", sheet: "Costs" });
    expect(problems[0]?.message).toContain('Did you mean "marketing"');
  });

  test("where nothing says, a problem asks", () => {
    const { inputs, problems } = read(sheet("Sheet1", line));
    expect(inputs.areas).toEqual([]);
    expect(problems[0]).toMatchObject({ severity: "error", sheet: "Sheet1", cell: "A1" });
    expect(problems[0]?.message).toContain("Which area");
  });

  test("a price list without a driver that names no area is somebody else's", () => {
    const { problems } = read(
      sheet("Fulfilment", COSTS),
      sheet("Stock list", [
        ["Item", "Option", "Price"],
        ["Mug", "Blue", 9],
      ]),
    );
    expect(problems).toEqual([]);
  });

  test("a sheet named like an area without a cost table is a warning", () => {
    const { problems } = read(sheet("Fulfilment", COSTS), sheet("Marketing", [["Agency", 1800]]));
    expect(problems).toEqual([
      expect.objectContaining({ severity: "warning", sheet: "Marketing", cell: "" }),
    ]);
  });

  test.each<[string, Cells, number]>([
    [
      "Payroll 2026",
      [
        ["Employee", "Gross pay"],
        ["Ben", 2900],
      ],
      0,
    ],
    [
      "Shipping",
      [
        ["Shipped on", "Boxes"],
        ["Monday", 40],
      ],
      0,
    ],
    [
      "Shipping",
      [
        ["Option", "What", "Charge basis", "Price"],
        ["3PL Acme", "Picking", "order", 2],
      ],
      1,
    ],
    ["Fulfilment 2026", [["To do"], ["Ask Acme"]], 1],
  ])("%s: somebody's list, or a cost table that cannot be read", (name, cells, count) => {
    const { problems } = read(sheet("IT", COSTS), sheet(name, cells));
    expect(problems).toHaveLength(count);
  });

  test("a sheet has the costs of an area by its table, not by its name alone", () => {
    const wages = sheet("Payroll 2026", [
      ["Employee", "Gross pay"],
      ["Ben", 2900],
    ]);
    expect(hasCostsOf(wages, "humanResources")).toBe(false);
    expect(hasCostsOf(sheet("Payroll 2026", COSTS), "humanResources")).toBe(true);
    expect(hasCostsOf(sheet("Payroll 2026", COSTS), "fulfilment")).toBe(false);
    const byColumn = COSTS.map((row, at) => [at === 0 ? "Area" : "Fulfilment", ...row]);
    expect(hasCostsOf(sheet("Warehouse", byColumn), "fulfilment")).toBe(true);
    // Nothing is filled in yet, or the heading Rate is missing.
    expect(hasCostsOf(sheet("IT", [HEADINGS]), "it")).toBe(true);
    expect(
      hasCostsOf(
        sheet(
          "IT",
          COSTS.map((row) => row.slice(0, 3)),
        ),
        "it",
      ),
    ).toBe(true);
  });
});

describe("how options are written down the rows", () => {
  test("an option written once, with blanks below, is read as above and said once", () => {
    const cells = [HEADINGS, RENT, [null, "Wages", "order", 2.2], [null, "Boxes", "order", 0.9], PICK];
    const result = read(sheet("Fulfilment", cells));
    expect(linesOf(result)).toEqual([
      "In-house: Rent (D2)",
      "In-house: Wages (D3)",
      "In-house: Boxes (D4)",
      "3PL Acme: Pick and pack (D5)",
    ]);
    expect(places(result.problems)).toEqual(["warning A3"]);
  });

  test("an option as a title row above its lines", () => {
    const cells = [
      HEADINGS,
      ["In-house"],
      [null, "Rent", "month", 3000],
      ["3PL Acme"],
      [null, "Pick", "order", 4.5],
    ];
    const result = read(sheet("Fulfilment", cells));
    expect(linesOf(result)).toEqual(["In-house: Rent (D3)", "3PL Acme: Pick (D5)"]);
  });

  test("a table an option, named by its title", () => {
    const own: Cells = [["In-house"], ["Cost line", "Driver", "Rate"], ["Rent", "month", 3000]];
    const other: Cells = [["3PL Acme"], ["Cost line", "Driver", "Rate"], ["Pick and pack", "order", 4.5]];
    const result = read(sheet("Fulfilment", sideBySide(own, other)));
    expect(linesOf(result)).toEqual(["In-house: Rent (C3)", "3PL Acme: Pick and pack (G3)"]);
    expect(result.problems).toEqual([]);
  });

  test("a table without options is asked for them", () => {
    const { inputs, problems } = read(
      sheet("Fulfilment", [
        ["Cost line", "Driver", "Rate"],
        ["Rent", "month", 3000],
        ["Wages", "order", 2],
      ]),
    );
    expect(inputs.areas).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ severity: "error", sheet: "Fulfilment" })]);
  });
});

describe("wide sheets: lines down, an option a column", () => {
  const WIDE: Cells = [
    ["Cost line", "How charged", "Group", "In-house", "3PL Acme", "Remarks", "Difference"],
    ["Rent", "monthly", "Facility", 3000, null, "to June", 3000],
    ["Pick and pack", "per order", "Labor", 2.2, "500:4.60; *:4.10", null, 1],
    ["Software", "monthly", "Systems", "?", 90, "ask", 0],
    ["Status", null, null, "current", null],
    ["Kind", null, null, null, "outsourced"],
    ["Total", null, null, 3002.2, 94.6],
  ];

  test("each column of numbers is an option; blanks are no lines", () => {
    const result = read(sheet("Fulfilment", WIDE));
    expect(result.problems).toEqual([]);
    const [own, acme] = result.inputs.areas[0]!.options;
    expect(own!.lines.map(({ name, rate, group, driver }) => [name, rate, group, driver.kind])).toEqual([
      ["Rent", 3000, "Facility", "month"],
      ["Pick and pack", 2.2, "Labor", "order"],
      ["Software", "?", "Systems", "month"],
    ]);
    expect(acme!.lines.map(({ name, rate }) => [name, rate])).toEqual([
      ["Pick and pack", null],
      ["Software", 90],
    ]);
    expect(acme!.lines[0]!.tiers?.tiers).toEqual([
      { upTo: 500, price: 4.6 },
      { upTo: Infinity, price: 4.1 },
    ]);
    expect(own!.lines[0]!.at.cells).toMatchObject({ rate: "D2", line: "A2", driver: "B2" });
  });

  test("rows that describe the options: Status, Kind, ...", () => {
    const { inputs } = read(sheet("Fulfilment", WIDE));
    expect(inputs.areas[0]!.options.map(({ name, kind, current }) => [name, kind, current])).toEqual([
      ["In-house", "in-house", true],
      ["3PL Acme", "outsourced", false],
    ]);
  });

  test("text in an option's column is a problem of that cell", () => {
    const cells = [
      ["Cost line", "Charged", "In-house"],
      ["Rent", "month", 3000],
      ["Wages", "order", "about two"],
    ];
    const { inputs, problems } = read(sheet("Fulfilment", cells));
    expect(places(problems)).toEqual(["error C3"]);
    expect(inputs.areas[0]!.options[0]!.lines[1]!.rate).toBe("?");
  });
});

describe("a cost table without a Rate column is an error that names it", () => {
  const without = (...columns: readonly number[]): Cells =>
    [[...HEADINGS, "Tiers", "FTE"], ...ROWS.map((row) => [...row, null, null])].map((row) =>
      row.filter((_, column) => !columns.includes(column)),
    );
  const [RATE, TIERS] = [3, 4];

  test("with neither Rate nor Tiers", () => {
    const { inputs, problems } = read(sheet("Fulfilment", without(RATE, TIERS)));
    expect(inputs.areas).toEqual([]);
    const error = problems.find(({ cell }) => cell !== "")!;
    expect(error).toMatchObject({ severity: "error", sheet: "Fulfilment", cell: "C1" });
    expect(error.message).toContain("no heading Rate or Tiers");
    expect(error.message).toContain("Read were Option, Cost line, Driver, FTE.");
    expect(error.message).toContain("3 lines have no price");
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([error]);
  });

  test("with Tiers that price none of its lines, or only some", () => {
    const none = read(sheet("Fulfilment", without(RATE)));
    expect(places(none.problems)).toContain("error C1");
    expect(none.problems.find(({ cell }) => cell === "C1")?.message).toContain("3 lines have no price");
    const [headings, ...rows] = without(RATE);
    const some = read(
      sheet("Fulfilment", [headings!, ...rows.map((row, at) => row.with(3, at ? null : "*:4"))]),
    );
    expect(some.problems.find(({ cell }) => cell === "C1")?.message).toContain("2 lines have no price");
  });

  test("not where tiers price every line", () => {
    const [headings, ...rows] = without(RATE);
    const { problems, inputs } = read(
      sheet("Fulfilment", [headings!, ...rows.map((row) => row.with(3, "*:4"))]),
    );
    expect(problems).toEqual([]);
    expect(inputs.areas[0]!.options).toHaveLength(2);
  });

  test.each<[string, SheetValues]>([
    ["the sheet", sheet("Fulfilment costs 2026", without(RATE, TIERS))],
    ["a title", sheet("Sheet1", [["Fulfilment"], ...without(RATE, TIERS)])],
    [
      "the Area column",
      sheet(
        "Costs",
        without(RATE, TIERS).map((row, at) =>
          ["Area", "Fulfilment", "fulfilment", "Shipping"].slice(at, at + 1).concat(row as string[]),
        ),
      ),
    ],
  ])("whatever names the area: %s", (_, values) => {
    const errors = read(values).problems.filter(({ severity }) => severity === "error");
    expect(errors).toEqual([expect.objectContaining({ sheet: values.name })]);
    expect(errors[0]?.message).toContain("no heading Rate or Tiers");
  });

  test("with ratings beside it, close or apart", () => {
    const ratings: Cells = [
      ["Criterion", "Rating"],
      ["Skill availability", 4],
    ];
    for (const gap of [0, 1, 3]) {
      const { problems } = read(sheet("Fulfilment", sideBySide(without(RATE, TIERS), ratings, gap)));
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([
        expect.objectContaining({ cell: "C1" }),
      ]);
    }
  });

  test("a list of who does what how often is no cost table", () => {
    const chores = [
      ["Who", "Activity", "How often"],
      ["Mia", "Newsletter", "month"],
    ];
    expect(read(sheet("Fulfilment", COSTS), sheet("Marketing tasks", chores)).problems).toEqual([]);
  });

  test("a heading that was deleted is missing where it stood", () => {
    const headings = ["Option", "Cost line", "Driver", null, "Source"];
    const rows = [["In-house", "Rent", "month", 3000, "Lease"]];
    const { problems } = read(sheet("Fulfilment", [headings, ...rows]));
    expect(places(problems)).toContain("error D1");
    // The last one, too.
    const last = read(sheet("Fulfilment", [headings.slice(0, 3), ["In-house", "Rent", "month", 3000]]));
    expect(places(last.problems)).toContain("error D1");
  });

  test("a renamed heading is among those that were read", () => {
    const [, ...rows] = COSTS;
    const { problems } = read(
      sheet("Fulfilment", [["Option", "Cost line", "Driver", "Rates 2026"], ...rows]),
    );
    expect(problems.find(({ cell }) => cell === "D1")?.message).toContain("Rates 2026");
  });
});

describe("tables that this version does not use", () => {
  test.each<[string, readonly CellValue[], readonly CellValue[]]>([
    ["carrier rates", ["Weight up to", "Zone 2", "Zone 3", 4], [1, 7.1, 7.4, 7.9]],
    ["parcels", ["Weight", "Zone", "Share"], [2, 5, 0.3]],
    ["orders", ["Order number", "Created at", "Financial status"], ["#1001", "2026-01-02", "paid"]],
  ])("%s: left alone, and said", (kind, headings, row) => {
    const { problems, inputs } = read(sheet("Fulfilment", COSTS), sheet("More", [headings, row]));
    expect(problems).toEqual([expect.objectContaining({ severity: "warning", sheet: "More", cell: "A1" })]);
    expect(problems[0]?.message).toContain(kind);
    expect(inputs.areas).toHaveLength(1);
  });
});

describe("the workbook as a whole", () => {
  test("an empty workbook is one problem", () => {
    const { inputs, problems } = readInputs(workbook([]), { today: TODAY });
    expect(inputs).toEqual({ business: {}, areas: [], scenarios: [], example: false });
    expect(places(problems)).toEqual(["error "]);
  });

  test("cost tables without a rate are not assessed", () => {
    const { inputs, problems } = read(sheet("Fulfilment", [HEADINGS, ["In-house", "Rent", "month", null]]));
    expect(inputs.areas).toEqual([]);
    expect(places(problems)).toEqual(["warning "]);
  });

  test("areas come in the contract's order, from several sheets", () => {
    const { inputs } = read(
      sheet("HR", [HEADINGS, ["Own", "Clerk", "month", 900]]),
      sheet("Marketing", [HEADINGS, ["Own", "Ads", "month", 900]]),
    );
    expect(inputs.areas.map(({ area }) => area)).toEqual(["marketing", "humanResources"]);
  });

  test("values from another workbook are warned about at their cell", () => {
    const { problems } = read(sheet("Fulfilment", COSTS, { external: ["D3", "Z9"] }));
    expect(places(problems)).toEqual(["warning D3"]);
  });

  test("the sample's mark goes through", () => {
    const result = readInputs(workbook([businessSheet(), sheet("Fulfilment", COSTS)], { example: true }), {
      today: TODAY,
    });
    expect(result.inputs.example).toBe(true);
  });
});
