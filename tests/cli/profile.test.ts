import fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { unzipSync } from "fflate";
import { readWorkbook } from "../../src/adapters/xlsx";
import { read } from "../../src/analyze";
import { footingIn } from "../helpers/commandLine";
import { workbookOf } from "../helpers/workbooks";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "footing-profile-"));
  write("zones.csv", "From,To,Zone\n005,199,2\n900,961,8\n");
  write("products.csv", "Handle,Variant SKU,Variant Grams\nmug,MUG,400\ntee,TEE,200\nrug,RUG,0\n");
  write("orders.csv", SHOPIFY);
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));
const write = (name: string, text: string): void => fs.writeFileSync(path.join(folder, name), text);
const footing = (...argv: string[]) => footingIn(folder, ["profile", ...argv]);

/**
 * By hand, 1 lb = 453.59237 g: #1001 is 2 x 400 + 200 g = 1.7637 + 0.4409 = 2.2046 lb to zone 8, #1002 400 g = 0.8818 lb to zone 2;
 * #1003 was cancelled, #1004 has a product without weight, #1005 goes abroad, #1006 is 600 g = 1.3228 lb to zone 2,
 * refunded in part. Orders sent: five in two months.
 */
const SHOPIFY = `Name,Email,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem sku,Lineitem requires shipping,Shipping Zip,Shipping Country,Notes,Cancelled at,Refunded Amount
#1001,a@example.com,paid,2025-01-03 10:00:00 -0500,2,Mug,MUG,true,'90210,US,"Leave it
at the door",,0.00
#1001,a@example.com,,2025-01-03 10:00:00 -0500,1,Tee,TEE,true,,,,,
#1002,b@example.com,paid,2025-01-09 10:00:00 -0500,1,Mug,MUG,true,'02139,US,,,0.00
#1003,c@example.com,voided,2025-01-20 10:00:00 -0500,1,Mug,MUG,true,'02139,US,,2025-01-21 10:00:00 -0500,0.00
#1004,d@example.com,paid,2025-02-01 10:00:00 -0500,1,Rug,RUG,true,'02139,US,,,0.00
#1005,e@example.com,paid,2025-02-02 10:00:00 -0500,1,Mug,MUG,true,10115,DE,,,0.00
#1006,f@example.com,partially_refunded,2025-02-03 10:00:00 -0500,3,Tee,TEE,true,2139,US,,,5.00
`;

test("a Shopify export with its products and zones", async () => {
  const { code, out, err } = await footing("orders.csv", "--zones", "zones.csv", "--weights", "products.csv");
  expect(err).toBe("");
  expect(code).toBe(0);
  for (const line of [
    /^Orders +5, 2025-01 to 2025-02$/m,
    /^Orders per month +3$/m,
    /^Units per order +1\.80$/m,
    /^Lines per order +1\.20$/m,
    /^Return rate +20\.0%/m,
    /^Parcels +3 orders in 3 classes$/m,
    /^ +cancelled +1, not counted as orders: #1003 \(row 5\)$/m,
    /^ +no weight +1: #1004 \(row 6\)$/m,
    /^ +to another country +1: #1005 \(row 7\)$/m,
  ])
    expect(out).toMatch(line);
});

test("numbers that begin with # are orders, also where nothing in the file is quoted until late", async () => {
  const rows = Array.from({ length: 30_000 }, (_, at) => `#${at + 1},2025-01-03,1.5,02139,plain`);
  rows[29_000] = '#29001,2025-01-03,1.5,02139,"of two lines,\nwith a comma"';
  fs.writeFileSync(
    path.join(folder, "plain.csv"),
    `Name,Created at,Weight (lb),Shipping Zip,Note\n${rows.join("\n")}\n`,
  );
  const { out } = await footing("plain.csv", "--zones", "zones.csv");
  expect(out).toMatch(/^Orders +30,000,/m);
  expect(out).toMatch(/^Parcels +30,000 orders in 1 class/m);
  expect(out).not.toContain("Left out");
});

test("a file parted by semicolons has decimal commas, also before three digits, as its other numbers show", async () => {
  write(
    "semicolons.csv",
    "Name;Created at;Weight (kg);Zone\nA1;2025-01-03;1,5;2\nA2;2025-01-04;0,250;2\nA3;2025-01-05;1,500;2\n",
  );
  const { out } = await footing("semicolons.csv");
  // 1.5, 0.25 and again 1.5 kg.
  expect(out).toMatch(/^Parcels +3 orders in 2 classes$/m);
  expect(out).not.toContain("Left out");
});

