import { ILLUSTRATIVE, option, OWNER, PAYROLL, ratings } from "./rows";

const VOICE = "Quote of Clearvoice, illustrative; BMC names 10 to 25 a ticket, US";

export const CUSTOMER_SERVICE = {
  costs: [
    ...option("In-house", { kind: "in-house", status: "current", basis: "invoice" }, [
      [
        "Agents",
        "contact",
        3850,
        "Labor",
        PAYROLL,
        {
          step: 420,
          term: 2,
          fte: 1,
          sqft: 60,
          unit: "an agent and month",
          note: "An agent answers 420 a month",
        },
      ],
      ["Lead, share of a person", "month", 1900, "Labor", PAYROLL, { fte: 0.4 }],
      ["Help desk", "month", 115, "Systems", "Invoice, illustrative"],
      ["800 number", "month", 85, "Systems", "Invoice, illustrative"],
      ["Training", "year", 900, "People", ILLUSTRATIVE, { basis: "estimate" }],
      ["Owner's time on hard cases", "owner hour", null, "Owner", OWNER, { quantity: 6, basis: "estimate" }],
    ]),
    ...option("Outside service Clearvoice", { kind: "outsourced", basis: "quote", date: "2026-09-24" }, [
      [
        "Contacts",
        "contact",
        null,
        "Fees",
        VOICE,
        { tiers: "250:11.80; 500:10.60; *:9.70", method: "graduated", minimum: 2200 },
      ],
      ["Set-up and training", "once", 2400, "Fees", VOICE],
      [
        "Hard cases, share of a person",
        "month",
        2100,
        "Labor",
        PAYROLL,
        { fte: 0.45, sqft: 40, basis: "estimate" },
      ],
      ["Help desk", "month", 145, "Systems", "Price list, illustrative", { basis: "list" }],
      [
        "Owner's time to check quality",
        "owner hour",
        null,
        "Owner",
        OWNER,
        { quantity: 8, basis: "estimate" },
      ],
    ]),
    ...option("Own days, outside evenings", { kind: "hybrid", basis: "quote", date: "2026-09-24" }, [
      ["Agent", "month", 3850, "Labor", PAYROLL, { fte: 1, sqft: 60, basis: "invoice" }],
      [
        "Evenings and weekends outside",
        "contact",
        11.4,
        "Fees",
        VOICE,
        { quantity: 0.35, low: 10, high: 14 },
      ],
      ["Least fee a month", "minimum", 900, "Fees", VOICE, { base: "Evenings and weekends outside" }],
      ["Lead, share of a person", "month", 950, "Labor", PAYROLL, { fte: 0.2, basis: "estimate" }],
      ["Help desk", "month", 145, "Systems", "Price list, illustrative", { basis: "list" }],
      ["800 number", "month", 85, "Systems", "Invoice, illustrative", { basis: "invoice" }],
      ["Owner's time on hard cases", "owner hour", null, "Owner", OWNER, { quantity: 6, basis: "estimate" }],
    ]),
  ],
  ratings: ratings([2, 3, 2, 3, 3, 4, 3, 2, "2 to 3", 4, 4, 4, 2, 3, 3, 2], ["frequency", "attention"], {
    quality: { note: "Two reviewers disagree" },
  }),
};
