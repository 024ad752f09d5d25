import { ILLUSTRATIVE, option, OWNER, PAYROLL, ratings } from "./rows";

const LEDGER = "Offer of Ledgerwell, illustrative";

export const FINANCE = {
  costs: [
    ...option("In-house", { kind: "in-house", status: "current", basis: "invoice" }, [
      [
        "Bookkeeper",
        "month",
        4050,
        "Labor",
        `${PAYROLL}; kpsgroup: 58,000 to 79,000 a year full time`,
        { fte: 0.75, sqft: 90 },
      ],
      ["Accounting software", "month", 95, "Systems", "Invoice, illustrative"],
      ["Accountant, year end and taxes", "year", 4800, "Fees", "Invoice, illustrative"],
      ["Owner's time to approve", "owner hour", null, "Owner", OWNER, { quantity: 5, basis: "estimate" }],
    ]),
    ...option("Outside package Ledgerwell", { kind: "outsourced", basis: "quote", date: "2026-10-01" }, [
      [
        "Package by transactions",
        "transaction",
        null,
        "Fees",
        `${LEDGER}; kpsgroup: 750 to 2,000 a month`,
        { tiers: "2000:780; 4000:1190; *:1650", method: "flat" },
      ],
      [
        "Supplier invoices",
        { item: "Supplier invoices per month" },
        3.4,
        "Fees",
        `${LEDGER}; APQC, 2018: 2.07 to 10.00`,
        { low: 2.07, high: 10 },
      ],
      [
        "Catch-up of two years and new tax filings",
        "once",
        "?",
        "Fees",
        "Asked for; they want to see the books first",
        { basis: "estimate" },
      ],
      ["Accountant, year end and taxes", "year", 3900, "Fees", LEDGER],
      [
        "Clerk for receipts and bank",
        "month",
        900,
        "Labor",
        PAYROLL,
        { fte: 0.2, sqft: 60, basis: "estimate" },
      ],
      ["Owner's time to approve", "owner hour", null, "Owner", OWNER, { quantity: 7, basis: "estimate" }],
    ]),
    ...option("Entry outside, control inside", { kind: "hybrid", basis: "quote", date: "2026-10-01" }, [
      ["Entry outside", "manual transaction", 1.1, "Fees", LEDGER, { low: 0.9, high: 1.4 }],
      [
        "Controller, share of a person",
        "month",
        2900,
        "Labor",
        PAYROLL,
        { fte: 0.45, sqft: 90, basis: "estimate" },
      ],
      ["Accounting software", "month", 95, "Systems", "Invoice, illustrative", { basis: "invoice" }],
      ["Accountant, year end and taxes", "year", 4800, "Fees", "Invoice, illustrative", { basis: "invoice" }],
      ["Handover", "once", 1500, "Other", ILLUSTRATIVE, { basis: "estimate" }],
      ["Owner's time to approve", "owner hour", null, "Owner", OWNER, { quantity: 4, basis: "estimate" }],
    ]),
  ],
  ratings: ratings([4, 3, 4, 4, 3, 3, 3, 3, 4, 3, 4, 4, 3, 2, 3, 4], ["frequency", "attention"]),
};