test("a comma that may part thousands is left out and named where no number shows what it is", async () => {
  write("unclear.csv", "Name;Created at;Weight (kg);Zone\nA1;2025-01-03;2;2\nA3;2025-01-05;1,500;2\n");
  const { out } = await footing("unclear.csv");
  expect(out).toMatch(/^Parcels +1 order in 1 class$/m);
  expect(out).toMatch(/^ +the weight is not a number +1: A3 \(row 3\)$/m);
  const told = await footing("unclear.csv", "--column", "Decimals=comma");
  expect(told.out).toMatch(/^Parcels +2 orders in 2 classes$/m);
});

test("orders that are named have their row, behind rows that repeat others too", async () => {
  write(
    "repeated.csv",
    "Name,Created at,Weight (lb),Zone\nA1,2026-02-28,,2\nA1,2026-02-28,,2\nA2,2026-02-31,1,2\nA3,2026-02-01,1,2\n",
  );
  const { out } = await footing("repeated.csv");
  expect(out).toMatch(/^ +no weight +1: A1 \(row 2\)$/m);
  expect(out).toMatch(/^ +without a date that can be read +1: A2 \(row 4\)$/m);
});

async function sheetOf(file: string, name: string) {
  const { sheets } = await readWorkbook(fs.readFileSync(path.join(folder, file)));
  return sheets.find((sheet) => sheet.name === name)?.cells;
}

test("into a new workbook: the table of parcels, and the figures beside the mapping", async () => {
  const { code } = await footing(
    "orders.csv",
    "--zones",
    "zones.csv",
    "--weights",
    "products.csv",
    "--into",
    "new.xlsx",
  );
  expect(code).toBe(0);
  expect(await sheetOf("new.xlsx", "Parcels")).toEqual([
    ["Weight (lb)", "Zone", "Share"],
    [0.8818, "2", 1],
    [1.3228, "2", 1],
    [2.2046, "8", 1],
  ]);
  const history = (await sheetOf("new.xlsx", "Order history"))!;
  expect(history).toContainEqual(["Orders per month", 2.5, expect.any(String)]);
  expect(history).toContainEqual(["cancelled", 1, "Not counted as an order: #1003, row 5"]);
  expect(history).toContainEqual(["Postcode", "Shipping Zip"]);
  expect(history).toContainEqual(["Home country", "US"]);
});

test("the sales channel becomes the column Channel of Parcels, which reads it", async () => {
  write(
    "channels.csv",
    "Order Number,Order Date,Weight (lb),Zone,Source\nA1,2025-01-03,0.5,2,web\nA2,2025-01-04,0.5,2,web\nA3,2025-01-05,0.5,2,pos\nA4,2025-01-06,0.5,2,\n",
  );
  await footing("channels.csv", "--into", "channels.xlsx");
  const parcels = await sheetOf("channels.xlsx", "Parcels");
  expect(parcels).toEqual([
    ["Weight (lb)", "Zone", "Channel", "Share"],
    [0.5, "2", null, 1],
    [0.5, "2", "pos", 1],
    [0.5, "2", "web", 2],
  ]);
  await footing("channels.csv", "--column", "Sales channel=-", "--into", "plain.xlsx");
  expect(await sheetOf("plain.xlsx", "Parcels")).toEqual([
    ["Weight (lb)", "Zone", "Share"],
    [0.5, "2", 4],
  ]);
});

describe("into a workbook that exists", () => {
  const BOOK = {
    Business: [
      ["Item", "Value"],
      ["Orders per month", 1000],
    ],
    "Order history": [["my own notes"]],
  };
  beforeEach(async () => fs.writeFileSync(path.join(folder, "costs.xlsx"), await workbookOf(BOOK)));

  test("sheets are added, what stood there stays byte for byte, and nothing is read differently", async () => {
    const before = fs.readFileSync(path.join(folder, "costs.xlsx"));
    await footing("orders.csv", "--zones", "zones.csv", "--weights", "products.csv", "--into", "costs.xlsx");
    const after = fs.readFileSync(path.join(folder, "costs.xlsx"));
    const [old, now] = [unzipSync(before), unzipSync(after)];
    for (const name of Object.keys(old).filter((part) => /worksheets\/sheet/.test(part)))
      expect(
        Buffer.from(now[name]!)
          .toString()
          .replace(/ tabSelected="1"/, ""),
      ).toBe(
        Buffer.from(old[name]!)
          .toString()
          .replace(/ tabSelected="1"/, ""),
      );
    const book = await readWorkbook(after);
    expect(book.sheets.map(({ name }) => name)).toEqual([
      "Business",
      "Order history",
      "Parcels",
      "Order history 2",
    ]);
    const { problems } = read(book, { today: "2026-03-01" });
    expect(problems.filter(({ sheet }) => sheet.startsWith("Order history"))).toEqual([]);
  });

  test("the mapping on its sheet goes before what is guessed, and the command line before both", async () => {
    fs.writeFileSync(
      path.join(folder, "costs.xlsx"),
      await workbookOf({
        ...BOOK,
        Map: [
          ["Order field", "Column"],
          ["Order number", "Auftrag"],
          ["Zone", "Bezirk"],
          ["Weight of the order", "Gewicht"],
          ["Weight unit", "kg"],
        ],
      }),
    );
    write("own.csv", "Auftrag,Gewicht,Bezirk,Brutto\nA1,1,3,1.5\nA2,2,4,2.5\n");
    const saved = await footing("own.csv", "--into", "costs.xlsx");
    expect(saved).toMatchObject({ code: 0, err: "" });
    expect(await sheetOf("costs.xlsx", "Parcels")).toEqual([
      ["Weight (kg)", "Zone", "Share"],
      [1, "3", 1],
      [2, "4", 1],
    ]);
    const typed = await footing("own.csv", "--into", "costs.xlsx", "--column", "Weight of the order=Brutto");
    expect(typed.out).toContain("a table of parcels already (Parcels!A1)");
    expect((await sheetOf("costs.xlsx", "Parcels 2"))![1]).toEqual([1.5, "3", 1]);
  });
});

