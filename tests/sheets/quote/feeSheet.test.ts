import { readWorkbook, writeSheets } from "../../../src/adapters/xlsx";
import { analyze, decide } from "../../../src/analyze";
import { peakMonths } from "../../../src/core/areas/fulfilment/feeSheet";
import { feeItemValues } from "../../../src/core/areas/fulfilment/items";
import { key } from "../../../src/core/names";
import { readInputs } from "../../../src/sheets/reading";
import type { SheetModel } from "../../../src/sheets/model";
import { buildFeeSheet } from "../../../src/sheets/quote";
import type { CellValue, SheetValues } from "../../../src/sheets/values";
import { hasLibreOffice, recalculatedAll } from "../../helpers/office";
import { business } from "../../helpers/lines";
import { sheetOf } from "../../helpers/workbooks";
import { sheet, TODAY, valuesOf, workbook, type Cells } from "../reading/helpers";

const BUSINESS: Cells = [
  ["Item", "Value", "Unit", "Moves with"],
  ["Orders per month", 1000],
  ["First month", 9],
  ["Discount rate", 1e-12],
  ["Horizon", 24],
  ["Owner's hour", 50],
  ["Units per order", 2],
  ["Lines per order", 1.5],
  ["Parcels per order", 1.1],
  ["Return rate", 0.1],
  ["Units in stock", 8000, "units", "orders"],
  ["Units per pallet", 400],
  ["Units per bin", 50],
  ["Cubic feet per unit", 0.2],
  ["Share of stock kept long", 0.1],
  ["Containers received per month", 2],
  ["Receiving hours per month", 6],
  ["Kits per month", 300, "kits", "orders"],
];
const FULFILMENT: Cells = [
  ["Option", "Cost line", "Driver", "Rate"],
  ["In-house", "All of it", "month", 20000],
];
/** Line, rate, what a settled month comes to. */
const QUOTE: readonly (readonly [line: string, rate: number, month: number])[] = [
  ["Receiving, by pallet", 12, (1000 * 2 * 12) / 400],
  ["Receiving, by container", 350, 700],
  ["Receiving, by the hour", 45, 270],
  ["Storage, by pallet", 18, 20 * 18],
  ["Storage, by bin", 2.5, 160 * 2.5],
  ["Storage, by cubic foot", 0.45, 720],
  ["Storage, long-term uplift", 0.3, 48],
  ["Pick and pack, first pick", 2.8, 2800],
  ["Further picks", 0.25, 125],
  ["Kitting and inserts", 1.2, 360],
  ["Boxes and filling", 0.6, 660],
  ["Delivery as billed", 5, 5500],
  ["Fuel and carrier surcharges", 0.08, 440],
  ["Returns", 3.5, 350],
  ["Account fee", 75, 75],
  ["Software and integration", 120, 120],
  ["Insurance of the stock", 90, 90],
  // Fees add up to 6,268; what is paid once does not count.
  ["Top-up to minimum: Least fees a month", 8000, 1732],
  ["Set-up", 480, 20],
  ["Moving the stock in", 1200, 50],
  ["Our time to manage them", 50, 300],
];

const book = (...more: SheetValues[]) =>
  workbook([sheet("Business", BUSINESS), sheet("Fulfilment", FULFILMENT), ...more]);
const inputsOf = (...more: SheetValues[]) => readInputs(book(...more), { today: TODAY });

/** The sheet with rates filled in, as a user would: by the line's name. */
export function filledIn(model: SheetModel, rates: { readonly [line: string]: number }): SheetValues {
  const values = valuesOf(model);
  const headings = values.cells[4]!;
  const at = (heading: string) => headings.indexOf(heading);
  return {
    ...values,
    cells: values.cells.map((row) => {
      const name = row[at("Cost line")];
      const rate = typeof name === "string" ? rates[name] : undefined;
      const next: CellValue[] = [...row];
      if (rate !== undefined) next[at("Rate")] = rate;
      if (name === "Our time to manage them") next[at("Quantity")] = 6;
      return next;
    }),
  };
}
const RATES = {
  ...Object.fromEntries(QUOTE.map(([line, rate]) => [line.replace(/^Top-up to minimum: /, ""), rate])),
  "Peak surcharge, season 1": 0.4,
  "Peak surcharge, season 2": 0.4,
};
const built = (option = "Acme") => buildFeeSheet({ option, inputs: inputsOf().inputs, workbook: book() });

