import { AREAS, CRITERIA } from "../../../src/core/areas";
import { STANDARD_ITEMS } from "../../../src/core/business";
import { key } from "../../../src/core/names";
import type { CellModel, SheetModel, TableModel } from "../../../src/sheets/model";
import { HEADINGS } from "../../../src/sheets/reading/synonyms";
import { buildExample, buildTemplate } from "../../../src/sheets/template";

/** The contract's columns, word for word. */
const COST_COLUMNS =
  "Option | Cost line | Driver | Rate | Source | Quantity | Unit | Group | Kind | Element | Tiers | Method | Step | Minimum | Maximum | Period | Base | Service | From | To | Months | Term | Yearly change | Low | High | Basis | Avoidable | FTE | Sq ft | Status | Date | Note".split(
    " | ",
  );
const RATING_COLUMNS = ["Criterion", "Rating", "Weight", "Option", "Gate", "Note"];
const BUSINESS_COLUMNS = ["Item", "Value", "Unit", "Moves with", "Low", "High", "Source", "Note"];
/** Columns that only show. */
const EXTRA = ["Example", "Example from", "1 = clearly ours", "3 = in between", "5 = clearly theirs"];

const BOTH: readonly (readonly [string, SheetModel[], string[]])[] = [
  ["the empty workbook", buildTemplate(), ["Our people", "Effects", "Scenarios"]],
  ["the example", buildExample(), ["Scenarios"]],
];

/** The kinds of docs/risks-and-transition.md, in its order. */
const RISKS =
  "Volume falls | Peak triples | Provider fails | Provider raises prices | Key person leaves | Lease outgrown | Platform outage | Late filings | Contacts unanswered".split(
    " | ",
  );

const valueOf = (cell: CellModel | null | undefined): unknown => cell?.value ?? null;

/** Headings and body of a table, as it stands on its sheet. */
function tableOf(sheet: SheetModel, { range }: TableModel): { headings: unknown[]; body: unknown[][] } {
  const rows = sheet.cells
    .slice(range.top, range.bottom + 1)
    .map((row) =>
      Array.from({ length: range.right - range.left + 1 }, (_, column) => valueOf(row[range.left + column])),
    );
  return { headings: rows[0]!, body: rows.slice(1) };
}

const sheetNamed = (sheets: readonly SheetModel[], name: string): SheetModel =>
  sheets.find((sheet) => sheet.name === name)!;

