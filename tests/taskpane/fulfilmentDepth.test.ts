import * as React from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { SurroundingsContext } from "../../src/taskpane/context";
import type { OptionFigures } from "../../src/taskpane/engine/findings";
import type { FulfilmentFigures } from "../../src/taskpane/engine/later/kinds";
import { makeFormat } from "../../src/taskpane/format";
import { DepthText } from "../../src/taskpane/pages/fulfilment/Depth";

// What jest makes of JSX calls React by its name.
(globalThis as { React?: typeof React }).React = React;

/** @param open options of which a cost is not known */
function htmlOf(found: FulfilmentFigures, open: readonly string[] = []): string {
  const options = ["Own", "Acme"].map((option) => ({
    option,
    unknown: open.includes(option) ? [{ what: "Fee", sheet: "Fulfilment", cell: "D4", flipsAt: null }] : [],
  })) as unknown as OptionFigures[];
  const surroundings = {
    format: makeFormat({ decimal: "." }, ["en-US"]),
    analyst: false,
    reveal: () => undefined,
  };
  const element = React.createElement(DepthText, { found, options });
  return renderToStaticMarkup(React.createElement(SurroundingsContext, { value: surroundings }, element));
}
const textOf = (html: string): string =>
  html
    .replace(/<style.*?<\/style>/g, "")
    .split(/<[^>]*>/)
    .filter((text) => text.trim() !== "")
    .join(" | ");

const FOUND: FulfilmentFigures = {
  orders: 100,
  intervals: [{ from: 1, to: 100000, cheapest: "Acme" }],
  perOrder: [
    {
      option: "Own",
      current: true,
      byGroup: {},
      shipped: 16,
      warehouseOnly: 10,
      marginal: 6,
      avoidable: 15,
      oneOff: 0,
      payback: null,
    },
    {
      option: "Acme",
      current: false,
      byGroup: {},
      shipped: 15.6,
      warehouseOnly: 12.6,
      marginal: 12,
      avoidable: 15.6,
      oneOff: 900,
      payback: 4.2,
    },
  ],
  mixes: { notes: ["By zone no division costs less than Acme for all orders."], mixes: [] },
  levers: [
    {
      what: "Return rate",
      unit: "share",
      now: 0.08,
      reach: [0, 0.5],
      below: null,
      above: { value: 0.2, option: "Own" },
    },
    {
      what: "Wages",
      unit: "times",
      now: 1,
      reach: [0.25, 3],
      below: { value: 0.96, option: "Own" },
      above: null,
    },
  ],
  growthRate: 0.1,
  growth: { month: 13, orders: 1200, cheapest: "Own", planned: true },
  map: {
    volumes: [50, 100],
    factors: [0.5, 1],
    options: ["Own", "Acme"],
    winner: [
      [0, 1],
      [1, -1],
    ],
    lead: [
      [1, -1],
      [-1, 0],
    ],
    provided: 0.5,
    left: [],
    meanWeight: 2,
    unit: "lb",
  },
};

test("a cost that is not known makes the others at least, and what is delivery is not guessed", () => {
  const [own, acme] = FOUND.perOrder;
  const text = textOf(
    htmlOf({ ...FOUND, perOrder: [own!, { ...acme!, warehouseOnly: null, payback: null }] }, ["Acme"]),
  );
  expect(text).toContain("Acme | at least 15.60 | not known without Group | 12.00 | – | 900 | never");
  expect(text).toContain("Pay back counts cash alone");
});

test("an order's cost, what would change the answer, and when growth does, in the order they stand", () => {
  const text = textOf(htmlOf(FOUND));
  expect(text).toContain(
    "Own | 16.00 | 10.00 | 6.00 | 15.00 | 0 | – | Acme | 15.60 | 12.60 | 12.00 | – | 900 | 5",
  );
  expect(text).toContain("No mix was worked out. | By zone no division costs less than Acme for all orders.");
  expect(text).toContain("Return rate | 8.0% | none to 0.0% | 20%: Own");
  expect(text).toContain("Wages, of today&#x27;s | 100% | 96%: Own | none to 300%");
  expect(text).toContain(
    "Month 13: at the stated growth the orders reach 1,200 a month, and from there Own costs least",
  );
});

test("the map is a picture with its words, and what is too heavy has no letter", () => {
  const html = htmlOf(FOUND);
  expect(html).toContain(
    "1.00 lb: Own from 50 to 50 orders, Acme from 100 to 100 orders; 2.00 lb: Acme from 50 to 50 orders, too heavy from 100 to 100 orders",
  );
  expect(html).toContain('role="img"');
  expect(textOf(html)).toContain("1.00 lb | A | B | 2.00 lb | B | –");
});
test("without carriers' rates it is said what the map needs", () => {
  expect(textOf(htmlOf({ ...FOUND, map: null }))).toContain(
    "The map of parcel weight needs two options with a Service",
  );
});
