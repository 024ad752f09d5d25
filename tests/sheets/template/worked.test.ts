import { readWorkbook, writeSheets } from "../../../src/adapters/xlsx";
import { read } from "../../../src/analyze";
import { AREAS } from "../../../src/core/areas";
import { WORKED_AREAS } from "../../../src/core/areas/worked/areas";
import { WORKED_OPTIONS } from "../../../src/core/areas/worked/names";
import type { Figure, WorkedArea } from "../../../src/core/areas/worked/model";
import type { AreaId } from "../../../src/core/model";
import { cellAddress } from "../../../src/sheets/address";
import type { SheetModel } from "../../../src/sheets/model";
import { buildExample, buildTemplate } from "../../../src/sheets/template";
import { buildWorked, workedOptionNamed, type Existing } from "../../../src/sheets/template/worked";
import type { WorkbookValues } from "../../../src/sheets/values";
import { hasLibreOffice, recalculatedAll } from "../../helpers/office";

const describeWithOffice = hasLibreOffice ? describe : describe.skip;
const TODAY = "2026-11-24";
const IDS = Object.keys(WORKED_AREAS) as AreaId[];

async function existingOf(sheets: readonly SheetModel[]): Promise<Existing & { bytes: Uint8Array }> {
  const bytes = await writeSheets(null, sheets);
  const workbook = await readWorkbook(bytes);
  return { bytes, workbook, inputs: read(workbook, { today: TODAY }).inputs };
}

/** The workbook with the block in it, as read back, and what the block's sheets are. */
async function withBlock(
  existing: Existing & { bytes: Uint8Array },
  area: AreaId,
  more: { readonly defaults: boolean; readonly option?: string; readonly areas?: typeof WORKED_AREAS },
): Promise<{ sheets: SheetModel[]; bytes: Uint8Array; workbook: WorkbookValues }> {
  const { areas, ...settings } = more;
  const sheets = buildWorked({ area, ...settings }, existing, areas);
  const bytes = await writeSheets(existing.bytes, sheets);
  return { sheets, bytes, workbook: await readWorkbook(bytes) };
}

/** Formulas of the block whose value after recalculation differs from what the core found by more than 1e-9. */
function wrong(sheets: readonly SheetModel[], found: WorkbookValues): string[] {
  return sheets.flatMap(({ name, cells }) =>
    cells.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        if (cell?.formula === undefined) return [];
        const now = found.sheets.find((sheet) => sheet.name === name)?.cells[r]?.[c] ?? "";
        const wanted = cell.value ?? "";
        const same =
          typeof wanted === "number"
            ? typeof now === "number" && Math.abs(now - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
            : wanted === now;
        return same
          ? []
          : [
              `${name}!${cellAddress(r, c)}: ${JSON.stringify(wanted)} is ${JSON.stringify(now)} by ${cell.formula}`,
            ];
      }),
    ),
  );
}

/** The area with every usual figure moved by a factor of its own, shares kept below 1. */
function moved(worked: WorkedArea, seed: number): WorkedArea {
  let state = seed;
  const next = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
  const move = (row: Figure, value: number): number => {
    const factor = 0.6 + 0.9 * next();
    if (row.look === "percent") return Math.min(0.97, value * factor);
    return Number.isInteger(value) ? Math.max(1, Math.round(value * factor)) : value * factor;
  };
  return {
    ...worked,
    rows: worked.rows.map((row) =>
      row.kind === "figure" && row.usual
        ? {
            ...row,
            usual: {
              ...row.usual,
              likely: move(row, row.usual.likely),
              good: move(row, row.usual.good),
              bad: move(row, row.usual.bad),
            },
          }
        : row,
    ),
  };
}

describeWithOffice("the sheet's plain formulas agree with the core to 1e-9 (skipped without soffice)", () => {
  const CASES = [
    "usual figures",
    "nothing filled in",
    "other figures",
    "others again",
    "many calls and chats",
  ];
  let found: Map<string, { sheets: SheetModel[]; workbook: WorkbookValues }>;
  beforeAll(async () => {
    const example = await existingOf(buildExample());
    const template = await existingOf(buildTemplate());
    const all = (existing: Existing, defaults: boolean, areas = WORKED_AREAS): SheetModel[] =>
      IDS.flatMap((area) => buildWorked({ area, defaults }, existing, areas));
    const allMoved = (seed: number): typeof WORKED_AREAS =>
      Object.fromEntries(IDS.map((area) => [area, moved(WORKED_AREAS[area]!, seed)]));
    const busy = (worked: WorkedArea): WorkedArea => ({
      ...worked,
      rows: worked.rows.map((row) =>
        row.kind === "figure" && row.id === "busy" && row.usual
          ? { ...row, usual: { ...row.usual, likely: 150, good: 40, bad: 500 } }
          : row,
      ),
    });
    const made = [
      { existing: example, sheets: all(example, true) },
      { existing: template, sheets: all(template, false) },
      { existing: example, sheets: all(example, true, allMoved(7)) },
      { existing: example, sheets: all(example, true, allMoved(11)) },
      {
        existing: example,
        sheets: buildWorked({ area: "customerService", defaults: true }, example, {
          customerService: busy(WORKED_AREAS.customerService!),
        }),
      },
    ];
    const files = [];
    for (const { existing, sheets } of made) files.push(await writeSheets(existing.bytes, sheets));
    found = new Map();
    for (const [index, bytes] of recalculatedAll(files).entries())
      found.set(CASES[index]!, { sheets: made[index]!.sheets, workbook: await readWorkbook(bytes) });
  }, 600000);

  test.each(CASES)("%s", (name) => {
    const { sheets, workbook } = found.get(name)!;
    for (const sheet of sheets)
      expect([sheet.name, sheet.cells.flat().filter((cell) => cell?.formula).length > 10]).toEqual([
        sheet.name,
        true,
      ]);
    expect(wrong(sheets, workbook).slice(0, 10)).toEqual([]);
  });
});

