import { ILLUSTRATIVE, option, OWNER, PAYROLL, ratings } from "./rows";

const LIST = "Shopify price list";
const STUDIO = "Quote of Studio Nine, illustrative";
const RANGE = "Published price ranges of online shops, US";
const CHANGES = { item: "Change requests per month" };

export const IT = {
  costs: [
    ...option("Build and host", { kind: "in-house", status: "current", basis: "invoice" }, [
      [
        "Developer, share of a person",
        "month",
        3950,
        "Labor",
        PAYROLL,
        { fte: 0.45, sqft: 60, avoidable: "no", term: 2, note: "Two months' notice" },
      ],
      ["Hosting and back-up", "month", 180, "Systems", `Invoice; ${RANGE}`, { low: 25, high: 300 }],
      ["Plug-ins and licenses", "year", 950, "Systems", `Invoices; ${RANGE}`],
      ["Security and card compliance", "year", 1200, "Systems", "Invoice, illustrative"],
      ["Major upgrade", "year", 4200, "Systems", ILLUSTRATIVE, { basis: "estimate", from: 4 }],
      ["Payment processing", "revenue", 0.029, "Fees", LIST, { basis: "list" }],
      ["Payment processing, fixed part", "order", 0.3, "Fees", LIST, { basis: "list" }],
      ["Tools for each change", CHANGES, 30, "Systems", ILLUSTRATIVE, { basis: "estimate" }],
      [
        "Owner's time when it is down",
        "owner hour",
        null,
        "Owner",
        OWNER,
        { quantity: 5, basis: "estimate" },
      ],
    ]),
    ...option("SaaS platform", { kind: "outsourced", basis: "list", date: "2026-10-05" }, [
      ["Subscription", "month", 399, "Systems", LIST],
      ["Apps", "month", 430, "Systems", RANGE, { low: 300, high: 700, basis: "published" }],
      ["Payment processing", "revenue", 0.026, "Fees", `${LIST}: 2.4% to 2.9%`, { low: 0.024, high: 0.029 }],
      ["Payment processing, fixed part", "order", 0.3, "Fees", LIST],
      [
        "Administrator, share of a person",
        "month",
        800,
        "Labor",
        PAYROLL,
        { fte: 0.15, sqft: 40, basis: "estimate" },
      ],
      [
        "Changes by an agency",
        CHANGES,
        210,
        "Fees",
        "Asked for, illustrative",
        { basis: "estimate", low: 150, high: 320 },
      ],
      [
        "Move and set-up",
        "once",
        13500,
        "Capital",
        STUDIO,
        { from: "today", months: 60, low: 10000, high: 22000, basis: "quote" },
      ],
      ["Training", "once", 1200, "People", ILLUSTRATIVE, { basis: "estimate" }],
      ["Owner's time", "owner hour", null, "Owner", OWNER, { quantity: 2, basis: "estimate" }],
    ]),
    ...option("Headless, built by Studio Nine", { kind: "hybrid", basis: "quote", date: "2026-10-12" }, [
      ["Build", "once", 42000, "Capital", STUDIO, { from: "today", months: 48, low: 36000, high: 60000 }],
      ["Platform license", "month", 2300, "Systems", LIST, { basis: "list" }],
      ["Care contract", "month", 1400, "Fees", STUDIO, { minimum: 1400, term: 12 }],
      ["Changes by the studio", CHANGES, 480, "Fees", STUDIO],
      ["Payment processing", "revenue", 0.026, "Fees", LIST, { basis: "list" }],
      ["Payment processing, fixed part", "order", 0.3, "Fees", LIST, { basis: "list" }],
      [
        "Administrator, share of a person",
        "month",
        1600,
        "Labor",
        PAYROLL,
        { fte: 0.3, sqft: 40, basis: "estimate" },
      ],
      ["Owner's time", "owner hour", null, "Owner", OWNER, { quantity: 3, basis: "estimate" }],
    ]),
  ],
  ratings: ratings(
    [4, 4, 3, 4, 4, 3, 5, 3, 4, 5, 5, 3, 3, 4, 4, 4],
    ["frequency", "switchingCost", "capital", "attention"],
    {
      skill: { note: "All rests on one developer who thinks of leaving" },
    },
  ),
};
