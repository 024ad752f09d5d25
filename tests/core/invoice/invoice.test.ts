import fc from "fast-check";
import { analyzeInputs } from "../../../src/core/advice/analyze";
import { makePlan } from "../../../src/core/costs/plan";
import { CAUSES, checkInvoice, type InvoiceLine, type InvoiceTotal } from "../../../src/core/invoice";
import type { CostLine, Entry } from "../../../src/core/model";
import { business, costLine, tiersOf } from "../../helpers/lines";

const ITEMS = {
  "Orders per month": 1000,
  "Parcels per order": 1,
  "Return rate": 0.1,
  "Discount rate": 0,
  Horizon: 12,
  "Owner's hour": 60,
  "Pallets stored": 40,
};
const ACME = [
  costLine({
    name: "Pick and pack",
    driver: "order",
    group: "Fees",
    tiers: tiersOf("graduated", [500, 3], [null, 2]),
  }),
  costLine({ name: "Storage", driver: "Pallets stored", group: "Fees", rate: 20 }),
  costLine({ name: "Returns", driver: "return", group: "Fees", rate: 4 }),
  costLine({ name: "Delivery", driver: "parcel", group: "Delivery", rate: 5 }),
  costLine({ name: "Fuel", driver: "percent of", group: "Delivery", rate: 0.1, base: ["Delivery"] }),
  costLine({ name: "Least fees", driver: "minimum", group: "Fees", rate: 4000, base: ["Fees"] }),
  costLine({ name: "Set-up", driver: "once", group: "Fees", rate: 900, from: "today" }),
  costLine({ name: "Software", driver: "quarter", group: "Systems", rate: 300 }),
  costLine({ name: "Coordinator", group: "Labor", rate: 1500 }),
  costLine({ name: "Owner", driver: "owner hour", group: "Owner", quantity: 5 }),
  costLine({ name: "Stock", driver: "tied up", group: "Inventory", rate: 50000 }),
];

type Typed = readonly [name: string, quantity: number | null, rate: number | null, amount: number];
const lineOf =
  (month: number) =>
  ([name, quantity, rate, amount]: Typed): InvoiceLine => ({
    month,
    name,
    quantity,
    rate,
    amount,
    sheet: "Invoice",
    cell: "D2",
  });

function checked(
  month: number,
  invoice: readonly Typed[],
  {
    lines = ACME,
    items = ITEMS,
    totals = [],
  }: {
    lines?: readonly CostLine[];
    items?: { [name: string]: Entry };
    totals?: readonly InvoiceTotal[];
  } = {},
) {
  const inputs = {
    business: business(items),
    areas: [
      {
        area: "fulfilment" as const,
        sheet: "Fulfilment",
        elements: [],
        ratings: [],
        options: [{ name: "Acme", kind: "outsourced" as const, current: false, currentElements: [], lines }],
      },
    ],
    scenarios: [],
    example: false,
  };
  const analysis = analyzeInputs(inputs, { preset: new Map(), chosen: [] });
  const { rows } = analysis.areas[0]!.options[0]!;
  return checkInvoice(
    { option: "Acme", lines, rows },
    makePlan(inputs.business),
    invoice.map(lineOf(month)),
    totals,
  );
}
/** Line, planned, billed and the parts that are not 0. */
const short = ({ rows }: ReturnType<typeof checked>) =>
  rows.map(({ line, planned, billed, parts }) => [
    line,
    planned,
    billed,
    Object.fromEntries(CAUSES.flatMap((cause) => (parts[cause] === 0 ? [] : [[cause, parts[cause]]]))),
  ]);

