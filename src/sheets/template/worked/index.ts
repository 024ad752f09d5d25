import { AREA_NAMES } from "../../../core/areas/names";
import { WORKED_AREAS } from "../../../core/areas/worked/areas";
import { rowsOf } from "../../../core/areas/worked/evaluate";
import type { Figure, WorkedArea, WorkedOption, WorkedRow } from "../../../core/areas/worked/model";
import type { AreaId, Inputs } from "../../../core/model";
import { key } from "../../../core/names";
import { parseAddress } from "../../address";
import type { SheetModel } from "../../model";
import type { WorkbookValues } from "../../values";
import { costsSheet } from "./costs";
import { isOwnFigure, workingsSheet, type ItemCell } from "./workings";

/** What a worked block is made with. */
export interface WorkedSettings {
  readonly area: AreaId;
  /** One option of the area by its name; left out: all of them. */
  readonly option?: string;
  /** Whether published and usual figures are filled in; else they are only shown beside. */
  readonly defaults: boolean;
}
/** The workbook that a block is added to. */
export interface Existing {
  readonly workbook: WorkbookValues;
  readonly inputs: Inputs;
}

/** The names of an area's worked options. */
export const workedOptions = (area: AreaId): string[] =>
  (WORKED_AREAS[area]?.options ?? []).map(({ name }) => name);

/** The option that a text means: its name, or the only one whose name holds it. null if none or several. */
export function workedOptionNamed(area: AreaId, text: string): string | null {
  const wanted = key(text);
  const names = workedOptions(area);
  const exact = names.find((name) => key(name) === wanted);
  const holding = names.filter((name) => wanted !== "" && key(name).includes(wanted));
  return exact ?? (holding.length === 1 ? holding[0]! : null);
}

/** The first of a name, `name 2`, `name 3` ... that nothing is called yet. */
function freeName(name: string, taken: readonly string[], between = " "): string {
  const keys = new Set(taken.map((one) => one.toLowerCase()));
  for (let number = 1; ; number++) {
    const next = number === 1 ? name : `${name}${between}${number}`;
    if (!keys.has(next.toLowerCase())) return next;
  }
}

/** "Finance and admin" -> "FinanceAndAdminWorked". */
const tableNameOf = (areaName: string): string =>
  `${areaName.replace(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase())}Worked`;

/** The cell of the Business table that holds an item, as formulas refer to it. null where the table lacks it. */
function itemIn({ workbook, inputs }: Existing, name: string): ItemCell | null {
  const item = inputs.business[key(name)];
  const place = item && parseAddress(item.at.cells["value"] ?? "");
  if (!place) return null;
  const { sheet } = item.at;
  const raw = workbook.sheets.find((one) => one.name === sheet)?.cells[place.row]?.[place.column] ?? null;
  const value = typeof item.value === "number" ? item.value : null;
  // A number typed as text, or as 12 with the unit %, is no number to a formula: the value is typed in again.
  if (raw !== null && raw !== "" && raw !== value) return null;
  return {
    reference: `'${sheet.replace(/'/g, "''")}'!$${item.at.cells["value"]!.replace(/(\d+)$/, "$$$1")}`,
    value,
  };
}

/**
 * The options as they can be added: under names that the workbook has not, for rows of one name would be one option, and
 * without a line that it has for all options already.
 */
function freeOptions(
  { options }: WorkedArea,
  settings: WorkedSettings,
  existing: Existing | null,
): WorkedOption[] {
  const theirs = existing?.inputs.areas.find(({ area }) => area === settings.area)?.options ?? [];
  const taken = theirs.map(({ name }) => name);
  const forAll = new Set(
    theirs.flatMap(({ lines }) =>
      lines.filter(({ option }) => option === "all").map(({ name }) => key(name)),
    ),
  );
  return options
    .filter(({ name }) => settings.option === undefined || name === settings.option)
    .map((option) => ({
      ...option,
      name: freeName(option.name, taken),
      lines: option.lines.filter(({ line }) => !forAll.has(key(line))),
    }));
}

/**
 * A worked block of an area: a sheet of cost lines and one of the workings that feed them, both new. Nothing of the
 * workbook is changed; its Business table is referred to where it has an item.
 *
 * @param existing the workbook they are added to; null = a new one
 * @returns [] for an area that has no workings
 */
export function buildWorked(
  settings: WorkedSettings,
  existing: Existing | null,
  areas: { readonly [A in AreaId]?: WorkedArea } = WORKED_AREAS,
): SheetModel[] {
  const worked = areas[settings.area];
  const areaName = AREA_NAMES[settings.area];
  if (!worked) return [];
  const sheets = existing?.workbook.sheets ?? [];
  const sheetNames = sheets.map(({ name }) => name);
  const tableNames = sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
  const names = {
    costs: freeName(`${areaName} options`, sheetNames),
    workings: freeName(`Workings ${areaName}`, sheetNames),
  };
  const options = freeOptions(worked, settings, existing);
  const rows = rowsOf(worked, options);
  const itemOf = (item: string): ItemCell | null => (existing ? itemIn(existing, item) : null);
  const workings = workingsSheet({
    name: names.workings,
    areaName,
    costsSheet: names.costs,
    rows,
    defaults: settings.defaults,
    itemOf,
  });
  return [
    costsSheet({
      name: names.costs,
      tableName: freeName(tableNameOf(areaName), tableNames, ""),
      workingsSheet: names.workings,
      areaName,
      options,
      rows,
      workings,
      defaults: settings.defaults,
      isOwn: (row: WorkedRow): row is Figure => isOwnFigure(row, itemOf),
    }),
    workings.sheet,
  ];
}
