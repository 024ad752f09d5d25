import fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { readWorkbook } from "../../src/adapters/xlsx";
import type { Scalar } from "../../src/sheets/model";
import { footingIn } from "../helpers/commandLine";
import { workbookOf } from "../helpers/workbooks";

const BUSINESS: Scalar[][] = [
  ["Item", "Value"],
  ["Orders per month", 1000],
  ["Discount rate", "zero"],
  ["Horizon (months)", 12],
];
/**
 * A settled month at n orders: In-house 2000 + 1 n, 3PL 4 n. At 1000 orders 3000 against 4000; they meet at 2000/3 =
 * 666.67 orders. Without discount, growth or season the yearly cost is twelve settled months.
 */
const FULFILMENT: Scalar[][] = [
  ["Option", "Cost line", "Driver", "Rate", "Source", "Kind", "Status"],
  ["In-house", "Rent", "month", 2000, "lease", "in-house", "current"],
  ["In-house", "Boxes", "order", 1, "invoice", "in-house", "current"],
  ["3PL", "All-in fee", "order", 4, "quote", "outsourced", null],
];
const SCENARIOS: Scalar[][] = [
  ["Scenario", "Item or line", "Value"],
  ["Small", "Orders per month", 500],
];
const GOOD = { Business: BUSINESS, Fulfilment: FULFILMENT, Scenarios: SCENARIOS };
/** The same with a rate that is no number. */
const BAD = { ...GOOD, Fulfilment: FULFILMENT.map((row, at) => (at === 3 ? row.with(3, "four") : row)) };

let folder: string;
let good: Uint8Array;
beforeAll(async () => {
  good = await workbookOf(GOOD);
});
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "footing-cli-"));
  fs.writeFileSync(at("costs.xlsx"), good);
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);
const files = (): string[] => fs.readdirSync(folder).sort();

const footing = (...argv: string[]) => footingIn(folder, argv);
const sheetsOf = async (name: string): Promise<string[]> =>
  (await readWorkbook(fs.readFileSync(at(name)))).sheets.map((sheet) => sheet.name);

