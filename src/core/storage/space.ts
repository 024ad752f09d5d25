import { ceilBlocks, lastQuantityInBlock } from "../tariffs/blocks";

/**
 * Pallets, bins or shelves that stock needs: ceil(units x peak / units a position / utilization).
 * @param utilization share of a position, or of all positions, that stock really fills: above 0, at most 1
 * @param peak stock of the fullest month over that of the mean month
 */
export function positionsNeeded(units: number, unitsPerPosition: number, utilization = 1, peak = 1): number {
  return ceilBlocks((units * peak) / utilization, unitsPerPosition);
}

/**
 * Whole units that fit a pallet or bin by cube: floor(cube of the position x share filled / cube of a unit), a unit
 * that fits within a relative 1e-9 counted.
 */
export function unitsPerPosition(positionCube: number, unitCube: number, filled = 1): number {
  return Math.floor(lastQuantityInBlock(positionCube * filled, 1 / unitCube));
}

/**
 * Floor area: ceil(pallets / levels) x area a position x aisle factor / utilization + packing area.
 * @param aisleFactor floor with aisles over floor of the positions alone
 * @param utilization share of the positions that may be full; plans keep to 0.85
 * Source: practice of the Warehousing Education and Research Council (utilization).
 */
export function warehouseSpace(
  pallets: number,
  levels: number,
  areaPerPosition: number,
  aisleFactor: number,
  packArea: number,
  utilization: number,
): number {
  return (ceilBlocks(pallets, levels) * areaPerPosition * aisleFactor) / utilization + packArea;
}

/** Storage per order: positions x rate / orders, all of the same period: money. */
export const storageCostPerOrder = (positions: number, rate: number, orders: number): number =>
  (positions * rate) / orders;

/** Positions of each period that a pick-and-pack area of `own` positions leaves to overflow space. */
export const overflowPositions = (needed: readonly number[], own: number): number[] =>
  needed.map((positions) => Math.max(0, positions - own));
