import { startEngine } from "../../../src/taskpane/engine/client";
import { valuesOf, workbook } from "../../sheets/reading/helpers";

const EMPTY = { sheets: [], culture: { decimal: "." as const }, example: false };

const engine = startEngine(undefined);
afterAll(() => engine.stop());

test.each([
  ["example", "Start | Business | Marketing", 7],
  ["high volume", "Start | Business | Fulfilment | Effects | Parcels | Carriers", 1],
] as const)(
  "the sheets of the %s, added to an empty workbook, are read and decided",
  async (which, first, areas) => {
    await engine.load(EMPTY);
    const sheets = await engine.costSheets(which);
    expect(sheets.map(({ name }) => name).join(" | ")).toMatch(
      new RegExp(`^${first.replaceAll("|", "\\|")}`),
    );
    const { sheets: written } = workbook(sheets.map(valuesOf));
    await engine.load({ ...EMPTY, sheets: written, example: true });
    const findings = await engine.answer({ today: "2026-03-10" });
    expect(findings.example).toBe(true);
    expect(findings.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(findings.areas).toHaveLength(areas);
  },
);