describe("footing report", () => {
  test("prints the recommendation and writes the report beside it; the workbook is not touched", async () => {
    const { code, out, err } = await footing("report", "costs.xlsx");
    expect(code).toBe(0);
    expect(err).toBe("");
    expect(out).toMatch(/^Fulfilment +In-house +keep In-house +36,000 +36,000 +0 /m);
    expect(out).toMatch(/^Marketing +not assessed$/m);
    expect(out).toContain("costs-footing.xlsx");
    expect(files()).toEqual(["costs-footing.xlsx", "costs.xlsx"]);
    expect(await sheetsOf("costs-footing.xlsx")).toEqual(
      expect.arrayContaining(["Business", "Fulfilment", "Footing Recommendation", "Footing Calculation"]),
    );
    expect(Buffer.from(good).equals(fs.readFileSync(at("costs.xlsx")))).toBe(true);
  });

  test("takes the next free number, and writes over a report only when forced", async () => {
    fs.writeFileSync(at("costs-footing.xlsx"), "mine");
    await footing("report", "costs.xlsx");
    expect(files()).toEqual(["costs-footing-2.xlsx", "costs-footing.xlsx", "costs.xlsx"]);
    expect(fs.readFileSync(at("costs-footing.xlsx"), "utf8")).toBe("mine");
    expect((await footing("report", "costs.xlsx", "--force")).code).toBe(0);
    expect(fs.readFileSync(at("costs-footing.xlsx"), "utf8")).not.toBe("mine");
  });

  test("--json prints the results, unrounded, and nothing else; no file without --out", async () => {
    const { code, out } = await footing("report", "costs.xlsx", "--json");
    expect(code).toBe(0);
    expect(files()).toEqual(["costs.xlsx"]);
    const json = JSON.parse(out);
    expect(Object.keys(json)).toEqual([
      "problems",
      "areas",
      "beside",
      "fulfilment",
      "transition",
      "risks",
      "notes",
      "confidence",
      "portfolio",
    ]);
    expect(json.fulfilment.intervals).toEqual([
      { from: 1, to: 666, cheapest: "3PL" },
      { from: 667, to: 100000, cheapest: "In-house" },
    ]);
    const [area] = json.areas;
    expect(Object.keys(area).sort()).toEqual(
      "area byCost current elements flips judgementPrice likeForLike options reasons recommended runnerUp score sure"
        .split(" ")
        .sort(),
    );
    expect(area).toMatchObject({
      area: "Fulfilment",
      current: "In-house",
      byCost: "In-house",
      recommended: "In-house",
      runnerUp: "3PL",
      judgementPrice: 0,
      score: null,
      elements: [],
    });
    expect(area.options[1]).toEqual({
      option: "3PL",
      kind: "outsourced",
      excluded: "",
      fit: null,
      monthlyCost: expect.closeTo(4000, 6),
      firstYearCost: expect.closeTo(48000, 6),
      presentCost: expect.closeTo(48000, 6),
      yearlyCost: expect.closeTo(48000, 6),
      costPerOrder: expect.closeTo(4, 9),
      walkAwayPrice: null,
      byGroup: expect.any(Object),
      unknown: [],
    });
  });

  test("--json --out writes the report too", async () => {
    const { out } = await footing("report", "costs.xlsx", "--json", "--out", "march.xlsx");
    expect(() => JSON.parse(out)).not.toThrow();
    expect(files()).toEqual(["costs.xlsx", "march.xlsx"]);
  });

  test.each([
    ["--orders", ["--orders", "500"]],
    ["--scenario", ["--scenario", "small"]],
  ])("%s prices another volume: at 500 orders the provider costs 24,000 against 30,000", async (_, flags) => {
    const { code, out } = await footing("report", "costs.xlsx", ...flags, "--out", "r.xlsx");
    expect(code).toBe(0);
    expect(out).toMatch(/^Fulfilment +In-house +3PL +30,000 +24,000 +-6,000 /m);
  });

  test("--choose fixes an answer by hand", async () => {
    const { out } = await footing("report", "costs.xlsx", "--choose", "fulfillment=3pl", "--json");
    expect(JSON.parse(out).areas[0]).toMatchObject({ byCost: "In-house", recommended: "3PL" });
  });

  test("--choose for an element goes before that for its area, in whichever order they are typed", async () => {
    const costs = (option: string, search: number, social: number): Scalar[][] => [
      [option, "Search", "month", search, "search"],
      [option, "Social", "month", social, "social"],
    ];
    fs.writeFileSync(
      at("ads.xlsx"),
      await workbookOf({
        Business: BUSINESS,
        Marketing: [
          ["Option", "Cost line", "Driver", "Rate", "Element"],
          ...costs("Agency", 100, 100),
          ...costs("In-house", 900, 900),
        ],
      }),
    );
    for (const choices of [
      ["Marketing=In-house", "Marketing/social=Agency"],
      ["Marketing/social=Agency", "Marketing=In-house"],
    ]) {
      const { out } = await footing("report", "ads.xlsx", "--json", "--choose", ...choices);
      const { elements } = JSON.parse(out).areas[0] as { elements: { recommended: string }[] };
      expect(elements.map(({ recommended }) => recommended)).toEqual(["In-house", "Agency"]);
    }
  });

  test("a workbook with errors: exit 1, every problem with its cell, the report written all the same", async () => {
    fs.writeFileSync(at("bad.xlsx"), await workbookOf(BAD));
    const { code, out } = await footing("report", "bad.xlsx");
    expect(code).toBe(1);
    expect(out).toMatch(/^Fulfilment!D4 +error +.*four/m);
    expect(files()).toContain("bad-footing.xlsx");
  });

  test("a workbook of the example says so", async () => {
    fs.writeFileSync(at("sample.xlsx"), await workbookOf(GOOD, true));
    expect((await footing("report", "sample.xlsx")).out).toMatch(/^EXAMPLE figures/);
    expect((await footing("report", "costs.xlsx")).out).not.toContain("EXAMPLE");
  });
});

