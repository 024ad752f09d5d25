import fc from "fast-check";
import {
  erlangA,
  erlangB,
  erlangC,
  fullTimeEquivalents,
  meanWaitC,
  scheduled,
  serversA,
  serversC,
  serversRequired,
  serviceLevelC,
} from "../../../src/core/staffing";

describe("Erlang B", () => {
  test.each([
    // https://codingace.net/maths/blocking_probability.html, to all printed digits
    [10, 8, 0.121661],
    [10, 12, 0.301925],
    [14, 12, 0.11721],
    [18, 20, 0.22126],
  ])("%d servers, %d erlangs", (servers, load, blocked) => {
    expect(erlangB(servers, load)).toBeCloseTo(blocked, 6);
  });

  test.each([
    // The usual traffic table: the load at which 1 % and 2 % are blocked, to its printed digits.
    [0.01, 1, 0.0101, 4],
    [0.01, 2, 0.153, 3],
    [0.01, 3, 0.455, 3],
    [0.01, 4, 0.869, 3],
    [0.01, 5, 1.36, 2],
    [0.01, 10, 4.46, 2],
    [0.01, 20, 12.0, 1],
    [0.02, 1, 0.0204, 4],
    [0.02, 2, 0.223, 3],
    [0.02, 5, 1.66, 2],
    [0.02, 10, 5.08, 2],
    [0.02, 20, 13.2, 1],
  ])("%d of the contacts are blocked on %d servers at %d erlangs", (share, servers, load, decimals) => {
    const half = 0.5 * 10 ** -decimals;
    expect(erlangB(servers, load - half)).toBeLessThan(share);
    expect(erlangB(servers, load + half)).toBeGreaterThan(share);
  });
});

describe("Erlang C", () => {
  test.each([
    // From the definition, in exact rationals.
    [1, 0.5, 1 / 2],
    [2, 1, 1 / 3],
    [2, 0.2, 1 / 55],
    [3, 2, 4 / 9],
    [5, 4, 0.5541125541125541],
    [11, 10, 0.6821182046893324],
    [55, 50, 0.38454731793292857],
    [120, 100, 0.03319589535475705],
    // By the incomplete gamma function in 40 digits.
    [1030, 1000, 0.248908785843602],
    [10100, 10000, 0.224762906466532],
    [100500, 100000, 0.0715169337010966],
  ])("%d servers, %d erlangs", (servers, load, waiting) => {
    expect(Math.abs(erlangC(servers, load) / waiting - 1)).toBeLessThan(1e-11);
  });

  test("one server waits as its load: M/M/1", () => {
    expect(serviceLevelC(1, { load: 0.8, handle: 5 }, 10)).toBeCloseTo(1 - 0.8 * Math.exp(-0.4), 14);
    expect(meanWaitC(1, { load: 0.8, handle: 5 })).toBeCloseTo(20, 12);
  });

  test("no steady state: everybody waits, for ever", () => {
    expect([
      erlangC(5, 5),
      serviceLevelC(5, { load: 6, handle: 1 }, 1),
      meanWaitC(5, { load: 5, handle: 1 }),
    ]).toEqual([1, 0, Infinity]);
  });

  test("the number required meets the target, and one fewer does not", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 300, noNaN: true }),
        fc.double({ min: 0.05, max: 0.99, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (load, target, time) => {
          const queue = { load, handle: 3 };
          const servers = serversC(queue, target, time, 0);
          expect(serviceLevelC(servers, queue, time)).toBeGreaterThanOrEqual(target);
          if (servers > 1) expect(serviceLevelC(servers - 1, queue, time)).toBeLessThan(target);
        },
      ),
    );
  });
});