describe("an invoice against the plan", () => {
  const INVOICE: readonly Typed[] = [
    ["Pick and pack", 1100, 2.5, 2750],
    ["Storage, pallets", 45, 20, 910],
    ["Delivery", 1100, 5, 5500],
    ["Fuel", null, null, 575],
    ["Top-up to monthly minimum", null, null, 340],
    ["Pallet wrap", 3, 12, 36],
  ];

  test("every difference is told by its cause", () => {
    const check = checked(2, INVOICE);
    expect(short(check)).toEqual([
      // 500 x 3 + 500 x 2 planned; 500 x 3 + 600 x 2 for 1,100 orders.
      ["Pick and pack", 2500, 2750, { volume: 200, price: 50 }],
      ["Storage", 800, 910, { volume: 100, sum: 10 }],
      ["Returns", 400, 0, { missing: -400 }],
      ["Delivery", 5000, 5500, { volume: 500 }],
      ["Fuel", 500, 575, { volume: 50, price: 25 }],
      // Fees of 3,700 planned leave 300 to 4,000; billed are 2,750 + 910.
      ["Top-up to minimum: Least fees", 300, 340, { minimum: 40 }],
      ["Pallet wrap", 0, 36, { unknown: 36 }],
    ]);
    expect(check).toMatchObject({
      planned: 9500,
      billed: 10111,
      difference: 611,
      parts: { volume: 850, price: 75, minimum: 40, unknown: 36, missing: -400, sum: 10 },
    });
  });

  test("the words say what differs, from what to what, and by how much", () => {
    const why = checked(2, INVOICE).rows.map((row) => row.why);
    expect(why).toEqual([
      "1,100 instead of 1,000: +200; 2.50 instead of 2.45 each: +50.00",
      "45 instead of 40: +100; quantity times rate do not come to the amount: +10.00",
      "not on the invoice: -400",
      "1,100 instead of 1,000: +500",
      "worked out from what was billed: +50.00; 575 instead of 550: +25.00",
      "the other lines leave 340 to the minimum instead of 300: +40.00",
      "not in the plan: +36.00",
    ]);
  });

  test("what is paid in that month alone is expected in that month alone: set-up and the quarter's fee", () => {
    const lines = (month: number) => checked(month, []).rows.map(({ line }) => line);
    // Nothing on the invoice of a month: nothing is held against it.
    expect(lines(1)).toEqual([]);
    const missing = (month: number) =>
      short(checked(month, [["Delivery", 1000, 5, 5000]])).filter(([, , billed]) => billed === 0);
    const always = ["Pick and pack", "Storage", "Returns", "Fuel", "Top-up to minimum: Least fees"];
    expect(missing(1).map(([line]) => line)).toEqual([...always, "Set-up", "Software"]);
    expect(missing(2).map(([line]) => line)).toEqual(always);
    expect(missing(4).map(([line]) => line)).toEqual([...always, "Software"]);
  });

  test("own people are asked about only where the invoice names them; the owner's hours and the stock never", () => {
    const check = checked(2, [
      ["Coordinator", 1, 1600, 1600],
      ["Owner", 1, 60, 60],
    ]);
    expect(short(check).filter(([, , billed]) => billed !== 0)).toEqual([
      ["Coordinator", 1500, 1600, { price: 100 }],
      ["Owner", 0, 60, { unknown: 60 }],
    ]);
  });

  test("two lines of one thing are one row; without a quantity it is the amount over the rate", () => {
    const lines = [costLine({ name: "Delivery", driver: "parcel", group: "Delivery", rate: 5 })];
    const check = checked(
      2,
      [
        ["Delivery", 600, 5, 3000],
        ["Delivery, remote", null, 6, 3000],
      ],
      { lines },
    );
    // 1,100 parcels: +500 of volume; 6,000 - 5,500 of price.
    expect(short(check)).toEqual([["Delivery", 5000, 6000, { volume: 500, price: 500 }]]);
    expect(check.rows[0]!.billedAs).toEqual(["Delivery, remote"]);
  });

  test("a stated total that its lines do not come to is a wrong sum", () => {
    const lines = [costLine({ name: "Delivery", driver: "parcel", group: "Delivery", rate: 5 })];
    const check = checked(2, [["Delivery", 1000, 5, 5000]], { lines, totals: [{ month: 2, amount: 5010 }] });
    expect(short(check)).toEqual([
      ["Delivery", 5000, 5000, {}],
      ["Total of the invoice", 0, 10, { sum: 10 }],
    ]);
  });

  test("totals of a month's several invoices add up", () => {
    const lines = [costLine({ name: "Delivery", driver: "parcel", group: "Delivery", rate: 5 })];
    const billed = [
      ["Delivery", 600, 5, 3000],
      ["Delivery", 400, 5, 2000],
    ] as const;
    const totals = [
      { month: 2, amount: 3000 },
      { month: 2, amount: 2040 },
    ];
    // 5,040 stated, 5,000 billed line by line.
    expect(short(checked(2, billed, { lines, totals }))).toEqual([
      ["Delivery", 5000, 5000, {}],
      ["Total of the invoice", 0, 40, { sum: 40 }],
    ]);
  });

  test("beyond the last tier there is no contract price: all of it is price", () => {
    const lines = [
      costLine({ name: "Picks", driver: "order", group: "Fees", tiers: tiersOf("graduated", [1200, 2]) }),
    ];
    expect(short(checked(2, [["Picks", 1500, 2, 3000]], { lines }))).toEqual([
      ["Picks", 2000, 3000, { price: 1000 }],
    ]);
  });

  test("a yearly count goes on where the plan's earlier months have left it", () => {
    // 10 a year up to 2,500 orders, 4 beyond: month 3 begins at 2,000, so 500 x 10 + 500 x 4; with 1,200 orders + 200 x 4.
    const lines = [
      costLine({
        name: "Picks",
        driver: "order",
        group: "Fees",
        period: "year",
        tiers: tiersOf("graduated", [2500, 10], [null, 4]),
      }),
    ];
    expect(short(checked(3, [["Picks", 1200, 6.5, 7800]], { lines }))).toEqual([
      ["Picks", 7000, 7800, { volume: 800 }],
    ]);
  });
});

