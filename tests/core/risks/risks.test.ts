import type { AreaInputs, CostLine, Inputs, PersonInputs } from "../../../src/core/model";
import { riskRegister, type EventKind } from "../../../src/core/risks";
import { withMonths } from "../../../src/core/risks/world";
import { makePlan } from "../../../src/core/costs/plan";
import { business, costLine, tiersOf } from "../../helpers/lines";
import { areaOf, decided, ITEMS } from "../commitments/books";

const NO_PRESET = new Map<string, number>();
const register = (
  areas: readonly AreaInputs[],
  more: Partial<Inputs> = {},
  items = ITEMS,
  option = "3PL",
) => {
  const { inputs, analysis } = decided(areas, items, option);
  return riskRegister({ ...inputs, ...more }, analysis, NO_PRESET);
};
const find = (given: ReturnType<typeof register>, kind: EventKind) =>
  given.risks.find((risk) => risk.kind === kind);

/** 4,000 of rent and 2.5 an order of 1,000 a month, against 6 an order. */
const LINES: readonly CostLine[] = [
  costLine({ option: "Own", name: "Rent", rate: 4000, group: "Facility", current: true }),
  costLine({ option: "Own", name: "Packing", driver: "order", rate: 2.5, group: "Labor", current: true }),
  costLine({ option: "3PL", name: "Fees", driver: "order", rate: 6, group: "Fees" }),
];

describe("orders stay below the plan", () => {
  test("margin lost less the cost that falls with the orders", () => {
    // 30 % of 6 x 1,000 orders: 1,800 x 12 of margin; fees of 6 each are saved.
    expect(find(register([areaOf(LINES)]), "salesFall")!.atStake).toBeCloseTo(1800 * 12 - 1800 * 6, 6);
    // In-house only the packing falls.
    expect(find(register([areaOf(LINES)], {}, ITEMS, "Own"), "salesFall")!.atStake).toBeCloseTo(
      1800 * 12 - 1800 * 2.5,
      6,
    );
  });

  test("without a margin: the cost that should have fallen with the orders", () => {
    const items = { ...ITEMS, "Gross margin": null };
    // 30 % of six months' 6,500 less 1,800 x 2.5.
    expect(find(register([areaOf(LINES)], {}, items, "Own"), "salesFall")!.atStake).toBeCloseTo(
      0.3 * 6 * 6500 - 1800 * 2.5,
      6,
    );
  });
});

describe("the strongest month brings three times its orders", () => {
  const peaked = { ...ITEMS, "Season 11": 2 };
  test("no loss where every order earns more than it costs", () => {
    expect(find(register([areaOf(LINES)], {}, peaked), "peak")).toBeUndefined();
  });

  test("no loss where it costs nothing, even if the margin is not known", () => {
    const fixed = areaOf([costLine({ option: "Own", name: "Rent", rate: 4000, current: true })]);
    const items = { ...peaked, "Gross margin": null };
    expect(find(register([fixed], {}, items, "Own"), "peak")).toBeUndefined();
    // Packing costs 2.5 an order: how much is at stake is then not known.
    expect(find(register([areaOf(LINES)], {}, items, "Own"), "peak")!.atStake).toBeNull();
  });

  test("what blocks cost beyond what the orders bring", () => {
    const lines = [
      costLine({ option: "Own", name: "Rent", rate: 4000, current: true }),
      costLine({ option: "3PL", name: "Peak line", driver: "order", rate: 9000, step: 500 }),
    ];
    // One block of 500 more costs 9,000 and brings 6,000; 1,000 orders tripled in one month need four more.
    expect(find(register([areaOf(lines)]), "peak")!.atStake).toBeCloseTo(4 * 9000 - 2000 * 12, 6);
  });

  test("beyond the last tier nothing can be served: the margin of those orders", () => {
    const lines = [
      costLine({ option: "Own", name: "Rent", rate: 4000, current: true }),
      costLine({
        option: "3PL",
        name: "Fees",
        driver: "order",
        tiers: tiersOf("graduated", [1500, 2]),
      }),
    ];
    const risk = find(register([areaOf(lines)]), "peak")!;
    expect(risk.atStake).toBeCloseTo(2000 * 12, 6);
    expect(risk.how).toContain("3PL has no price for so many");
  });

  test("only that month changes", () => {
    const inputs: Inputs = {
      business: business({ ...ITEMS, "First month": 3, "Season 3": 2, "Growth per year": 0.1, Pallets: 40 }, [
        "Pallets",
      ]),
      areas: [],
      scenarios: [],
      example: false,
    };
    const before = makePlan(inputs.business);
    const changed = withMonths(inputs, [3, ...Array<number>(11).fill(1)]);
    const after = makePlan(changed.business);
    expect(after.orders[1]).toBeCloseTo(3 * before.orders[1]!, 8);
    for (let month = 2; month <= 12; month++)
      expect(after.orders[month]).toBeCloseTo(before.orders[month]!, 8);
    const pallets = (plan: typeof before, month: number): number =>
      (plan.business["pallets"]!.value as number) * plan.scale[month]!;
    expect(pallets(after, 1)).toBeCloseTo(3 * pallets(before, 1), 8);
    expect(pallets(after, 5)).toBeCloseTo(pallets(before, 5), 8);
  });
});

