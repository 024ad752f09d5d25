import fc from "fast-check";
import type { Grid } from "../../../src/adapters/univer/gridTypes";
import { snapshotOf } from "../../../src/adapters/univer/snapshot";
import { writeSheets } from "../../../src/adapters/xlsx";
import { cellAddress, parseAddress } from "../../../src/sheets/address";
import type { CellModel } from "../../../src/sheets/model";
import { sheetOf } from "../../helpers/workbooks";
import { startedGrid } from "./started";

jest.mock("../../../src/adapters/univer/univer", () => jest.requireActual("./headless"));

let grid: Grid;
let calculated: () => void;

beforeEach(() => {
  grid = startedGrid({ onCalculated: () => calculated() });
});
afterEach(() => grid.dispose());

type Value = number | string;
/** A formula with the cells it reads, and what it gives for their values. */
interface Formula {
  readonly text: string;
  readonly reads: readonly string[];
  readonly of: (...values: Value[]) => Value;
}
const numbers = (values: readonly Value[]): number[] => values.filter((value) => typeof value === "number");
const sum = (values: readonly Value[]): number => numbers(values).reduce((total, value) => total + value, 0);

/**
 * Added to what is rounded or compared: no sum of halves, thirds and tenths comes to a bound with it, so that the last bit of a
 * sum, which hangs on the order of adding, decides nothing.
 */
const APART = 1 / 7;

const FORMULAS: readonly ((x: string, y: string, z: string) => Formula)[] = [
  (x, y) => ({
    text: `IF(COUNT(${x},${y})=2,(${x}+${y})/2,"?")`,
    reads: [x, y],
    of: (...values) => (numbers(values).length === 2 ? sum(values) / 2 : "?"),
  }),
  (x, y, z) => ({
    text: `IF(N(${x})+1/7>5,${y},${z})`,
    reads: [x, y, z],
    of: (a, b, c) => ((typeof a === "number" ? a : 0) + APART > 5 ? b! : c!),
  }),
  (x, y, z) => ({
    text: `SUM(${x},${y},${z})/3`,
    reads: [x, y, z],
    of: (...values) => sum(values) / 3,
  }),
  (x) => ({
    text: `INDEX($A$1:$A$10,IF(COUNT(${x})=1,MOD(INT(${x}+1/7),10)+1,1))`,
    reads: [x, ...Array.from({ length: 10 }, (_, row) => `A${row + 1}`)],
    of: (a, ...inputs) => inputs[typeof a === "number" ? Math.floor(a + APART) % 10 : 0]!,
  }),
  (x) => ({
    text: `SUM(A1:A10)/10+N(${x})/2`,
    reads: [x, ...Array.from({ length: 10 }, (_, row) => `A${row + 1}`)],
    of: (a, ...inputs) => sum(inputs) / 10 + (typeof a === "number" ? a : 0) / 2,
  }),
];

const ROWS = 10;
const INPUTS = Array.from({ length: ROWS }, (_, row) => `A${row + 1}`);
const PLACES = ["B", "C", "D", "E"].flatMap((column) => INPUTS.map((input) => column + input.slice(1)));

/** Formulas in all places, each over inputs and formulas that are anywhere on the sheet but before it in the order. */
const sheets = fc
  .tuple(
    fc.shuffledSubarray(PLACES, { minLength: PLACES.length }),
    fc.infiniteStream(fc.nat({ max: 1_000_000 })),
    fc.array(fc.tuple(fc.constantFrom(...INPUTS), fc.integer({ min: 0, max: 20 })), {
      minLength: 6,
      maxLength: 6,
    }),
  )
  .map(([places, numbers, edits]) => {
    const next = (): number => numbers.next().value as number;
    const known = [...INPUTS];
    const formulas = places.map((place): [string, Formula] => {
      // Mostly the latest, so that one rests on another many times over.
      const pick = (): string =>
        next() % 4 === 0 ? known[next() % known.length]! : known.at(-1 - (next() % 4))!;
      const formula = FORMULAS[next() % FORMULAS.length]!(pick(), pick(), pick());
      known.push(place);
      return [place, formula];
    });
    return { formulas, edits };
  });

function calculate(
  formulas: readonly (readonly [string, Formula])[],
  inputs: ReadonlyMap<string, Value>,
): Map<string, Value> {
  const values = new Map(inputs);
  for (const [place, { reads, of }] of formulas)
    values.set(place, of(...reads.map((read) => values.get(read)!)));
  return values;
}

test("after any edits every formula shows what a calculation of all from the start gives", async () => {
  await fc.assert(
    fc.asyncProperty(sheets, async ({ formulas, edits }) => {
      const inputs = new Map<string, Value>(INPUTS.map((place, index) => [place, index + 1]));
      const cells: (CellModel | null)[][] = INPUTS.map((place) => [{ value: inputs.get(place) as number }]);
      for (const [place, { text }] of formulas) {
        const { row, column } = parseAddress(place)!;
        cells[row]![column] = { formula: text, value: calculate(formulas, inputs).get(place)! };
      }
      const range = `A1:E${ROWS}`;
      const bytes = await writeSheets(null, [
        {
          ...sheetOf("Mine", []),
          cells,
          // The looks of cells must not come between the cells.
          conditionalFormats: [{ range, formula: 'A1="?"', style: "caution" }],
        },
      ]);
      grid.show(await snapshotOf(bytes));
      for (const [place, value] of edits) {
        if (inputs.get(place) === value) continue;
        inputs.set(place, value);
        await new Promise<void>((done) => {
          calculated = done;
          grid.type("Mine", place, String(value));
        });
        const expected = calculate(formulas, inputs);
        for (const [address, formula] of formulas) {
          const { row, column } = parseAddress(address)!;
          const { value: shown } = grid.cell("Mine", row, column);
          const wanted = expected.get(address)!;
          const same =
            typeof wanted === "number" && typeof shown === "number"
              ? Math.abs(shown - wanted) <= 1e-12 * Math.abs(wanted)
              : shown === wanted;
          if (!same)
            throw new Error(
              `${cellAddress(row, column)} =${formula.text}: ${String(shown)}, not ${String(wanted)}`,
            );
        }
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);