describe.each(IDS)("%s", (area) => {
  const { name } = AREAS.find(({ id }) => id === area)!;

  test("its options are read from the workbook as any others, complete with usual figures", async () => {
    const example = await existingOf(buildExample());
    const { workbook } = await withBlock(example, area, { defaults: true });
    const before = read(example.workbook, { today: TODAY });
    const after = read(workbook, { today: TODAY });
    const errors = after.problems.filter(({ severity }) => severity === "error");
    expect(errors).toEqual([]);
    const names = (inputs: typeof after.inputs): string[] =>
      inputs.areas.find((one) => one.area === area)!.options.map((option) => option.name);
    expect(names(after.inputs)).toEqual([
      ...names(before.inputs),
      ...WORKED_AREAS[area]!.options.map((option) => option.name),
    ]);
    const worked = new Set(WORKED_AREAS[area]!.options.map((option) => option.name));
    const lines = after.inputs.areas
      .find((one) => one.area === area)!
      .options.filter((option) => worked.has(option.name))
      .flatMap((option) => option.lines);
    expect(lines.filter((line) => Object.values(line).includes("?")).map((line) => line.name)).toEqual([]);
    for (const { name: line, rate, low, high } of lines)
      if (typeof rate === "number" && typeof low === "number" && typeof high === "number")
        expect([line, low <= rate * (1 + 1e-12), rate <= high * (1 + 1e-12)]).toEqual([line, true, true]);
  });

  test("without figures nothing of it counts and nothing is wrong with it", async () => {
    const template = await existingOf(buildTemplate());
    const { workbook } = await withBlock(template, area, { defaults: false });
    const { inputs, problems } = read(workbook, { today: TODAY });
    expect(inputs.areas).toEqual([]);
    const added = [`${name} options`, `Workings ${name}`];
    expect(problems.filter(({ sheet }) => added.includes(sheet))).toEqual([]);
  });

  test("added twice, both times under names of its own", async () => {
    const once = await withBlock(await existingOf(buildExample()), area, { defaults: true });
    const existing = { ...once, inputs: read(once.workbook, { today: TODAY }).inputs };
    const twice = await withBlock(existing, area, { defaults: true });
    expect(twice.sheets.map((sheet) => sheet.name)).toEqual([`${name} options 2`, `Workings ${name} 2`]);
    const options = read(twice.workbook, { today: TODAY }).inputs.areas.find(
      (one) => one.area === area,
    )!.options;
    expect(new Set(options.map((option) => option.name)).size).toBe(options.length);
  });

  test("the sheets of the user stay as they were", async () => {
    const example = await existingOf(buildExample());
    const { workbook } = await withBlock(example, area, { defaults: true });
    expect(
      workbook.sheets.filter((sheet) => example.workbook.sheets.some((own) => own.name === sheet.name)),
    ).toEqual(example.workbook.sheets);
  });

  test("every option has someone who leads it, and every outside one hours to manage the provider", () => {
    for (const option of WORKED_AREAS[area]!.options) {
      const hours = option.lines
        .filter(({ driver }) => driver === "owner hour")
        .map(({ quantity }) => quantity);
      expect(hours.length).toBeGreaterThan(0);
      if (option.kind !== "in-house") expect(hours).toContainEqual({ of: "manageMonth" });
    }
  });
});

test("an option is found by a part of its name that no other has", () => {
  expect(workedOptionNamed("customerService", "live chat")).toBe("Own team, live chat and e-mail");
  expect(workedOptionNamed("customerService", "outside service")).toBeNull();
  expect(workedOptionNamed("customerService", "")).toBeNull();
});

test("the list to choose from names every option", () => {
  const names = IDS.map((area) => [area, WORKED_AREAS[area]!.options.map(({ name }) => name)]);
  expect(WORKED_OPTIONS).toEqual(Object.fromEntries(names));
});
