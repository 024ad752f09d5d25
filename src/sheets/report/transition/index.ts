import type { Whole } from "../../../core/commitments";
import type { RiskRegister } from "../../../core/risks";
import type { Transition } from "../../../core/transition";
import type { SheetModel } from "../../model";
import type { Calculation } from "../calculation";
import { put, toSheet } from "../grid";
import type { ReportInput } from "../index";
import { moneyWidth } from "../layout";
import { newPage, rowModels } from "../recommendation/page";
import { writeBridge } from "./bridge";
import { writeCash } from "./cash";
import { writeMoves, writeReviews } from "./moves";
import { AT, widthsOf } from "./page";
import { writeProfits } from "./profits";
import { writeNotes, writeRegister } from "./register";

export const TRANSITION = "Footing Transition";

/** What the sheet is made of. */
export interface TransitionSources extends Pick<ReportInput, "inputs" | "analysis" | "workbook"> {
  readonly whole: Whole;
  readonly calculation: Calculation;
  readonly transition: Transition;
  readonly register: RiskRegister;
  /** Formula of whether inputs have changed since. */
  readonly changed: string;
}

/** What changes in which order, its cash month by month, when to look again, what could go wrong. */
export function buildTransition(sources: TransitionSources): SheetModel {
  const { whole, register, calculation } = sources;
  const amounts = [
    ...(whole.today?.paid ?? []),
    ...whole.recommended.paid,
    ...register.risks.map(({ atStake }) => atStake ?? 0),
  ];
  const page = newPage(TRANSITION, widthsOf(moneyWidth(amounts, 12)));
  put(page.grid, 0, AT.what, { value: "Transition", style: "title" });
  put(page.grid, 1, AT.what, {
    value:
      "From what you do today to what is recommended: in which order, what it takes, what could go wrong.",
    style: "small",
  });
  put(page.grid, 2, AT.what, { formula: calculation.tooLong, value: "", style: "alert" });
  page.next = 4;
  writeMoves(page, sources);
  writeReviews(page, sources);
  writeBridge(page, sources);
  writeProfits(page, sources);
  const cash = page.next;
  const charts = writeCash(page, sources);
  const risks = page.next;
  writeRegister(page, sources);
  writeNotes(page, sources);
  return toSheet(page.grid, {
    columns: page.widths.map((width) => ({ width })),
    rows: rowModels(page),
    merges: page.merges,
    charts,
    print: {
      orientation: "landscape",
      breaks: charts.length > 0 ? [cash, risks] : [risks],
    },
  });
}
