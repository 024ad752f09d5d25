import { STANDARD_ROWS, type BusinessRowCells } from "../businessRows";

const EXAMPLE = "EXAMPLE, invented";
const SEASON = [0.88, 0.86, 0.92, 0.94, 0.98, 0.95, 0.92, 0.94, 0.98, 1.04, 1.28, 1.31];

type Filled = Omit<BusinessRowCells, "item">;
const VALUES: { readonly [item: string]: Filled } = {
  "Orders per month": { value: 65000, low: 52000, high: 80000, note: "15,000 a week x 52 / 12" },
  "Growth per year": { value: 0.15, high: 0.3 },
  ...Object.fromEntries(SEASON.map((value, month): [string, Filled] => [`Season ${month + 1}`, { value }])),
  Horizon: { value: 36 },
  "Discount rate": { value: 0.09 },
  "Average order value": { value: 46 },
  "Gross margin": { value: 0.42 },
  "Units per order": { value: 1.9 },
  "Lines per order": { value: 1.6 },
  "Parcels per order": { value: 1.04 },
  "Return rate": { value: 0.11, low: 0.08, high: 0.169 },
  "Owner's hour": { value: 90 },
  "Price change": { value: 0.03 },
  "Price change Delivery": { value: 0.05 },
  Cash: { value: 900000 },
  "Near tie": { value: 0.03 },
};

/** The Business table of the high-volume example. */
export const BUSINESS: readonly BusinessRowCells[] = [
  ...STANDARD_ROWS.map((row) => ({
    ...row,
    ...(VALUES[row.item] ? { ...VALUES[row.item], source: EXAMPLE } : {}),
  })),
  { item: "Pallets stored", value: 1150, movesWith: "orders", low: 900, high: 1500, source: EXAMPLE },
  { item: "Pallets received per month", value: 290, movesWith: "orders", source: EXAMPLE },
];
