import type { Answers, Inputs, Value } from "./asking";
import { ASKED, NOT_YET } from "./questions";
import cases from "./worked-examples.json";

/**
 * The worked examples of tests/cases/worked-examples.json, each asked by its id and compared with what Footing gives.
 * A published mistake (`-BAD`) must come out as the corrected figure that its note gives, and not as published.
 */

beforeAll(() => {
  Object.assign(globalThis, {
    CustomFunctions: {
      ErrorCode: {},
      Error: class extends Error {
        constructor(_: unknown, message?: string) {
          super(message);
        }
      },
      associate: () => undefined,
    },
  });
});

/**
 * How far a figure may be from the published one: its case's tolerance, and half a unit of its last decimal; digits of a double
 * count no further than 1e-9.
 */
function toleranceOf(published: number, given: number): number {
  const decimals = /\.(\d+)$/.exec(String(published))?.[1]?.length ?? 0;
  return decimals === 0 ? given : Math.min(given, Math.max(0.500001 * 10 ** -decimals, 1e-9));
}
function isAsPublished(got: Value, published: Value, tolerance: number, sampled = false): boolean {
  if (Array.isArray(published))
    return (
      Array.isArray(got) &&
      got.length === published.length &&
      published.every((one, index) => isAsPublished(got[index] as Value, one as Value, tolerance, sampled))
    );
  if (typeof published === "number")
    return (
      typeof got === "number" &&
      Math.abs(got - published) <= (sampled ? tolerance : toleranceOf(published, tolerance))
    );
  return got === published;
}

interface Case {
  readonly id: string;
  readonly inputs: Inputs;
  readonly expected: Answers;
  readonly tolerance: number;
}
const CASES = cases as unknown as readonly Case[];
const byId = (id: string): Case => CASES.find((one) => one.id === id)!;

test("every example is either asked or listed under what is not done yet, once", () => {
  const listed = [...Object.keys(ASKED), ...Object.values(NOT_YET).flat()];
  expect([...listed].sort()).toEqual(CASES.map(({ id }) => id).sort());
});

describe("worked examples", () => {
  const good = Object.keys(ASKED).filter((id) => !id.endsWith("-BAD"));
  test.each(good)("%s", (id) => {
    const { inputs, expected, tolerance } = byId(id);
    const { ask, notAsked = [], sampled } = ASKED[id]!;
    const got = ask(inputs);
    expect(Object.keys(got).sort()).toEqual(
      Object.keys(expected)
        .filter((name) => !notAsked.includes(name))
        .sort(),
    );
    const wrong = Object.keys(got).filter(
      (name) => !isAsPublished(got[name]!, expected[name]!, tolerance, sampled),
    );
    expect(wrong.map((name) => ({ name, got: got[name], published: expected[name] }))).toEqual([]);
  });
});

describe("published mistakes come out right, and not as published", () => {
  const bad = Object.keys(ASKED).filter((id) => id.endsWith("-BAD"));
  test.each(bad)("%s", (id) => {
    const { inputs, expected, tolerance } = byId(id);
    const { ask, corrected } = ASKED[id]!;
    const got = ask(inputs);
    const wrong = Object.keys(corrected!).filter(
      (name) => !isAsPublished(got[name]!, corrected![name]!, tolerance),
    );
    expect(wrong.map((name) => ({ name, got: got[name], corrected: corrected![name] }))).toEqual([]);
    const asPublished = Object.keys(expected).every((name) =>
      isAsPublished(got[name]!, expected[name]!, tolerance),
    );
    expect(asPublished).toBe(false);
  });
});
