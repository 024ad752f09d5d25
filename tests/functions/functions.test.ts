import { EXAMPLES } from "../../src/functions/examples";
import * as functions from "../../src/functions/functions";
import { errorOf, installCustomFunctions } from "../helpers/customFunctions";

beforeAll(installCustomFunctions);

const HEAD = ["Option", "Cost line", "Driver", "Rate", "Step", "Minimum", "Tiers", "Avoidable", "Status"];
const line = (
  option: string,
  name: string,
  driver: string,
  rate: unknown,
  more: { [heading: string]: unknown } = {},
  blank: unknown = null,
) => [option, name, driver, rate, ...HEAD.slice(4).map((heading) => more[heading] ?? blank)];

describe("worked examples of the reference", () => {
  test.each(EXAMPLES.map((example) => [example.name, example] as const))(
    "%s",
    (name, { arguments: given, result }) => {
      const call = functions[name as keyof typeof functions] as (...values: unknown[]) => unknown;
      const rows = (value: unknown) => (Array.isArray(value) ? value : [[value]]) as (number | string)[][];
      const got = rows(call(...given));
      rows(result).forEach((row, r) => {
        row.forEach((cell, c) => {
          if (typeof cell === "number")
            expect(Math.abs(Number(got[r]![c]) - cell)).toBeLessThanOrEqual(0.006);
          else expect(got[r]![c]).toBe(cell);
        });
      });
      expect(got).toHaveLength(rows(result).length);
    },
  );
});

describe("blank cells arrive as null, empty text or, from the desktop, 0", () => {
  test.each([null, "", 0])("%p: every switch-over, with the exact tie at 1250", (blank) => {
    const costs = [
      HEAD,
      // 4,000 fixed covers the first 1,500 orders: 1,200 and a first step of 2,800.
      line("In-house", "Rent", "month", 1200, {}, blank),
      line("In-house", "Packing", "order", 1.1, {}, blank),
      line("In-house", "Team", "order", 2800, { Step: 1500 }, blank),
      line("3PL", "Fee", "order", blank, { Tiers: "500:4.60; 2000:4.10; *:3.80", Minimum: 750 }, blank),
    ];
    expect(functions.BREAKEVENORDERS(costs, "In-house", "3PL", 12000)).toEqual([
      ["From", "To", "Cheaper"],
      [1, 1249, "3PL"],
      [1250, 1250, "equal"],
      [1251, 1500, "In-house"],
      [1501, 2203, "3PL"],
      [2204, 3000, "In-house"],
      [3001, 3240, "3PL"],
      [3241, 12000, "In-house"],
    ]);
  });
});

