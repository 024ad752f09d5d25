import * as functions from "../../src/functions/functions";
import { errorOf, installCustomFunctions } from "../helpers/customFunctions";

beforeAll(installCustomFunctions);

const { AGENTSREQUIRED, SERVICELEVEL, OCCUPANCY, STAFFINGFTE } = functions;
const { OPERATINGLEVERAGE, FIXEDCHARGECOVER, RUNWAYMONTHS, FLEXIBILITYVALUE } = functions;

describe("what cannot be answered", () => {
  test.each([
    ["negative contacts", () => AGENTSREQUIRED(-1, 30, 3), "#VALUE!", "contacts: -1"],
    ["a load no cell can work out", () => AGENTSREQUIRED(1e9, 30, 3), "#VALUE!", "contacts: 1000000000"],
    ["no interval", () => AGENTSREQUIRED(100, 0, 3), "#VALUE!", "intervalMinutes: 0"],
    ["no handling time", () => OCCUPANCY(5, 100, 30, null as never), "#VALUE!", "handleMinutes: nothing"],
    ["a target of everybody", () => AGENTSREQUIRED(100, 30, 3, 1), "#VALUE!", "target: 1"],
    ["85 instead of 85 %", () => AGENTSREQUIRED(100, 30, 3, 0.8, 20, 85), "#VALUE!", "maxOccupancy: 85"],
    ["nobody ever there", () => AGENTSREQUIRED(100, 30, 3, 0.8, 20, 1, 1), "#VALUE!", "shrinkage: 1"],
    ["part of an agent", () => SERVICELEVEL(2.5, 100, 30, 3), "#VALUE!", "agents: 2.5"],
    [
      "half a chat at once",
      () => AGENTSREQUIRED(9, 30, 3, 0.8, 20, 1, 0, 0, 0.5),
      "#VALUE!",
      "concurrency: 0.5",
    ],
    ["no agents", () => OCCUPANCY(0, 100, 30, 3), "#DIV/0!", ""],
    ["more hours than a week has", () => STAFFINGFTE(1, 169), "#VALUE!", "openHoursPerWeek: 169"],
    ["no profit", () => OPERATINGLEVERAGE(500, 300, 200), "#DIV/0!", ""],
    ["nothing due", () => FIXEDCHARGECOVER(100, 0, 0), "#DIV/0!", ""],
    ["no burn", () => RUNWAYMONTHS(100, 20, 20), "#N/A", "no burn"],
    ["an exit after the end", () => FLEXIBILITYVALUE(1, 1, 3, 4, 0.5, 0.1), "#VALUE!", "exitAfterYears: 4"],
    ["a probability above 1", () => FLEXIBILITYVALUE(1, 1, 3, 1, 50, 0.1), "#VALUE!", "stayProbability: 50"],
  ])("%s", (_, call, code, words) => {
    expect(call).toThrow(expect.objectContaining({ code, message: expect.stringContaining(words) }));
  });
});

describe("staffing", () => {
  test.each([null, "", 0])("optional arguments of a blank cell (%p) are left out", (blank) => {
    const none = blank as never;
    expect(AGENTSREQUIRED(100, 30, 3, none, none, none, none, none, none)).toBe(14);
    expect(SERVICELEVEL(14, 100, 30, 3, none, none)).toBeCloseTo(0.88835, 6);
    expect(STAFFINGFTE(2, 40, none, none, none, none)).toBe(2);
    expect(AGENTSREQUIRED(none, 30, 3)).toBe(0);
  });

  test("at once, where the cell says zero: Erlang C of 14 agents leaves 17.4 % waiting", () => {
    expect(SERVICELEVEL(14, 100, 30, 3, "zero" as never)).toBeCloseTo(1 - 0.17413193359505, 12);
  });

  test("patience makes fewer agents enough; those who give up count as unanswered", () => {
    // 14 agents, patience 5 minutes, 20 seconds: 0.91679 (density of the offered wait, integrated in 40 digits).
    expect(SERVICELEVEL(14, 100, 30, 3, 20, 5)).toBeCloseTo(0.916792091863547, 10);
    expect(AGENTSREQUIRED(100, 30, 3, 0.8, 20, 1, 0, 5)).toBe(13);
  });

  test("no steady state answers nobody in time", () => {
    expect([SERVICELEVEL(10, 100, 30, 3), SERVICELEVEL(0, 100, 30, 3)]).toEqual([0, 0]);
    expect(OCCUPANCY(5, 100, 30, 3)).toBe(2);
  });

  test("two chats at once: 14 places are 7 people", () => {
    expect(AGENTSREQUIRED(100, 30, 3, 0.8, 20, 1, 0, 0, 2)).toBe(7);
  });
});

describe("flexibility", () => {
  test("is worth nothing where the two cost the same and it is kept to the end", () => {
    expect(FLEXIBILITYVALUE(5000, 5000, 4, 2, 1, 0.07)).toBe(0);
  });
  test("rate 0: 3 x 60 - 72 x (1 + 3) / 2", () => {
    expect(FLEXIBILITYVALUE(60, 72, 3, 1, 0.5, 0)).toBe(36);
  });
});

test("what would take long to work out is refused, with what is allowed", () => {
  const message = (call: () => unknown): string => errorOf(call).message;
  expect(message(() => functions.AGENTSREQUIRED(100, 30, 3, 0.8, 20, 5e-324))).toContain(
    "0.01 or more and at most 1",
  );
  // 1e5 hours of work an hour, each handled in 3 minutes: patience of 60 minutes leaves 2 million in line.
  expect(message(() => functions.SERVICELEVEL(1, 1e6, 30, 3, 20, 1440))).toContain("60");
});
