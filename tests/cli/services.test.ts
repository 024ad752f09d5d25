import fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { readWorkbook } from "../../src/adapters/xlsx";
import type { Scalar } from "../../src/sheets/model";
import type { SheetValues } from "../../src/sheets/values";
import { footingIn } from "../helpers/commandLine";
import { workbookOf } from "../helpers/workbooks";

/**
 * By hand, Ground: 0.5 lb to zone 2 is 1 lb: 10 less 25 % = 7.50, at least 8.00, fuel 10 % 0.80, surcharge 0.50: 9.30.
 * 2 lb, 10 x 10 x 6 in is 600 / 139 = 4.3, so 5 lb, to zone 5: 20 less 25 % = 15.00 + 1.50 + 0.50 = 17.00. Three of the
 * first to one of the second: 44.90 / 4 = 11.225; with Express (9.00 and 18.00) where it is cheaper 44.00 / 4 = 11.00.
 * A month of 1000 parcels: In-house 2000 + 11,225 = 13,225, a year 158,700; 3PL 4000 + 11,000 = 15,000, a year 180,000.
 */
const BOOK: { readonly [sheet: string]: Scalar[][] } = {
  Business: [
    ["Item", "Value"],
    ["Orders per month", 1000],
    ["Parcels per order", 1],
    ["Discount rate", "zero"],
    ["Horizon (months)", 12],
  ],
  Fulfilment: [
    ["Option", "Cost line", "Driver", "Rate", "Service", "Source", "Kind", "Status"],
    ["In-house", "Rent", "month", 2000, null, "lease", "in-house", "current"],
    ["In-house", "Carriers", "parcel", null, "Ground", "own contract", "in-house", "current"],
    ["3PL", "Handling", "order", 4, null, "quote", "outsourced", null],
    ["3PL", "Carriers", "parcel", null, "Express; Ground", "quote", "outsourced", null],
  ],
  Carriers: [
    ["Service", "Ground"],
    ["Divisor", 139],
    ["Discount", "25%"],
    ["Fuel", "10%"],
    ["Surcharges", 0.5],
    ["Minimum", 8],
    ["Weight up to", "Zone 2", "Zone 5"],
    [1, 10, 12],
    [5, 14, 20],
    [null],
    ["Service", "Express"],
    ["Weight up to", "Zone 2", "Zone 5"],
    [5, 9, 18],
  ],
  Parcels: [
    ["Weight", "Length", "Width", "Height", "Zone", "Share"],
    [0.5, null, null, null, 2, 3],
    [2, 10, 10, 6, 5, 1],
  ],
};

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "footing-services-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

async function footing(book: typeof BOOK, ...argv: string[]) {
  fs.writeFileSync(path.join(folder, "costs.xlsx"), await workbookOf(book));
  return footingIn(folder, argv);
}

async function sheetOfReport(name: string): Promise<SheetValues> {
  const { sheets } = await readWorkbook(fs.readFileSync(path.join(folder, "costs-footing.xlsx")));
  return sheets.find((sheet) => sheet.name === name)!;
}
const rowsWith = ({ cells }: SheetValues, text: string) =>
  cells.filter((row) => row.some((cell) => typeof cell === "string" && cell.includes(text)));

test("options are compared at the mean charges of their services", async () => {
  const { code, out, err } = await footing(BOOK, "report", "costs.xlsx");
  expect(err).toBe("");
  expect(code).toBe(0);
  expect(out).toMatch(/^Fulfilment +In-house +keep In-house +158,700 +158,700 +0 /m);

  const { out: json } = await footing(BOOK, "report", "costs.xlsx", "--json");
  const [area] = JSON.parse(json).areas;
  expect(area).toMatchObject({ recommended: "In-house", runnerUp: "3PL" });
  const monthly = area.options.map((option: { option: string; monthlyCost: number }) => option.monthlyCost);
  expect(monthly[0]).toBeCloseTo(13225, 6);
  expect(monthly[1]).toBeCloseTo(15000, 6);
});

