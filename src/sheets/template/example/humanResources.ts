import { ILLUSTRATIVE, option, OWNER, PAYROLL, ratings } from "./rows";

const HIRING = "SHRM, about 2016, US: 4,129 a hire";

export const HUMAN_RESOURCES = {
  costs: [
    ...option("In-house", { kind: "in-house", status: "current", basis: "invoice" }, [
      ["HR, share of a person", "month", 700, "Labor", PAYROLL, { fte: 0.12 }],
      ["Payroll system", "person", 8, "Systems", "Invoice, illustrative", { unit: "a person and month" }],
      [
        "Finding and training a new person",
        "hire",
        4129,
        "People",
        HIRING,
        { basis: "published", unit: "a hire" },
      ],
      ["Legal advice", "year", 1400, "Fees", "Invoices, illustrative"],
      ["Owner's time", "owner hour", null, "Owner", OWNER, { quantity: 4, basis: "estimate" }],
    ]),
    ...option("PEO", { kind: "outsourced", basis: "quote", date: "2026-09-11" }, [
      [
        "Fee per person",
        "person",
        150,
        "Fees",
        "Quote, illustrative; NAPEO, 2019, US: 1,395 a year",
        { unit: "a person and month", low: 116.25, high: 165 },
      ],
      [
        "Finding and training a new person",
        "hire",
        4129,
        "People",
        HIRING,
        { basis: "published", unit: "a hire" },
      ],
      ["Set-up", "once", 900, "Fees", "Quote, illustrative"],
      ["Papers, share of a person", "month", 300, "Labor", PAYROLL, { fte: 0.05, basis: "estimate" }],
      ["Owner's time", "owner hour", null, "Owner", OWNER, { quantity: 2, basis: "estimate" }],
    ]),
    ...option("Payroll outside, hiring inside", { kind: "hybrid", basis: "list", date: "2026-09-15" }, [
      ["Payroll bureau, base fee", "month", 48, "Fees", "Price list, illustrative"],
      [
        "Payroll bureau, per person",
        "person",
        7,
        "Fees",
        "Price list, illustrative",
        { unit: "a person and month" },
      ],
      ["Adviser on call", "month", 320, "Fees", "Price list, illustrative"],
      [
        "Finding and training a new person",
        "hire",
        4129,
        "People",
        HIRING,
        { basis: "published", unit: "a hire" },
      ],
      ["HR, share of a person", "month", 580, "Labor", PAYROLL, { fte: 0.1, basis: "estimate" }],
      ["Set-up", "once", 400, "Fees", ILLUSTRATIVE, { basis: "estimate" }],
      ["Owner's time", "owner hour", null, "Owner", OWNER, { quantity: 3, basis: "estimate" }],
    ]),
  ],
  ratings: ratings([3, 4, 4, 4, 5, 2, 5, 4, 3, 5, 4, 4, 3, 2, 4, 3], ["frequency", "attention"]),
};
