import fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import type { Scalar } from "../../src/sheets/model";
import { footingIn } from "../helpers/commandLine";
import { workbookOf } from "../helpers/workbooks";

type Rows = Scalar[][];

const page = (name: string): string =>
  fs.readFileSync(path.join(__dirname, "../..", name), "utf8").replaceAll("**", "");

/** The tables of a text as a reader would type them, by their first heading. */
function tablesOf(text: string): Map<string, Rows> {
  const blocks = text.match(/(?:^\|.*\|\n)+/gm) ?? [];
  return new Map(
    blocks.map((block): [string, Rows] => {
      const rows = block.split("\n").flatMap((line): Rows => {
        const cells = line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim());
        return cells.length === 0 || /^[-: ]+$/.test(cells.join(""))
          ? []
          : [cells.map((cell) => cell || null)];
      });
      return [String(rows[0]?.[0]), rows];
    }),
  );
}

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "footing-examples-"));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

interface Result {
  readonly problems: readonly unknown[];
  readonly areas: readonly {
    readonly area: string;
    readonly recommended: string;
    readonly options: readonly {
      readonly option: string;
      readonly yearlyCost: number;
    }[];
  }[];
  readonly portfolio: {
    readonly picks: readonly { readonly option: string }[];
    readonly recommended: { readonly figures: { readonly yearlyCost: number } };
    readonly today: { readonly figures: { readonly yearlyCost: number } };
    readonly limits: readonly { readonly cost: number | null }[];
  };
}

/** What `footing report --json` says of a workbook with these sheets. */
async function reported(sheets: Record<string, Rows>, ...flags: string[]): Promise<Result> {
  fs.writeFileSync(path.join(folder, "costs.xlsx"), await workbookOf(sheets));
  const { out } = await footingIn(folder, ["report", "costs.xlsx", "--json", ...flags]);
  return JSON.parse(out) as Result;
}

const yearlyCostOf = ({ areas }: Result, area: string, option: string): number =>
  areas.find((each) => each.area === area)!.options.find((each) => each.option === option)!.yearlyCost;

