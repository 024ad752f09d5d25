import { headline, lead } from "../../../src/sheets/report/recommendation/headline";
import type { Transition } from "../../../src/core/transition";
import { savingsText } from "../../../src/sheets/report/recommendation/savings";
import { costLine } from "../../helpers/lines";
import { areaOf, decided, ITEMS, LINES } from "../../core/commitments/books";

/** The headline of one area in which an option was chosen by hand, its certainty as given. */
function headlineOf(option: string, sure: "clear" | "not enough data"): string {
  const { analysis, whole } = decided([areaOf(LINES)], ITEMS, option);
  return headline(
    analysis.areas.map((area) => ({ ...area, sure })),
    whole,
  );
}

test("nothing is worth its cost, or too little is known to say", () => {
  expect(headlineOf("Own", "clear")).toBe("Keep everything as it is: no change is worth its cost.");
  expect(headlineOf("Own", "not enough data")).toBe(
    "Not enough is known yet to change anything in Fulfilment.",
  );
});

test("what it takes, what is there, what runs on, and when it is paid back", () => {
  const { inputs, analysis, whole } = decided([areaOf(LINES)]);
  // Half the rent for six months runs on.
  expect(lead(inputs, analysis.areas, whole)).toMatch(
    /^Takes 1,200 of cash once; 10,000 is there\. 12,000 of today's costs run on until they end, with or without the change; cash and yearly cost count them\. It is not paid back within the Horizon/,
  );
});

test("what of the cash is tied up comes back, and payback counts it", () => {
  const rents = [
    costLine({ option: "Own", name: "Rent", rate: 3000, current: true }),
    costLine({ option: "3PL", name: "Rent", rate: 1500 }),
    costLine({ option: "3PL", name: "Deposit", driver: "tied up", rate: 12000 }),
  ];
  const van = costLine({ option: "3PL", name: "Van", driver: "once", rate: 500 });
  const leadOf = (lines: Parameters<typeof areaOf>[0]): string => {
    const { inputs, analysis, whole } = decided([areaOf(lines)]);
    return lead(inputs, analysis.areas, whole);
  };
  // Month 1 takes 12,500 and saves 1,500; 11,000 / 1,500 more months = 7.33.
  expect(leadOf([...rents, van])).toMatch(
    /^Takes 12,500 of cash once, of which 12,000 is tied up and comes back; 10,000 is there\. It is paid back after 8\.3 months/,
  );
  expect(leadOf(rents)).toMatch(/^Takes 12,000 of cash once, which is tied up and comes back; 10,000/);
});

test("payback to a tenth of a month", () => {
  const lines = [
    costLine({ option: "Own", name: "Rent", rate: 1000, current: true }),
    costLine({ option: "3PL", name: "Fee", rate: 400 }),
    costLine({ option: "3PL", name: "Set-up", driver: "once", rate: 2630, from: "today", months: 12 }),
  ];
  const { inputs, analysis, whole } = decided([areaOf(lines)]);
  // 2,630 / 600 = 4.383
  expect(lead(inputs, analysis.areas, whole)).toContain(
    "It is paid back after 4.4 months (in cash, discounted).",
  );
});

test("from which month on cash is below zero, and the month in which it is lowest", () => {
  const lines = [
    costLine({ option: "Own", name: "Rent", rate: 8000, current: true }),
    costLine({ option: "3PL", name: "Fee", rate: 6000 }),
  ];
  const { inputs, analysis, whole } = decided([areaOf(lines)], { ...ITEMS, "First month": 7 });
  // Each month 12,000 - 5,000 - 100 less 8,000: 1,100 less of 10,000; with the fee 900 more.
  expect(lead(inputs, analysis.areas, whole)).toContain(
    "Cash at month end is lowest today, at 10,000; with today's options in month 12 (June), at -3,200, below zero first in month 10 (April).",
  );
});

