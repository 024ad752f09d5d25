import {
  CRITERIA,
  CRITERION_IDS,
  criterionNamed,
  isPriced,
  presetPoints,
  VALUE_PROPOSITION_PRESETS,
} from "../../../src/core/areas";
import { key } from "../../../src/core/names";
import { costLine } from "../../helpers/lines";

describe("criteria", () => {
  test("are sixteen, each found by its name however it is typed", () => {
    expect(CRITERIA.map(({ id }) => id)).toEqual([...CRITERION_IDS]);
    expect(CRITERIA).toHaveLength(16);
    expect(new Set(CRITERIA.map(({ name }) => key(name))).size).toBe(16);
    expect(criterionNamed(" volume  VOLATILITY ")?.id).toBe("volatility");
    expect(criterionNamed("Parking")).toBeUndefined();
  });

  test("four of them are priced by cost lines, the other twelve by none", () => {
    expect(CRITERIA.flatMap(({ id, pricedBy }) => (pricedBy ? [[id, pricedBy]] : []))).toEqual([
      ["frequency", "people"],
      ["switchingCost", "exit"],
      ["capital", "capital"],
      ["attention", "owner hours"],
    ]);
  });

  test("a criterion counts until a cost line prices it", () => {
    const plain = costLine({});
    expect(CRITERIA.some(({ name }) => isPriced(name, [plain]))).toBe(false);
    const priced = (changes: Parameters<typeof costLine>[0]): string[] =>
      CRITERIA.filter(({ name }) => isPriced(name, [plain, costLine(changes)])).map(({ id }) => id);
    expect(priced({ fte: 0.5 })).toEqual(["frequency"]);
    expect(priced({ driver: "leaving" })).toEqual(["switchingCost"]);
    expect(priced({ avoidable: 0 })).toEqual(["switchingCost"]);
    expect(priced({ avoidable: 1 })).toEqual([]);
    expect(priced({ driver: "once" })).toEqual([]);
    expect(priced({ driver: "tied up" })).toEqual(["capital"]);
    expect(priced({ group: "Capital" })).toEqual(["capital"]);
    expect(priced({ driver: "owner hour" })).toEqual(["attention"]);
  });
});

describe("value propositions", () => {
  test("are the five of the Business table", () => {
    expect(VALUE_PROPOSITION_PRESETS.map(({ name }) => name)).toEqual([
      "service leader",
      "low cost",
      "product leader",
      "flexible start-up",
      "custom",
    ]);
  });

  test.each([
    ["service leader", ["strategicImportance", "control", "quality", "vulnerability"]],
    ["low cost", ["capability", "frequency", "supplierMarket"]],
    ["product leader", ["strategicImportance", "assetSpecificity", "learning"]],
    ["flexible start-up", ["measurability", "volatility", "switchingCost"]],
  ])("%s doubles the swing of what it stresses", (name, raised) => {
    const points = VALUE_PROPOSITION_PRESETS.find((one) => one.name === name)?.points;
    for (const id of CRITERION_IDS) expect(points?.[id]).toBe(raised.includes(id) ? 100 : 50);
  });

  test("are handed to scoring by the criterion's key; custom and blank have none", () => {
    const points = presetPoints("Low Cost");
    expect(points.size).toBe(16);
    expect(points.get(key("Supplier market"))).toBe(100);
    expect(points.get(key("Measurability"))).toBe(50);
    expect(presetPoints("custom").size).toBe(0);
    expect(presetPoints("").size).toBe(0);
  });
});
