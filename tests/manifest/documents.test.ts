import { readFileSync } from "node:fs";
import { membersOf, notPromised, setsOf, sourcesIn } from "../../scripts/audit-requirements.mjs";
import { POLICY } from "../../scripts/site.cjs";
import { manifest } from "./surroundings";

const root = `${__dirname}/../..`;
const page = (name: string) => readFileSync(`${root}/docs/${name}.md`, "utf8");

test("the manual test names every member newer than the manifest promises, and no other", () => {
  const promised = setsOf(manifest);
  // Asked for first, they are allowed; without the asking they would not be.
  const newer = notPromised(
    membersOf(sourcesIn(root), root).map((member) => ({ ...member, guarded: false })),
    promised,
  );
  const names = [...new Set(newer.map(({ member }) => member))].sort();
  const table = /## Members newer.*?(?=\n## )/s.exec(page("manual-test"))![0];
  const named = [...table.matchAll(/`([A-Za-z]+)?\.(\w+)`/g)].reduce<string[]>((list, [, owner, member]) => {
    const before = list.at(-1)?.split(".")[0];
    return [...list, `${owner ?? before}.${member}`];
  }, []);
  expect(named.sort()).toEqual(names);
});

test("the guide to hosting has the policy that the page has", () => {
  expect(page("install")).toContain(`Content-Security-Policy: ${POLICY}; frame-ancestors https://`);
});

test("the guide to hosting and the manifest promise the same requirement sets", () => {
  const sets = [...setsOf(manifest)].map(([name, version]) => `${name} ${version}`);
  for (const set of sets) expect(page("install").replace(/\s+/g, " ")).toContain(set);
});
