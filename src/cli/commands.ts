import * as path from "node:path";
import { startEngine, writeSheets } from "../adapters/xlsx";
import { analyze, read, report } from "../analyze";
import { hourWords } from "../core/commitments";
import { savingOfAll, withVerdicts } from "../core/confidence";
import { presetOf } from "../core/areas";
import { fulfilmentAnswers } from "../core/fulfilment/answers";
import type { Problem } from "../core/model";
import { recommend } from "../core/recommend";
import { findScenario } from "../core/scenario";
import { heldAlike } from "../sheets/quote";
import { readInputs } from "../sheets/reading";
import { doubtsOf, notesOf } from "../sheets/reading/doubts";
import { readChecklist } from "../sheets/reading/checklist";
import { buildExample, buildTemplate } from "../sheets/template";
import { buildHighVolume } from "../sheets/template/highVolume";
import { alikeText } from "./alike";
import { readChoices } from "./choices";
import { confidenceOf, confidenceText } from "./confidence";
import { toJson } from "./json";
import { outlookOf, outlookText } from "./outlook";
import { portfolioText } from "./portfolio";
import { problemCount, problemList, recommendationTable } from "./table";
import { EXIT, failure, plain, progress, usage, type Surroundings } from "./terminal";
import { checkTarget, openWorkbook, save, saveBeside, type WorkbookFile } from "./workbook";

/** Options of `footing report`, as typed. */
export interface ReportFlags {
  readonly out?: string;
  readonly json?: boolean;
  readonly orders?: number;
  readonly choose?: readonly string[];
  readonly scenario?: string;
  readonly sheets?: "default" | "all";
  readonly force?: boolean;
}

const exitCode = (problems: readonly Problem[]): number =>
  problems.some(({ severity }) => severity === "error") ? EXIT.problems : EXIT.done;

/** `footing template`: a new workbook of empty cost sheets, or of one of the examples. */
export async function template(
  name: string,
  {
    example = false,
    highVolume = false,
    force = false,
  }: { readonly example?: boolean; readonly highVolume?: boolean; readonly force?: boolean },
  { cwd, stdout, stderr }: Surroundings,
): Promise<number> {
  const file = checkTarget(name, cwd, force);
  const step = progress(stderr);
  step("Writing the cost sheets");
  const isExample = example || highVolume;
  const sheets = highVolume ? buildHighVolume() : example ? buildExample() : buildTemplate();
  try {
    save(file, await writeSheets(null, sheets, { example: isExample }), force);
  } finally {
    step("");
  }
  stdout.write(`${isExample ? "The example (EXAMPLE figures)" : "Empty cost sheets"} written to ${file}\n`);
  return EXIT.done;
}

/** `footing check`: what is wrong with a workbook, cell by cell. */
export async function check(name: string, { cwd, stdout, today }: Surroundings): Promise<number> {
  const { workbook } = await openWorkbook(name, cwd);
  const reading = read(workbook, { today });
  const { inputs, problems: ofCosts } = reading;
  const problems = [
    ...ofCosts,
    ...doubtsOf(workbook, reading, today),
    ...readChecklist(workbook, inputs).problems,
  ];
  const listed = [...problems, ...notesOf(workbook, inputs)];
  if (listed.length > 0) stdout.write(`${problemList(listed)}\n`);
  stdout.write(`${problemCount(problems)}\n`);
  return exitCode(problems);
}