test("Parquet is read like CSV", async () => {
  const { openDatabase } = await import("../../src/adapters/duckdb");
  const database = await openDatabase(folder);
  const at = (name: string): string => path.join(folder, name);
  await database.query(
    `COPY (SELECT * FROM read_csv('${at("orders.csv")}')) TO '${at("orders.parquet")}' (FORMAT parquet)`,
  );
  database.close();
  const options = ["--zones", "zones.csv", "--weights", "products.csv"];
  const [csv, parquet] = [
    await footing("orders.csv", ...options),
    await footing("orders.parquet", ...options),
  ];
  expect(parquet.out.split("\n").slice(1)).toEqual(csv.out.split("\n").slice(1));
});

test("a workbook with the same rows gives the same answer, with cells for rows", async () => {
  const rows = (text: string): string[][] =>
    text
      .replace(/"[^"]*"/g, "note")
      .trim()
      .split("\n")
      .map((line) => line.split(",").map((cell) => cell.replace(/^'/, "")));
  const book = {
    Orders: rows(SHOPIFY),
    Products: rows(fs.readFileSync(path.join(folder, "products.csv"), "utf8")),
    Zones: rows("From,To,Zone\n005,199,2\n900,961,8"),
  };
  fs.writeFileSync(path.join(folder, "orders.xlsx"), await workbookOf(book));
  const { out, err } = await footing("orders.xlsx");
  const csv = await footing("orders.csv", "--zones", "zones.csv", "--weights", "products.csv");
  expect(err).toBe("");
  expect(out).toContain("#1003 (A5)");
  const figures = (text: string): string[] =>
    text
      .replace(/\((?:row \d+|[A-Z]+\d+)\)/g, "(place)")
      .split("\n")
      .slice(1);
  expect(figures(out)).toEqual(figures(csv.out));
});

test("--sql prints the statement for a table named orders, and counts nothing", async () => {
  const { code, out } = await footing("orders.csv", "--zones", "zones.csv", "--sql");
  expect(code).toBe(0);
  expect(out).toMatch(/^WITH source AS/);
  expect(out).toContain('"Shipping Zip"');
  expect(out).toContain("FROM orders");
  expect((await footing("--sql")).out).toContain('"Variant Grams"');
});

test.each([
  [["gone.csv"], /gone\.csv: there is no such file/],
  [[], /Name the file of orders, or give --sql alone/],
  [["zones.csv"], /No column of order numbers was found.*Order number/],
  [
    ["orders.csv", "--column", "Order nummer=Name"],
    /"Order nummer" is nothing that an order table has. There are: Order number, /,
  ],
  [["orders.csv", "--column", "Zone=Bezirk"], /Zone: there is no column "Bezirk". There are: Name, /],
  [["orders.csv", "--column", "Units=stone"], /Units: read "stone"; allowed are lb\/in, kg\/cm/],
  [["orders.csv", "--column", "Zone"], /write Field=Column/],
  [["orders.csv", "--zones", "products.csv"], /zones need the headings From, To and Zone/],
  [["orders.csv", "--weights", "zones.csv"], /weights need the headings SKU and Weight/],
  [["orders.csv", "--into", "costs.csv"], /must end in \.xlsx/],
])("%p is wrong usage, in words", async (argv, message) => {
  const { code, err } = await footing(...argv);
  expect(code).toBe(2);
  expect(err).toMatch(message);
  expect(fs.readdirSync(folder).filter((name) => name.includes("tmp"))).toEqual([]);
});

test("without zones and weights the orders are counted all the same, and what to give is said", async () => {
  const { code, out } = await footing("orders.csv");
  expect(code).toBe(0);
  expect(out).toMatch(/^Orders +5/m);
  expect(out).toContain("Give --weights products.csv");
});
