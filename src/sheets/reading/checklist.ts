import { AREAS } from "../../core/areas";
import { activitiesOf, type Answer, type ChecklistAnswer } from "../../core/likeForLike";
import type { AreaInputs, Inputs, OptionInputs, Problem } from "../../core/model";
import { bareKey, key, namesMeant } from "../../core/names";
import type { WorkbookValues } from "../values";
import { areaOfWholeName } from "./areas";
import type { Reading } from "./grid";
import { index, nearest } from "./lookup";
import { namedTables, type NamedKind, type NamedTable } from "./named";
import { saysUnknown } from "./numbers";
import { severalMeant } from "./messages";
import { oneNamed } from "./oneNamed";
import * as MESSAGES from "./providerMessages";
import { rowAt, type Row } from "./row";

const CHECKLIST: NamedKind = {
  names: "checklist | check list | like for like",
  headings: {
    area: "Area | function | decision",
    activity: "Activity | task | what has to be done | item",
    covers: "What it covers | covers | description",
    option: "Option | provider | alternative",
    answer: "Answer | in or out | included | status",
    note: "Note | notes | comment",
  },
  needed: ["activity"],
};
const ANSWERS = index({
  in: "included | yes | y | inside | part of it | in the price",
  out: "excluded | not included | no | outside | extra | not part of it",
  "not applicable": "n/a | na | does not apply | does not arise | not needed",
});

/** What a cell answers for an option; null for blank, `?`, and what cannot be read, which is reported. */
function answerIn(row: Row, column: string, option: OptionInputs): Answer | null {
  const text = row.text(column);
  if (text === "" || saysUnknown(text)) return null;
  const how = ANSWERS.get(bareKey(text));
  if (how) return { how };
  const names = text.split(/[;\n\r]+/).flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
  const known = option.lines.map(({ name }) => name);
  const lines: string[] = [];
  for (const name of names) {
    const nothing = (near: string | null): string => MESSAGES.checklistAnswer(option.name, name, near);
    const line = oneNamed(row, column, "warning", name, known, nothing);
    if (line === null) return null;
    lines.push(line);
  }
  return { how: "line", lines };
}

/** Columns of a wide checklist: one an option of any area. */
function optionColumns(
  { grid, headingRow, others }: NamedTable,
  areas: readonly AreaInputs[],
  { problems }: Reading,
): Map<string, number> {
  const names = areas.flatMap(({ options }) => options.map(({ name }) => name));
  const columns = new Map<string, number>();
  for (const { text, column } of others) {
    const meant = namesMeant(text, names);
    if (meant.length === 1) columns.set(`option: ${key(meant[0]!)}`, column);
    else if (meant.length > 1)
      problems.push({
        sheet: grid.name,
        cell: grid.address(headingRow, column),
        severity: "warning",
        message: severalMeant(text, meant),
      });
  }
  return columns;
}

/**
 * Reads the Checklist tables: which activities an option's price has in it. Two forms are read: wide, a column an option
 * headed with its name, and long, with the columns Option and Answer. An answer is in, out, n/a, or the cost line that
 * carries the activity. A blank cell and `?` are no answer.
 */
export function readChecklist(
  { sheets, culture }: WorkbookValues,
  { areas }: Pick<Inputs, "areas">,
): { readonly answers: readonly ChecklistAnswer[]; readonly problems: readonly Problem[] } {
  const reading: Reading = { culture, problems: [] };
  const answers = new Map<string, ChecklistAnswer>();
  for (const table of namedTables(sheets, CHECKLIST)) {
    const wide = optionColumns(table, areas, reading);
    const columns = new Map([...table.columns, ...wide]);
    let areaAbove = "";
    let isSaid = false;
    for (const number of table.rows) {
      const row = rowAt(table.grid, number, columns, columns.get("activity")!, reading);
      areaAbove = row.text("area") || areaAbove;
      const id = areaOfWholeName(areaAbove);
      if (id === null) {
        row.report("area", "warning", MESSAGES.checklistArea(areaAbove));
        continue;
      }
      const area = areas.find((own) => own.area === id);
      // An area without cost lines has nothing to hold against each other.
      if (!area) continue;
      const name = AREAS.find((own) => own.id === id)!.name;
      const known = new Map(
        activitiesOf(area).map((activity) => [bareKey(activity.name), activity.name] as const),
      );
      const activity = known.get(bareKey(row.text("activity")));
      if (activity === undefined) {
        const typed = row.text("activity");
        row.report("activity", "warning", MESSAGES.checklistActivity(name, typed, nearest(typed, known)));
        continue;
      }
      const add = (option: OptionInputs, column: string): void => {
        const answer = answerIn(row, column, option);
        if (!answer) return;
        const place = [id, key(activity), key(option.name)].join("/");
        const first = answers.get(place);
        if (first) row.report(column, "warning", MESSAGES.checklistTwice(activity, option.name, first.cell));
        else {
          const { sheet, cells } = row.place;
          const cell = cells[column] ?? "";
          answers.set(place, { area: id, activity, option: option.name, answer, sheet, cell });
        }
      };
      for (const option of area.options)
        if (columns.has(`option: ${key(option.name)}`)) add(option, `option: ${key(option.name)}`);
      if (columns.has("option") && columns.has("answer") && row.text("option") !== "") {
        const typed = row.text("option");
        const names = area.options.map((one) => one.name);
        const nothing = (near: string | null): string => MESSAGES.checklistOption(name, typed, near);
        const meant = oneNamed(row, "option", "warning", typed, names, nothing);
        const option = area.options.find((one) => one.name === meant);
        if (option) add(option, "answer");
      } else if (wide.size === 0 && !columns.has("option") && !isSaid) {
        row.report("activity", "warning", MESSAGES.checklistNoOptions(name));
        isSaid = true;
      }
    }
  }
  return { answers: [...answers.values()], problems: reading.problems };
}