describe("People, effects, limits and what-ifs", () => {
  const text = page("docs/whole-business.md");
  const tables = tablesOf(text);
  const [business, costs, people, effects, scenarios] = ["Item", "Area", "Person", "Option", "Scenario"].map(
    (name) => tables.get(name)!,
  ) as [Rows, Rows, Rows, Rows, Rows];
  // Two tables of the page begin with Item: the last one lists the limits.
  const first = tablesOf(text.slice(0, text.indexOf("## People"))).get("Item")!;
  const sheets = { Business: first, Costs: costs };
  const staying = people.map((row) => (row[0] === "Maria" ? row.with(4, "stays") : row));
  const picked = ({ portfolio }: Result): string[] => portfolio.picks.map(({ option }) => option);

  test("the limits that it lists are all there are", () => {
    const items = business.slice(1).map(([item]) => item);
    expect(items).toHaveLength(7);
    expect(new Set(items).size).toBe(7);
  });

  test("by cost lines alone both go out", async () => {
    const result = await reported(sheets);
    expect(result.problems).toEqual([]);
    expect(yearlyCostOf(result, "Customer service", "In-house")).toBeCloseTo(48000, 6);
    expect(yearlyCostOf(result, "Customer service", "Outside service")).toBeCloseTo(36000, 6);
    expect(yearlyCostOf(result, "Fulfilment", "In-house")).toBeCloseTo(84000, 6);
    expect(yearlyCostOf(result, "Fulfilment", "3PL")).toBeCloseTo(66000, 6);
  });

  test("Maria leaves once both go out: 132,000 before, 102,000 after", async () => {
    const result = await reported({ ...sheets, People: people });
    expect(result.problems).toEqual([]);
    expect(picked(result)).toEqual(["Outside service", "3PL"]);
    expect(result.portfolio.today.figures.yearlyCost).toBeCloseTo(132000, 6);
    expect(result.portfolio.recommended.figures.yearlyCost).toBeCloseTo(102000, 6);
  });

  test("a range that makes one of the two too close to call does not part what pays only together", async () => {
    const headings = [...costs[0]!, "Low", "High"];
    const ranged = costs.slice(1).map((row) => [...row, ...(row[1] === "3PL" ? [3.5, 9] : ["", ""])]);
    const result = await reported({ ...sheets, Costs: [headings, ...ranged], People: people });
    expect(result.problems).toEqual([]);
    // One of them alone would cost 168,000.
    expect(picked(result)).toEqual(["Outside service", "3PL"]);
    expect(result.portfolio.recommended.figures.yearlyCost).toBeCloseTo(102000, 6);
    expect(result.portfolio.picks[1]).toHaveProperty(
      "why",
      "Alone it is too close to call and In-house stays; with the people it frees and what it does to other areas 3PL costs less, by 66,000 a year.",
    );
  });

  test("what frees a person only with another change stays with it, where that one is too close to call", async () => {
    const headings = [...costs[0]!, "Low", "High"];
    const ranged = costs.slice(1).map((row) => [...row, ...(row[1] === "3PL" ? [3.5, 9] : ["", ""])]);
    // 0.8 of 21,250 go on being paid: the outside service alone costs 36,000 + 84,000 + 17,000 instead of 132,000.
    const cheap = people.map((row) => (row[0] === "Maria" ? row.with(1, "21250") : row));
    const result = await reported({ ...sheets, Costs: [headings, ...ranged], People: cheap });
    expect(picked(result)).toEqual(["In-house", "In-house"]);
    expect(result.portfolio.recommended.figures.yearlyCost).toBeCloseTo(132000, 6);
  });

  test("with Maria staying only the 3PL pays, by 6,000", async () => {
    const result = await reported({ ...sheets, People: staying });
    expect(picked(result)).toEqual(["In-house", "3PL"]);
    expect(result.portfolio.recommended.figures.yearlyCost).toBeCloseTo(132000 - 6000, 6);
  });

  test("stock-outs of 1 % cost 190 a month", async () => {
    const result = await reported({ ...sheets, Effects: effects });
    expect(result.problems).toEqual([]);
    expect(yearlyCostOf(result, "Fulfilment", "3PL")).toBeCloseTo(66000 + 12 * 190, 6);
  });

  test("a headcount of half a person costs 36,000 a year", async () => {
    const limited = [...first, ["Limit headcount", 0.5]];
    const result = await reported({ ...sheets, Business: limited, People: staying });
    expect(picked(result)).toEqual(["Outside service", "3PL"]);
    expect(result.portfolio.recommended.figures.yearlyCost).toBeCloseTo(162000, 6);
    expect(result.portfolio.limits.map(({ cost }) => cost)).toEqual([expect.closeTo(36000, 6)]);
  });

  test("the slow year halves what goes with the orders", async () => {
    const result = await reported({ ...sheets, Scenarios: scenarios }, "--scenario", "Slow year");
    expect(yearlyCostOf(result, "Fulfilment", "In-house")).toBeCloseTo(78000, 6);
    expect(yearlyCostOf(result, "Fulfilment", "3PL")).toBeCloseTo(33000, 6);
  });
});

describe("A carrier's price list", () => {
  test("the line of the README costs 11.225 a parcel", async () => {
    const text = page("README.md");
    const tables = tablesOf(text);
    const carried = ["Option", "Cost line", "Driver", "Service"];
    const result = await reported({
      Business: [
        ["Item", "Value"],
        ["Orders per month", 1000],
        ["Parcels per order", 1],
        ["Discount rate", "zero"],
        ["Horizon", 12],
      ],
      Fulfilment: [carried, ["In-house", "Carrier", "parcel", "Ground"]],
      "Carrier rates": tables.get("Service")!,
      Parcels: tables.get("Weight")!,
    });
    expect(text).toContain("(3 x 9.30 + 17.00) / 4 = 11.225 a parcel");
    expect(yearlyCostOf(result, "Fulfilment", "In-house")).toBeCloseTo(12 * 1000 * 11.225, 6);
  });
});
