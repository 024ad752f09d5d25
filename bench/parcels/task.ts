import { readFileSync } from "node:fs";
import { NO_DAY, type Parcels } from "../../src/core/parcels/parcels";
import type { ParcelService } from "../../src/core/parcels/service";

/** The task of every rater: real parcels repeated, zones and homes spread by a fixed rule, and these terms. */
export const TERMS = {
  count: 1_000_000,
  divisor: 139,
  discount: 0.35,
  minimum: 9.5,
  fuel: 0.185,
  residential: 5.95,
  area: 4.2,
  handling: [28, 31, 31, 34, 34, 37.5, 37.5],
  handlingAbove: { weight: 50, longest: 48, second: 30 },
  oversize: 110.5,
  oversizeAbove: { longest: 96, lengthAndGirth: 130 },
} as const;

const lines = (path: string): string[][] =>
  readFileSync(path, "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","));

/** The parcels: parcel n takes row n of the file, again and again; zone, home and delivery area follow from n. */
export function parcelsOf(path: string, count: number): Parcels {
  const rows = lines(path).map((row) => row.map(Number));
  const column = (at: number): Float64Array =>
    Float64Array.from({ length: count }, (_, n) => rows[n % rows.length]![at]!);
  return {
    count,
    units: "lb/in",
    weight: column(0),
    sides: { length: column(1), width: column(2), height: column(3) },
    zones: ["2", "3", "4", "5", "6", "7", "8"],
    zone: Uint8Array.from({ length: count }, (_, n) => (n * 5 + Math.floor(n / 7)) % 7),
    residential: Uint8Array.from({ length: count }, (_, n) => (n % 10 < 7 ? 1 : 0)),
    areas: ["extended"],
    area: Uint8Array.from({ length: count }, (_, n) => (n % 13 === 0 ? 1 : 0)),
    day: new Int32Array(count).fill(NO_DAY),
  };
}

/** The rate table of the file, with the terms. */
export function serviceOf(path: string): ParcelService {
  const rows = lines(path).map((row) => row.map(Number));
  return {
    name: "Ground",
    units: "lb/in",
    weight: {
      divisor: TERMS.divisor,
      threshold: 0,
      sides: "up",
      increment: 1,
      minimum: 0,
      light: null,
    },
    table: {
      zones: ["2", "3", "4", "5", "6", "7", "8"],
      upTo: rows.map(([weight]) => weight!),
      rates: rows.map(([, ...rates]) => rates),
    },
    discounts: [{ upTo: Infinity, discount: TERMS.discount }],
    minimum: TERMS.minimum,
    fuel: TERMS.fuel,
    surcharges: [
      { name: "Residential", amount: TERMS.residential, residential: true, bearsFuel: true },
      { name: "Delivery area", amount: TERMS.area, areas: ["extended"], bearsFuel: true },
      {
        name: "Additional handling",
        amount: [...TERMS.handling],
        above: TERMS.handlingAbove,
        group: "handling",
      },
      { name: "Oversize", amount: TERMS.oversize, above: TERMS.oversizeAbove, group: "handling" },
    ],
    limits: {},
    rounding: { unit: 0.01, of: "charge", way: "nearest" },
  };
}