describe("the fee sheet of a provider", () => {
  const { analysis, problems } = analyze(
    book(
      filledIn(built(), {
        ...RATES,
        "Money tied up in stock": 50000,
        "Pulling the stock out on leaving": 700,
      }),
    ),
    { today: TODAY },
  );
  const acme = analysis.areas[0]!.options.find(({ option }) => option === "Acme")!;

  test("empty, it is no option, and nothing is said of it", () => {
    const empty = inputsOf(valuesOf(built()));
    expect(empty.problems).toEqual(inputsOf().problems);
    expect(empty.inputs.areas[0]!.options.map(({ name }) => name)).toEqual(["In-house"]);
  });

  test("filled in, it is one more option of Fulfilment, without a complaint", () => {
    expect(problems.filter((problem) => problem.sheet === "Fulfilment Acme")).toEqual([]);
    expect(analysis.areas[0]!.options.map(({ option, kind }) => [option, kind])).toEqual([
      ["In-house", "in-house"],
      ["Acme", "outsourced"],
    ]);
  });

  test.each(QUOTE)("%s at %d comes to %d in a settled month", (line, _, month) => {
    const rows = acme.rows.filter(({ label }) => label === line);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.monthly[0]).toBeCloseTo(month, 8);
  });

  test("the peak is charged in November and December of every year of the plan, and counts towards the minimum", () => {
    // The plan begins in September: months 3 and 4, 15 and 16; 1,000 orders at 0.40.
    const peak = acme.rows.filter(({ label }) => label.startsWith("Peak surcharge"));
    const charged = Array.from({ length: 25 }, (_, month) =>
      peak.reduce((sum, { monthly }) => sum + monthly[month]!, 0),
    );
    expect(charged.flatMap((money, month) => (money === 0 ? [] : [[month, money]]))).toEqual([
      [3, 400],
      [4, 400],
      [15, 400],
      [16, 400],
    ]);
    const topUp = acme.rows.find(({ label }) => label.startsWith("Top-up"))!;
    expect([topUp.monthly[2], topUp.monthly[3]].map((money) => Math.round(money! * 100) / 100)).toEqual([
      1732, 1332,
    ]);
  });

  test("what leaving costs is charged to the others once it is today's option", () => {
    const model = built();
    const status = valuesOf(model).cells[4]!.indexOf("Status");
    const filled = filledIn(model, { ...RATES, "Pulling the stock out on leaving": 700 });
    const current = {
      ...filled,
      cells: filled.cells.map((row) =>
        row[1] === "Account fee" ? row.map((cell, at) => (at === status ? "current" : cell)) : row,
      ),
    };
    const [area] = decide(inputsOf(current).inputs).areas;
    const leaving = area!.options.map(({ rows }) =>
      rows.filter(({ type }) => type === "leaving").map(({ cash }) => cash[1]),
    );
    expect(leaving).toEqual([[700], []]);
  });

  test("two providers stand side by side; the counts are the first sheet's", () => {
    const first = built();
    const values = book(valuesOf(first));
    const { inputs } = readInputs(values, { today: TODAY });
    const second = buildFeeSheet({ option: "Bolt", inputs, workbook: values });
    expect(second.tables.map(({ name }) => name)).toEqual(["FulfilmentBolt"]);
    const { analysis: both, problems: none } = analyze(
      book(filledIn(first, RATES), filledIn(second, { ...RATES, "Further picks": 0.5 })),
      { today: TODAY },
    );
    expect(none.filter(({ severity }) => severity === "error")).toEqual([]);
    const month = (name: string) => both.areas[0]!.options.find(({ option }) => option === name)!;
    // 125 more for picks, and as much less of the top-up to the minimum.
    expect(month("Bolt").byGroup["Fees"]! - month("Acme").byGroup["Fees"]!).toBeCloseTo(125, 8);
    expect(month("Bolt").monthlyCost).toBeCloseTo(month("Acme").monthlyCost, 8);
  });

  test("a line that the user has for all options is not offered again", () => {
    const more: Cells = [...FULFILMENT, ["all", "Boxes and filling", "parcel", 0.7]];
    const own = workbook([sheet("Business", BUSINESS), sheet("Fulfilment", more)]);
    const { inputs } = readInputs(own, { today: TODAY });
    const names = buildFeeSheet({ option: "Acme", inputs, workbook: own }).cells.map((row) => row[1]?.value);
    expect(names).not.toContain("Boxes and filling");
    expect(names).toContain("Delivery as billed");
  });

  test("names of sheets and tables that are taken are left alone, and signs that Excel refuses left out", () => {
    const own = book(sheet("Fulfilment Acme", []));
    expect(buildFeeSheet({ option: "Acme", inputs: inputsOf().inputs, workbook: own }).name).toBe(
      "Fulfilment Acme 2",
    );
    const odd = buildFeeSheet({
      option: "A/B: [Süd] & Sons of the Very Long Name",
      inputs: inputsOf().inputs,
      workbook: book(),
    });
    expect(odd.name.length).toBeLessThanOrEqual(31);
    expect(odd.name).not.toMatch(/[[\]:*?/\\]/);
    expect(odd.tables.map(({ name }) => name).every((name) => /^[A-Za-z]\w*$/.test(name))).toBe(true);
  });
});

