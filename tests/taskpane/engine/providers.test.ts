import { startEngine } from "../../../src/taskpane/engine/client";
import { businessSheet, HEADINGS, sheet, type Cells } from "../../sheets/reading/helpers";

const QUESTION = { today: "2026-03-10" };
const COSTS: Cells = [
  HEADINGS,
  ["In-house", "Everything", "month", 5000],
  ["3PL Acme", "Pick and pack", "order", 4.79],
];
const bookWith = (...more: Parameters<typeof sheet>[]) => ({
  sheets: [
    businessSheet(["Return rate", 0.1], ["Near tie", "zero"]),
    sheet("Fulfilment", COSTS),
    ...more.map((one) => sheet(...one)),
  ],
  culture: { decimal: "." as const },
  example: false,
});
const watch = { signal: new AbortController().signal, onProgress: () => undefined };

const engine = startEngine(undefined);
afterAll(() => engine.stop());

describe("sheets about providers, as the pane adds them", () => {
  const names = async (which: "fees" | "request" | "checklist", provider: string) => {
    await engine.load(bookWith());
    return (await engine.costSheets({ sheet: which, provider, today: "2026-03-10" })).map(({ name }) => name);
  };
  test("a fee sheet, a request with its forms, a checklist", async () => {
    expect(await names("fees", "Bolt")).toEqual(["Fulfilment Bolt"]);
    expect(await names("request", "Bolt")).toEqual([
      "Footing Request for quote",
      "Fulfilment Bolt",
      "Checklist Bolt",
    ]);
    expect(await names("checklist", "Bolt")).toEqual(["Checklist"]);
  });
  test("a provider's second quote is an option of its own", async () => {
    await engine.load(bookWith());
    const [model] = await engine.costSheets({ sheet: "fees", provider: "3PL ACME", today: "2026-03-10" });
    expect(model!.cells[5]![0]!.value).toBe("3PL ACME 2");
  });
});

describe("like for like, as an opened decision shows it", () => {
  test("what a cost that is not shown would have to be, and where each option stands", async () => {
    await engine.load(
      bookWith([
        "Checklist",
        [
          ["Area", "Activity", "In-house", "3PL Acme"],
          ["Fulfilment", "Returns", "in", "out"],
        ],
      ]),
    );
    const { sentences, options } = await engine.later("alike", QUESTION, { area: "fulfilment" }, watch);
    expect(sentences).toContain(
      "3PL Acme leaves out returns; at 2.10 a return or more In-house would be the choice.",
    );
    // 18 activities: one answered; the lines' proposals are no answers.
    expect(options).toEqual([
      { option: "In-house", status: "not answered", count: 17 },
      { option: "3PL Acme", status: "not answered", count: 17 },
    ]);
  });
  test("the report that the pane writes has it too", async () => {
    await engine.load(bookWith());
    const sheets = await engine.report({ ...QUESTION, fileName: "my.xlsx", sheets: "default" });
    const assumptions = sheets.find(({ name }) => name === "Footing Assumptions")!;
    expect(assumptions.cells.map(([first]) => first?.value)).toContain("Like for like");
  });
  test("it follows the volume that is asked for: at 2,000 orders In-house is far ahead and misses nothing it needs", async () => {
    await engine.load(bookWith());
    const at = async (orders: number) =>
      (await engine.later("alike", { ...QUESTION, orders }, { area: "fulfilment" }, watch)).sentences;
    expect((await at(500)).every((text) => text.startsWith("3PL Acme"))).toBe(true);
    expect((await at(2000)).every((text) => text.startsWith("In-house"))).toBe(true);
  });
});
