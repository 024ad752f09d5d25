import { count } from "../../../core/advice/money";
import { asAdvised } from "../../../core/advice/space";
import type { OptionResult } from "../../../core/results";
import type { StyleName } from "../../model";
import type { Side } from "../calculation";
import { put } from "../grid";
import { spaceFormulas } from "../space";
import type { Sources } from "./index";
import { COLUMN, COLUMNS, LETTER, type Page } from "./page";

const PER_ORDER = ["Facility", "Labor", "Supplies", "Delivery", "Fees"];

type Figure = (option: OptionResult, side: Side) => { formula: string; value: number };

/** Fulfilment cost per order of the first twelve months, by group. */
export function writePerOrder(
  page: Page,
  top: number,
  { areas, calculation, whole, analysis, inputs }: Sources,
): number {
  const area = areas.find((each) => each.area === "fulfilment");
  const advised = area?.options.find(({ option }) => option === area.recommended);
  const orders = whole.plan.orders.subarray(1, 13).reduce((sum, count) => sum + count, 0);
  if (!area || !advised || advised.rows.length === 0 || orders <= 0) return top;
  const today = area.options.find(({ current, rows }) => current && rows.length > 0);
  const options: Partial<Record<Side, OptionResult>> = {
    ...(today ? { today } : {}),
    recommended: asAdvised(advised),
  };
  const spaces = spaceFormulas(inputs, analysis, calculation);
  let row = top;
  put(page.grid, row, 0, {
    value: `Fulfilment cost per order, months 1-12, ${count(orders)} orders${today && today.unknown.length > 0 ? ", today at least" : ""}`,
    style: "strong",
  });
  const totalRow = row;
  const write = (label: string, of: Figure): void => {
    row++;
    put(page.grid, row, 0, { value: label, style: "indent" });
    for (const [side, option] of Object.entries(options) as [Side, OptionResult][])
      put(page.grid, row, COLUMN[side], { ...of(option, side), style: "cents" });
    changeOf(page, row, options, of);
  };
  const perOrder = (groups: readonly string[]) => (option: OptionResult) => {
    const refs = calculation.refs(area.area, "", option.option);
    return {
      formula: `(${groups.map((group) => refs.group(group, "firstYear")).join("+")})/${calculation.orders.firstYear}`,
      value: groups.reduce((sum, group) => sum + (groupCosts(option).get(group) ?? 0), 0) / orders,
    };
  };
  for (const group of PER_ORDER) write(group, perOrder([group]));
  const present = new Set(Object.values(options).flatMap((option) => [...groupCosts(option).keys()]));
  const others = [...present].filter((group) => !PER_ORDER.includes(group));
  if (others.length > 0) write("Other", perOrder(others));
  if (Object.values(options).some(({ spaceCost }) => spaceCost > 0))
    write("Space supplied by Facilities, in its cost below", (option, side) => ({
      formula: `${spaces(option, side).firstYear}/${calculation.orders.firstYear}`,
      value: option.spaceFirstYear / orders,
    }));
  for (const [side, option] of Object.entries(options) as [Side, OptionResult][])
    put(page.grid, totalRow, COLUMN[side], {
      formula: `SUM(${LETTER[side]}${totalRow + 2}:${LETTER[side]}${row + 1})`,
      value: option.twelveMonthCostPerOrder ?? 0,
      style: "centsStrong",
    });
  changeOf(
    page,
    totalRow,
    options,
    (option) => ({ value: option.twelveMonthCostPerOrder ?? 0 }),
    "centsStrong",
  );
  return row + 1;
}

function changeOf(
  page: Page,
  row: number,
  { today, recommended }: Partial<Record<Side, OptionResult>>,
  of: (option: OptionResult, side: Side) => { value: number },
  style: StyleName = "cents",
): void {
  if (!today || !recommended) return;
  put(page.grid, row, COLUMNS.money3, {
    formula: `${LETTER.recommended}${row + 1}-${LETTER.today}${row + 1}`,
    value: of(recommended, "recommended").value - of(today, "today").value,
    style,
  });
}

/** Cost of months 1-12 by group. */
function groupCosts({ rows }: OptionResult): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { group, monthly } of rows)
    sums.set(group, (sums.get(group) ?? 0) + monthly.subarray(1, 13).reduce((sum, money) => sum + money, 0));
  return sums;
}
