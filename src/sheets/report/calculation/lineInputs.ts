import { itemNumber } from "../../../core/business";
import { bondOf, isOwnRow } from "../../../core/commitments";
import { limitOf } from "../../../core/costs/line";
import type { Plan } from "../../../core/costs/plan";
import type { CostColumn, CostLine, Entry } from "../../../core/model";
import type { CostRow } from "../../../core/results";
import type { WorkbookValues } from "../../values";
import { cellAt, constant, linkTo, type Linked } from "../links";
import { planCell, type Column } from "./layout";
import type { ItemLink, PlanRefs } from "./plan";

/** Stands for "without end" in the columns To and Months; shown as a dash. */
export const ALWAYS = 9999;

export interface InputSetting {
  readonly plan: Plan;
  readonly workbook: WorkbookValues;
  readonly item: ItemLink;
  readonly priceChange: PlanRefs["priceChange"];
}

/** The share of a line's cost that ends when its option is given up. */
export function avoidableLink(line: CostLine, workbook: WorkbookValues): Linked {
  const address = line.at.cells.avoidable;
  const raw = address ? cellAt(workbook, line.at.sheet, address) : null;
  // Yes and no are words: a change of them is the stamp's to notice.
  if (typeof raw === "string" && line.avoidable !== null && !/\d/.test(raw)) return constant(line.avoidable);
  return linkTo(workbook, line.at, "avoidable", line.avoidable, constant(1));
}

/** Months of notice or commitment; blank = without end. */
export function termLink(line: CostLine, workbook: WorkbookValues): Linked {
  return linkTo(workbook, line.at, "term", line.term, constant(ALWAYS));
}

/** The inputs of a cost row as links, by the column they stand in. */
export function lineInputs(row: CostRow, setting: InputSetting): Partial<Record<Column, Linked>> {
  const { line } = row;
  const { plan, workbook, item, priceChange } = setting;
  const link = (column: CostColumn, entry: Entry, blank: Linked): Linked =>
    linkTo(workbook, line.at, column, entry, blank);
  const ownersHour =
    line.driver.kind === "owner hour"
      ? item("Owner's hour", itemNumber(plan.business, "Owner's hour"))
      : constant(0);
  const rate = link("rate", line.rate, ownersHour);
  const isOnce = line.driver.kind === "once";
  const horizon: Linked = { formula: planCell("counted"), value: plan.horizon };
  const left = row.type === "still to pay";
  const gone = avoidableLink(line, workbook);
  const hasTerm = !isOwnRow(row) || line.term !== null || bondOf(row, plan) === "unavoidable";
  return {
    ...(line.tiers ? {} : { rate }),
    ...(left ? { rate: { formula: `1-${gone.formula}`, value: 1 - gone.value } } : {}),
    quantity: link("quantity", line.quantity, constant(1)),
    ...(line.step !== null && !line.tiers ? { step: link("step", line.step, constant(0)) } : {}),
    ...(limitOf(line.minimum) === null ? {} : { minimum: link("minimum", line.minimum, constant(0)) }),
    ...(limitOf(line.maximum) === null ? {} : { maximum: link("maximum", line.maximum, constant(0)) }),
    change: link("yearlyChange", line.yearlyChange, priceChange(line.group)),
    from: link("from", line.from === "today" ? 1 : line.from, constant(1)),
    to: link("to", line.to, constant(ALWAYS)),
    ...(isOnce && !left ? { months: link("months", line.months, horizon) } : {}),
    ...((!isOnce || left) && hasTerm ? { months: termLink(line, workbook) } : {}),
  };
}
