import type { SheetModel } from "../../../sheets/model";
import { cellSteps, linkSteps } from "./cells";
import { chartSteps } from "./charts";
import { printSteps, sizeSteps, tableSteps, viewSteps } from "./layout";
import { lookSteps } from "./looks";
import { ruleSteps } from "./rules";
import type { Step } from "./step";

export { batched, type Step } from "./step";

/** What goes along when cells are copied to another sheet: values and formulas first, looks after. */
const cellParts = (sheet: SheetModel): Step[] => [
  ...linkSteps(sheet),
  ...cellSteps(sheet),
  ...lookSteps(sheet),
  ...ruleSteps(sheet),
];

/** How a sheet is drawn: "new" whole; "draft" all that can be there twice; "over" what a copy of a draft's cells lacks. */
export type Drawing = "new" | "draft" | "over";

/** The steps that draw a sheet. `printed` false leaves the page set-up out, which some Excel without a printer refuses. */
export function stepsOf(
  sheet: SheetModel,
  all: readonly SheetModel[],
  drawing: Drawing,
  printed: boolean,
): Step[] {
  return [
    ...(drawing === "over" ? [] : cellParts(sheet)),
    ...(drawing === "draft" ? [] : tableSteps(sheet)),
    // Which groups an earlier report's sheet has cannot be asked; grouping again would put groups into groups.
    ...sizeSteps(sheet, drawing !== "over"),
    ...viewSteps(sheet),
    ...chartSteps(sheet, all),
    ...(printed ? printSteps(sheet) : []),
  ];
}
