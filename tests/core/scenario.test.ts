import type { CostLine, Inputs, ScenarioChange } from "../../src/core/model";
import { applyScenario, findScenario } from "../../src/core/scenario";
import { business, costLine, tiersOf } from "../helpers/lines";

const change = (item: string, how: "set" | "times", value: number): ScenarioChange => ({
  item,
  how,
  value,
  at: { sheet: "Scenarios", cells: { item: "B4", value: "C4" } },
});

/** Storage in two options of Fulfilment, Picking in one; one scenario "Peak". */
function inputsWith(...changes: ScenarioChange[]): Inputs {
  const option = (name: string, lines: readonly CostLine[]) => ({
    name,
    kind: null,
    current: false,
    currentElements: [],
    lines,
  });
  return {
    business: business({ "Orders per month": 2000, "Contacts per order": "?" }),
    areas: [
      {
        area: "fulfilment",
        sheet: "Fulfilment",
        elements: [],
        ratings: [],
        options: [
          option("In-house", [
            costLine({ option: "In-house", name: "Storage", rate: 700 }),
            costLine({ option: "In-house", name: "Boxes", rate: null }),
          ]),
          option("3PL", [
            costLine({ option: "3PL", name: "Storage", rate: 400 }),
            costLine({ option: "3PL", name: "Picking", tiers: tiersOf("graduated", [500, 4], [null, 3]) }),
          ]),
        ],
      },
    ],
    scenarios: [{ name: "Peak season", changes }],
    example: false,
  };
}

/** Rates after the scenario, as "Option: Line" -> rate. */
function rates(inputs: Inputs): { [line: string]: unknown } {
  const lines = inputs.areas.flatMap(({ options }) => options.flatMap((option) => option.lines));
  return Object.fromEntries(lines.map((line) => [`${line.option}: ${line.name}`, line.rate]));
}
const after = (...changes: ScenarioChange[]) => applyScenario(inputsWith(...changes), "Peak season");

describe("a scenario on the Business table", () => {
  test("sets and multiplies an item, one change after the other", () => {
    const { inputs, problems } = after(
      change("Orders per month", "set", 3000),
      change("ORDERS per month", "times", 1.5),
    );
    expect(inputs.business["orderspermonth"]!.value).toBe(4500);
    expect(problems).toEqual([]);
  });

  test("multiplies the default of a standard item that is blank", () =>
    expect(after(change("Horizon", "times", 2)).inputs.business["horizon"]!.value).toBe(72));

  test("what is not known stays so when multiplied, and is known when set", () => {
    expect(after(change("Contacts per order", "times", 2)).inputs.business["contactsperorder"]!.value).toBe(
      "?",
    );
    expect(after(change("Contacts per order", "set", 0.2)).inputs.business["contactsperorder"]!.value).toBe(
      0.2,
    );
  });

  test("a blank item without a default cannot be multiplied: a problem at its cell", () =>
    expect(after(change("Cash", "times", 2)).problems).toEqual([
      expect.objectContaining({ sheet: "Scenarios", cell: "B4", severity: "error" }),
    ]));
});

describe("a scenario on cost lines", () => {
  test("a line's name means that line in every option", () =>
    expect(rates(after(change("storage", "times", 1.1)).inputs)).toMatchObject({
      "In-house: Storage": expect.closeTo(770, 9),
      "3PL: Storage": expect.closeTo(440, 9),
    }));

  test("Option: Line means the line of that option alone", () =>
    expect(rates(after(change("3PL: Storage", "set", 500)).inputs)).toMatchObject({
      "In-house: Storage": 700,
      "3PL: Storage": 500,
    }));

  test("Area: Option: Line names the area too", () => {
    expect(rates(after(change("Fulfilment: 3PL: Storage", "set", 1)).inputs)["3PL: Storage"]).toBe(1);
    expect(after(change("Marketing: 3PL: Storage", "set", 1)).problems).toHaveLength(1);
  });

  test("tier prices are multiplied, their bounds are not", () => {
    const { inputs } = after(change("Picking", "times", 2));
    const line = inputs.areas[0]!.options[1]!.lines[1]!;
    expect(line.tiers).toEqual(tiersOf("graduated", [500, 8], [null, 6]));
  });

  test("tiers cannot be set, a blank rate cannot be multiplied, a name must be there", () => {
    const { problems, inputs } = after(
      change("Picking", "set", 2),
      change("Boxes", "times", 2),
      change("Nothing of the kind", "set", 2),
    );
    expect(problems).toHaveLength(3);
    expect(rates(inputs)).toEqual(rates(inputsWith()));
  });
});

test("scenarios are found by name without regard to case and spaces; an unknown one is refused", () => {
  expect(findScenario(inputsWith(), "peak SEASON")?.name).toBe("Peak season");
  expect(() => applyScenario(inputsWith(), "Slump")).toThrow(RangeError);
});

test("the inputs given are left as they were", () => {
  const inputs = inputsWith(change("Storage", "set", 1), change("Orders per month", "set", 1));
  applyScenario(inputs, "Peak season");
  expect(inputs.business["orderspermonth"]!.value).toBe(2000);
  expect(rates(inputs)["3PL: Storage"]).toBe(400);
});
