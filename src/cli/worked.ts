import * as path from "node:path";
import { readWorkbook, writeSheets } from "../adapters/xlsx";
import { AREAS } from "../core/areas";
import type { AreaId } from "../core/model";
import { readInputs } from "../sheets/reading";
import { areaOfWholeName } from "../sheets/reading/areas";
import { buildTemplate } from "../sheets/template";
import { buildWorked, workedOptionNamed, workedOptions } from "../sheets/template/worked";
import { exists } from "./files";
import { EXIT, failure, progress, usage, type Surroundings } from "./terminal";
import { checkTarget, openWorkbook, save } from "./workbook";

/** Options of `footing template --area`, as typed. */
export interface WorkedFlags {
  readonly area: string;
  readonly option?: string;
  readonly defaults?: boolean;
}

const nameOf = (area: AreaId): string => AREAS.find(({ id }) => id === area)!.name;

function areaNamed(text: string): AreaId {
  const area = areaOfWholeName(text);
  const worked = AREAS.map(({ id }) => id).filter((id) => workedOptions(id).length > 0);
  if (area && worked.includes(area)) return area;
  const reason = area ? `${nameOf(area)} has no worked block` : "there is no such area";
  throw usage(`--area "${text}": ${reason}. Worked blocks there are for: ${worked.map(nameOf).join(", ")}.`);
}

function optionNamed(area: AreaId, text: string): string {
  const option = workedOptionNamed(area, text);
  if (option !== null) return option;
  throw usage(
    `--option "${text}": write one of these, or a part that only it has: ${workedOptions(area).join("; ")}.`,
  );
}

/**
 * `footing template my.xlsx --area ...`: adds the worked block of an area to a workbook, as new sheets; what is there
 * stays as it is. A workbook that does not exist yet is made first, with the empty cost sheets.
 */
export async function addWorked(
  name: string,
  flags: WorkedFlags,
  { cwd, stdout, stderr, today }: Surroundings,
): Promise<number> {
  const area = areaNamed(flags.area);
  const option = flags.option === undefined ? {} : { option: optionNamed(area, flags.option) };
  const isThere = exists(path.resolve(cwd, name));
  const file = isThere ? path.resolve(cwd, name) : checkTarget(name, cwd, false);
  const step = progress(stderr);
  try {
    step("Writing the worked block");
    const bytes = isThere ? (await openWorkbook(name, cwd)).bytes : await writeSheets(null, buildTemplate());
    const workbook = await readWorkbook(bytes);
    const { inputs } = readInputs(workbook, { today });
    const sheets = buildWorked({ area, ...option, defaults: flags.defaults ?? false }, { workbook, inputs });
    save(file, await added(name, bytes, sheets), isThere);
    step("");
    stdout.write(`${sheets.map((sheet) => `"${sheet.name}"`).join(" and ")} added to ${file}\n`);
    return EXIT.done;
  } finally {
    step("");
  }
}

async function added(
  name: string,
  bytes: Uint8Array,
  sheets: ReturnType<typeof buildWorked>,
): Promise<Uint8Array> {
  try {
    return await writeSheets(bytes, sheets);
  } catch (error) {
    throw failure(
      `${name}: nothing could be added: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
