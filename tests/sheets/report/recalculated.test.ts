import { readWorkbook, writeSheets } from "../../../src/adapters/xlsx";
import { analyzeInputs } from "../../../src/core/advice/analyze";
import type { AreaInputs, BusinessItem, CostLine, Entry, Inputs } from "../../../src/core/model";
import { key } from "../../../src/core/names";
import { cellAddress } from "../../../src/sheets/address";
import { buildReport } from "../../../src/sheets/report";
import type { CellModel, SheetModel } from "../../../src/sheets/model";
import { business, costLine, tiersOf } from "../../helpers/lines";
import { hasLibreOffice, recalculated } from "../../helpers/office";

const NUMBERS = [
  "rate",
  "quantity",
  "step",
  "minimum",
  "maximum",
  "from",
  "to",
  "months",
  "term",
  "yearlyChange",
  "avoidable",
  "fte",
  "sqft",
] as const;

/** The user's sheets as models, and the same figures as inputs that know their cells. */
function workbookOf(items: { [name: string]: Entry }, areas: { [A in AreaInputs["area"]]?: CostLine[] }) {
  const sheets: SheetModel[] = [];
  const sheetOf = (name: string, cells: (CellModel | null)[][]): SheetModel => ({
    name,
    mark: "",
    tabColor: "808080",
    columns: [],
    rows: [],
    cells,
    merges: [],
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    names: [],
    freeze: { rows: 0, columns: 0 },
    gridlines: true,
    zoom: 100,
    print: {
      orientation: "portrait",
      paper: "A4",
      fitWidth: 1,
      fitHeight: 0,
      titleRows: "",
      footer: "",
      breaks: [],
    },
  });
  const table: { [itemKey: string]: BusinessItem } = {};
  const rows: (CellModel | null)[][] = [];
  Object.values(business(items, ["Pallets"])).forEach((item, index) => {
    rows.push([{ value: item.name }, { value: item.value as number }]);
    table[key(item.name)] = { ...item, at: { sheet: "Business", cells: { value: cellAddress(index, 1) } } };
  });
  sheets.push(sheetOf("Business", rows));
  const areaInputs = Object.entries(areas).map(([area, lines]): AreaInputs => {
    const name = `${area}'s costs`;
    const cells: (CellModel | null)[][] = [];
    const placed = lines.map((line, index): CostLine => {
      const at: { [column: string]: string } = { line: cellAddress(index, 0) };
      cells.push([
        { value: line.name },
        ...NUMBERS.map((column, place) => {
          if (typeof line[column] !== "number") return null;
          at[column] = cellAddress(index, place + 1);
          return { value: line[column] };
        }),
      ]);
      return { ...line, at: { sheet: name, cells: at } };
    });
    sheets.push(sheetOf(name, cells));
    const names = [...new Set(placed.map(({ option }) => option))];
    return {
      area: area as AreaInputs["area"],
      sheet: name,
      elements: [],
      ratings: [],
      options: names.map((option) => {
        const own = placed.filter((line) => line.option === option);
        const current = own.some((line) => line.current);
        return { name: option, kind: "in-house", current, currentElements: current ? [""] : [], lines: own };
      }),
    };
  });
  const inputs: Inputs = { business: table, areas: areaInputs, scenarios: [], example: false };
  return { sheets, inputs };
}

