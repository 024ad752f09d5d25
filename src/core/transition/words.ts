import { count } from "../advice/money";
import { decisionsOf, monthName, rough, type Named } from "../commitments";
import type { AreaResult } from "../results";
import type { Move } from "./plan";
import type { When } from "./when";

type Trigger = Extract<When, { readonly kind: "trigger" }>;

/** When an area changes, in a sentence without an end: "from May, when less is left to pay; waiting saves 6,000". */
export function whenWords(
  inputs: Named,
  { when, start = 1 }: Pick<Move, "when"> & Partial<Pick<Move, "start">>,
  area: AreaResult,
): string {
  if (area.wait && (when.kind === "now" || when.kind === "later"))
    return `not yet: ${area.wait.charAt(0).toLowerCase()}${area.wait.slice(1).replace(/\.$/, "")}`;
  switch (when.kind) {
    case "now":
      return start > 1 ? `now; it begins in ${monthName(inputs, start)}` : "now";
    case "later":
      return when.saved > 0
        ? `from ${monthName(inputs, when.month)}, when ${when.lessLeft ? "less is left to pay for what is given up" : "the change costs less than now"}; waiting saves ${rough(when.saved)} once`
        : `from ${monthName(inputs, when.month)}, together with what it waits for`;
    case "trigger":
      return orderTrigger(inputs, when);
    case "runs out":
      return `stay until ${monthName(inputs, when.month)}, when less is left to pay for ${area.current ?? "today's option"}, then ${when.option}; that saves ${rough(when.saved)} once against staying`;
    case "not yet":
      return `not yet: ${missingIn(area)}`;
    case "stays":
      return "stays";
  }
}

/** "stay until 1,200 orders a month, two months running (about month 20 at your growth), then 3PL" */
export function orderTrigger(inputs: Named, { orders, rising, option, month }: Trigger): string {
  const volume = `${rising ? "" : "fewer than "}${count(orders)} orders a month, two months running`;
  const when = month === null ? "not within the plan" : `about ${monthName(inputs, month)} at your growth`;
  return `stay until ${volume} (${when}), then ${option}`;
}

/** What is missing before an area can be decided: "3PL: Storage (Rate) is not known". */
export function missingIn(area: AreaResult): string {
  const unknown = new Set(
    decisionsOf(area).flatMap(({ options }) =>
      options.flatMap(({ option, unknown: own }) => own.map(({ what }) => `${option}: ${what}`)),
    ),
  );
  const [first, ...more] = unknown;
  if (first !== undefined)
    return `${first} is not known${more.length > 0 ? `, and ${more.length} more` : ""}`;
  return area.reasons[0]?.replace(/\.$/, "") ?? "no option has a complete cost";
}
