import { typicalLines } from "../typical";

export const CUSTOMER_SERVICE_LINES = [
  ...typicalLines("In-house", "in-house", [
    ["Agents, pay and benefits", "month", "Labor", "a month and agent", 3900, "illustrative"],
    ["Help desk licenses", "month", "Systems", "a month", 120, "illustrative"],
    ["800 number and telephone", "month", "Systems", "a month", 75, "illustrative"],
    ["Training and new hires", "year", "People", "a year", 1200, "illustrative"],
    ["Owner's time on hard cases", "owner hour", "Owner", "an hour", 60, "illustrative"],
  ]),
  ...typicalLines("Outside service", "outsourced", [
    ["Fee per contact", "contact", "Fees", "a contact", 12, "ticketCost", { low: 10, high: 25 }],
    ["Least fee a month", "minimum", "Fees", "a month", 1500, "illustrative"],
    ["Set-up and training", "once", "Fees", "once", 1800, "illustrative"],
    ["Hard cases handled by us", "month", "Labor", "a month", 900, "illustrative"],
    ["Owner's time to check quality", "owner hour", "Owner", "an hour", 60, "illustrative"],
  ]),
  ...typicalLines("Own days, outside evenings", "hybrid", [
    ["Agents, pay and benefits", "month", "Labor", "a month and agent", 3900, "illustrative"],
    [
      "Fee per evening and weekend contact",
      "contact",
      "Fees",
      "a contact",
      12,
      "ticketCost",
      { low: 10, high: 25 },
    ],
    ["Help desk licenses", "month", "Systems", "a month", 150, "illustrative"],
  ]),
];