describe.each(BOTH)("%s", (_, sheets, more) => {
  const areaSheets = AREAS.map((area) => ({ area, sheet: sheetNamed(sheets, area.name) }));

  test("holds Start, Business and the seven areas, unmarked: they are the user's own", () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      "Start",
      "Business",
      ...AREAS.map(({ name }) => name),
      ...more,
    ]);
    expect(new Set(sheets.map(({ mark }) => mark))).toEqual(new Set([""]));
  });

  test("links every sheet from Start, and only sheets that exist", () => {
    const links = sheets.flatMap(({ cells }) =>
      cells.flat().flatMap((cell) => (cell?.link ? [cell.link] : [])),
    );
    const names = new Set(sheets.map(({ name }) => name));
    for (const link of links) expect(names).toContain(/^'(.*)'!\$?[A-Z]+\$?\d+$/.exec(link)?.[1]);
    const start = sheetNamed(sheets, "Start").cells.flat();
    for (const name of names)
      if (name !== "Start") expect(start.map((cell) => cell?.link)).toContain(`'${name}'!A1`);
  });

  test("heads the cost tables with the contract's columns in its order", () => {
    for (const { area, sheet } of areaSheets) {
      const table = sheet.tables.find(({ name }) => name === area.tableName)!;
      const { headings } = tableOf(sheet, table);
      expect(headings.filter((heading) => !EXTRA.includes(String(heading)))).toEqual(COST_COLUMNS);
      expect(headings.slice(0, COST_COLUMNS.length)).toEqual(COST_COLUMNS);
    }
  });

  test("heads ratings and Business likewise", () => {
    for (const { area, sheet } of areaSheets) {
      const table = sheet.tables.find(({ name }) => name === `${area.tableName}Ratings`)!;
      expect(tableOf(sheet, table).headings.slice(0, RATING_COLUMNS.length)).toEqual(RATING_COLUMNS);
    }
    const business = sheetNamed(sheets, "Business");
    expect(business.tables.map(({ name }) => name)).toEqual(["Business"]);
    expect(tableOf(business, business.tables[0]!).headings.slice(0, BUSINESS_COLUMNS.length)).toEqual(
      BUSINESS_COLUMNS,
    );
  });

  test("gives every table a name of its own, unlike headings, and a range that ends with its last row", () => {
    const names = sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const sheet of sheets)
      for (const table of sheet.tables) {
        const { headings, body } = tableOf(sheet, table);
        expect(headings.every((heading) => typeof heading === "string" && heading !== "")).toBe(true);
        expect(new Set(headings).size).toBe(headings.length);
        expect(body.length).toBeGreaterThan(0);
        const below = sheet.cells[table.range.bottom + 1] ?? [];
        expect(below.slice(table.range.left, table.range.right + 1).every((cell) => cell == null)).toBe(true);
      }
  });

  test("leaves a free column between the two tables of a sheet, so that both grow downwards", () => {
    for (const { sheet } of areaSheets) {
      const [costs, ratings] = sheet.tables;
      expect(ratings!.range.left).toBe(costs!.range.right + 2);
      expect(
        sheet.cells.every((row, index) => index < costs!.range.top || row[costs!.range.right + 1] == null),
      ).toBe(true);
    }
  });

  test("is rectangular from the headings on and has a width for every column", () => {
    for (const { sheet } of areaSheets) {
      const width = sheet.tables[1]!.range.right + 1;
      expect(new Set(sheet.cells.slice(sheet.tables[0]!.range.top).map((row) => row.length))).toEqual(
        new Set([width]),
      );
      expect(sheet.columns).toHaveLength(width);
    }
  });

  test("has no formula, and no text that Excel would take for one", () => {
    for (const { cells } of sheets)
      for (const cell of cells.flat()) {
        expect(cell?.formula).toBeUndefined();
        if (typeof cell?.value === "string") expect(cell.value).not.toMatch(/^[=+\-@]/);
      }
  });

  test("keeps headings in sight, prints landscape, headings on every page", () => {
    for (const { sheet } of areaSheets) {
      const heading = sheet.tables[0]!.range.top;
      expect(sheet.freeze).toEqual({ rows: heading + 1, columns: 2 });
      expect(sheet.print).toMatchObject({
        orientation: "landscape",
        fitWidth: 3,
        fitHeight: 0,
        titleRows: `${heading + 1}:${heading + 1}`,
      });
    }
  });

  test("keeps every validation within what Excel stores", () => {
    const rules = sheets.flatMap(({ validations }) => validations);
    expect(rules.length).toBeGreaterThan(0);
    for (const { kind, prompt, error } of rules) {
      expect(prompt.title.length).toBeLessThanOrEqual(32);
      expect(prompt.text.length).toBeLessThanOrEqual(255);
      expect(error.text.length).toBeLessThanOrEqual(225);
      const list = "list" in kind ? kind.list : [];
      expect(list.join(",").length).toBeLessThanOrEqual(255);
      expect(list.some((item) => item.includes(","))).toBe(false);
    }
  });

  test("says beside Term what it does without Avoidable, and beside Driver what is paid in advance", () => {
    for (const { sheet } of areaSheets) {
      const prompts = sheet.validations.map(({ prompt }) => prompt.text);
      expect(prompts.filter((text) => /type no under Avoidable/.test(text))).toHaveLength(1);
      expect(
        prompts.filter((text) => /quarter and year are paid whole and in advance/.test(text)),
      ).toHaveLength(1);
    }
  });

  test("warns where other words are allowed, and stops where they are not", () => {
    const { sheet } = areaSheets[0]!;
    const styleOf = (heading: string): string | undefined => {
      const column = COST_COLUMNS.indexOf(heading);
      const letter = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;
      return sheet.validations.find(({ range }) => range.startsWith(`${letter}6:`))?.error.style;
    };
    expect(["Driver", "Avoidable"].map(styleOf)).toEqual(["warning", "warning"]);
    expect(["Group", "Kind", "Basis", "Status", "Method", "Period"].map(styleOf)).toEqual(
      Array.from({ length: 6 }, () => "stop"),
    );
    expect(styleOf("Rate")).toBeUndefined();
  });

  test("shows the levels 1, 3 and 5 beside the criteria, each its area's own", () => {
    for (const { area, sheet } of areaSheets) {
      const { headings, body } = tableOf(sheet, sheet.tables[1]!);
      const at = (heading: string): number => headings.indexOf(heading);
      CRITERIA.forEach(({ id, name }, index) => {
        const row = body[index]!;
        expect(row[at("Criterion")]).toBe(name);
        const [one, , three, , five] = area.levels[id];
        expect([row[at(EXTRA[2]!)], row[at(EXTRA[3]!)], row[at(EXTRA[4]!)]]).toEqual([one, three, five]);
      });
    }
  });
});

