import { analyze } from "../../../src/analyze";
import { readInputs } from "../../../src/sheets/reading";
import { buildHighVolume } from "../../../src/sheets/template/highVolume";
import { valuesOf, workbook } from "../reading/helpers";

const book = workbook(buildHighVolume().map(valuesOf));
const { inputs, problems } = readInputs(book, { today: "2026-11-24" });

test("the high-volume example reads without a problem", () => {
  expect(problems).toEqual([]);
  expect(inputs.areas.map(({ area }) => area)).toEqual(["fulfilment"]);
  expect(inputs.areas[0]!.options.map(({ name }) => name)).toEqual([
    "In-house",
    "3PL Meridian",
    "3PL Stillwater",
    "Drop ship",
  ]);
  expect(inputs.delivery!.services).toHaveLength(9);
});

/** Its own carriers' mean charge a parcel, worked out by hand from the tables. */
function meanByHand(): number {
  // 9 oz by First Class: list 3.40 + 0.12 z + 2.40 x 9/16, 11% off.
  const light = (zone: number): number => (0.89 * Math.round(100 * (3.4 + 0.12 * zone + 1.35))) / 100;
  // 1 and 2 lb by Priority, 17% off. Both boxes are below 1,728 cubic inches.
  const priority = (weight: number, zone: number): number =>
    (0.83 * Math.round(100 * (7.1 + 0.3 * zone + weight * (0.55 + 0.22 * zone)))) / 100;
  // 12 lb of 16 x 12 x 10: 1,920 / 139 = 13.8, so 14 lb by Ground, 32% off, 15% fuel; by Priority 1,920 / 166 = 11.6.
  const ground = (zone: number): number =>
    1.15 * 0.68 * (Math.round(100 * (9.2 + 0.35 * zone + 14 * (0.32 + 0.1 * zone))) / 100);
  const heavy = (zone: number): number => Math.min(ground(zone), priority(12, zone));
  return (
    0.08 * light(2) +
    0.14 * light(5) +
    0.08 * light(8) +
    0.06 * priority(1, 2) +
    0.11 * priority(1, 5) +
    0.06 * priority(1, 8) +
    0.05 * priority(2, 2) +
    0.1 * priority(2, 5) +
    0.05 * priority(2, 8) +
    0.06 * heavy(2) +
    0.15 * heavy(5) +
    0.06 * heavy(8)
  );
}

test("its own carriers' mean charge a parcel", () => {
  const carriers = inputs.areas[0]!.options[0]!.lines.find(({ name }) => name === "Carriers")!;
  expect(carriers.rate as number).toBeCloseTo(meanByHand(), 9);
});

test("drop shipping carries what it does to the price of goods and to sales", () => {
  const { options } = analyze(book, { today: "2026-11-24" }).analysis.areas[0]!;
  const drop = options.find(({ option }) => option === "Drop ship")!;
  const rateOf = (name: string): unknown => drop.rows.find(({ label }) => label === name)!.line.rate;
  // 46 x 58 % of goods an order, 8 % dearer.
  expect(rateOf("Effect on unit cost")).toBeCloseTo(0.08 * 46 * 0.58, 9);
  // 2 % of orders lost, each worth 46 x 42 % less what it costs today: boxes and carrier of 1.04 parcels, 0.11 returns,
  // insurance, receiving of 290 pallets and a month of 9 % a year on 1.9 million of stock, both on 65,000 orders.
  const stock = 1_900_000 * (1.09 ** (1 / 12) - 1);
  const marginal = 1.04 * (0.58 + meanByHand()) + 0.11 * 6.1 + 0.09 + (290 * 14 + stock) / 65000;
  expect(rateOf("Effect on stock-out rate")).toBeCloseTo(0.02 * (46 * 0.42 - marginal), 9);
});