describe("a provider", () => {
  test("fails: what the next best costs more a year, and the margin of two weeks", () => {
    // Own costs 6,500 a month against 6,000; two weeks of 12,000 orders a year at 12.
    const risk = find(register([areaOf(LINES)]), "provider")!;
    expect(risk.atStake).toBeCloseTo(12 * 500 + (12000 / 52) * 2 * 12, 6);
    expect(risk.what).toBe("3PL stops (Fulfilment)");
    expect(risk.how).toMatch(/^Own costs 6,000 a year more, and 5,540 of margin in 2 weeks/);
  });

  test("fails in every area that it serves at once", () => {
    const desk = areaOf(
      [
        costLine({ option: "Own", name: "Agent", rate: 3000, current: true }),
        costLine({ option: "3PL", name: "Fee", rate: 1000 }),
      ],
      "customerService",
    );
    const risk = find(register([areaOf(LINES), desk]), "provider")!;
    expect(risk.areas).toEqual(["fulfilment", "customerService"]);
    expect(risk.atStake).toBeCloseTo(12 * (500 + 2000) + (12000 / 52) * 2 * 12, 6);
  });

  test("without another option that can be priced, no amount is made up", () => {
    const lines = [
      costLine({ option: "Own", name: "Rent", rate: "?", current: true }),
      costLine({ option: "3PL", name: "Fees", driver: "order", rate: 6, group: "Fees" }),
    ];
    const risk = find(register([areaOf(lines)]), "provider")!;
    expect(risk.atStake).toBeNull();
    expect(risk.expectedLoss).toBeNull();
  });

  test("raises its prices by a tenth: at most what moving away would cost", () => {
    // A tenth of 72,000 is 7,200; back in-house costs 6,000 more than today.
    const risk = find(register([areaOf(LINES)]), "priceRise")!;
    expect(risk.atStake).toBeCloseTo(6000, 6);
    const dearer = LINES.map((line) => (line.name === "Rent" ? { ...line, rate: 9000 } : line));
    expect(find(register([areaOf(dearer)]), "priceRise")!.atStake).toBeCloseTo(7200, 6);
  });

  test("raises its prices by a tenth, a percentage of them and a most included, and no line of every option", () => {
    const own = costLine({ option: "Own", name: "Pay", rate: 20000, current: true });
    const fee = (line: Parameters<typeof costLine>[0]) => costLine({ option: "3PL", group: "Fees", ...line });
    const all = costLine({ option: "all", name: "Card fees", rate: 300, group: "Fees" });
    const area = areaOf([
      own,
      fee({ name: "Pick", driver: "order", rate: 6 }),
      fee({ name: "Handling", driver: "percent of", rate: 0.1, base: ["Pick"] }),
      fee({ name: "Labels", driver: "order", rate: 2, maximum: 1500 }),
    ]);
    const shared = {
      ...area,
      options: area.options.map((option) => ({ ...option, lines: [...option.lines, all] })),
    };
    // A tenth of 12 x (6,000 + 600 + 1,500).
    expect(find(register([shared]), "priceRise")!.atStake).toBeCloseTo(9720, 6);
  });

  test("is priced by all seven together where others depend on its area", () => {
    // Own needs 1,000 sq ft: with them the warehouse at 2,000 a month is cheapest, without them the park costs nothing.
    const space = (name: string) => costLine({ option: name, name: "Space", rate: 0, sqft: 1000 });
    const fulfilment = areaOf([
      { ...space("Own"), current: true },
      costLine({ option: "Own", name: "Pay", rate: 1000, current: true }),
      costLine({ option: "3PL", name: "Fee", rate: 900, group: "Fees" }),
    ]);
    const facilities = areaOf(
      [
        costLine({ option: "Warehouse", name: "Rent", rate: 2000, current: true }),
        costLine({ option: "Park", name: "Space", driver: "sq ft", rate: 3 }),
      ],
      "facilities",
    );
    const { inputs, analysis } = decided([fulfilment, facilities], ITEMS, "none");
    const found = riskRegister(inputs, analysis, NO_PRESET);
    // 12 x 100 and 12 x 2,000 of warehouse, and two weeks' margin.
    const stops = find(found, "provider")!;
    expect(stops.atStake).toBeCloseTo(1200 + 24000 + (12000 / 52) * 2 * 12, 6);
    expect(stops.how).toMatch(/^Own costs all seven together 25,200 a year more, and 5,540 of margin/);
    // A tenth of 900 a month.
    expect(find(found, "priceRise")!.atStake).toBeCloseTo(1080, 6);
    const dear = areaOf(
      fulfilment.options.flatMap(({ lines }) =>
        lines.map((line) => (line.name === "Fee" ? { ...line, rate: 990 } : line)),
      ),
    );
    // A tenth of 990 is 1,188 a year; Own by itself would cost only 120 more.
    const again = decided([dear, facilities], ITEMS, "none");
    const rise = find(riskRegister(again.inputs, again.analysis, NO_PRESET), "priceRise")!;
    expect(rise.atStake).toBeCloseTo(1188, 6);
    expect(rise.how).toContain("staying is still cheapest");
  });

  test("in-house there is none", () => {
    const { risks } = register([areaOf(LINES)], {}, ITEMS, "Own");
    expect(risks.map(({ kind }) => kind)).not.toContain("provider");
  });
});

