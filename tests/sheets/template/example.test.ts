import { decide, read } from "../../../src/analyze";
import { AREAS, CRITERIA, isPriced } from "../../../src/core/areas";
import type { AreaId, AreaInputs, CostLine, Inputs } from "../../../src/core/model";
import type { AreaResult, OptionResult } from "../../../src/core/results";
import { applyScenario } from "../../../src/core/scenario";
import type { SheetModel } from "../../../src/sheets/model";
import { buildExample } from "../../../src/sheets/template";
import type { SheetValues, WorkbookValues } from "../../../src/sheets/values";

/** A sheet as the workbook hands it over once it is written. */
const valuesOf = ({ name, cells, tables }: SheetModel): SheetValues => ({
  name,
  hidden: false,
  cells: cells.map((row) => row.map((cell) => cell?.value ?? null)),
  tables: tables.map((table) => ({ ...table, totalsRow: false })),
  external: [],
  mark: "",
});
const workbook: WorkbookValues = {
  sheets: buildExample().map(valuesOf),
  culture: { decimal: "." },
  example: true,
};
const { inputs, problems } = read(workbook, { today: "2026-11-24" });
const area = (id: AreaId): AreaInputs => inputs.areas.find((one) => one.area === id)!;
const linesOf = (one: AreaInputs): CostLine[] => [...new Set(one.options.flatMap(({ lines }) => lines))];
const allLines = inputs.areas.flatMap(linesOf);

describe("Cedar & Finch", () => {
  test("is read without a single problem", () => {
    expect(problems).toEqual([]);
    expect(inputs.areas.map(({ area: id }) => id)).toEqual(AREAS.map(({ id }) => id));
  });

  test("gives every cost line a source, a basis and a price or an unknown", () => {
    for (const line of allLines) {
      expect(line.source).not.toBe("");
      expect(line.basis).not.toBeNull();
      expect(line.rate !== null || line.tiers !== null || line.driver.kind === "owner hour").toBe(true);
    }
  });

  test("has three to five options an area, one of them today's", () => {
    for (const { options } of inputs.areas) {
      expect(options.length).toBeGreaterThanOrEqual(3);
      expect(options.length).toBeLessThanOrEqual(5);
      expect(options.filter(({ current }) => current)).toHaveLength(1);
      expect(options.every(({ kind }) => kind !== null)).toBe(true);
    }
    expect(area("marketing").elements).toEqual([
      "Design",
      "Social",
      "Search",
      "Merchandising",
      "Email",
      "Advertising",
    ]);
  });

  test("never runs beyond its last tier, however far it grows", () => {
    for (const { tiers } of allLines)
      if (tiers && tiers.method !== "package") expect(tiers.tiers.at(-1)?.upTo).toBe(Infinity);
  });

  test("has a season with its peak in November and December and a mean of 1", () => {
    const season = Array.from({ length: 12 }, (_, month) =>
      Number(inputs.business[`season${month + 1}`]?.value),
    );
    expect(season.reduce((sum, factor) => sum + factor, 0) / 12).toBeCloseTo(1, 12);
    expect(
      [...season]
        .sort((a, b) => b - a)
        .slice(0, 2)
        .sort(),
    ).toEqual([season[10], season[11]]);
  });

  test("values money at 8 % a year", () => {
    expect(inputs.business["discountrate"]!.value).toBe(0.08);
  });

  test("keeps about nine people busy today", () => {
    // Fulfilment packs 2,600 orders a month with 3 people at 950 each; Customer service 312 contacts with 1 at 420.
    const people = {
      fulfilment: 3 + 0.45,
      customerService: 1 + 0.4,
      marketing: 1.5,
      it: 0.45,
      finance: 0.75,
      hr: 0.12,
    };
    const buyer = 1;
    const sum = Object.values(people).reduce((total, fte) => total + fte, buyer);
    expect(Math.round(sum)).toBe(9);
    const analysis = decide(inputs);
    const today = analysis.areas.map(({ options }) => options.find(({ current }) => current)!.people);
    expect(today.reduce((total, fte) => total + fte, buyer)).toBeCloseTo(sum, 9);
  });

  test("rates every criterion of every area from 1 to 5 and marks those that cost lines carry", () => {
    for (const one of inputs.areas) {
      const plain = one.ratings.filter(({ option }) => option === "");
      expect(plain.map(({ criterion }) => criterion)).toEqual(CRITERIA.map(({ name }) => name));
      for (const { criterion, rating, priced } of plain) {
        expect(rating).toBeGreaterThanOrEqual(1);
        expect(rating).toBeLessThanOrEqual(5);
        expect([criterion, priced]).toEqual([criterion, isPriced(criterion, linesOf(one))]);
      }
    }
  });

  test("shows every way to charge that it is meant to show", () => {
    const kinds = new Set(allLines.map(({ driver }) => driver.kind));
    for (const kind of [
      "month",
      "quarter",
      "year",
      "order",
      "unit",
      "parcel",
      "return",
      "contact",
      "revenue",
      "transaction",
      "manual transaction",
      "person",
      "hire",
      "sq ft",
      "owner hour",
      "once",
      "percent of",
      "minimum",
      "tied up",
      "leaving",
      "item",
    ])
      expect(kinds).toContain(kind);
    const methods = new Set(allLines.flatMap(({ tiers }) => (tiers ? [tiers.method] : [])));
    expect([...methods].sort()).toEqual(["flat", "graduated", "package", "volume"]);
    const some = (test: (line: CostLine) => boolean): boolean => allLines.some(test);
    expect(some(({ step, term, driver }) => step !== null && term !== null && driver.kind === "order")).toBe(
      true,
    );
    expect(some(({ minimum }) => minimum !== null)).toBe(true);
    expect(some(({ driver, months }) => driver.kind === "once" && months !== null)).toBe(true);
    expect(some(({ avoidable, term, current }) => avoidable === 0 && term !== null && current)).toBe(true);
    expect(some(({ avoidable }) => avoidable !== null && avoidable > 0 && avoidable < 1)).toBe(true);
    expect(some(({ from }) => from === "today")).toBe(true);
    expect(some(({ period }) => period === "year")).toBe(true);
    expect(some(({ yearlyChange }) => yearlyChange !== null)).toBe(true);
    expect(some(({ low, high }) => low !== null && high !== null)).toBe(true);
  });
});

