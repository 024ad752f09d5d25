import type { Grid } from "../../../src/adapters/univer/gridTypes";
import { snapshotOf } from "../../../src/adapters/univer/snapshot";
import { readWorkbook, writeSheets } from "../../../src/adapters/xlsx";
import { read } from "../../../src/analyze";
import { WORKED_AREAS } from "../../../src/core/areas/worked/areas";
import type { WorkedArea } from "../../../src/core/areas/worked/model";
import type { AreaId } from "../../../src/core/model";
import { cellAddress } from "../../../src/sheets/address";
import type { SheetModel } from "../../../src/sheets/model";
import { buildExample } from "../../../src/sheets/template";
import { buildWorked } from "../../../src/sheets/template/worked";
import { startedGrid } from "./started";

jest.mock("../../../src/adapters/univer/univer", () => jest.requireActual("./headless"));

let grid: Grid;
let calculated: () => void;

beforeEach(() => {
  grid = startedGrid({ onCalculated: () => calculated() });
});
afterEach(() => grid.dispose());

/** Formulas that show something else than the core has worked out for them. */
const wrong = (sheets: readonly SheetModel[]): string[] =>
  sheets.flatMap(({ name, cells }) =>
    cells.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        if (cell?.formula === undefined) return [];
        const { value: shown } = grid.cell(name, r, c);
        const wanted = cell.value === "" ? null : (cell.value ?? null);
        const same =
          typeof wanted === "number" && typeof shown === "number"
            ? Math.abs(shown - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
            : wanted === shown;
        return same
          ? []
          : [
              `${name}!${cellAddress(r, c)}: ${JSON.stringify(shown)}, not ${JSON.stringify(wanted)}, by ${cell.formula.slice(0, 200)}`,
            ];
      }),
    ),
  );

/** The area with every usual figure a little greater. */
const moved = (worked: WorkedArea): WorkedArea => ({
  ...worked,
  rows: worked.rows.map((row, index) => {
    if (row.kind !== "figure" || !row.usual) return row;
    const by = (value: number): number => {
      const more = value * (1.04 + (index % 7) / 50);
      if (row.look === "percent") return Math.min(0.97, more);
      return Number.isInteger(value) ? Math.round(more) : more;
    };
    const { likely, good, bad } = row.usual;
    return { ...row, usual: { ...row.usual, likely: by(likely), good: by(good), bad: by(bad) } };
  }),
});

test.each(Object.keys(WORKED_AREAS) as AreaId[])(
  "the grid works out what the core does for %s, as figures are typed",
  async (area) => {
    const bytes = await writeSheets(null, buildExample());
    const workbook = await readWorkbook(bytes);
    const existing = { workbook, inputs: read(workbook, { today: "2026-11-24" }).inputs };
    const before = buildWorked({ area, defaults: true }, existing);
    const after = buildWorked({ area, defaults: true }, existing, { [area]: moved(WORKED_AREAS[area]!) });
    grid.show(await snapshotOf(await writeSheets(bytes, before)));
    expect(wrong(before)).toEqual([]);

    const workings = after.at(-1)!;
    const typed = workings.cells.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        const was = before.at(-1)!.cells[r]?.[c];
        const isFigure = cell && cell.formula === undefined && typeof cell.value === "number";
        return isFigure && cell.value !== was?.value
          ? [{ address: cellAddress(r, c), value: cell.value as number }]
          : [];
      }),
    );
    expect(typed.length).toBeGreaterThan(5);
    // Without waiting in between: a calculation that is under way is stopped and begins anew.
    for (const { address, value } of typed.slice(0, -1)) {
      calculated = () => undefined;
      grid.type(workings.name, address, String(value));
    }
    await new Promise<void>((done) => {
      calculated = done;
      grid.type(workings.name, typed.at(-1)!.address, String(typed.at(-1)!.value));
    });
    expect(wrong(after).slice(0, 10)).toEqual([]);
  },
  120_000,
);
