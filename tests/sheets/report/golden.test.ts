import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../../src/adapters/xlsx";
import { analyze, report } from "../../../src/analyze";
import { cellAddress } from "../../../src/sheets/address";
import type { CellModel, SheetModel } from "../../../src/sheets/model";
import { workbookOf } from "../../helpers/workbooks";
import { cellsOf, type Book } from "./books";
import { OPTIONS } from "./reports";

/** Two options of one area: small enough to read every cell of its report. */
const SMALL: Book = {
  Business: [
    { Item: "Orders per month", Value: 1000 },
    { Item: "First month", Value: 1 },
    { Item: "Horizon", Value: 12 },
    { Item: "Discount rate", Value: 0.08 },
    { Item: "Average order value", Value: 50 },
    { Item: "Gross margin", Value: 0.4 },
    { Item: "Cash", Value: 20000 },
    { Item: "Other fixed costs per month", Value: 9000 },
    { Item: "Interest per year", Value: 1200 },
  ],
  Fulfilment: [
    {
      Option: "Own",
      "Cost line": "Rent",
      Driver: "month",
      Rate: 2500,
      Group: "Facility",
      Avoidable: "no",
      Term: 6,
      Status: "current",
      Basis: "contract",
    },
    {
      Option: "Own",
      "Cost line": "Packer",
      Driver: "order",
      Rate: 3000,
      Step: 800,
      Group: "Labor",
      Status: "current",
    },
    {
      Option: "3PL",
      "Cost line": "Pick",
      Driver: "order",
      Tiers: "500:5.00; *:4.00",
      Group: "Fees",
      Basis: "quote",
    },
    { Option: "3PL", "Cost line": "Set-up", Driver: "once", Rate: 900, From: "today", Group: "Fees" },
  ],
};

/** A cell in a line: address, look, what it shows, and by which formula. */
function written({ value, formula, style, link }: CellModel, address: string): string {
  const shown =
    typeof value === "number" ? String(Number(value.toPrecision(12))) : JSON.stringify(value ?? null);
  return [
    address,
    style ?? "",
    shown,
    formula === undefined ? "" : `=${formula}`,
    link === undefined ? "" : `-> ${link}`,
  ]
    .join(" | ")
    .replace(/( \| )+$/, "");
}

/** A sheet as text: its cells, and all that is not a cell. */
function asText({ cells, ...rest }: SheetModel): string {
  const lines = cells.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      // The months after the third are as the third.
      const isLate = rest.name === "Footing Calculation" && c > 20 && c < 29;
      return cell === null || isLate ? [] : [written(cell, cellAddress(r, c))];
    }),
  );
  return `${lines.join("\n")}\n${JSON.stringify(rest, null, 1)}\n`;
}

const FOLDER = join(__dirname, "golden");

let sheets: readonly SheetModel[];
beforeAll(async () => {
  const workbook = await readWorkbook(await workbookOf(cellsOf(SMALL)));
  sheets = report(analyze(workbook, OPTIONS), workbook, OPTIONS);
});

/** GOLDEN=write npm test -- golden writes the files anew; what changed is then read in the difference. */
test.each([
  "Recommendation",
  "Comparison",
  "Fulfilment",
  "Transition",
  "Sensitivity",
  "Calculation",
  "Assumptions",
])("the %s of a small workbook, cell by cell", (name) => {
  const text = asText(sheets.find((sheet) => sheet.name === `Footing ${name}`)!);
  const file = join(FOLDER, `${name.toLowerCase()}.txt`);
  if (process.env["GOLDEN"] === "write") writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, "utf8"));
});
