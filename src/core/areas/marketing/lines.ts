import { typicalLines } from "../typical";

export const MARKETING_LINES = [
  ...typicalLines("In-house", "in-house", [
    ["Designer, share of a person", "month", "Labor", "a month", 1400, "illustrative", { element: "Design" }],
    [
      "Social media, share of a person",
      "month",
      "Labor",
      "a month",
      1250,
      "illustrative",
      { element: "Social" },
    ],
    ["Search, share of a person", "month", "Labor", "a month", 900, "illustrative", { element: "Search" }],
    [
      "Merchandising, share of a person",
      "month",
      "Labor",
      "a month",
      1500,
      "illustrative",
      { element: "Merchandising" },
    ],
    ["Email, share of a person", "month", "Labor", "a month", 850, "illustrative", { element: "Email" }],
    [
      "Advertising, share of a person",
      "month",
      "Labor",
      "a month",
      1200,
      "illustrative",
      { element: "Advertising" },
    ],
    ["Tools and subscriptions", "month", "Systems", "a month", 250, "illustrative"],
  ]),
  ...typicalLines("Agency", "outsourced", [
    ["Design retainer", "month", "Fees", "a month", 1600, "illustrative", { element: "Design" }],
    ["Social media retainer", "month", "Fees", "a month", 1500, "illustrative", { element: "Social" }],
    ["Search retainer", "month", "Fees", "a month", 1000, "illustrative", { element: "Search" }],
    ["Email retainer", "month", "Fees", "a month", 1000, "illustrative", { element: "Email" }],
    [
      "Share of the ad spend",
      "percent of",
      "Fees",
      "of ad spend",
      0.15,
      "thumb",
      { low: 0.1, high: 0.2, element: "Advertising", base: "Ad spend" },
    ],
    ["Onboarding", "once", "Fees", "once", 2500, "illustrative"],
    ["Owner's time to steer the agency", "owner hour", "Owner", "an hour", 60, "illustrative"],
  ]),
  ...typicalLines("all", "hybrid", [
    ["Ad spend", "revenue", "Other", "of revenue", 0.03, "illustrative", { element: "Advertising" }],
  ]),
];
