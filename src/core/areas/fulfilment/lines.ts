import { typicalLines } from "../typical";

export const FULFILMENT_LINES = [
  ...typicalLines("In-house", "in-house", [
    ["Warehouse rent and running cost", "month", "Facility", "a month", 3800, "illustrative"],
    ["Pick and pack people, pay and benefits", "month", "Labor", "a month and person", 3700, "illustrative"],
    ["Lead, pay and benefits", "month", "Labor", "a month", 2500, "illustrative"],
    ["Boxes, tape and filling", "parcel", "Supplies", "a parcel", 0.9, "illustrative"],
    ["Carriers", "parcel", "Delivery", "a parcel", 5, "illustrative"],
    ["Returns: label and work", "return", "Delivery", "a return", 6.5, "illustrative"],
    ["Shipping software", "month", "Systems", "a month", 200, "illustrative"],
    ["Insurance, loss and damage", "month", "Inventory", "a month", 320, "illustrative"],
    ["Money tied up in stock", "tied up", "Inventory", "tied up", 150000, "illustrative", { base: "orders" }],
  ]),
  ...typicalLines("3PL", "outsourced", [
    ["Pick and pack, first item", "order", "Fees", "an order", 3, "threePlFees", { low: 2, high: 5 }],
    ["Each item picked", "unit", "Fees", "a unit", 0.25, "illustrative"],
    [
      "Storage",
      { item: "Pallets stored" },
      "Fees",
      "a pallet and month",
      25,
      "threePlFees",
      { low: 20, high: 40 },
    ],
    ["Receiving", { item: "Pallets received" }, "Fees", "a pallet", 10, "threePlFees", { low: 5, high: 15 }],
    ["Boxes and filling", "parcel", "Supplies", "a parcel", 0.7, "illustrative"],
    ["Delivery as billed", "parcel", "Delivery", "a parcel", 5.2, "illustrative"],
    ["Returns", "return", "Fees", "a return", 5, "threePlFees", { low: 3, high: 10 }],
    ["Account and software", "month", "Systems", "a month", 250, "illustrative"],
    ["Least fee a month", "minimum", "Fees", "a month", 3000, "illustrative", { base: "Fees" }],
    ["Set-up", "once", "Fees", "once", 650, "threePlFees", { low: 300, high: 1000 }],
    ["Moving the stock", "once", "Other", "once", 3500, "illustrative"],
    ["Owner's time to manage the provider", "owner hour", "Owner", "an hour", 60, "illustrative"],
    ["Money tied up in stock", "tied up", "Inventory", "tied up", 150000, "illustrative", { base: "orders" }],
  ]),
  ...typicalLines("Drop ship", "outsourced", [
    ["Dearer purchase price", "revenue", "Inventory", "of revenue", 0.06, "illustrative"],
    ["Supplier's fee per order", "order", "Fees", "an order", 3, "illustrative"],
    ["Delivery as billed", "parcel", "Delivery", "a parcel", 6, "illustrative"],
    ["Returns", "return", "Fees", "a return", 9, "illustrative"],
  ]),
];
