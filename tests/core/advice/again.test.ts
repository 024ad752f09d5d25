import { readFileSync } from "node:fs";
import { readWorkbook } from "../../../src/adapters/xlsx";
import { decide, read } from "../../../src/analyze";
import type { Chosen } from "../../../src/core/advice/decision";
import { decidePortfolio } from "../../../src/core/advice/portfolio";
import type { Inputs } from "../../../src/core/model";

/** What is decided on inputs with options fixed by hand. */
const answerOn = (inputs: Inputs, chosen: readonly Chosen[]) => {
  const analysis = decide(inputs, chosen);
  return { analysis, portfolio: decidePortfolio(inputs, analysis, { chosen, frontiers: false }) };
};

test("what is kept from one choice by hand to the next changes no answer", async () => {
  const book = await readWorkbook(new Uint8Array(readFileSync("assets/cedar-and-finch.xlsx")));
  const anew = (): Inputs => read(book, { today: "2026-11-24" }).inputs;
  const used = anew();
  const picks = [
    ["humanResources", "", "In-house"],
    ["fulfilment", "", "In-house"],
    ["marketing", "Search", "Freelancers"],
    ["facilities", "", "Class C warehouse"],
  ].map(([area, element, option]) => ({ area: area!, element: element!, option: option! }));
  const asked: readonly (readonly Chosen[])[] = [
    [],
    ...picks.map((pick) => [pick]),
    picks.slice(0, 2),
    [{ ...picks[1]!, why: "Another reason." }],
    [],
  ];
  for (const chosen of asked) expect(answerOn(used, chosen)).toEqual(answerOn(anew(), chosen));
});
