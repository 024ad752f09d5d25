import type { AreaInputs } from "../../core/model";
import type { Reading } from "./grid";
import * as MESSAGES from "./messages";

/** Months after which a published figure is shown as old: one source for all defaults (docs/method.md, Typical figures). */
const FRESH_MONTHS = 24;

const monthOf = (iso: string): number => 12 * Number(iso.slice(0, 4)) + Number(iso.slice(5, 7));
const isOld = (date: string, today: string): boolean =>
  date !== "" && monthOf(today) - monthOf(date) >= FRESH_MONTHS;

/** Warns of published figures older than 24 months, once an option, at the first one's Date. */
export function checkPublishedAge(areas: readonly AreaInputs[], today: string, { problems }: Reading): void {
  const said = new Set<object>();
  for (const { options } of areas)
    for (const { lines } of options) {
      const old = lines.filter((line) => line.basis === "published" && isOld(line.date, today));
      const [first] = old;
      if (!first || said.has(first)) continue;
      said.add(first);
      problems.push({
        sheet: first.at.sheet,
        cell: first.at.cells.date ?? first.at.cells.line ?? "",
        severity: "warning",
        message: MESSAGES.oldFigure(first.name, first.date, old.length - 1),
      });
    }
}
