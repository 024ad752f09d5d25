import * as path from "node:path";
import { readWorkbook, writeSheets } from "../adapters/xlsx";
import { analyze } from "../analyze";
import { key } from "../core/names";
import type { SheetModel } from "../sheets/model";
import { buildChecklist, buildFeeSheet, buildRequest, comparableAreas } from "../sheets/quote";
import { readInputs } from "../sheets/reading";
import { buildTemplate } from "../sheets/template";
import type { WorkbookValues } from "../sheets/values";
import { exists } from "./files";
import { EXIT, failure, progress, usage, type Surroundings } from "./terminal";
import { checkTarget, openWorkbook, save } from "./workbook";

/** What is added to a workbook for providers, as typed. */
export interface ProviderFlags {
  readonly quote?: readonly string[];
  readonly checklist?: boolean;
}

/**
 * `footing template my.xlsx --quote ... --checklist`: adds fee sheets of providers and the checklist to a workbook, as new
 * sheets; what is there stays as it is. A workbook that does not exist yet is made first, with the empty cost sheets.
 */
export async function addForProviders(
  name: string,
  { quote = [], checklist = false }: ProviderFlags,
  { cwd, stdout, stderr, today }: Surroundings,
): Promise<number> {
  const twice = quote.find((option, place) => quote.findIndex((other) => key(other) === key(option)) < place);
  if (twice !== undefined) throw usage(`--quote "${twice}": it is named twice.`);
  const isThere = exists(path.resolve(cwd, name));
  const file = isThere ? path.resolve(cwd, name) : checkTarget(name, cwd, false);
  const step = progress(stderr);
  try {
    step("Writing the sheets");
    let bytes = isThere ? (await openWorkbook(name, cwd)).bytes : await writeSheets(null, buildTemplate());
    const added: string[] = [];
    const add = async (sheetIn: (workbook: WorkbookValues) => SheetModel): Promise<void> => {
      const model = sheetIn(await readWorkbook(bytes));
      bytes = await writtenTo(name, bytes, [model]);
      added.push(`"${model.name}"`);
    };
    // One after the other: the second refers to counts that the first has added.
    for (const option of quote) await add((workbook) => feeSheetIn(workbook, option, today));
    if (checklist) await add((workbook) => checklistIn(workbook, today));
    save(file, bytes, isThere);
    step("");
    stdout.write(`${added.join(" and ")} added to ${file}\n`);
    return EXIT.done;
  } finally {
    step("");
  }
}

function feeSheetIn(workbook: WorkbookValues, option: string, today: string): SheetModel {
  const { inputs } = readInputs(workbook, { today });
  const fulfilment = inputs.areas.find(({ area }) => area === "fulfilment");
  if (key(option) === "" || key(option) === "all")
    throw usage(`--quote "${option}": give the provider's name.`);
  if (fulfilment?.options.some(({ name }) => key(name) === key(option)))
    throw usage(`--quote "${option}": Fulfilment has an option of that name already.`);
  return buildFeeSheet({ option, inputs, workbook });
}

function checklistIn(workbook: WorkbookValues, today: string): SheetModel {
  const { inputs } = readInputs(workbook, { today });
  const areas = comparableAreas(inputs);
  if (areas.length === 0)
    throw usage(
      "--checklist: no area of the workbook has two options with costs yet, so there is nothing to compare.",
    );
  return buildChecklist({
    areas,
    sheets: workbook.sheets.map((sheet) => sheet.name),
    tables: workbook.sheets.flatMap(({ tables }) => tables.map((table) => table.name)),
  });
}

async function writtenTo(
  name: string,
  bytes: Uint8Array | null,
  sheets: readonly SheetModel[],
): Promise<Uint8Array> {
  try {
    return await writeSheets(bytes, sheets);
  } catch (error) {
    throw failure(
      `${name}: nothing could be added: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

export interface RequestFlags {
  readonly provider: string;
  readonly out?: string;
  readonly force?: boolean;
}

/**
 * `footing rfq`: a request for quote in a workbook of its own, to be sent out. What the owner must not send, the price up
 * to which he stays, is printed and not written.
 */
export async function requestForQuote(
  name: string,
  { provider, out, force = false }: RequestFlags,
  { cwd, stdout, stderr, today }: Surroundings,
): Promise<number> {
  const step = progress(stderr);
  try {
    step(`Reading ${name}`);
    const { workbook, file } = await openWorkbook(name, cwd);
    const target = checkTarget(out ?? `${path.parse(file).name}-request.xlsx`, cwd, force);
    const { inputs, analysis } = analyze(workbook, { today });
    step("Writing the request");
    const sheets = buildRequest({ inputs, option: provider, madeOn: today, workbook: null });
    save(target, await writtenTo(target, null, sheets), force);
    step("");
    stdout.write(`The request for quote is in ${target}\n`);
    const current = analysis.areas
      .find(({ area }) => area === "fulfilment")
      ?.options.find((option) => option.current);
    if (current?.walkAwayPrice != null)
      stdout.write(
        `For you alone, it is not in the file: at ${current.walkAwayPrice.toFixed(2)} an order, all in, a provider costs as much in a settled month as ${current.option} saves${current.spaceCost > 0 ? "; space that Facilities supplies is left out" : ""}.\n`,
      );
    return EXIT.done;
  } finally {
    step("");
  }
}
