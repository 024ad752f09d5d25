import type { SheetModel } from "../../../sheets/model";
import { cellSteps, linkSteps } from "./cells";
import { chartSteps } from "./charts";
import { printSteps, rowSteps, tableSteps, viewSteps, widthSteps } from "./layout";
import { lookSteps } from "./looks";
import { ruleSteps } from "./rules";
import type { Step } from "./step";

export { batched } from "./step";

/** How a sheet is drawn. */
export interface Manner {
  /** Every sheet that is written with it. */
  readonly all: readonly SheetModel[];
  /** False leaves the page set-up out, which some Excel without a printer refuses. */
  readonly printed: boolean;
}

/** What comes before the cells. */
const before = widthSteps;
/** Values and formulas first, looks after: what goes along when cells are copied to another sheet. */
const cellParts = (sheet: SheetModel): Step[] =>
  [linkSteps, cellSteps, lookSteps, ruleSteps].flatMap((part) => part(sheet));
const after = (sheet: SheetModel, { all, printed }: Manner): Step[] => [
  ...viewSteps(sheet),
  ...chartSteps(sheet, all),
  ...(printed ? printSteps(sheet) : []),
];

/** A sheet drawn whole. */
export const sheetSteps = (sheet: SheetModel, manner: Manner): Step[] => [
  ...before(sheet),
  ...cellParts(sheet),
  ...tableSteps(sheet),
  ...rowSteps(sheet, true),
  ...after(sheet, manner),
];

/** A sheet beside its predecessor: without tables, whose names are taken there and would be copied with the cells. */
export const draftSteps = (sheet: SheetModel, manner: Manner): Step[] => [
  ...before(sheet),
  ...cellParts(sheet),
  ...rowSteps(sheet, true),
  ...after(sheet, manner),
];

/** A sheet whose cells are copied from its draft. */
export function copySteps(sheet: SheetModel, manner: Manner, copy: Step): Step[] {
  return [
    ...before(sheet),
    copy,
    ...tableSteps(sheet),
    // Which groups an earlier report's sheet has cannot be asked; grouping again would put groups into groups.
    ...rowSteps(sheet, false),
    ...after(sheet, manner),
  ];
}
