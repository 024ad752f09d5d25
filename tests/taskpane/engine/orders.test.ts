import { decide, read } from "../../../src/analyze";
import { atVolume } from "../../../src/taskpane/engine/orders";
import { buildExample } from "../../../src/sheets/template";
import { valuesOf } from "../memoryPort";

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

test("the workbook's own volume leaves the inputs as they are", () => {
  const { inputs } = read(example, { today: "2026-03-01" });
  expect(atVolume(inputs, 2600)).toBe(inputs);
  expect(atVolume(inputs, undefined)).toBe(inputs);
});
