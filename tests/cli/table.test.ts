import { decidePortfolio } from "../../src/core/advice/portfolio";
import { recommendationTable } from "../../src/cli/table";
import { area, engine, inputsOf } from "../core/advice/portfolio/books";

test("who is freed stands above the total, and is part of it", () => {
  const maria = {
    name: "Maria",
    yearlyCost: 48000,
    shares: { customerService: 0.4, finance: 0.6 },
    ifFreed: "leaves" as const,
    at: { sheet: "People", cells: {} },
  };
  const { inputs, analysis } = engine(
    inputsOf(
      [
        area("customerService", { Own: [{ rate: 3600, fte: 0.4 }], Outside: [{ rate: 1000 }] }),
        area("finance", { Own: [{ rate: 2400, fte: 0.6 }] }),
      ],
      {},
      { people: [maria] },
    ),
  );
  const { beside } = decidePortfolio(inputs, analysis, { chosen: [] })!;
  const lines = recommendationTable(analysis, beside).split("\n");
  const cells = (start: string): string[] =>
    lines
      .find((line) => line.startsWith(start))!
      .trim()
      .split(/ {2,}/);
  // 12,000 outside and 28,800 for the books, and 0.4 of 48,000 goes on being paid.
  expect(cells("0.4 of Maria")).toEqual(["0.4 of Maria freed, 0 cash", "0", "19,200", "+19,200"]);
  expect(cells("Total")).toEqual(["Total", "72,000", "60,000", "-12,000"]);
});

test("a cost of today's that only makes the change save more counts at least, and the change at most", () => {
  const { analysis } = engine(
    inputsOf([
      area("customerService", { Own: [{ rate: 3600 }, { rate: "?" }], Outside: [{ rate: 1000 }] }),
      area("finance", { Own: [{ rate: 2400 }], Bureau: [{ rate: 3000 }] }),
    ]),
  );
  const lines = recommendationTable(analysis).split("\n");
  const money = (start: string): string[] =>
    lines
      .find((line) => line.startsWith(start))!
      .trim()
      .split(/ {2,}/)
      .slice(-4);
  // 12 x 3,600 or more against 12 x 1,000; the books stay at 12 x 2,400.
  expect(money("Customer service")).toEqual(["at least 43,200", "12,000", "at most -31,200", "clear"]);
  expect(money("Total").slice(-3)).toEqual(["at least 72,000", "40,800", "at most -31,200"]);
});
