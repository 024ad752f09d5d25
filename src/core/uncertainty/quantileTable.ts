/**
 * Quantile functions by cubic pieces: a table that a draw looks up with two shifts and three multiplications.
 *
 * A draw is a whole number u of 32 random bits; it stands for the probability (u | 1) / 2^32, so that neither 0, 1 nor
 * exactly a half can occur. Probabilities are cut into octaves from either end, 16 cells each, because quantiles
 * behave like powers of the probability there: the cell is given by the leading bits, and the pieces are as exact in
 * the tails as in the middle.
 */
const CELLS_PER_OCTAVE = 16;
/** Leading bit 1 to 31; octave 0 belongs to the other end. */
const CELLS = 32 * CELLS_PER_OCTAVE;
const UNIT = 2 ** -32;

/** Where each cell begins, in units of 2^-32: the first draw of octave k is 2^(31-k). */
const STARTS = new Float64Array(CELLS);
const WIDTHS = new Float64Array(CELLS);
for (let cell = 0; cell < CELLS; cell++) {
  const first = 2 ** (31 - Math.floor(cell / CELLS_PER_OCTAVE));
  WIDTHS[cell] = first / CELLS_PER_OCTAVE;
  STARTS[cell] = first + WIDTHS[cell]! * (cell % CELLS_PER_OCTAVE);
}

/** Four coefficients a cell: the lower half first, then the upper. */
export type QuantileTable = Float64Array;

/**
 * One end of a distribution: fills in the value at each probability of that end (from the end inwards, rising, all at
 * most 1/2) and its derivative by that probability.
 */
export type Tail = (probabilities: Float64Array, values: Float64Array, slopes: Float64Array) => void;

/** The table of a quantile function given by its lower and its upper end. */
export function quantileTable(lower: Tail, upper: Tail): QuantileTable {
  const table = new Float64Array(8 * CELLS);
  // Octave 31 is nearest to the end; a node begins a cell, and the last node is the middle.
  const count = 31 * CELLS_PER_OCTAVE;
  const cellOf = (node: number): number =>
    (31 - Math.floor(node / CELLS_PER_OCTAVE)) * CELLS_PER_OCTAVE + (node % CELLS_PER_OCTAVE);
  const probabilities = new Float64Array(count + 1);
  for (let node = 0; node < count; node++) probabilities[node] = STARTS[cellOf(node)]! * UNIT;
  probabilities[count] = 0.5;
  const values = new Float64Array(count + 1);
  const slopes = new Float64Array(count + 1);
  [lower, upper].forEach((tail, end) => {
    tail(probabilities, values, slopes);
    for (let node = 0; node < count; node++) {
      const cell = cellOf(node);
      const width = WIDTHS[cell]!;
      const from = values[node]!;
      const mean = (values[node + 1]! - from) / width;
      const first = slopes[node]! * UNIT;
      const last = slopes[node + 1]! * UNIT;
      const at = 4 * (end * CELLS + cell);
      table[at] = from;
      table[at + 1] = first;
      table[at + 2] = (3 * mean - 2 * first - last) / width;
      table[at + 3] = (first + last - 2 * mean) / (width * width);
    }
  });
  return table;
}

/** Quantiles of a block of draws: shift + scale x the table's value. */
export function lookUp(
  table: QuantileTable,
  draws: Uint32Array,
  values: Float64Array,
  shift: number,
  scale: number,
): void {
  for (let i = 0; i < draws.length; i++) {
    const u = draws[i]! | 1;
    // All bits 1 for the upper half, which is then mirrored: a branch would be guessed wrong every other time.
    const upper = u >> 31;
    const v = (u ^ upper) - upper;
    const octave = Math.clz32(v);
    const cell = (octave << 4) | (((v << octave) << 1) >>> 28);
    const d = v - STARTS[cell]!;
    const at = (upper & (4 * CELLS)) + (cell << 2);
    values[i] =
      shift + scale * (table[at]! + d * (table[at + 1]! + d * (table[at + 2]! + d * table[at + 3]!)));
  }
}

/** The probability that a draw stands for. */
export const probabilityOf = (draw: number): number => ((draw | 1) >>> 0) * UNIT;
