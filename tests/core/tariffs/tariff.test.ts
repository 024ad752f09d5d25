import fc from "fast-check";
import { BeyondLastTier, clamp, tariffCharge, tariffPiece } from "../../../src/core/tariffs/tariff";
import { ceilBlocks } from "../../../src/core/tariffs/blocks";
import type { Tariff, TariffMethod } from "../../../src/core/model";

const tariff = (method: TariffMethod, ...tiers: [number | null, number][]): Tariff => ({
  method,
  tiers: tiers.map(([upTo, price]) => ({ upTo: upTo ?? Infinity, price })),
});

describe("tariffs", () => {
  test("flat pays the fee of the tier reached, stepped flat the fees of all tiers reached (30 against 60)", () => {
    const tiers: [number | null, number][] = [
      [10, 10],
      [20, 20],
      [null, 30],
    ];
    expect(tariffCharge(tariff("flat", ...tiers), 25)).toBe(30);
    expect(tariffCharge(tariff("stepped flat", ...tiers), 25)).toBe(60);
  });

  test("a bound belongs to the tier below it", () => {
    const tiers: [number | null, number][] = [
      [500, 4.6],
      [null, 4.1],
    ];
    expect(tariffCharge(tariff("volume", ...tiers), 500)).toBeCloseTo(2300, 9);
    expect(tariffCharge(tariff("volume", ...tiers), 501)).toBeCloseTo(2054.1, 9);
  });

  test("a bound is reached within what binary arithmetic adds: 100 x 0.07 is 7 units, 0.1 x 3 x 100 are 30", () => {
    const seven = 100 * 0.07;
    expect(seven).toBeGreaterThan(7);
    expect(tariffCharge(tariff("flat", [7, 2], [null, 1]), seven)).toBe(2);
    expect(tariffCharge(tariff("stepped flat", [7, 2], [null, 1]), seven)).toBe(2);
    expect(tariffCharge(tariff("volume", [7, 2], [null, 1]), seven)).toBeCloseTo(14, 9);
    expect(tariffCharge(tariff("graduated", [7, 2]), seven)).toBeCloseTo(14, 9);
    expect(tariffCharge(tariff("flat", [30, 2], [null, 1]), 0.1 * 3 * 100)).toBe(2);
    // A millionth more is more.
    expect(tariffCharge(tariff("flat", [7, 2], [null, 1]), 7.000001)).toBe(1);
    expect(() => tariffCharge(tariff("graduated", [7, 2]), 7.000001)).toThrow(BeyondLastTier);
  });

  test("a package is paid whole once begun", () => {
    const packs = tariff("package", [1000, 25]);
    expect([0, 1, 1000, 1001, 2000].map((q) => tariffCharge(packs, q))).toEqual([0, 25, 25, 50, 50]);
  });

  test("nothing costs nothing under every method", () => {
    for (const method of ["graduated", "volume", "flat", "stepped flat", "package"] as const)
      expect(tariffCharge(tariff(method, [100, 5]), 0)).toBe(0);
  });

  test("a bounded last tier is never extrapolated", () => {
    expect(() => tariffCharge(tariff("graduated", [100, 5]), 101)).toThrow(BeyondLastTier);
  });

  test("at one open tier graduated and volume agree with price x units", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 100 }),
        (q, price) => {
          expect(tariffCharge(tariff("graduated", [null, price]), q)).toBeCloseTo(price * q, 6);
          expect(tariffCharge(tariff("volume", [null, price]), q)).toBeCloseTo(price * q, 6);
        },
      ),
    );
  });

  test("the stretch returned for a quantity holds that quantity and gives its charge", () => {
    const tiers: [number | null, number][] = [
      [500, 4.6],
      [2000, 4.1],
      [null, 3.8],
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (q) => {
        const piece = tariffPiece(tariff("graduated", ...tiers), q);
        expect(q > piece.above && q <= piece.upTo).toBe(true);
        const byHand =
          Math.min(q, 500) * 4.6 + Math.max(0, Math.min(q, 2000) - 500) * 4.1 + Math.max(0, q - 2000) * 3.8;
        expect(piece.fixed + piece.perUnit * q).toBeCloseTo(byHand, 8);
      }),
    );
  });

  test("round-up takes off a relative 1e-9 first", () => {
    expect(ceilBlocks(0.1 + 0.2, 0.1)).toBe(3);
    expect(ceilBlocks(1501, 1500)).toBe(2);
    expect(ceilBlocks(0, 10)).toBe(0);
  });

  test("the minimum is due at zero, the maximum caps", () => {
    expect(clamp(0, 750, null)).toBe(750);
    expect(clamp(900, 750, 800)).toBe(800);
  });
});
