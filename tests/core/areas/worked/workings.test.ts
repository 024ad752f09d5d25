import { growthPaths, presentCostOfSpace } from "../../../../src/core/areas/facilities/flexibility";
import { WORKED_AREAS } from "../../../../src/core/areas/worked/areas";
import { evaluate, referredTo } from "../../../../src/core/areas/worked/evaluate";
import { figure, type WorkedRow } from "../../../../src/core/areas/worked/model";
import { impatientRows } from "../../../../src/core/areas/worked/impatience";
import { queueRows } from "../../../../src/core/areas/worked/queues";
import type { AreaId } from "../../../../src/core/model";

type Figures = { readonly [id: string]: number };

/** The rows' values with these figures, and the usual ones for the rest. */
function worked(rows: readonly WorkedRow[], figures: Figures): (id: string) => number | null {
  const values = evaluate(rows, ({ id, usual }) => figures[id] ?? usual?.likely ?? null);
  return (id) => values.get(id) ?? null;
}
const area = (id: AreaId, figures: Figures) => worked(WORKED_AREAS[id]!.rows, figures);

describe("a queue, row by row", () => {
  const QUEUE = { contacts: "n", minutes: "min", target: "sl", seconds: "t", occupancy: "occ" };
  const rows = [
    ...Object.values(QUEUE).map((id) => figure(id, id, "")),
    ...queueRows("q", "at the phone", QUEUE),
  ];
  test.each([
    // pyworkforce and the R package ErlangC: 100 calls in half an hour of 3 minutes, 80 % in 20 s.
    [{ n: 200, min: 3, sl: 0.8, t: 20, occ: 0.85 }, 10, 14, 0.8883500191794669],
    // jonesthenet.com: 250 calls an hour of 330 s, 80 % in 30 s take 28; the share in 40 digits.
    [{ n: 250, min: 5.5, sl: 0.8, t: 30, occ: 1 }, (250 * 5.5) / 60, 28, 0.8568503026203447],
    // Small teams, in 40 digits: one answers 77 % in time, two 98 %; one is enough for a single call an hour.
    [{ n: 2.88, min: 5, sl: 0.8, t: 20, occ: 1 }, 0.24, 2, 0.9771325759210446],
    [{ n: 0.972, min: 5, sl: 0.8, t: 20, occ: 1 }, 0.081, 1, 0.9238136366507923],
    [{ n: 12, min: 5, sl: 0.9, t: 20, occ: 1 }, 1, 3, 0.9204387891779139],
    // pyworkforce, to its three digits: the occupancy binds, 10 / 0.7 = 14.3.
    [{ n: 200, min: 3, sl: 0.8, t: 19.8, occ: 0.7 }, 10, 15, 0.941],
  ])("%j", (figures, load, servers, answered) => {
    const value = worked(rows, figures);
    expect(value("qLoad")).toBeCloseTo(load, 12);
    expect(value("qServers")).toBe(servers);
    expect(value("qAnswered")).toBeCloseTo(answered, figures.occ === 0.7 ? 3 : 12);
  });

  test("no contacts need nobody", () => {
    expect(worked(rows, { n: 0, min: 3, sl: 0.8, t: 20, occ: 1 })("qServers")).toBe(0);
  });

  test("a promise that more than sixty more could not keep has no answer", () => {
    const value = worked(rows, { n: 2000, min: 6, sl: 0.999999999, t: 0, occ: 1 });
    expect([value("qServers"), value("qAnswered")]).toEqual([null, null]);
  });
});

