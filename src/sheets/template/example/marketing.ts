import { ILLUSTRATIVE, option, OWNER, PAYROLL, ratings } from "./rows";

const AGENCY = "Offer of Brightwater, illustrative";
const LANCE = "Rates asked for, illustrative";

export const MARKETING = {
  costs: [
    ...option("In-house", { kind: "in-house", status: "current", basis: "invoice" }, [
      ["Designer", "month", 1450, "Labor", PAYROLL, { element: "Design", fte: 0.25, sqft: 40 }],
      ["Social media", "month", 1650, "Labor", PAYROLL, { element: "Social", fte: 0.3, sqft: 40 }],
      ["Search", "month", 1080, "Labor", PAYROLL, { element: "Search", fte: 0.2, avoidable: 0.5, term: 3 }],
      ["Merchandising", "month", 1960, "Labor", PAYROLL, { element: "Merchandising", fte: 0.35, sqft: 60 }],
      ["Email", "month", 1130, "Labor", PAYROLL, { element: "Email", fte: 0.2 }],
      ["Advertising", "month", 1150, "Labor", PAYROLL, { element: "Advertising", fte: 0.2 }],
      ["Ad tracking tool", "year", 1140, "Systems", "Invoice, illustrative", { element: "Advertising" }],
      ["Design and mail tools", "month", 210, "Systems", "Invoices, illustrative"],
    ]),
    ...option("Agency Brightwater", { kind: "outsourced", basis: "quote", date: "2026-09-18" }, [
      ["Design retainer", "month", 1900, "Fees", AGENCY, { element: "Design" }],
      ["Social media retainer", "month", 1950, "Fees", AGENCY, { element: "Social" }],
      ["Search retainer", "month", 720, "Fees", AGENCY, { element: "Search", low: 650, high: 900 }],
      ["Merchandising on the site", "month", 2900, "Fees", AGENCY, { element: "Merchandising" }],
      ["Email retainer", "month", 1400, "Fees", AGENCY, { element: "Email" }],
      [
        "Share of the ad spend",
        "percent of",
        0.12,
        "Fees",
        `${AGENCY}; rule of thumb 10% to 20%`,
        { element: "Advertising", base: "Ad spend", minimum: 700, low: 0.1, high: 0.2 },
      ],
      ["Onboarding", "once", 2400, "Fees", AGENCY],
      ["Owner's time to steer", "owner hour", null, "Owner", OWNER, { quantity: 3, basis: "estimate" }],
    ]),
    ...option("Freelancers", { kind: "outsourced", basis: "estimate" }, [
      [
        "Design by the piece",
        { item: "Design pieces per month" },
        80,
        "Fees",
        LANCE,
        { element: "Design", low: 65, high: 110 },
      ],
      ["Social media", "month", 1900, "Fees", LANCE, { element: "Social", low: 1500, high: 2300 }],
      ["Search", "month", 950, "Fees", LANCE, { element: "Search" }],
      ["Email", "month", 1350, "Fees", LANCE, { element: "Email" }],
      ["Advertising", "month", 1050, "Fees", LANCE, { element: "Advertising" }],
      ["Owner's time to brief", "owner hour", null, "Owner", OWNER, { quantity: 4 }],
    ]),
    ...option("all", { basis: "invoice" }, [
      [
        "Ad spend",
        "revenue",
        0.03,
        "Other",
        ILLUSTRATIVE,
        { element: "Advertising", note: "The same whoever places it" },
      ],
    ]),
  ],
  ratings: [
    ...ratings(
      [2, 3, 2, 3, 4, 3, 3, 2, 2, 3, 4, 4, 3, 2, 3, 2],
      ["frequency", "switchingCost", "attention"],
      {
        strategicImportance: { note: "Our pictures and texts are why people remember us" },
        measurability: { note: "Ads and search are counted, taste is not" },
      },
    ),
  ],
};
