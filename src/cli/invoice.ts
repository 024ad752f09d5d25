import * as path from "node:path";
import { writeSheets } from "../adapters/xlsx";
import { analyze } from "../analyze";
import { count, money } from "../core/advice/money";
import { CAUSES, type InvoiceCheck } from "../core/invoice";
import { namesMeant } from "../core/names";
import type { SheetModel } from "../sheets/model";
import { buildInvoiceSheet, INVOICE_SHEET } from "../sheets/quote";
import { checkInvoices } from "../sheets/quote/invoiceChecks";
import { sheetNamed } from "../sheets/quote/names";
import { problemCount, problemList } from "./table";
import { EXIT, plain, progress, usage, type Surroundings } from "./terminal";
import { checkTarget, openWorkbook, save } from "./workbook";

export interface InvoiceFlags {
  readonly option?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly force?: boolean;
}

/** `footing invoice`: what a provider has billed, line by line against the plan. */
export async function invoice(
  name: string,
  { option: asked, out, json = false, force = false }: InvoiceFlags,
  { cwd, stdout, stderr, today }: Surroundings,
): Promise<number> {
  const step = progress(stderr);
  try {
    step(`Reading ${name}`);
    const { workbook, bytes, file } = await openWorkbook(name, cwd);
    const target = out === undefined ? undefined : checkTarget(out, cwd, force, file);
    const { inputs, analysis } = analyze(workbook, { today });
    const names = inputs.areas.flatMap(({ options }) => options.map((option) => option.name));
    const meant = asked === undefined ? [null] : namesMeant(asked, names);
    const wanted = meant.length === 1 ? meant[0] : undefined;
    if (wanted === undefined)
      throw usage(
        `--option "${asked}": the workbook has no option of that name. It has: ${names.join(", ")}.`,
      );
    const { checks, problems } = checkInvoices(workbook, inputs, analysis, { today, option: wanted });
    step("");
    if (json) stdout.write(`${JSON.stringify({ problems, invoices: checks }, null, 2)}\n`);
    else {
      if (checks.length === 0)
        stdout.write(
          problems.length > 0
            ? "No line of an invoice could be read.\n"
            : "No invoice was found: a table called Invoice with the headings Month, Provider, Line, Quantity, Rate, Amount.\n",
        );
      for (const check of checks) stdout.write(`${plainLines(check)}\n`);
      if (problems.length > 0) stdout.write(`\n${problemCount(problems)}\n${problemList(problems)}\n`);
    }
    if (target !== undefined && checks.length > 0) {
      save(target, await writeSheets(bytes, checkSheets(checks, today)), force);
      if (!json) stdout.write(`\nThe check is in ${path.basename(target)}\n`);
    }
    return checks.length === 0 || problems.some(({ severity }) => severity === "error")
      ? EXIT.problems
      : EXIT.done;
  } finally {
    step("");
  }
}

/** A sheet a provider; named after the providers where there are several. */
function checkSheets(checks: readonly InvoiceCheck[], today: string): SheetModel[] {
  const names: string[] = [];
  for (const { option } of checks)
    names.push(checks.length > 1 ? sheetNamed(`${INVOICE_SHEET} ${option}`, names) : INVOICE_SHEET);
  return checks.map((check, place) => buildInvoiceSheet(check, today, names[place]));
}

const signed = (amount: number): string => `${amount > 0 ? "+" : ""}${money(amount)}`;

/** An invoice in lines of text: what differs and why, then what it comes to. */
function plainLines({ option, rows, planned, billed, difference, parts }: InvoiceCheck): string {
  const differing = rows.filter(({ why }) => why !== "");
  const causes = CAUSES.filter((cause) => Math.abs(parts[cause]) >= 0.005);
  return [
    `${option}: billed ${money(billed)}, planned ${money(planned)}, difference ${signed(difference)}`,
    ...(causes.length > 0
      ? [`  of which ${causes.map((cause) => `${cause} ${signed(parts[cause])}`).join(", ")}`]
      : []),
    ...differing.map((row) => {
      const called = row.billedAs.length > 0 ? ` (${row.billedAs.join(", ")})` : "";
      return `  month ${row.month}  ${row.line}${called}  ${signed(row.difference)}  ${row.why}`;
    }),
    `  ${count(rows.length - differing.length)} of ${count(rows.length)} lines are as planned.`,
  ]
    .map(plain)
    .join("\n");
}
