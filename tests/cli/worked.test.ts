import fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { readWorkbook } from "../../src/adapters/xlsx";
import { footingIn } from "../helpers/commandLine";
import { workbookOf } from "../helpers/workbooks";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "footing-worked-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);
const footing = (...argv: string[]) => footingIn(folder, argv);
const sheets = async (name: string) => (await readWorkbook(fs.readFileSync(at(name)))).sheets;
const OWN = {
  Business: [
    ["Item", "Value"],
    ["Orders per month", 1000],
    ["Contacts per order", 0.1],
    ["Discount rate", 0.08],
  ],
  Mine: [["Do not touch"], [42]],
};

describe("footing template --area", () => {
  test("adds an area's cost lines and workings to a workbook and leaves its sheets as they are", async () => {
    fs.writeFileSync(at("my.xlsx"), await workbookOf(OWN));
    const before = await sheets("my.xlsx");
    const { code, out } = await footing("template", "my.xlsx", "--area", "customer service", "--defaults");
    expect(code).toBe(0);
    expect(out).toContain('"Customer service options" and "Workings Customer service" added');
    const after = await sheets("my.xlsx");
    expect(after.map(({ name }) => name)).toEqual([
      "Business",
      "Mine",
      "Customer service options",
      "Workings Customer service",
    ]);
    expect(after.slice(0, 2)).toEqual(before);
    const report = await footing("report", "my.xlsx");
    expect(report.code).toBe(0);
    expect(report.out).toMatch(/^Customer service +- +Own team, e-mail only/m);
  });

  test("makes the workbook where there is none; --option takes a part of the option's name", async () => {
    const { code } = await footing(
      "template",
      "new.xlsx",
      "--area",
      "Customer service",
      "--option",
      "live chat",
    );
    expect(code).toBe(0);
    const [costs] = (await sheets("new.xlsx")).filter(({ name }) => name === "Customer service options");
    const options = new Set(costs!.cells.slice(5).map(([option]) => option));
    expect([...options]).toEqual(["Own team, live chat and e-mail"]);
    expect((await footing("check", "new.xlsx")).out).not.toContain("Customer service options");
  });

  test("without --defaults no figure is filled in", async () => {
    await footing("template", "new.xlsx", "--area", "Customer service");
    const [costs] = (await sheets("new.xlsx")).filter(({ name }) => name === "Customer service options");
    const rate = costs!.cells[4]!.indexOf("Rate");
    expect(costs!.cells.slice(5).map((row) => row[rate] ?? "")).toEqual(costs!.cells.slice(5).map(() => ""));
  });

  test.each([
    [["--area", "fulfillment"], "Fulfilment has no worked block. Worked blocks there are for: "],
    [["--area", "canteen"], "there is no such area"],
    [["--area", "customer service", "--option", "outside"], "or a part that only it has"],
    [["--area", "customer service", "--example"], "--example and --force do not go with it"],
    [["--option", "live chat"], "--option and --defaults go with --area"],
  ])("%j is wrong usage, says why, and writes nothing", async (argv, message) => {
    const { code, err } = await footing("template", "new.xlsx", ...argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