test("--json has fulfilment in depth: cost per order, mixes, flips, the map of weight and volume, growth", async () => {
  const { out } = await footing(BOOK, "report", "costs.xlsx", "--json");
  const { fulfilment, areas } = JSON.parse(out);
  expect(Object.keys(fulfilment)).toEqual(
    "intervals orders perOrder mixes notes flips map growthRate growth".split(" "),
  );
  expect(areas[0].options[0].walkAwayPrice).toBeCloseTo(13.225, 9);
  expect(fulfilment.perOrder[1]).toMatchObject({ option: "3PL", shipped: 15, marginal: 15, payback: null });
  // An order costs 11.225 more inside and 15.00 outside, so that all but one stay: 2,000 + 999 x 11.225 + 15.
  expect(fulfilment.mixes).toHaveLength(1);
  expect(fulfilment.mixes[0].monthlyCost).toBeCloseTo(13228.775, 6);
  expect(fulfilment.mixes[0]).not.toHaveProperty("rows");
  expect(fulfilment.notes).toContain("By weight no division costs less than In-house for all orders.");
  const { map } = fulfilment;
  expect(map.options).toEqual(["In-house", "3PL"]);
  expect(map.winner[map.factors.indexOf(1)][map.volumes.indexOf(1000)]).toBe(0);
  // 2,000 + 11.225 n against 15 n: the provider up to 529 orders.
  expect(map.winner[map.factors.indexOf(1)][map.volumes.indexOf(500)]).toBe(1);
  expect(fulfilment.flips[0]).toMatchObject({ what: "Mean parcel weight (lb)", now: 0.875 });
  expect(fulfilment.growth).toBeNull();
});

test("the report shows each mean rate as a value, says so, and watches the tables behind it", async () => {
  await footing(BOOK, "report", "costs.xlsx");
  const assumptions = await sheetOfReport("Footing Assumptions");
  const [ours] = rowsWith(assumptions, "Fulfilment: In-house: Carriers");
  expect(ours![1]).toBeCloseTo(11.225, 12);
  expect(ours).toContain("Mean charge a parcel by Ground, a value that is not live; own contract");
  expect(ours).toContain("Fulfilment!E3");
  const [theirs] = rowsWith(assumptions, "Fulfilment: 3PL: Carriers");
  expect(theirs![1]).toBeCloseTo(11, 12);
  for (const strip of ["Carriers A", "Carriers C", "Parcels A", "Parcels F"])
    expect(rowsWith(assumptions, strip)).not.toEqual([]);
  const calculation = await sheetOfReport("Footing Calculation");
  const [line] = rowsWith(calculation, "parcel by Ground, not live");
  expect(line!.some((cell) => typeof cell === "number" && Math.abs(cell - 11.225) < 1e-12)).toBe(true);
});

test("a parcel to a zone nobody serves: the check names it, and the cost is not known", async () => {
  const book = { ...BOOK, Parcels: [...BOOK["Parcels"]!, [1, null, null, null, 9, 1]] };
  const { code, out } = await footing(book, "check", "costs.xlsx");
  expect(code).not.toBe(0);
  expect(out).toContain("Parcels!E4");
  expect(out).toContain("zone is unknown");
  expect(out).toContain("Fulfilment!E3");
});

test("what nobody else may handle keeps a provider out, on the sheet and in JSON", async () => {
  const parcels = [
    ["Weight", "Zone", "Share", "Item group", "Ours only"],
    [0.5, 2, 3, "Cups", null],
    [2, 5, 1, "Rings", "yes"],
  ];
  const book = { ...BOOK, Parcels: parcels };
  const why = "nobody else may handle Rings (25% of the parcels)";
  const { out } = await footing(book, "report", "costs.xlsx", "--json");
  expect(JSON.parse(out).areas[0].options.map(({ excluded }: { excluded: string }) => excluded)).toEqual([
    "",
    why,
  ]);
  await footing(book, "report", "costs.xlsx", "--sheets", "all");
  const fulfilment = await sheetOfReport("Footing Fulfilment");
  expect(rowsWith(fulfilment, `3PL is out: ${why}.`)).toHaveLength(1);
});
