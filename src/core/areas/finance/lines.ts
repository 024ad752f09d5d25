import { typicalLines } from "../typical";

export const FINANCE_LINES = [
  ...typicalLines("In-house", "in-house", [
    [
      "Bookkeeper, pay and benefits",
      "month",
      "Labor",
      "a month",
      5700,
      "bookkeeping",
      { low: 4833, high: 6583 },
    ],
    ["Accounting software", "month", "Systems", "a month", 95, "illustrative"],
    ["Accountant, year end and taxes", "year", "Fees", "a year", 4500, "illustrative"],
    ["Owner's time to approve and check", "owner hour", "Owner", "an hour", 60, "illustrative"],
  ]),
  ...typicalLines("Outside package", "outsourced", [
    ["Monthly package", "month", "Fees", "a month", 1200, "bookkeeping", { low: 750, high: 2000 }],
    [
      "Supplier invoices",
      { item: "Supplier invoices per month" },
      "Fees",
      "an invoice",
      5.83,
      "invoices",
      { low: 2.07, high: 10 },
    ],
    ["Catch-up and tidying", "once", "Fees", "once", 2000, "illustrative"],
    ["Accountant, year end and taxes", "year", "Fees", "a year", 4500, "illustrative"],
    ["Owner's time to approve and check", "owner hour", "Owner", "an hour", 60, "illustrative"],
  ]),
  ...typicalLines("Entry outside, control inside", "hybrid", [
    ["Entry outside", "manual transaction", "Fees", "an entry", 0.9, "illustrative"],
    ["Controller, share of a person", "month", "Labor", "a month", 1800, "illustrative"],
    ["Accounting software", "month", "Systems", "a month", 95, "illustrative"],
    ["Accountant, year end and taxes", "year", "Fees", "a year", 4500, "illustrative"],
  ]),
];