describe("files that cannot be read: exit 1 and a message", () => {
  test.each([
    ["a text", Buffer.from("Option,Rate\n")],
    ["an empty file", Buffer.alloc(0)],
  ])("%s", async (_, bytes) => {
    fs.writeFileSync(at("odd.xlsx"), bytes);
    const { code, out, err } = await footing("report", "odd.xlsx");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^footing: odd\.xlsx: ./);
    expect(files()).toEqual(["costs.xlsx", "odd.xlsx"]);
  });

  test("a truncated workbook, with --json, is one problem in the same shape", async () => {
    fs.writeFileSync(at("odd.xlsx"), good.subarray(0, good.length / 2));
    const { code, out } = await footing("report", "odd.xlsx", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      problems: [{ sheet: "", cell: "", severity: "error", message: expect.stringContaining("odd.xlsx") }],
      areas: [],
      fulfilment: { intervals: [] },
    });
  });
});

describe("wrong usage: exit 2, a message, nothing on stdout, nothing written", () => {
  beforeEach(() => {
    fs.symlinkSync(at("costs.xlsx"), at("link.xlsx"));
    fs.writeFileSync(at("there.xlsx"), "mine");
  });
  test.each([
    ["no command", []],
    ["an unknown command", ["reprot", "costs.xlsx"]],
    ["no file named", ["report"]],
    ["a file that is not there", ["report", "none.xlsx"]],
    ["an unknown option", ["report", "costs.xlsx", "--colour"]],
    ["orders that are no number", ["report", "costs.xlsx", "--orders", "many"]],
    ["orders of zero", ["report", "costs.xlsx", "--orders", "0"]],
    ["an unknown scenario", ["report", "costs.xlsx", "--scenario", "Boom"]],
    ["an unknown area", ["report", "costs.xlsx", "--choose", "Cooking=3PL"]],
    ["an area that is not in the workbook", ["report", "costs.xlsx", "--choose", "Marketing=3PL"]],
    ["an unknown option of an area", ["report", "costs.xlsx", "--choose", "Fulfilment=Robots"]],
    ["an unknown element", ["report", "costs.xlsx", "--choose", "Fulfilment/night=3PL"]],
    ["two choices for one area", ["report", "costs.xlsx", "--choose", "Fulfilment=3PL", "Shipping=In-house"]],
    ["a choice without =", ["report", "costs.xlsx", "--choose", "Fulfilment"]],
    ["unknown sheets", ["report", "costs.xlsx", "--sheets", "some"]],
    ["an existing report", ["report", "costs.xlsx", "--out", "there.xlsx"]],
    ["the workbook itself", ["report", "costs.xlsx", "--out", "costs.xlsx", "--force"]],
    ["the workbook spelt otherwise", ["report", "costs.xlsx", "--out", "./x/../costs.xlsx", "--force"]],
    ["the workbook through a link", ["report", "link.xlsx", "--out", "costs.xlsx", "--force"]],
    ["a link to the workbook", ["report", "costs.xlsx", "--out", "link.xlsx", "--force"]],
    ["a folder that is not there", ["report", "costs.xlsx", "--out", "none/r.xlsx"]],
    ["a report that is no .xlsx", ["report", "costs.xlsx", "--out", "r.pdf"]],
    ["a template over an existing file", ["template", "there.xlsx"]],
  ])("%s", async (_, argv) => {
    const before = files();
    const { code, out, err } = await footing(...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).not.toBe("");
    expect(files()).toEqual(before);
    expect(fs.readFileSync(at("there.xlsx"), "utf8")).toBe("mine");
    expect(Buffer.from(good).equals(fs.readFileSync(at("costs.xlsx")))).toBe(true);
  });
});