describe("what is done inside", () => {
  const person = (yearlyCost: number | "?"): PersonInputs => ({
    name: "Maria",
    yearlyCost,
    shares: { fulfilment: 0.4 },
    ifFreed: null,
    at: { sheet: "People", cells: { person: "A2" } },
  });

  test("a person of whom an area inside takes a share leaves: half a year's cost", () => {
    const risk = find(register([areaOf(LINES)], { people: [person(40000)] }, ITEMS, "Own"), "keyPerson")!;
    expect(risk.atStake).toBe(20000);
    expect(risk.watch).toEqual({ sheet: "People", cell: "A2" });
    // The person answers for the area, and does not watch for his own leaving.
    expect(risk.who).toBe("Owner");
  });

  test("not where the area is given away", () => {
    expect(find(register([areaOf(LINES)], { people: [person(40000)] }), "keyPerson")).toBeUndefined();
  });

  test("two days without a shop; a quarter's payroll tax late", () => {
    const it = areaOf([costLine({ option: "Own", name: "Hosting", rate: 100, current: true })], "it");
    const finance = areaOf(
      [costLine({ option: "Own", name: "Bookkeeper", rate: 3000, group: "Labor", current: true })],
      "finance",
    );
    const given = register([it, finance], {}, ITEMS, "Own");
    expect(find(given, "outage")!.atStake).toBeCloseTo((12000 / 365) * 2 * 12, 6);
    // 10 % of 15.3 % of 9,000.
    expect(find(given, "lateFilings")!.atStake).toBeCloseTo(137.7, 6);
  });
});

describe("space", () => {
  const facilities = areaOf(
    [
      costLine({
        option: "Own",
        name: "Lease",
        rate: 2000,
        group: "Facility",
        avoidable: 0,
        term: 12,
        current: true,
      }),
      costLine({ option: "Own", name: "Overflow", driver: "order", rate: 4, step: 1200, current: true }),
      costLine({ option: "Park", name: "Bays", driver: "order", rate: 2.4, current: false }),
    ],
    "facilities",
  );

  test("outgrown: what is bound is at stake, at most what staying costs more", () => {
    const lines = facilities.options.map((option) =>
      option.name === "Own"
        ? { ...option, lines: option.lines.map((line) => (line.step ? { ...line, rate: 3000 } : line)) }
        : option,
    );
    const area = { ...facilities, options: lines };
    const risk = find(register([area], {}, ITEMS, "Own"), "lease");
    // 1,500 orders: 2,000 and two blocks of 3,000 a month, against 3,600 and the lease of 2,000 that goes on: 28,800 a
    // year more. Moving away costs no more than the lease that is bound for months 4 to 12.
    expect(risk!.atStake).toBeCloseTo(Math.min(12 * (8000 - 5600), 9 * 2000), 6);
    expect(risk!.how).toContain("Park would be the choice");
  });

  test("not where it still serves best", () => {
    expect(find(register([facilities], {}, ITEMS, "Own"), "lease")).toBeUndefined();
  });
});

describe("the register", () => {
  test("likelihood as the Business table sets it, else a default that says so", () => {
    const items = { ...ITEMS, "Likelihood Provider fails": 0.2 };
    const { risks } = register([areaOf(LINES)], {}, items);
    const provider = risks.find(({ kind }) => kind === "provider")!;
    expect(provider).toMatchObject({ likelihood: 0.2, assumed: false });
    expect(provider.expectedLoss).toBeCloseTo(0.2 * provider.atStake!, 9);
    expect(risks.find(({ kind }) => kind === "salesFall")).toMatchObject({ likelihood: 0.1, assumed: true });
  });

  test("highest expected loss first, what cannot be priced last", () => {
    const lines = [
      costLine({ option: "Own", name: "Rent", rate: "?", current: true }),
      costLine({ option: "3PL", name: "Fees", driver: "order", rate: 6, group: "Fees" }),
    ];
    const losses = register([areaOf(lines)]).risks.map(({ expectedLoss }) => expectedLoss);
    expect(losses.at(-1)).toBeNull();
    const priced = losses.filter((loss) => loss !== null);
    expect(priced).toEqual([...priced].sort((a, b) => b - a));
  });

  test("what no figure stands for, by what was decided", () => {
    const areas = (option: string) => register([areaOf(LINES)], {}, ITEMS, option).notes;
    expect(areas("3PL").map(({ what }) => what)).toContain(
      "Stock stored in another state or country can make the business taxable there",
    );
    expect(areas("Own")).toEqual([]);
  });
});
