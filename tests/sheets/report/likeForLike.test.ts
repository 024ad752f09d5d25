import { analyze, report } from "../../../src/analyze";
import { heldAlike } from "../../../src/sheets/quote";
import { sheet, TODAY, workbook, type Cells } from "../reading/helpers";

const BUSINESS: Cells = [
  ["Item", "Value"],
  ["Orders per month", 1000],
  ["Return rate", 0.1],
  ["Discount rate", 0.08],
  ["Near tie", "zero"],
];
const COSTS: Cells = [
  ["Option", "Cost line", "Driver", "Rate", "Status"],
  ["In-house", "Everything", "month", 5000, "current"],
  ["3PL Acme", "Pick and pack", "order", 4.79],
];
const ACTIVITIES = [
  "Receiving | Storage | Picking | Packing | Packing material | Kitting and inserts | Delivery | Carrier surcharges",
  "Account and software | Minimum | Peak season | Set-up | Moving the stock | Insurance, loss and damage",
  "Money tied up in stock | Managing it | Leaving",
].flatMap((names) => names.split(" | "));

function assumptions(checklist: Cells, held = true): string[] {
  const book = workbook([
    sheet("Business", BUSINESS),
    sheet("Fulfilment", COSTS),
    ...(checklist.length > 0 ? [sheet("Checklist", checklist)] : []),
  ]);
  const options = { today: TODAY, fileName: "my.xlsx" };
  const plain = analyze(book, options);
  const answer = held ? { ...plain, ...heldAlike(book, plain.inputs, plain.analysis) } : plain;
  const found = report(answer, book, options).find(({ name }) => name === "Footing Assumptions")!;
  return found.cells.map((row) =>
    row
      .slice(0, 9)
      .map((cell) => cell?.value ?? "")
      .filter((value) => value !== "")
      .join(" | "),
  );
}
const section = (rows: readonly string[]): string[] => {
  const top = rows.indexOf("Like for like");
  return top < 0 ? [] : rows.slice(top + 2, rows.indexOf("", top));
};

describe("like for like in the report", () => {
  test("what is answered, what is open, and what an unshown cost would have to be", () => {
    const rows = assumptions([
      ["Area", "Activity", "In-house", "3PL Acme"],
      ...ACTIVITIES.map((name) => ["Fulfilment", name, "in", name === "Picking" ? null : "in"]),
      ["Fulfilment", "Returns", "in", null],
    ]);
    expect(section(rows)).toEqual([
      "Fulfilment: In-house | comparable",
      "Fulfilment: 3PL Acme | not answered | Nothing is said of: Returns. Only proposed by its cost lines: Picking.",
      "Fulfilment: 3PL Acme says nothing of returns; at 2.10 a return or more In-house would be the choice.",
    ]);
  });
  test("what the checklist leaves out", () => {
    const rows = assumptions([
      ["Area", "Activity", "In-house", "3PL Acme"],
      ...ACTIVITIES.map((name) => ["Fulfilment", name, "in", "in"]),
      ["Fulfilment", "Returns", "in", "out"],
    ]);
    expect(section(rows).slice(1)).toEqual([
      "Fulfilment: 3PL Acme | leaves out | Left out: Returns.",
      "Fulfilment: 3PL Acme leaves out returns; at 2.10 a return or more In-house would be the choice.",
    ]);
  });
  test("nothing where nobody asked", () => {
    expect(section(assumptions([], false))).toEqual([]);
  });
});
