import { FEE_ITEMS, feeItemValues, type FeeItem } from "../../core/areas/fulfilment/items";
import type { Inputs } from "../../core/model";
import { key } from "../../core/names";
import { cellAddress, parseAddress } from "../address";
import type { CellModel } from "../model";
import { quotedSheet } from "../report/grid";
import { cellAt } from "../report/links";
import { cell } from "../template/cells";
import type { WorkbookValues } from "../values";

/** Where the items' table stands on its sheet, zero-based: the first row below its headings, and the column of Value. */
interface Corner {
  readonly top: number;
  readonly value: number;
}

/** The items of the fee sheet that the Business table does not have yet. */
export function itemsToAdd({ business }: Pick<Inputs, "business">): FeeItem[] {
  return FEE_ITEMS.filter(({ name }) => {
    const own = business[key(name)];
    return own === undefined || (own.value === null && own.text === "");
  });
}

/** The cell of an item as a formula refers to it; its number where the cell holds none that a formula can take. */
function referenceOf(
  name: string,
  { business }: Pick<Inputs, "business">,
  workbook: WorkbookValues,
  added: ReadonlyMap<string, string>,
): string | null {
  const item = business[key(name)];
  if (typeof item?.value === "number") {
    const address = item.at.cells["value"] ?? "";
    const isPlain = parseAddress(address) !== null && cellAt(workbook, item.at.sheet, address) === item.value;
    return isPlain ? `${quotedSheet(item.at.sheet)}!${address}` : String(item.value);
  }
  return added.get(key(name)) ?? null;
}

/**
 * The table of those items: a value where it can be worked out, by a live formula over the workbook's own cells, with
 * how in Source; else blank. An item that the user's table has and leaves blank steps back once he fills it in.
 *
 * @param workbook null: the sheet goes out of the house, so that values stand in place of formulas
 */
export function itemRows(
  inputs: Pick<Inputs, "business">,
  workbook: WorkbookValues | null,
  corner: Corner,
): CellModel[][] {
  const items = itemsToAdd(inputs);
  const values = feeItemValues(inputs.business);
  const added = new Map(
    items.map(({ name }, place) => [key(name), cellAddress(corner.top + place, corner.value)] as const),
  );
  return items.map(({ name, unit, movesWithOrders, from }) => [
    cell(name, "input"),
    valueCell(name, from, values.get(key(name)) ?? null, { inputs, workbook, added }),
    cell(unit, "input"),
    cell(movesWithOrders ? "orders" : null, "input"),
    cell(from ? `worked out: ${from.how}` : null, "input"),
  ]);
}

function valueCell(
  name: string,
  from: FeeItem["from"],
  value: number | null,
  {
    inputs,
    workbook,
    added,
  }: {
    readonly inputs: Pick<Inputs, "business">;
    readonly workbook: WorkbookValues | null;
    readonly added: ReadonlyMap<string, string>;
  },
): CellModel {
  const style = "inputNumber";
  if (!from || !workbook) return cell(value, style);
  const references = from.needs.map((need) => referenceOf(need, inputs, workbook, added));
  if (references.some((reference) => reference === null)) return cell(null, style);
  const worked = from.needs.reduce(
    (formula, need, place) => formula.replaceAll(`[${need}]`, references[place]!),
    from.formula,
  );
  const enough = `COUNT(${references.join(",")})=${references.length}`;
  const own = inputs.business[key(name)]?.at;
  const address = own?.cells["value"];
  const theirs = own && address ? `N(${quotedSheet(own.sheet)}!${address})=0` : null;
  const condition = theirs ? `AND(${theirs},${enough})` : enough;
  return { formula: `IF(${condition},IFERROR(${worked},""),"")`, value: value ?? "", style };
}
