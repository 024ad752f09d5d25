import fc from "fast-check";
import { analyzeInputs } from "../../../../src/core/advice/analyze";
import { allConfidence, withVerdicts } from "../../../../src/core/confidence";
import { riskRegister } from "../../../../src/core/risks";
import type { AreaId, AreaInputs, CostLine, Inputs } from "../../../../src/core/model";
import { recommend } from "../../../../src/core/recommend";
import type { Analysis, Flip } from "../../../../src/core/results";
import { atVolume } from "../../../../src/core/volume";
import { area, inputsOf, withCells } from "./books";

const SETTINGS = { preset: new Map<string, number>(), chosen: [] };

/** What is recommended, limits included. */
function advised(inputs: Inputs, explain = true): Analysis {
  const settings = { ...SETTINGS, explain };
  return recommend(inputs, analyzeInputs(inputs, settings), settings).analysis;
}

/** Garage today 9,000 a month; 3PL a fee an order; Bound 6,000 a month, all of it due for 24 months whatever happens. */
const BOUND = (fee: number): AreaInputs =>
  withCells(
    area("fulfilment", {
      Garage: [{ name: "Pay", rate: 9000 }],
      "3PL": [{ name: "Fee", driver: "order", rate: fee }],
      Bound: [{ name: "Contract", rate: 6000, term: 24, avoidable: 0 }],
    }),
  );
const LIMITED = { Horizon: 24, "Limit cash to commit": 5000 };

describe("an option that a limit keeps out", () => {
  // Bound binds 6,000 a month for the 21 months after the first 90 days, 126,000: far above 5,000 at any price near its own.
  const [fulfilment] = advised(inputsOf([BOUND(5)], LIMITED)).areas;

  test("is in no flip: the nearest are those to the option that can be chosen", () => {
    // 3PL 5,000 a month: Garage is the choice at 5,000 a month, at a fee of 9, and from 1,801 orders (9,005 against 9,000).
    expect(fulfilment!.flips.map(({ to, option }) => [Number(to.toFixed(6)), option])).toEqual([
      [5000, "Garage"],
      [9, "Garage"],
      [1801, "Garage"],
    ]);
    expect(fulfilment!.runnerUp).toBe("Garage");
  });

  test("is said to be kept out, and by which limit", () => {
    const [, , bound] = fulfilment!.options;
    expect(bound!.barred).toBe(
      "with the other areas as recommended it does not keep the limit of 5,000 bound beyond 90 days",
    );
    expect(fulfilment!.reasons.at(-1)).toBe(`Bound is out: ${bound!.barred}.`);
  });

  test("makes nothing too close to call", () => {
    // At 6.10 an order the 3PL costs 1,200 a year more than Bound, which may not be taken, and 34,800 less than Garage.
    const inputs = inputsOf([BOUND(6.1)], LIMITED);
    const analysis = advised(inputs);
    const decisions = allConfidence(inputs, analysis);
    const [after] = withVerdicts(analysis, decisions).areas;
    expect(after).toMatchObject({ recommended: "3PL", byCost: "3PL", sure: "clear" });
    expect(after!.reasons[0]).toBe(
      "Within the limit of 5,000 bound beyond 90 days; without it Bound, 1,200 a year less.",
    );
    expect(decisions[0]!.confidence!.saving).toMatchObject({ against: "Garage" });
    // Finding out what Bound costs is worth nothing.
    expect(decisions[0]!.confidence!.learned.every(({ worthAsking }) => !worthAsking)).toBe(true);
  });

  test("leaves today's as what the saving is against, also where a limit keeps that out", () => {
    const inputs = inputsOf(
      [withCells(area("it", { Own: [{ rate: 1000, fte: 2 }], SaaS: [{ rate: 1500 }] }))],
      { "Limit headcount": 1 },
    );
    const analysis = advised(inputs);
    const decisions = allConfidence(inputs, analysis);
    const [it] = withVerdicts(analysis, decisions).areas;
    expect(it).toMatchObject({ recommended: "SaaS", sure: "clear", yearlySaving: -6000, runnerUp: null });
    expect(decisions[0]!.confidence!.saving).toMatchObject({ against: "Own" });
  });

  test("is not what is left when a provider stops", () => {
    const inputs = inputsOf([BOUND(5)], LIMITED);
    const stops = riskRegister(inputs, advised(inputs), SETTINGS.preset).risks.find(({ what }) =>
      what.startsWith("3PL stops"),
    );
    // Garage costs 108,000 a year, 48,000 more; without a margin's two weeks: 1,000 x 12 / 52 x 2 orders of 12 each.
    expect(stops!.atStake).toBeCloseTo(48000 + ((1000 * 12) / 52) * 2 * 12, 4);
  });
});

