import { AREAS } from "../../core/areas";
import type { CellModel, SheetModel } from "../model";
import { cell, sheet } from "./cells";

const STEPS = [
  "Start with the sheet Business: orders a month and the discount rate are enough at first.",
  "Then choose one area. One is enough for an answer; areas that are not filled in say so and stay out of the totals.",
  "An option is a way to run the area: In-house, a provider, a mix. Rows with the same text under Option are one option.",
  "Fill in the Rate of each cost line and where it comes from. Driver says how it is charged: a month, an order, a contact ...",
  "Delete lines that you do not have and add your own. A line without a Rate counts as not filled in.",
  "The + above the columns unfolds the rest: quantities, tiers, minimums, notice, people, space.",
  "Write current under Status at the lines of what you do today, so that the saving can be shown.",
  "What you do not know, mark ? and go on. Footing says which of the unknowns could change the answer.",
  "To the right of the costs, rate who is nearer to the job. Where a cost line already carries a criterion, write priced in its Note.",
  "Amounts are net of tax you get back, before income tax, in one currency.",
];

const LEGEND: readonly (readonly [CellModel, string])[] = [
  [
    cell(12.5, "inputMoney"),
    "A cell to fill in. Whatever you type there is yours; Footing never changes it.",
  ],
  [cell("?", "input"), "Not known. The option's cost is then shown as at least so much."],
  [
    cell("3,377 a month", "example"),
    "A greyed example, with its source. It only shows and is never counted.",
  ],
  [cell("zero", "input"), "A true nothing, where a blank or 0 would mean not filled in."],
];

const NOTICE =
  "Cedar & Finch, its people, providers and figures are made up. Published figures say where they come from; the others are illustrative.";

const SCENARIOS = ["Scenarios", "What if: named sets of changes"] as const;

/** Sheets that an answer does not need. */
const MORE: readonly (readonly [string, string])[] = [
  ["Our people", "If you like: whose time is freed, and whether it is then paid no more"],
  ["Effects", "If you like: what an option does to sales, returns and work"],
  SCENARIOS,
];

/** The sheet Start: how to use the workbook, what the looks mean, and the way to the sheets. */
export function startSheet({ empty }: { empty: boolean }): SheetModel {
  const title = empty ? "Run it ourselves, hand it over, or mix?" : "Cedar & Finch: an example";
  const lead = empty
    ? "Seven decisions, worked out from what they cost."
    : "A small online shop for home goods: 2,600 orders a month, nine people.";
  const link = (name: string, about: string): CellModel[] => [
    { ...cell(name, "link"), link: `'${name}'!A1` },
    cell(about, "text"),
  ];
  return sheet({
    name: "Start",
    cells: [
      [cell(title, "title")],
      [cell(lead, "text")],
      empty ? [] : [cell(NOTICE, "text")],
      [],
      [cell("How to use it", "section"), cell(null, "section")],
      ...STEPS.map((text, index) => [cell(index + 1, "center"), cell(text, "wrap")]),
      [],
      [cell("What the looks mean", "section"), cell(null, "section")],
      ...LEGEND.map(([sample, text]) => [sample, cell(text, "wrap")]),
      [],
      [cell("The sheets", "section"), cell(null, "section")],
      link("Business", "What all areas share: orders, season, growth, money"),
      ...AREAS.map(({ name, question }) => link(name, question)),
      ...(empty ? MORE : [SCENARIOS]).map(([name, about]) => link(name, about)),
    ],
    columns: [{ width: 22 }, { width: 112 }],
  });
}
