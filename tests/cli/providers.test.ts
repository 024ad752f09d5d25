import fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { readWorkbook } from "../../src/adapters/xlsx";
import { hasLibreOffice, recalculated } from "../helpers/office";
import { footingIn } from "../helpers/commandLine";
import { workbookOf } from "../helpers/workbooks";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "footing-providers-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);
const footing = (...argv: string[]) => footingIn(folder, argv);
const sheets = async (name: string) => (await readWorkbook(fs.readFileSync(at(name)))).sheets;

const OWN = {
  Business: [
    ["Item", "Value"],
    ["Orders per month", 1000],
    ["Lines per order", 1.5],
    ["Return rate", 0.1],
    ["Discount rate", 1e-9],
    ["Horizon", 12],
    ["Near tie", "zero"],
  ],
  Fulfilment: [
    ["Option", "Cost line", "Driver", "Rate", "Status", "Group"],
    ["In-house", "Rent, people, everything", "month", 5000, "current"],
    ["3PL Acme", "Pick and pack", "order", 4.29, null, "Fees"],
    ["3PL Acme", "Account", "month", 500, null, "Fees"],
  ],
};
const write = async (name: string, more: Parameters<typeof workbookOf>[0] = {}): Promise<void> =>
  fs.writeFileSync(at(name), await workbookOf({ ...OWN, ...more }));

describe("footing template --quote and --checklist", () => {
  test("add a fee sheet a provider, and leave the workbook's sheets as they are", async () => {
    await write("my.xlsx");
    const before = await sheets("my.xlsx");
    const { code, out } = await footing("template", "my.xlsx", "--quote", "Bolt", "Crate & Co");
    expect([code, out]).toEqual([
      0,
      `"Fulfilment Bolt" and "Fulfilment Crate & Co" added to ${at("my.xlsx")}\n`,
    ]);
    const after = await sheets("my.xlsx");
    expect(after.slice(0, 2)).toEqual(before);
    expect(after.slice(2).map(({ name }) => name)).toEqual(["Fulfilment Bolt", "Fulfilment Crate & Co"]);
    // Empty fee sheets are no options and no problems.
    expect((await footing("check", "my.xlsx")).out).toBe((await checkOf("plain.xlsx")).out);
  });
  const checkOf = async (name: string) => {
    await write(name);
    return footing("check", name);
  };

  test("a provider's name that is an option already, or comes twice, is refused", async () => {
    await write("my.xlsx");
    const same = await footing("template", "my.xlsx", "--quote", "3pl acme");
    expect([same.code, same.err]).toEqual([
      2,
      'footing: --quote "3pl acme": Fulfilment has an option of that name already.\n',
    ]);
    expect((await footing("template", "my.xlsx", "--quote", "A", "a")).code).toBe(2);
    expect((await footing("template", "my.xlsx", "--quote", "A", "--example")).code).toBe(2);
  });

  test("the checklist can be answered once two options have costs", async () => {
    const { code, err } = await footing("template", "new.xlsx", "--checklist");
    expect([code, err]).toEqual([
      2,
      "footing: --checklist: no area of the workbook has two options with costs yet, so there is nothing to compare.\n",
    ]);
    await write("my.xlsx");
    expect((await footing("template", "my.xlsx", "--checklist")).out).toContain('"Checklist" added');
  });
});

describe("like for like in the report", () => {
  test("says what a cost that the recommended option does not show would have to be", async () => {
    await write("my.xlsx");
    const { out } = await footing("report", "my.xlsx", "--out", "r.xlsx");
    // 5,000 - 4,790 = 210 a month: 0.21 an order, 2.10 a return.
    expect(out).toContain("Like for like\n");
    expect(out).toContain(
      "Fulfilment: 3PL Acme says nothing of 7 things (receiving; storage; minimum; peak season; ...); at 210 a month or more for them together In-house would be the choice.",
    );
    expect(out).toContain("Not yet known to cost the same things: the options of 1 area.");
    const json = JSON.parse((await footing("report", "my.xlsx", "--json")).out) as {
      areas: { likeForLike: { missing: { activity: string; flipsAt: number; winner: string }[] } }[];
    };
    const returns = json.areas[0]!.likeForLike.missing.find(({ activity }) => activity === "Returns")!;
    expect(returns).toMatchObject({ winner: "In-house" });
    expect(returns.flipsAt).toBeCloseTo(2.1, 6);
  });

  test("an answer of the checklist ends the question; a wrong one is a problem of its cell", async () => {
    await write("my.xlsx", {
      Checklist: [
        ["Area", "Activity", "In-house", "3PL Acme"],
        ["Fulfilment", "Receiving", "in", "Pick and pack"],
        ["Fulfilment", "Storage", "in", "Pick and pak"],
      ],
    });
    const { out } = await footing("report", "my.xlsx", "--out", "r.xlsx");
    expect(out).not.toContain("receiving");
    expect(out).toContain("3PL Acme says nothing of 6 things (storage; minimum;");
    expect((await footing("check", "my.xlsx")).out).toMatch(
      /Checklist!D3 +warning +Answer: read "Pick and pak"/,
    );
  });
});

