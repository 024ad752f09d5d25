import type { Scalar } from "../../../src/sheets/model";

/** A row of a table by the names of its headings. */
export type Row = { readonly [heading: string]: Scalar };
export type Book = { readonly [sheet: string]: readonly Row[] };

const COST_HEADINGS = [
  "Option",
  "Cost line",
  "Driver",
  "Rate",
  "Source",
  "Quantity",
  "Unit",
  "Group",
  "Kind",
  "Element",
  "Tiers",
  "Method",
  "Step",
  "Minimum",
  "Maximum",
  "Period",
  "Base",
  "Service",
  "From",
  "To",
  "Months",
  "Term",
  "Yearly change",
  "Low",
  "High",
  "Basis",
  "Avoidable",
  "FTE",
  "Sq ft",
  "Status",
];
const HEADINGS: { readonly [sheet: string]: readonly string[] } = {
  Business: ["Item", "Value", "Unit", "Moves with"],
  People: ["Person", "Loaded yearly cost", "Fulfilment", "If freed"],
};

/** The sheets' cells: headings, then the rows; a blank cell where a row says nothing. */
export function cellsOf(book: Book): { [sheet: string]: Scalar[][] } {
  return Object.fromEntries(
    Object.entries(book).map(([name, rows]) => {
      const headings = HEADINGS[name] ?? COST_HEADINGS;
      return [name, [[...headings], ...rows.map((row) => headings.map((heading) => row[heading] ?? null))]];
    }),
  );
}

/** The book with the cells of a row changed, found by its Cost line (and Option) or Item. */
export function changed(book: Book, sheet: string, name: string, cells: Row, option?: string): Book {
  const rows = book[sheet]!;
  const at = rows.findIndex(
    (row) => (row["Cost line"] ?? row["Item"]) === name && (option === undefined || row["Option"] === option),
  );
  if (at < 0) throw new Error(`${sheet} has no row ${name}`);
  return { ...book, [sheet]: rows.map((row, index) => (index === at ? { ...row, ...cells } : row)) };
}

const line = (option: string, name: string, driver: string, rate: Scalar, rest: Row = {}): Row => ({
  Option: option,
  "Cost line": name,
  Driver: driver,
  Rate: rate,
  ...rest,
});
const TODAY = { Status: "current" } as const;

export const BUSINESS: readonly Row[] = [
  { Item: "Orders per month", Value: 2600 },
  { Item: "Growth per year", Value: 0.15 },
  { Item: "First month", Value: 4 },
  { Item: "Season 1", Value: 0.6 },
  { Item: "Season 2", Value: 0.7 },
  { Item: "Season 11", Value: 1.6 },
  { Item: "Season 12", Value: 1.9 },
  { Item: "Horizon", Value: 36 },
  { Item: "Discount rate", Value: "8%" },
  { Item: "Average order value", Value: "$ 68.00" },
  { Item: "Gross margin", Value: 45, Unit: "%" },
  { Item: "Units per order", Value: 2.2 },
  { Item: "Lines per order", Value: 1.6 },
  { Item: "Parcels per order", Value: 1.05 },
  { Item: "Return rate", Value: "7%" },
  { Item: "Contacts per order", Value: 0.12 },
  { Item: "Transactions per month", Value: "3,300" },
  { Item: "Share of transactions integrated", Value: null },
  { Item: "Hires per person per year", Value: 0.3 },
  { Item: "People outside the seven areas", Value: 4 },
  { Item: "Owner's hour", Value: 55 },
  { Item: "Price change", Value: 0.01 },
  { Item: "Price change Labor", Value: 0.035 },
  { Item: "Price change Fees", Value: null },
  { Item: "Cash", Value: 150000 },
  { Item: "Other fixed costs per month", Value: 30000 },
  { Item: "Interest per year", Value: 3600 },
  { Item: "Debt service per year", Value: null },
  { Item: "Near tie", Value: 0.01 },
  { Item: "Pallets", Value: 70, "Moves with": "orders" },
  { Item: "Tickets", Value: 300 },
];