describe("what the fees are charged by", () => {
  test.each([
    ["Pallets stored", { "Units in stock": 8001, "Units per pallet": 400 }, 21],
    ["Pallets stored", { "Units in stock": 8000, "Units per pallet": 400 }, 20],
    // 0.1 x 3 is a little more than 0.3 in binary, and still one bin.
    ["Bins stored", { "Units in stock": 0.1 * 3, "Units per bin": 0.3 }, 1],
    ["Further picks per month", { "Orders per month": 1000, "Lines per order": 1.7 }, 700],
    [
      "Cubic feet stored long",
      { "Units in stock": 8000, "Cubic feet per unit": 0.2, "Share of stock kept long": 0.1 },
      160,
    ],
    ["Cubic feet stored long", { "Cubic feet stored": 500, "Share of stock kept long": 0.1 }, 50],
    ["Pallets stored", { "Units in stock": 8000, "Units per pallet": 400, "Pallets stored": 33 }, 33],
    ["Pallets stored", { "Units in stock": 8000 }, null],
    [
      "Pallets stored",
      { "Units in stock": 8000, "Units per pallet": 400, "Pallets stored": "?" as const },
      null,
    ],
    ["Kits per month", { "Orders per month": 1000 }, null],
  ])("%s of %j is %s", (name, items, expected) => {
    const value = feeItemValues(business(items)).get(key(name));
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 9);
  });

  test("a count that the workbook has is not written again; one worked out says how", () => {
    const cells = built().cells;
    const left = cells[4]!.findIndex((cell) => cell?.value === "Item");
    const items = cells.slice(5).flatMap((row) => {
      const [name, value, , , how] = row.slice(left);
      return name?.value ? [[name.value, value?.value, how?.value ?? ""]] : [];
    });
    expect(items).toEqual([
      ["Pallets received per month", 5, expect.stringContaining("worked out: orders x units per order")],
      ["Pallets stored", 20, expect.stringContaining("worked out: units in stock / units per pallet")],
      ["Bins stored", 160, expect.stringContaining("worked out")],
      ["Cubic feet stored", 1600, expect.stringContaining("worked out")],
      ["Cubic feet stored long", 160, expect.stringContaining("worked out")],
      ["Further picks per month", 500, "worked out: orders x (lines per order - 1)"],
    ]);
  });

  test("the peaks of a plan", () => {
    expect(peakMonths(1, 12)).toEqual([{ from: 11, to: 12 }]);
    expect(peakMonths(12, 13)).toEqual([
      { from: 1, to: 1 },
      { from: 12, to: 13 },
    ]);
    expect(peakMonths(11, 14)).toEqual([
      { from: 1, to: 2 },
      { from: 13, to: 14 },
    ]);
    expect(peakMonths(9, 15)).toEqual([
      { from: 3, to: 4 },
      { from: 15, to: 15 },
    ]);
  });

  const withOffice = hasLibreOffice ? test : test.skip;
  withOffice(
    "the formulas on the sheet come to the same, and step back where the user fills in his own",
    async () => {
      const scalar = (cells: Cells) => cells as readonly (readonly (string | number | null)[])[];
      const blankRow = [...BUSINESS, ["Bins stored", null, "bins"]];
      const bytes = await writeSheets(null, [
        sheetOf("Business", scalar(blankRow)),
        sheetOf("Fulfilment", scalar(FULFILMENT)),
      ]);
      const values = await readWorkbook(bytes);
      const { inputs } = readInputs(values, { today: TODAY });
      const model = buildFeeSheet({ option: "Acme", inputs, workbook: values });
      const formulas = model.cells.flat().filter((cell) => cell?.formula !== undefined);
      expect(formulas.length).toBe(6);
      const own = [...BUSINESS, ["Bins stored", 99, "bins"]];
      const overwritten = await writeSheets(null, [
        sheetOf("Business", scalar(own)),
        sheetOf("Fulfilment", scalar(FULFILMENT)),
        model,
      ]);
      const [same, stepped] = await Promise.all(
        recalculatedAll([await writeSheets(bytes, [model]), overwritten]).map((each) => readWorkbook(each)),
      );
      const found = ({ sheets }: NonNullable<typeof same>) => {
        const cells = sheets.find(({ name }) => name === "Fulfilment Acme")!.cells;
        return model.cells.flatMap((row, r) =>
          row.flatMap((cell, c) => (cell?.formula === undefined ? [] : [cells[r]?.[c] ?? null])),
        );
      };
      expect(found(same!)).toEqual(formulas.map((cell) => cell!.value));
      expect(found(stepped!)[2] ?? "").toBe("");
    },
    120000,
  );
});