test("a report that cannot be written: exit 1 and a message, nothing half-written", async () => {
  const full = () => {
    throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  };
  const spies = (["linkSync", "renameSync"] as const).map((step) =>
    jest.spyOn(fs, step).mockImplementation(full),
  );
  const { code, err } = await footing("report", "costs.xlsx", "--out", "r.xlsx");
  spies.forEach((spy) => spy.mockRestore());
  expect(code).toBe(1);
  expect(err).toMatch(/r\.xlsx could not be written: no space left/);
  expect(files()).toEqual(["costs.xlsx"]);
});

describe("footing check", () => {
  test("doubts are warnings and notes no problems: the exit code stays, the report lists both", async () => {
    const rows = FULFILMENT.map((row, at) => [...row, ["Monthly floor", null, null, 5000][at]!]);
    const doubtful = {
      ...GOOD,
      Fulfilment: [...rows, ["3PLs", "Returns", "order", 1, "quote", "outsourced", null]],
    };
    fs.writeFileSync(at("doubtful.xlsx"), await workbookOf(doubtful));
    const { code, out } = await footing("check", "doubtful.xlsx");
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Fulfilment!H1 {2}note {2}The column "Monthly floor" is not read \(1 number in it\)\.$/m,
    );
    expect(out).toMatch(/^0 errors, 0 warnings$/m);
    const named = {
      ...doubtful,
      Fulfilment: doubtful.Fulfilment.map((row) => row.with(0, String(row[0]).replace("3PL", "Harborline"))),
    };
    fs.writeFileSync(at("named.xlsx"), await workbookOf(named));
    const found = await footing("check", "named.xlsx");
    expect(found.code).toBe(0);
    expect(found.out).toMatch(
      /^Fulfilment!A5 {2}warning {2}Option: read "Harborlines".*Did you mean "Harborline"\?/m,
    );
    expect(found.out).toMatch(/^0 errors, 1 warning$/m);

    await footing("report", "named.xlsx");
    const { sheets } = await readWorkbook(fs.readFileSync(at("named-footing.xlsx")));
    const rowsOf = sheets.find(({ name }) => name === "Footing Assumptions")!.cells;
    const listed = rowsOf
      .filter(([, what]) => what === "warning" || what === "note")
      .map(([place, what]) => [place, what]);
    expect(listed).toEqual([
      ["Fulfilment!A5", "warning"],
      ["Fulfilment!H1", "note"],
    ]);
  });

  test("a clean workbook: exit 0", async () => {
    const { code, out } = await footing("check", "costs.xlsx");
    expect(code).toBe(0);
    expect(out).toMatch(/^0 errors, /m);
  });
  test("errors are listed with their cell: exit 1, and nothing is written", async () => {
    fs.writeFileSync(at("bad.xlsx"), await workbookOf(BAD));
    const { code, out } = await footing("check", "bad.xlsx");
    expect(code).toBe(1);
    expect(out).toMatch(/^Fulfilment!D4 +error +./m);
    expect(files()).toEqual(["bad.xlsx", "costs.xlsx"]);
  });
});

describe("footing template", () => {
  test("makes a workbook with a sheet an area", async () => {
    expect((await footing("template", "new.xlsx")).code).toBe(0);
    expect(await sheetsOf("new.xlsx")).toEqual(
      expect.arrayContaining(["Business", "Marketing", "Fulfilment", "Human resources"]),
    );
  });
  test("--example makes one that checks without errors and is stamped", async () => {
    expect((await footing("template", "example.xlsx", "--example")).code).toBe(0);
    expect((await footing("check", "example.xlsx")).code).toBe(0);
    expect((await footing("report", "example.xlsx")).out).toContain("EXAMPLE");
  });
});

test("--help and --version: exit 0, on stdout", async () => {
  const help = await footing("report", "--help");
  expect(help.code).toBe(0);
  expect(help.out).toContain("--json");
  expect((await footing("--version")).code).toBe(0);
});