describe("a queue where callers hang up, row by row", () => {
  const QUEUE = {
    contacts: "n",
    minutes: "min",
    target: "sl",
    seconds: "t",
    occupancy: "occ",
    patience: "patience",
  };
  const rows = [
    ...Object.values(QUEUE).map((id) => figure(id, id, "")),
    ...impatientRows("q", "at the phone", QUEUE),
  ];

  test("100 calls in half an hour of 3 minutes, patience 5, 20 seconds: 14 answer 91.68%", () => {
    // Share by integration of the offered wait in 40 digits (tests/core/staffing): 14 servers, 10 erlangs.
    const value = worked(rows, { n: 200, min: 3, sl: 0.9, t: 20, occ: 0.72, patience: 5 });
    expect(value("qFirst")).toBe(14);
    expect(value("qWith0")).toBeCloseTo(0.916792091863547, 12);
    expect(value("qServers")).toBe(14);
  });

  test("each more answers more, and the first that keeps the promise is taken", () => {
    const value = worked(rows, { n: 200, min: 3, sl: 0.9, t: 20, occ: 1, patience: 5 });
    const shares = Array.from({ length: 10 }, (_, more) => value(`qWith${more}`)!);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeCloseTo(0.516810168640269, 12);
    expect(value("qServers")).toBe(10 + shares.filter((share) => share < 0.9).length);
  });

  test("what ten numbers cannot keep has no answer", () => {
    expect(worked(rows, { n: 200, min: 3, sl: 0.9999999, t: 0, occ: 1, patience: 5 })("qServers")).toBeNull();
  });
});

describe("customer service", () => {
  const FIGURES = {
    orders: 10000,
    perOrder: 0.05,
    absence: 0.3,
    utilization: 0.8,
    mailMinutes: 12.48,
    openHours: 60,
  };
  const value = area("customerService", FIGURES);

  test("10,000 orders at 5% are 500 contacts (ahaecommerce)", () => {
    expect(value("contacts")).toBe(500);
  });

  test("e-mail by its workload: 104 hours a month are 24 a week, 30 at work, 30 / (40 x 70%) people", () => {
    expect(value("mailHours")).toBeCloseTo(104, 10);
    expect(value("mailFte")).toBeCloseTo(30 / 28, 12);
    expect(value("mailCover")).toBeCloseTo((30 / 28) * 0.3, 12);
  });

  test("opening hours are a floor: one person through 60 hours is 60 / 28 people, however little there is to do", () => {
    const quiet = area("customerService", { ...FIGURES, orders: 100 });
    expect(quiet("callPeople")).toBe(1);
    expect(quiet("callFte")).toBeCloseTo(60 / 28, 12);
    expect(area("customerService", { ...FIGURES, orders: 100, least: 2 })("callFte")).toBeCloseTo(
      120 / 28,
      12,
    );
  });

  test("three chats at once take a third of the people that one at a time takes", () => {
    const busy = { ...FIGURES, orders: 400000, chatOccupancy: 1 };
    const one = area("customerService", { ...busy, atOnce: 1 });
    const three = area("customerService", { ...busy, atOnce: 3 });
    expect(three("chatServers")).toBe(one("chatServers"));
    expect(three("chatPeople")).toBe(Math.ceil(one("chatPeople")! / 3));
  });

  test("a small business with 33.6% on top of pay: 26.39 and 8.88 are 35.27 an hour (BLS, September 2024)", () => {
    expect(value("loadedHour")).toBeCloseTo(35.27, 10);
  });
});

