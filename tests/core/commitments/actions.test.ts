import { actionsOf, risksOf } from "../../../src/core/commitments";
import { costLine } from "../../helpers/lines";
import { areaOf, decided, ITEMS, LINES } from "./books";

const actions = (...given: Parameters<typeof decided>) => {
  const { inputs, analysis, whole } = decided(...given);
  return actionsOf(inputs, analysis, whole);
};
const risks = (...given: Parameters<typeof decided>) => {
  const { inputs, analysis, whole } = decided(...given);
  return risksOf(inputs, analysis, whole);
};
const desk = (rate: number | "?", other: number | "?") =>
  areaOf(
    [
      costLine({ option: "Own", name: "Agent", rate, current: true }),
      costLine({ option: "Bureau", name: "Fee", rate: other }),
    ],
    "customerService",
  );

describe("Monday", () => {
  test("a change: sign, give notice, with its cash and what is still to pay", () => {
    expect(actions([areaOf(LINES)])).toEqual([
      {
        what: "Fulfilment: sign with 3PL; give notice for Own",
        cash: 1200,
        by: "now",
        who: "Owner",
        mind: expect.stringContaining("give notice now: 12,000 still to pay") as string,
      },
    ]);
  });

  test("a deposit is cash that a change takes, and comes back", () => {
    const lines = [
      costLine({ option: "Own", name: "Rent", rate: 3000, current: true }),
      costLine({ option: "3PL", name: "Rent", rate: 1500 }),
      costLine({ option: "3PL", name: "Deposit", driver: "tied up", rate: 12000 }),
      costLine({ option: "3PL", name: "Van", driver: "once", rate: 500 }),
    ];
    const [action] = actions([areaOf(lines)]);
    expect(action).toMatchObject({
      cash: 12500,
      mind: expect.stringMatching(/^12,000 of the cash is tied up and comes back/) as string,
    });
  });

  test("a change that waits: by when, and not sooner", () => {
    const { inputs, analysis, whole } = decided([areaOf(LINES)]);
    const waits = new Map([["fulfilment" as const, { month: 7, saved: 9400 }]]);
    expect(actionsOf(inputs, analysis, whole, waits)).toMatchObject([
      {
        by: "in time for month 7",
        mind: expect.stringMatching(
          /^not sooner: 12,000 of Own is due either way, waiting saves 9,400 once/,
        ) as string,
      },
    ]);
  });

  test("a change that is too close to call is not signed before what it waits for is known", () => {
    const { inputs, analysis, whole } = decided([areaOf(LINES)]);
    const wait =
      "Too close to call on what is known: better not to move before you have a firm quote for 3PL: Fee.";
    const areas = analysis.areas.map((area) => ({ ...area, wait }));
    expect(actionsOf(inputs, { ...analysis, areas }, whole)).toEqual([
      { what: "Fulfilment: do not sign with 3PL yet", cash: null, by: "first", who: "Owner", mind: wait },
    ]);
  });

  test("changes stand in the order of the transition", () => {
    const { inputs, analysis, whole } = decided([areaOf(LINES), desk(900, 300)]);
    const asked = (order: readonly ("fulfilment" | "finance" | "customerService")[]) =>
      actionsOf(inputs, analysis, whole, new Map(), order).map(({ what }) => what.split(":")[0]);
    const [first, second] = analysis.areas.map(({ area }) => area);
    const names = asked([first, second] as never);
    expect(names).toHaveLength(2);
    expect(asked([second, first] as never)).toEqual([...names].reverse());
  });

  test("whoever gives an area most time answers for it", () => {
    const { inputs, analysis, whole } = decided([areaOf(LINES)]);
    const person = (name: string, share: number) => ({
      name,
      yearlyCost: 40000,
      shares: { fulfilment: share },
      ifFreed: null,
      at: { sheet: "People", cells: {} },
    });
    const people = [person("Ann", 0.2), person("Bo", 0.6)];
    expect(actionsOf({ ...inputs, people }, analysis, whole)).toMatchObject([{ who: "Bo" }]);
  });

  test("what is not known and could change the answer comes first", () => {
    const [first, second] = actions([areaOf(LINES), desk(900, "?")]);
    expect(first).toMatchObject({ by: "first", mind: "below 900 a month, Bureau would be the choice" });
    expect(first!.what).toContain("Bureau: Fee");
    expect(second!.what).toContain("sign with 3PL");
  });

  test("what is not known and could not change the answer is not asked for", () => {
    // The bureau's 700 a month is less than the agent's 900, whatever else Own costs.
    const lines = [
      costLine({ option: "Own", name: "Agent", rate: 900, current: true }),
      costLine({ option: "Own", name: "Desk", rate: "?", current: true }),
      costLine({ option: "Bureau", name: "Fee", rate: 700 }),
    ];
    expect(
      actions([areaOf(lines, "customerService")], ITEMS, "none").map(({ what, by }) => [what, by]),
    ).toEqual([["Customer service: sign with Bureau", "now"]]);
  });

  test("nothing is signed while a cost that is not known could keep today's option", () => {
    expect(actions([desk("?", 700)], ITEMS, "none").map(({ what, mind }) => [what, mind])).toEqual([
      ["Customer service: find out Own: Agent", "below 700 a month, Own would be the choice"],
      ["Customer service: do not sign with Bureau yet", "Own: Agent not known"],
    ]);
  });

  test("where nothing can be compared, the missing figures are to be found out", () => {
    expect(actions([desk("?", "?")], ITEMS, "none")).toMatchObject([
      { what: "Customer service: find out Own: Agent and Bureau: Fee" },
    ]);
  });

  test("no more than six; the smaller changes together in the last", () => {
    const areas = (
      ["marketing", "it", "fulfilment", "finance", "customerService", "humanResources", "facilities"] as const
    ).map((area, index) =>
      areaOf(
        [
          costLine({ option: "Own", name: "Cost", rate: 2000 + 100 * index, current: true }),
          costLine({ option: "3PL", name: "Fee", rate: 100 }),
        ],
        area,
      ),
    );
    const found = actions(areas);
    expect(found).toHaveLength(6);
    expect(found[0]!.what).toBe("Facilities: sign with 3PL");
    expect(found[5]!.what).toBe("Then IT: 3PL; Marketing: 3PL");
  });

  test("nothing to do where everything stays and nothing is close", () => {
    expect(actions([desk(900, 2000)], ITEMS, "Own")).toEqual([]);
  });
});

