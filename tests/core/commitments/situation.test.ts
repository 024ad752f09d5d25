import { partsOf } from "../../../src/core/commitments";
import type { CostLine } from "../../../src/core/model";
import type { CostRow } from "../../../src/core/results";
import { costLine } from "../../helpers/lines";

const row = (line: CostLine, type: CostRow["type"] = "line"): CostRow => ({
  type,
  label: line.name,
  group: line.group,
  line,
  monthly: new Float64Array(1),
  cash: new Float64Array(1),
  unavoidable: 0,
});
const names = (rows: readonly CostRow[]): string[][] =>
  partsOf({ rows }).map((part) => part.map(({ name }) => name));

describe("the parts of an option", () => {
  const own = row(costLine({ option: "Own", name: "own", element: "Design" }));
  const agency = row(costLine({ option: "Agency", name: "agency", element: "Social" }));
  const shared = row(costLine({ option: "all", name: "shared" }));
  const social = row(costLine({ option: "all", name: "social", element: "Social" }));

  test("a part for every option mixed; what all have in common goes with the first", () => {
    expect(names([own, shared, agency])).toEqual([["own", "shared"], ["agency"]]);
  });
  test("a line that all options have for an element goes with the part that serves it, in the rows' order", () => {
    expect(names([own, shared, social, agency])).toEqual([
      ["own", "shared"],
      ["social", "agency"],
    ]);
  });
  test("what another option left to pay is no part of it", () => {
    expect(names([own, row(costLine({ option: "Old", name: "rent" }), "still to pay")])).toEqual([["own"]]);
  });
});