describe("errors", () => {
  const costs = [HEAD, line("A", "Fee", "unit", 2), line("B", "Fee", "month", "?")];
  test.each([
    ["no heading row", () => functions.MARGINALCOST(costs.slice(1), 5, "A"), "#VALUE!", "[#All]"],
    ["no option named", () => functions.MARGINALCOST(costs, 5), "#VALUE!", "A, B"],
    ["an option that is not there", () => functions.MARGINALCOST(costs, 5, "C"), "#VALUE!", '"C"'],
    ["a missing item", () => functions.MARGINALCOST(costs, 5, "A"), "#N/A", "Units per order"],
    ["an unknown", () => functions.MARGINALCOST(costs, 5, "B"), "#N/A", "unknown: Fee (Rate)"],
    [
      "a line priced by a carrier's service",
      () =>
        functions.MARGINALCOST(
          [
            ["Option", "Cost line", "Driver", "Rate", "Service"],
            ["A", "Carriers", "parcel", null, "Ground"],
          ],
          5,
          "A",
          [
            ["Item", "Value"],
            ["Parcels per order", 1],
          ],
        ),
      "#N/A",
      "unknown: Carriers (Rate)",
    ],
    ["negative orders", () => functions.MARGINALCOST(costs, -1, "A"), "#VALUE!", "orders: -1"],
    ["zero orders", () => functions.FULFILLCOSTPERORDER([[5]], 0), "#DIV/0!", ""],
    [
      "text among amounts",
      () => functions.FULFILLCOSTPERORDER([[5], ["x"]], 1),
      "#VALUE!",
      "row 2, column 1",
    ],
    [
      "an error passed on",
      () => functions.SWINGWEIGHTS([[{ code: "#NUM!" } as unknown as number]]),
      "#NUM!",
      "",
    ],
    [
      "an error refused",
      () => functions.SWINGWEIGHTS([[1, { code: "#REF!" } as unknown as number]]),
      "#VALUE!",
      "row 1, column 2",
    ],
    ["beyond the last tier", () => functions.TARIFF(11, [[10, 1]]), "#N/A", "beyond"],
    ["an unknown method", () => functions.TARIFF(1, [[10, 1]], "x"), "#VALUE!", "graduated"],
    ["never paid back", () => functions.PAYBACKMONTHS(100, 0), "#N/A", "never"],
    ["no rating left", () => functions.OUTSOURCESCORE([["?", null]]), "#N/A", "rating"],
    ["weights all zero", () => functions.OUTSOURCESCORE([[3]], [[0]]), "#VALUE!", "weights"],
  ])("%s", (_, call, code, words) => {
    const error = errorOf(call);
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
  });
});

describe("a table of several areas", () => {
  const costs = [
    ["Area", "Option", "Cost line", "Driver", "Rate", "Status"],
    ["Fulfillment", "In-house", "Rent", "month", 2000, "current"],
    ["Fulfillment", "3PL", "Fee", "order", 3, ""],
    ["Finance and admin", "In-house", "Bookkeeping", "month", 500, "current"],
    ["Customer service", "In-house", "Agents", "month", 100, ""],
  ];
  const month = (option: string) => functions.COSTBREAKDOWN(costs, 100, option).at(-1)![1];

  test("takes Area: Option by every name of the area", () => {
    expect(["Fulfilment: In-house", "shipping: in-house", "Fulfillment: In-house"].map(month)).toEqual([
      2000, 2000, 2000,
    ]);
    expect(["Finance and admin: In-house", "Accounting: In-house"].map(month)).toEqual([500, 500]);
    expect(["Customer service: In-house", "Support: In-house"].map(month)).toEqual([100, 100]);
    expect(month("3PL")).toBe(300);
  });

  test("FULFILLCOSTPERORDER takes Fulfilment; elsewhere a name in several areas is refused, with what to type", () => {
    expect(functions.FULFILLCOSTPERORDER(costs, 100, "In-house")).toBe(20);
    const error = errorOf(() => month("In-house"));
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toContain("allowed are Fulfilment: In-house");
    expect(errorOf(() => functions.WALKAWAYPRICE(costs, 100)).message).toContain(
      "Finance and admin: In-house",
    );
  });
});

test("WALKAWAYPRICE: a line of every option does not end with one of them", () => {
  const costs = [
    ["Option", "Cost line", "Driver", "Rate", "Kind", "Status"],
    ["In-house", "Rent", "month", 2000, "in-house", "current"],
    ["3PL", "Fee", "order", 3, "outsourced", ""],
    ["all", "Insurance", "month", 100, "", ""],
  ];
  // Of the 2,100 a month the rent ends: 20 an order of 100; with the insurance an order costs 21.
  expect(functions.WALKAWAYPRICE(costs, 100, "In-house")).toBe(20);
  expect(functions.FULFILLCOSTPERORDER(costs, 100, "In-house")).toBe(21);
});

