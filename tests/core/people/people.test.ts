import fc from "fast-check";
import {
  breakEvenHour,
  costAtHour,
  freedPeople,
  freedWords,
  type IfFreed,
  type Person,
} from "../../../src/core/people";

const person = (name: string, ifFreed: IfFreed, shares: Person["shares"]): Person => ({
  name,
  yearlyCost: 50000,
  shares,
  ifFreed,
});

describe("payroll is saved in whole persons", () => {
  const maria = person("Maria", "leaves", { fulfilment: 0.4, customerService: 0.6 });

  test("0.4 of a person who would leave is no cash: 20,000 of her pay goes on", () => {
    const [row] = freedPeople([maria], { fulfilment: 1 });
    expect(row).toEqual({ name: "Maria", freed: 0.4, cash: 0, stillPaid: 20000 });
    expect(freedWords(row!)).toBe("0.4 of Maria freed, 0 cash");
  });

  test("shares freed by two areas that add up to the person save the whole pay", () => {
    const [row] = freedPeople([maria], { fulfilment: 1, customerService: 1 });
    expect(row).toEqual({ name: "Maria", freed: 1, cash: 50000, stillPaid: 0 });
    expect(freedWords(row!)).toBe("1 of Maria freed, 50,000 cash");
  });

  test("shares that add up to one but for rounding are the whole: 0.1 + 0.2 + 0.7", () => {
    const shares = { fulfilment: 0.1, finance: 0.2, marketing: 0.7 };
    expect(
      freedPeople([person("Lee", "leaves", shares)], { fulfilment: 1, finance: 1, marketing: 1 })[0]!.cash,
    ).toBe(50000);
  });

  test("work outside the seven keeps a person: 0.8 freed, 0.2 goes on", () => {
    expect(freedPeople([person("Kim", "leaves", { it: 0.8 })], { it: 1 })[0]).toMatchObject({
      cash: 0,
      stillPaid: 40000,
    });
  });

  test.each([
    ["hours stop" as const, 15000, 0],
    ["redeployed" as const, 0, 15000],
    ["stays" as const, 0, 15000],
  ])("half of 0.6 freed, %s: cash %d, still paid %d", (ifFreed, cash, stillPaid) => {
    // 0.5 x 0.6 x 50,000
    expect(freedPeople([person("Jo", ifFreed, { finance: 0.6 })], { finance: 0.5 })).toEqual([
      { name: "Jo", freed: 0.3, cash, stillPaid },
    ]);
  });

  test("who is not concerned has no row", () => {
    expect(freedPeople([maria, person("Max", "leaves", { it: 1 })], { marketing: 1, it: 0 })).toEqual([]);
  });

  test("cash and what is still paid are the cost of the freed time", () => {
    const kind = fc.constantFrom<IfFreed>("leaves", "redeployed", "stays", "hours stop");
    const share = fc.double({ min: 0, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(kind, share, share, share, (ifFreed, a, b, freed) => {
        for (const row of freedPeople([person("Any", ifFreed, { it: a, finance: b })], {
          it: freed,
          finance: 1,
        }))
          expect(row.cash + row.stillPaid).toBeCloseTo(row.freed * 50000, 6);
      }),
    );
  });
});

describe("the owner's hours", () => {
  // 10 hours a week of his own against 15,600 a year for a bookkeeper who leaves him 1.
  const own = { cashCost: 1200, ownerHours: 520 };
  const outside = { cashCost: 15600, ownerHours: 52 };

  test("at 0 an hour only cash counts", () => {
    expect([costAtHour(own, 0), costAtHour(outside, 0)]).toEqual([1200, 15600]);
  });

  test("break-even: (15,600 - 1,200) / (520 - 52) = 30.77 an hour, whichever comes first", () => {
    expect(breakEvenHour(own, outside)).toBeCloseTo(14400 / 468, 12);
    expect(breakEvenHour(outside, own)).toBeCloseTo(14400 / 468, 12);
    expect(costAtHour(own, 14400 / 468)).toBeCloseTo(costAtHour(outside, 14400 / 468), 9);
  });

  test("none where fewer hours cost less too, or the hours are the same", () => {
    expect(breakEvenHour(own, { cashCost: 1000, ownerHours: 52 })).toBeNull();
    expect(breakEvenHour(own, { cashCost: 9000, ownerHours: 520 })).toBeNull();
  });
});
