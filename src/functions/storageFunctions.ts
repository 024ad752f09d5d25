import { orderQuantity } from "../core/storage/eoq";
import { hybridCapacity } from "../core/storage/hybridCapacity";
import { positionsNeeded, storageCostPerOrder, warehouseSpace } from "../core/storage/space";
import { carryingCost } from "../core/storage/stock";
import { numberArgument, numberOrDefault } from "./arguments";
import { divisionByZero, notAvailable } from "./refusal";

const SHARE = { above: 0, most: 1 };
const amount = (name: string, value: unknown): number => numberArgument(name, value, { least: 0 });
const amountOrNone = (name: string, value: unknown): number => numberArgument(name, value, { least: 0 }, 0);

/** A number that is divided by. */
function divisor(name: string, value: unknown): number {
  const number = amount(name, value);
  if (number === 0) throw divisionByZero();
  return number;
}

/** ceil(stockUnits / unitsPerPallet / utilization) x ratePerPallet / orders: money. */
export function storagePerOrder(
  stockUnits: unknown,
  unitsPerPallet: unknown,
  ratePerPallet: unknown,
  orders: unknown,
  utilization: unknown,
): number {
  const units = amount("stockUnits", stockUnits);
  const rate = amount("ratePerPallet", ratePerPallet);
  const used = numberOrDefault("utilization", utilization, SHARE, 1);
  const pallets = positionsNeeded(units, divisor("unitsPerPallet", unitsPerPallet), used);
  return storageCostPerOrder(pallets, rate, divisor("orders", orders));
}

/** ceil(pallets / levels) x areaPerPosition x aisleFactor / utilization + packArea. */
export function space(
  pallets: unknown,
  levels: unknown,
  areaPerPosition: unknown,
  aisleFactor: unknown,
  packArea: unknown,
  utilization: unknown,
): number {
  return warehouseSpace(
    amount("pallets", pallets),
    divisor("levels", levels),
    numberArgument("areaPerPosition", areaPerPosition, { above: 0 }),
    numberArgument("aisleFactor", aisleFactor, { above: 0 }),
    numberArgument("packArea", packArea, { least: 0 }, 0),
    numberOrDefault("utilization", utilization, SHARE, 0.85),
  );
}

/** averageStockValue x the sum of the four rates: money a year. */
export const carrying = (
  averageStockValue: unknown,
  capital: unknown,
  storage: unknown,
  service: unknown,
  risk: unknown,
): number =>
  carryingCost(
    amount("averageStockValue", averageStockValue),
    amount("capital", capital),
    amountOrNone("storage", storage),
    amountOrNone("service", service),
    amountOrNone("risk", risk),
  );

/** sqrt(2 x demand x costPerOrder / holdingPerUnit): units. */
export const economicOrder = (demand: unknown, costPerOrder: unknown, holdingPerUnit: unknown): number =>
  orderQuantity(
    amount("demand", demand),
    amount("costPerOrder", costPerOrder),
    divisor("holdingPerUnit", holdingPerUnit),
  );

/** Own capacity, expected cost, expected orders outside, in a row. */
export function capacityRow(
  meanOrders: unknown,
  sdOrders: unknown,
  capacityCost: unknown,
  ownUnitCost: unknown,
  outsideUnitCost: unknown,
): number[][] {
  const mean = amount("meanOrders", meanOrders);
  const sd = amount("sdOrders", sdOrders);
  const cost = amount("capacityCost", capacityCost);
  const own = amount("ownUnitCost", ownUnitCost);
  const theirs = amount("outsideUnitCost", outsideUnitCost);
  if (cost === 0 && sd > 0 && theirs > own)
    throw notAvailable("capacity that costs nothing has no best size: any more of it pays.");
  const { capacity, cost: expected, outside } = hybridCapacity(mean, sd, cost, own, theirs);
  return [[capacity, expected, outside]];
}
