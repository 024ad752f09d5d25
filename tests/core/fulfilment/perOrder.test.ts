import { analyzeInputs } from "../../../src/core/advice/analyze";
import { makePlan } from "../../../src/core/costs/plan";
import { perOrderOf } from "../../../src/core/fulfilment/perOrder";
import { volumeNotes } from "../../../src/core/fulfilment/volumeWords";
import { costLine } from "../../helpers/lines";
import { oneArea } from "../confidence/oneArea";

const inputs = oneArea({
  Own: [
    costLine({ name: "Wage", rate: 1000, group: "Labor" }),
    costLine({ name: "Carrier", driver: "order", rate: 3, group: "Delivery" }),
    costLine({ name: "Owner", driver: "owner hour", rate: 100, group: "Owner" }),
  ],
  "3PL": [costLine({ name: "All in", rate: 4050, group: "Fees" })],
});
const analysis = analyzeInputs(inputs, { preset: new Map(), chosen: [] });
const { options } = analysis.areas[0]!;
const [own, provider] = perOrderOf(options, makePlan(inputs.business));

test("what costs less a year never pays back where only the owner's hours are saved", () => {
  // 12 x (1,000 + 3,000 + 100) against 12 x 4,050; in cash 4,000 against 4,050.
  expect(options.map(({ yearlyCost }) => yearlyCost)).toEqual([49200, 48600]);
  expect(provider!.payback).toBeNull();
});

test("what is in the warehouse is known only where a line is delivery", () => {
  // 4,100 less 3,000 over 1,000 orders; the fee's part of delivery is not known.
  expect(own!.warehouseOnly).toBeCloseTo(1.1, 12);
  expect(provider!.warehouseOnly).toBeNull();
});

test("what ends with an option is its own: what today's leaves to pay is in the other's cost, and not in what ends with it", () => {
  const bound = oneArea({
    Own: [
      costLine({ name: "Rent", rate: 1000, avoidable: 0 }),
      costLine({ name: "Carrier", driver: "order", rate: 3 }),
    ],
    "3PL": [costLine({ name: "All in", rate: 4050 })],
  });
  const { areas } = analyzeInputs(bound, { preset: new Map(), chosen: [] });
  // (1,000 + 3,000) / 1,000, of which the rent stays; (4,050 + 1,000) / 1,000.
  expect(
    perOrderOf(areas[0]!.options, makePlan(bound.business)).map(({ shipped, avoidable }) => [
      shipped,
      avoidable,
    ]),
  ).toEqual([
    [4, 3],
    [5.05, 4.05],
  ]);
});

test("the note on volumes says what is left out, and whose costs are not known", () => {
  const at = { what: "Fee", sheet: "Fulfilment", cell: "D4", flipsAt: null };
  const notes = volumeNotes([
    { option: "Own", unknown: [], spaceCost: 10 },
    { option: "3PL", unknown: [at], spaceCost: 0 },
  ]);
  expect(notes[0]).toContain("without the space that Facilities supplies, growth, season");
  expect(notes[2]).toBe(
    "3PL costs at least this: what is not known counts as 0 here, and it wins at fewer volumes once it is.",
  );
  expect(volumeNotes([{ option: "Own", unknown: [], spaceCost: 0 }])).toHaveLength(2);
});
