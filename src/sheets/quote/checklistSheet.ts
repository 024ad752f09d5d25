import { AREAS } from "../../core/areas";
import { activitiesOf } from "../../core/likeForLike";
import { propose } from "../../core/likeForLike/propose";
import type { AreaInputs, Inputs } from "../../core/model";
import { rangeAddress } from "../address";
import type { CellModel, SheetModel } from "../model";
import { cell, sheet } from "../template/cells";
import { validation } from "../template/validations";
import { sheetNamed, tableNamed } from "./names";

const ANSWER_WIDTH = 30;
const ANSWERS = {
  list: ["in", "out", "n/a"],
  title: "In the price?",
  text: "in: somewhere in its price. out: has to be done and is not in it. n/a: does not arise. Or the cost line that carries it. Blank or ? = not answered.",
  strictness: "suggestion",
} as const;

interface ChecklistSettings {
  readonly areas: readonly AreaInputs[];
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  /** A provider who is asked: the only column to answer, of the area given alone. */
  readonly asked?: string;
}

const proposal = (texts: readonly string[]): string => texts.filter(Boolean).join(" · ");

/**
 * The checklist to fill in: a row an activity of every area that has costs, a column an option. What the cost lines
 * suggest stands beside as a proposal, greyed; nothing is answered for the user.
 */
export function buildChecklist({ areas, sheets, tables, asked }: ChecklistSettings): SheetModel {
  const options = asked === undefined ? [] : [asked];
  const cells: (CellModel | null)[][] = [
    [cell(asked === undefined ? "Checklist" : `Checklist: ${asked}`, "title")],
    [cell(asked === undefined ? TEXT.own : TEXT.asked, "text")],
    [],
  ];
  const made: { table: SheetModel["tables"][number]; answers: string }[] = [];
  const names = [...tables];
  let widest = 1;
  for (const area of areas) {
    const { name } = AREAS.find(({ id }) => id === area.area)!;
    const columns = asked === undefined ? area.options.map((option) => option.name) : options;
    widest = Math.max(widest, columns.length);
    const withProposals = asked === undefined;
    cells.push([cell(`Checklist: ${name}`, "section")]);
    const top = cells.length;
    const headings = ["Area", "Activity", "What it covers", ...columns];
    cells.push([
      ...headings.map((text) => cell(text, "heading")),
      ...(withProposals ? [cell("Proposed by the cost lines", "heading")] : []),
    ]);
    for (const activity of activitiesOf(area)) {
      const proposed = area.options.map((option) => {
        const found = propose(activity, option);
        if (!found) return `${option.name}: nothing`;
        return `${option.name}: ${found.how === "line" ? found.lines.join("; ") : found.how === "not applicable" ? "n/a" : found.how}`;
      });
      cells.push([
        cell(name, "text"),
        cell(activity.name, "text"),
        cell(activity.covers, "wrap"),
        ...columns.map(() => cell(null, "input")),
        ...(withProposals ? [cell(proposal(proposed), "example")] : []),
      ]);
    }
    const range = {
      top,
      left: 0,
      bottom: cells.length - 1,
      right: headings.length - 1 + (withProposals ? 1 : 0),
    };
    const title = tableNamed(`Checklist ${name}${asked === undefined ? "" : ` ${asked}`}`, names);
    names.push(title);
    made.push({
      table: { name: title, range },
      answers: rangeAddress({ ...range, top: top + 1, left: 3, right: 2 + columns.length }),
    });
    cells.push([]);
  }
  return sheet({
    name: sheetNamed(asked === undefined ? "Checklist" : `Checklist ${asked}`, sheets),
    cells,
    columns: [
      { width: 18 },
      { width: 28 },
      { width: 54 },
      ...Array.from({ length: widest }, () => ({ width: ANSWER_WIDTH })),
      ...(asked === undefined ? [{ width: 90 }] : []),
    ],
    tables: made.map(({ table }) => table),
    validations: made.map(({ answers }) => validation(answers, ANSWERS)),
    freeze: { rows: 0, columns: 2 },
  });
}

const TEXT = {
  own: "Does every option's cost have the same things in it? Answer each cell: in, out, n/a, or the cost line that carries it. Options count as comparable only once all of it is answered.",
  asked:
    "Please say for each: in (part of your price), out (not part of it), n/a, or the line of your fee sheet that carries it.",
};

/** The inputs' areas that can be held against each other. */
export const comparableAreas = ({ areas }: Pick<Inputs, "areas">): readonly AreaInputs[] =>
  areas.filter(({ options }) => options.length > 1);
