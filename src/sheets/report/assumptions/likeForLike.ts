import type { OptionCheck } from "../../../core/likeForLike/model";
import { missingInWords } from "../../../core/likeForLike/words";
import type { AreaResult } from "../../../core/results";
import { put } from "../grid";
import { AREA_NAMES } from "../names";
import { COLUMNS, putText, tableTop, type Sheet } from "./sheet";

/** What is still to say of an option, in words. */
function openText({ leftOut, proposed, open }: OptionCheck): string {
  return [
    leftOut.length > 0 ? `Left out: ${leftOut.join("; ")}.` : "",
    open.length > 0 ? `Nothing is said of: ${open.join("; ")}.` : "",
    proposed.length > 0 ? `Only proposed by its cost lines: ${proposed.join("; ")}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/**
 * Whether options are held against each other like for like: the state of the checklist an option, and what a cost that a
 * recommended option does not show would have to be to change the answer. Returns the row below; nothing is written where
 * nobody asked.
 */
export function writeLikeForLike(sheet: Sheet, top: number, areas: readonly AreaResult[]): number {
  const asked = areas.flatMap(({ area, likeForLike }) =>
    likeForLike && likeForLike.options.length > 1 ? [{ name: AREA_NAMES[area], likeForLike }] : [],
  );
  if (asked.length === 0) return top;
  let row = tableTop(sheet, top, "Like for like", ["Area: option", "Checklist", "Open"]);
  for (const { name, likeForLike } of asked) {
    for (const option of likeForLike.options) {
      putText(sheet, row, COLUMNS.name, `${name}: ${option.option}`);
      put(sheet.grid, row, COLUMNS.value, {
        value: option.status,
        style: option.status === "comparable" ? "text" : "warning",
      });
      putText(sheet, row++, COLUMNS.unit, openText(option), { right: COLUMNS.cell });
    }
    for (const text of missingInWords(likeForLike.missing))
      putText(sheet, row++, COLUMNS.name, `${name}: ${text}`, { right: COLUMNS.cell });
  }
  return row + 1;
}
