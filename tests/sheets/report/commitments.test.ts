import { buildCommitments } from "../../../src/sheets/report/commitments";
import type { SheetModel } from "../../../src/sheets/model";
import { area, inputsOf, portfolioOf } from "../../core/advice/portfolio/books";

const AREAS = [
  area("fulfilment", {
    Own: [{ rate: 5000, fte: 3, group: "Facility", term: 10 }],
    "3PL": [{ driver: "order", rate: 5.5 }],
  }),
  area("customerService", { Own: [{ rate: 2000, fte: 1 }], Outside: [{ driver: "order", rate: 2.25 }] }),
  area("humanResources", { Own: [{ driver: "person", rate: 10 }] }),
];
const sheetWith = (items: { [name: string]: number }): SheetModel =>
  buildCommitments(portfolioOf(inputsOf(AREAS, items)));
const rowOf = (model: SheetModel, name: string) => {
  const at = model.cells.findIndex((row) => String(row[0]?.value ?? "").startsWith(name));
  return { at: at + 1, cells: model.cells[at]! };
};

test("figures before and after, the change a formula", () => {
  const model = sheetWith({ "Limit cash to commit": 30000 });
  const { at, cells } = rowOf(model, "Bound beyond 90 days");
  expect(cells.slice(1, 4).map((cell) => cell?.value)).toEqual([35000, 0, -35000]);
  expect(cells[3]?.formula).toBe(`C${at}-B${at}`);
});

test("a limit has its bar, and is red where it is not kept", () => {
  const kept = sheetWith({ "Limit headcount": 8 });
  const { cells, at } = rowOf(kept, "Limit headcount");
  // 4 of 8 people: ten of twenty blocks.
  expect(cells[3]?.value).toBe("█".repeat(10));
  expect(cells[3]?.formula).toContain("REPT");
  expect(cells[6]?.value).toBe("");
  expect(kept.conditionalFormats.map(({ range, style }) => [range, style])).toEqual([
    [`D${at}:D${at}`, "bad"],
    [`D${at}:D${at}`, "caution"],
    [`D${at}:D${at}`, "good"],
  ]);
  const broken = sheetWith({ Cash: 1000, "Other fixed costs per month": 9000, "Limit month-end cash": 0 });
  expect(rowOf(broken, "Limit month-end cash").cells[6]?.value).toBe("not kept");
});

test("areas and what they cost together add up to the yearly cost by a formula", () => {
  const model = sheetWith({ "Limit headcount": 3 });
  const { cells, at } = rowOf(model, "Yearly cost of the set");
  expect(cells[1]?.formula).toMatch(/^SUM\(B\d+:B\d+\)$/);
  const [, first, last] = /B(\d+):B(\d+)/.exec(cells[1]!.formula!)!;
  const parts = model.cells.slice(Number(first) - 1, Number(last)).map((row) => Number(row[1]?.value ?? 0));
  // Service outside 27,000, fulfilment 60,000, payroll of 4 people 480, of which one less 120.
  expect(parts).toEqual([27000, 60000, 480, -120]);
  expect(cells[1]?.value).toBe(87360);
  expect(model.cells[at]![1]?.value).toBe(0);
});

test("what fewer commitments cost, as a table and a chart", () => {
  const model = sheetWith({});
  expect(model.charts.map(({ name }) => name)).toEqual(["Footing cost against commitments"]);
});
