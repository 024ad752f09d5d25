import type { Whole } from "../../core/commitments";
import type { Calculation, OptionRefs, Side } from "./calculation";

/** Figures of an option that add up over the areas. */
export type Summed = "yearly" | "oneOff" | "stillToPay" | "committed" | "fixed" | "settled" | "ownerHours";

/** What a side costs besides the areas has these too; what is paid once and the owner's hours are the areas' alone. */
const BESIDE = ["yearly", "committed", "fixed", "settled"] as const;
const isBeside = (of: Summed): of is (typeof BESIDE)[number] => (BESIDE as readonly Summed[]).includes(of);

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
