import { analyzeInputs } from "../../../src/core/advice/analyze";
import { UNKNOWN, type AreaInputs, type Inputs } from "../../../src/core/model";
import type { AreaResult } from "../../../src/core/results";
import { areaOf, business, costLine } from "../../helpers/lines";

const SETTINGS = { preset: new Map<string, number>(), chosen: [] };

const analyzed = (items: Inputs["business"], ...areas: AreaInputs[]) =>
  analyzeInputs({ business: items, areas, scenarios: [], example: false }, SETTINGS);
const optionOf = (area: AreaResult, name: string) => area.options.find(({ option }) => option === name)!;

const ITEMS = { "Orders per month": 1000, "Discount rate": 0, Horizon: 12, "Near tie": 0 };

describe("decisions", () => {
  test("intervals count what giving up today's option leaves to pay, as the monthly cost does", () => {
    // Rent 2,000 stays to be paid: In-house 2,000 + 1 n against 2.5 n + 2,000, so In-house at every volume.
    const { areas, fulfilment } = analyzed(
      business(ITEMS),
      areaOf("fulfilment", {
        "In-house": [
          costLine({ name: "Rent", rate: 2000, avoidable: 0 }),
          costLine({ name: "Packing", driver: "order", rate: 1 }),
        ],
        "3PL": [costLine({ name: "Fee", driver: "order", rate: 2.5 })],
      }),
    );
    expect(areas[0]!.options.map(({ monthlyCost }) => monthlyCost)).toEqual([3000, 4500]);
    expect(fulfilment.intervals).toEqual([{ from: 1, to: 100000, cheapest: "In-house" }]);
  });

  test("what is to pay for less than twelve months is no part of a settled month", () => {
    const { fulfilment } = analyzed(
      business(ITEMS),
      areaOf("fulfilment", {
        "In-house": [costLine({ name: "Rent", rate: 2000, avoidable: 0, term: 11 })],
        "3PL": [costLine({ name: "Fee", driver: "order", rate: 2.5 })],
      }),
    );
    expect(fulfilment.intervals).toEqual([
      { from: 1, to: 799, cheapest: "3PL" },
      { from: 800, to: 800, cheapest: "equal" },
      { from: 801, to: 100000, cheapest: "In-house" },
    ]);
  });

  test("a mix of the best parts that costs more than one option for all of it is not advised", () => {
    const [marketing] = analyzed(
      business(ITEMS),
      areaOf(
        "marketing",
        {
          "In-house": [
            costLine({ name: "Tool", rate: 200 }),
            costLine({ name: "Ads time", rate: 900, element: "search" }),
            costLine({ name: "Posts time", rate: 250, element: "social" }),
          ],
          Agency: [
            costLine({ name: "Retainer", rate: 1000 }),
            costLine({ name: "Ads", rate: 500, element: "search" }),
            costLine({ name: "Posts", rate: 300, element: "social" }),
          ],
        },
        ["search", "social"],
      ),
    ).areas;
    expect(marketing!.elements.map(({ recommended }) => recommended)).toEqual(["In-house", "In-house"]);
    expect(marketing!.elements[0]!.reasons).toEqual([
      "In-house is taken because it serves the whole area for less.",
      "For this part alone, what parts share left out, Agency would be the choice: 4,800 a year less.",
    ]);
    expect(marketing!.byCost).toBe("In-house");
    expect(marketing!.recommended).toBe("In-house");
    expect(optionOf(marketing!, "Mix").yearlyCost).toBe(12 * (200 + 1000 + 500 + 250));
    expect(marketing!.reasons[0]).toBe(
      "In-house for all of it costs 16,200 a year, less than the best option for each part taken alone: its parts share costs.",
    );
  });

  test("a minimum in a mix holds up the lines of its own option only", () => {
    const [marketing] = analyzed(
      business({ ...ITEMS, "Orders per month": 1000 }),
      areaOf(
        "marketing",
        {
          Agency: [
            costLine({ name: "Clicks", driver: "order", rate: 1, element: "search" }),
            costLine({ name: "Least", driver: "minimum", rate: 5000, element: "search" }),
          ],
          Freelancer: [costLine({ name: "Posts", driver: "order", rate: 1, element: "social" })],
        },
        ["search", "social"],
      ),
    ).areas;
    // The agency's search is today's, and the posts are as advised on both sides.
    const mix = optionOf(marketing!, "Mix (today)");
    // 5,000 of the agency whatever is ordered, and 1,000 posts.
    expect(mix.fixedShare).toBeCloseTo(5000 / 6000, 9);
  });

  test("one-off cash counts a renewal in the last month whole, the credit for its unused life left out", () => {
    const [area] = analyzed(
      business({ ...ITEMS, Horizon: 36 }),
      areaOf("fulfilment", {
        "In-house": [costLine({ name: "Fee", driver: "order", rate: 2.5 })],
        Own: [costLine({ name: "Scanner", driver: "once", rate: 1200, months: 35 })],
      }),
    ).areas;
    // Bought in month 1 and again in month 36.
    expect(optionOf(area!, "Own").oneOffCash).toBeCloseTo(2400, 9);
  });

  test("an owner's hour that is not known makes the option's cost incomplete", () => {
    const [area] = analyzed(
      business({ ...ITEMS, "Owner's hour": UNKNOWN }),
      areaOf("fulfilment", {
        "In-house": [costLine({ name: "Owner", driver: "owner hour", quantity: 5 })],
        "3PL": [costLine({ name: "Fee", driver: "order", rate: 2.5 })],
      }),
    ).areas;
    expect(area!.recommended).toBe("3PL");
    // 5 hours a month cost 2,500 at 500 an hour.
    expect(optionOf(area!, "In-house").unknown).toMatchObject([{ what: "Owner's hour" }]);
    expect(optionOf(area!, "In-house").unknown[0]!.flipsAt).toBeCloseTo(500, 6);
  });

  test("people that are not known make a line charged by people incomplete", () => {
    const [area] = analyzed(
      business({ ...ITEMS, "People outside the seven areas": 1 }),
      areaOf("it", {
        "In-house": [
          costLine({ name: "Admin", rate: 100, fte: UNKNOWN }),
          costLine({ name: "Seats", driver: "person", rate: 50 }),
        ],
        SaaS: [costLine({ name: "Plan", rate: 400 })],
      }),
    ).areas;
    // 100 + 50 x (1 + people) = 400 at 5 people.
    expect(optionOf(area!, "In-house").unknown).toMatchObject([{ what: "Admin (FTE)" }]);
    expect(optionOf(area!, "In-house").unknown[0]!.flipsAt).toBeCloseTo(5, 6);
  });

  test("without orders nothing that moves with them is advised", () => {
    const [area] = analyzed(
      business({ ...ITEMS, "Orders per month": null }),
      areaOf("fulfilment", {
        "In-house": [costLine({ name: "Packing", driver: "order", rate: 1 })],
        "3PL": [costLine({ name: "Fee", driver: "order", rate: 2.5 })],
      }),
    ).areas;
    expect(area!.byCost).toBeNull();
    expect(area!.sure).toBe("not enough data");
    expect(area!.options.map(({ unknown }) => unknown.map(({ what }) => what))).toEqual([
      ["Orders per month"],
      ["Orders per month"],
    ]);
  });

  test("space comes at Facilities' cost a square foot, the area's own space counted", () => {
    const { areas } = analyzed(
      business({ ...ITEMS, "People outside the seven areas": 4 }),
      areaOf("fulfilment", {
        "In-house": [costLine({ name: "Packers", rate: 3000, fte: 3, sqft: 900 })],
        "3PL": [costLine({ name: "Fee", driver: "order", rate: 10 })],
      }),
      areaOf("facilities", {
        Lease: [costLine({ name: "Rent", rate: 2000, sqft: 2000 })],
        "Co-warehousing": [costLine({ name: "Space", driver: "sq ft", rate: 1.5 })],
      }),
    );
    expect(areas[1]!.recommended).toBe("Co-warehousing");
    expect(areas[1]!.options[1]!.monthlyCost).toBe(1350);
    // The lease today: 2,000 x 900 / 2,000.
    expect(optionOf(areas[0]!, "In-house").costPerOrder).toBeCloseTo(3 + 0.9, 12);
    expect(optionOf(areas[0]!, "In-house").advised!.costPerOrder).toBeCloseTo(3 + 1.35, 12);
  });

  test("of two that fit better and equally well, the cheaper is advised, and why is said", () => {
    const options = Object.entries({ "In-house": 1000, Acme: 1010, Bolt: 1020 });
    const area = areaOf(
      "fulfilment",
      Object.fromEntries(options.map(([name, rate]) => [name, [costLine({ name: "All", rate })]])),
    );
    const rating = {
      criterion: "Control",
      rating: 4,
      low: 4,
      high: 4,
      weight: null,
      option: "",
      gate: null,
      priced: false,
      note: "",
      at: { sheet: "fulfilment", cells: {} },
    };
    const { areas } = analyzed(business({ ...ITEMS, "Near tie": 0.05 }), { ...area, ratings: [rating] });
    // 4 of 1 to 5 is 75 for them, 25 for us; 12 x 10 more a year.
    expect(areas[0]).toMatchObject({ byCost: "In-house", recommended: "Acme" });
    expect(areas[0]!.reasons[0]).toBe(
      "Within 5.0% of In-house (120 a year) and fits better: 75 against 25 of 100.",
    );
  });

  test("no saving is said against a cost that is only at least known", () => {
    const [area] = analyzed(
      business(ITEMS),
      areaOf("fulfilment", {
        "In-house": [costLine({ name: "Rent", rate: UNKNOWN })],
        "3PL": [costLine({ name: "Fee", rate: 1100 })],
        "Drop ship": [costLine({ name: "Fee", rate: 1200 })],
      }),
    ).areas;
    expect(area!.recommended).toBe("3PL");
    expect(area!.yearlySaving).toBeNull();
    expect(area!.reasons.join(" ")).not.toContain("In-house today");
  });
});
