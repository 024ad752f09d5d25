import { typicalLines } from "../typical";

export const IT_LINES = [
  ...typicalLines("Build and host", "in-house", [
    ["Developer, pay and benefits", "month", "Labor", "a month", 4300, "illustrative"],
    [
      "Hosting, back-up and delivery network",
      "month",
      "Systems",
      "a month",
      160,
      "shopCosts",
      { low: 25, high: 300 },
    ],
    ["Plug-ins and licenses", "year", "Systems", "a year", 900, "shopCosts", { low: 200, high: 2000 }],
    ["Security and card compliance", "year", "Systems", "a year", 1200, "illustrative"],
    ["Payment processing", "revenue", "Fees", "of revenue", 0.029, "shopify"],
    ["Payment processing, fixed part", "order", "Fees", "an order", 0.3, "shopify"],
  ]),
  ...typicalLines("Shop platform", "outsourced", [
    ["Subscription", "month", "Systems", "a month", 399, "shopify", { low: 39, high: 399 }],
    ["Apps", "month", "Systems", "a month", 400, "shopCosts", { low: 50, high: 1600 }],
    ["Payment processing", "revenue", "Fees", "of revenue", 0.025, "shopify", { low: 0.024, high: 0.029 }],
    ["Payment processing, fixed part", "order", "Fees", "an order", 0.3, "shopify"],
    ["Move and set-up", "once", "Capital", "once", 12000, "illustrative"],
    ["Changes by an agency", { item: "Change requests per month" }, "Fees", "a change", 220, "illustrative"],
  ]),
  ...typicalLines("Agency builds, we run", "hybrid", [
    ["Build", "once", "Capital", "once", 20000, "shopCosts", { low: 5000, high: 30000 }],
    ["Administrator, share of a person", "month", "Labor", "a month", 1700, "illustrative"],
    ["Hosting and support contract", "month", "Systems", "a month", 900, "illustrative"],
    ["Changes by the agency", { item: "Change requests per month" }, "Fees", "a change", 480, "illustrative"],
    ["Payment processing", "revenue", "Fees", "of revenue", 0.029, "shopify"],
    ["Payment processing, fixed part", "order", "Fees", "an order", 0.3, "shopify"],
  ]),
];