describe("what could go wrong", () => {
  test("by the money at stake: sales, a price at the top of its range, what is bound", () => {
    // Operating profit 11,400, after the fall -10,200; fees 12 x 6,000 a tenth dearer; half the rent in months 4 to 6.
    expect(risks([areaOf(LINES)]).map(({ money, unit }) => [Math.round(money), unit])).toEqual([
      [21600, "a year"],
      [7200, "a year"],
      [6000, "once"],
    ]);
    expect(risks([areaOf(LINES)])[0]!.what).toBe(
      "Sales fall: operating profit, before the costs of 6 areas not counted, falls from 11,400 to a loss of 10,200 a year",
    );
  });

  test("cash below zero, and below the limit set, with its month", () => {
    // Lowest at 4,000 in month 6 with 10,000 in the bank.
    const poor = risks([areaOf(LINES)], { ...ITEMS, Cash: -20000 });
    expect(poor[0]).toMatchObject({ money: 26000, unit: "once" });
    expect(poor[0]!.what).toBe("Cash falls to -26,000 at the end of month 6");
    const limited = risks([areaOf(LINES)], { ...ITEMS, "Limit month-end cash": 14000, "First month": 11 });
    expect(limited[1]!.what).toBe("Cash falls to 4,000 at the end of April, below your limit of 14,000");
    expect(poor[0]!.then).toBe("Arrange credit before signing, or spread the changes");
    const stays = risks([areaOf(LINES)], { ...ITEMS, Cash: -20000 }, "Own");
    expect(stays.find(({ what }) => what.startsWith("Cash falls"))!.then).toBe("Arrange credit in time");
  });

  test("the price that would make a change not worth its while", () => {
    const areas = [
      areaOf(
        [
          costLine({ option: "Own", name: "Clerk", rate: 1000, current: true }),
          costLine({ option: "3PL", name: "Fee", rate: 800 }),
        ],
        "finance",
      ),
    ];
    // 200 a month cheaper; at 1,000 it would cost the same.
    expect(risks(areas, { ...ITEMS, "Gross margin": null })).toMatchObject([
      { money: 2400, unit: "a year", when: "if 25 % dearer" },
    ]);
  });

  test("no figures, no risks", () => {
    expect(risks([desk("?", "?")], ITEMS, "none")).toEqual([]);
  });
});