/** The inputs a little beyond a flip, on their own. */
function beyond(inputs: Inputs, { type, from, to, sheet, cell }: Flip): Inputs {
  if (type === "orders") return atVolume(inputs, to);
  const rate = to + 1e-5 * (to - from!);
  const change = (line: CostLine): CostLine =>
    line.at.sheet === sheet && line.at.cells.rate === cell ? { ...line, rate } : line;
  return {
    ...inputs,
    areas: inputs.areas.map((one) => ({
      ...one,
      options: one.options.map((option) => ({ ...option, lines: option.lines.map(change) })),
    })),
  };
}

const LIMITS = {
  "Limit headcount": fc.integer({ min: 1, max: 8 }),
  "Limit cash to commit": fc.integer({ min: 0, max: 60000 }),
  "Limit month-end cash": fc.integer({ min: -20000, max: 5000 }),
  "Limit fixed-cost share": fc.double({ min: 0.2, max: 0.95, noNaN: true }),
  "Limit runway months": fc.integer({ min: 1, max: 24 }),
  "Limit owner hours": fc.integer({ min: 1, max: 20 }),
};

const option = fc.record({
  month: fc.integer({ min: 500, max: 6000 }),
  order: fc.integer({ min: 0, max: 500 }).map((cents) => cents / 100),
  once: fc.integer({ min: 0, max: 5000 }),
  people: fc.integer({ min: 0, max: 3 }),
  hours: fc.integer({ min: 0, max: 30 }),
  bound: fc.boolean(),
});

const areaOf = (id: AreaId) =>
  fc.array(option, { minLength: 2, maxLength: 3 }).map((options) =>
    withCells(
      area(
        id,
        Object.fromEntries(
          options.map(({ month, order, once, people, hours, bound }, place) => [
            `${id} ${place}`,
            [
              { rate: month, fte: people, ...(bound && { term: 9, avoidable: 0 }) },
              // Nothing costs exactly as much at a whole number of orders: the last bit of a sum would decide.
              { driver: "order", rate: order + 0.00137 * place },
              ...(once > 2500 ? [{ driver: "once", rate: once }] : []),
              ...(hours > 15 ? [{ driver: "owner hour", quantity: hours, rate: 20 }] : []),
            ],
          ]),
        ),
      ),
    ),
  );

test("every flip that is named, a little beyond it, makes the whole calculation recommend the named option", () => {
  let named = 0;
  let kept = 0;
  fc.assert(
    fc.property(
      fc.tuple(areaOf("fulfilment"), areaOf("customerService"), areaOf("it")),
      fc.record(LIMITS, { requiredKeys: [] }),
      fc.record({ "Near tie": fc.constantFrom(0, 0.05), Cash: fc.integer({ min: 0, max: 60000 }) }),
      (areas, limits, items) => {
        fc.pre(Object.keys(limits).length > 0);
        const inputs = inputsOf(areas, { ...items, ...limits });
        const analysis = advised(inputs);
        for (const result of analysis.areas) {
          kept += result.options.filter(({ barred }) => barred !== undefined).length;
          for (const flip of result.flips) {
            const then = advised(beyond(inputs, flip), false).areas.find((one) => one.area === result.area);
            expect([flip.text, then!.recommended]).toEqual([flip.text, flip.option]);
            named++;
          }
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(named).toBeGreaterThan(50);
  expect(kept).toBeGreaterThan(0);
});
