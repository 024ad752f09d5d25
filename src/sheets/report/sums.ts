import type { Whole } from "../../core/commitments";
import type { AreaId } from "../../core/model";
import type { OptionResult } from "../../core/results";
import type { Calculation, OptionRefs, Side } from "./calculation";

/** Figures of an option that add up over the areas. */
export type Summed = "yearly" | "oneOff" | "stillToPay" | "committed" | "fixed" | "settled" | "ownerHours";

/** What a side costs besides the areas has these too; what is paid once and the owner's hours are the areas' alone. */
const BESIDE = ["yearly", "committed", "fixed", "settled"] as const;
const isBeside = (of: Summed): of is (typeof BESIDE)[number] => (BESIDE as readonly Summed[]).includes(of);

/** What an area's option ties up as it begins beyond what today's has tied up, as a formula; "0" where it ties up nothing. */
export function tiedUpOf(
  area: AreaId,
  { option, rows }: OptionResult,
  today: OptionResult | undefined,
  refs: Calculation["refs"],
): string {
  if (!rows.some(({ type, line }) => type === "line" && line.driver.kind === "tied up")) return "0";
  const already = today ? `-${refs(area, "", today.option).tiedUpByMonth1}` : "";
  return `MAX(0,${refs(area, "", option).tiedUp}${already})`;
}

/** The sum of it over the areas that count. */
export function sideTiedUp({ counted }: Whole, { refs }: Pick<Calculation, "refs">, side: Side): string {
  const areas = counted.flatMap((each) => {
    const option = each[side]?.option;
    return option ? [tiedUpOf(each.area, option, each.today?.option, refs)] : [];
  });
  return areas.filter((formula) => formula !== "0").join("+") || "0";
}

/** The sum of a figure over the areas that count and what a side costs besides, as a formula. */
export function sideSum(
  { counted }: Whole,
  { refs, whole }: Pick<Calculation, "refs" | "whole">,
  side: Side,
  of: Summed,
): string {
  const areas = counted.flatMap((area) => {
    const option = area[side]?.option;
    return option ? [refs(area.area, "", option.option)[of satisfies keyof OptionRefs]] : [];
  });
  const beside = isBeside(of)
    ? whole.beside.filter((each) => each.side === side).map((each) => each[of])
    : [];
  return [...areas, ...beside].join("+") || "0";
}
