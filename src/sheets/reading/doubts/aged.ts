import type { Problem } from "../../../core/model";
import { warningAt, type Book } from "./book";
import * as MESSAGES from "./messages";

/** Months after which a published figure is shown as old: one source for all defaults (docs/method.md, Typical figures). */
const FRESH_MONTHS = 24;

const monthOf = (iso: string): number => 12 * Number(iso.slice(0, 4)) + Number(iso.slice(5, 7));
const isOld = (date: string, today: string): boolean =>
  date !== "" && monthOf(today) - monthOf(date) >= FRESH_MONTHS;

/** Published figures older than 24 months, once an option, at the first one's Date. */
export function checkPublishedAge({ inputs, today }: Book): Problem[] {
  const said = new Set<object>();
  return inputs.areas.flatMap(({ options }) =>
    options.flatMap(({ lines }) => {
      const [first, ...more] = lines.filter((line) => line.basis === "published" && isOld(line.date, today));
      if (!first || said.has(first)) return [];
      said.add(first);
      return [warningAt(first.at, ["date", "line"], MESSAGES.oldFigure(first.name, first.date, more.length))];
    }),
  );
}