describe("a cost of today's that is not known", () => {
  /** Own at so much a month and a rent that nobody knows; a provider at 5 an order, set up for 320: 60,320 a year. */
  const lines = (pay: number) => [
    costLine({ option: "Own", name: "Pay", rate: pay, current: true }),
    costLine({ option: "Own", name: "Rent", rate: "?", current: true }),
    costLine({ option: "3PL", name: "Fee", driver: "order", rate: 5 }),
    costLine({ option: "3PL", name: "Set-up", driver: "once", rate: 320 }),
  ];
  const desk = areaOf(
    [
      costLine({ option: "Own", name: "Agent", rate: 900, current: true }),
      costLine({ option: "3PL", name: "Fee", rate: 300 }),
    ],
    "customerService",
  );

  test("that can only make the change save more: at least so much, never rounded up", () => {
    const { inputs, analysis, whole } = decided([areaOf(lines(6000))]);
    // 72,000 - 60,320 = 11,680
    expect(headline(analysis.areas, whole)).toBe(
      "Change Fulfilment to 3PL: it saves at least 11,600 a year.",
    );
    // The first month pays 6,000 less 5,320.
    expect(lead(inputs, analysis.areas, whole)).toMatch(
      /^Takes 320 of cash once; 10,000 is there\. It is paid back in the month in which it is paid\./,
    );
    // 7,200 of the desk's besides: 18,880.
    const both = decided([areaOf(lines(6000)), desk]);
    expect(headline(both.analysis.areas, both.whole)).toBe(
      "Change Fulfilment to 3PL and Customer service to 3PL: it saves at least 18,800 a year.",
    );
  });

  test("that could keep today's option: the others are priced, this one waits", () => {
    const { inputs, analysis, whole } = decided([areaOf(lines(4000)), desk]);
    expect(headline(analysis.areas, whole)).toBe(
      "Change Customer service to 3PL: it saves 7,200 a year. Not enough is known yet to change Fulfilment.",
    );
    const alone = decided([areaOf(lines(4000))]);
    expect(lead(inputs, alone.analysis.areas, alone.whole)).toBe("");
  });
});

describe("why one change saves different amounts", () => {
  const moves = { moves: [{ counted: true, when: { kind: "now" } }] } as unknown as Transition;
  const once = costLine({ option: "3PL", name: "Set-up", driver: "once", rate: 1200, months: 12 });
  const own = costLine({ option: "Own", name: "Rent", rate: 1000, current: true });
  const other = costLine({ option: "3PL", name: "Fee", rate: 400 });

  test("each is said where they differ, as many as there are", () => {
    const lines = [own, other, { ...once, months: 24 }];
    const { whole } = decided([areaOf(lines)]);
    // 12 x 600 less the set-up; a settled year bears half of it.
    expect(savingsText({ whole, transition: moves })).toMatch(
      /^One change, three savings: the first year, .* pays 6,000 less; a year .*; a settled year, .* earns 6,600 more\.$/,
    );
    const without = Object.fromEntries(Object.entries(ITEMS).filter(([item]) => item !== "Gross margin"));
    expect(savingsText({ whole: decided([areaOf(lines)], without).whole, transition: moves })).toMatch(
      /^One change, two savings: .* costs [\d,]+ less\.$/,
    );
  });

  test("what still runs on in a settled year is named, and what is earned once it has ended", () => {
    const rent = costLine({
      option: "Own",
      name: "Rent",
      rate: 4000,
      group: "Facility",
      avoidable: 0,
      term: 18,
      current: true,
    });
    const pay = costLine({ option: "Own", name: "Pay", rate: 6000, current: true });
    const fee = costLine({ option: "3PL", name: "Fee", driver: "order", rate: 5 });
    const { whole } = decided([areaOf([rent, pay, fee])], { ...ITEMS, Horizon: 24 });
    // Month 12 then costs 5,000 and 4,000 of rent instead of 10,000; without the rent 5,000.
    // Two years: today 240,000; then 24 x 5,000 + 18 x 4,000 = 192,000.
    expect(savingsText({ whole, transition: moves })).toBe(
      "One change, three savings: the first year, which bears the one-offs and what runs on, pays 12,000 less; a year over 24 months, all counted, costs 24,000 less; a settled year, with one-offs spread over their lives and 48,000 of today's costs that still run on, earns 12,000 more, and 60,000 more once they have ended.",
    );
  });

  test("nothing is said where they are the same", () => {
    const { whole } = decided([areaOf([own, other])]);
    expect(savingsText({ whole, transition: moves })).toBe("");
  });
});