const OWN: readonly Row[] = [
  line("Own", "Rent", "month", 4000, {
    ...TODAY,
    Group: "Facility",
    Avoidable: 0.25,
    Term: 20,
    "Yearly change": 0.03,
  }),
  line("Own", "Packers", "order", 3100, { ...TODAY, Step: 1200, Term: 3, Group: "Labor", FTE: 1 }),
  line("Own", "Temps", "order", 400, { ...TODAY, Step: 500, From: 5, To: 20, Group: "Labor", "Sq ft": 20 }),
  line("Own", "Racks", "once", 18000, { ...TODAY, Months: 60, Group: "Capital", Avoidable: "no" }),
  line("Own", "Forklift", "once", 9000, { ...TODAY, Months: 14, From: 3, Group: "Capital" }),
  line("Own", "Freight", "order", 6.2, { ...TODAY, Group: "Delivery" }),
  line("Own", "Fuel", "percent of", "14%", { ...TODAY, Base: "Freight", Group: "Delivery", Minimum: 1500 }),
  line("Own", "Stock", "tied up", 90000, { ...TODAY, Base: "orders", Group: "Inventory" }),
  line("Own", "Float", "tied up", 2000, { ...TODAY, From: "today", To: 30 }),
  line("Own", "Clear out", "leaving", 2500, { ...TODAY, From: 2, Avoidable: 0.75, Term: 12, "Sq ft": 900 }),
  line("Own", "Notice fee", "leaving", 700, { ...TODAY, From: "today", Quantity: 2 }),
  line("Own", "Insurance", "year", 2400, { ...TODAY, From: 5, Group: "Fees", Avoidable: "no", Term: 30 }),
  line("Own", "Shelving", "once", 3000, { ...TODAY, From: 6, Months: 24, Avoidable: 0.5, Group: "Capital" }),
  line("Own", "Owner", "owner hour", null, {
    ...TODAY,
    Quantity: 4,
    Group: "Owner",
    Avoidable: 0.5,
    Term: 6,
  }),
];
const PROVIDER: readonly Row[] = [
  line("3PL", "Pick", "order", null, {
    Tiers: "1000:3.2; 3000:2.9; *:2.5",
    Group: "Fees",
    "Yearly change": 0.04,
  }),
  line("3PL", "Storage", "Pallets", 19, { Minimum: 500, Maximum: 3000, Group: "Facility" }),
  line("3PL", "Freight", "order", null, { Tiers: "2000:6.4; *:5.9", Method: "volume", Group: "Delivery" }),
  line("3PL", "Cartons", "unit", null, { Tiers: "500:60", Method: "package", Group: "Supplies" }),
  line("3PL", "Account", "order", null, {
    Tiers: "1500:200; *:350",
    Method: "flat",
    Group: "Fees",
    Term: 12,
  }),
  line("3PL", "System", "order", null, { Tiers: "2500:100; *:80", Method: "stepped flat", Group: "Systems" }),
  line("3PL", "Bounded", "order", null, { Tiers: "900:0.1; 90000:0.08", Group: "Fees" }),
  line("3PL", "Rebated", "order", null, {
    Tiers: "20000:0.5; *:0.2",
    Period: "year",
    Minimum: 9000,
    Group: "Fees",
  }),
  line("3PL", "Capped", "order", 0.4, { Period: "year", Maximum: 8000, Group: "Other" }),
  line("3PL", "Minimum", "minimum", 12000, { Base: "Fees", "Yearly change": 0.02, Term: 9 }),
  line("3PL", "Yearly commitment", "minimum", 455000, { Period: "year" }),
  line("3PL", "Further picks", "line", 0.02, { Group: "Fees" }),
  line("3PL", "Void fill", "parcel", 0.03, { Group: "Supplies" }),
  line("3PL", "Returns", "return", 0.4, { Group: "Fees", Term: 5 }),
  line("3PL", "Setup", "once", 3000, { From: "today", Group: "Fees" }),
  line("3PL", "Scanner", "once", 1200, { From: 2, Months: 10, "Yearly change": 0.05 }),
  line("3PL", "Badges", "once", 350, { Months: 35 }),
  line("3PL", "Review", "quarter", 450, { From: "today", To: 30, Group: "Fees" }),
  line("3PL", "Owner", "owner hour", null, { Quantity: 10, Group: "Owner" }),
  line("3PL", "Rebate", "month", -250, { Group: "Credit" }),
  line("all", "Labels", "order", 0.05, { Group: "Supplies" }),
];

