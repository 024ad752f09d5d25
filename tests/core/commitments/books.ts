import { analyzeInputs } from "../../../src/core/advice/analyze";
import { wholeBusiness, type Whole } from "../../../src/core/commitments";
import { makePlan } from "../../../src/core/costs/plan";
import type { AreaInputs, CostLine, Inputs } from "../../../src/core/model";
import type { Analysis } from "../../../src/core/results";
import { business, costLine } from "../../helpers/lines";

type Items = Parameters<typeof business>[0];

/** Every order brings 30 x 0.4 = 12; nothing grows, and money costs nothing, so that all can be added up by hand. */
export const ITEMS: Items = {
  "Orders per month": 1000,
  "Discount rate": 0,
  Horizon: 12,
  "Average order value": 30,
  "Gross margin": 0.4,
  Cash: 10000,
  "Other fixed costs per month": 5000,
  "Debt service per year": 1200,
  "Interest per year": 600,
  "Owner's hour": 60,
  "Near tie": 0,
};

/** Own at 6,500 a month, half its rent bound for six months; a provider at 6 an order, set up for 1,200. */
export const LINES: readonly CostLine[] = [
  costLine({
    option: "Own",
    name: "Rent",
    rate: 4000,
    group: "Facility",
    avoidable: 0.5,
    term: 6,
    current: true,
  }),
  costLine({ option: "Own", name: "Packing", driver: "order", rate: 2.5, group: "Labor", current: true }),
  costLine({
    option: "Own",
    name: "Owner",
    driver: "owner hour",
    quantity: 10,
    group: "Owner",
    current: true,
  }),
  costLine({ option: "Own", name: "Stock", driver: "tied up", rate: 3000, current: true }),
  costLine({ option: "3PL", name: "Fees", driver: "order", rate: 6, high: 6.6, group: "Fees" }),
  costLine({ option: "3PL", name: "Set-up", driver: "once", rate: 1200, months: 24, from: "today" }),
  costLine({ option: "3PL", name: "Stock", driver: "tied up", rate: 1200 }),
];

/** An area of these lines; an option is today's where one of its lines says so. */
export function areaOf(lines: readonly CostLine[], area: AreaInputs["area"] = "fulfilment"): AreaInputs {
  return {
    area,
    sheet: area,
    elements: [],
    ratings: [],
    options: [...new Set(lines.map(({ option }) => option))].map((name) => {
      const own = lines.filter(({ option }) => option === name);
      const current = own.some((line) => line.current);
      const kind = name === "Own" ? "in-house" : "outsourced";
      return { name, kind, current, currentElements: current ? [""] : [], lines: own };
    }),
  };
}

/** The whole business of these areas, with an option chosen by hand in those that have it. */
export function decided(
  areas: readonly AreaInputs[],
  items: Items = ITEMS,
  option = "3PL",
): { inputs: Inputs; analysis: Analysis; whole: Whole } {
  const inputs: Inputs = { business: business(items), areas, scenarios: [], example: false };
  const chosen = areas.map(({ area }) => ({ area, element: "", option }));
  const analysis = analyzeInputs(inputs, { preset: new Map(), chosen });
  return { inputs, analysis, whole: wholeBusiness(inputs, analysis, makePlan(inputs.business)) };
}
