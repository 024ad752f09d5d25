import fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import type { Scalar } from "../../src/sheets/model";
import { footingIn } from "../helpers/commandLine";
import { workbookOf } from "../helpers/workbooks";

const root = path.join(__dirname, "../..");
const texts = [
  "README.md",
  ...fs
    .readdirSync(path.join(root, "docs"), { recursive: true })
    .map((name) => path.join("docs", String(name)))
    .filter((name) => name.endsWith(".md")),
];

/** The arguments of a line for a shell: parted by spaces, quoted or not, up to a comment. */
const argumentsOf = (line: string): string[] =>
  [...line.replace(/\s+#.*$/, "").matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );

/** Every line that a text shows for the shell and that begins with footing. */
const commands = texts.flatMap((name) => {
  const blocks = fs.readFileSync(path.join(root, name), "utf8").matchAll(/^```sh\n([\s\S]*?)^```/gm);
  return [...blocks]
    .flatMap(([, block]) => block!.split("\n"))
    .filter((line) => line.startsWith("footing "))
    .map((line) => [line.replace(/\s+#.*$/, ""), name] as const);
});

/** A workbook with a provider and one of its invoices. */
const COSTS: Record<string, Scalar[][]> = {
  Business: [
    ["Item", "Value"],
    ["Orders per month", 1000],
    ["Discount rate", 0.08],
  ],
  Fulfilment: [
    ["Option", "Cost line", "Driver", "Rate", "Status", "Group"],
    ["In-house", "Rent, people, everything", "month", 5000, "current", null],
    ["3PL Acme", "Pick and pack", "order", 4.29, null, "Fees"],
  ],
  Invoice: [
    ["Month", "Provider", "Line", "Quantity", "Rate", "Amount"],
    [2, "3PL Acme", "Pick and pack", 1100, 4.5, 4950],
  ],
};

const ORDERS = `Name,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem sku,Lineitem requires shipping,Shipping Zip,Shipping Country
#1001,paid,2025-01-03 10:00:00 -0500,1,Mug,MUG,true,'90210,US
`;

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

/** A folder with what the commands are about. */
async function newFolder(): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "footing-commands-"));
  folders.push(folder);
  const costs = await workbookOf(COSTS);
  const files = {
    "costs.xlsx": costs,
    "my.xlsx": costs,
    "orders.csv": ORDERS,
    "products.csv": "Variant SKU,Variant Grams\nMUG,400\n",
    "zones.csv": "From,To,Zone\n900,961,8\n",
  };
  for (const [name, content] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), content);
  return folder;
}

test("there are commands to try", () => expect(commands.length).toBeGreaterThan(10));

describe.each([...new Set(commands.map(([, name]) => name))])("%s", (text) => {
  let folder: string;
  beforeAll(async () => {
    folder = await newFolder();
  });

  test.each(commands.filter(([, name]) => name === text))("%s", async (line) => {
    const { code, err } = await footingIn(folder, argumentsOf(line).slice(1));
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });
});
