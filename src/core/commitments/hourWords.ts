import { money } from "../advice/money";
import type { Analysis, AreaResult, Decision } from "../results";
import { areaName } from "./words";

/**
 * What the owner's hour would have to be worth for another answer, of every decision that rests on it: "Owner's hour, now 20.00:
 * above 44.00 3PL for Fulfilment; below 12.00 Own for Marketing, Design." "" where none does.
 */
export function hourWords({ areas }: Pick<Analysis, "areas">): string {
  const found = areas.flatMap((area: AreaResult) =>
    (area.elements.length > 0 ? area.elements : [area]).flatMap(({ element, flips }: Decision) =>
      flips
        .filter(({ type }) => type === "hour")
        .map(({ from, to, option }) => ({
          now: from ?? 0,
          text: `${to > (from ?? 0) ? "above" : "below"} ${money(to)} ${option} for ${areaName(area.area)}${element === "" ? "" : `, ${element}`}`,
        })),
    ),
  );
  const [first] = found;
  return first ? `Owner's hour, now ${money(first.now)}: ${found.map(({ text }) => text).join("; ")}.` : "";
}
