import type { AreaId, AreaInputs, Inputs, Kind } from "../../../../src/core/model";
import { analyzeInputs } from "../../../../src/core/advice/analyze";
import { decidePortfolio, type PortfolioResult } from "../../../../src/core/advice/portfolio";
import type { Chosen } from "../../../../src/core/advice/decision";
import { withEffects } from "../../../../src/core/effects";
import type { Analysis } from "../../../../src/core/results";
import { business, costLine } from "../../../helpers/lines";

type Given = Parameters<typeof costLine>[0];
type Items = Parameters<typeof business>[0];

/** 1,000 orders that bring 30 x 0.4 = 12 each; nothing grows and money costs nothing, so that all adds up by hand. */
export const ITEMS: Items = {
  "Orders per month": 1000,
  "Discount rate": 0,
  Horizon: 12,
  "Average order value": 30,
  "Gross margin": 0.4,
  "Transactions per month": 2000,
  "Share of transactions integrated": 0,
  "Contacts per order": 0.2,
  "Hires per person per year": 0.5,
  "Near tie": 0,
};

/** An area of options by name; the first is today's. `in` before a name says in-house, `hy` hybrid. */
export function area(id: AreaId, options: { readonly [name: string]: readonly Given[] }): AreaInputs {
  const elements = [
    ...new Set(
      Object.values(options)
        .flat()
        .flatMap(({ element }) => element ?? []),
    ),
  ];
  return {
    area: id,
    sheet: id,
    elements,
    ratings: [],
    options: Object.entries(options).map(([name, lines], place) => ({
      name,
      kind: (place === 0 ? "in-house" : "outsourced") as Kind,
      current: place === 0,
      currentElements: place > 0 ? [] : elements.length > 0 ? elements : [""],
      lines: lines.map((line, index) =>
        costLine({ name: `Line ${index + 1}`, ...line, option: name, at: { sheet: id, cells: {} } }),
      ),
    })),
  };
}

/** Lines with cells of their own. */
export const withCells = (one: AreaInputs): AreaInputs => ({
  ...one,
  options: one.options.map((option) => ({
    ...option,
    lines: option.lines.map((line, index) => ({
      ...line,
      at: { sheet: one.area, cells: { rate: `${option.name}!${index}` } },
    })),
  })),
});

export function inputsOf(
  areas: readonly AreaInputs[],
  items: Items = {},
  more: Partial<Inputs> = {},
): Inputs {
  return { business: business({ ...ITEMS, ...items }), areas, scenarios: [], example: false, ...more };
}

/** The real engine on inputs, its effects valued. */
export function engine(
  inputs: Inputs,
  chosen: readonly Chosen[] = [],
): { inputs: Inputs; analysis: Analysis } {
  const valued = withEffects(inputs).inputs;
  return { inputs: valued, analysis: analyzeInputs(valued, { preset: new Map(), chosen }) };
}

export function portfolioOf(given: Inputs, chosen: readonly Chosen[] = []): PortfolioResult {
  const { inputs, analysis } = engine(given);
  return decidePortfolio(inputs, analysis, { chosen })!;
}

/** Yearly cost of all areas by the real engine, with a portfolio's options fixed by hand. */
export function engineTotal(given: Inputs, { picks, leftOut }: PortfolioResult): number {
  const chosen = picks.map(({ area: id, element, option }) => ({ area: id, element, option }));
  const { areas } = engine(given, chosen).analysis;
  return areas
    .filter((each) => !leftOut.includes(each.area))
    .reduce(
      (sum, each) => sum + each.options.find(({ option }) => option === each.recommended)!.yearlyCost!,
      0,
    );
}