/** Every driver, method, period, limit and way of paying, with numbers as people type them. */
export const HARD: Book = {
  Business: BUSINESS,
  Fulfilment: [...OWN, ...PROVIDER],
  "Human resources": [
    line("Bureau", "Licences", "person", 5.8, { ...TODAY, Step: 3, FTE: 0.5 }),
    line("Clerk", "Handbook", "hire", 40, { Step: 0.5, FTE: 0.1, Term: 4 }),
    line("Bureau", "Per head", "person", 45, TODAY),
    line("Bureau", "Recruiter", "hire", 900, TODAY),
    line("Clerk", "Clerk", "month", 1400, { FTE: 0.25, "Sq ft": 60 }),
  ],
  Facilities: [
    line("Office", "Rent", "sq ft", 1.9, { ...TODAY, Group: "Facility" }),
    line("Bays", "Bays", "sq ft", 700, { Step: 500, Term: 2.5, Group: "Facility" }),
  ],
  Marketing: [
    line("Own", "Designer", "month", 1400, { ...TODAY, Element: "Design", Group: "Labor" }),
    line("Own", "Posts", "month", 900, {
      ...TODAY,
      Element: "Social",
      Group: "Labor",
      Avoidable: "50%",
      Term: 4,
    }),
    line("Own", "Desk", "month", 90, { ...TODAY, Group: "Systems" }),
    line("Agency", "Design fee", "month", 1000, { Element: "Design", Group: "Fees" }),
    line("Agency", "Social fee", "month", 1500, { Element: "Social", Group: "Fees" }),
    line("Agency", "Least", "minimum", 1150, { Base: "Fees", Element: "Design" }),
    line("Agency", "Account", "percent of", 0.1, { Base: "Fees", Element: "Design", Group: "Other" }),
    line("all", "Advertising", "revenue", "3%", { Element: "Social", Group: "Other" }),
  ],
  "Customer service": [
    line("Desk", "Team lead", "person", 60, { ...TODAY, Step: 4, FTE: 0.25, Group: "Labor" }),
    line("Desk", "Agent", "contact", "1,250.50", { ...TODAY, Step: 150, FTE: 0.5, Group: "Labor" }),
    line("Bureau", "Ticket", "contact", null, { Tiers: " 250 : $4.20 ; * : 3.80 ", Group: "Fees" }),
    line("Bureau", "Manual", "Tickets", "$0.50", { From: 2, To: "24", Group: "Fees" }),
    line("Bureau", "Commission", "revenue", 0.4, { Unit: "%", Group: "Fees" }),
  ],
  IT: [line("Shop", "Fee", "week", 40, { Kind: "outsourced" })],
  "Finance and admin": [
    line("Own", "Entry", "manual transaction", 0.6, { ...TODAY, Group: "Labor" }),
    line("Firm", "Entry", "transaction", 0.2, { Group: "Fees" }),
    line("Firm", "Take-over", "once", "?", { Group: "Fees" }),
  ],
};

/** The same book as it is typed where a comma goes before the decimals. */
export function withCommas(book: Book): Book {
  const other: { readonly [sign: string]: string } = { ".": ",", ",": "." };
  const typed = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([heading, value]) => [
        heading,
        typeof value === "string" && ["Rate", "Tiers", "Value", "Avoidable"].includes(heading)
          ? value.replace(/[.,]/g, (sign) => other[sign]!)
          : value,
      ]),
    );
  return Object.fromEntries(Object.entries(book).map(([sheet, rows]) => [sheet, rows.map(typed)]));
}
