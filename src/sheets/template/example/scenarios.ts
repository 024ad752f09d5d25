import type { ScenarioRowCells } from "../scenariosSheet";

const SLOW = "Slow year";
const DEARER = "Dearer carriers";

/** What Cedar & Finch is afraid of. */
export const SCENARIOS: readonly ScenarioRowCells[] = [
  { scenario: SLOW, item: "Orders per month", value: "x 0.7" },
  { scenario: SLOW, item: "Growth per year", value: "zero" },
  { scenario: DEARER, item: "Carriers", value: "x 1.15" },
  { scenario: DEARER, item: "Delivery as billed", value: "x 1.15" },
  { scenario: DEARER, item: "3PL Harborline: Fuel", value: 0.1 },
  { scenario: DEARER, item: "Price change Delivery", value: 0.08 },
];
