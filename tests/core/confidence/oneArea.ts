import type { AreaId, CostLine, Inputs, Rating } from "../../../src/core/model";
import { business } from "../../helpers/lines";

interface More {
  readonly items?: { readonly [name: string]: number };
  readonly ratings?: readonly Rating[];
  readonly area?: AreaId;
}

/** A business of 1,000 orders a month with one area; its first option is in-house and today's, the others are outsourced. */
export function oneArea(
  options: { readonly [name: string]: readonly CostLine[] },
  { items = {}, ratings = [], area = "fulfilment" }: More = {},
): Inputs {
  return {
    business: business({ "Orders per month": 1000, Horizon: 12, "Discount rate": 0, ...items }),
    areas: [
      {
        area,
        sheet: "Costs",
        elements: [],
        ratings,
        options: Object.entries(options).map(([name, lines], index) => ({
          name,
          kind: index === 0 ? ("in-house" as const) : ("outsourced" as const),
          current: index === 0,
          currentElements: index === 0 ? [""] : [],
          lines: lines.map((line) => ({ ...line, option: name, current: index === 0 })),
        })),
      },
    ],
    scenarios: [],
    example: false,
  };
}
