import { analyzeInputs } from "../../../src/core/advice/analyze";
import { savingOfAll } from "../../../src/core/confidence";
import type { AreaId, CostLine, Inputs } from "../../../src/core/model";
import { key } from "../../../src/core/names";
import type { Analysis } from "../../../src/core/results";
import { business, costLine } from "../../helpers/lines";

const SETTINGS = { preset: new Map<string, number>(), chosen: [] };

/** Areas with an option of today's and another, a line each. */
function inputsOf(areas: { [area in AreaId]?: readonly [today: CostLine, other: CostLine] }): Inputs {
  const table = business({ "Orders per month": 1000, Horizon: 12, "Discount rate": 0 });
  const orders = { ...table[key("Orders per month")]!, low: 700, high: 1300 };
  return {
    business: { ...table, [key("Orders per month")]: orders },
    areas: Object.entries(areas).map(([area, lines]) => ({
      area: area as AreaId,
      sheet: area,
      elements: [],
      ratings: [],
      options: lines.map((line, index) => ({
        name: index === 0 ? "Own" : "Other",
        kind: index === 0 ? ("in-house" as const) : ("outsourced" as const),
        current: index === 0,
        currentElements: index === 0 ? [""] : [],
        lines: [{ ...line, option: index === 0 ? "Own" : "Other", current: index === 0 }],
      })),
    })),
    scenarios: [],
    example: false,
  };
}
const analysisOf = (inputs: Inputs): Analysis => analyzeInputs(inputs, SETTINGS);
const savingOf = (inputs: Inputs) => savingOfAll(inputs, analysisOf(inputs))!;

const sure = (name: string, rate: number, driver = "month"): CostLine =>
  costLine({ name, rate, low: rate, high: rate, driver });
const wage = (name: string): CostLine => costLine({ name, rate: 100, low: 70, high: 130 });

describe("what all changes save together", () => {
  test("a price that two areas pay is one: both are high, or both are low", () => {
    const { p10, p50, p90 } = savingOf(
      inputsOf({ fulfilment: [wage("Wage"), sure("Fee", 50)], finance: [wage("Wage"), sure("Fee", 50)] }),
    );
    // 24 x (wage - 50), the wage's 10 and 90 % points those of Beta(3, 3): 70 + 60 x 0.246636 (scipy).
    expect(p10).toBeCloseTo(835.16, 0);
    expect(p50).toBeCloseTo(1200, 0);
    expect(p90).toBeCloseTo(1564.84, 0);
  });
  test("two prices of their own: narrower than both low points added up", () => {
    const { p10, p50, p90 } = savingOf(
      inputsOf({ fulfilment: [wage("Wage"), sure("Fee", 50)], finance: [wage("Clerk"), sure("Fee", 50)] }),
    );
    // The sum of two independent Beta(3, 3): 10 % point by quadrature of their convolution (scipy).
    expect(p10 / 948.06).toBeCloseTo(1, 2);
    expect(p50).toBeCloseTo(1200, -1);
    expect(p90 / 1451.94).toBeCloseTo(1, 2);
  });
  test.each([
    ["Wage", 1, 835.16, 1564.84],
    ["Own: Wage", 1, 835.16, 1564.84],
    ["Fulfilment: Own: Wage", -1, 1200, 1200],
  ])("correlated by the workbook (%s at %d), as one price or against each other", (name, rank, low, high) => {
    const inputs = inputsOf({ fulfilment: [wage("Wage"), sure("Fee", 50)], finance: [wage("Clerk"), sure("Fee", 50)] }); // prettier-ignore
    const at = { sheet: "Business", cells: {} };
    const { p10, p90 } = savingOf({ ...inputs, correlations: [{ a: name, b: "Clerk", rank, at }] });
    // Wholly correlated the two wages are one; wholly against each other their sum, of one symmetric shape, stays.
    expect(p10 / low).toBeCloseTo(1, 2);
    expect(p90 / high).toBeCloseTo(1, 2);
  });
  test("orders move all areas: what one saves with more orders the other loses", () => {
    const { p10, p50, p90 } = savingOf(
      inputsOf({
        fulfilment: [sure("Piece", 0.1, "order"), sure("Fee", 50)],
        finance: [sure("Package", 200), sure("Entry", 0.1, "order")],
      }),
    );
    for (const saving of [p10, p50, p90]) expect(saving).toBeCloseTo(1800, 6);
  });
  test("what the changes cost besides the areas is taken off, what today's options do is added", () => {
    const inputs = inputsOf({ finance: [sure("Package", 200), sure("Entry", 50)] });
    const saving = savingOfAll(inputs, analysisOf(inputs), {
      beside: [
        { side: "recommended", yearly: 300 },
        { side: "recommended", yearly: -100 },
        { side: "today", yearly: 50 },
      ],
    });
    for (const point of ["p10", "p50", "p90"] as const) expect(saving![point]).toBeCloseTo(1650, 6);
  });
  test("an area that stays, or whose cost is not known, is left out; with none left there is no range", () => {
    const stays = inputsOf({ finance: [sure("Package", 50), sure("Entry", 200)] });
    expect(savingOfAll(stays, analysisOf(stays))).toBeNull();
    const unknown = inputsOf({
      finance: [costLine({ name: "Package", rate: "?" }), sure("Entry", 20)],
      fulfilment: [sure("Package", 200), sure("Entry", 50)],
    });
    const saving = savingOfAll(unknown, analysisOf(unknown))!;
    expect(saving.p50).toBeCloseTo(1800, 6);
  });
});
