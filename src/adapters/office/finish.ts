import { cellAddress, parseAddress } from "../../sheets/address";
import type { SheetModel } from "../../sheets/model";
import { EXAMPLE_CATEGORY, MARK_NAME, markReference } from "../xlsx/marks";
import { doing, type Batch } from "./batch";
import { copySteps, type Manner } from "./draw";
import { step } from "./draw/step";
import type { Target } from "./plan";
import type { SheetSurvey, Survey } from "./survey";

/** The mark of a sheet that is being written: such a sheet is nobody's input, and never taken for a report. */
export const UNFINISHED = "Footing unfinished";
export const markFormula = (mark: string): string => `=${markReference(mark)}`;

/** A sheet that has been drawn: under its own name, or as the draft of one that is to be replaced. */
export interface Drawn {
  readonly target: Target;
  readonly id: string;
}

/** Which drawn sheets are not yet what they are to be, and whether any already is, or is about to be. */
export interface Standing {
  readonly rest: readonly Drawn[];
  readonly begun: boolean;
}

/** How far the finishing has come. */
export function standingOf({ sheets }: Survey, drawn: readonly Drawn[]): Standing {
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const done = ({ target: { sheet, replaces }, id }: Drawn): boolean => {
    const own = byId.get(replaces?.id ?? id);
    return own?.mark === sheet.mark && !(replaces && byId.has(id));
  };
  const touched = ({ target: { replaces } }: Drawn): boolean =>
    replaces !== null && byId.get(replaces.id)?.mark !== replaces.mark;
  const rest = drawn.filter((each) => !done(each));
  return { rest, begun: rest.length < drawn.length || rest.some(touched) };
}

export interface Finish extends Manner {
  readonly example: boolean;
}

/**
 * Makes what was drawn the workbook's own, in one batch. An earlier report's sheet stays the sheet that it is and takes
 * over the cells of its draft: formulas, charts and names of the user's that refer to it go on doing so, where deleting
 * it would turn them into #REF!.
 */
export function finishing(
  rest: readonly Drawn[],
  found: Survey,
  { example, ...manner }: Finish,
): Batch<void> {
  const now = new Map(found.sheets.map((sheet) => [sheet.id, sheet]));
  const names = new Set(
    found.names.filter(({ ofWorkbook }) => ofWorkbook).map(({ name }) => name.toLowerCase()),
  );
  return doing((context) => {
    const { workbook } = context;
    const { worksheets } = workbook;
    workbook.application.suspendApiCalculationUntilNextSync();
    workbook.application.suspendScreenUpdatingUntilNextSync();
    for (const { target, id } of rest) {
      const { sheet: model, replaces } = target;
      const drawn = worksheets.getItem(id);
      if (replaces) {
        const old = worksheets.getItem(replaces.id);
        takeOver(old, now.get(replaces.id) ?? replaces, drawn, model, manner);
      }
      const sheet = replaces ? worksheets.getItem(replaces.id) : drawn;
      for (const { name, refersTo } of model.names)
        if (names.has(name.toLowerCase())) workbook.names.getItem(name).formula = `=${refersTo}`;
        else workbook.names.add(name, `=${refersTo}`);
      const mark = sheet.names.getItem(MARK_NAME);
      if (model.mark === "") mark.delete();
      else mark.formula = markFormula(model.mark);
      if (replaces) drawn.delete();
    }
    const written = rest.map(({ target: { replaces }, id }) => worksheets.getItem(replaces?.id ?? id));
    // Formulas were entered before the cells they refer to. Twice, from the last sheet on: the first sheets rest on these.
    if (found.manual) for (const sheet of [...written, ...written].reverse()) sheet.calculate(true);
    if (example) workbook.properties.category = EXAMPLE_CATEGORY;
    written[0]?.activate();
  });
}

/** An earlier report's sheet gets the cells of a draft, and everything else as its model says. */
function takeOver(
  sheet: Excel.Worksheet,
  { name, charts, tables, hidden }: SheetSurvey,
  draft: Excel.Worksheet,
  model: SheetModel,
  manner: Manner,
): void {
  sheet.names.getItem(MARK_NAME).formula = markFormula(UNFINISHED);
  if (name !== model.name) sheet.name = model.name;
  if (hidden) sheet.visibility = "Visible";
  for (const chart of charts) sheet.charts.getItem(chart).delete();
  for (const table of tables) sheet.tables.getItem(table.name).convertToRange();
  const whole = sheet.getRange();
  whole.unmerge();
  whole.clear("All");
  whole.conditionalFormats.clearAll();
  whole.dataValidation.clear();
  whole.rowHidden = false;
  whole.columnHidden = false;
  whole.format.useStandardHeight = true;
  whole.format.useStandardWidth = true;
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
  const address = extentOf(model);
  const copy = step(2, 1, 0, () => {
    sheet.getRange(address).copyFrom(draft.getRange(address), "All");
  });
  for (const { apply } of copySteps(model, manner, copy)) apply(sheet);
}

/** All cells that a sheet says anything about, from A1 on. */
function extentOf({ cells, merges, conditionalFormats, validations }: SheetModel): string {
  const corners = [
    { row: cells.length - 1, column: cells.reduce((most, { length }) => Math.max(most, length), 0) - 1 },
    ...merges.map(({ bottom, right }) => ({ row: bottom, column: right })),
    ...[...conditionalFormats, ...validations].flatMap(
      ({ range }) => parseAddress(range.split(":").at(-1)!) ?? [],
    ),
  ];
  const row = Math.max(0, ...corners.map((corner) => corner.row));
  const column = Math.max(0, ...corners.map((corner) => corner.column));
  return `A1:${cellAddress(row, column)}`;
}