describe("blank cells and the words for zero", () => {
  const costs = [
    ["Option", "Cost line", "Driver", "Rate"],
    ["A", "Fee", "order", 2],
    ["B", "Fee", "month", 10],
  ];
  const business = [
    ["Item", "Value"],
    ["Orders per month", 10],
    ["Discount rate", "zero"],
  ];

  test.each([null, "", 0])("an optional argument of a blank cell (%p) is left out", (blank) => {
    const none = blank as never;
    expect(functions.BREAKEVENORDERS(costs, "A", "B", none).at(-1)![1]).toBe(100000);
    expect(functions.PRESENTCOST(costs, "A", business, none)).toBeCloseTo(36 * 20, 9);
    expect(functions.TARIFF(10, [[none, 2]], none, none, none)).toBe(20);
  });

  test.each([null, "", 0])("a number of a blank cell (%p) is 0, and refused where 0 is", (blank) => {
    const none = blank as never;
    expect(functions.TARIFF(none, [[none, 2]])).toBe(0);
    expect(functions.ANNUALCOST(none, 12000, 5, none)).toBe(12000);
    const { code, message } = errorOf(() => functions.ANNUALCOST(1000, 12000, none, 0.08));
    expect([code, message]).toEqual(["#VALUE!", expect.stringContaining("years: ")]);
  });

  test("a tier whose price is the word zero is free; blank rows of the range are no tiers", () => {
    expect(
      functions.TARIFF(10, [
        [0, 0],
        [5, 2],
        [null, "zero"],
        [null, null],
      ]),
    ).toBe(10);
  });

  test("ratings may be ranges as text, as on the sheet: 2 to 4 counts as 3", () => {
    expect(functions.OUTSOURCESCORE([["2 to 4"], [5], ["?"], [0]])).toBe(75);
  });
});

describe("items of the Business table", () => {
  const costs = [
    ["Option", "Cost line", "Driver", "Rate"],
    ["A", "Storage", "Pallets stored", 2],
  ];
  const month = (...items: unknown[][]) =>
    functions.FULFILLCOSTPERORDER(costs, 10, "A", [["Item", "Value", "Moves with"], ...items]) * 10;

  test("a count that moves with orders is scaled by orders / Orders per month", () => {
    expect(month(["Orders per month", 5, ""], ["Pallets stored", 20, "orders"])).toBe(80);
    expect(month(["Orders per month", 5, ""], ["Pallets stored", 20, ""])).toBe(40);
  });

  test.each([
    [
      "Orders per month, which a moving count needs",
      ["Pallets stored", 20, "orders"],
      "Orders per month is missing",
    ],
    ["an item left blank", ["Pallets stored", 0, ""], "Pallets stored is missing"],
  ])("#N/A names %s", (_, item, words) => {
    const error = errorOf(() => month(item));
    expect(error.code).toBe("#N/A");
    expect(error.message).toContain(words);
  });
});

test("a breakdown begins with the four groups of fulfilment; the others stand as in the table, lines of all options too", () => {
  const costs = [
    ["Option", "Cost line", "Driver", "Rate", "Group"],
    ["all", "Software", "month", 10, "Systems"],
    ["3PL", "Fee", "order", 3, "Fees"],
    ["In-house", "Rent", "month", 1, "Facility"],
    ["3PL", "Freight", "order", 5, "Delivery"],
    ["3PL", "Account minimum", "minimum", 1000, ""],
  ];
  // Freight 500, software 10, fee 300: 810, topped up to 1000.
  expect(functions.COSTBREAKDOWN(costs, 100, "3PL").map(([group, month]) => [group, month])).toEqual([
    ["Group", "Monthly cost"],
    ["Delivery", 500],
    ["Systems", 10],
    ["Fees", 300],
    ["Top-up to minimum", 190],
    ["Total", 1000],
  ]);
});