/** `footing report`: the recommendation in a table (or as JSON), and the report in a workbook of its own. */
export async function makeReport(
  name: string,
  flags: ReportFlags,
  surroundings: Surroundings,
): Promise<number> {
  const { cwd, stdout, stderr, today } = surroundings;
  const { json = false, force = false, orders, scenario } = flags;
  const step = progress(stderr);
  try {
    const out =
      flags.out === undefined ? undefined : checkTarget(flags.out, cwd, force, path.resolve(cwd, name));
    // What writes the report starts beside the reading and the trials.
    if (!json || out !== undefined) startEngine();
    step(`Reading ${name}`);
    const opened = await openToReport(name, cwd, json, surroundings);
    const { workbook, file } = opened;
    const options = {
      today,
      fileName: path.basename(file),
      sheets: flags.sheets ?? "default",
      chosen: checkedChoices(opened, flags, today),
      ...(orders === undefined ? {} : { orders }),
      ...(scenario === undefined ? {} : { scenario }),
    };
    step("Computing");
    const plainAnswer = analyze(workbook, options);
    const { inputs } = plainAnswer;
    const settings = { preset: presetOf(inputs), chosen: options.chosen };
    const tellsAll = json || options.sheets === "all";
    const asks = tellsAll ? "frontiers" : true;
    const { analysis, portfolio, beside } = recommend(inputs, plainAnswer.analysis, settings, asks);
    const alike = heldAlike(workbook, inputs, analysis);
    const confidence = await confidenceOf(inputs, analysis, step, tellsAll);
    const answer = {
      ...plainAnswer,
      analysis: withVerdicts(alike.analysis, confidence),
      confidence,
      saving: savingOfAll(inputs, alike.analysis, { beside }),
      portfolio,
      problems: [...plainAnswer.problems, ...doubtsOf(workbook, plainAnswer, today), ...alike.problems],
      notes: notesOf(workbook, inputs),
    };
    const outlook = outlookOf(answer.inputs, answer.analysis, beside);
    if (json) {
      const fulfilment = fulfilmentAnswers(inputs, answer.analysis);
      const { saving } = answer;
      const further = { outlook, portfolio, fulfilment, confidence, saving, beside };
      stdout.write(`${toJson(answer.problems, answer.analysis, further)}\n`);
    } else {
      step("");
      if (answer.inputs.example) stdout.write("EXAMPLE figures: an invented business, not yours.\n");
      stdout.write(`${recommendationTable(answer.analysis, beside)}\n`);
      if (portfolio) stdout.write(`\n${portfolioText(portfolio)}\n`);
      const texts = [
        plain(hourWords(answer.analysis)),
        confidenceText(confidence, answer.saving),
        outlookText(answer.inputs, answer.analysis, outlook),
        alikeText(answer.analysis),
      ];
      for (const text of texts) if (text !== "") stdout.write(`\n${text}\n`);
      if (answer.problems.length > 0)
        stdout.write(`\n${problemCount(answer.problems)}\n${problemList(answer.problems)}\n`);
    }
    // For programs the answer is on stdout: a file is written only where its name is given.
    if (json && out === undefined) return exitCode(answer.problems);
    step("Writing the report");
    const bytes = await written(
      opened,
      () => report({ ...answer, ...outlook }, workbook, options),
      answer.inputs.example,
    );
    const target = out ?? saveBeside(file, cwd, bytes, force);
    if (out !== undefined) save(out, bytes, force);
    step("");
    if (!json) stdout.write(`\nThe report is in ${target}\n`);
    return exitCode(answer.problems);
  } finally {
    step("");
  }
}

/** Opens the workbook; with --json, what makes it unreadable is printed as a problem too. */
async function openToReport(
  name: string,
  cwd: string,
  json: boolean,
  { stdout }: Surroundings,
): Promise<WorkbookFile> {
  try {
    return await openWorkbook(name, cwd);
  } catch (error) {
    const { code, message } = error as { code?: number; message: string };
    if (json && code === EXIT.problems)
      stdout.write(`${toJson([{ sheet: "", cell: "", severity: "error", message }], null)}\n`);
    throw error;
  }
}

/** Scenario and choices are checked against the workbook before anything is computed. */
function checkedChoices(
  { workbook }: WorkbookFile,
  { choose = [], scenario }: ReportFlags,
  today: string,
): ReturnType<typeof readChoices> {
  if (choose.length === 0 && scenario === undefined) return [];
  const { inputs } = readInputs(workbook, { today });
  if (scenario !== undefined && !findScenario(inputs, scenario)) {
    const names = inputs.scenarios.map((own) => own.name);
    throw usage(
      `--scenario "${scenario}": the workbook has no scenario of that name. It has: ${names.length > 0 ? names.join(", ") : "none"}.`,
    );
  }
  return readChoices(choose, inputs);
}

async function written(
  { bytes }: WorkbookFile,
  sheets: () => ReturnType<typeof report>,
  example: boolean,
): Promise<Uint8Array> {
  try {
    return await writeSheets(bytes, sheets(), { example });
  } catch (error) {
    throw failure(
      `The report could not be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
