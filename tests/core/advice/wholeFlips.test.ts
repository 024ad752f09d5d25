import fc from "fast-check";
import { analyzeInputs } from "../../../src/core/advice/analyze";
import type { CostLine, Inputs } from "../../../src/core/model";
import type { AreaResult, Flip } from "../../../src/core/results";
import { atVolume } from "../../../src/core/volume";
import { area, inputsOf, withCells } from "./portfolio/books";

const SETTINGS = { preset: new Map<string, number>(), chosen: [] };
const decided = (inputs: Inputs, explain = true): AreaResult =>
  analyzeInputs(inputs, { ...SETTINGS, explain }).areas[0]!;

/** Own 500 for Design, 600 for Social; Agency 700 and 550, and 100 for an account whatever it does. */
const two = (design: number): Inputs =>
  inputsOf([
    withCells(
      area("marketing", {
        Own: [
          { name: "Design", element: "Design", rate: design },
          { name: "Social", element: "Social", rate: 600 },
        ],
        Agency: [
          { name: "Design", element: "Design", rate: 700 },
          { name: "Social", element: "Social", rate: 550 },
          { name: "Account", rate: 100 },
        ],
      }),
    ),
  ]);

describe("what would flip a part of an area", () => {
  test("by hand: not where one option for all of it still costs less", () => {
    // The best parts are Own for Design and Agency for Social: 500 + 550 + 100 = 1,150 a month. Own for all: 1,100, taken.
    const result = decided(two(500));
    expect(result).toMatchObject({ recommended: "Own" });
    expect(result.elements.map(({ recommended }) => recommended)).toEqual(["Own", "Own"]);
    // Design of Own at 701 makes Agency the choice for Design: all of it then costs 1,350 with Agency, 1,301 with Own.
    const [design] = result.elements;
    expect(design!.flips.filter(({ what }) => what === "Own: Design")).toEqual([]);
    expect(decided(two(701)).elements[0]!.recommended).toBe("Own");
  });

  test("where the part alone decides it stays", () => {
    // Without what its parts share Agency takes Social from 650 on, and Design is Own's up to 700.
    const inputs = inputsOf([
      withCells(
        area("marketing", {
          Own: [
            { name: "Design", element: "Design", rate: 500 },
            { name: "Social", element: "Social", rate: 600 },
          ],
          Agency: [
            { name: "Design", element: "Design", rate: 700 },
            { name: "Social", element: "Social", rate: 650 },
          ],
        }),
      ),
    ]);
    const flips = decided(inputs).elements.flatMap((part) =>
      part.flips.map(({ what, to, option }) => `${what} ${to.toFixed(6)} ${option}`),
    );
    expect(flips).toEqual([
      "Agency: Design 500.000000 Agency",
      "Own: Design 700.000000 Agency",
      "Agency: Social 600.000000 Agency",
      "Own: Social 650.000000 Agency",
    ]);
  });

  test("property: a little beyond each that is named, the area as a whole goes to the named option", () => {
    const line = fc.record({
      rate: fc.integer({ min: 100, max: 2000 }),
      order: fc.integer({ min: 0, max: 100 }).map((cents) => cents / 100),
    });
    const option = fc.record({
      parts: fc.array(line, { minLength: 3, maxLength: 3 }),
      shared: fc.integer({ min: 0, max: 900 }),
    });
    let named = 0;
    let whole = 0;
    fc.assert(
      fc.property(
        fc.array(option, { minLength: 2, maxLength: 3 }),
        fc.constantFrom(0, 0.05),
        (options, tie) => {
          const inputs = inputsOf(
            [
              withCells(
                area(
                  "marketing",
                  Object.fromEntries(
                    options.map(({ parts, shared }, place) => [
                      `Option ${place}`,
                      [
                        ...parts.flatMap(({ rate, order }, part) => [
                          { element: `Part ${part}`, rate },
                          {
                            element: `Part ${part}`,
                            driver: "order",
                            rate: order + 0.00137 * place + 0.00011 * part,
                          },
                        ]),
                        { rate: shared },
                      ],
                    ]),
                  ),
                ),
              ),
            ],
            { "Near tie": tie },
          );
          const now = decided(inputs);
          if (now.recommended !== "Mix" && now.recommended !== now.current) whole++;
          for (const part of now.elements)
            for (const flip of part.flips) {
              const then = decided(beyond(inputs, flip), false).elements.find(
                ({ element }) => element === part.element,
              );
              expect([flip.text, then!.recommended]).toEqual([flip.text, flip.option]);
              named++;
            }
          expect(now.flips).toEqual(now.elements.flatMap(({ flips }) => flips.slice(0, 1)));
        },
      ),
      { numRuns: 100 },
    );
    expect(named).toBeGreaterThan(20);
    expect(whole).toBeGreaterThan(0);
  });
});

/** The inputs a little beyond a flip, on their own. */
function beyond(inputs: Inputs, { type, from, to, cell }: Flip): Inputs {
  if (type === "orders") return atVolume(inputs, to);
  const rate = to + 1e-5 * (to - from!);
  const change = (line: CostLine): CostLine => (line.at.cells.rate === cell ? { ...line, rate } : line);
  return {
    ...inputs,
    areas: inputs.areas.map((one) => ({
      ...one,
      options: one.options.map((option) => ({ ...option, lines: option.lines.map(change) })),
    })),
  };
}
