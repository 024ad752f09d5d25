import { strFromU8, unzipSync } from "fflate";
import type * as libxml2 from "libxml2-wasm";
import { readWorkbook, NameTaken, UnreadableWorkbook, writeSheets } from "../../../src/adapters/xlsx";
import { libxml } from "../../helpers/libxml";
import { FOOTING_MARK, type CellModel, type SheetModel } from "../../../src/sheets/model";

const sheet = (name: string, cells: (CellModel | null)[][], rest: Partial<SheetModel> = {}): SheetModel => ({
  name,
  mark: "",
  tabColor: "0F5C6E",
  columns: [{ width: 20 }, { width: 12 }],
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
    paper: "letter",
    fitWidth: 1,
    fitHeight: 0,
    titleRows: "",
    footer: "page &P",
    breaks: [],
  },
  ...rest,
});
const value = (given: CellModel["value"]): CellModel => ({ value: given ?? null });

describe("a workbook written and read back", () => {
  test("keeps numbers, text, truth values and formulas with their values", async () => {
    const bytes = await writeSheets(null, [
      sheet("Costs", [
        [value("Rent"), value(4.5)],
        [value(true), { formula: "B1*2", value: 9 }],
        [null, { formula: 'A1&"!"', value: "Rent!" }],
      ]),
    ]);
    const { sheets } = await readWorkbook(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(["Costs"]);
    expect(sheets[0]!.cells).toEqual([
      ["Rent", 4.5],
      [true, 9],
      [null, "Rent!"],
    ]);
    const xml = strFromU8(
      unzipSync(bytes)["xl/worksheets/sheet2.xml"] ?? unzipSync(bytes)["xl/worksheets/sheet1.xml"]!,
    );
    expect(xml).toMatch(/<c r="B2"><f>B1\*2<\/f><v>9<\/v><\/c>/);
  });

  describe.each([
    ["line", "idx order tx spPr marker dLbls cat val smooth"],
    ["scatter lines", "idx order tx spPr marker xVal yVal smooth"],
    ["column stacked", "idx order tx spPr invertIfNegative dLbls cat val"],
  ] as const)("a chart of type %s", (type, parts) => {
    let chart: string;
    beforeAll(async () => {
      const bytes = await writeSheets(null, [
        sheet(
          "S",
          [
            [value("x"), value("y")],
            [value(1), value(2)],
            [value(3), value(4)],
          ],
          {
            charts: [
              {
                name: "Line",
                type,
                title: "Line",
                description: "y over x",
                categoryTitle: "x",
                valueTitle: "y",
                valueFormat: "0",
                series: [
                  { name: "S!$B$1", categories: "S!$A$2:$A$3", values: "S!$B$2:$B$3", color: "0072B2" },
                ],
                anchor: "D2",
                width: 300,
                height: 200,
              },
            ],
          },
        ),
      ]);
      chart = strFromU8(unzipSync(bytes)["xl/charts/chart1.xml"]!);
    });

    test("is drawn in its colour, with names at the edge, where nothing stands", () => {
      const [, line] = /<ser>.*?<spPr>(.*?)<\/spPr>/.exec(chart)!;
      expect(line).toContain('<a:srgbClr val="0072B2">');
      expect(line).not.toContain("<a:noFill");
      expect(chart).toContain('<tickLblPos val="low">');
    });

    test("says of a series and an axis of numbers what the standard knows of such, in its order", async () => {
      const { XmlDocument } = await libxml();
      const document = XmlDocument.fromString(chart);
      const c = "http://schemas.openxmlformats.org/drawingml/2006/chart";
      const [series, ...axes] = ["//c:ser", "//c:valAx[1]", "//c:valAx[2]"].map((path) =>
        document.find(`${path}/*`, { c }).map((node) => (node as libxml2.XmlElement).name),
      );
      document.dispose();
      expect(series!.join(" ")).toBe(parts);
      const ofAxis = "title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses";
      for (const axis of axes.filter(({ length }) => length > 0))
        expect(axis.join(" ")).toMatch(
          new RegExp(`^axId scaling delete axPos (majorGridlines )?${ofAxis}( crossBetween)?$`),
        );
    });
  });

  test("text that begins with = + - @ stays text", async () => {
    const nasty = ["=1+1", "+1", "-1", "@SUM(A1)", '<a href="x">&\u0001'];
    const bytes = await writeSheets(null, [
      sheet(
        "S",
        nasty.map((text) => [value(text)]),
      ),
    ]);
    const { sheets } = await readWorkbook(bytes);
    expect(sheets[0]!.cells.map(([cell]) => cell)).toEqual([...nasty.slice(0, 4), '<a href="x">&']);
  });

  test("finds Excel tables, hidden columns apart, in sheets with quotes and emoji in their names", async () => {
    const name = "Bob's 📦 costs";
    const bytes = await writeSheets(null, [
      sheet(
        name,
        [
          [value("Item"), value("Value")],
          [value("Orders"), value(10)],
        ],
        {
          tables: [{ name: "Business", range: { top: 0, left: 0, bottom: 1, right: 1 } }],
        },
      ),
    ]);
    const { sheets } = await readWorkbook(bytes);
    expect(sheets[0]).toMatchObject({
      name,
      tables: [{ name: "Business", range: { top: 0, left: 0, bottom: 1, right: 1 }, totalsRow: false }],
    });
  });

  test("a marked sheet is replaced, a sheet of the user's of that name never touched", async () => {
    const own = await writeSheets(null, [
      sheet("Mine", [[value(1)]]),
      sheet("Report", [[value("old")]], { mark: FOOTING_MARK }),
    ]);
    const again = await writeSheets(own, [sheet("Report", [[value("new")]], { mark: FOOTING_MARK })]);
    const { sheets } = await readWorkbook(again);
    expect(sheets.map(({ name, mark }) => [name, mark])).toEqual([
      ["Mine", ""],
      ["Report", FOOTING_MARK],
    ]);
    expect(sheets[1]!.cells[0]![0]).toBe("new");
    await expect(writeSheets(own, [sheet("Mine", [[value(2)]])])).rejects.toThrow(NameTaken);
  });

  test("the sample's mark", async () => {
    expect(
      (await readWorkbook(await writeSheets(null, [sheet("S", [[value(1)]])], { example: true }))).example,
    ).toBe(true);
    expect((await readWorkbook(await writeSheets(null, [sheet("S", [[value(1)]])]))).example).toBe(false);
  });
});

describe("what is no workbook is refused with what to do", () => {
  const refuse = (bytes: Uint8Array) => readWorkbook(bytes).catch((error: unknown) => error);
  test.each([
    ["an empty file", new Uint8Array(0), /empty/],
    ["a text file", new TextEncoder().encode("Option,Rate\n"), /no \.xlsx/],
    ["an old .xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), /old \.xls/],
  ])("%s", async (_, bytes, message) => {
    const error = await refuse(bytes);
    expect(error).toBeInstanceOf(UnreadableWorkbook);
    expect((error as Error).message).toMatch(message);
  });

  test("a truncated workbook", async () => {
    const whole = await writeSheets(null, [sheet("S", [[value(1)]])]);
    const error = await refuse(whole.slice(0, whole.length - 400));
    expect(error).toBeInstanceOf(UnreadableWorkbook);
    expect((error as Error).message).toMatch(/cut off|damaged/);
  });

  test("a password-protected workbook", async () => {
    const name = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
    const error = await refuse(
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(64).fill(0), ...name, 0, 0]),
    );
    expect((error as Error).message).toMatch(/password/);
  });
});
