import { randomBits } from "../../../src/core/uncertainty/random";
import { fillSobol, scrambled, SOBOL_DIMENSIONS, unscrambled } from "../../../src/core/uncertainty/sobol";

const points = (dimension: number, count: number, from = 0): number[] => {
  const draws = new Uint32Array(count);
  fillSobol(unscrambled(dimension), from, draws);
  return [...draws];
};

test("Sobol' points are those of scipy.stats.qmc.Sobol without scramble", () => {
  const unit = 2 ** -32;
  expect(points(0, 8).map((x) => x * unit)).toEqual([0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125]);
  expect(points(3, 8).map((x) => x * unit)).toEqual([0, 0.5, 0.25, 0.75, 0.875, 0.375, 0.625, 0.125]);
  expect([60, 61, 62, 63].map((dimension) => points(dimension, 1001)[1000])).toEqual([
    1916796928, 2587885568, 1111490560, 1916796928,
  ]);
  expect([9, 33, 63].map((dimension) => points(dimension, 1, 777)[0])).toEqual([
    1388314624, 12582912, 1832910848,
  ]);
});

test("a block begun anywhere goes on as the whole does", () => {
  expect(points(5, 300, 213)).toEqual(points(5, 513).slice(213));
});

test("scrambled points stay a net: one in each of 2^k strata, in every dimension, whatever the seed", () => {
  for (let dimension = 0; dimension < SOBOL_DIMENSIONS; dimension++) {
    const draws = new Uint32Array(1024);
    fillSobol(scrambled(dimension, randomBits(dimension + 1)), 0, draws);
    expect(new Set([...draws].map((draw) => draw >>> 22)).size).toBe(1024);
  }
});

test("the first two dimensions are a (0, 10, 2)-net: a point in every rectangle of area 2^-10", () => {
  const x = new Uint32Array(1024);
  const y = new Uint32Array(1024);
  const random = randomBits(3);
  fillSobol(scrambled(0, random), 0, x);
  fillSobol(scrambled(1, random), 0, y);
  for (let bits = 1; bits < 10; bits++) {
    const cells = new Set([...x].map((draw, i) => `${draw >>> (32 - bits)} ${y[i]! >>> (22 + bits)}`));
    expect(cells.size).toBe(1024);
  }
});

test("every scrambled point is uniform: the same point under 4,000 scrambles fills 16 classes evenly", () => {
  const counts = new Float64Array(16);
  const one = new Uint32Array(1);
  for (let seed = 0; seed < 4000; seed++) {
    fillSobol(scrambled(7, randomBits(seed)), 5, one);
    counts[one[0]! >>> 28]!++;
  }
  // Chi-square with 15 degrees of freedom, 99.9 % point.
  expect(counts.reduce((sum, count) => sum + (count - 250) ** 2 / 250, 0)).toBeLessThan(37.7);
});