test("break-even volumes contain what today's option leaves to pay, as the costs per order do", () => {
  // In-house 2000 + 1 an order; giving it up, the rent of 2000 goes on beside 2.5 an order: 3PL never pays.
  const costs = (term: number | null) => [
    ["Option", "Cost line", "Driver", "Rate", "Status", "Avoidable", "Term"],
    ["In-house", "Rent", "month", 2000, "current", "no", term],
    ["In-house", "Boxes", "order", 1, "", "", null],
    ["3PL", "Fee", "order", 2.5, "", "", null],
  ];
  expect(functions.BREAKEVENORDERS(costs(null), "In-house", "3PL", 5000).slice(1)).toEqual([
    [1, 5000, "In-house"],
  ]);
  expect(functions.FULFILLCOSTPERORDER(costs(null), 1000, "3PL")).toBe(4.5);
  // A lease that ends after 11 months is no part of a settled month, which is the plan's twelfth: 2000 / 1.5 = 1333.3.
  expect(functions.BREAKEVENORDERS(costs(11), "In-house", "3PL", 5000).slice(1)).toEqual([
    [1, 1333, "3PL"],
    [1334, 5000, "In-house"],
  ]);
});

test("a Term that is a date is not known to a function, and asked for only where it plays a part", () => {
  // 46387 = 31 December 2026, as Excel hands dates over.
  const costs = (avoidable: string) => [
    ["Option", "Cost line", "Driver", "Rate", "Status", "Avoidable", "Term"],
    ["In-house", "Rent", "month", 2000, "current", avoidable, 46387],
    ["3PL", "Fee", "order", 3, "", "", 46387],
  ];
  expect(functions.FULFILLCOSTPERORDER(costs("yes"), 1000, "3PL")).toBe(3);
  const error = errorOf(() => functions.FULFILLCOSTPERORDER(costs("no"), 1000, "3PL"));
  expect([error.code, error.message]).toEqual(["#N/A", "unknown: Rent (Term)"]);
  // Of today's option itself it is no part: nothing is given up.
  const own = costs("no");
  const zero = [
    ["Item", "Value"],
    ["Orders per month", 1000],
    ["Discount rate", "zero"],
  ];
  expect(functions.FULFILLCOSTPERORDER(own, 1000, "In-house")).toBe(2);
  expect(functions.MARGINALCOST(own, 1000, "In-house")).toBe(0);
  expect(functions.FIXEDSHARE(own, 1000, "In-house")).toBe(1);
  expect(functions.WALKAWAYPRICE(own, 1000, "In-house")).toBe(0);
  expect(functions.PRESENTCOST(own, "In-house", zero, 12)).toBe(24000);
});

test("a Term that is a date counts over months where blocks are held for it, or a year's minimum is settled at its end", () => {
  const costs = (more: readonly unknown[]) =>
    [
      ["Option", "Cost line", "Driver", "Rate", "Status", "Avoidable", "Term", "Step", "Minimum", "Period"],
      ["In-house", "Crew", "order", 2, "current", "no", 46387, ...more],
    ] as never[][];
  const business = [
    ["Item", "Value"],
    ["Orders per month", 1000],
    ["Discount rate", "zero"],
  ];
  // A settled month: 2 blocks of 600 at 2; a year's 24,000 below its minimum of 30,000, a twelfth of it.
  expect(functions.FULFILLCOSTPERORDER(costs([600]), 1000, "In-house")).toBe(0.004);
  expect(functions.FULFILLCOSTPERORDER(costs([null, 30000, "year"]), 1000, "In-house")).toBe(2.5);
  for (const more of [[600], [null, 30000, "year"]])
    expect(errorOf(() => functions.PRESENTCOST(costs(more), "In-house", business)).message).toBe(
      "unknown: Crew (Term)",
    );
});

test("an unknown of today's option concerns another only where giving it up leaves something to pay", () => {
  const costs = (avoidable: string) => [
    ["Option", "Cost line", "Driver", "Rate", "Status", "Avoidable"],
    ["In-house", "Rent", "month", "?", "current", avoidable],
    ["3PL", "Fee", "order", 3, "", ""],
  ];
  expect(functions.FULFILLCOSTPERORDER(costs("yes"), 10, "3PL")).toBe(3);
  expect(errorOf(() => functions.FULFILLCOSTPERORDER(costs("no"), 10, "3PL")).message).toContain(
    "unknown: Rent",
  );
});
