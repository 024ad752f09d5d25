import { cannot, ILLUSTRATIVE, option, ratings } from "./rows";

const LEASE = "Lease, illustrative";
const PARK = "Offer of the park, illustrative";

export const FACILITIES = {
  costs: [
    ...option("Class C warehouse", { kind: "in-house", status: "current", basis: "contract" }, [
      [
        "Rent",
        "month",
        3480,
        "Facility",
        LEASE,
        { avoidable: "no", term: 8, sqft: 4900, yearlyChange: 0.03 },
      ],
      ["Taxes, insurance and upkeep", "month", 1060, "Facility", LEASE, { avoidable: "no", term: 8 }],
      ["Electricity, heat and water", "month", 540, "Facility", "Bills, illustrative", { basis: "invoice" }],
      ["Cleaning, repairs, security", "month", 380, "Facility", "Bills, illustrative", { basis: "invoice" }],
      ["Fire insurance", "year", 1350, "Facility", "Policy, illustrative"],
      [
        "Racks and fit-out",
        "once",
        11500,
        "Capital",
        "Books, illustrative",
        { months: 60, basis: "invoice" },
      ],
      ["Deposit", "tied up", 6960, "Capital", LEASE],
      ["Making good and moving out", "leaving", 4200, "Other", ILLUSTRATIVE, { from: 8, basis: "estimate" }],
    ]),
    ...option("Class B warehouse", { kind: "in-house", basis: "list" }, [
      [
        "Rent",
        "month",
        4136,
        "Facility",
        "Cushman & Wakefield, 2024, US: 10.13 a sq ft and year, 4,900 sq ft",
        { sqft: 4900, low: 3700, high: 4600, basis: "published" },
      ],
      ["Taxes, insurance and upkeep", "month", 1390, "Facility", ILLUSTRATIVE],
      ["Electricity, heat and water", "month", 460, "Facility", ILLUSTRATIVE, { basis: "estimate" }],
      ["Cleaning, repairs, security", "month", 320, "Facility", ILLUSTRATIVE, { basis: "estimate" }],
      ["Racks and fit-out", "once", 16000, "Capital", ILLUSTRATIVE, { months: 60, basis: "estimate" }],
      ["Move", "once", 6500, "Other", ILLUSTRATIVE, { from: "today", basis: "estimate" }],
      ["Deposit", "tied up", 8300, "Capital", ILLUSTRATIVE],
    ]),
    ...option("Flexible park", { kind: "outsourced", basis: "quote", date: "2026-10-02" }, [
      [
        "Bays of 500 sq ft, all in",
        "sq ft",
        690,
        "Facility",
        PARK,
        { step: 500, term: 3, sqft: 500, unit: "a bay and month", low: 640, high: 760 },
      ],
      ["Move", "once", 2800, "Other", ILLUSTRATIVE, { from: "today", basis: "estimate" }],
      ["Deposit", "tied up", 1400, "Capital", PARK],
    ]),
    ...option("Home and garage", { kind: "in-house", basis: "estimate" }, [
      ["Electricity and heat on top", "month", 140, "Facility", ILLUSTRATIVE],
      ["Storage units", "month", 1150, "Facility", ILLUSTRATIVE],
      ["Shelves and tables", "once", 1800, "Capital", ILLUSTRATIVE],
      ["Owner's time on the way", "owner hour", null, "Owner", ILLUSTRATIVE, { quantity: 16 }],
    ]),
  ],
  ratings: [
    ...ratings([5, 4, 4, 5, 3, 4, 4, 4, 3, 4, 3, 2, 3, 3, 3, 5], ["switchingCost", "capital", "attention"]),
    cannot("dataSecurity", "Home and garage", "Zoning: no truck may deliver in our street"),
  ],
};
