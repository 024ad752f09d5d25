import { typicalLines } from "../typical";

export const FACILITIES_LINES = [
  ...typicalLines("Own lease", "in-house", [
    ["Rent", "month", "Facility", "a month for 4,000 sq ft", 3377, "rent"],
    ["Taxes, insurance and upkeep of the building", "month", "Facility", "a month", 1100, "illustrative"],
    ["Electricity, heat and water", "month", "Facility", "a month", 480, "illustrative"],
    ["Cleaning, repairs, security", "month", "Facility", "a month", 350, "illustrative"],
    ["Racks and fit-out", "once", "Capital", "once", 14000, "illustrative"],
    ["Deposit", "tied up", "Capital", "tied up", 7000, "illustrative"],
    ["Moving out and making good", "leaving", "Other", "once", 4000, "illustrative"],
  ]),
  ...typicalLines("Flexible space", "outsourced", [
    [
      "Space by the square foot",
      "sq ft",
      "Facility",
      "a sq ft and month",
      1.08,
      "thumb",
      { low: 0.97, high: 1.18 },
    ],
    ["Move in", "once", "Other", "once", 2500, "illustrative"],
  ]),
  ...typicalLines("Home and garage", "in-house", [
    ["Electricity and heat on top", "month", "Facility", "a month", 140, "illustrative"],
    ["Storage unit", "month", "Facility", "a month", 260, "illustrative"],
    ["Shelves and tables", "once", "Capital", "once", 1200, "illustrative"],
  ]),
];