describe("facilities", () => {
  test("68 pallets on three levels, with packing and four people", () => {
    // ceil(68 / 3) = 23 places x 14 x 2.5 / 0.85 + 400 + 400
    const value = area("facilities", { pallets: 68, rate: 0.08 });
    expect(value("space")).toBeCloseTo(805 / 0.85 + 800, 9);
    expect(value("leased")).toBe(2100);
    // By a program of its own: growth by bisection of the distribution, the lease by its highest need so far.
    expect(value("rigidMean")).toBeCloseTo(133911.86560063425, 6);
    expect(value("flexibleMean")).toBeCloseTo(141530.60743581373, 6);
    expect(value("flexibilityWorth")).toBeCloseTo(-7618.741835179482, 6);
  });

  test("growth paths are quantiles of a triangular distribution (scipy.stats.triang)", () => {
    const expected = [0.022474487139158922, 0.11213203435596428, 0.1738612787525831, 0.2292893218813453];
    growthPaths(-0.1, 0.2, 0.3, 4).forEach((one, index) => expect(one).toBeCloseTo(expected[index]!, 12));
    expect(growthPaths(0.1, 0.1, 0.1, 3)).toEqual([0.1, 0.1, 0.1]);
  });

  test("a need that stays or ends with equal chance gives the worked example of flexibility", () => {
    const rigid = { need: 1, block: 1, yearly: 60000, givesBack: false };
    const flexible = { need: 1, block: 1, yearly: 72000, givesBack: true };
    expect(presentCostOfSpace(rigid, -1, 3, 0.1)).toBeCloseTo(149211.119459, 6);
    const mean = (presentCostOfSpace(flexible, 0, 3, 0.1) + presentCostOfSpace(flexible, -1, 3, 0.1)) / 2;
    expect(mean).toBeCloseTo(122253.944402, 5);
  });
});

describe("the other areas, by hand", () => {
  test("finance: 3,300 entries, 60% integrated, 1.5 minutes each; 85 bills of 10 minutes; 12 hours to close", () => {
    const value = area("finance", { transactions: 3300, integrated: 0.6, bills: 85 });
    expect(value("manual")).toBeCloseTo(1320, 9);
    expect(value("insideHours")).toBeCloseTo(33 + 850 / 60 + 12, 9);
  });

  test("IT: a rented platform is paid 12,000 at first, then 105 + 10 apps at 30 + 2 changes of 2.5 hours at 100", () => {
    const value = area("it", { changes: 2, margin: 0.4 });
    expect(value("platformMonth")).toBeCloseTo(905, 9);
    expect(value("platformAfter3")).toBeCloseTo(12000 + 36 * 905, 9);
    expect(value("lossPlatform")).toBeCloseTo((4 / 8760) * 0.4, 15);
  });

  test("human resources: 1,395 a year (NAPEO) is 116.25 a month; a recruiter at 20% of 2,080 hours at 26.39", () => {
    const value = area("humanResources", {});
    expect(value("peoPerHead")).toBeCloseTo(116.25, 10);
    expect(value("recruiterFee")).toBeCloseTo(0.2 * 2080 * 26.39, 8);
    expect(value("reserve")).toBeCloseTo(200 / 12, 10);
  });

  test("marketing: 7.7% of sales, of which 30.6% buys media; 35 hours of design of a person with 147.33", () => {
    const value = area("marketing", {});
    expect(value("adSpend")).toBeCloseTo(0.023562, 12);
    expect(value("designFte")).toBeCloseTo((35 * 12) / (52 * 40 * 0.85), 12);
  });
});

describe.each(Object.entries(WORKED_AREAS))("%s as data", (_, { rows, options }) => {
  const named = rows.filter((row) => row.kind !== "section");

  test("rows have names of their own and refer only to rows above them", () => {
    const seen = new Set<string>();
    for (const row of named) {
      expect(seen).not.toContain(row.id);
      if (row.kind === "result") for (const id of referredTo(row.formula)) expect(seen).toContain(id);
      seen.add(row.id);
    }
  });

  test("no formula or text is longer than a cell takes, and options' lines have names of their own", () => {
    for (const row of named) {
      if (row.kind === "result") expect(row.formula.length).toBeLessThan(4000);
    }
    for (const { lines } of options) expect(new Set(lines.map(({ line }) => line)).size).toBe(lines.length);
  });

  test("a usual figure lies between its good and its bad case", () => {
    for (const row of named) {
      if (row.kind !== "figure" || !row.usual) continue;
      const { likely, good, bad } = row.usual;
      expect([row.id, (likely - good) * (bad - likely) >= 0]).toEqual([row.id, true]);
    }
  });
});
