import { readFileSync } from "node:fs";
import { join } from "node:path";
import { STANDARD_ITEMS } from "../../src/core/business";
import { COST_COLUMNS, DRIVERS, GROUPS } from "../../src/core/model";
import { BUSINESS_HEADINGS, COST_HEADINGS, RATING_HEADINGS } from "../../src/sheets/template/headings";

const page = readFileSync(join(__dirname, "../../docs/cost-sheets.md"), "utf8");
const part = (heading: string): string =>
  page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`))!;
const missing = (names: readonly string[], text: string): string[] =>
  names.filter((name) => !new RegExp(`(?<![a-z])${name.replace(/[%+]/g, "\\$&")}(?![a-z])`).test(text));

test("every column of a cost line is there, and every group", () => {
  const headings = COST_HEADINGS.map(({ text }) => text);
  expect(headings).toHaveLength(COST_COLUMNS.length - 1);
  expect(missing(headings, part("A cost line"))).toEqual([]);
  expect(missing(["Area"], part("How sheets are read"))).toEqual([]);
  expect(missing(GROUPS, part("A cost line"))).toEqual([]);
});

test("every driver is there", () => {
  expect(DRIVERS.filter((driver) => !part("Drivers").includes(`\`${driver}\``))).toEqual([]);
});

test("every column and item of the Business table is there; of items that go by month, group or area the first", () => {
  const text = part("Business");
  expect(
    missing(
      BUSINESS_HEADINGS.map((heading) => heading.text),
      text,
    ),
  ).toEqual([]);
  const names = STANDARD_ITEMS.map(({ name }) => name).filter(
    (name) =>
      !/^(Season ([2-9]|1[01])|Price change (?!Facility|Labor)|Price of fit (?!Fulfilment)|Limit (?!headcount))\b/.test(
        name,
      ),
  );
  expect(missing(names, text)).toEqual([]);
});

test("every column of the ratings is there", () => {
  expect(
    missing(
      RATING_HEADINGS.map(({ text }) => text),
      part("Ratings"),
    ),
  ).toEqual([]);
});
