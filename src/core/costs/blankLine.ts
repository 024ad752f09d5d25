import type { CostLine } from "../model";

/** A cost line that no sheet holds: what is given, and everything else as a blank cell would be. */
export function blankLine(given: Pick<CostLine, "option" | "name" | "driver"> & Partial<CostLine>): CostLine {
  return {
    rate: null,
    quantity: null,
    unit: "",
    group: "Other",
    kind: null,
    element: "",
    tiers: null,
    step: null,
    minimum: null,
    maximum: null,
    period: "month",
    base: [],
    service: "",
    from: null,
    to: null,
    months: null,
    term: null,
    yearlyChange: null,
    low: null,
    high: null,
    basis: null,
    avoidable: null,
    fte: null,
    sqft: null,
    current: false,
    source: "",
    date: "",
    note: "",
    at: { sheet: "", cells: {} },
    ...given,
  };
}
