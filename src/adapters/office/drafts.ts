import type { WorkOptions } from "../../sheets/port";
import { MARK_NAME } from "../xlsx/marks";
import { doing, type Batch } from "./batch";
import { batched, draftSteps, sheetSteps } from "./draw";
import { cancelled } from "./failures";
import { markFormula, UNFINISHED, type Drawn } from "./finish";
import type { Target } from "./plan";
import type { SheetSurvey, Survey } from "./survey";
import type { Surroundings } from "./write";

/** What drafts are called while they are drawn, and new sheets for a moment. */
const DRAFT = "Footing draft";

/** Whether a sheet is one that Footing had begun and not finished. */
export const isUnfinished = ({ name, mark }: SheetSurvey): boolean =>
  mark === UNFINISHED || name.startsWith(`${DRAFT} `);

/**
 * Draws sheets, each in at most four syncs unless it is very large: new ones under their own names, those that are to
 * replace another as drafts.
 *
 * @throws Failure, or PortError where it was cancelled
 */
export async function drawSheets(
  { send, own }: Surroundings,
  before: Survey,
  targets: readonly Target[],
  { signal, onProgress, printed }: WorkOptions & { readonly printed: boolean },
): Promise<Drawn[]> {
  const all = targets.map(({ sheet }) => sheet);
  const goOn = (): void => {
    if (signal?.aborted) throw cancelled();
  };
  const leftovers = before.sheets.filter(({ name, mark }) => mark === UNFINISHED && name.startsWith(DRAFT));
  for (const { id } of leftovers) own.removed.add(id);
  goOn();
  const ids = await send("writing", adding(targets, leftovers));
  const drawn = targets.map((target, index) => ({ target, id: ids[index]! }));
  for (const { target, id } of drawn) own.added.set(id, target.sheet.name);

  const work = drawn.flatMap(({ target: { sheet, replaces }, id }) =>
    batched((replaces ? draftSteps : sheetSteps)(sheet, { all, printed })).map((steps) => ({
      steps,
      id,
      what: sheet.name,
    })),
  );
  for (const [done, { steps, id, what }] of work.entries()) {
    onProgress?.({ done, total: work.length + 1, what });
    goOn();
    await send(
      "writing",
      doing(({ workbook }) => {
        workbook.application.suspendApiCalculationUntilNextSync();
        workbook.application.suspendScreenUpdatingUntilNextSync();
        const sheet = workbook.worksheets.getItem(id);
        for (const { apply } of steps) apply(sheet);
      }),
    );
  }
  onProgress?.({ done: work.length, total: work.length + 1, what: all[0]?.name ?? "" });
  goOn();
  return drawn;
}

/**
 * Adds the empty sheets, all at once since their formulas refer to each other; answers their ids. Each is added under a
 * name that no user gives, so that one that was added without its mark is known as well.
 */
const adding =
  (targets: readonly Target[], leftovers: readonly SheetSurvey[]): Batch<string[]> =>
  ({ workbook: { worksheets } }) => {
    for (const { id } of leftovers) worksheets.getItem(id).delete();
    const token = Math.random().toString(36).slice(2, 6);
    const added = targets.map(({ sheet: { name }, replaces }, index) => {
      const sheet = worksheets.add(`${DRAFT} ${token} ${index + 1}`);
      sheet.names.add(MARK_NAME, markFormula(UNFINISHED)).visible = false;
      if (!replaces) sheet.name = name;
      sheet.load("id");
      return sheet;
    });
    return () => added.map(({ id }) => id);
  };
