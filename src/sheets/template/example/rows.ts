import type { Group, StandardDriver } from "../../../core/model";
import { CRITERIA, type CriterionId } from "../../../core/areas";
import type { CostRowCells, RatingRowCells } from "../areaSheet";

type More = Omit<CostRowCells, "option" | "line" | "driver" | "rate" | "group" | "source">;
/** Cost line, driver, rate (null with tiers, or where the owner's hour is meant), group, source, the rest. */
type Line = readonly [string, StandardDriver | { item: string }, number | "?" | null, Group, string, More?];

/** The rows of an option; `common` holds for all of them unless a row says otherwise. */
export function option(name: string, common: More, lines: readonly Line[]): CostRowCells[] {
  return lines.map(([line, driver, rate, group, source, more]) => ({
    option: name,
    line,
    driver: typeof driver === "string" ? driver : driver.item,
    ...(rate !== null && { rate }),
    group,
    source,
    ...common,
    ...more,
  }));
}

/**
 * One rating a criterion, in the order of the criteria: a number, a range such as "2 to 4", or `?`.
 *
 * @param priced criteria that the area's cost lines already carry
 */
export function ratings(
  values: readonly (number | string)[],
  priced: readonly CriterionId[],
  more: { readonly [id in CriterionId]?: Pick<RatingRowCells, "weight" | "note"> } = {},
): RatingRowCells[] {
  return CRITERIA.map(({ id, name }, index) => ({
    criterion: name,
    rating: values[index] ?? null,
    ...(priced.includes(id) && { note: "priced by the cost lines" }),
    ...more[id],
  }));
}

/** A promise that an option cannot keep: it is excluded. */
export const cannot = (id: CriterionId, optionName: string, note: string): RatingRowCells => ({
  criterion: CRITERIA.find((one) => one.id === id)!.name,
  option: optionName,
  gate: "out",
  note,
});

export const ILLUSTRATIVE = "Illustrative";
export const PAYROLL = "Payroll with taxes and benefits, illustrative";
export const OWNER = "Own notes of four weeks, illustrative";
