import type { Inputs } from "../../core/model";
import { key } from "../../core/names";
import type { SheetModel } from "../model";
import type { WorkbookValues } from "../values";
import { buildChecklist, comparableAreas } from "./checklistSheet";
import { buildFeeSheet } from "./feeSheet";
import { buildRequest } from "./request";

/** A sheet about providers that is added to a workbook. */
export interface ProviderSheet {
  readonly sheet: "fees" | "request" | "checklist";
  /** The provider's name, not blank. */
  readonly provider: string;
  /** ISO date */
  readonly today: string;
}

/** The name, or the first of `name 2`, `name 3` ... that Fulfilment has no option of: rows of one name are one option. */
function freeOption(name: string, { areas }: Inputs): string {
  const taken = new Set(
    areas.find(({ area }) => area === "fulfilment")?.options.map((option) => key(option.name)),
  );
  for (let number = 1; ; number++) {
    const next = number === 1 ? name : `${name} ${number}`;
    if (!taken.has(key(next))) return next;
  }
}

/** The sheets that are asked for. */
export function providerSheets(
  { sheet, provider, today }: ProviderSheet,
  { workbook, inputs }: { readonly workbook: WorkbookValues; readonly inputs: Inputs },
): SheetModel[] {
  switch (sheet) {
    case "fees":
      return [buildFeeSheet({ option: freeOption(provider, inputs), inputs, workbook })];
    case "request":
      return buildRequest({ inputs, option: provider, madeOn: today, workbook });
    case "checklist":
      return [
        buildChecklist({
          areas: comparableAreas(inputs),
          sheets: workbook.sheets.map(({ name }) => name),
          tables: workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
        }),
      ];
  }
}
