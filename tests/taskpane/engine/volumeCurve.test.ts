import { volumeCurve } from "../../../src/taskpane/engine/volumeCurve";
import { costLine } from "../../helpers/lines";
import { oneArea } from "../../core/confidence/oneArea";

test("the curve of another option has what must still be paid for today's, as the intervals have", () => {
  const inputs = oneArea({
    Own: [costLine({ name: "Rent", rate: 2000, avoidable: 0 })],
    "3PL": [costLine({ name: "Fee", driver: "order", rate: 4 })],
  });
  const { volumes, options } = volumeCurve(inputs, [], 1000)!;
  const at = volumes.length - 1;
  expect(volumes[at]).toBe(3000);
  // The rent runs on: 2,000 / 3,000 today, and 4 + 2,000 / 3,000 with the provider.
  const [own, provider] = options.map(({ costs }) => costs[at]!);
  expect(own).toBeCloseTo(2 / 3, 12);
  expect(provider).toBeCloseTo(4 + 2 / 3, 12);
});
