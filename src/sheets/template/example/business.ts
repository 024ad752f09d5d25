import { STANDARD_ROWS, type BusinessRowCells } from "../businessRows";

const SHOP = "Shop statistics, last 12 months, illustrative";
const BOOKS = "Books, last 12 months, illustrative";
/** Orders of each calendar month as a factor; their mean is 1. The peak is November and December. */
const SEASON = [0.8, 0.78, 0.86, 0.88, 0.94, 0.9, 0.86, 0.9, 0.98, 1.08, 1.5, 1.52];

type Filled = Omit<BusinessRowCells, "item">;
const VALUES: { readonly [item: string]: Filled } = {
  "Orders per month": { value: 2600, low: 2100, high: 3200, source: SHOP },
  "First month": { value: 7, source: "The plan begins in July" },
  "Growth per year": { value: 0.12, high: 0.25, source: "Mean of the last two years, illustrative" },
  ...Object.fromEntries(
    SEASON.map((value, month): [string, Filled] => [`Season ${month + 1}`, { value, source: SHOP }]),
  ),
  Horizon: { value: 36, source: "Three years" },
  "Discount rate": { value: 0.08, source: "What the credit line costs, illustrative" },
  "Average order value": { value: 68, source: SHOP },
  "Gross margin": { value: 0.46, source: BOOKS },
  "Units per order": { value: 2.1, source: SHOP },
  "Lines per order": { value: 1.7, source: SHOP },
  "Parcels per order": { value: 1.08, source: SHOP },
  "Return rate": {
    value: 0.08,
    low: 0.06,
    high: 0.169,
    source: `${SHOP}; high: NRF, all retail, 2024, US`,
  },
  "Contacts per order": {
    value: 0.12,
    low: 0.067,
    high: 0.15,
    source: "Help desk, illustrative; low: Gorgias through shipmentguard, 2025, US",
  },
  "Transactions per month": { value: 3300, source: BOOKS },
  "Share of transactions integrated": { value: 0.6, source: BOOKS },
  "People outside the seven areas": { value: 1, source: "The buyer" },
  "Hires per person per year": { value: 0.25, source: "Two hires a year, illustrative" },
  "Owner's hour": {
    value: 60,
    low: 30,
    high: 90,
    source: "What the owner would earn elsewhere, illustrative",
  },
  "Price change": { value: 0.03, source: "Assumed" },
  "Price change Labor": { value: 0.035, source: "Assumed" },
  "Price change Delivery": { value: 0.05, source: "Assumed from the carriers' yearly increases" },
  Cash: { value: 185000, source: "Bank, illustrative" },
  "Credit line": { value: 75000, source: "Bank, illustrative" },
  "Other fixed costs per month": { value: 14500, source: BOOKS },
  "Interest per year": { value: 3600, source: BOOKS },
  "Debt service per year": { value: 14400, source: BOOKS },
  "Price of fit Human resources": {
    value: 6000,
    source: "The owner's view",
    note: "Sleeping well about the rules is worth that much a year",
  },
  "Near tie": { value: 0.05, source: "As Footing suggests" },
  "Value proposition": { value: "service leader", source: "The owner's view" },
  "Limit headcount": { value: 12, source: "Desks and attention" },
  "Limit runway months": { value: 3, source: "The bank's wish" },
  "Limit cash to commit": { value: 60000, source: "A third of the cash" },
};

const OWN_ITEMS: readonly BusinessRowCells[] = [
  {
    item: "Pallets stored",
    value: 68,
    movesWith: "orders",
    low: 55,
    high: 90,
    source: "Count of last quarter",
  },
  { item: "Pallets received per month", value: 14, movesWith: "orders", source: "Receiving log" },
  { item: "Change requests per month", value: 4, low: 2, high: 8, source: "Tickets of last year" },
  { item: "Supplier invoices per month", value: 85, movesWith: "orders", source: BOOKS },
  { item: "Design pieces per month", value: 12, source: "Campaign calendar" },
];

/** The Business table of Cedar & Finch. */
export const BUSINESS: readonly BusinessRowCells[] = [
  ...STANDARD_ROWS.map((row) => ({ ...row, ...VALUES[row.item] })),
  ...OWN_ITEMS,
];