describe("what comes of Cedar & Finch", () => {
  const { areas } = decide(inputs);
  const result = (id: AreaId): AreaResult => areas.find((one) => one.area === id)!;
  const optionOf = (id: AreaId, name: string): OptionResult =>
    result(id).options.find(({ option }) => option === name)!;

  test.each([
    ["facilities", "Flexible park", "clear"],
    ["it", "SaaS platform", "clear"],
    ["fulfilment", "3PL Harborline", "likely"],
  ] as const)("%s goes to %s", (id, option, sure) => {
    expect(result(id)).toMatchObject({ recommended: option, byCost: option, sure });
    expect(result(id).yearlySaving).toBeGreaterThan(0);
  });

  test("marketing becomes a mix: some elements stay, some go", () => {
    const chosen = result("marketing").elements.map(({ element, recommended }) => [element, recommended]);
    expect(Object.fromEntries(chosen)).toEqual({
      Design: "Freelancers",
      Social: "In-house",
      Search: "Agency Brightwater",
      Merchandising: "In-house",
      Email: "In-house",
      Advertising: "Agency Brightwater",
    });
  });

  test("customer service is too close to call", () => {
    expect(result("customerService")).toMatchObject({ recommended: "In-house", sure: "too close" });
  });

  test("finance cannot be settled: an unknown could make another option win", () => {
    const { sure, recommended } = result("finance");
    expect([recommended, sure]).toEqual(["In-house", "not enough data"]);
    const [unknown] = optionOf("finance", "Outside package Ledgerwell").unknown;
    expect(unknown).toMatchObject({ sheet: "Finance and admin" });
    expect(unknown!.flipsAt).toBeGreaterThan(10000);
  });

  test("in human resources judgement overrides cost, at a price", () => {
    const { byCost, recommended, judgementPrice } = result("humanResources");
    expect([byCost, recommended]).toEqual(["In-house", "PEO"]);
    expect(judgementPrice).toBeGreaterThan(0);
    expect(judgementPrice).toBeLessThan(6000);
  });

  test("an order costs 8 to 14 to fulfil, in-house and with both fulfilment houses", () => {
    for (const option of ["In-house", "3PL Harborline", "3PL Northgate"]) {
      const { costPerOrder } = optionOf("fulfilment", option);
      expect(costPerOrder).toBeGreaterThan(8);
      expect(costPerOrder).toBeLessThan(14);
    }
  });

  test("gates exclude what cannot keep a promise", () => {
    expect(optionOf("fulfilment", "Drop ship").excluded).not.toBe("");
    expect(optionOf("facilities", "Home and garage").excluded).not.toBe("");
    expect(areas.flatMap(({ options }) => options).filter(({ excluded }) => excluded !== "")).toHaveLength(2);
  });
});

describe("the scenarios of Cedar & Finch", () => {
  const rateOf = ({ areas }: Inputs, option: string, line: string): unknown =>
    areas
      .find(({ area: id }) => id === "fulfilment")!
      .options.find(({ name }) => name === option)!
      .lines.find(({ name }) => name === line)!.rate;

  test("are two, and every change finds what it changes", () => {
    expect(inputs.scenarios.map(({ name }) => name)).toEqual(["Slow year", "Dearer carriers"]);
    for (const { name } of inputs.scenarios) expect(applyScenario(inputs, name).problems).toEqual([]);
  });

  test("a slow year has 70 % of the orders and no growth", () => {
    const { business } = applyScenario(inputs, "Slow year").inputs;
    expect(business["orderspermonth"]!.value).toBeCloseTo(1820, 9);
    expect(business["growthperyear"]!.value).toBe(0);
  });

  test("dearer carriers cost every option more: 4.60 becomes 5.29, 4.55 becomes 5.2325", () => {
    const dearer = applyScenario(inputs, "Dearer carriers").inputs;
    expect(rateOf(dearer, "In-house", "Carriers")).toBeCloseTo(5.29, 9);
    expect(rateOf(dearer, "3PL Harborline", "Delivery as billed")).toBeCloseTo(5.2325, 9);
    expect(rateOf(dearer, "3PL Harborline", "Fuel")).toBe(0.1);
    expect(dearer.business["pricechangedelivery"]!.value).toBe(0.08);
  });
});