describe("Erlang A", () => {
  test.each([
    // Servers, load, patience and time in handling times; the density of the offered wait integrated in 40 digits.
    [14, 10, 5 / 3, 1 / 9, 0.145260114296361, 0.0139837441224089, 0.916792091863547],
    [10, 10, 5 / 3, 1 / 9, 0.599433318028138, 0.109437999558502, 0.516810168640269],
    [8, 10, 1 / 2, 1 / 9, 0.681697815949222, 0.266538137785294, 0.457520605052524],
    [1, 0.5, 2, 0.2, 0.418023293130674, 0.163953413738653, 0.634642541474711],
    [2, 3, 1, 0.1, 0.800851726528544, 0.416311780613107, 0.243739034891151],
    [50, 50, 1, 1 / 9, 0.518808315472043, 0.0563250063251908, 0.750911158006685],
    [100, 110, 2, 0.25, 0.929116125782986, 0.0946183322523297, 0.610199480861997],
  ])(
    "%d servers, %d erlangs, patience %d, within %d",
    (servers, load, patience, time, waiting, gone, answered) => {
      const got = erlangA(servers, { load, handle: 1, patience }, time);
      expect(got.waiting).toBeCloseTo(waiting, 12);
      expect(got.abandoned).toBeCloseTo(gone, 12);
      expect(got.answered).toBeCloseTo(answered, 12);
    },
  );

  test("patience of one handling time makes the state Poisson: N busy or more is its tail", () => {
    // M/M/N+M with equal rates is M/M/infinity; 1 - exp(-2) (1 + 2 + 2) for N = 3, load 2.
    expect(erlangA(3, { load: 2, handle: 1, patience: 1 }, 0).waiting).toBeCloseTo(1 - 5 * Math.exp(-2), 13);
  });

  test("endless patience is Erlang C", () => {
    const queue = { load: 10, handle: 3 };
    const got = erlangA(12, { ...queue, patience: 1e9 }, 0.5);
    expect(got.answered).toBeCloseTo(serviceLevelC(12, queue, 0.5), 6);
    expect(got.waiting).toBeCloseTo(erlangC(12, 10), 6);
  });

  test("large centres and heavy overload keep within 0 and 1; what is not abandoned is served", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.double({ min: 0.1, max: 4000, noNaN: true }),
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (servers, load, patience, time) => {
          const got = erlangA(servers, { load, handle: 1, patience }, time);
          for (const share of [got.waiting, got.abandoned, got.occupancy, got.answered]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1 + 1e-10);
          }
          expect(got.answered).toBeGreaterThanOrEqual(1 - got.waiting - 1e-12);
          expect(got.answered).toBeLessThanOrEqual(1 - got.abandoned + 1e-12);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("the number required meets the target, and one fewer does not", () => {
    const queue = { load: 40, handle: 3, patience: 2 };
    const servers = serversA(queue, 0.9, 1 / 3, 0);
    expect(erlangA(servers, queue, 1 / 3).answered).toBeGreaterThanOrEqual(0.9);
    expect(erlangA(servers - 1, queue, 1 / 3).answered).toBeLessThan(0.9);
  });
});

describe("people to schedule", () => {
  const calls = { load: 10, handle: 3 };
  test.each([
    ["the service level binds", 0.85, 14],
    ["the occupancy binds: 10 / 0.7 = 14.3", 0.7, 15],
  ])("%s", (_, maxOccupancy, servers) => {
    const promise = { target: 0.8, time: 1 / 3, maxOccupancy, patience: null };
    expect(serversRequired(calls, promise)).toBe(servers);
  });

  test("positions are rounded up once: 14 / (1 - 30 %) = 20; two chats each: 14 / 2 / 0.7 = 10", () => {
    expect([scheduled(14, 1, 0.3), scheduled(14, 2, 0.3), scheduled(15, 2, 0)]).toEqual([20, 10, 8]);
  });

  test("no contacts need nobody", () => {
    expect(
      serversRequired({ load: 0, handle: 3 }, { target: 0.8, time: 0, maxOccupancy: 1, patience: 2 }),
    ).toBe(0);
  });

  test("opening hours are a floor: 60 hours of one agent against 34 / 85 % = 40 hours of mail", () => {
    const week = {
      agents: 1,
      openHours: 60,
      contactHours: 34,
      utilization: 0.85,
      hoursPerFte: 40,
      shrinkage: 0.25,
    };
    expect(fullTimeEquivalents(week)).toBeCloseTo(2, 12);
    expect(fullTimeEquivalents({ ...week, openHours: 20 })).toBeCloseTo(40 / 30, 12);
  });
});