describe("the parts", () => {
  const typed = fc.tuple(
    fc.constantFrom(
      "Pick and pack",
      "Storage",
      "Returns",
      "Delivery",
      "Fuel",
      "Least fees",
      "Software",
      "Extra",
    ),
    fc.option(fc.integer({ min: 0, max: 3000 })),
    fc.option(fc.integer({ min: 0, max: 64 }).map((rate) => rate / 8)),
    fc.integer({ min: -500, max: 20000 }),
  );
  // Halves and eighths are exact in binary, so that "adds up" can be asked to the last bit.
  const lines = ACME.map((line) => (line.name === "Fuel" ? { ...line, rate: 0.125 } : line));

  test("add up exactly to the difference, in every row and in all", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.array(typed, { maxLength: 8 }),
        fc.option(fc.integer({ min: 0, max: 30000 })),
        (month, invoice, total) => {
          // An amount over a rate need not be exact: quantities are given wherever rates are.
          const whole = invoice.map(([name, quantity, rate, amount]): Typed => [
            name,
            quantity,
            quantity === null ? null : rate,
            amount,
          ]);
          const totals = total === null ? [] : [{ month, amount: total }];
          const check = checked(month, whole, { lines, totals });
          const sum = (parts: { readonly [cause: string]: number }) =>
            CAUSES.reduce((all, cause) => all + parts[cause]!, 0);
          for (const row of check.rows) {
            expect(row.difference).toBe(row.billed - row.planned);
            expect(sum(row.parts)).toBe(row.difference);
          }
          expect(sum(check.parts)).toBe(check.difference);
          expect(check.billed).toBe(total ?? whole.reduce((all, [, , , amount]) => all + amount, 0));
        },
      ),
      { numRuns: 200 },
    );
  });

  test("are all nothing where the invoice says what the plan does", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (month) => {
        const planned = checked(month, [["Delivery", 1000, 5, 5000]]).rows;
        const same = checked(
          month,
          planned.map(({ line, plannedQuantity, planned: amount }): Typed => [
            line,
            plannedQuantity,
            null,
            amount,
          ]),
        );
        expect(same.rows.every(({ why, difference }) => why === "" && difference === 0)).toBe(true);
        expect(same.rows.length).toBe(planned.length);
      }),
    );
  });
});
