import { AREAS, CRITERIA, CRITERION_IDS, sourceText } from "../../../src/core/areas";
import { STANDARD_ITEMS } from "../../../src/core/business";
import { AREA_IDS, DRIVERS, GROUPS } from "../../../src/core/model";
import { key } from "../../../src/core/names";

describe("the seven areas", () => {
  test("stand in the contract's order, with sheet and table names", () => {
    expect(AREAS.map(({ id }) => id)).toEqual([...AREA_IDS]);
    expect(AREAS.map(({ name }) => name)).toEqual([
      "Marketing",
      "Facilities",
      "Customer service",
      "IT",
      "Fulfilment",
      "Finance and admin",
      "Human resources",
    ]);
    expect(AREAS.map(({ tableName }) => tableName)).toEqual([
      "Marketing",
      "Facilities",
      "CustomerService",
      "IT",
      "Fulfilment",
      "FinanceAndAdmin",
      "HumanResources",
    ]);
  });

  describe.each(AREAS)("$name", ({ levels, typicalLines }) => {
    test("has five levels for each of the sixteen criteria", () => {
      expect(Object.keys(levels)).toEqual([...CRITERION_IDS]);
      expect(Object.values(levels).map(({ length }) => length)).toEqual(CRITERION_IDS.map(() => 5));
    });

    test("says something different at every level, in one short line of plain text", () => {
      const texts = Object.values(levels).flat();
      expect(new Set(texts).size).toBe(80);
      for (const text of texts) {
        expect(text.length).toBeLessThanOrEqual(90);
        expect(text).toMatch(/^[A-Z][^\n]*[^.\s]$/);
      }
    });

    test("has typical lines for at least two ways to run it, each named once an option", () => {
      expect(new Set(typicalLines.map(({ option }) => option)).size).toBeGreaterThanOrEqual(2);
      const names = typicalLines.map(({ option, element, name }) => `${option}/${element}/${name}`);
      expect(new Set(names).size).toBe(names.length);
    });

    test("charges every typical line by a standard driver or an item of the user's own", () => {
      const standard = new Set(STANDARD_ITEMS.map((item) => item.key));
      for (const { driver, group, base } of typicalLines) {
        expect(GROUPS).toContain(group);
        expect((DRIVERS as readonly string[]).includes(driver) || !standard.has(key(driver))).toBe(true);
        if (driver === "percent of") expect(typicalLines.map(({ name }) => name)).toContain(base);
      }
    });

    test("gives every example inside its range, fractions below 1", () => {
      for (const { driver, example } of typicalLines) {
        expect(example.amount).toBeGreaterThan(0);
        expect(example.amount).toBeGreaterThanOrEqual(example.low ?? 0);
        expect(example.amount).toBeLessThanOrEqual(example.high ?? Infinity);
        if (driver === "revenue" || driver === "percent of") expect(example.amount).toBeLessThan(1);
      }
    });
  });

  test("no two areas share a whole set of levels for a criterion", () => {
    for (const { id } of CRITERIA) {
      const sets = AREAS.map(({ levels }) => levels[id].join("|"));
      expect(new Set(sets).size).toBe(AREAS.length);
    }
  });
});

describe("sources of typical figures", () => {
  test("name year and region where they have them", () => {
    expect(sourceText("returnsRetail")).toBe("NRF, returns of all retail sales, 2024, US");
    expect(sourceText("thumb")).toBe("rule of thumb, US");
    expect(sourceText("illustrative")).toBe("illustrative");
  });
});