const line = costLine;
const options = {
  fulfilment: [
    line({
      option: "Own",
      name: "Rent",
      rate: 4000,
      group: "Facility",
      current: true,
      avoidable: 0.25,
      term: 20,
      yearlyChange: 0.03,
    }),
    line({
      option: "Own",
      name: "Packers",
      driver: "order",
      rate: 3100,
      step: 1200,
      term: 3,
      group: "Labor",
      fte: 1,
      current: true,
    }),
    line({
      option: "Own",
      name: "Racks",
      driver: "once",
      rate: 18000,
      months: 60,
      group: "Capital",
      current: true,
    }),
    line({
      option: "Own",
      name: "Forklift",
      driver: "once",
      rate: 9000,
      months: 14,
      from: 3,
      group: "Capital",
      current: true,
    }),
    line({ option: "Own", name: "Freight", driver: "order", rate: 6.2, group: "Delivery", current: true }),
    line({
      option: "Own",
      name: "Fuel",
      driver: "percent of",
      rate: 0.14,
      base: ["Freight"],
      group: "Delivery",
      current: true,
    }),
    line({
      option: "Own",
      name: "Stock",
      driver: "tied up",
      rate: 90000,
      base: ["orders"],
      group: "Inventory",
      current: true,
    }),
    line({ option: "Own", name: "Clear out", driver: "leaving", rate: 2500, from: 2, current: true }),
    line({
      option: "Own",
      name: "Insurance",
      driver: "year",
      rate: 2400,
      from: 5,
      group: "Fees",
      current: true,
      avoidable: 0,
      term: 30,
    }),
    line({
      option: "3PL",
      name: "Pick",
      driver: "order",
      tiers: tiersOf("graduated", [1000, 3.2], [3000, 2.9], [null, 2.5]),
      group: "Fees",
      yearlyChange: 0.04,
    }),
    line({
      option: "3PL",
      name: "Storage",
      driver: "Pallets",
      rate: 19,
      minimum: 500,
      maximum: 3000,
      group: "Facility",
    }),
    line({
      option: "3PL",
      name: "Freight",
      driver: "order",
      tiers: tiersOf("volume", [2000, 6.4], [null, 5.9]),
      group: "Delivery",
    }),
    line({
      option: "3PL",
      name: "Cartons",
      driver: "unit",
      tiers: tiersOf("package", [500, 60]),
      group: "Supplies",
    }),
    line({
      option: "3PL",
      name: "Account",
      driver: "order",
      tiers: tiersOf("flat", [1500, 200], [null, 350]),
      group: "Fees",
    }),
    line({
      option: "3PL",
      name: "System",
      driver: "order",
      tiers: tiersOf("stepped flat", [2500, 100], [null, 80]),
      group: "Systems",
    }),
    line({
      option: "3PL",
      name: "Rebated",
      driver: "order",
      period: "year",
      tiers: tiersOf("graduated", [20000, 0.5], [null, 0.2]),
      minimum: 9000,
      group: "Fees",
    }),
    line({
      option: "3PL",
      name: "Minimum",
      driver: "minimum",
      rate: 12000,
      base: ["Fees"],
      yearlyChange: 0.02,
    }),
    line({ option: "3PL", name: "Yearly commitment", driver: "minimum", rate: 420000, period: "year" }),
    line({ option: "3PL", name: "Setup", driver: "once", rate: 3000, from: "today", group: "Fees" }),
    line({
      option: "3PL",
      name: "Review",
      driver: "quarter",
      rate: 450,
      from: "today",
      to: 30,
      group: "Fees",
    }),
    line({ option: "3PL", name: "Owner", driver: "owner hour", quantity: 10, group: "Owner" }),
  ],
  humanResources: [
    line({ option: "Bureau", name: "Per head", driver: "person", rate: 45, current: true }),
    line({ option: "Bureau", name: "Recruiter", driver: "hire", rate: 900, current: true }),
    line({ option: "Clerk", name: "Clerk", rate: 900, fte: 0.25, sqft: 60 }),
  ],
  facilities: [
    line({ option: "Office", name: "Rent", driver: "sq ft", rate: 1.9, current: true }),
    line({ option: "Home", name: "Allowance", rate: 150, to: 11 }),
  ],
} satisfies { [A in AreaInputs["area"]]?: CostLine[] };
const items = {
  "Orders per month": 2600,
  "Growth per year": 0.15,
  "First month": 4,
  "Discount rate": 0.08,
  Horizon: 36,
  "Units per order": 2.2,
  Pallets: 70,
  "Season 11": 1.6,
  "Season 12": 1.9,
  "Season 1": 0.6,
  "Season 2": 0.7,
  "Hires per person per year": 0.3,
  "People outside the seven areas": 4,
  "Owner's hour": 55,
  "Price change": 0.01,
  "Price change Labor": 0.035,
};

const SETTINGS = { preset: new Map<string, number>(), chosen: [] };
async function reported(given: typeof items, areas: typeof options) {
  const { sheets, inputs } = workbookOf(given, areas);
  const users = await writeSheets(null, sheets);
  const workbook = await readWorkbook(users);
  const analysis = analyzeInputs(inputs, SETTINGS);
  const report = buildReport({
    inputs,
    problems: [],
    analysis,
    workbook,
    madeOn: "2026-11-24",
    fileName: "costs.xlsx",
    sheets: "all",
  });
  return { users, report, bytes: await writeSheets(users, report) };
}

/** Cells that differ by more than a cent (or in text) between two readings of the report's sheets. */
async function differences(
  expected: Uint8Array,
  found: Uint8Array,
  only: (name: string) => boolean,
): Promise<string[]> {
  const [a, b] = [await readWorkbook(expected), await readWorkbook(found)];
  return a.sheets
    .filter(({ name }) => only(name))
    .flatMap(({ name, cells }) => {
      const other = b.sheets.find((sheet) => sheet.name === name)!.cells;
      return cells.flatMap((row, r) =>
        row.flatMap((cell, c) => {
          const now = other[r]?.[c] ?? null;
          if (typeof cell === "number") {
            const near = typeof now === "number" && Math.abs(now - cell) <= 0.005 + 1e-9 * Math.abs(cell);
            return near ? [] : [`${name}!${cellAddress(r, c)}: ${cell} is ${JSON.stringify(now)}`];
          }
          return [];
        }),
      );
    });
}
const ours = (name: string): boolean => name.startsWith("Footing");

(hasLibreOffice ? describe : describe.skip)(
  "the report recalculated by LibreOffice (skipped where soffice is not installed)",
  () => {
    test("every formula agrees with its cached value to the cent", async () => {
      const { bytes } = await reported(items, options);
      expect((await differences(bytes, recalculated(bytes), ours)).slice(0, 12)).toEqual([]);
    }, 240000);

    test("after changing a rate in the user's sheet it agrees with a fresh run", async () => {
      const dearer = {
        ...options,
        fulfilment: options.fulfilment.map((own) =>
          own.name === "Freight" && own.option === "Own" ? { ...own, rate: 6.9 } : own,
        ),
      };
      const fresh = await reported(items, dearer);
      const before = await reported(items, options);
      // The user's sheets of the second run under the report of the first.
      const mixed = await writeSheets(fresh.users, before.report);
      const figures = (name: string): boolean =>
        name === "Footing Calculation" || name === "Footing Comparison";
      expect((await differences(fresh.bytes, recalculated(mixed), figures)).slice(0, 12)).toEqual([]);
    }, 240000);
  },
);
