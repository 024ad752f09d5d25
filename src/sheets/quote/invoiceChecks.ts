import { decisionsOf } from "../../core/commitments";
import { makePlan } from "../../core/costs/plan";
import { checkInvoice, type InvoiceCheck, type InvoicedOption } from "../../core/invoice";
import type { Inputs, Problem } from "../../core/model";
import { key } from "../../core/names";
import type { Analysis } from "../../core/results";
import { readInvoices } from "../reading/invoice";
import type { WorkbookValues } from "../values";

/** The option's lines and rows, of whichever area it is an option of; null where it could not be priced. */
function optionIn(inputs: Inputs, analysis: Analysis, name: string): InvoicedOption | null {
  for (const { area, options } of inputs.areas) {
    const own = options.find((option) => key(option.name) === key(name));
    const result = analysis.areas.find((one) => one.area === area);
    if (!own || !result) continue;
    // Decided by elements, an option has its rows element by element.
    const rows = decisionsOf(result).flatMap((decision) =>
      decision.options.filter(({ option }) => option === own.name).flatMap((option) => option.rows),
    );
    if (rows.length === 0) return null;
    const priced = new Set(
      rows.filter(({ type }) => type === "line" || type === "top-up").map(({ line }) => line),
    );
    return { option: own.name, lines: own.lines.filter((line) => priced.has(line)), rows };
  }
  return null;
}

/**
 * The invoices of a workbook against its plan, a check for each provider.
 * @param option the option that lines without a Provider are of, and the only one that is looked at; null: all of them
 */
export function checkInvoices(
  workbook: WorkbookValues,
  inputs: Inputs,
  analysis: Analysis,
  { today, option }: { readonly today: string; readonly option: string | null },
): { readonly checks: readonly InvoiceCheck[]; readonly problems: readonly Problem[] } {
  const plan = makePlan(inputs.business);
  const { byOption, problems } = readInvoices(workbook, inputs, { today, horizon: plan.horizon, option });
  const checks = [...byOption].flatMap(([own, { lines, totals }]) => {
    const priced = option === null || own === option ? optionIn(inputs, analysis, own) : null;
    return priced ? [checkInvoice(priced, plan, lines, totals)] : [];
  });
  return { checks, problems };
}
