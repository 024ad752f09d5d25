import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { EXAMPLES } from "../../src/functions/examples";

const path = (name: string) => `${__dirname}/../../${name}`;
// The bundle is made by `npm run build:functions`; a checkout without it has nothing to compare.
const built = existsSync(path("dist/functions.json")) ? describe : describe.skip;

built("the built functions", () => {
  const names = EXAMPLES.map(({ name }) => name);
  test("the page is what the generator makes", () => {
    const made = execFileSync("node", [path("scripts/function-reference.mjs"), "--print"], {
      encoding: "utf8",
    });
    expect(readFileSync(path("docs/functions.md"), "utf8")).toBe(made);
  });
  test("ids equal names, each with a description and its own place in the reference", () => {
    const { functions } = JSON.parse(readFileSync(path("dist/functions.json"), "utf8")) as {
      functions: { id: string; name: string; description: string; helpUrl: string }[];
    };
    expect(functions.map(({ id }) => id)).toEqual(names);
    for (const one of functions) {
      expect(one.name).toBe(one.id);
      expect(one.description).not.toBe("");
      expect(one.helpUrl).toMatch(new RegExp(`^https://.+/docs/functions.html#${one.id.toLowerCase()}$`));
    }
  });
  test("the bundle associates exactly these", () => {
    const associated = new Map<string, (...values: unknown[]) => unknown>();
    const CustomFunctions = {
      ErrorCode: {},
      Error,
      associate: (id: string, call: (...values: unknown[]) => unknown) => associated.set(id, call),
    };
    runInNewContext(readFileSync(path("dist/functions.js"), "utf8"), { CustomFunctions });
    expect([...associated.keys()]).toEqual(names);
    expect(
      associated.get("TARIFF")!(15000, [
        [1000, 0.01],
        [10000, 0.008],
        [null, 0.005],
      ]),
    ).toBeCloseTo(107, 9);
  });
});