describe("footing rfq", () => {
  test("writes the request and keeps the walk-away price to the owner", async () => {
    await write("my.xlsx");
    const { code, out } = await footing("rfq", "my.xlsx", "--provider", "Bolt");
    expect(code).toBe(0);
    expect(out).toContain(`The request for quote is in ${at("my-request.xlsx")}`);
    expect(out).toContain(
      "at 5.00 an order, all in, a provider costs as much in a settled month as In-house saves.",
    );
    const made = await sheets("my-request.xlsx");
    expect(made.map(({ name }) => name)).toEqual([
      "Footing Request for quote",
      "Fulfilment Bolt",
      "Checklist Bolt",
    ]);
    expect(JSON.stringify(made.map(({ cells }) => cells))).not.toContain("4.29");
    expect((await footing("rfq", "my.xlsx", "--provider", "Bolt")).code).toBe(2);
  });
});

describe("footing invoice", () => {
  const INVOICE = {
    Invoice: [
      ["Month", "Provider", "Line", "Quantity", "Rate", "Amount"],
      [2, "3PL Acme", "Pick and pack", 1100, 4.5, 4950],
      [2, "3PL Acme", "Pallet wrap", 3, 12, 36],
    ],
  };
  test("says line by line what differs and why", async () => {
    await write("my.xlsx", INVOICE);
    const { code, out } = await footing("invoice", "my.xlsx");
    expect(code).toBe(0);
    // 4,290 and 500 planned; 1,100 x 4.29 = 4,719; 1,100 x 0.21 = 231.
    expect(out.split("\n")).toEqual([
      "3PL Acme: billed 4,986, planned 4,790, difference +196",
      "  of which volume +429, price +231, unknown +36.00, missing -500",
      "  month 2  Pick and pack  +660  1,100 instead of 1,000: +429; 4.50 instead of 4.29 each: +231",
      "  month 2  Account  -500  not on the invoice: -500",
      "  month 2  Pallet wrap  +36.00  not in the plan: +36.00",
      "  0 of 3 lines are as planned.",
      "",
    ]);
  });

  test("--option names the provider where the invoice does not; an unknown one is refused with those there are", async () => {
    const nameless = INVOICE.Invoice.map((row) => row.filter((_, column) => column !== 1));
    await write("my.xlsx", { Invoice: nameless });
    expect((await footing("invoice", "my.xlsx")).code).toBe(1);
    expect((await footing("invoice", "my.xlsx", "--option", "3pl acme")).out).toContain("difference +196");
    expect((await footing("invoice", "my.xlsx", "--option", "Bolt")).err).toBe(
      'footing: --option "Bolt": the workbook has no option of that name. It has: In-house, 3PL Acme.\n',
    );
  });

  test("a workbook without an invoice says what one looks like", async () => {
    await write("my.xlsx");
    const { code, out } = await footing("invoice", "my.xlsx");
    expect([code, out]).toEqual([
      1,
      "No invoice was found: a table called Invoice with the headings Month, Provider, Line, Quantity, Rate, Amount.\n",
    ]);
  });

  test("invoices of several providers one after another: each by its own option, a sheet each", async () => {
    await write("my.xlsx", {
      Fulfilment: [...OWN.Fulfilment, ["3PL Bolt", "Pick and pack", "order", 3.9, null, "Fees"]],
      Invoice: [
        INVOICE.Invoice[0]!,
        [2, "3PL Acme", "Pick and pack", 1000, 4.29, 4290],
        [null, null, "Account", 1, 500, 500],
        [null, null, "Total", null, null, 4790],
        [2, "3PL Bolt", "Pick and pack", 1000, 4, 4000],
      ],
    });
    const { code, out } = await footing("invoice", "my.xlsx", "--out", "checked.xlsx");
    expect(code).toBe(0);
    expect(out).toContain("3PL Acme: billed 4,790, planned 4,790, difference 0");
    expect(out).toContain("3PL Bolt: billed 4,000, planned 3,900, difference +100");
    expect((await sheets("checked.xlsx")).slice(-2).map(({ name }) => name)).toEqual([
      "Footing Invoice 3PL Acme",
      "Footing Invoice 3PL Bolt",
    ]);
  });

  const withOffice = hasLibreOffice ? test : test.skip;
  withOffice(
    "the check as a sheet adds up by its own formulas",
    async () => {
      await write("my.xlsx", INVOICE);
      await footing("invoice", "my.xlsx", "--out", "checked.xlsx");
      const { sheets: found } = await readWorkbook(recalculated(fs.readFileSync(at("checked.xlsx"))));
      const check = found.find(({ name }) => name === "Footing Invoice")!;
      expect(check.mark).not.toBe("");
      const total = check.cells.at(-1)!;
      expect(
        total.slice(4).map((cell) => (typeof cell === "number" ? Math.round(cell * 100) / 100 : cell)),
      ).toEqual([4790, 4986, 429, 231, 0, 36, -500, 0, 196, 0]);
      // A sheet of Footing's is not read as an invoice again.
      expect((await footing("invoice", "checked.xlsx")).out).toContain("difference +196");
    },
    120000,
  );
});
