import { decide, read } from "../../src/analyze";
import { atVolume } from "../../src/core/volume";
import { buildExample } from "../../src/sheets/template";
import { key } from "../../src/core/names";
import { applyScenario } from "../../src/core/scenario";
import { valuesOf } from "../taskpane/memoryPort";

const example = {
  sheets: buildExample().map(valuesOf),
  culture: { decimal: "." as const },
  example: true,
};

test("at any volume asked for, who costs least at which volume stays what the workbook's own volume says", () => {
  const { inputs } = read(example, { today: "2026-03-01" });
  const own = decide(inputs).fulfilment.intervals;
  expect(own.length).toBeGreaterThan(1);
  for (const orders of [300, 900, 2601, 9000])
    expect(decide(atVolume(inputs, orders)).fulfilment.intervals.filter(({ to }) => to <= 20_000)).toEqual(
      own.filter(({ to }) => to <= 20_000),
    );
});

test("orders asked for on the command line or by a scenario move what a slider in the pane moves", () => {
  const asked = read(example, { today: "2026-03-01", orders: 5200 }).inputs;
  const { inputs } = read(example, { today: "2026-03-01" });
  expect(asked).toEqual(atVolume(inputs, 5200));
  const item = Object.values(inputs.business).find(({ movesWithOrders }) => movesWithOrders)!;
  expect(asked.business[key(item.name)]!.value).toBe((item.value as number) * 2);
  const at = { sheet: "Scenarios", cells: {} };
  const scenarios = [
    { name: "double", changes: [{ item: "Orders per month", how: "times" as const, value: 2, at }] },
  ];
  expect(applyScenario({ ...inputs, scenarios }, "double").inputs).toEqual({ ...asked, scenarios });
});

test("the workbook's own volume leaves the inputs as they are", () => {
  const { inputs } = read(example, { today: "2026-03-01" });
  expect(atVolume(inputs, 2600)).toBe(inputs);
  expect(atVolume(inputs, undefined)).toBe(inputs);
});
