import { readFileSync } from "node:fs";
import * as path from "node:path";
import { membersOf, notPromised, setsOf, sourcesIn } from "../../scripts/audit-requirements.mjs";

const ROOT = path.join(__dirname, "../..");
const sets = setsOf(readFileSync(path.join(ROOT, "manifest.xml"), "utf8"));

test("the manifest promises Excel 2021", () => {
  expect([...sets]).toEqual([
    ["SharedRuntime", "1.1"],
    ["CustomFunctionsRuntime", "1.3"],
    ["ExcelApi", "1.14"],
  ]);
});

test("every member of Office.js in the add-in is promised by the manifest, or asked for first", () => {
  const members = membersOf(sourcesIn(ROOT), ROOT);
  expect(notPromised(members, sets)).toEqual([]);
  // The audit has looked: these are certainly used.
  const names = members.map(({ member }) => member);
  expect(names).toEqual(
    expect.arrayContaining([
      "Range.values",
      "Table.showTotals",
      "ChartSeries.setValues",
      "Addin.showAsTaskpane",
    ]),
  );
});

test("the manual test names every member that is newer than the manifest promises, and no other", () => {
  const text = readFileSync(path.join(ROOT, "docs/manual-test.md"), "utf8");
  const section = /## Members newer than the manifest promises\n([^]*?)\n## /.exec(text)![1]!;
  const newer = notPromised(
    membersOf(sourcesIn(ROOT), ROOT).map((use) => ({ ...use, guarded: false })),
    sets,
  );
  expect(newer).not.toEqual([]);
  const named = [...section.matchAll(/`(\w+\.\w+)`/g)].map(([, member]) => member!);
  expect(new Set(named)).toEqual(new Set(newer.map(({ member }) => member)));
});

test("what is not promised is found wherever it stands, unless its own set was asked for", () => {
  const file = path.join(ROOT, "tests/cases/requirements/members.ts");
  const expected = readFileSync(file, "utf8")
    .split("\n")
    .flatMap((text, index) => {
      const said = /\/\/ (\S+) ([\d.]+)$/.exec(text);
      return said ? [`${index + 1} ${said[1]} ${said[2]}`] : [];
    });
  const found = notPromised(membersOf([file], ROOT), sets).map(
    ({ line, member, version }) => `${line} ${member} ${version}`,
  );
  expect([...new Set(found)]).toEqual(expect.arrayContaining(expected));
  expect(new Set(found.map((each) => each.split(" ")[0]))).toEqual(
    new Set(expected.map((each) => each.split(" ")[0])),
  );
});

test("what cannot be audited is refused", () => {
  const file = path.join(ROOT, "tests/cases/requirements/unknown.ts");
  expect(() => membersOf([file], ROOT)).toThrow(/must be a literal/);
});
