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
