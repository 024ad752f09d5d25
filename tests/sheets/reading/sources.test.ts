import { readInputs } from "../../../src/sheets/reading";
import { doubtsOf, notesOf } from "../../../src/sheets/reading/doubts";
import type { SheetValues } from "../../../src/sheets/values";
import { businessSheet, excelTable, HEADINGS, sheet, TODAY, workbook, type Cells } from "./helpers";

/** Warnings and notes of sheets beside a complete Business table, as "severity sheet cell". */
function said(...sheets: SheetValues[]) {
  const book = workbook([businessSheet(), ...sheets]);
  const read = readInputs(book, { today: TODAY });
  const found = [...doubtsOf(book, read, TODAY), ...notesOf(book, read.inputs)];
  return {
    problems: read.problems,
    places: found.map(({ severity, sheet: at, cell }) => `${severity} ${at} ${cell}`),
    messages: found.map(({ message }) => message),
  };
}
const costs = (name: string, rows: Cells, more: Partial<SheetValues> = {}) =>
  sheet(name, [HEADINGS, ...rows], more);
const NOW = costs("Fulfilment", [
  ["In-house", "Rent", "month", 2000],
  ["In-house", "Packing", "order", 3],
]);
const OLD_ROWS: Cells = [["In-house", "Rent of the hall", "month", 1500]];

describe("an area read from several tables", () => {
  test("a note names them", () => {
    const { places, messages, problems } = said(NOW, costs("Fulfilment 3PL", [["3PL", "Fee", "order", 5]]));
    expect(problems).toEqual([]);
    expect(places).toEqual(["note Fulfilment A1"]);
    expect(messages).toEqual([
      "Fulfilment is read from 2 tables: Fulfilment!A1 (2 lines), Fulfilment 3PL!A1 (1 line).",
    ]);
  });

  test("one table is not mentioned, nor one without a line that counts", () => {
    const blank = costs("Fulfilment 3PL", [["3PL", "Pick and pack", "order", null]]);
    expect(said(NOW).places).toEqual([]);
    expect(said(NOW, blank).places.filter((place) => place.startsWith("note"))).toEqual([]);
  });

  test.each<[string, string, Partial<SheetValues>]>([
    ["hidden", "Fulfilment 3PL", { hidden: true }],
    ["called old", "Fulfilment (old)", {}],
    ["a copy", "Copy of Fulfilment", {}],
    ["a backup", "Fulfilment_backup", {}],
  ])("a warning where one is %s", (_, name, more) => {
    const { places, messages } = said(NOW, costs(name, OLD_ROWS, more));
    expect(places).toEqual([`warning ${name} A1`, "note Fulfilment A1"]);
    expect(messages[0]).toContain(more.hidden ? "hidden sheet" : "something old");
    expect(messages[0]).toContain("counts for Fulfilment, beside Fulfilment!A1");
  });

  test("a warning where the Excel table alone is called old", () => {
    const rows = [HEADINGS, ...OLD_ROWS];
    const { places } = said(
      NOW,
      sheet("Shipping", rows, { tables: [excelTable("Shipping_old", 0, 0, rows)] }),
    );
    expect(places).toEqual(["warning Shipping A1", "note Fulfilment A1"]);
  });

  test("where every table is hidden, that is how it is kept", () => {
    const hidden = { hidden: true };
    expect(said({ ...NOW, ...hidden }, costs("Fulfilment 3PL", OLD_ROWS, hidden)).places).toEqual([
      "note Fulfilment A1",
    ]);
    expect(said({ ...NOW, ...hidden }).places).toEqual([]);
  });

  test("a table with a column Area counts for the areas that it names", () => {
    const mixed = sheet("Old costs", [
      ["Area", ...HEADINGS],
      ["Fulfilment", "In-house", "Scales", "month", 10],
      ["IT", "In-house", "Hosting", "month", 20],
    ]);
    expect(said(NOW, mixed).places).toEqual(["warning Old costs A1", "note Fulfilment A1"]);
  });
});

describe("the business read from several tables", () => {
  const list = (name: string, rows: Cells, more: Partial<SheetValues> = {}) =>
    sheet(name, [["Item", "Value"], ...rows], more);

  test("known items on a sheet of another name are a warning, with a note", () => {
    const { places, messages } = said(
      list("Targets 2028", [
        ["Growth per year", 0.4],
        ["Horizon", 12],
      ]),
      NOW,
    );
    expect(places).toEqual(["warning Targets 2028 A1", "note Business A1"]);
    expect(messages[0]).toContain('"Growth per year", "Horizon" are read from here');
    expect(messages[1]).toBe(
      "The business is read from 2 tables: Business!A1 (2 items), Targets 2028!A1 (2 items).",
    );
  });

  test("a sheet that says Business, and counts of the user's own, are a note", () => {
    expect(said(list("Business seasons", [["Season 1", 1]]), NOW).places).toEqual(["note Business A1"]);
    expect(said(list("Business counts", [["Change requests per month", 40]]), NOW).places).toEqual([
      "note Business A1",
    ]);
  });

  test("on a hidden sheet they are a warning", () => {
    expect(said(list("Business plan", [["Growth per year", 0.1]], { hidden: true }), NOW).places).toEqual([
      "warning Business plan A1",
      "note Business A1",
    ]);
  });

  test("the counts beside a provider's fees are not mentioned", () => {
    expect(said(list("Fulfilment Bolt", [["Pallets stored", 40]]), NOW).places).toEqual([]);
  });

  test("a table whose items are all blank, or given before, gives nothing", () => {
    expect(said(list("Targets", [["Growth per year", null]]), NOW).places).toEqual([]);
  });
});