describe("the example", () => {
  test("heads its scenarios with the contract's columns", () => {
    const sheet = sheetNamed(buildExample(), "Scenarios");
    expect(sheet.tables.map(({ name }) => name)).toEqual(["Scenarios"]);
    expect(tableOf(sheet, sheet.tables[0]!).headings).toEqual(["Scenario", "Item or line", "Value"]);
  });
});

describe("columns that only show", () => {
  test("are headed unlike any column that is read", () => {
    const read = new Set(
      Object.values(HEADINGS).flatMap((table) =>
        Object.values(table).flatMap((words) => words.split("|").map((word) => key(word))),
      ),
    );
    for (const heading of EXTRA) expect(read).not.toContain(key(heading));
  });
});

describe("the empty workbook", () => {
  const sheets = buildTemplate();
  const areaSheets = AREAS.map((area) => sheetNamed(sheets, area.name));

  test("shows the first five columns and Status, and folds the rest of the cost table", () => {
    for (const { columns } of areaSheets) {
      expect(columns.slice(0, 5).some(({ hidden }) => hidden)).toBe(false);
      const status = COST_COLUMNS.indexOf("Status");
      expect(columns[status]!.hidden ?? false).toBe(false);
      for (const [index, column] of columns.slice(5, COST_COLUMNS.length).entries())
        if (index + 5 !== status) expect(column).toMatchObject({ hidden: true, level: 1 });
      expect(columns.slice(COST_COLUMNS.length).some(({ hidden }) => hidden)).toBe(false);
    }
  });

  test("fills in nothing that is a figure, a source or a claim about today", () => {
    const words = new Set([
      "Option",
      "Cost line",
      "Driver",
      "Unit",
      "Group",
      "Kind",
      "Element",
      "Base",
      ...EXTRA,
    ]);
    for (const sheet of areaSheets) {
      const { headings, body } = tableOf(sheet, sheet.tables[0]!);
      headings.forEach((heading, column) => {
        if (!words.has(String(heading)))
          expect(body.map((row) => row[column]).filter((value) => value !== null)).toEqual([]);
      });
      const ratings = tableOf(sheet, sheet.tables[1]!).body;
      expect(ratings).toHaveLength(16);
      for (const row of ratings)
        expect(row.slice(1, RATING_COLUMNS.length)).toEqual([null, null, null, null, null]);
    }
  });

  test("greys its examples and writes them as texts, each with its source", () => {
    for (const sheet of [...areaSheets, sheetNamed(sheets, "Business")]) {
      const { range } = sheet.tables[0]!;
      const at = tableOf(sheet, sheet.tables[0]!).headings.indexOf("Example");
      for (const row of sheet.cells.slice(range.top + 1)) {
        const [example, from] = row.slice(at, at + 2);
        if (valueOf(example) === null) continue;
        expect([example?.style, from?.style]).toEqual(["example", "example"]);
        expect(typeof example?.value).toBe("string");
        expect(String(from?.value)).toMatch(/\w{4}/);
      }
    }
  });

  test("lists the standard items of the Business table in order, none with a value, and the items its lines use", () => {
    const business = sheetNamed(sheets, "Business");
    const { body } = tableOf(business, business.tables[0]!);
    const names = body.map(([item]) => item);
    expect(names.slice(0, STANDARD_ITEMS.length)).toEqual(STANDARD_ITEMS.map(({ name }) => name));
    expect(names.slice(STANDARD_ITEMS.length)).toEqual([
      "Change requests per month",
      "Pallets stored",
      "Pallets received per month",
      "Supplier invoices per month",
      ...RISKS.map((name) => `Likelihood ${name}`),
      "Low and High are",
      ...["contract", "invoice", "quote", "list", "estimate", "published"].map((basis) => `Range ${basis}`),
    ]);
    expect(body.map((row) => row[1]).filter((value) => value !== null)).toEqual([]);
  });
});
